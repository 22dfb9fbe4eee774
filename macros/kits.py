"""The forms and explainers on their pages, each with its Word file where that was made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kits.page import document_element
from kits.shelf import DOCUMENTS, EXPLAINERS, FORMS
from widgets.html import element, html
from widgets.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from kits.document import Document
    from widgets.evidence import Evidence

__all__ = ["tell"]

DOCS = Path(__file__).parent.parent / "docs"
ASSETS = DOCS / "assets" / "kits"
FOLDERS = {"kits": FORMS, "explainers": EXPLAINERS}
"""What each folder of pages holds."""
NO_FILE = "The Word file is not part of this copy. It is made by: make site"


def tell(env: Any, to: Callable[[str], str], known: Evidence) -> None:  # noqa: ANN401 - it has no type
    """Tell mkdocs-macros what there is; `to` gives the address of a page."""

    def file_of(document: Document) -> Element:
        up = "../" * env.page.url.count("/")
        return _word_link(document, f"{up}assets/kits/{document.key}.docx")

    def kit(key: str) -> str:
        """Give a form or explainer, after the link to its Word file."""
        document = DOCUMENTS[key]
        return html(
            element("p", file_of(document), class_="kit-file"),
            document_element(document, to, known.said),
        )

    def kits_list(folder: str) -> str:
        """Give every form ("kits") or explainer ("explainers"), with what it is for and its file."""
        rows = (
            (None, (element("a", one.title, href=to(f"{folder}/{one.key}")), one.purpose.words, file_of(one)))
            for one in FOLDERS[folder]
        )
        return html(table(("What", "What it is for", "Word"), rows))

    for macro in (kit, kits_list):
        env.macro(macro)


def _word_link(document: Document, address: str) -> Element:
    file = ASSETS / f"{document.key}.docx"
    if not file.exists():
        return element("span", NO_FILE)
    size = f"{max(1, round(file.stat().st_size / 1024))} kilobytes"
    return element("a", f"{document.title}: Word, {size}", href=address, download=True, class_="kit-word")

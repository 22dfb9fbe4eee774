"""Pages of forms stand without the Word files too, and say how to make them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kits.shelf import DOCUMENTS
from tests.two_hosts import with_all, with_little

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

LINK = re.compile(r'<a [^>]*href="([^"]*\.docx)"[^>]*>([^<]*)</a>')


def of_forms(project: Path, pages: str) -> dict[str, str]:
    """The pages of forms by their names; by what they are found in their folders."""
    site = project / "site"
    files = [file for folder in ("kits", "explainers") for file in (site / folder).glob(pages)]
    return {(file if pages == "*.html" else file.parent).stem: file.read_text(encoding="utf-8") for file in files}


def test_pages_say_how_to_make_a_missing_word_file(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A strict build without Word files gives every form in full, and names the command instead of a link."""
    pages = of_forms(with_little(tmp_path_factory), "*.html")
    assert {"index", *DOCUMENTS} == set(pages)
    for page in pages.values():
        assert [] == LINK.findall(page)
        assert "make site" in page


def test_a_word_file_is_linked_with_its_size(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Where a file is, its page links to it, and says that it is Word and how large."""
    project = with_all(tmp_path_factory)
    pages = of_forms(project, "*/index.html")
    for key, document in DOCUMENTS.items():
        assert [(f"../../assets/kits/{key}.docx", f"{document.title}: Word, 3 kilobytes")] == LINK.findall(pages[key])
    index = (project / "site" / "kits" / "index.html").read_text(encoding="utf-8")
    assert len(DOCUMENTS) == len(LINK.findall(index))
    assert [] == [key for key in DOCUMENTS if not (project / "site" / "assets" / "kits" / f"{key}.docx").exists()]

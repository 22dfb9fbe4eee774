"""The page "How plain it is": what was measured on the built pages (tools/plain_english.py), as a table."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from widgets.html import element, html
from widgets.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from macros.page_files import PageFile

__all__ = ["HARDEST", "LONGEST", "MEASURED", "how_plain", "measured"]

LONGEST = 25
"""Words in a sentence, at most."""
HARDEST = 8
"""The adjusted grade of a page, at most."""
MEASURED = "how-plain.toml"
HEADS = ("Page", "Adjusted grade", "Raw grade", "Longest sentence", "Words")

Measured = dict[str, dict[str, float]]


def measured(docs: Path) -> Measured:
    """What was measured, by the pages' files."""
    return tomllib.loads((docs / MEASURED).read_text(encoding="utf-8"))


def how_plain(pages: Iterable[PageFile], found: Measured, to: Callable[[str], str]) -> str:
    """Every page with its grades, the hardest first; `to` gives a page's address."""
    known = sorted(pages, key=lambda page: (-found.get(page.file, {}).get("adjusted", 0), page.place))
    return html(
        table(
            HEADS,
            (
                (None, (element("a", page.title, href=to(page.place)), *_cells(found.get(page.file, {}))))
                for page in known
            ),
        )
    )


def _cells(scores: Mapping[str, float]) -> tuple[str, ...]:
    longest = f"{scores['longest']:.0f} words" if "longest" in scores else "Not measured yet"
    grades = (f"{scores[name]:.1f}" if name in scores else "No sentences" for name in ("adjusted", "raw"))
    return (*grades, longest, f"{scores.get('words', 0):,.0f}")

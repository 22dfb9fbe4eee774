"""Every check of a page by its name, and the exceptions to them, which are data with a reason."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.pages.handwritten import deadlines_by_hand, lists_by_hand
from tests.pages.plainness import hard_pages, long_sentences, unexplained_acronyms, unknown_acronyms
from tests.pages.statements import unbacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.pages.whole_page import Finding, WholePage

__all__ = ["CHECKS", "Exempt", "exceptions", "not_exempt"]

CHECKS: dict[str, Callable[[WholePage], list[Finding]]] = {
    "statement": unbacked,
    "deadline": deadlines_by_hand,
    "list": lists_by_hand,
    "sentence": long_sentences,
    "grade": hard_pages,
    "acronym": unknown_acronyms,
    "first use": unexplained_acronyms,
}


class Exempt(NamedTuple):
    """One exception: what it lets pass on which page (or on any, "*"), in which words, and why."""

    check: str
    page: str
    reason: str
    words: str = ""

    def covers(self, check: str, finding: Finding) -> bool:
        """Whether it lets a finding pass."""
        on_it = self.page in {"*", finding.page}
        return self.check == check and on_it and self.words in finding.words


def exceptions() -> tuple[Exempt, ...]:
    """Those in exceptions.toml."""
    file = Path(__file__).with_name("exceptions.toml")
    return tuple(Exempt(**one) for one in tomllib.loads(file.read_text(encoding="utf-8"))["exception"])


def not_exempt(check: str, findings: Iterable[Finding], exempt: Iterable[Exempt]) -> list[Finding]:
    """What no exception lets pass."""
    known = tuple(exempt)
    return [finding for finding in findings if not any(one.covers(check, finding) for one in known)]

"""A page as it is written and as it is built, and what a check finds on it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from macros.page_files import PageFile, page_files
from tools.article import Article, article
from tools.content_security_policy import SITE

__all__ = ["DOCS", "Finding", "WholePage", "invented", "pages_of_the_site"]

DOCS = Path(__file__).parents[2] / "docs"


class Finding(NamedTuple):
    """What is wrong, on which page, and in which words."""

    page: str
    words: str


@dataclass(frozen=True, slots=True)
class WholePage:
    """One page: its file and the article built from it."""

    file: PageFile
    article: Article

    @property
    def is_prose(self) -> bool:
        """Whether it is a page to read, not one with a tool."""
        return "tool" not in self.file.meta

    def finding(self, words: str) -> Finding:
        """Something wrong on this page."""
        return Finding(self.file.file, words)


def pages_of_the_site() -> tuple[WholePage, ...]:
    """Every page of docs/ with its built article; FileNotFoundError before `make site`."""
    return tuple(_built(file) for file in page_files(DOCS))


def invented(markdown: str = "", html: str = "") -> WholePage:
    """A page made up for a test."""
    return WholePage(PageFile("invented.md", "invented", {"sources": []}, markdown), article(html))


def _built(file: PageFile) -> WholePage:
    return WholePage(file, article((SITE / file.built).read_text(encoding="utf-8")))

"""Sentences that are too long, pages that are too hard, and acronyms that nobody explained, as a reader meets them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from criteria.glossary import GLOSSARY
from macros.plain_pages import HARDEST, LONGEST
from tools.readability import scores, sentences, words

if TYPE_CHECKING:
    from tests.pages.whole_page import Finding, WholePage

__all__ = ["hard_pages", "long_sentences", "unexplained_acronyms", "unknown_acronyms"]


ACRONYM = re.compile(r"(?<![\w./#-])(?=\w*[A-Z]\w*[A-Z])([A-Za-z]{2,8}?)s?(?![\w-])")
OTHER_NAMES = {term.short: term.also for term in GLOSSARY if term.short}
# Names that look like acronyms, and citations of statutory instruments.
NAMES = re.compile(r"GOV\.UK|\bSI \d{4}/\d+")
KNOWN = {name for term in GLOSSARY for name in (term.short, *term.also) if name}


def long_sentences(page: WholePage) -> list[Finding]:
    """Every sentence of more than 25 words outside quoted law."""
    return [
        page.finding(sentence)
        for block in page.article.blocks
        for sentence in sentences(block.text)
        if page.is_prose and len(words(sentence)) > LONGEST
    ]


def hard_pages(page: WholePage) -> list[Finding]:
    """The page's adjusted grade, where it is over 8."""
    found = scores(page.article)
    hard = page.is_prose and found.adjusted is not None and found.adjusted > HARDEST
    return [page.finding(f"grade {found.adjusted}, raw {found.raw}")] if hard else []


def unknown_acronyms(page: WholePage) -> list[Finding]:
    """Every acronym that the glossary does not hold, headings included."""
    said = (*page.article.headings, *(block.text for block in page.article.blocks))
    found = dict.fromkeys(acronym for text in said for acronym in _acronyms(text) if acronym not in KNOWN)
    return [page.finding(acronym) for acronym in found]


def unexplained_acronyms(page: WholePage) -> list[Finding]:
    """Every acronym of the glossary that stands on a page before the macro `term` has said it in full there."""
    if not page.is_prose:
        return []
    explained: set[str] = set()
    found: dict[str, None] = {}
    for block in page.article.blocks:
        explained.update(name for short in block.introduces for name in (short, *OTHER_NAMES[short]))
        found |= dict.fromkeys(one for one in _acronyms(block.text) if one in KNOWN and one not in explained)
    return [page.finding(acronym) for acronym in found]


def _acronyms(text: str) -> list[str]:
    return ACRONYM.findall(NAMES.sub("", text))

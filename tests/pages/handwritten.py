"""Deadlines and lists that the rules hold, written by hand on a page."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from criteria import deadlines
from criteria.facts import LESSONS, REASONS_AGAINST, SYSTEMIC_LEARNING
from tests.pages.statements import FENCE, MACRO, blocks
from tools.readability import words
from widgets.rules import SECTIONS

if TYPE_CHECKING:
    from tests.pages.whole_page import Finding, WholePage

__all__ = ["deadlines_by_hand", "lists_by_hand"]

IN_WORDS = {5: "five", 6: "six", 7: "seven", 15: "fifteen"}
DAYS = (deadlines.NOTIFY_WITHIN, deadlines.RAPID_REVIEW_WITHIN, deadlines.COPIES_BEFORE)
MONTHS = (deadlines.PUBLISH_WITHIN_MONTHS,)
SHORTEST = 6
"""Words from which on a sentence of the rules is not met by chance."""


def _numbers(these: tuple[int, ...]) -> str:
    return "|".join(chain(map(str, these), (IN_WORDS[one] for one in these)))


DEADLINE = re.compile(
    rf"\b(?:(?:{_numbers(DAYS)})[- ](?:working[- ])?days?|(?:{_numbers(MONTHS)})[- ]months?)\b", re.IGNORECASE
)


def deadlines_by_hand(page: WholePage) -> list[Finding]:
    """Every number of days or months that the rules set and the Markdown repeats, headings included."""
    text = " ".join(MACRO.sub("…", FENCE.sub("", page.file.text)).split())
    return [page.finding(text[max(0, found.start() - 30) : found.end() + 10]) for found in DEADLINE.finditer(text)]


def lists_by_hand(page: WholePage) -> list[Finding]:
    """Every block that repeats a judgement, a reason or the text of a rule as the rules word it."""
    return [
        page.finding(block.strip())
        for block in blocks(page.file.text)
        if any(sentence in f" {_words(block)} " for sentence in SENTENCES)
    ]


def _words(text: str) -> str:
    return " ".join(words(text)).lower()


_RULES = tuple(chain(*SECTIONS.values()))
SENTENCES = {
    f" {_words(sentence)} "
    for sentence in chain(
        (fact.statement for fact in (*LESSONS, *SYSTEMIC_LEARNING, *REASONS_AGAINST)),
        (text for rule in _RULES for text in rule.text),
    )
    if len(words(sentence)) >= SHORTEST
}

"""The text of a briefing as it is written: its parts, its words, and what is wrong with it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from widgets.briefing import HEADINGS, MOST_WORDS, QUESTIONS
from widgets.terms import TermError, known_term

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["FOOT", "HEAD", "problems_of_text", "words_of"]

HEAD = "{{ briefing_head() }}"
FOOT = "{{ briefing_foot() }}"
HEADING = re.compile(r"^##(?!#)[ \t]+(.+?)[ \t]*$", re.MULTILINE)
QUESTION = re.compile(r"^\d+\.\s.*(?:\n(?!\d+\.|\s*\n).*)*", re.MULTILINE)
ACTION = re.compile(r"^[-*]\s+\S", re.MULTILINE)
NOTE = re.compile(r"^Manager['’]s note:\s*\S.*(?:\n(?!\s*\n).*)*", re.MULTILINE)
TRY = re.compile(r"\{\{[-~]?\s*try_it\(")
TERM = re.compile(r"""\{\{[-~]?\s*term\(\s*["']([^"']*)["'][^}]*\}\}""")
SILENT = re.compile(r"\{\{[-~]?\s*\w+\(.*?\)\s*[-~]?\}\}", re.DOTALL)
NUMBER = re.compile(r"\{\{.*?\}\}", re.DOTALL)
ADDRESS = re.compile(r"\]\([^)]*\)|<[^>]+>|\{[.#:][^}]*\}")
ITEM = re.compile(r"^\s*\d+\.\s", re.MULTILINE)
WORD = re.compile(r"[^\W_]+(?:[-’'./][^\W_]+)*")


def words_of(text: str) -> tuple[int, int]:
    """The words of a briefing as a reader meets them: all of them, and those that are read aloud.

    Left out are sources in brackets, links that open a tool, and what stands around the text; a term is said in full
    at its first use. Read aloud are the seven parts with their headings, without the manager's note.
    """
    return _count(text), _count(NOTE.sub("", text))


def problems_of_text(text: str) -> Iterator[str]:
    """What is wrong with a briefing's text, each with how to mend it."""
    body = text.strip()
    if not body.startswith(HEAD) or body.count(HEAD) != 1:
        yield f"its text has to begin with {HEAD}, once: that shows what to know before it is read."
    if not body.endswith(FOOT) or body.count(FOOT) != 1:
        yield f"its text has to end with {FOOT}, once: that shows what goes with it."
    found = HEADING.findall(text)
    if tuple(found) != HEADINGS:
        yield f"its headings are {_listed(found)}. Write these seven, in this order: {_listed(HEADINGS)}."
        return
    starts = [*(one.start() for one in HEADING.finditer(text)), len(text)]
    parts = dict(zip(HEADINGS, (text[begin:end] for begin, end in pairwise(starts)), strict=True))
    yield from (f'the part "{name}" is empty: write it.' for name, part in parts.items() if not _count(part, name))
    questions = QUESTION.findall(parts["Talk about it"])
    if len(questions) != QUESTIONS or not all("?" in one for one in questions):
        yield f'"Talk about it" has to hold {QUESTIONS} questions, numbered 1. 2. 3., each with a question mark.'
    doing = parts["What we will do"]
    if not ACTION.search(doing):
        yield '"What we will do" has to list at least one action, on a line that begins with "- ".'
    if len(NOTE.findall(doing)) != 1:
        yield '"What we will do" has to end with one paragraph that begins "Manager\'s note: ".'
    if not TRY.search(text):
        yield 'it has no link to try the rule: write {{ try_it("Try the rule: …", age=4, …) }}.'
    words, _ = words_of(text)
    if words > MOST_WORDS:
        yield f"it has {words} words. Leave out {words - MOST_WORDS} or more: {MOST_WORDS} are the most."


def _count(text: str, besides: str = "") -> int:
    met: set[str] = set()

    def in_full(used: re.Match[str]) -> str:
        said = used[1]
        first = said.lower() not in met
        met.add(said.lower())
        try:
            term, _ = known_term(said)
        except TermError:
            return said  # the macro refuses it, with how to mend it
        return f"{term.term} {said}" if first and said.lower() != term.term.lower() else said

    said = NUMBER.sub(" 1 ", SILENT.sub(" ", TERM.sub(in_full, text)))
    return len(WORD.findall(ADDRESS.sub("]", ITEM.sub(" ", said)))) - len(WORD.findall(besides))


def _listed(headings: Sequence[str]) -> str:
    return "; ".join(headings) or "none"

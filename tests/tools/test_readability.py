"""How sentences, words and syllables are counted, and the grade made of them."""

from __future__ import annotations

import pytest

from tools.article import article
from tools.readability import scores, sentences, syllables, words


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three? Four", 4),
        ("First this: Then that.", 2),
        ("First this: then that.", 1),
        ("See reg. 12 and e.g. Wales. Then go.", 2),
        ("He said “No.” She went.", 2),
        ("It is 3.5 of 7.", 1),
        ("…", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    """A stop before a capital ends a sentence; an abbreviation or a decimal does not."""
    assert count == len(sentences(text))


def test_what_is_joined_is_one_word() -> None:
    """Hyphens, strokes and apostrophes join; dashes do not."""
    assert ["looked-after", "child’s", "SI", "2018/789", "a", "b"] == words("looked-after child’s SI 2018/789: a – b.")


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("child", 1),
        ("review", 2),
        ("safeguarding", 3),
        ("child’s", 1),
        ("recognised", 3),
        ("behaviour", 3),
        ("looked-after", 3),
        ("LCSPR", 5),
        ("LCSPRs", 5),
        ("2026", 1),
        ("Averley", 3),
    ],
)
def test_syllables(word: str, count: int) -> None:
    """From the dictionary, in British spelling too; joined words part by part; acronyms by their letters."""
    assert count == syllables(word)


def test_the_grade_is_that_of_the_formula() -> None:
    """Six words of one syllable in one sentence: 0.39 × 6 + 11.8, less 15.59."""
    assert round(0.39 * 6 + 11.8 - 15.59, 1) == scores(article("<p>The cat sat on the mat.</p>")).raw


def test_a_term_of_the_glossary_is_one_word_of_one_syllable() -> None:
    """So a sentence with a long term is as hard as the same with a short word; the raw grade stays."""
    term = scores(article("<p>We read each local child safeguarding practice review.</p>"))
    short = scores(article("<p>We read each word.</p>"))
    assert short.adjusted == term.adjusted
    assert term.raw is not None
    assert short.raw is not None
    assert term.raw > short.raw


def test_without_a_sentence_there_is_no_grade() -> None:
    """Names in a table have no grade; their words still count for the longest."""
    found = scores(article("<table><tr><td>Rules editor</td></tr></table>"))
    assert (None, None, 2) == (found.raw, found.adjusted, found.longest)

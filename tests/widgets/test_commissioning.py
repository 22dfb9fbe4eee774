"""What is said of the reasons against a review: every one has its advice, and none is made a bar."""

import re

import pytest

from criteria.facts import REASONS_AGAINST
from tests.widgets.html_reader import all_of
from widgets.commissioning import ADVICE, reasons_weighed

MOST_WORDS = 25


def test_every_reason_of_the_rules_has_its_advice() -> None:
    """Advice is there for the rules' reasons, no more and no fewer, in their order."""
    assert [fact.name for fact in REASONS_AGAINST] == list(ADVICE)


def test_the_table_gives_each_reason_its_worth_in_the_rules_words() -> None:
    """A row a reason: what it says, what it is worth, why, and what to do."""
    tags = all_of(reasons_weighed())
    rows = [tag for tag in tags if tag.name == "tr"][1:]
    cells = [[tag.words for tag in tags if tag.within and tag.within[-1] is row] for row in rows]
    expected = [
        [
            f"{fact.statement[0].upper()}{fact.statement[1:]}.",
            fact.hint,
            ADVICE[fact.name].why,
            ADVICE[fact.name].instead,
        ]
        for fact in REASONS_AGAINST
    ]
    assert expected == cells


@pytest.mark.parametrize("name", ADVICE)
def test_no_reason_is_called_a_bar(name: str) -> None:
    """Nothing says that partners must or must not commission: they decide."""
    words = f"{ADVICE[name].why} {ADVICE[name].instead}".lower()
    assert set() == {"must", "cannot", "bar", "refuse"} & set(re.findall(r"[a-z]+", words))


@pytest.mark.parametrize("name", ADVICE)
def test_sentences_are_short(name: str) -> None:
    """No sentence is longer than 25 words."""
    for sentence in re.split(r"(?<=[.?!])\s+", f"{ADVICE[name].why} {ADVICE[name].instead}"):
        assert len(sentence.split()) <= MOST_WORDS, sentence

"""The invented cases beside the words: every one of the rules' own is shown, on its side, and has its reason."""

import re

import pytest

from criteria.examples import EXAMPLES
from criteria.facts import FACTS
from tests.widgets.html_reader import all_of
from widgets import definitions
from widgets.definitions import FURTHER, REASONS, cases, examples_table

MOST_WORDS = 25


@pytest.mark.parametrize("question", REASONS)
def test_every_example_of_the_rules_is_shown_on_its_side(question: str) -> None:
    """The page copies no example: it takes the rules' own, each with its side in the words of the form."""
    of_rules = [(case, FACTS[question].label(value), value) for value, case in EXAMPLES[question]]
    shown = list(cases(question))[: len(of_rules)]
    for (case, side, value), one in zip(of_rules, shown, strict=True):
        assert case == one.case
        assert ("Not known yet" if value == "unknown" else side) == one.side
        assert one.why


def test_a_reason_out_of_step_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """When an example changes sides, its reason has to be written anew: the build stops and says where."""
    monkeypatch.setitem(REASONS, "outcome", tuple(reversed(REASONS["outcome"])))
    with pytest.raises(ValueError, match=re.escape("out of step with criteria/examples.py")):
        examples_table("outcome")


def test_a_reason_too_few_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """An example without a reason stops the build."""
    monkeypatch.setitem(REASONS, "outcome", REASONS["outcome"][:-1])
    with pytest.raises(ValueError, match="shorter"):
        examples_table("outcome")


@pytest.mark.parametrize("about", sorted({*REASONS, *FURTHER}))
def test_there_are_cases_on_both_sides_of_every_line(about: str) -> None:
    """Nobody learns where a line runs from cases on one side of it."""
    sides = {one.side for one in cases(about)}
    negative = {side for side in sides if "not" in side.lower().split() and side != "Not known yet"}
    assert negative
    assert sides - negative


def test_single_events_are_left_to_judgement() -> None:
    """A single lapse is neither called neglect nor ruled out (D37)."""
    (lapse,) = (one for one in FURTHER["neglect"] if "once" in one.case)
    assert lapse.side == "Somebody has to judge"


def test_the_table_shows_every_case() -> None:
    """One row a case, with its side and the reason."""
    rows = [tag for tag in all_of(examples_table("abuse")) if tag.name == "tr"]
    assert [f"{one.case}{one.side}{one.why}" for one in FURTHER["abuse"]] == [row.words for row in rows[1:]]


@pytest.mark.parametrize("about", sorted({*REASONS, *FURTHER}))
def test_sentences_are_short(about: str) -> None:
    """No sentence is longer than 25 words."""
    for one in definitions.cases(about):
        for sentence in re.split(r"(?<=[.?!])\s+", f"{one.case} {one.why}"):
            assert len(sentence.split()) <= MOST_WORDS, sentence

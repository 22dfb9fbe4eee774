"""Hard questions: each can be linked to, each has a short answer, and none answers what no source settles."""

from __future__ import annotations

import re

import pytest

from tests.pages.whole_page import DOCS

PAGE = (DOCS / "reference" / "hard-questions.md").read_text(encoding="utf-8")
QUESTIONS = re.split(r"^(?=###? )", PAGE, flags=re.MULTILINE)
ASKED = [part for part in QUESTIONS if part.startswith("### ")]
UNSETTLED = ("X1", "X3", "X4")


def first_line(question: str) -> str:
    """The heading of a question."""
    return question.splitlines()[0]


@pytest.mark.parametrize("question", ASKED, ids=first_line)
def test_a_question_has_a_place_and_a_short_answer(question: str) -> None:
    """An address of its own, and an answer in bold at once below."""
    heading, _, answer = question.partition("\n")
    assert re.search(r"\{ #[a-z0-9-]+ \}$", heading)
    assert answer.lstrip().startswith("**")


@pytest.mark.parametrize("question", [part for part in ASKED if any(key in part for key in UNSETTLED)], ids=first_line)
def test_what_is_unsettled_says_to_seek_advice(question: str) -> None:
    """Before birth, an adult's account, other care experience: no confident answer."""
    assert "**Seek advice today" in question


def test_an_eighteenth_birthday_does_not_wait() -> None:
    """Between the incident and the death: the duty to notify stands."""
    (question,) = (part for part in ASKED if "X2" in part)
    assert "**The duty to notify stands.**" in question


def test_no_two_questions_share_a_place() -> None:
    """Every address leads to one question."""
    places = re.findall(r"\{ #([a-z0-9-]+) \}", PAGE)
    assert len(ASKED) == len(places) == len(set(places))

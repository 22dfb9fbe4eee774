"""The deadline drill as it stands in the page: whole without a script, and complete for the script in few bytes."""

from __future__ import annotations

import gzip
import json
import re
from typing import Any

import pytest

from criteria.bank_holidays import BANK_HOLIDAYS
from tests.widgets.html_reader import all_of
from widgets import drill
from widgets.answers import counted_text, passed_text
from widgets.deadline_drill import (
    ASKS,
    CLOCKS,
    HOLE,
    SAYINGS,
    SHORT,
    WITHOUT_SCRIPT,
    deadline_drill_html,
    question_html,
)
from widgets.deadline_questions import KINDS, Question, questions

LARGEST_ON_THE_LINE = 40_000


def to(place: str) -> str:
    """The address of a page beside the drill."""
    return f"../../{place}/"


PAGE = deadline_drill_html(to)
DATA: dict[str, Any] = json.loads(next(tag for tag in all_of(PAGE, "script")).words)


def filled(key: str) -> str:
    """A question as the script makes it: the texts put into the holes of its frame, in order."""
    _, frame, *texts = DATA["questions"][key]
    waiting = iter(texts)
    made = re.sub(re.escape(HOLE), lambda _: DATA["texts"][next(waiting)], DATA["frames"][frame])
    assert next(waiting, None) is None
    return made


def test_the_script_has_every_question_as_python_draws_it() -> None:
    """Frames and texts joined are the bytes that Python gives for each question, and its clock is named."""
    assert [one.key for one in questions()] == [*DATA["questions"]]
    for question in questions():
        assert filled(question.key) == question_html(question, to)
        assert DATA["questions"][question.key][0] == KINDS[question.kind]


def test_the_page_stays_light() -> None:
    """All questions together cost a reader less than a small picture."""
    assert len(gzip.compress(PAGE.encode())) < LARGEST_ON_THE_LINE


def test_twenty_questions_stand_in_the_page_with_folded_answers() -> None:
    """Without a script there are twenty, of every kind, each with its choices and its answer, closed."""
    tags = all_of(PAGE)
    shown = [tag for tag in tags if tag.attributes.get("class") == "quiz-question"]
    assert len(shown) == len({tag.attributes["data-key"] for tag in shown}) == WITHOUT_SCRIPT
    assert {tag.attributes["data-key"].rpartition("-20")[0] for tag in shown} == {*KINDS}
    folded = [tag for tag in tags if tag.name == "details"]
    assert len(folded) == WITHOUT_SCRIPT
    assert not any("open" in tag.attributes for tag in folded)
    assert "\ue000" not in PAGE
    assert HOLE not in PAGE[: PAGE.index("<script")] + PAGE[PAGE.index("</script") :]


@pytest.mark.parametrize("kind", KINDS)
def test_an_answer_shows_the_days_counted_and_the_rule_with_its_weight(kind: str) -> None:
    """Each answer has the renderer's own count, what it passes over, every slip, and the weight of its source."""
    weights = {"rapid_review": "Panel guidance", "copies_by": "Statute", "working_day": "Local"}
    rules = {"rapid_review": "R3", "publish_by": "L7", "copies_by": "L7", "working_day": "D1"}
    for question in (one for one in questions() if one.kind == kind):
        shown = question_html(question, to)
        (answer,) = all_of(shown, "details")
        (badge,) = [tag.words for tag in all_of(shown, "span") if tag.attributes.get("class") == "weight"]
        assert badge == weights.get(kind, "Statutory guidance")
        assert f"Rule {rules.get(kind, 'N5')}." in answer.words
        for choice in question.choices:
            assert not choice.slip or f"{choice.text} {choice.slip}." in answer.words
        assert_counted(question, answer.words)


def assert_counted(question: Question, answer: str) -> None:
    """The answer has every working day of the count, and every bank holiday that it passes over; or how months go."""
    if question.due is None or question.due.count is None:
        assert ("Our reading: the same day of the month, 6 months on" in answer) == (question.kind == "publish_by")
        return
    assert f"The working days counted:{counted_text(question.due.count)}" in answer
    passed = passed_text(question.due.count)
    assert not passed or f"Passed over: {passed}, and weekends." in answer


def test_a_day_that_does_not_count_says_why() -> None:
    """A bank holiday is named, a weekend said by its day, and an ordinary weekday said to be one."""
    for question in (one for one in questions() if one.kind == "working_day"):
        (answer,) = all_of(question_html(question, to), "details")
        said = f"{question.day:%A}" if question.day.isoweekday() > 5 else BANK_HOLIDAYS.get(question.day, "a weekday")
        assert said in answer.words


def test_every_clock_can_be_chosen() -> None:
    """The choice has each clock that a question is about, by name, and all together first."""
    options = [(tag.attributes["value"], tag.words) for tag in all_of(PAGE, "option")]
    assert options == [("", "All"), *CLOCKS.items()]
    assert {*CLOCKS} == {*KINDS.values()}
    assert {*ASKS} == {*KINDS}


def test_the_script_finds_each_sentence_on_the_page() -> None:
    """All that the script may say stands in the page, with places only for what it counts or picks."""
    found = {tag.attributes["data-say"]: tag.words for tag in all_of(PAGE, "template")}
    assert found == drill.SAYINGS | SAYINGS
    places = {name for text in found.values() for name in re.findall(r"{(\w+)}", text)}
    assert places == {"answer", "seen", "all", "right", "answered", "asked", "chosen", "slip", "clock"}
    (tag,) = all_of(PAGE, "deadline-drill")
    assert tag.attributes["data-short"] == str(SHORT)

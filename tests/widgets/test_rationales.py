"""Model answers to "commission a review or not": one a case that asks, each whole, and bad ones refused in words."""

import re
import tomllib
from calendar import month_name
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest

from criteria.bank_holidays import BANK_HOLIDAYS
from criteria.scenario import read_scenario
from tests.widgets.html_reader import Tag, all_of
from widgets.case_rationale import DECISIONS, case_rationale_html
from widgets.commissioning import ADVICE, PARTS
from widgets.rationales import Rationale, RationaleError, asks_for_rationale, read_rationales

ROOT = Path(__file__).parents[2]
FILES = {
    file.stem: tomllib.loads(file.read_text(encoding="utf-8"))
    for file in sorted((ROOT / "docs" / "practice" / "scenarios").glob("*.toml"))
}
OFFERED = tuple(filter(asks_for_rationale, map(read_scenario, FILES.values())))
GIVEN = tomllib.loads((ROOT / "docs" / "practice" / "rationales.toml").read_text(encoding="utf-8"))
RATIONALES = read_rationales(GIVEN, OFFERED)
TAGS = all_of(case_rationale_html(RATIONALES, lambda place: f"to:{place}"))

MONTHS = list(month_name)[1:]
DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})\b")
NOT_NAMES = {*MONTHS, "Panel", "Ombudsman", "Black"}
LONGEST = 25
A_CASE = "p38-after-the-funeral"  # its story notes a weak reason, and tells of a decision to commission
ANOTHER = "p36-not-yet-eighteen"  # its model answer is not to commission

every_rationale = pytest.mark.parametrize("one", RATIONALES, ids=lambda one: one.scenario.id)


def text_of(one: Rationale) -> str:
    """All the words of a model answer, and those of the other side."""
    return " ".join((*one.parts.values(), one.other_side))


def test_every_published_case_that_meets_the_criteria_is_offered() -> None:
    """All cases told in stages that were worked out by hand to meet the criteria at their end, and only they."""
    met = [name for name, case in FILES.items() if case["expected"]["lcspr_criteria"]["status"] == "met"]
    assert [name for name in met if name.startswith("p")] == [one.id for one in OFFERED]
    assert [one.id for one in OFFERED] == [one.scenario.id for one in RATIONALES]


def test_model_answers_decide_both_ways_and_weigh_every_reason() -> None:
    """Some commission and some do not, and between them they weigh all five reasons of the rules."""
    assert {one.commission for one in RATIONALES} == {True, False}
    assert {name for one in RATIONALES for name in one.weighs} == set(ADVICE)


@every_rationale
def test_a_model_answer_is_plain(one: Rationale) -> None:
    """No sentence is longer than 25 words."""
    assert [] == [line for line in re.split(r"(?<=[.?!])\s+", text_of(one)) if len(line.split()) > LONGEST]


@every_rationale
def test_a_model_answer_names_whom_the_story_names(one: Rationale) -> None:
    """A name inside a sentence is one of its own story's, so that no answer stands at another's case."""
    story = " ".join(stage.told for stage in one.scenario.stages)
    names = set(re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", text_of(one))) - NOT_NAMES
    assert set() == {name for name in names if not re.search(rf"\b{name}\b", story)}


@every_rationale
def test_days_in_a_model_answer_are_working_days(one: Rationale) -> None:
    """What is to be done by a day, or looked at on it, falls on a day on which people work."""
    for number, month in DAY.findall(text_of(one)):
        near = [date(one.decided.year + more, MONTHS.index(month) + 1, int(number)) for more in (0, 1)]
        day = next(day for day in near if day > one.decided - timedelta(days=60))
        assert day.weekday() < 5, day
        assert day not in BANK_HOLIDAYS, day


@every_rationale
def test_the_page_holds_the_case_whole_with_its_model_answer_folded(one: Rationale) -> None:
    """The story to its end, its facts, the four answers, the way to the case, and every part of the answer, folded."""
    (article,) = [tag for tag in TAGS if tag.attributes.get("id") == one.scenario.id]
    inside = [tag for tag in TAGS if article in tag.within]
    told = [tag.words for tag in inside if tag.attributes.get("class") == "rationale-told"]
    assert [" ".join(stage.told.split()) for stage in one.scenario.stages] == told
    assert "Met on these answers." in article.words
    assert "For the partners to decide." in article.words
    assert f"to:practice/#{one.scenario.id}" in [tag.attributes.get("href") for tag in inside]
    (model,) = [tag for tag in inside if tag.attributes.get("class") == "rationale-model"]
    assert model.name == "details"
    parts = {tag.attributes["data-part"]: tag.words for tag in inside if "data-part" in tag.attributes}
    assert list(PARTS) == list(parts)
    assert all(parts[key].endswith(text) for key, text in one.parts.items())
    assert ("sent to the Panel" in model.words) is not one.commission
    assert ("publish by" in model.words) is one.commission
    assert one.other_side in model.words
    assert "The partners decide, and may decide otherwise." in model.words


def of_name(name: str) -> list[Tag]:
    """The controls of a name."""
    return [tag for tag in TAGS if tag.attributes.get("name") == name]


def test_the_form_asks_with_the_rules_reasons_and_the_one_checklist() -> None:
    """Three decisions, the five reasons and the ten parts stand there, in their order, and say nothing of worth yet."""
    for name, values in (("decision", DECISIONS), ("reasons", ADVICE), ("holds", PARTS)):
        assert list(values) == [tag.attributes["value"] for tag in of_name(name)]
    form = next(tag for tag in TAGS if tag.name == "form")
    assert "Weak" not in form.words
    assert "Strong" not in form.words


def test_the_checklist_stands_in_one_place() -> None:
    """No page, form or other file has a second copy of what a part holds."""
    files = [file for kind in ("*.py", "*.md", "*.js", "*.toml") for file in ROOT.glob(f"[dkmw]*/**/{kind}")]
    where = {file.name for file in files for part in PARTS.values() if part.holds in file.read_text(encoding="utf-8")}
    assert where <= {"commissioning.py"}


BAD = [
    (A_CASE, {"decided": None}, "decided is missing."),
    (A_CASE, {"score": 3}, "unknown key score."),
    (A_CASE, {"commission": "yes"}, "commission has to be true or false."),
    (A_CASE, {"commission": False}, "the story tells of a decision to commission on 2027-03-31"),
    (A_CASE, {"decided": date(2027, 3, 30)}, "the story tells of a decision to commission on 2027-03-31"),
    (A_CASE, {"decided": "2027-03-31"}, "decided has to be a day"),
    (A_CASE, {"weighs": []}, "weighs lacks family_circumstances, which the story notes."),
    (A_CASE, {"weighs": ["cost"]}, "weighs has to be a list"),
    (A_CASE, {"weighs": [["cost"]]}, "weighs has to be a list"),
    (A_CASE, {"other_side": "One. Two. Three."}, "other_side has to be one or two sentences."),
    (A_CASE, {"parts": {"criteria": "Met."}}, "parts has to have, in this order: criteria, "),
    (A_CASE, {"parts": dict.fromkeys(PARTS, "Met.")}, "its parts have 10 words together: write 90 to 160."),
    (A_CASE, {"parts": dict.fromkeys(PARTS, "Met")}, "parts.criteria has to be text that ends as a sentence does."),
    (ANOTHER, {"decided": date(2027, 5, 6)}, "decided has to be a day from 2027-04-13"),
    (ANOTHER, {"decided": date(2027, 4, 12)}, "decided has to be a day from 2027-04-13"),
    (ANOTHER, {"weighs": ["legal_constraints"]}, "has to weigh a reason that is not weak alone."),
]


@pytest.mark.parametrize(("name", "changes", "said"), BAD, ids=count())
def test_a_bad_answer_is_refused_with_its_mending(name: str, changes: dict[str, object], said: str) -> None:
    """Each fault is named with the case it is in."""
    entry = {key: value for key, value in (GIVEN[name] | changes).items() if value is not None}
    with pytest.raises(RationaleError) as refused:
        read_rationales(GIVEN | {name: entry}, OFFERED)
    assert any(line.startswith(f"- {name}: ") and said in line for line in str(refused.value).splitlines())


def test_every_problem_is_told_at_once() -> None:
    """A case too many, one too few and one that is no table are named together."""
    given = GIVEN | {"p01-new-facts": {}, ANOTHER: "yes"}
    del given[A_CASE]
    with pytest.raises(RationaleError) as refused:
        read_rationales(given, OFFERED)
    said = str(refused.value)
    assert "p01-new-facts: no such case is offered." in said
    assert f"{A_CASE}: no answer is given." in said
    assert f"{ANOTHER}: give a table" in said

"""Learning modules: what the file holds, what the reader refuses, and how the page gives them."""

from __future__ import annotations

import copy
import tomllib
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from criteria import assess
from criteria.bank_holidays import BANK_HOLIDAYS
from criteria.scenario import read_scenario
from macros.frame import evidence_in
from macros.page_files import page_files
from tests.widgets.html_reader import all_of
from tests.widgets.test_evidence import to
from widgets.citations import citing
from widgets.learning_modules import modules_html, practising
from widgets.module_questions import ModuleError, read_modules

if TYPE_CHECKING:
    from collections.abc import Callable

DOCS = Path(__file__).parents[2] / "docs"
HELD = tomllib.loads((DOCS / "practice" / "modules.toml").read_text(encoding="utf-8"))
TITLES = {page.place: page.title for page in page_files(DOCS)}
KNOWN = evidence_in(DOCS)
MODULES = read_modules(HELD, TITLES, KNOWN.claims)
CASES = tuple(
    read_scenario(tomllib.loads(file.read_text(encoding="utf-8")))
    for file in sorted((DOCS / "practice" / "scenarios").glob("*.toml"))
)
QUESTIONS = [
    pytest.param(pair[time], id=f"{module['id']}-{number}-{time}")
    for module in HELD["modules"]
    for number, pair in enumerate(module["pairs"], 1)
    for time in ("before", "after")
]
# What a source is, read from the law and guidance themselves and not from the code.
STRENGTH = {
    "N5": "statutory_guidance",
    "R3": "panel_guidance",
    "lessons.recurrent_themes": "statute",
    "lessons.institutional_setting": "statutory_guidance",
    "reasons_against.legal_constraints": "Weak alone",
    "reasons_against.family_circumstances": "Weak alone",
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_right_choice_is_what_the_rules_say(question: dict[str, Any]) -> None:
    """Exactly one choice has the module's own answer, or what the source is known to be."""
    if "of" in question:
        said: Any = STRENGTH[question["of"]]
    else:
        said = assess(question["facts"]).to_dict()
        for key in question["answer"].split("."):
            said = said[key]
    assert [said] == [one["value"] for one in question["choices"] if one["value"] == said]
    assert said == question["right"]


def counted(start: date, days: int, *, from_day_one: bool = False, through_holidays: bool = False) -> date:
    """The day reached by counting weekdays, with or without the usual mistakes."""
    day = start - timedelta(days=1) if from_day_one else start
    while days:
        day += timedelta(days=1)
        if day.weekday() < 5 and (through_holidays or day not in BANK_HOLIDAYS):
            days -= 1
    return day


@pytest.mark.parametrize(
    "question",
    [one for one in QUESTIONS if str(one.values[0]["answer"]).endswith(".due")],  # type: ignore[index]
)
def test_a_wrong_day_is_a_mistake_that_people_make(question: dict[str, Any]) -> None:
    """Counting from the wrong day, taking it for day 1, or counting bank holidays; its reason names the mistake."""
    facts = {key: date.fromisoformat(value) for key, value in question["facts"].items() if key.endswith("_on")}
    clock, days = ("notified_on", 15) if question["answer"].startswith("rapid") else ("aware_on", 5)
    mistakes = {
        counted(facts["aware_on"], days),
        counted(facts[clock], days, from_day_one=True),
        counted(facts[clock], days, through_holidays=True),
    }
    assert counted(facts[clock], days).isoformat() == question["right"]
    wrong = {date.fromisoformat(one["value"]) for one in question["choices"]} - {date.fromisoformat(question["right"])}
    assert wrong <= mistakes
    for day in wrong:
        assert f"{day.day} {day:%B}" in question["why"]


def test_before_and_after_ask_the_same_of_the_rules() -> None:
    """Parallel questions: the same answer is asked for, with as many choices, about another case."""
    for module in HELD["modules"]:
        for pair in module["pairs"]:
            before, after = pair["before"], pair["after"]
            assert before["asks"] != after["asks"]
            same = before["answer"].rpartition(".")[2] == after["answer"].rpartition(".")[2]
            assert same, pair["topic"]
            assert len(before["choices"]) == len(after["choices"])


def test_the_place_of_the_right_choice_tells_nothing() -> None:
    """Each place is right about as often, and never the same before as after."""
    pairs = [pair for module in MODULES for pair in module.pairs]
    places = [
        tuple([one.right for one in question.choices].index(True) for question in (pair.before, pair.after))
        for pair in pairs
    ]
    assert [] == [pair.topic for pair, (before, after) in zip(pairs, places, strict=True) if before == after]
    found = Counter(place for both in places for place in both)
    assert all(found[place] >= len(pairs) // 2 for place in range(3))


def test_there_is_a_module_for_each_decision_and_two_more() -> None:
    """The four decisions, who is told, and the days; cases are found by what they hold, never by a list."""
    decisions = [one for module in HELD["modules"] for one in module["practise"].get("decisions", ())]
    assert ["notification", "rapid_review", "lcspr_criteria", "commissioning"] == decisions
    assert ["who-is-told", "deadlines"] == [module.id for module in MODULES[4:]]
    replaced = {one.supersedes for one in CASES}
    for module, decision in zip(MODULES, decisions, strict=False):
        expected = {one.id for one in CASES if one.practice and one.practice.decision == decision} - replaced
        assert expected
        assert expected == {one.id for one in practising(module, CASES)}


def test_a_case_with_a_day_that_falls_due_practises_counting() -> None:
    """A stage that expects such a day is enough; the easiest cases come first."""
    found = practising(MODULES[5], CASES)
    ids = [one.id for one in found]
    assert "p01-new-facts" in ids
    grades = [one.practice.difficulty for one in found if one.practice]
    assert sorted(grades) == grades


def test_a_question_stands_whole_without_a_script() -> None:
    """Every question is a group of choices under its words, with its answer folded away and its rule linked."""
    tags = all_of(modules_html(MODULES, TITLES, CASES, citing(KNOWN, to), to))
    groups = [tag for tag in tags if tag.name == "fieldset"]
    assert 36 == len(groups)
    radios = [tag for tag in tags if tag.attributes.get("type") == "radio"]
    assert 36 == len({tag.attributes["name"] for tag in radios})
    answers = [tag for tag in tags if tag.attributes.get("class") == "question-answer"]
    assert 36 == len(answers)
    assert all(
        any("evidence" in one.attributes.get("class", "") and tag in one.within for one in tags) for tag in answers
    )
    right = [tag for tag in tags if "data-right" in tag.attributes]
    assert all(tag.words.rstrip(".") in answer.words for tag, answer in zip(right, answers, strict=True))


def spoiled(spoil: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    """The file with something wrong in its first module."""
    held = copy.deepcopy(HELD)
    spoil(held["modules"][0])
    return held


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda one: one.pop("purpose"), "module 1 (notification): purpose is missing."),
        (lambda one: one.update(colour="red"), "unknown key colour"),
        (lambda one: one.update(outcomes=["one"]), "outcomes: give 3 or 4."),
        (lambda one: one.update(read=["nowhere"]), "read: there is no page nowhere."),
        (lambda one: one.update(practise={"themes": ["space"]}), "practise.themes: give a list of some of: neglect"),
        (lambda one: one.update(practise={}), "practise: give some of decisions"),
        (lambda one: one["pairs"].pop(), "pairs: give 3."),
        (lambda one: one["pairs"][1].pop("topic"), "pair 2: topic is missing."),
        (lambda one: one["pairs"][0].update(after=one["pairs"][0]["before"]), "before and after ask the same"),
        (lambda one: one["pairs"][0]["before"].update(rules=["N0"]), "pair 1, before: rules: there is no rule N0."),
        (lambda one: one["pairs"][0]["before"].update(claims=["nowhere"]), "claims: there is no claim nowhere."),
        (lambda one: one["pairs"][1]["before"].pop("rules"), "pair 2, before: the reason rests on nothing"),
        (
            lambda one: one["pairs"][0]["before"].update(right="not_required"),
            "right is 'not_required', but the rules say 'required'.",
        ),
        (lambda one: one["pairs"][0]["before"].update(right="due"), "exactly one has to have the value 'due'"),
        (lambda one: one["pairs"][0]["before"].update(answer="notification.colour"), "the rules give no answer"),
        (lambda one: one["pairs"][0]["before"].update(facts={"age": "7"}), "age: "),
        (lambda one: one["pairs"][0]["before"]["choices"].pop(), "choices: give 3 or 4."),
        (lambda one: one["pairs"][0]["before"]["choices"][0].pop("says"), "what it says unless the value is a day."),
    ],
)
def test_what_is_wrong_is_named(spoil: Callable[[dict[str, Any]], object], said: str) -> None:
    """The build stops, and the message names the module, the question and the way to mend it."""
    with pytest.raises(ModuleError) as refused:
        read_modules(spoiled(spoil), TITLES, KNOWN.claims)
    assert said in str(refused.value)


def test_every_problem_is_named_at_once() -> None:
    """Two modules with one problem each, and an id that stands there twice: three lines."""
    held = copy.deepcopy(HELD)
    held["modules"][0].pop("title")
    held["modules"][1].update(id="notification", read=["nowhere"])
    with pytest.raises(ModuleError) as refused:
        read_modules(held, TITLES, KNOWN.claims)
    assert 3 == str(refused.value).count("\n- ")

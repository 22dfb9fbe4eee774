"""Cases told in stages: whole, plain, right at every step, and between them on every trap that people fall into."""

import re
import tomllib
from pathlib import Path

import pytest

from criteria import Refused
from criteria.practice import PRACTICE_KEYS, Practice, Stage
from criteria.rules import Rule
from criteria.scenario import Scenario, differences, read_scenario

FOLDER = Path(__file__).parents[2] / "docs" / "practice" / "scenarios"
ALL = {
    file.stem: read_scenario(tomllib.loads(file.read_text(encoding="utf-8"))) for file in sorted(FOLDER.glob("*.toml"))
}
STAGED = {name: one for name, one in ALL.items() if one.practice}
STEPS = [(name, number) for name, one in STAGED.items() for number in range(len(one.stages))]
ANSWERS = ("notification", "rapid_review", "lcspr_criteria", "commissioning")


def practice_of(name: str) -> Practice:
    """What a case told in stages offers for practice."""
    practice = STAGED[name].practice
    assert practice is not None
    return practice


@pytest.mark.parametrize("name", STAGED)
def test_every_stage_expects_what_the_rules_say(name: str) -> None:
    """What was worked out by hand for each stage, and for the end, is what the rules give."""
    assert differences(STAGED[name]) == ()


@pytest.mark.parametrize(("name", "number"), STEPS)
def test_every_stage_expects_all_that_matters(name: str, number: int) -> None:
    """A stage says what is to come out of each of the four questions, and every day that falls due."""
    stage = STAGED[name].stages[number]
    given = stage.assess().to_dict()
    for answer in ANSWERS:
        expected, got = stage.expected[answer], given[answer]
        assert isinstance(expected, dict)
        assert isinstance(got, dict)
        assert "status" in expected
        days = {key for key in ("due", "publish_by") if got.get(key)}
        assert days - set(expected) == set()


@pytest.mark.parametrize(("name", "number"), [step for step in STEPS if step[1]])
def test_every_later_stage_changes_an_answer(name: str, number: int) -> None:
    """What arrives later matters: an answer is another, or a clock starts; what was told before is not lost."""
    before, after = STAGED[name].stages[number - 1 : number + 1]
    told = ("notification", "rapid_review", "lcspr_criteria", "commissioning", "alongside", "local_routes")
    was, is_now = before.assess().to_dict(), after.assess().to_dict()
    assert [was[key] for key in told] != [is_now[key] for key in told]
    assert set(before.facts) - set(after.facts) == set()


@pytest.mark.parametrize("name", STAGED)
def test_a_case_is_told_in_few_plain_words(name: str) -> None:
    """The stages have 120 to 300 words together; no sentence is over 25 words; each label is one line."""
    scenario, practice = STAGED[name], practice_of(name)
    told = " ".join(stage.told for stage in scenario.stages)
    assert len(told.split()) in range(120, 301)
    lines = (practice.content_note, practice.wrong_answer, *practice.not_known)
    assert [line for line in lines if "\n" in line or len(line.split()) > 25] == []
    texts = (told, *lines, practice.tempting, *scenario.teaching)
    sentences = [one for text in texts for one in re.split(r"(?<=[.?!:;])\s+", text)]
    assert [one for one in sentences if len(one.split()) > 25] == []
    assert [text for text in texts if not text.endswith((".", "?", "”"))] == []
    assert len(scenario.teaching) >= 2


@pytest.mark.parametrize("name", STAGED)
def test_nobody_is_blamed_and_no_software_decides(name: str) -> None:
    """No text blames anybody or says that a tool decided, and none calls a day from guidance statutory."""
    scenario, practice = STAGED[name], practice_of(name)
    text = " ".join(
        (*(stage.told for stage in scenario.stages), *scenario.teaching, practice.wrong_answer, practice.tempting)
    ).lower()
    for word in ("negligent", "incompetent", "culpable", "at fault", "to blame", "the tool", "the software", "the app"):
        assert word not in text
    assert re.search(r"statutory (?:deadline|time limit)|legal deadline", text) is None


def test_what_is_replaced_is_there_and_replaced_once() -> None:
    """A case replaces one that is published, no case is replaced twice, and none replaces itself."""
    replaced = [one.supersedes for one in ALL.values() if one.supersedes]
    assert [name for name in replaced if name not in ALL] == []
    assert len(set(replaced)) == len(replaced)
    assert [name for name, one in ALL.items() if one.supersedes == name] == []


# Each rule each way ------------------------------------------------------------------------------------------------


def unsettled(case: Stage, rule: str) -> str:
    """What becomes of an X rule in a stage: it keeps an answer open, the facts settle it all the same, or neither."""
    answers = case.assess()
    if any(reason.unsettled and reason.unsettled.rule == rule for _, reason in answers.reasons):
        return "yes"
    circumstances = {"X1": "unborn", "X3": "adult_disclosure"}
    if rule == "X4":
        return "no" if case.facts.get("care_status") == "other_care_experience" else ""
    return "no" if circumstances[rule] in answers.case.circumstances else ""


def local_review(case: Stage) -> str:
    """Whether a local review without a notification is open (L5): yes, no while a Case of Concern is, or neither."""
    routes = case.assess().local_routes
    if "lcspr_by_case_of_concern" in routes:
        return "yes"
    return "no" if "case_of_concern" in routes and case.facts.get("local_learning_needed") == "no" else ""


CURRENT = [one for one in ALL.values() if one.id not in {other.supersedes for other in ALL.values()}]
CASES = [stage for one in CURRENT for stage in one.stages]


def test_each_rule_decides_a_case_each_way() -> None:
    """Each rule is the reason for a yes in a current case and for a no in another; so is each list of lessons."""
    reasons = [reason for one in CASES for _, reason in one.assess().reasons]
    decided = {(one.node.key, one.node.title, one.truth.value) for one in reasons if isinstance(one.node, Rule)}
    rules = {(key, title) for key, title, _ in decided}
    assert {"N1", "N2", "N3", "R1", "L1", "L2", "L3", "L4"} == {key for key, _ in rules}
    assert {(*rule, way) for rule in rules for way in ("yes", "no")} - decided == set()


@pytest.mark.parametrize("rule", ["X1", "X3", "X4"])
def test_each_unsettled_point_is_met_each_way(rule: str) -> None:
    """Each X rule leaves an answer open in one case, and in another the facts settle it all the same."""
    assert {"yes", "no"} <= {unsettled(one, rule) for one in CASES}


def test_a_local_review_without_a_notification_is_met_each_way() -> None:
    """One case opens that way (L5), and in another the partners judge that it is not needed."""
    assert {"yes", "no"} <= {local_review(one) for one in CASES}


# Traps ---------------------------------------------------------------------------------------------------------------


def scenario_ids(scenarios: list[Scenario]) -> list[str]:
    """The ids of some cases."""
    return [one.id for one in scenarios]


TRAPS: dict[str, dict[str, object]] = tomllib.loads(Path(__file__).with_name("traps.toml").read_text(encoding="utf-8"))
NUMBERED = {"D": range(1, 43), "F3.": range(1, 28), "X": range(1, 21)}


def test_no_trap_is_missing() -> None:
    """Every point of the three lists has its entry: cases that walk into it, or why no case can."""
    wanted = [f"{start}{number:02}" for start, numbers in NUMBERED.items() for number in numbers]
    assert wanted == list(TRAPS)


@pytest.mark.parametrize("trap", TRAPS)
def test_every_trap_has_a_case(trap: str) -> None:
    """The cases that an entry names are published; an entry without one says why, and where it is held instead."""
    entry = TRAPS[trap]
    assert entry["about"]
    cases = entry.get("cases", [])
    assert isinstance(cases, list)
    assert bool(cases) != bool(entry.get("no_case"))
    assert [name for name in cases if name not in scenario_ids(CURRENT)] == []


# Refusals ------------------------------------------------------------------------------------------------------------

FACTS: dict[str, object] = {"age": 7, "outcome": "died"}
EXPECTED: dict[str, object] = {"notification": {"status": "undetermined"}}
WHOLE: dict[str, object] = {
    "id": "p99-example",
    "title": "An example",
    "story": "Once upon a time.",
    "teaching": ["A point."],
    "facts": FACTS,
    "expected": EXPECTED,
    "supersedes": "sc99-example",
    "theme": "care",
    "agencies": ["police", "health"],
    "difficulty": 1,
    "decision": "notification",
    "content_note": "A child dies.",
    "not_known": ["Why."],
    "wrong_answer": "Yes.",
    "tempting": "It sounds right.",
    "stages": [
        {"facts": {"age": 7}, "expected": EXPECTED},
        {"told": "Then more.", "facts": FACTS, "expected": EXPECTED},
    ],
}


def with_stages(*stages: object) -> dict[str, object]:
    """The whole example with other stages."""
    return {**WHOLE, "stages": list(stages)}


WRONG: tuple[object, ...] = (None, 7, "", [])
FIRST: dict[str, object] = {"facts": {"age": 7}, "expected": EXPECTED}
LAST: dict[str, object] = {"told": "Then more.", "facts": FACTS, "expected": EXPECTED}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        *(({name: value for name, value in WHOLE.items() if name != key}, [key]) for key in PRACTICE_KEYS),
        *(({**WHOLE, key: value}, [key]) for key in PRACTICE_KEYS for value in WRONG),
        ({**WHOLE, "theme": "weather"}, ["theme"]),
        ({**WHOLE, "agencies": ["police", "police"]}, ["agencies"]),
        ({**WHOLE, "agencies": ["army"]}, ["agencies"]),
        ({**WHOLE, "agencies": [["police"]]}, ["agencies"]),
        ({**WHOLE, "difficulty": True}, ["difficulty"]),
        ({**WHOLE, "difficulty": "1"}, ["difficulty"]),
        ({**WHOLE, "decision": "because"}, ["decision"]),
        ({**WHOLE, "not_known": ["Why.", " "]}, ["not_known"]),
        ({**WHOLE, "supersedes": None}, ["supersedes"]),
        ({**WHOLE, "supersedes": " "}, ["supersedes"]),
        ({**WHOLE, "facts": {"age": 7}}, ["facts"]),
        (with_stages(FIRST), ["stages"]),
        (with_stages(FIRST, 7), ["stages[1]"]),
        (with_stages({**FIRST, "told": "Once."}, LAST), ["stages[0].told"]),
        (with_stages(FIRST, {**LAST, "told": " "}), ["stages[1].told"]),
        (with_stages(FIRST, {**FIRST, "facts": FACTS}), ["stages[1].told"]),
        (with_stages({**FIRST, "facts": None}, LAST), ["stages[0].facts"]),
        (with_stages({**FIRST, "expected": []}, LAST), ["stages[0].expected"]),
        (with_stages({**FIRST, "author": "me"}, LAST), ["stages[0].author"]),
        (with_stages({**FIRST, "facts": {"age": "7"}}, LAST), ["stages[0].facts.age"]),
        ({**WHOLE, "theme": 7, "stages": [7, LAST], "title": ""}, ["title", "theme", "stages[0]"]),
    ],
    ids=repr,
)
def test_a_broken_case_is_refused(given: dict[str, object], expected: list[str]) -> None:
    """Every problem is named at once, with the part that is missing or wrong; a stage by its number from 0."""
    assert read_scenario(WHOLE).stages[1].told == "Then more."
    with pytest.raises(Refused) as refused:
        read_scenario(given)
    assert sorted(expected) == sorted(path for path, _ in refused.value.problems)
    assert all(sentence.endswith(".") for _, sentence in refused.value.problems)


def test_the_first_stage_is_the_story() -> None:
    """A case is read step by step from its story on; one told at once is a single step."""
    assert [stage.told for stage in read_scenario(WHOLE).stages] == ["Once upon a time.", "Then more."]
    at_once = {key: value for key, value in WHOLE.items() if key not in (*PRACTICE_KEYS, "supersedes")}
    scenario = read_scenario(at_once)
    assert scenario.practice is None
    assert [(stage.told, stage.facts) for stage in scenario.stages] == [("Once upon a time.", FACTS)]


def test_a_wrong_expectation_of_a_stage_is_found() -> None:
    """It is named with the number of its stage."""
    wrong = {**FIRST, "expected": {"notification": {"status": "required"}}}
    (difference,) = differences(read_scenario(with_stages(wrong, LAST)))
    assert difference.startswith("stages[0].notification.status: expected 'required'")


def test_there_are_forty_current_cases() -> None:
    """At least forty cases are current, those that newer ones replace left out."""
    assert len(scenario_ids(CURRENT)) >= 40

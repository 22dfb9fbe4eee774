"""The published teaching cases: whole, right, and between them on every branch of the rules."""

import tomllib
from pathlib import Path

import pytest

from criteria import Refused
from criteria.scenario import Scenario, differences, read_scenario

FOLDER = Path(__file__).parents[2] / "docs" / "practice" / "scenarios"
GIVEN = {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(FOLDER.glob("*.toml"))}
SCENARIOS = {name: read_scenario(given) for name, given in GIVEN.items()}
AT_ONCE = [name for name, one in SCENARIOS.items() if one.practice is None]
"""Those told all at once; test_practice.py holds those told in stages to what is asked of them."""


def test_there_are_the_twenty_cases() -> None:
    """Each of the twenty cases is published, in one variant or more."""
    assert {f"sc{number:02}" for number in range(1, 21)} <= {name[:4] for name in SCENARIOS}


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_expected_answers_are_what_the_rules_say(name: str) -> None:
    """Every answer that a case expects is the one that the rules give."""
    assert differences(SCENARIOS[name]) == ()


@pytest.mark.parametrize("name", SCENARIOS)
def test_each_case_expects_all_four_answers(name: str) -> None:
    """A case says what is to come out of each of the four questions."""
    for answer in ("notification", "rapid_review", "lcspr_criteria", "commissioning"):
        part = SCENARIOS[name].expected[answer]
        assert isinstance(part, dict)
        assert part["status"]


@pytest.mark.parametrize("name", SCENARIOS)
def test_each_case_is_named_after_its_file(name: str) -> None:
    """The id is the file's name without its ending, so that an address leads to it."""
    assert name == SCENARIOS[name].id
    assert len({one.title for one in SCENARIOS.values()}) == len(SCENARIOS)


@pytest.mark.parametrize("name", AT_ONCE)
def test_each_story_can_be_read_at_one_sitting(name: str) -> None:
    """A story has 60 to 120 words and is followed by at least two whole teaching points."""
    scenario = SCENARIOS[name]
    assert len(scenario.story.split()) in range(60, 121)
    assert scenario.story.endswith((".", "?", "”"))
    assert len(scenario.teaching) >= 2
    assert all(point.endswith((".", "?", "”")) for point in scenario.teaching)


@pytest.mark.parametrize("name", SCENARIOS)
def test_nobody_is_blamed_and_no_software_decides(name: str) -> None:
    """Stories and teaching points blame nobody, and never say that the tool decided."""
    text = " ".join((SCENARIOS[name].story, *SCENARIOS[name].teaching)).lower()
    for word in ("negligent", "incompetent", "culpable", "at fault", "to blame", "the tool", "the software", "the app"):
        assert word not in text


# Written by hand: each branch, the cases that walk it, and what must be so of each of them. A path
# begins with "facts" or with the name of an answer; for a list, it must hold the value.
MATRIX: list[tuple[str, list[str], dict[str, object]]] = [
    ("died, with abuse", ["sc04", "sc07a"], {"facts.outcome": "died", "rapid_review.status": "required"}),
    (
        "serious harm, with abuse",
        ["sc01", "sc10", "sc12", "sc13"],
        {"facts.outcome": "seriously_harmed", "rapid_review.status": "required"},
    ),
    ("no serious harm", ["sc08"], {"facts.outcome": "not_seriously_harmed", "notification.status": "not_required"}),
    (
        "no abuse",
        ["sc02", "sc03", "sc07b", "sc11"],
        {"facts.abuse_or_neglect": "not_suspected", "rapid_review.status": "not_required"},
    ),
    ("suspected only", ["sc07a", "sc14"], {"facts.abuse_or_neglect": "suspected", "rapid_review.status": "required"}),
    (
        "looked-after death",
        ["sc02"],
        {"notification.routes": "looked_after_death", "notification.recipients": "ofsted"},
    ),
    ("care leaver under 18", ["sc04"], {"notification.routes": "care_leaver_death", "rapid_review.status": "required"}),
    (
        "care leaver over 18",
        ["sc03", "sc05a"],
        {"notification.routes": "care_leaver_death", "rapid_review.status": "not_required"},
    ),
    ("care leaver of 25", ["sc05b"], {"facts.care_status": "care_leaver", "notification.status": "not_required"}),
    ("incident here", ["sc01"], {"notification.by": "this_authority"}),
    ("incident elsewhere in England", ["sc06b", "sc13"], {"notification.by": "authority_of_incident"}),
    (
        "incident outside England",
        ["sc06a"],
        {"facts.incident_place": "outside_england", "notification.by": "this_authority"},
    ),
    ("responsible authority", ["sc02", "sc03"], {"notification.by": "responsible_authority"}),
    ("days counted over Easter", ["sc01"], {"notification.due": "2026-04-09", "rapid_review.due": "2026-04-29"}),
    ("fifteen days from sending", ["sc15"], {"notification.due": "2026-06-19", "rapid_review.due": "2026-08-24"}),
    ("late", ["sc15"], {"notification.overdue": True}),
    ("withdrawn", ["sc11"], {"facts.notified_on": "2026-10-05", "rapid_review.status": "not_required"}),
    ("disputed", ["sc14"], {"notification.status": "required"}),
    (
        "criteria met, not commissioned",
        ["sc09"],
        {"commissioning.status": "for_partners", "commissioning.reasons_against": "no_further_learning"},
    ),
    (
        "live proceedings",
        ["sc10"],
        {"commissioning.status": "for_partners", "commissioning.reasons_against": "legal_constraints"},
    ),
    ("a court case does not stop the clock", ["sc10"], {"commissioning.publish_by": "2027-03-29"}),
    ("an institution", ["sc13"], {"facts.lessons.institutional_setting": "yes"}),
    ("no agency", ["sc12"], {"facts.lessons.no_agency_involvement": "yes", "lcspr_criteria.status": "met"}),
    ("seek advice, X1", ["sc20"], {"notification.status": "seek_advice", "rapid_review.status": "seek_advice"}),
    ("seek advice, X3", ["sc19"], {"notification.status": "seek_advice", "rapid_review.status": "seek_advice"}),
    ("seek advice, X4", ["sc05c"], {"notification.status": "seek_advice", "rapid_review.status": "not_required"}),
    ("not settled yet", ["sc16b", "sc18a"], {"notification.status": "undetermined"}),
    ("below the threshold", ["sc08"], {"local_routes": "lcspr_by_case_of_concern"}),
    ("child death review", ["sc02", "sc04", "sc07a", "sc07b"], {"alongside": "child_death_review"}),
]


def holds(scenario: Scenario, path: str, value: object) -> bool:
    """Whether a scenario's facts or answers have a value, or hold it in a list."""
    node: object = {**scenario.assess().to_dict(), "facts": scenario.facts}
    for name in path.split("."):
        assert isinstance(node, dict)
        node = node[name]
    return value in node if isinstance(node, list) else bool(node == value)


@pytest.mark.parametrize(("ids", "wanted"), [row[1:] for row in MATRIX], ids=[row[0] for row in MATRIX])
def test_every_branch_has_its_case(ids: list[str], wanted: dict[str, object]) -> None:
    """Each branch of the rules is walked by the cases that are meant to walk it."""
    for start in ids:
        (scenario,) = [one for name, one in SCENARIOS.items() if name.split("-")[0] == start]
        assert [path for path, value in wanted.items() if not holds(scenario, path, value)] == []


@pytest.mark.parametrize(
    ("start", "told"),
    [
        ("sc03", "safeguarding adults review"),
        ("sc10", "court case"),
        ("sc17", "domestic homicide review"),
        ("sc18a", "offensive weapons homicide review"),
        ("sc18b", "offensive weapons homicide review"),
    ],
)
def test_parallel_processes_are_told_of(start: str, told: str) -> None:
    """Where another process may run alongside, the case names it."""
    (scenario,) = [one for name, one in SCENARIOS.items() if name.split("-")[0] == start]
    assert told in " ".join((scenario.story, *scenario.teaching)).lower()


WHOLE: dict[str, object] = {
    "id": "sc99-example",
    "title": "An example",
    "story": "Once upon a time.",
    "teaching": ["A point."],
    "facts": {"age": 7},
    "expected": {"notification": {"status": "undetermined"}},
}


def without(key: str) -> dict[str, object]:
    """The whole example without one of its parts."""
    return {name: value for name, value in WHOLE.items() if name != key}


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        *((without(key), [key]) for key in WHOLE),
        *(({**WHOLE, key: None}, [key]) for key in WHOLE),
        ({}, list(WHOLE)),
        ({**WHOLE, "title": "  "}, ["title"]),
        ({**WHOLE, "story": 7}, ["story"]),
        ({**WHOLE, "teaching": []}, ["teaching"]),
        ({**WHOLE, "teaching": "a point"}, ["teaching"]),
        ({**WHOLE, "teaching": ["a point", 7]}, ["teaching"]),
        ({**WHOLE, "facts": []}, ["facts"]),
        ({**WHOLE, "expected": "required"}, ["expected"]),
        ({**WHOLE, "author": "somebody"}, ["author"]),
        ({**WHOLE, "facts": {"age": "7"}}, ["facts.age"]),
        ({**WHOLE, "facts": {"lessons": {"foo": "yes"}, "colour": 1}}, ["facts.colour", "facts.lessons.foo"]),
        ({**WHOLE, "id": "", "facts": {"age": -1}, "expected": 7}, ["id", "expected", "facts.age"]),
    ],
    ids=repr,
)
def test_a_broken_scenario_is_refused(given: dict[str, object], expected: list[str]) -> None:
    """Every problem is named at once: the part that is missing or wrong, or the fact within it."""
    assert read_scenario(WHOLE).id == WHOLE["id"]
    with pytest.raises(Refused) as refused:
        read_scenario(given)
    assert sorted(expected) == sorted(path for path, _ in refused.value.problems)
    assert all(sentence.endswith(".") for _, sentence in refused.value.problems)


@pytest.mark.parametrize("given", [None, [], "story", 7], ids=repr)
def test_what_is_no_object_is_refused(given: object) -> None:
    """A file that holds something other than an object is refused, as a case is, and brings nothing down."""
    with pytest.raises(Refused):
        read_scenario(given)


@pytest.mark.parametrize(
    ("expected", "path"),
    [
        ({"notification": {"status": "required"}}, "notification.status"),
        ({"notification": {"due": "2026-04-09"}}, "notification.due"),
        ({"lcspr_criteria": {"limbs": {"harm": "yes"}}}, "lcspr_criteria.limbs.harm"),
        ({"still_needed": []}, "still_needed"),
        ({"notification": "required"}, "notification"),
        ({"sentence": "guilty"}, "sentence"),
        ({"notification": {"duee": None}}, "notification.duee"),
    ],
    ids=repr,
)
def test_a_wrong_expectation_is_found(expected: dict[str, object], path: str) -> None:
    """What a case expects and the rules do not give is named, with both; a misspelt name too, even at null."""
    (difference,) = differences(read_scenario({**WHOLE, "expected": expected}))
    assert path == difference.partition(":")[0]
    assert "expected" in difference

"""The scenario schema: fresh, whole, and saying what reading a scenario says."""

import copy
import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from criteria import Refused, assess
from criteria.facts import FACTS
from criteria.practice import PRACTICE_KEYS
from tools.schema import TARGET, schema, written

SCENARIOS = sorted((Path(__file__).parents[2] / "docs" / "practice" / "scenarios").glob("*.toml"))
VALIDATOR = Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
DEFINITIONS = json.loads(written())["$defs"]
WHOLE: dict[str, object] = {
    "id": "sc99-example",
    "title": "An example",
    "story": "Once upon a time.",
    "teaching": ["A point."],
    "facts": {"age": 7, "lessons": {"recurrent_themes": "yes"}, "aware_on": "2026-03-31"},
    "expected": {"notification": {"status": "undetermined", "by": None, "due": "2026-04-09", "overdue": None}},
}


def valid(scenario: object) -> bool:
    """Whether the schema takes an object."""
    return bool(VALIDATOR.is_valid(scenario))


def inner(node: object, *names: str) -> dict[str, object]:
    """The part of a schema that describes what stands under some names."""
    for name in names:
        assert isinstance(node, dict)
        one = next((one for one in node.get("anyOf", ()) if "properties" in one), node)
        node = one["properties"][name]
        assert isinstance(node, dict)
        if "$ref" in node:
            node = DEFINITIONS[node["$ref"].removeprefix("#/$defs/")]
    assert isinstance(node, dict)
    return node


def test_the_committed_file_is_fresh() -> None:
    """The file is what the tool would write from the module today."""
    assert written() == TARGET.read_text(encoding="utf-8")


def test_it_is_a_schema_of_2020_12() -> None:
    """The file is itself valid as JSON Schema 2020-12, and says so."""
    committed = json.loads(TARGET.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(committed)
    assert committed["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("file", SCENARIOS, ids=lambda file: file.stem)
def test_every_scenario_is_valid(file: Path) -> None:
    """Each published case is as the schema says."""
    problems = [
        f"{error.json_path}: {error.message}"
        for error in VALIDATOR.iter_errors(tomllib.loads(file.read_text(encoding="utf-8")))
    ]
    assert problems == []


@pytest.mark.parametrize("key", FACTS)
def test_every_fact_is_described(key: str) -> None:
    """Each fact has its question as title, a description that names who establishes it, and all its values."""
    fact = FACTS[key]
    found = inner(schema(), "facts", *key.split("."))
    assert fact.question == found["title"]
    assert fact.established_by in str(found["description"])
    text = json.dumps(found, ensure_ascii=False)
    assert [f'"const": "{choice.value}"' in text for choice in fact.choices] == [True] * len(fact.choices)


def test_no_other_fact_is_described() -> None:
    """The schema has the facts of the module, and no more."""
    facts = inner(schema(), "facts")["properties"]
    assert isinstance(facts, dict)
    groups = {"lessons", "systemic_learning", "reasons_against"}
    described = [
        f"{name}.{nested}" if name in groups else name
        for name in facts
        for nested in (facts[name]["anyOf"][0]["properties"] if name in groups else [""])
    ]
    assert list(FACTS) == described


def test_every_answer_is_described() -> None:
    """Whatever the module answers is a valid expectation, whole and name by name."""
    facts = {**dict.fromkeys(("aware_on", "notified_on", "as_of"), "2026-03-31"), "circumstances": ["unborn"]}
    for case in ({}, facts, {"age": 7, "outcome": "died", "abuse_or_neglect": "not_suspected"}, {"age": 30}):
        answers = assess(case).to_dict()
        assert valid({**WHOLE, "facts": case, "expected": answers})
        described = inner(schema(), "expected")["properties"]
        assert isinstance(described, dict)
        assert list(answers) == list(described)


STAGED = tomllib.loads(next(file for file in SCENARIOS if file.stem == "p01-new-facts").read_text(encoding="utf-8"))


@pytest.mark.parametrize("key", PRACTICE_KEYS)
def test_parts_for_practice_come_together(key: str) -> None:
    """A case has all that is for practice, each of the right kind, or none of it: as reading it says."""
    without = {name: value for name, value in STAGED.items() if name != key}
    none = {name: value for name, value in STAGED.items() if name not in PRACTICE_KEYS}
    assert [valid(one) for one in (STAGED, without, none)] == [True, False, True]
    wrong: list[object] = [None, 7, "", [], {}]
    assert [valid({**STAGED, key: value}) for value in wrong] == [False] * len(wrong)


def test_only_the_first_stage_is_told_by_the_story() -> None:
    """The schema wants no text of its own for the first stage, and one for each later stage."""
    first, *later = STAGED["stages"]
    told = {**first, "told": "Once upon a time."}
    assert valid({**STAGED, "stages": [first, told]})
    for stages in ([told, *later], [first, first], [first], [first, {**told, "author": "me"}]):
        assert not valid({**STAGED, "stages": stages})


def mutated(path: str, value: object) -> dict[str, object]:
    """The whole example with one value put in, or with a key taken out when the value is Ellipsis."""
    scenario = copy.deepcopy(WHOLE)
    *way, last = path.split("/")
    node: dict[str, object] = scenario
    for name in way:
        found = node.setdefault(name, {})
        assert isinstance(found, dict)
        node = found
    if value is ...:
        del node[last]
    else:
        node[last] = value
    return scenario


@pytest.mark.parametrize(
    ("path", "value"),
    [
        *((key, ...) for key in WHOLE),
        *((key, "") for key in WHOLE),
        *((key, None) for key in WHOLE),
        ("author", "somebody"),
        ("id", 7),
        ("story", "  \n"),
        ("teaching", []),
        ("teaching", "a point"),
        ("teaching", [7]),
        ("facts", []),
        ("facts/colour", "red"),
        ("facts/age", -1),
        ("facts/age", 121),
        ("facts/age", "7"),
        ("facts/age", True),
        ("facts/age", 7.5),
        ("facts/outcome", "hurt"),
        ("facts/circumstances", "unborn"),
        ("facts/circumstances", [None]),
        ("facts/circumstances", ["unknown"]),
        ("facts/lessons", []),
        ("facts/lessons/foo", "yes"),
        ("facts/lessons/recurrent_themes", True),
        ("facts/aware_on", "20260331"),
        ("facts/aware_on", "2026-W14-2"),
        ("facts/aware_on", "2026-02-30"),
        ("facts/aware_on", "2026-03-31\n"),
        ("facts/aware_on", "٢٠٢٦-٠٣-٣١"),
        ("expected/sentence", "guilty"),
        ("expected/notification/status", "yes"),
        ("expected/notification/by", "the_police"),
        ("expected/notification/duee", None),
        ("expected/notification/routes", ["panel"]),
        ("expected/notification/overdue", "no"),
        ("expected/rapid_review/status", "met"),
        ("expected/lcspr_criteria/limbs", {"harm": True}),
        ("expected/commissioning/status", "required"),
        ("expected/commissioning/publish_by", "soon"),
        ("expected/still_needed", ["colour"]),
        ("expected/because", [{}]),
    ],
    ids=repr,
)
def test_what_is_broken_is_refused(path: str, value: object) -> None:
    """The example is valid; with any one thing wrong in it, it is not."""
    assert valid(WHOLE)
    assert not valid(mutated(path, value))


# 7.0 stays out: to a schema it is a whole number, and only reading can tell.
VALUES = [
    *(None, "unknown", True, False, 0, 7, 120, 121, -1, 7.5, "", "yes", "no", "7", [], ["unborn"], ["yes"], {}),
    *("none", "looked_after", "died", "known", "this_area", "2026-03-31", "2026-3-31", "2026-13-01", "31.3.2026"),
    *({"recurrent_themes": "yes"}, {"recurrent_themes": None}, {"domestic_abuse": "unknown"}, {"yes": "no"}),
]


@pytest.mark.parametrize("key", [*FACTS, "lessons", "systemic_learning", "reasons_against", "colour"])
def test_schema_and_reading_agree(key: str) -> None:
    """For each fact alone, the schema takes exactly the values that the module takes."""
    for value in VALUES:
        group, _, name = key.rpartition(".")
        facts = {group: {name: value}} if group else {name: value}
        try:
            assess(facts)
            taken = True
        except Refused:
            taken = False
        assert taken is valid({**WHOLE, "facts": facts}), (key, value)

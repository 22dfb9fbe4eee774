"""Write `schema/scenario.schema.json`: what a scenario file may hold, for editors and other tools.

    python -m tools.schema

Everything in it comes from the module: names, values and explanations from its facts, the answers'
names from its own answers. A schema cannot say everything: how facts limit each other, which days can
be counted with, and that 7.0 is no age. `criteria.scenario.read_scenario` has the last word.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from criteria import assess
from criteria.assessment import ANSWERS, RECIPIENTS
from criteria.facts import FACTS, OLDEST, REASONS_AGAINST, UNKNOWN, Fact, Kind
from criteria.phrases import ALONGSIDE, HEADLINES, LOCALLY, SUBMITTED_BY
from criteria.practice import AGENCIES, DECISIONS, DIFFICULTIES, FEWEST_STAGES, PRACTICE_KEYS, THEMES
from criteria.sources import Weight
from criteria.statuses import ROUTES
from criteria.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["TARGET", "main", "schema", "written"]

TARGET = Path(__file__).parent.parent / "schema" / "scenario.schema.json"

Json = dict[str, object]

TEXT: Json = {"type": "string", "pattern": "\\S"}
# The lengths too: some readers take "$" for "before a line break at the end".
DAY: Json = {
    "type": "string",
    "format": "date",
    "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
    "minLength": 10,
    "maxLength": 10,
}
NOT_KNOWN: Json = {"$ref": "#/$defs/not_known"}


def schema() -> Json:
    """The schema of a scenario object, as JSON Schema 2020-12."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Teaching scenario",
        "description": "A fictional case with its story, what it teaches, its facts and the answers expected."
        " Never enter details of a real child.",
        **_object(
            {
                "id": {**TEXT, "description": "The name of the file, without its ending."},
                "title": {**TEXT, "description": "What the case is called."},
                "story": {**TEXT, "description": "The case as it is told. Everything in it is invented."},
                "teaching": {
                    "type": "array",
                    "minItems": 1,
                    "items": {"type": "string"},
                    "description": "What the case teaches, point by point.",
                },
                "facts": {"$ref": "#/$defs/facts"},
                "expected": {"$ref": "#/$defs/expected"},
                "supersedes": {**TEXT, "description": "The id of the older case that this one replaces."},
                **_practice(),
            },
            required=("id", "title", "story", "teaching", "facts", "expected"),
        ),
        "dependentRequired": {key: [other for other in PRACTICE_KEYS if other != key] for key in PRACTICE_KEYS},
        "$defs": {
            "facts": _facts(),
            "expected": _expected(),
            "not_known": {"enum": [UNKNOWN, None], "title": "Not yet known, as if it were not there"},
        },
    }


def _practice() -> Json:
    """What a case told in stages has besides: all of it, or nothing."""
    parts: Json = {"facts": {"$ref": "#/$defs/facts"}, "expected": {"$ref": "#/$defs/expected"}}
    first = _object(parts, tuple(parts))
    later = _object({"told": {**TEXT, "description": "What has become known since."}, **parts}, ("told", *parts))
    return {
        "theme": {"description": "What the case is about.", "oneOf": _named(THEMES)},
        "agencies": {
            "description": "The agencies that the story speaks of.",
            "type": "array",
            "minItems": 1,
            "uniqueItems": True,
            "items": {"oneOf": _named(AGENCIES)},
        },
        "difficulty": {"description": "How much experience it asks for.", "oneOf": _named(DIFFICULTIES)},
        "decision": {"description": "The decision that it teaches most.", "oneOf": _named(DECISIONS)},
        "content_note": {**TEXT, "description": "One plain line on what may be hard to read."},
        "not_known": {
            "description": "What nobody knows yet at the start.",
            "type": "array",
            "minItems": 1,
            "items": TEXT,
        },
        "wrong_answer": {**TEXT, "description": "The commonest wrong answer, in one line."},
        "tempting": {**TEXT, "description": "Why it tempts, blaming nobody."},
        "stages": {
            "description": "Each step in which information arrives, with all facts known by then. The first is told"
            " by the story; the last has the facts of the whole case.",
            "type": "array",
            "minItems": FEWEST_STAGES,
            "prefixItems": [first],
            "items": later,
        },
    }


def _named(choices: Mapping[str, str] | Mapping[int, str]) -> list[Json]:
    return [{"const": value, "title": label} for value, label in choices.items()]


def _object(properties: Json, required: tuple[str, ...] = ()) -> Json:
    limits: Json = {"required": list(required)} if required else {}
    return {"type": "object", "properties": properties, **limits, "additionalProperties": False}


def _facts() -> Json:
    properties: Json = {}
    groups: dict[str, Json] = {}
    for fact in FACTS.values():
        if not fact.group:
            properties[fact.name] = _fact(fact)
            continue
        if fact.group not in groups:
            groups[fact.group] = {}
            properties[fact.group] = {"anyOf": [_object(groups[fact.group]), NOT_KNOWN]}
        groups[fact.group][fact.name] = _fact(fact)
    return {"description": "The facts of the case; what is left out is not yet known.", **_object(properties)}


def _fact(fact: Fact) -> Json:
    """One fact: its question, who establishes it, and its values with their labels."""
    help_ = " ".join(part for part in (fact.hint, f"Established by: {fact.established_by}.") if part)
    head: Json = {"title": fact.question, "description": help_}
    match fact.kind:
        case Kind.AGE:
            return {**head, "anyOf": [{"type": "integer", "minimum": 0, "maximum": OLDEST}, NOT_KNOWN]}
        case Kind.DATE:
            return {**head, "anyOf": [DAY, NOT_KNOWN]}
        case Kind.CHOICES:
            return {**head, "anyOf": [{"type": "array", "items": {"oneOf": _values(fact)}}, NOT_KNOWN]}
        case Kind.CHOICE:
            return {**head, "anyOf": [*_values(fact), NOT_KNOWN]}


def _values(fact: Fact) -> list[Json]:
    return [
        {"const": one.value, "title": one.label, **({"description": one.help} if one.help else {})}
        for one in fact.choices
    ]


def _expected() -> Json:
    """A part of the answers: every name may be left out, and none may be misspelt."""
    due: Json = {"anyOf": [DAY, {"type": "null"}]}
    late: Json = {"type": ["boolean", "null"]}
    truth: Json = {"enum": [one.value for one in Truth]}
    recipients = dict.fromkeys(one for told in RECIPIENTS.values() for one in told)
    change = {
        "fact": {"enum": list(FACTS)},
        "to": {"type": ["string", "integer"]},
        "answer": {"enum": list(ANSWERS)},
        "from": {"type": "string"},
        "becomes": {"type": "string"},
    }
    reason = {
        "answer": {"enum": list(ANSWERS)},
        "rule": {"type": "string"},
        "text": {"type": "string"},
        "weight": {"enum": [one.value for one in Weight]},
        "source": {"type": "string"},
    }
    return {
        "description": "The answers that the rules must give, as far as the case is about them.",
        **_object(
            {
                "rules_version": {"type": "string"},
                "notification": _object(
                    {
                        "status": _statuses("notification"),
                        "routes": _list(ROUTES),
                        "recipients": _list(recipients),
                        "by": {"enum": [*SUBMITTED_BY, None]},
                        "due": due,
                        "overdue": late,
                    }
                ),
                "rapid_review": _object({"status": _statuses("rapid_review"), "due": due, "overdue": late}),
                "lcspr_criteria": _object(
                    {
                        "status": _statuses("lcspr_criteria"),
                        "limbs": _object(dict.fromkeys(assess({}).limbs, truth)),
                    }
                ),
                "commissioning": _object(
                    {
                        "status": _statuses("commissioning"),
                        "reasons_against": _list(fact.name for fact in REASONS_AGAINST),
                        "publish_by": due,
                        "copies_by": due,
                    }
                ),
                "alongside": _list(ALONGSIDE),
                "local_routes": _list(LOCALLY),
                "still_needed": _list(FACTS),
                "would_change": {"type": "array", "items": _object({**change}, tuple(change))},
                "because": {"type": "array", "items": _object({**reason}, tuple(reason))},
            }
        ),
    }


def _statuses(answer: str) -> Json:
    found = [status for key, status in HEADLINES if key == answer]
    # A required notification has no headline of its own: it has one for each route.
    return {"enum": ["required", *found] if answer == "notification" else found}


def _list(names: Iterable[str]) -> Json:
    return {"type": "array", "items": {"enum": list(names)}, "uniqueItems": True}


def written() -> str:
    """The whole text of the file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    """Write the file."""
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(written(), encoding="utf-8")


if __name__ == "__main__":
    main()

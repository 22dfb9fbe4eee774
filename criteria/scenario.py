"""A published teaching case: reading it, and refusing one that is not whole.

A scenario is plain data: the file is read by whoever has files (a build step, a test, a browser).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from criteria.assessment import Assessment, assess
from criteria.case import Problem, Refused
from criteria.practice import PRACTICE_KEYS, Practice, Stage, read_practice

__all__ = ["Scenario", "differences", "read_scenario", "saved"]

TEXTS = ("id", "title", "story")


@dataclass(frozen=True, slots=True)
class Scenario:
    """A fictional case with its story, what it teaches, its facts, and the answers expected.

    Facts and expected answers are those of the end, all stages told. `practice` is None for a case without stages.
    """

    id: str
    title: str
    story: str
    teaching: tuple[str, ...]
    facts: Mapping[str, object]
    expected: Mapping[str, object]
    practice: Practice | None = None
    supersedes: str | None = None

    def assess(self) -> Assessment:
        """What the rules say of its facts."""
        return assess(self.facts)

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The case step by step; one told all at once is a single step."""
        return self.practice.stages if self.practice else (Stage(self.story, self.facts, self.expected),)


def read_scenario(given: object) -> Scenario:
    """Read a scenario object; raises `Refused` with every problem, its facts' included."""
    if not isinstance(given, Mapping):
        raise Refused((("scenario", "Give an object with an id, a title, a story, and so on."),))
    problems: list[Problem] = [
        (key, "Give some text.") for key in TEXTS if not (isinstance(given.get(key), str) and str(given[key]).strip())
    ]
    teaching = given.get("teaching")
    if not (isinstance(teaching, list) and teaching and all(isinstance(t, str) for t in teaching)):
        problems.append(("teaching", "Give a list of teaching points, at least one."))
        teaching = []
    parts: dict[str, Mapping[str, object]] = {}
    for key in ("facts", "expected"):
        part = given.get(key)
        if isinstance(part, Mapping):
            parts[key] = part
        else:
            problems.append((key, "Give an object."))
    practice, more = read_practice(given)
    problems += more
    if "supersedes" in given and not (isinstance(given["supersedes"], str) and given["supersedes"].strip()):
        problems.append(("supersedes", "Give the id of the case that this one replaces, or leave it out."))
    known = (*TEXTS, "teaching", "facts", "expected", "supersedes", *PRACTICE_KEYS)
    problems += [(key, f"Use one of: {', '.join(known)}.") for key in given if key not in known]
    if "facts" in parts:
        try:
            assess(parts["facts"])
        except Refused as refused:
            problems += [(f"facts.{path}", sentence) for path, sentence in refused.problems]
    if problems:
        raise Refused(tuple(problems))
    return Scenario(
        str(given["id"]),
        str(given["title"]),
        str(given["story"]).strip(),
        tuple(teaching),
        parts["facts"],
        parts["expected"],
        practice,
        str(given["supersedes"]) if "supersedes" in given else None,
    )


def saved(assessment: Assessment, title: str, story: str, teaching: str) -> dict[str, object]:
    """A case as a scenario object to keep: the facts given, and the answers to them as expected.

    `read_scenario` reads it again. Why an answer is so is left out: the rules say that anew.
    """
    answers = assessment.to_dict()
    kept = ("notification", "rapid_review", "lcspr_criteria", "commissioning", "alongside", "local_routes")
    return {
        "id": "my-fictional-case",
        "title": title,
        "story": story,
        "teaching": [teaching],
        "facts": assessment.case.to_dict(),
        "expected": {key: answers[key] for key in kept},
    }


def differences(scenario: Scenario) -> tuple[str, ...]:
    """Each expected answer that the rules do not give, as "notification.due: expected …, got …".

    Those of a stage begin with its number from 0: "stages[1].notification.due: …".
    """
    staged = scenario.practice.stages if scenario.practice else ()
    return (
        *_compare(scenario.expected, scenario.assess().to_dict(), ""),
        *(
            line
            for number, stage in enumerate(staged)
            for line in _compare(stage.expected, stage.assess().to_dict(), f"stages[{number}]")
        ),
    )


def _compare(expected: object, got: object, path: str) -> list[str]:
    if isinstance(expected, Mapping) and isinstance(got, Mapping):
        return [
            line
            for key, value in expected.items()
            for line in _compare(value, got.get(key, "no such answer"), f"{path}.{key}".lstrip("."))
        ]
    return [] if expected == got else [f"{path}: expected {expected!r}, got {got!r}"]

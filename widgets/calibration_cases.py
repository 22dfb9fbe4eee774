"""The near-threshold cases as data, and their reader: a line to draw, and what speaks on either side of it.

    [[cases]]
    id = "out-of-the-water"            line = "seriously_harmed"      (or "suspected")
    title = "Out of the water"         story = "…"
    facts = { age = 4, … }             without the judgement that is asked
    ask = ["…", …]                     what somebody may want to know first
    towards_yes = [{ says = "…", rules = ["N7"], claims = ["near-miss-meaning"], questions = ["D37"] }, …]
    towards_no, note: likewise

The cases of a line stand in the order in which a "yes" is likely, the likeliest first. Every problem is told at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from criteria.assessment import ANSWERS, assess
from criteria.case import Refused
from widgets.backing import Backing
from widgets.rules import OPEN_QUESTIONS, RULES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

__all__ = ["LINES", "PER_LINE", "CalibrationError", "Line", "LineCase", "Point", "read_cases"]

PER_LINE = 4
FEWEST_WORDS, MOST_WORDS = 60, 110
TEXTS = ("id", "line", "title", "story")
LISTS = ("ask", "towards_yes", "towards_no", "note")
FEWEST_POINTS = 2
OF_A_POINT = {"says", "rules", "claims", "questions"}


class CalibrationError(ValueError):
    """Raised when the cases cannot be used; the message names every problem, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A judgement between yes and no: its name, how it is asked, and the fact and values that stand for it."""

    name: str
    asks: str
    fact: str
    yes: str
    no: str


LINES = {
    "seriously_harmed": Line(
        "seriously harmed", "Was the child seriously harmed?", "outcome", "seriously_harmed", "not_seriously_harmed"
    ),
    "suspected": Line("suspected", "Is abuse or neglect suspected?", "abuse_or_neglect", "suspected", "not_suspected"),
}


@dataclass(frozen=True, slots=True)
class Point:
    """Something that speaks for one side, or a note: what it rests on, and open questions with both readings."""

    says: str
    backing: Backing
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LineCase:
    """One invented case near a line."""

    id: str
    line: str
    title: str
    story: str
    facts: Mapping[str, object]
    ask: tuple[str, ...]
    towards_yes: tuple[Point, ...]
    towards_no: tuple[Point, ...]
    note: tuple[Point, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """Everything that is said of it."""
        return (*self.towards_yes, *self.towards_no, *self.note)

    @property
    def meaning(self) -> tuple[tuple[str, ...], ...]:
        """For each of the module's four answers its status with the judgement at yes, at no, and not known yet."""
        line = LINES[self.line]
        asked = [assess({**self.facts, line.fact: value}).statuses for value in (line.yes, line.no, None)]
        return tuple(tuple(getattr(statuses, key) for statuses in asked) for key in ANSWERS)


def read_cases(held: Mapping[str, Any], claims: Collection[str]) -> tuple[LineCase, ...]:
    """The cases of docs/practice/calibration.toml, line by line; CalibrationError with every problem there is.

    `claims` are the keys of the evidence.
    """
    given = held.get("cases", [])
    problems = [f"unknown key {key}: write [[cases]]." for key in held if key != "cases"]
    for number, case in enumerate(given, 1):
        name = f"case {number} ({case.get('id', 'without an id')})"
        problems += [f"{name}: {problem}" for problem in _problems(case, claims)]
    ids = [case.get("id") for case in given]
    problems += [f"{one} stands there twice: ids have to differ." for one in dict.fromkeys(ids) if ids.count(one) > 1]
    lines = [case.get("line") for case in given]
    problems += [f"line {key}: give {PER_LINE} cases." for key in LINES if lines.count(key) != PER_LINE]
    if problems:
        raise CalibrationError("The cases cannot be used yet:\n" + "\n".join(f"- {one}" for one in problems))
    read = [_case(case) for case in given]
    along = {key: [case for case in read if case.line == key] for key in LINES}
    if differing := [key for key, cases in along.items() if len({case.meaning for case in cases}) > 1]:
        raise CalibrationError(
            f"The cases of {', '.join(differing)} lead to different answers: let nothing but the judgement decide them."
        )
    return tuple(case for cases in along.values() for case in cases)


def _problems(case: Mapping[str, Any], claims: Collection[str]) -> Iterator[str]:
    """What is wrong with one case."""
    keys = (*TEXTS, "facts", *LISTS)
    yield from (f"{key} is missing." for key in keys if key not in case)
    yield from (f"unknown key {key}. Known are: {', '.join(keys)}." for key in case if key not in keys)
    yield from (
        f"{key} has to be some text." for key in TEXTS if key in case and not (isinstance(case[key], str) and case[key])
    )
    if case.get("line") not in LINES:
        yield f"line has to be one of: {', '.join(LINES)}."
    elif isinstance(facts := case.get("facts"), Mapping):
        yield from _problems_of_facts(facts, LINES[case["line"]])
    else:
        yield "facts has to be a table."
    if not FEWEST_WORDS <= len(str(case.get("story", "")).split()) <= MOST_WORDS:
        yield f"story: tell it in {FEWEST_WORDS} to {MOST_WORDS} words."
    for key in LISTS:
        given = case.get(key, [])
        if not isinstance(given, list) or len(given) < FEWEST_POINTS:
            yield f"{key}: give a list of at least {FEWEST_POINTS}."
        elif key == "ask":
            yield from (f"ask: {one!r} has to be some text." for one in given if not (isinstance(one, str) and one))
        else:
            for one in given:
                yield from (f"{key}: {problem}" for problem in _problems_of_point(one, key, claims))


def _problems_of_facts(facts: Mapping[str, Any], line: Line) -> Iterator[str]:
    if line.fact in facts:
        yield f"facts: leave out {line.fact}, which is asked."
    try:
        assess(facts)
    except Refused as refused:
        yield from (f"facts.{path}: {sentence}" for path, sentence in refused.problems)


def _problems_of_point(point: object, key: str, claims: Collection[str]) -> Iterator[str]:
    if not isinstance(point, Mapping) or not point.get("says"):
        yield "each needs what it says."
        return
    yield from (f"unknown key {one}. Known are: {', '.join(sorted(OF_A_POINT))}." for one in point.keys() - OF_A_POINT)
    for kind, known in (("rules", RULES), ("claims", claims), ("questions", OPEN_QUESTIONS)):
        yield from (f"there is no {kind[:-1]} {one}." for one in point.get(kind, []) if one not in known)
    if key != "note" and not (point.get("rules") or point.get("claims")):
        yield f"“{point['says']}” rests on nothing: name a rule or a claim."


def _case(case: Mapping[str, Any]) -> LineCase:
    return LineCase(
        case["id"],
        case["line"],
        case["title"],
        case["story"],
        case["facts"],
        tuple(case["ask"]),
        *(tuple(map(_point, case[key])) for key in LISTS[1:]),
    )


def _point(point: Mapping[str, Any]) -> Point:
    backing = Backing(tuple(point.get("rules", ())), tuple(point.get("claims", ())))
    return Point(point["says"], backing, tuple(point.get("questions", ())))

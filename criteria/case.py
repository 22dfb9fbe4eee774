"""Reading one fictional case, and refusing what cannot be read.

Refusal lists every problem at once, each with its path and a sentence that says how to mend it.
Nothing is assessed from a fact set with a problem, and nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from criteria import deadlines
from criteria.bounds import Core
from criteria.facts import FACTS, OLDEST, UNKNOWN, Fact, Kind
from criteria.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["BEYOND_THIS_LAW", "GROUPS", "Case", "Problem", "Refused", "core", "read"]

Problem = tuple[str, str]
"""Where the problem is (a path such as "lessons.foo"), and a sentence that says how to mend it."""

Value = int | str | date | tuple[str, ...] | None

GROUPS = tuple(dict.fromkeys(fact.group for fact in FACTS.values() if fact.group))
NAMES = {group: tuple(fact.name for fact in FACTS.values() if fact.group == group) for group in GROUPS}
TOP_LEVEL = tuple(dict.fromkeys(fact.group or key for key, fact in FACTS.items()))
BEYOND_THIS_LAW = (
    "This law reaches a child harmed in England, or one who normally lives in England. The death of a looked-after"
    " child or a care leaver may still fall to the authority responsible for them."
)
"""Why a case with incident and home outside England is refused (rule N4)."""
LATER_DATES = ("notified_on", "review_decided_on", "publish_on", "as_of")


class Refused(ValueError):  # noqa: N818 - the contract names it
    """Raised when a fact set cannot be assessed; `.problems` holds every (path, sentence)."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Take all the problems found."""
        super().__init__("\n".join(f"{path}: {sentence}" for path, sentence in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Case:
    """A readable case: every fact by its dotted key, None while it is not yet known."""

    values: Mapping[str, Value]

    def on(self, key: str) -> date | None:
        """The date given for a fact of that kind, or None."""
        value = self.values[key]
        return value if isinstance(value, date) else None

    def age(self, key: str) -> int | None:
        """The age given for a fact of that kind, in whole years, or None."""
        value = self.values[key]
        return value if isinstance(value, int) else None

    @property
    def circumstances(self) -> tuple[str, ...]:
        """The unsettled circumstances given; none when none was."""
        value = self.values["circumstances"]
        return value if isinstance(value, tuple) else ()

    def known(self) -> Iterator[tuple[Fact, Value]]:
        """Each fact that was given, with its value, in the contract's order."""
        return ((FACTS[key], value) for key, value in self.values.items() if value not in (None, ()))

    def to_dict(self) -> dict[str, object]:
        """The known facts as a facts mapping; `read` reads it again."""
        facts: dict[str, object] = {}
        for fact, value in self.known():
            given: object = value.isoformat() if isinstance(value, date) else value
            place = facts.setdefault(fact.group, {}) if fact.group else facts
            if isinstance(place, dict):
                place[fact.name] = list(given) if isinstance(given, tuple) else given
        return facts


def read(facts: object) -> Case:
    """Read a facts mapping as the contract describes it.

    Raises `Refused` with every problem when there is any.
    """
    if not isinstance(facts, Mapping):
        raise Refused((("facts", 'Give an object of facts, such as {"age": 7}.'),))
    problems: list[Problem] = list(_unknown_keys(facts, TOP_LEVEL, ""))
    given: dict[str, object] = {key: facts.get(key) for key in TOP_LEVEL}
    for group in GROUPS:
        inner = given.pop(group)
        if _is_unknown(inner):
            continue
        if not isinstance(inner, Mapping):
            problems.append((group, "Give an object of names, each yes, no or unknown."))
            continue
        names = NAMES[group]
        problems += _unknown_keys(inner, names, f"{group}.")
        given |= {f"{group}.{name}": inner.get(name) for name in names}
    values: dict[str, Value] = {}
    unreadable: set[str] = set()
    for key, fact in FACTS.items():
        try:
            values[key] = _read_value(fact, given.get(key))
        except ValueError as error:
            values[key] = None
            unreadable.add(key)
            problems.append((key, str(error)))
    case = Case(values)
    problems += _problems_between(case, unreadable)
    if problems:
        raise Refused(tuple(problems))
    return case


def _is_unknown(value: object) -> bool:
    return value is None or (isinstance(value, str) and value == UNKNOWN)


def _unknown_keys(found: Mapping[object, object], known: tuple[str, ...], prefix: str) -> Iterator[Problem]:
    for key in found:
        if key not in known:
            yield (
                f"{prefix}{key}",
                f"There is no fact of this name. Use one of: {', '.join(known)}.",
            )


def _read_value(fact: Fact, value: object) -> Value:
    """One fact's value; raises ValueError with a sentence when it is not one of its values."""
    if _is_unknown(value):
        return None
    match fact.kind, value:
        # A boolean is a whole number to Python, never to a person who gives an age.
        case Kind.AGE, int() if not isinstance(value, bool) and 0 <= value <= OLDEST:
            return value
        case Kind.CHOICE, str() if value in fact.values:
            return value
        case Kind.CHOICES, list() | tuple() if all(one in fact.values for one in value):
            return tuple(one for one in fact.values if one in value)
        case Kind.DATE, str() if (day := _read_date(value)) is not None:
            return day
    raise ValueError(HOW_TO_GIVE[fact.kind].format(", ".join(fact.values)))


HOW_TO_GIVE = {
    Kind.AGE: f"Give the age in whole years, a number from 0 to {OLDEST}.",
    Kind.CHOICE: f"Choose one of: {{}}, {UNKNOWN}.",
    Kind.CHOICES: "Give a list, with none or some of: {}.",
    Kind.DATE: "Give a day of the calendar as year-month-day, such as 2026-03-31.",
}


def _read_date(value: str) -> date | None:
    # Python's own reader also takes 20260331 and 2026-W14-2, which the contract does not.
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _problems_between(case: Case, unreadable: set[str]) -> Iterator[Problem]:
    """What is wrong between facts that are each readable, and dates that cannot be counted."""
    given = core(case)
    # An age at death that could not be read must not be taken for one that was not given: then
    # nobody knows the age on which a care leaver is tested.
    if not ("age_at_death" in unreadable and given.care_status == "care_leaver"):
        yield from given.disagreements()
    if case.values["incident_place"] == case.values["home_place"] == "outside_england":
        yield (
            "incident_place",
            f"{BEYOND_THIS_LAW} Change one of the two places.",
        )
    aware_on = case.on("aware_on")
    for key in ("aware_on", *LATER_DATES):
        day = case.on(key)
        if day is None:
            continue
        if (out_of_range := deadlines.beyond(key, day)) is not None:
            yield (key, out_of_range)
        if aware_on is not None and day < aware_on:
            yield (
                key,
                "This day is before the day the local authority became aware (aware_on). Change one of the two.",
            )


def core(case: Case, lesson: Truth = Truth.UNKNOWN) -> Core:
    """The core facts of a case, with limb 3 as judged from its lessons."""
    values = case.values
    return Core(
        age=case.age("age"),
        age_at_death=case.age("age_at_death"),
        care_status=_text(values["care_status"]),
        outcome=_text(values["outcome"]),
        abuse_or_neglect=_text(values["abuse_or_neglect"]),
        unborn="unborn" in case.circumstances,
        adult_disclosure="adult_disclosure" in case.circumstances,
        lesson=lesson,
    )


def _text(value: Value) -> str | None:
    return value if isinstance(value, str) else None

"""Two cases side by side: which facts differ, what that changes, and the rule that makes the difference.

    >>> notification, *_ = compare({"age": 17, "outcome": "died"}, {"age": 18, "outcome": "died"}).changes
    >>> [(one.rules, one.other) for one in notification.made_by]
    [(('N1',), ('The person was 18 or over at the incident.',))]

Every fact that differs is also taken alone: the first case with that one fact as in the second. So a reader sees which
of several differences matters.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from criteria.assessment import Assessment, assess
from criteria.case import Case, Problem, Refused
from criteria.difference import MadeBy, Part, Side, made_by
from criteria.facts import FACTS, Fact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Alone", "Change", "Comparison", "FactDifference", "changes", "compare"]


@dataclass(frozen=True, slots=True)
class Change:
    """An answer that differs: its parts that do, and the rules that make the difference.

    `answer` is one of the four, or `alongside` or `local_routes`.
    """

    answer: str
    parts: tuple[Part, ...]
    made_by: tuple[MadeBy, ...]


@dataclass(frozen=True, slots=True)
class Alone:
    """What one difference changes by itself: the first case, with this one fact as in the second.

    With `problems` it cannot stand alone: such a case would be refused, so nothing is said of it.
    """

    changes: tuple[Change, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class FactDifference:
    """A fact that differs: its value in either case, None while it is not known, and what it changes alone."""

    fact: Fact
    one: object
    other: object
    alone: Alone


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two cases compared, `one` first."""

    one: Assessment
    other: Assessment
    facts: tuple[FactDifference, ...]
    changes: tuple[Change, ...]


def compare(one: object, other: object) -> Comparison:
    """Compare two facts mappings. Raises `Refused`, as `assess` does, when one of them cannot be read."""
    first, second = assess(one), assess(other)
    return Comparison(first, second, tuple(_facts(first, second)), changes(first, second))


def changes(one: Assessment, other: Assessment) -> tuple[Change, ...]:
    """Every answer that differs between two assessments, in the contract's order."""
    before, after = _parts(one), _parts(other)
    sides = (Side(one, one.values), Side(other, other.values))
    found = []
    for answer, parts in before.items():
        differing = tuple(
            Part(name, value, after[answer][name]) for name, value in parts.items() if value != after[answer][name]
        )
        if differing:
            making = (one for part in differing for one in made_by(answer, part, *sides))
            found.append(Change(answer, differing, tuple(dict.fromkeys(making))))
    return tuple(found)


def _facts(one: Assessment, other: Assessment) -> Iterator[FactDifference]:
    before, after = ({fact.key: value for fact, value in each.case.known()} for each in (one, other))
    for key, fact in FACTS.items():
        mine, theirs = before.get(key), after.get(key)
        if mine == theirs or (key == "age_at_death" and _age_at_death(one.case) == _age_at_death(other.case)):
            continue
        try:
            alone = Alone(changes(one, assess(Case({**one.case.values, key: theirs}).to_dict())))
        except Refused as refused:
            alone = Alone((), refused.problems)
        yield FactDifference(fact, mine, theirs, alone)


def _age_at_death(case: Case) -> int | None:
    """The age at death; one that is not given is the age at the incident."""
    at_death = case.age("age_at_death")
    return case.age("age") if at_death is None else at_death


def _parts(assessment: Assessment) -> Mapping[str, Mapping[str, object]]:
    """Each answer's parts by name; the names are the contract's."""
    statuses = assessment.statuses
    notify, review, copies = assessment.notify, assessment.review, assessment.copies
    return {
        "notification": {
            "status": statuses.notification,
            "routes": assessment.routes,
            "recipients": assessment.recipients,
            "by": assessment.by,
            "due": notify and notify.due,
            "overdue": assessment.notify_overdue,
        },
        "rapid_review": {
            "status": statuses.rapid_review,
            "due": review and review.due,
            "overdue": assessment.review_overdue,
        },
        "lcspr_criteria": {"status": statuses.lcspr_criteria, **assessment.limbs},
        "commissioning": {
            "status": statuses.commissioning,
            "reasons_against": assessment.reasons_against,
            "publish_by": assessment.publish_by,
            "copies_by": copies and copies.due,
        },
        "alongside": {"alongside": assessment.alongside},
        "local_routes": {"local_routes": assessment.local_routes},
    }

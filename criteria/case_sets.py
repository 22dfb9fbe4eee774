"""Every complete case there can be, and what a set of them leaves open: the ground of the guided check.

A set of cases is one whole number, with a bit for each case. The bits stand as the digits of a clock do: to change one
answer of a case is to move its bit by a distance that is the same for every case. So whether an answer matters is seen
for all cases at once: move the set by that distance, and look where the moved cases meet cases with another outcome.

The outcome of a case is what five results come to: the three rules that can require a notification, the criteria for
considering a review, and who submits. The rapid review follows the first of them (rule R1), commissioning the criteria
(rule L4), so that the four answers, their routes and the submitter are all in it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from criteria.bounds import possible
from criteria.charts import Asked, chart, complete_cores, core_answer
from criteria.notification import SUBMITTERS
from criteria.practice_review import CRITERIA
from criteria.statuses import ROUTES
from criteria.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from criteria.bounds import Core
    from criteria.journey import Value

__all__ = ["QUESTIONS", "RESULTS", "CaseSets", "case_sets", "values"]

QUESTIONS: dict[str, Asked] = {one.key: one for key in ("journey", "notification") for one in chart(key).asked}
"""What may be asked, by key, in the fixed order of the charts."""
RESULTS = (*ROUTES, "lcspr_criteria", "submitter")
"""The results that make up an outcome."""
ANSWERED_APART = ("lesson", "incident_place", "home_place")
"""The questions that `Core` holds no fact of its own for."""
OUTSIDE = "outside_england"

CaseSet = int
Outcome = tuple[object, ...]


class Move(NamedTuple):
    """A change of one answer to another: how far bits move, and the cases that it takes to another result."""

    by: int
    changes: CaseSet


@cache
def values(key: str) -> tuple[Value, ...]:
    """The known answers to a question, in the usual order; of ages the first of each stretch."""
    usual = QUESTIONS[key].usual
    # That no source settles a point is no answer that a reader could give.
    return tuple(one for one in usual if one != Truth.UNKNOWN.value)


@dataclass(frozen=True, slots=True, eq=False)
class CaseSets:
    """The set of all complete cases, and parts of it by answer and by result."""

    every: CaseSet
    having: Mapping[str, Mapping[Value, CaseSet]]
    by_result: Mapping[str, tuple[CaseSet, ...]]
    moves: Mapping[str, Mapping[str, tuple[Move, ...]]]

    def consistent(self, known: Mapping[str, Value]) -> CaseSet:
        """The cases that have all of some answers."""
        found = self.every
        for key, value in known.items():
            found &= self.having[key][value]
        return found

    def can_change(self, key: str, cases: CaseSet) -> tuple[str, ...]:
        """The results in which two of these cases differ that differ in one answer alone."""
        return tuple(
            result
            for result, moves in self.moves[key].items()
            if any(cases & move.changes & (cases >> move.by) for move in moves)
        )

    def settled(self, result: str, cases: CaseSet) -> bool:
        """Whether a result is the same in all of some cases, of which there is at least one."""
        return any(cases & ~alike == 0 for alike in self.by_result[result])


@cache
def case_sets() -> CaseSets:
    """The sets of complete cases, worked out once."""
    distance = _distances()
    moved = {(key, value): place * distance[key] for key in QUESTIONS for place, value in enumerate(values(key))}
    by_answer: dict[tuple[str, Value], list[int]] = defaultdict(list)
    by_outcome: dict[tuple[str, object], list[int]] = defaultdict(list)
    everything: list[int] = []
    for answers, outcome in _complete():
        bit = sum(moved[answer] for answer in answers.items())
        everything.append(bit)
        for answer in answers.items():
            by_answer[answer].append(bit)
        for found in zip(RESULTS, outcome, strict=True):
            by_outcome[found].append(bit)
    having = {key: {value: _set(by_answer[key, value]) for value in values(key)} for key in QUESTIONS}
    by_result = {
        result: tuple(_set(bits) for (of, _), bits in by_outcome.items() if of == result) for result in RESULTS
    }
    moves = {
        key: {result: tuple(_moves(having[key], distance[key], by_result[result])) for result in RESULTS}
        for key in QUESTIONS
    }
    return CaseSets(_set(everything), having, by_result, moves)


def _distances() -> dict[str, int]:
    """How far a bit moves when an answer becomes the next of its usual order."""
    distance, size = {}, 1
    for key in reversed(QUESTIONS):
        distance[key] = size
        size *= len(values(key))
    return distance


def _set(bits: Iterable[int]) -> CaseSet:
    found = list(bits)
    filled = bytearray(max(found, default=0) // 8 + 1)
    for bit in found:
        filled[bit // 8] |= 1 << bit % 8
    return int.from_bytes(filled, "little")


def _moves(having: Mapping[Value, CaseSet], distance: int, alike: Iterable[CaseSet]) -> Iterator[Move]:
    """Every change from one answer to a later one, where it takes some case to another result."""
    parts = tuple(alike)
    for (one, cases), (other, others) in combinations(enumerate(having.values()), 2):
        by = (other - one) * distance
        changes = cases & (others >> by)
        for part in parts:
            changes &= ~(part & (part >> by))
        if changes:
            yield Move(by, changes)


def _complete() -> Iterator[tuple[dict[str, Value], Outcome]]:
    """The answers of every complete case, and its outcome."""
    of_core = [one for key, one in QUESTIONS.items() if key not in ANSWERED_APART]
    places = [one for one in product(values("incident_place"), values("home_place")) if one != (OUTSIDE, OUTSIDE)]
    submitters = {one: _submitter(*one) for one in places}
    for core in complete_cores():
        answers = {one.key: core_answer(one, core) for one in of_core}
        for lesson, results in _results(core).items():
            for one in places:
                submitter = None if results[0] is Truth.NO else submitters[one]
                rest = dict(zip(ANSWERED_APART, (lesson, *one), strict=True))
                yield answers | rest, (*results, submitter)


def _results(core: Core) -> dict[Value, tuple[Truth, ...]]:
    """What the rules come to in a case, for each answer to the question about lessons."""
    known = possible(core)
    routes = tuple(rule.truth(known) for rule in ROUTES.values())
    judgements = QUESTIONS["lesson"].facts
    return {
        lesson: (*routes, CRITERIA.truth({**known, **dict.fromkeys(judgements, (lesson,))}))
        for lesson in values("lesson")
    }


def _submitter(incident: Value, home: Value) -> str:
    """Who submits the notification of a serious incident (rule N4)."""
    where = {"incident_place": (incident,), "home_place": (home,)}
    return next(name for name, rule in SUBMITTERS if rule.truth(where) is Truth.YES)

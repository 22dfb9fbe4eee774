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
from criteria.practice_review import CRITERIA
from criteria.statuses import ROUTES
from criteria.submission import SUBMITTERS
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
    bit = {(key, value): place * distance[key] for key in QUESTIONS for place, value in enumerate(values(key))}
    apart, submitters = _answered_apart(bit)
    whole = apart["lesson", "yes"] | apart["lesson", "no"]
    every = 0
    by_answer: dict[tuple[str, Value], CaseSet] = defaultdict(int)
    by_result: dict[tuple[str, object], CaseSet] = defaultdict(int)
    for core in complete_cores():
        answers = [(one.key, core_answer(one, core)) for key, one in QUESTIONS.items() if key not in ANSWERED_APART]
        at = sum(bit[answer] for answer in answers)
        every |= whole << at
        for answer in answers:
            by_answer[answer] |= whole << at
        for answer, cases in apart.items():
            by_answer[answer] |= cases << at
        for lesson, truths in _truths(core).items():
            cases = apart["lesson", lesson]
            for result, truth in truths.items():
                by_result[result, truth] |= cases << at
            if truths["serious_incident"] is Truth.NO:
                by_result["submitter", None] |= cases << at
            else:
                for name, where in submitters.items():
                    by_result["submitter", name] |= (cases & where) << at
    having = {key: {value: by_answer[key, value] for value in values(key)} for key in QUESTIONS}
    alike = {result: tuple(cases for (of, _), cases in by_result.items() if of == result) for result in RESULTS}
    moves = {
        key: {result: tuple(_moves(having[key], distance[key], alike[result])) for result in RESULTS}
        for key in QUESTIONS
    }
    return CaseSets(every, having, alike, moves)


def _distances() -> dict[str, int]:
    """How far a bit moves when an answer becomes the next of its usual order."""
    distance, size = {}, 1
    for key in reversed(QUESTIONS):
        distance[key] = size
        size *= len(values(key))
    return distance


def _answered_apart(
    bit: Mapping[tuple[str, Value], int],
) -> tuple[dict[tuple[str, Value], CaseSet], dict[str, CaseSet]]:
    """The sets for one and the same core: by each answer about lessons and places, and by who submits (rule N4)."""
    by_answer: dict[tuple[str, Value], CaseSet] = defaultdict(int)
    submitters: dict[str, CaseSet] = defaultdict(int)
    for given in product(*(values(key) for key in ANSWERED_APART)):
        answers = dict(zip(ANSWERED_APART, given, strict=True))
        if given.count(OUTSIDE) > 1:  # neither place in England: outside this law
            continue
        case = 1 << sum(bit[answer] for answer in answers.items())
        for answer in answers.items():
            by_answer[answer] |= case
        where = {key: (value,) for key, value in answers.items()}
        submitters[next(name for name, rule in SUBMITTERS if rule.truth(where) is Truth.YES)] |= case
    return by_answer, submitters


def _truths(core: Core) -> dict[Value, dict[str, Truth]]:
    """What the rules come to in a case, by result, for each answer to the question about lessons."""
    known = possible(core)
    routes = {name: rule.truth(known) for name, rule in ROUTES.items()}
    judgements = QUESTIONS["lesson"].facts
    return {
        lesson: {**routes, "lcspr_criteria": CRITERIA.truth({**known, **dict.fromkeys(judgements, (lesson,))})}
        for lesson in values("lesson")
    }


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

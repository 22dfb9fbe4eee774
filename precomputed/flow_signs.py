"""The signs of a case that the flow charts depend on: where its way stands on each, and what the reader was asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, combinations
from typing import TYPE_CHECKING

from criteria.assessment import ANSWERS
from criteria.charts import CHARTS, Asked, Chart
from criteria.facts import FACTS
from criteria.journey import Finding, Question
from criteria.statuses import STRETCHES
from criteria.steps import steps
from criteria.timeline import DATES
from precomputed.check_signs import CASE as OF_CASE
from precomputed.check_signs import SIGNS as OF_A_CASE
from precomputed.check_signs import WITH_LESSON
from precomputed.signs import Age, Beside, Derived, Judged, Sign, Word
from widgets.flowchart import ASKED
from widgets.way import JOURNEY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from criteria.journey import Followed

__all__ = ["AGES", "ASK", "BEGUN", "BRANCHES", "CASE", "OPEN", "SIGNS", "Branch", "answered", "stands"]

CASE = ("care_status", "age_at_death", "age", "outcome", "circumstances", "abuse_or_neglect")
"""The facts of the case itself, in the order that makes the smallest table."""
ASK = "ask"
"""The question that the reader is asked now."""
BEGUN = "begun"
"""Whether anything was said of the case yet."""
OPEN = "open"
"""The question about the case itself at which the journey divides."""
ENDS, DIVIDES = "end", "divides"


def answered(asks: str) -> str:
    """The sign that says whether the reader has gone past a question."""
    return f"answered.{asks}"


def stands(number: int) -> str:
    """The sign that says where a case stands at a step of the journey: not there, open, or the place of its answer."""
    return f"journey.{number}"


@dataclass(frozen=True)
class Branch:
    """A chart whose last questions are about other facts than the case itself.

    Where a way enters them is all that the case itself has to do with what comes after.
    """

    chart: Chart

    @property
    def sign(self) -> str:
        """The sign that says where a case enters them."""
        return f"{self.chart.key}.enters"

    @property
    def asked(self) -> tuple[Asked, ...]:
        """Those questions."""
        return tuple(one for one in self.chart.asked if one not in self.chart.asked_of_core)

    @property
    def free(self) -> tuple[str, ...]:
        """What decides whether a way passes one of the steps behind them."""
        return (self.sign, *(one.key for one in self.asked))

    def key(self, place: int) -> tuple[str, ...]:
        """What decides whether a way passes a step."""
        return self.free if place in self.places else CASE

    @cached_property
    def places(self) -> frozenset[int]:
        """The steps that lie behind such a question, with the questions themselves."""
        keys, found = {one.key for one in self.asked}, set[int]()
        for place, node in enumerate(self.chart.nodes):
            if isinstance(node, Question) and node.asks in keys:
                found.add(place)
            if place in found:
                found.update(_leads_to(self.chart, place))
        return frozenset(found)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """Every set of places where completions of a case may enter or end, and whether the way divides before."""
        others = [place for place in range(len(self.chart.nodes)) if place not in self.places]
        entries = sorted({to for place in others for to in _leads_to(self.chart, place) if to in self.places})
        names = [*map(str, entries), ENDS]
        sets = chain.from_iterable(combinations(names, size) for size in range(1, len(names) + 1))
        return (*(",".join(one) for one in sets), *(f"{one},{DIVIDES}" for one in names))

    def enters(self, followed: Followed) -> str:
        """Where a case enters."""
        found = {
            self._leads(place, branch) for place, branch in followed.possible_answers if place not in self.places
        } & self.places
        ends = any(place not in self.places and not _leads_to(self.chart, place) for place in followed.possible)
        divides = followed.open_question is not None and followed.open_question not in self.places
        names = [*map(str, sorted(found)), *([ENDS] if ends else [])]
        return ",".join((*names, DIVIDES) if divides and len(names) == 1 else names)

    def _leads(self, place: int, branch: int) -> int:
        return _leads_to(self.chart, place)[branch]


def _leads_to(of: Chart, place: int) -> tuple[int, ...]:
    node = of.nodes[place]
    if isinstance(node, Finding):
        return () if node.to is None else (node.to,)
    return tuple(branch.to for branch in node.branches)


def _signs() -> Iterator[Sign]:
    taken = {sign.name: sign for sign in OF_A_CASE if sign.name in SHARED}
    for age in AGES:
        taken[age.name] = age
    yield from taken.values()
    yield from (
        Judged(one.key, one.facts)
        for branch in BRANCHES.values()
        for one in branch.asked
        if one.condition is not None and one.key != "lesson"
    )
    yield from (Beside(answered(asks)) for asks in ASKED)
    yield Beside(BEGUN)
    yield Word(ASK, ASKED)
    yield from (Derived(branch.sign, CASE, branch.codes) for branch in BRANCHES.values())
    yield Derived(OPEN, CASE, ("", *(one.key for one in JOURNEY.asked_of_core)))
    for place, step in enumerate(steps(JOURNEY)):
        places = map(str, range(len(step.exits)))
        yield Derived(stands(step.number), BRANCHES[JOURNEY.key].key(place), ("", "open", *places))
    for sign in OF_A_CASE:
        if isinstance(sign, Derived) and sign.name in DERIVED:
            yield replace(sign, key={OF_CASE: CASE, WITH_LESSON: BRANCHES[JOURNEY.key].free}[sign.key])


SHARED = (
    *(key for key in FACTS),
    *(
        "younger_at_death",
        "lesson",
        "lessons_open",
    ),
    *(f"{key}_early" for key in DATES),
)
"""Those that the check page has, too."""
DERIVED = ("submitting", *ANSWERS)
"""Those of them that are learnt."""
AGES = tuple(Age(name, STRETCHES) for name in ("age", "age_at_death"))
"""The answers on the charts change at no other age."""
BRANCHES = {one.key: Branch(one) for one in CHARTS}
"""What each chart asks last, by the key of the chart."""
SIGNS = tuple(_signs())

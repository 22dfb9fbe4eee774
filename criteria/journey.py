"""One walk of the rules: questions, answers, outcomes. The charts, their text and the guided check come from it.

The walk takes every complete case there can be, asks its questions in a fixed order, and splits the cases by their
answers until every rule is settled for each. A question is left out where its answer can no longer matter, and places
from which all goes on alike are one place. So no step is written by hand, and no path is a contradiction:

    What happened? ── died ──> Looked after, or a care leaver? ── looked after ──> [rule N2 holds] ──> ...
                   ── was not seriously harmed ──> [rules N1, R1, L1, L4 fail]
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from criteria.rules import Rule
from criteria.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

__all__ = [
    "Branch",
    "Complete",
    "Finding",
    "Followed",
    "Node",
    "Question",
    "Result",
    "Value",
    "Way",
    "follow",
    "walk",
    "way",
]

Value = int | str


class Result(NamedTuple):
    """A rule that a journey settles, and when that is worth a step of its own.

    `speaks` are the truths it says something about; a way to a notification that does not apply is passed over in
    silence, for another may. `name` tells results of one rule apart, such as who submits.
    """

    rule: Rule
    speaks: frozenset[Truth] = frozenset(Truth)
    name: str = ""


class Complete(NamedTuple):
    """One complete case: its answer to every question, and what each result comes to.

    A result is `Truth.UNKNOWN` where no source settles it, and None where it does not come up at all.
    """

    answers: tuple[Value, ...]
    truths: tuple[Truth | None, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """One answer, or several that lead on alike, and the number of the step it leads to."""

    values: tuple[Value, ...]
    to: int


@dataclass(frozen=True, slots=True)
class Question:
    """A step that asks. `serves` are the results that are open there and that the answer can settle."""

    asks: str
    branches: tuple[Branch, ...]
    serves: tuple[Result, ...] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Finding:
    """A step that says what is settled there, and the number of the next; None where the journey ends."""

    results: tuple[tuple[Result, Truth], ...]
    to: int | None


Node = Question | Finding


def walk(asks: Mapping[str, Sequence[Value]], results: Sequence[Result], cases: Iterable[Complete]) -> tuple[Node, ...]:
    """Walk some complete cases; the steps, each before those it leads to. Step 0 is the first.

    Takes the questions in the order of asking, each with its answers in their usual order. The answers of a case stand
    in the order of the questions, its truths in that of `results`; cases with the same answers have the same truths.
    Raises ValueError for an order of questions in which some path would end without a finding.
    """
    return _in_reading_order(*_Walk(asks, tuple(results), tuple(cases)).steps())


class _Walk:
    """Builds the steps from the ends backwards; equal steps are one."""

    def __init__(
        self, asks: Mapping[str, Sequence[Value]], results: tuple[Result, ...], cases: tuple[Complete, ...]
    ) -> None:
        self.asks, self.usual = tuple(asks), tuple(asks.values())
        self.results, self.cases = results, cases
        self.nodes: list[Node] = []
        self.known: dict[Finding, int] = {}
        self.alike: dict[tuple[int, frozenset[int]], list[int]] = defaultdict(list)
        self.walked: dict[tuple[frozenset[int], tuple[int, ...]], int | None] = {}

    def steps(self) -> tuple[int, list[Node]]:
        """The number of the first step, and all of them."""
        first = self._from(frozenset(range(len(self.cases))), tuple(range(len(self.results))))
        assert first is not None  # noqa: S101 - rules that settle nothing are no journey
        return first, self.nodes

    def _from(self, cases: frozenset[int], unsettled: tuple[int, ...]) -> int | None:
        """The step at which some cases stand while some results are not settled alike for all of them."""
        key = (cases, unsettled)
        if key not in self.walked:
            truths = {one: {self.cases[case].truths[one] for case in cases} for one in unsettled}
            still = tuple(one for one in unsettled if len(truths[one]) > 1)
            settled = [(self.results[one], truths[one].pop()) for one in unsettled if one not in still]
            self.walked[key] = self._findings(settled, self._ask(cases, still) if still else None)
        return self.walked[key]

    def _findings(self, settled: Sequence[tuple[Result, Truth | None]], to: int | None) -> int | None:
        """A step for each rule that holds, in order; then one for what does not hold or is open, together."""
        spoken = [(result, truth) for result, truth in settled if truth is not None and truth in result.speaks]
        others = tuple(one for one in spoken if one[1] is not Truth.YES)
        together = [(one,) for one in spoken if one[1] is Truth.YES] + ([others] if others else [])
        for found in reversed(together):
            finding = Finding(found, to)
            to = self.known.get(finding)
            if to is None:
                to = self.known[finding] = self._new(finding)
        return to

    def _ask(self, cases: frozenset[int], still: tuple[int, ...]) -> int:
        for place in range(len(self.asks)):
            if not self._can_matter(place, cases, still):
                continue
            split: dict[Value, list[int]] = defaultdict(list)
            for case in cases:
                split[self.cases[case].answers[place]].append(case)
            return self._question(place, self._branches(place, split, still), tuple(self.results[one] for one in still))
        raise ValueError("cases with the same answers differ in what the rules make of them")

    def _branches(
        self, place: int, split: Mapping[Value, Sequence[int]], still: tuple[int, ...]
    ) -> dict[Value, int | None]:
        """The step that each answer leads to. Where one answer's way serves another too, they share it.

        Somebody who died at 17 needs no further question about the age at the incident; but the way of those who died
        at 20 asks it and serves both, so "under 25" is one answer.
        """
        parts: list[tuple[list[Value], frozenset[int]]] = []
        for value, of_value in split.items():
            alone = frozenset(of_value)
            for number, (values, cases) in enumerate(parts):
                if self._serves_both(place, alone, cases, still):
                    parts[number] = ([*values, value], alone | cases)
                    break
            else:
                parts.append(([value], alone))
        return {value: self._from(cases, still) for values, cases in parts for value in values}

    def _serves_both(self, place: int, one: frozenset[int], other: frozenset[int], still: tuple[int, ...]) -> bool:
        """Whether two answers' cases can go on together at no cost: by the way that the cases of one go anyway."""
        if self._can_matter(place, one | other, still):
            return False
        return self._from(one | other, still) in (self._from(one, still), self._from(other, still))

    def _can_matter(self, place: int, cases: frozenset[int], still: tuple[int, ...]) -> bool:
        """Whether two cases that differ in this answer alone differ in a result."""
        found: dict[tuple[Value, ...], tuple[Truth | None, ...]] = {}
        for case in cases:
            answers, truths = self.cases[case]
            here = tuple([truths[one] for one in still])
            if found.setdefault(answers[:place] + answers[place + 1 :], here) != here:
                return True
        return False

    def _question(self, place: int, to: Mapping[Value, int | None], serves: tuple[Result, ...]) -> int:
        """A question; where one that leads to the same steps is there already, that one, with every value of both."""
        leads = {value: step for value, step in to.items() if step is not None}
        if len(leads) < len(to):
            raise ValueError(f"asked in this order, an answer to {self.asks[place]} ends the journey and says nothing")
        alike = self.alike[place, frozenset(leads.values())]
        for there in alike:
            known = self.nodes[there]
            assert isinstance(known, Question)  # noqa: S101 - only questions are kept there
            both = {value: branch.to for branch in known.branches for value in branch.values}
            if all(both.setdefault(value, step) == step for value, step in leads.items()):
                self.nodes[there] = self._as_question(place, both, tuple(dict.fromkeys((*known.serves, *serves))))
                return there
        alike.append(new := self._new(self._as_question(place, leads, serves)))
        return new

    def _as_question(self, place: int, leads: Mapping[Value, int], serves: tuple[Result, ...]) -> Question:
        """A question with its answers in their usual order, those that lead on alike together."""
        together: dict[int, list[Value]] = defaultdict(list)
        for value in sorted(leads, key=self.usual[place].index):
            together[leads[value]].append(value)
        branches = tuple(Branch(tuple(values), step) for step, values in together.items())
        return Question(self.asks[place], branches, serves)

    def _new(self, node: Node) -> int:
        self.nodes.append(node)
        return len(self.nodes) - 1


def _leads_to(node: Node) -> tuple[int, ...]:
    if isinstance(node, Question):
        return tuple(branch.to for branch in node.branches)
    return () if node.to is None else (node.to,)


def _in_reading_order(first: int, nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Number the steps so that each stands before those it leads to, and close to the first of them."""
    reached = [first]
    for one in reached:
        reached += [to for to in _leads_to(nodes[one]) if to not in reached]
    waiting = {one: sum(one in _leads_to(nodes[other]) for other in reached) for one in reached}
    order: list[int] = []
    ready = [first]
    while ready:
        order.append(one := ready.pop())
        for to in reversed(_leads_to(nodes[one])):
            waiting[to] -= 1
            if not waiting[to]:
                ready.append(to)
    number = {one: place for place, one in enumerate(order)}
    return tuple(_renumbered(nodes[one], number) for one in order)


def _renumbered(node: Node, number: Mapping[int, int]) -> Node:
    if isinstance(node, Question):
        branches = tuple(Branch(branch.values, number[branch.to]) for branch in node.branches)
        return Question(node.asks, branches, node.serves)
    return Finding(node.results, None if node.to is None else number[node.to])


@dataclass(frozen=True, slots=True)
class Followed:
    """How far a case leads: steps and answers that every completion of it passes, and those that some do.

    An answer is the number of its step with its place among the ways on; what is found leads on by its only way.
    `open_question` is the first question
    that every completion meets and that they answer differently; None when the way is clear to the end.
    """

    certain: frozenset[int]
    possible: frozenset[int]
    certain_answers: frozenset[tuple[int, int]]
    possible_answers: frozenset[tuple[int, int]]
    open_question: int | None


class Way(NamedTuple):
    """The steps that one complete case passes, and its answers there."""

    steps: frozenset[int]
    answers: frozenset[tuple[int, int]]


def way(nodes: Sequence[Node], answers: Mapping[str, Value]) -> Way:
    """The way of one complete case, given by its answers to the questions."""
    passed = tuple(_path(nodes, answers))
    return Way(
        frozenset(step for step, _ in passed),
        frozenset((step, branch) for step, branch in passed if branch is not None),
    )


def follow(nodes: Sequence[Node], ways: Iterable[Way]) -> Followed:
    """Follow a case by the ways of all its completions, of which there is at least one."""
    steps, answers = zip(*ways, strict=True)
    certain = frozenset.intersection(*steps)
    certain_answers = frozenset.intersection(*answers)
    answered = {step for step, _ in certain_answers}
    unanswered = (one for one in sorted(certain) if isinstance(nodes[one], Question) and one not in answered)
    return Followed(
        certain, frozenset.union(*steps), certain_answers, frozenset.union(*answers), next(unanswered, None)
    )


def _path(nodes: Sequence[Node], answers: Mapping[str, Value]) -> Iterator[tuple[int, int | None]]:
    """The steps that one complete case passes, each with the place of its way on; None where it ends."""
    step: int | None = 0
    while step is not None:
        node = nodes[step]
        if isinstance(node, Finding):
            yield step, None if node.to is None else 0
            step = node.to
            continue
        (taken,) = (place for place, branch in enumerate(node.branches) if answers[node.asks] in branch.values)
        yield step, taken
        step = node.branches[taken].to

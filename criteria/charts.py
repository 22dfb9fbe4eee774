"""The three journeys that are drawn as charts: the whole of it, notification in detail, the review decision in detail.

Each is what `journey.walk` makes of some rules. Given here is only what a chart asks, in which order, and which rules
it settles. The order of the first is one that needs the fewest steps, with the judgements on lessons at the end, where
they are made.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import chain, product
from typing import TYPE_CHECKING, NamedTuple

from criteria import case as cases
from criteria.bounds import Core, possible
from criteria.facts import FACTS, Kind
from criteria.journey import Complete, Finding, Followed, Node, Result, Value, Way, follow, walk, way
from criteria.notification import (
    CARE_LEAVER_DEATH,
    CASE_OF_CONCERN,
    LOOKED_AFTER_CHILD_DEATH,
    SERIOUS_INCIDENT,
)
from criteria.practice_review import (
    COMMISSIONING,
    CRITERIA,
    GUIDANCE_INDICATORS,
    IMPORTANT_LESSONS,
    LCSPR_BY_CASE_OF_CONCERN,
    STATUTORY_INDICATORS,
    SYSTEMIC,
)
from criteria.rapid_review import RAPID_REVIEW
from criteria.rules import Any, leaves
from criteria.statuses import STRETCHES
from criteria.submission import SUBMITTERS
from criteria.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from criteria.case import Case
    from criteria.rules import Node as Condition
    from criteria.rules import Possible, Rule

__all__ = ["CHARTS", "NO_CIRCUMSTANCE", "Asked", "Chart", "chart", "complete_cores", "core_answer", "stretch"]

NO_CIRCUMSTANCE = "none"
"""The answer where neither unsettled circumstance applies."""
ALWAYS = frozenset(Truth)
IF_SO = frozenset({Truth.YES})
IF_NOT = frozenset({Truth.NO})
IF_SO_OR_OPEN = frozenset({Truth.YES, Truth.UNKNOWN})


class Asked(NamedTuple):
    """What a chart may ask: one fact, or several conditions as one question; `facts` are what answers it."""

    key: str
    facts: tuple[str, ...]
    condition: Condition | None = None

    @property
    def usual(self) -> tuple[Value, ...]:
        """Every answer, in the usual order; of ages the first of each stretch on which no rule changes."""
        if self.condition is not None:
            return tuple(truth.value for truth in Truth)
        if FACTS[self.key].kind is Kind.AGE:
            return STRETCHES
        choices = FACTS[self.key].values
        return (NO_CIRCUMSTANCE, *choices) if FACTS[self.key].kind is Kind.CHOICES else choices


class Settled(NamedTuple):
    """A result of a chart, and where it comes up: only where `rule` comes to one of some truths."""

    result: Result
    rule: Rule = SERIOUS_INCIDENT
    truths: frozenset[Truth] = ALWAYS

    def truth(self, values: Possible) -> Truth | None:
        """What the result comes to; None where it does not come up."""
        return self.result.rule.truth(values) if self.rule.truth(values) in self.truths else None


def _fact(key: str) -> Asked:
    return Asked(key, (key,))


def _condition(key: str, condition: Condition) -> Asked:
    return Asked(key, tuple(dict.fromkeys(leaf.fact for leaf in leaves(condition))), condition)


FACTS_OF_THE_CASE = tuple(
    _fact(key) for key in ("outcome", "care_status", "age_at_death", "circumstances", "age", "abuse_or_neglect")
)
PLACES = (_fact("incident_place"), _fact("home_place"))
LESSON = _condition("lesson", IMPORTANT_LESSONS)
KINDS_OF_LESSON = (
    _condition("lessons.statute", STATUTORY_INDICATORS),
    _condition("lessons.guidance", GUIDANCE_INDICATORS),
    _condition("systemic_learning", Any(SYSTEMIC)),
)
ROUTES_AT_DEATH = (
    Settled(Result(LOOKED_AFTER_CHILD_DEATH, IF_SO)),
    Settled(Result(CARE_LEAVER_DEATH, IF_SO_OR_OPEN)),
)


@dataclass(frozen=True, slots=True, eq=False)
class Chart:
    """A chart: what it asks, in order, which rules it settles, and its steps."""

    key: str
    title: str
    asked: tuple[Asked, ...]
    settled: tuple[Settled, ...]

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The steps, each before those it leads to."""
        return _walked(self)

    def follow(self, case: Case) -> Followed:
        """How far a case leads on this chart; what it leaves unsaid about unsettled circumstances counts as none."""
        return _followed(self, _may_answer(self, cases.core(case)), tuple(_free_answers(self, case)))

    @property
    def asked_of_core(self) -> tuple[Asked, ...]:
        """The questions that the facts of the case answer; they come first."""
        return tuple(one for one in self.asked if _is_of_core(one))

    def free(self, case: Case | None = None) -> Iterator[tuple[tuple[Value, ...], Possible]]:
        """Every way to answer the other questions, as far as a case leaves them open, with the facts that say so."""
        for answers in _free_answers(self, case):
            given = zip(_free_questions(self), answers, strict=True)
            yield answers, {fact: (value,) for one, value in given for fact in one.facts}


CHARTS = (
    Chart(
        "journey",
        "The whole journey",
        (*FACTS_OF_THE_CASE, LESSON),
        (
            *ROUTES_AT_DEATH,
            Settled(Result(SERIOUS_INCIDENT)),
            Settled(Result(RAPID_REVIEW)),
            Settled(Result(CRITERIA)),
            Settled(Result(COMMISSIONING)),
        ),
    ),
    Chart(
        "notification",
        "Notification in detail",
        (*FACTS_OF_THE_CASE, *PLACES),
        (
            *ROUTES_AT_DEATH,
            Settled(Result(SERIOUS_INCIDENT)),
            *(Settled(Result(rule, IF_SO, name), truths=IF_SO_OR_OPEN) for name, rule in SUBMITTERS),
        ),
    ),
    Chart(
        "review",
        "The review decision in detail",
        (
            _condition("serious_incident", SERIOUS_INCIDENT),
            _condition("case_of_concern", CASE_OF_CONCERN),
            *KINDS_OF_LESSON,
            _fact("local_learning_needed"),
        ),
        (
            Settled(Result(CRITERIA)),
            Settled(Result(COMMISSIONING)),
            Settled(Result(CASE_OF_CONCERN), truths=IF_NOT),
            Settled(Result(LCSPR_BY_CASE_OF_CONCERN), truths=IF_NOT),
        ),
    ),
)
"""The charts, in the order in which they are shown."""


def chart(key: str) -> Chart:
    """The chart of that key."""
    return next(one for one in CHARTS if one.key == key)


@cache
def complete_cores() -> tuple[Core, ...]:
    """Every complete case: one age of each stretch on which no rule changes, and the same for the age at death."""
    found = (
        Core(age, at_death, care_status, outcome, abuse, unborn=unborn, adult_disclosure=adult)
        for age, at_death, care_status, outcome, abuse, (unborn, adult) in product(
            STRETCHES,
            STRETCHES,
            FACTS["care_status"].values,
            FACTS["outcome"].values,
            FACTS["abuse_or_neglect"].values,
            ((False, False), (True, False), (False, True)),
        )
    )
    return tuple(core for core in found if core.agrees)


def _is_of_core(asked: Asked) -> bool:
    """Whether the facts of the case answer a question, and not what partners judge, places or dates."""
    return set(asked.facts) <= {"age", "age_at_death", "care_status", "outcome", "abuse_or_neglect", *CIRCUMSTANCES}


CIRCUMSTANCES = ("circumstances", "unborn", "adult_disclosure")


@cache
def _core_answers(of: Chart) -> dict[Core, tuple[Value, ...]]:
    """Every complete case with its answers to the questions about it."""
    return {core: tuple(core_answer(one, core) for one in of.asked_of_core) for core in complete_cores()}


@cache
def _free_questions(of: Chart) -> tuple[Asked, ...]:
    """The questions that come after those about the case."""
    return tuple(one for one in of.asked if not _is_of_core(one))


def _free_answers(of: Chart, case: Case | None) -> Iterator[tuple[Value, ...]]:
    for answers in product(*(_open_answers(one, case) for one in _free_questions(of))):
        if answers.count("outside_england") < len(PLACES):
            yield answers


@lru_cache(maxsize=4096)
def _may_answer(of: Chart, core: Core) -> frozenset[tuple[Value, ...]]:
    """What the questions about the case may be answered, however what is not known may turn out."""
    return frozenset(_core_answers(of)[complete] for complete in _completions(core))


@lru_cache(maxsize=4096)
def _followed(of: Chart, known: frozenset[tuple[Value, ...]], free: tuple[tuple[Value, ...], ...]) -> Followed:
    """How far cases lead together that answer in any of some ways, first about the case, then otherwise."""
    return follow(of.nodes, [_way(of, (*one, *rest)) for one, rest in product(known, free)])


@cache
def _way(of: Chart, answers: tuple[Value, ...]) -> Way:
    return way(of.nodes, dict(zip((one.key for one in of.asked), answers, strict=True)))


def core_answer(asked: Asked, core: Core) -> Value:
    """What a complete case answers to a question about it; of both circumstances, the first."""
    if asked.condition is not None:
        return asked.condition.truth(possible(core)).value
    if asked.key == "circumstances":
        return next((name for name in CIRCUMSTANCES if getattr(core, name, False)), NO_CIRCUMSTANCE)
    answer: Value = getattr(core, asked.key)
    return answer


def _open_answers(asked: Asked, case: Case | None) -> tuple[Value, ...]:
    """The answers to a question that a case leaves open: all of them, where there is none."""
    if asked.condition is None:
        known = None if case is None else case.values[asked.key]
        return FACTS[asked.key].values if known is None else (str(known),)
    yes_or_no = (Truth.YES.value, Truth.NO.value)
    if case is None:
        return yes_or_no
    truth = _judged(asked.condition, asked.facts, tuple(map(case.values.__getitem__, asked.facts)))
    return yes_or_no if truth is Truth.UNKNOWN else (truth.value,)


@lru_cache(maxsize=4096)
def _judged(condition: Condition, facts: tuple[str, ...], values: tuple[object, ...]) -> Truth:
    """What a condition comes to on some facts, given the value of each; None where it is not known."""
    known = zip(facts, values, strict=True)
    return condition.truth({fact: FACTS[fact].values if value is None else (str(value),) for fact, value in known})


def _completions(core: Core) -> Iterator[Core]:
    """The complete cases that a case may turn out to be."""
    at_death = core.age if core.age_at_death is None else core.age_at_death
    for age, care_status, outcome, abuse in product(
        STRETCHES if core.age is None else (stretch(core.age),),
        _open_to(core, "care_status"),
        _open_to(core, "outcome"),
        _open_to(core, "abuse_or_neglect"),
    ):
        found = Core(
            age,
            age if at_death is None else stretch(at_death),
            care_status,
            outcome,
            abuse,
            unborn=core.unborn,
            # One circumstance is enough to leave the point unsettled; with both, the first stands for both.
            adult_disclosure=core.adult_disclosure and not core.unborn,
        )
        if found.agrees:
            yield found


def _open_to(core: Core, name: str) -> tuple[str, ...]:
    known: str | None = getattr(core, name)
    return FACTS[name].values if known is None else (known,)


def stretch(age: int) -> int:
    """The lowest age of the stretch in which an age lies, in whole years: no rule tells the two apart."""
    return max(start for start in STRETCHES if start <= age)


STANDS_FOR: dict[Value, tuple[Value, ...]] = {
    "suspected": ("known", "suspected"),
    "unborn": ("unborn", "adult_disclosure"),
}
"""Answers that no rule tells apart: the walk takes one of them for both, which halves its work twice over."""


@cache
def _walked(of: Chart) -> tuple[Node, ...]:
    """The steps of a chart. Of the complete cases that answer alike one is looked at: the rules see no difference."""
    first_of_each: dict[tuple[Value, ...], Core] = {}
    for core, answers in _core_answers(of).items():
        if core.abuse_or_neglect != "known" and not core.adult_disclosure:
            first_of_each.setdefault(answers, core)
    free = tuple(of.free())
    complete = [
        Complete((*answers, *rest), tuple(one.truth(values) for one in of.settled))
        for answers, core in first_of_each.items()
        for known in (possible(core),)
        for rest, given in free
        for values in ({**known, **given},)
    ]
    nodes = walk({one.key: one.usual for one in of.asked}, [one.result for one in of.settled], complete)
    return tuple(_with_all_answers(node) for node in nodes)


def _with_all_answers(node: Node) -> Node:
    if isinstance(node, Finding):
        return node
    branches = tuple(
        replace(branch, values=tuple(chain.from_iterable(STANDS_FOR.get(one, (one,)) for one in branch.values)))
        for branch in node.branches
    )
    return replace(node, branches=branches)

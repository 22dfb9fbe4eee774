"""The steps of a chart in words: what is asked or found, who decides, by when, the source, and where each answer leads.

Everything said is the facts', the rules' or the phrases'; what is put together here is which of it belongs to a step.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from criteria import notification, practice_review, rapid_review
from criteria.case import BEYOND_THIS_LAW
from criteria.charts import NO_CIRCUMSTANCE, Asked, Chart
from criteria.facts import AUTHORITY, FACTS, Kind, Nature
from criteria.journey import Finding, Question, Value
from criteria.phrases import (
    ASK_TODAY,
    CLOCKS,
    HEADLINES,
    LOCALLY,
    NEXT_STEPS,
    NOTIFY_BY_ROUTE,
    SUBMITTED_BY,
    WHO_DECIDES,
)
from criteria.rules import All, Any, Is, Rule, leaves
from criteria.statuses import ROUTES, STRETCHES
from criteria.step_phrases import (
    ASK_LOCALLY,
    HEADINGS,
    NEITHER,
    NOTHING_ELSE,
    ONE_SUBMISSION,
    QUESTIONS_IN_ONE,
    SHORT_QUESTIONS,
    SUBMITTER_HEADINGS,
    TIMES,
    UNSETTLED,
)
from criteria.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from criteria.journey import Result
    from criteria.rules import Node
    from criteria.sources import Provision

__all__ = ["Exit", "Step", "answer_label", "asked_question", "question_step", "steps"]

ANSWER_OF = {
    **{rule.key: "notification" for rule in ROUTES.values()},
    "R1": "rapid_review",
    "L1": "lcspr_criteria",
    "L4": "commissioning",
}
"""Which of the four answers a rule settles; the others run alongside."""
STATUS_OF = {
    "notification": {Truth.YES: "required", Truth.NO: "not_required"},
    "rapid_review": {Truth.YES: "required", Truth.NO: "not_required"},
    "lcspr_criteria": {Truth.YES: "met", Truth.NO: "not_met"},
    "commissioning": {Truth.YES: "for_partners", Truth.NO: "not_applicable"},
}
CLOCK_PROVISIONS = {
    answer: next(rule.provision for rule in rules if rule.key == key)
    for answer, rules, key in (
        ("notification", notification.RULES, "N5"),
        ("rapid_review", rapid_review.RULES, "R3"),
        ("lcspr_criteria", rapid_review.RULES, "R3"),
        ("commissioning", practice_review.RULES, "L7"),
    )
}
"""Where each clock comes from, which is another place than the duty."""
SAID_WITH_QUESTION = {
    "care_status": ("N9",),
    "outcome": ("N8",),
    "abuse_or_neglect": ("N8", "N9"),
    "age": ("X2",),
    "circumstances": ("X1", "X3"),
    "systemic_learning": ("L9",),
}
SAID_WITH_RESULT = {
    ("N1", Truth.YES): ("N4", "N5", "N6", "D1"),
    ("N1", Truth.NO): ("N7",),
    ("N1", Truth.UNKNOWN): ("X1", "X3"),
    ("N2", Truth.YES): ("N4", "N5"),
    ("N3", Truth.YES): ("N4", "N5"),
    ("N3", Truth.UNKNOWN): ("X4",),
    ("L1", Truth.UNKNOWN): ("X1", "X3"),
    ("N7", Truth.UNKNOWN): ("X4",),
    ("L5", Truth.UNKNOWN): ("X4",),
    ("R1", Truth.YES): ("R2", "R3", "R4", "R5", "D1"),
    ("L1", Truth.YES): ("L6", "L9"),
    ("L4", Truth.YES): ("L7", "L8"),
}
"""Rules that decide nothing themselves and belong to what is asked or found."""


@dataclass(frozen=True, slots=True)
class Exit:
    """One answer at a step, in words, and the number of the step it leads to."""

    label: str
    to: int


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `number` counts from 1; `rules` are the numbers of the rules it rests on, then those that belong to it.

    `status` is empty for a question; for what is found it is one of the contract's statuses, or "alongside" where none
    of the four answers is settled. `short` is the heading where there is little room. `time` is the clock in a few
    words, `when` as a sentence, `time_provision` where it comes from; empty and None where there is none.
    """

    number: int
    asks: str
    status: str
    heading: str
    short: str
    lines: tuple[str, ...]
    who: str
    time: str
    time_provision: Provision | None
    when: str
    rules: tuple[str, ...]
    also: tuple[str, ...]
    provisions: tuple[Provision, ...]
    exits: tuple[Exit, ...]


@cache
def steps(chart: Chart) -> tuple[Step, ...]:
    """Every step of a chart, in its order; each leads only to later ones."""
    asked = {one.key: one for one in chart.asked}
    return tuple(
        _question(number, node, asked[node.asks]) if isinstance(node, Question) else _finding(number, node)
        for number, node in enumerate(chart.nodes, start=1)
    )


def question_step(asked: Asked, serves: Sequence[Result]) -> Step:
    """A chart's question on its own, as the first step, with the rules that it serves among some results."""
    return _question(1, Question(asked.key, (), tuple(serves)), asked)


def asked_question(asked: Asked) -> str:
    """A chart's question as it is put to people."""
    return FACTS[asked.key].question if asked.condition is None else QUESTIONS_IN_ONE[asked.key]


def answer_label(asked: Asked, values: Sequence[Value]) -> str:
    """Some answers to a chart's question as one label, such as "Known or suspected" or "18 to 24"."""
    fact = FACTS.get(asked.key)
    if asked.condition is not None or fact is None:
        labels = {"yes": "Yes", "no": "No", "unknown": UNSETTLED}
        return _or([labels[str(value)] for value in values])
    if fact.kind is Kind.AGE:
        return _or([_ages(first, last) for first, last in _runs(sorted(int(value) for value in values))])
    return _or([NEITHER if value == NO_CIRCUMSTANCE else fact.label(value) for value in values])


def _or(labels: Sequence[str]) -> str:
    first, *others = labels
    plain = all(" or " not in label and "," not in label for label in labels)
    return (" or " if plain else ", or ").join((first, *(f"{label[0].lower()}{label[1:]}" for label in others)))


def _runs(starts: Sequence[int]) -> Iterator[tuple[int, int | None]]:
    """Neighbouring stretches of ages as one: its first age and its last, None where it has no end."""
    ends = dict(pairwise((*STRETCHES, None)))
    first, end = starts[0], ends[starts[0]]
    for start in starts[1:]:
        if start != end:
            yield first, None if end is None else end - 1
            first = start
        end = ends[start]
    yield first, None if end is None else end - 1


def _ages(first: int, last: int | None) -> str:
    if last is None:
        return f"{first} or over"
    if first == 0:
        return f"Under {last + 1}"
    return f"{first} or {last}" if last == first + 1 else f"{first} to {last}"


def _question(number: int, node: Question, asked: Asked) -> Step:
    concerned = [(one.rule, tuple(_conditions(one.rule, asked))) for one in node.serves]
    return Step(
        number=number,
        asks=asked.key,
        status="",
        heading=asked_question(asked),
        short=SHORT_QUESTIONS[asked.key],
        lines=_help(asked),
        who=_established_by(asked),
        time="",
        time_provision=None,
        when="",
        rules=_keys(_rules_in_one(asked) or (rule for rule, conditions in concerned if conditions)),
        also=SAID_WITH_QUESTION.get(asked.key, ()),
        provisions=tuple(
            dict.fromkeys(
                [rule.provision for rule in _rules_in_one(asked)]
                or [condition.provision for _, conditions in concerned for condition in conditions]
            )
        ),
        exits=tuple(Exit(answer_label(asked, branch.values), branch.to + 1) for branch in node.branches),
    )


def _rules_in_one(asked: Asked) -> tuple[Rule, ...]:
    """The rules that a question puts as one; none where it asks for a fact."""
    condition = asked.condition
    if isinstance(condition, Rule):
        return (condition,)
    return tuple(part for part in getattr(condition, "parts", ()) if isinstance(part, Rule))


def _help(asked: Asked) -> tuple[str, ...]:
    """What helps to answer: the question's own hint; for several conditions in one, those conditions."""
    in_one = _rules_in_one(asked)
    if not in_one:
        beyond = (BEYOND_THIS_LAW,) if asked.key == "home_place" else ()
        return (FACTS[asked.key].hint, *beyond)
    return in_one[0].text if len(in_one) == 1 else tuple(f"{rule.title}." for rule in in_one)


def _conditions(rule: Rule, asked: Asked) -> Iterator[Is]:
    """The conditions of a rule itself that a question answers, with those under which no source settles them."""
    for leaf in _own_leaves(rule.when):
        unsettled = chain.from_iterable((one.when, one.within) for one in leaf.unsettled)
        for condition in (leaf, *unsettled):
            if condition is not None and condition.fact in _facts(asked):
                yield condition


def _own_leaves(node: Node | None) -> Iterator[Is]:
    """The conditions under a node, but for those of another rule that it names."""
    match node:
        case Is():
            yield node
        case All(parts=parts) | Any(parts=parts):
            for part in parts:
                yield from _own_leaves(part)


def _facts(asked: Asked) -> tuple[str, ...]:
    return ("unborn", "adult_disclosure") if asked.key == "circumstances" else asked.facts


def _established_by(asked: Asked) -> str:
    """Who judges a question, or who knows it as a fact."""
    if asked.condition is not None:
        judged = [leaf.decided_by for leaf in leaves(asked.condition) if leaf.decided_by]
    else:
        fact = FACTS[asked.key]
        judged = [fact.established_by] if fact.nature is Nature.JUDGEMENT else []
    return f"A judgement: {judged[-1]}" if judged else f"{AUTHORITY[0].upper()}{AUTHORITY[1:]}"


def _finding(number: int, node: Finding) -> Step:
    (first, truth), *_ = node.results
    rule = first.rule
    answer = ANSWER_OF.get(rule.key, "")
    timed = truth is Truth.YES and answer in TIMES
    heading = SUBMITTER_HEADINGS[first.name] if first.name else HEADINGS[rule.key, truth]
    status = STATUS_OF[answer].get(truth, "seek_advice") if answer else "alongside"
    return Step(
        number=number,
        asks="",
        status="seek_advice" if truth is Truth.UNKNOWN else status,
        heading=heading,
        short=heading,
        lines=tuple(dict.fromkeys(chain.from_iterable(_says(one, said) for one, said in node.results))),
        who=SUBMITTED_BY["responsible_authority"] if rule in AT_DEATH_ONLY else WHO_DECIDES.get(answer, ""),
        time=TIMES[answer] if timed else "",
        time_provision=CLOCK_PROVISIONS[answer] if timed else None,
        when=CLOCKS["rapid_review" if answer == "lcspr_criteria" else answer] if timed else "",
        rules=_keys(one.rule for one, _ in node.results),
        also=SAID_WITH_RESULT.get((rule.key, truth), ()),
        # Where no source settles a point, none gives it weight either.
        provisions=()
        if truth is Truth.UNKNOWN
        else tuple(dict.fromkeys(one.rule.provision for one, _ in node.results)),
        exits=() if node.to is None else (Exit("", node.to + 1),),
    )


def _says(result: Result, truth: Truth) -> Iterator[str]:
    """What one result means, sentence by sentence."""
    rule = result.rule
    answer = ANSWER_OF.get(rule.key, "")
    route = next((name for name, one in ROUTES.items() if one is rule), "")
    if result.name:
        yield SUBMITTED_BY[result.name]
    elif truth is Truth.UNKNOWN:
        yield from (f"{one.text}." for leaf in leaves(rule) for one in leaf.unsettled if route)
        yield HEADLINES[answer, "seek_advice"] if answer else ASK_LOCALLY
        if route:
            yield ASK_TODAY
    elif route:
        yield NOTIFY_BY_ROUTE[route] if truth is Truth.YES else f"{rule.fails}."
        if truth is Truth.YES and rule is notification.SERIOUS_INCIDENT:
            yield ONE_SUBMISSION
        if truth is Truth.NO:
            yield NOTHING_ELSE
            yield SUBMITTED_BY["unknown_responsible"]
    elif answer:
        yield HEADLINES[answer, STATUS_OF[answer][truth]]
        yield from NEXT_STEPS.get((answer, STATUS_OF[answer][truth]), ()) if answer == "commissioning" else ()
    else:
        yield BESIDE[rule.key] if truth is Truth.YES else f"{rule.fails}."


AT_DEATH_ONLY = (notification.LOOKED_AFTER_CHILD_DEATH, notification.CARE_LEAVER_DEATH)
"""Duties in which nothing is judged: they follow from the death, and fall to the authority responsible."""
BESIDE = {
    "N7": LOCALLY["case_of_concern"],
    "L5": LOCALLY["lcspr_by_case_of_concern"],
}
"""What runs beside the four answers."""


def _keys(rules: Iterable[Rule]) -> tuple[str, ...]:
    """The numbers of some rules, each once, in the order of the specification."""
    return tuple(sorted({rule.key for rule in rules}, key=lambda key: ("NRLXD".index(key[0]), key)))

"""What makes a difference between two cases: the conditions that determine an answer and are not the same in both.

Derived, not guessed. Each reason of an answer names a rule or a condition; every one of them is asked of both cases,
and those count that hold in one and not in the other, are open in one only, or rest in one on a point that no source
settles. Days, places and noted reasons go by the rule that is stated for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from criteria.assessment import LOCAL_ROUTES, Assessment
from criteria.explanation import Reason, because, is_list
from criteria.notification import ABUSE_OR_NEGLECT, CHILD_DEATH_REVIEW, HARM, SERIOUS_INCIDENT
from criteria.notification import RULES as NOTIFICATION_RULES
from criteria.practice_review import COMMISSIONING, CRITERIA, IMPORTANT_LESSONS
from criteria.practice_review import RULES as REVIEW_RULES
from criteria.rapid_review import RAPID_REVIEW
from criteria.rapid_review import RULES as RAPID_REVIEW_RULES
from criteria.reasons import reason_rule, reason_sentence
from criteria.rules import All, Any, Is, Rule, leaves
from criteria.statuses import ROUTES
from criteria.truth import Truth
from criteria.unsettled import RULES as UNSETTLED_RULES
from criteria.wording import clock_sentences, reasons_noted, who_submits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from criteria.rules import Node, Possible
    from criteria.sources import Provision

__all__ = ["MadeBy", "Part", "Side", "made_by"]

LIMBS: dict[str, Node] = {
    "harm": HARM,
    "abuse_or_neglect": ABUSE_OR_NEGLECT,
    "important_lessons": IMPORTANT_LESSONS,
}
CLOCKS = {"notification": "N5", "rapid_review": "R3", "commissioning": "L7"}
"""The rule that counts an answer's days."""
ROOTS = {
    "notification": tuple(ROUTES.values()),
    "rapid_review": (RAPID_REVIEW,),
    "lcspr_criteria": (CRITERIA,),
    "commissioning": (COMMISSIONING,),
}
"""The rules whose truth is an answer's status."""
OPENED_BY: dict[str, dict[str, Rule]] = {
    "routes": ROUTES,
    "recipients": ROUTES,
    "alongside": {"child_death_review": CHILD_DEATH_REVIEW},
    "local_routes": LOCAL_ROUTES,
}
"""For the parts that are lists, the rule behind each name; recipients follow from the routes."""
UNSETTLED = {rule.key: rule.title for rule in UNSETTLED_RULES}
STATED = {rule.key: rule for rule in (*NOTIFICATION_RULES, *RAPID_REVIEW_RULES, *REVIEW_RULES) if rule.when is None}
"""The rules that set days and deciders, and hold of every case."""


@dataclass(frozen=True, slots=True)
class MadeBy:
    """A rule that makes a difference: its key and title, what it says of either case, and the provision it rests on.

    Where points that no source settles make the difference, those are the rules, and there is no provision.
    """

    rules: tuple[str, ...]
    titles: tuple[str, ...]
    provision: Provision | None
    one: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an answer that differs, such as the status or the day it falls due, with its value in either case."""

    name: str
    one: object
    other: object


class Side(NamedTuple):
    """One case as the rules see it."""

    assessment: Assessment
    possible: Possible


def made_by(answer: str, part: Part, one: Side, other: Side) -> Iterator[MadeBy]:
    """What makes one part of an answer differ; nothing where the part only follows from the status."""
    before, after = one.assessment, other.assessment
    match part.name:
        case "status":
            deciding = {
                id(reason.node) for side in (one, other) for of, reason in side.assessment.reasons if of == answer
            }
            yield from _asked([root for root in ROOTS[answer] if id(root) in deciding], one, other)
        case "routes" | "recipients" | "alongside" | "local_routes":
            yield from _asked(_opening(part.name, before, after), one, other)
        case "by":
            if None not in (part.one, part.other):
                yield _stated("N4", who_submits(before), who_submits(after))
        case "due" | "overdue" | "publish_by" | "copies_by":
            statuses = {getattr(side.assessment.statuses, answer) for side in (one, other)}
            if "not_required" not in statuses:
                yield _stated(CLOCKS[answer], clock_sentences(answer, before), clock_sentences(answer, after))
        case "reasons_against":
            weighed = COMMISSIONING.also[0]
            yield MadeBy(
                (COMMISSIONING.key,), (COMMISSIONING.title,), weighed, reasons_noted(before), reasons_noted(after)
            )
        case limb:
            yield from _conditions(CRITERIA, LIMBS[limb], one, other)


def _opening(name: str, before: Assessment, after: Assessment) -> list[Rule]:
    """The rules behind what a list holds in one case only; a serious incident closes every local route."""
    held = "routes" if name == "recipients" else name
    changed = set(getattr(before, held)) ^ set(getattr(after, held))
    closing = [SERIOUS_INCIDENT] if name == "local_routes" else []
    return [*closing, *(rule for key, rule in OPENED_BY[name].items() if key in changed)]


def _stated(key: str, one: tuple[str, ...], other: tuple[str, ...]) -> MadeBy:
    """A rule that holds of every case, with what follows from it in either."""
    return MadeBy((key,), (STATED[key].title,), STATED[key].provision, one, other)


def _asked(rules: Iterable[Rule], one: Side, other: Side) -> Iterator[MadeBy]:
    """What makes some rules hold in one case and not in the other, or be open for other reasons."""
    for rule in rules:
        yield from _conditions(rule, rule, one, other)


def _conditions(rule: Rule, node: Node, one: Side, other: Side) -> Iterator[MadeBy]:
    """The conditions of a rule, or of one part of it, that determine it in either case and are not the same in both.

    None when the node as a whole is the same in both: then no difference comes from it.
    """
    if _state(node, one.possible) == _state(node, other.possible):
        return
    deciding = {id(reason.node) for side in (one, other) for reason in because(rule, side.possible, node)}
    differing = [
        (owner, found)
        for owner, found in _below(rule, node)
        if id(found) in deciding and _said(owner, found, one) != _said(owner, found, other)
    ]
    telling = [(owner, found) for owner, found in differing if not _one_of_many(owner, found, one, other)]
    for owner, found in telling:
        if isinstance(found, Rule) and any(below is kept for _, below in _inside(found) for _, kept in telling):
            continue  # what differs inside the rule says more than the rule
        mine, theirs = _said(owner, found, one), _said(owner, found, other)
        points = sorted({reason_rule(reason) for reason in (*mine, *theirs) if reason.unsettled})
        yield MadeBy(
            tuple(points) or (owner.key,),
            tuple(UNSETTLED[point] for point in points) or (owner.title,),
            None if points else found.provision,
            tuple(reason_sentence(reason) for reason in mine),
            tuple(reason_sentence(reason) for reason in theirs),
        )


def _state(node: Node, possible: Possible) -> tuple[Truth, bool]:
    """Whether a node holds; and, where that is open, whether a point that no source settles keeps it so."""
    truth = node.truth(possible)
    return truth, truth is Truth.UNKNOWN and any(leaf.unsettled_by(possible) for leaf in leaves(node))


def _said(rule: Rule, node: Rule | Is, side: Side) -> tuple[Reason, ...]:
    """What can be said of a condition in one case."""
    unsettled = node.unsettled_by(side.possible) if isinstance(node, Is) else ()
    truth = node.truth(side.possible)
    return tuple(Reason(rule, node, truth, point) for point in unsettled or (None,))


def _one_of_many(rule: Rule, node: Rule | Is, one: Side, other: Side) -> bool:
    """Whether a condition is one of a list of indicators and was found in neither case: the list then stands for it."""
    found = Truth.YES in (node.truth(one.possible), node.truth(other.possible))
    return isinstance(node, Is) and rule.when is not None and is_list(rule.when) and not found


def _below(rule: Rule, node: Node) -> Iterator[tuple[Rule, Rule | Is]]:
    """Every rule and condition from a node down, in the order of the provisions, each with the rule it belongs to."""
    match node:
        case Rule():
            yield (node, node)
            yield from _inside(node)
        case Is():
            yield (rule, node)
            yield from ((rule, one.within) for one in node.unsettled if one.within is not None)
        case All(parts=parts) | Any(parts=parts):
            for part in parts:
                yield from _below(rule, part)


def _inside(rule: Rule) -> Iterator[tuple[Rule, Rule | Is]]:
    return iter(()) if rule.when is None else _below(rule, rule.when)

"""The four answers' statuses, from what the rules say of a case.

Everything else about an answer (why, by when, what would change it) is worked out beside these;
the status alone is a function of the few facts in `Core`, which is what makes it provable over
every combination.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from criteria.bounds import CARE_LEAVER_AGES, LOOKED_AFTER_AGES, Core, possible
from criteria.facts import LESSONS, SYSTEMIC_LEARNING
from criteria.notification import CARE_LEAVER_DEATH, LOOKED_AFTER_CHILD_DEATH, SERIOUS_INCIDENT
from criteria.practice_review import CRITERIA
from criteria.rapid_review import RAPID_REVIEW
from criteria.rules import leaves
from criteria.truth import Truth, any_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from criteria.rules import Possible, Rule

__all__ = ["ROUTES", "SETTLED", "STRETCHES", "Statuses", "possible_with_lessons", "settle"]

ROUTES = {
    "serious_incident": SERIOUS_INCIDENT,
    "looked_after_death": LOOKED_AFTER_CHILD_DEATH,
    "care_leaver_death": CARE_LEAVER_DEATH,
}
"""The rules that can require a notification, by the route's name."""

SETTLED = frozenset({"required", "not_required", "met", "not_met"})
"""The statuses that are answers to the law's questions, as against open ones."""

SUMMED_UP = {
    Truth.YES: ("yes",),
    Truth.NO: ("no",),
    Truth.UNKNOWN: ("yes", "no"),
}


class Statuses(NamedTuple):
    """The status of each of the four answers, in the contract's words."""

    notification: str
    rapid_review: str
    lcspr_criteria: str
    commissioning: str


def possible_with_lessons(core: Core, lessons: Mapping[str, Collection[int | str]] | None = None) -> Possible:
    """The values each fact may still take: the core's, and those of the judgements on lessons.

    Without `lessons`, each judgement stands for all of them, as `core.lesson` sums them up.
    """
    if lessons is None:
        summed_up = SUMMED_UP[core.lesson]
        lessons = {fact.key: summed_up for fact in (*LESSONS, *SYSTEMIC_LEARNING)}
    return {**possible(core), **lessons}


@lru_cache(maxsize=65536)
def settle(core: Core) -> Statuses:
    """The four statuses of a case, known as far as `core` is known."""
    values = possible_with_lessons(core)
    rapid_review = _status(values, (RAPID_REVIEW,), "required", "not_required")
    criteria = _status(values, (CRITERIA,), "met", "not_met")
    return Statuses(
        notification=_status(values, tuple(ROUTES.values()), "required", "not_required"),
        rapid_review=rapid_review,
        lcspr_criteria=criteria,
        # Never yes or no: commissioning is for the partners (rule L4).
        commissioning={"met": "for_partners", "not_met": "not_applicable"}.get(criteria, criteria),
    )


def _status(values: Possible, rules: tuple[Rule, ...], yes: str, no: str) -> str:
    """The status of an answer that any one of some rules makes a yes."""
    match any_of(rule.truth(values) for rule in rules):
        case Truth.YES:
            return yes
        case Truth.NO:
            return no
        case _:
            return "seek_advice" if any(_unsettled(rule, values) for rule in rules) else ("undetermined")


def _unsettled(rule: Rule, values: Possible) -> bool:
    """Whether a rule is open and one of its own conditions is one that no source settles."""
    return rule.truth(values) is Truth.UNKNOWN and any(leaf.unsettled_by(values) for leaf in leaves(rule))


def _stretches() -> tuple[int, ...]:
    """The lowest age of each stretch of ages on which no rule and no bound changes."""
    edges = {0, LOOKED_AFTER_AGES.stop, CARE_LEAVER_AGES.start}
    for rule in (*ROUTES.values(), RAPID_REVIEW, CRITERIA):
        for leaf in leaves(rule):
            conditions = [leaf, *(one.within for one in leaf.unsettled if one.within is not None)]
            for condition in conditions:
                if isinstance(condition.accepts, range):
                    edges |= {condition.accepts.start, condition.accepts.stop}
    return tuple(sorted(edges))


STRETCHES = _stretches()
"""One age, the lowest, of each stretch of ages on which no rule changes: 0, 16, 18 and 25."""

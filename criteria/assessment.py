"""assess(): one case in, the answers out.

>>> answers = assess({"age": 7, "outcome": "died", "abuse_or_neglect": "suspected"}).to_dict()
>>> answers["notification"]["status"], answers["notification"]["recipients"]
('required', ['panel'])
>>> answers["lcspr_criteria"]["status"], answers["commissioning"]["status"]
('undetermined', 'undetermined')
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from criteria import case as cases
from criteria.bounds import Core, completions
from criteria.deadlines import (
    COPIES_BEFORE,
    NOTIFY_WITHIN,
    PUBLISH_WITHIN_MONTHS,
    RAPID_REVIEW_WITHIN,
    Count,
    months_after,
    working_days_after,
    working_days_before,
)
from criteria.explanation import Change, Reason, because, still_needed, would_change
from criteria.facts import CORE, FACTS, LESSONS, REASONS_AGAINST, SYSTEMIC_LEARNING
from criteria.notification import ABUSE_OR_NEGLECT, CASE_OF_CONCERN, CHILD_DEATH_REVIEW, HARM
from criteria.practice_review import (
    COMMISSIONING,
    CRITERIA,
    IMPORTANT_LESSONS,
    LCSPR_BY_CASE_OF_CONCERN,
)
from criteria.rapid_review import RAPID_REVIEW
from criteria.reasons import reason_rule, reason_sentence
from criteria.statuses import ROUTES, STRETCHES, Statuses, possible_with_lessons, settle
from criteria.submission import SUBMITTERS
from criteria.truth import Truth
from criteria.version import RULES_VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from criteria.case import Case
    from criteria.rules import Possible

__all__ = ["ANSWERS", "LOCAL_ROUTES", "Assessment", "assess"]

ANSWERS = Statuses._fields
"""The names of the four answers, in order."""

JUDGEMENTS = (*LESSONS, *SYSTEMIC_LEARNING)
CHANGED_AGES = (15, 17, 18, 24, 25)
"""The ages tried for "what would change this": one on each side of every boundary."""

RECIPIENTS = {
    "serious_incident": ("panel",),
    "looked_after_death": ("secretary_of_state", "ofsted"),
    "care_leaver_death": ("secretary_of_state", "ofsted"),
}
"""Who is told, by route (rules N1 to N3)."""

LOCAL_ROUTES = {"case_of_concern": CASE_OF_CONCERN, "lcspr_by_case_of_concern": LCSPR_BY_CASE_OF_CONCERN}
"""The rules that open a local way to learn, once there is no serious incident."""


@dataclass(frozen=True)
class Assessment:
    """Everything the module answers about one case. Nothing in it decides for anybody.

    Statuses and names are the contract's; dates are `datetime.date`. What explains an answer takes
    longer to work out than the answer, so that is done when somebody asks: a chart, say, never does.
    """

    case: Case
    core: Core
    values: Possible  # what each fact may still be, for every rule that is asked about the case
    statuses: Statuses
    routes: tuple[str, ...]
    open_routes: tuple[str, ...]
    recipients: tuple[str, ...]
    by: str | None
    limbs: dict[str, Truth]
    notify: Count | None
    notify_overdue: bool | None
    review: Count | None
    review_overdue: bool | None
    reasons_against: tuple[str, ...]
    publish_by: date | None
    copies: Count | None
    alongside: tuple[str, ...]
    local_routes: tuple[str, ...]

    @cached_property
    def still_needed(self) -> tuple[str, ...]:
        """The unknown facts that matter, by key, in the contract's order."""
        return _still_needed(self.case, self.core)

    @cached_property
    def would_change(self) -> tuple[Change, ...]:
        """Each settled answer that another value of one known fact would change, in the contract's order."""
        return tuple(would_change(self.core, _changes(self.case, self.core, self.values)))

    @cached_property
    def reasons(self) -> tuple[tuple[str, Reason], ...]:
        """What determines each answer, after the answer's name."""
        return tuple(_reasons(self.statuses, self.values))

    def to_dict(self) -> dict[str, object]:
        """The answers as the contract's JSON object."""
        return {
            "rules_version": RULES_VERSION,
            "notification": {
                "status": self.statuses.notification,
                "routes": list(self.routes),
                "recipients": list(self.recipients),
                "by": self.by,
                "due": _iso(self.notify.due if self.notify else None),
                "overdue": self.notify_overdue,
            },
            "rapid_review": {
                "status": self.statuses.rapid_review,
                "due": _iso(self.review.due if self.review else None),
                "overdue": self.review_overdue,
            },
            "lcspr_criteria": {
                "status": self.statuses.lcspr_criteria,
                "limbs": {name: truth.value for name, truth in self.limbs.items()},
            },
            "commissioning": {
                "status": self.statuses.commissioning,
                "reasons_against": list(self.reasons_against),
                "publish_by": _iso(self.publish_by),
                "copies_by": _iso(self.copies.due if self.copies else None),
            },
            "alongside": list(self.alongside),
            "local_routes": list(self.local_routes),
            "still_needed": list(self.still_needed),
            "would_change": [
                {
                    "fact": one.fact,
                    "to": one.to,
                    "answer": one.answer,
                    "from": one.before,
                    "becomes": one.becomes,
                }
                for one in self.would_change
            ],
            "because": [
                {
                    "answer": answer,
                    "rule": reason_rule(reason),
                    "text": reason_sentence(reason),
                    "weight": reason.node.provision.weight.value,
                    "source": reason.node.provision.cited,
                }
                for answer, reason in self.reasons
            ],
        }


def assess(facts: object) -> Assessment:
    """Assess one fictional case.

    Takes a facts mapping as the contract describes it. Raises `Refused`, with every problem, when
    it cannot be read; nothing is assessed then.
    """
    case = cases.read(facts)
    values = _possible(case)
    core = cases.core(case, IMPORTANT_LESSONS.truth(values))
    statuses = settle(core)
    by_route = {name: rule.truth(values) for name, rule in ROUTES.items()}
    routes = tuple(name for name, truth in by_route.items() if truth is Truth.YES)
    notify = _count_after(case, "aware_on", NOTIFY_WITHIN, statuses.notification)
    review = _count_after(case, "notified_on", RAPID_REVIEW_WITHIN, statuses.rapid_review)
    publish_by = _publish_by(case)
    publish_on = case.on("publish_on") or publish_by
    return Assessment(
        case=case,
        core=core,
        values=values,
        statuses=statuses,
        routes=routes,
        open_routes=tuple(name for name, truth in by_route.items() if truth is Truth.UNKNOWN),
        recipients=tuple(dict.fromkeys(one for route in routes for one in RECIPIENTS[route])),
        by=_by(case, values),
        limbs={
            "harm": HARM.truth(values),
            "abuse_or_neglect": ABUSE_OR_NEGLECT.truth(values),
            "important_lessons": core.lesson,
        },
        notify=notify,
        notify_overdue=_overdue(notify, case.on("notified_on") or case.on("as_of")),
        review=review,
        review_overdue=_overdue(review, case.on("review_decided_on") or case.on("as_of")),
        reasons_against=tuple(fact.name for fact in REASONS_AGAINST if case.values[fact.key] == "yes"),
        publish_by=publish_by,
        copies=working_days_before(publish_on, COPIES_BEFORE) if publish_on else None,
        alongside=("child_death_review",) if CHILD_DEATH_REVIEW.truth(values) is Truth.YES else (),
        local_routes=_local_routes(values),
    )


def _possible(case: Case) -> Possible:
    """The values that each fact of a case may still take, for every rule that is asked about it."""
    lessons = {fact.key: _still_open(case, fact.key) for fact in JUDGEMENTS}
    return {
        **possible_with_lessons(cases.core(case), lessons),
        "local_learning_needed": _still_open(case, "local_learning_needed"),
    }


def _still_open(case: Case, key: str) -> tuple[str, ...]:
    known = case.values[key]
    return (known,) if isinstance(known, str) else FACTS[key].values


def _by(case: Case, values: Possible) -> str | None:
    """Which authority notifies (rule N4): by place for a serious incident, else by responsibility."""
    serious, *deaths = (rule.truth(values) for rule in ROUTES.values())
    if serious is not Truth.NO:
        places = {key: _still_open(case, key) for key in ("incident_place", "home_place")}
        return next((name for name, rule in SUBMITTERS if rule.truth(places) is Truth.YES), "unknown")
    if Truth.YES in deaths:
        return "responsible_authority"
    return "unknown" if Truth.UNKNOWN in deaths else None


def _count_after(case: Case, key: str, days: int, status: str) -> Count | None:
    start = case.on(key)
    return None if start is None or status == "not_required" else working_days_after(start, days)


def _overdue(count: Count | None, done_or_today: date | None) -> bool | None:
    return None if count is None or done_or_today is None else done_or_today > count.due


def _publish_by(case: Case) -> date | None:
    decided_on = case.on("review_decided_on")
    return months_after(decided_on, PUBLISH_WITHIN_MONTHS) if decided_on else None


def _local_routes(values: Possible) -> tuple[str, ...]:
    """The routes that are open locally once it is settled that this is no serious incident."""
    if ROUTES["serious_incident"].truth(values) is not Truth.NO:
        return ()
    return tuple(name for name, rule in LOCAL_ROUTES.items() if rule.truth(values) is Truth.YES)


@lru_cache(maxsize=65536)
def _core_still_needed(core: Core) -> frozenset[str]:
    unknown = [name for name in CORE if getattr(core, name) is None]
    lesson = ["lesson"] if core.lesson is Truth.UNKNOWN else []
    return still_needed(completions(core, STRETCHES), unknown + lesson)


def _still_needed(case: Case, core: Core) -> tuple[str, ...]:
    """The unknown facts that matter, by key.

    While no judgement on lessons is yes and one is open, any open one could still be the first yes:
    so all of them matter, or none does.
    """
    needed = _core_still_needed(core)
    judgements = [fact.key for fact in JUDGEMENTS if "lesson" in needed and case.values[fact.key] is None]
    return (*(key for key in CORE if key in needed), *judgements)


def _changes(case: Case, core: Core, values: Possible) -> Iterator[tuple[str, int | str, Core]]:
    """Every change of one known fact that is to be tried, in the contract's order."""
    for age in CHANGED_AGES:
        if core.age not in (None, age):
            yield ("age", age, replace(core, age=age))
    for key in ("care_status", "outcome", "abuse_or_neglect"):
        known = case.values[key]
        for value in FACTS[key].values:
            if known not in (None, value):
                yield (key, value, core.having(key, value))
    for key, value, judged in _judged_otherwise(tuple(values[fact.key] for fact in JUDGEMENTS)):
        if judged is not core.lesson:
            yield (key, value, replace(core, lesson=judged))


@lru_cache(maxsize=4096)
def _judged_otherwise(judgements: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, str, Truth], ...]:
    """Limb 3 with another value of each known judgement; takes the values that each may still take, in order."""
    may_be = {fact.key: values for fact, values in zip(JUDGEMENTS, judgements, strict=True)}
    return tuple(
        (fact.key, value, IMPORTANT_LESSONS.truth({**may_be, fact.key: (value,)}))
        for fact, values in zip(JUDGEMENTS, judgements, strict=True)
        if len(values) == 1
        for value in fact.values
        if value not in values
    )


def _reasons(statuses: Statuses, values: Possible) -> Iterator[tuple[str, Reason]]:
    """What determines each answer; of the three ways to a notification, those that decide it."""
    wanted = {"required": Truth.YES, "not_required": Truth.NO}
    decisive = wanted.get(statuses.notification, Truth.UNKNOWN)
    for rule in ROUTES.values():
        if rule.truth(values) is decisive:
            yield from (("notification", reason) for reason in because(rule, values))
    for answer, rule in (
        ("rapid_review", RAPID_REVIEW),
        ("lcspr_criteria", CRITERIA),
        ("commissioning", COMMISSIONING),
    ):
        yield from ((answer, reason) for reason in because(rule, values))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None

"""The signs of a case that the answers depend on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.assessment import CHANGED_AGES
from criteria.facts import LESSONS, REASONS_AGAINST, SYSTEMIC_LEARNING
from criteria.phrases import FEW
from criteria.practice_review import IMPORTANT_LESSONS
from criteria.rules import Rule, leaves
from criteria.statuses import ROUTES, STRETCHES
from criteria.timeline import DATES
from precomputed.signs import Age, Chosen, Dated, Derived, Exceeds, Judged, Notes, Sign, Tally

if TYPE_CHECKING:
    from criteria.assessment import Assessment

__all__ = ["AGES", "CASE", "JUDGEMENTS", "LISTED_BY", "LISTS", "SIGNS", "TODAY", "WITH_LESSON"]

JUDGEMENTS = tuple(fact.key for fact in (*LESSONS, *SYSTEMIC_LEARNING))
LISTS: dict[str, tuple[Rule, tuple[str, ...]]] = {
    f"list_{number}": (rule, tuple(leaf.fact for leaf in leaves(rule)))
    for number, rule in enumerate(IMPORTANT_LESSONS.parts)
    if isinstance(rule, Rule)
}
"""The rules that list judgements on lessons (L2 and L3), each with its judgements."""
LISTED_BY = {
    key: tuple(fact for rule, facts in LISTS.values() if rule.key == key for fact in facts)
    for key in dict.fromkeys(rule.key for rule, _ in LISTS.values())
}
"""All judgements of a rule, by its key; such a rule may have several lists."""
AGES = (
    # The answers say what other ages would change: so one stretch more begins at each of these, and one after it.
    Age("age", tuple(sorted({*STRETCHES, *(age + one for age in CHANGED_AGES for one in (0, 1))}))),
    Age("age_at_death", tuple(sorted({*STRETCHES, *CHANGED_AGES}))),
)
CASE = ("age_at_death", "age", "care_status", "outcome", "abuse_or_neglect", "circumstances")
"""The facts that decide whether somebody has to be notified; of the orders tried this gives the smallest diagrams."""
WITH_LESSON = (*CASE, "lesson")
"""The same, and whether a judgement on lessons is yes: what decides the four statuses."""
CHOSEN = (
    *("outcome", "care_status", "abuse_or_neglect", "circumstances"),
    *("incident_place", "home_place", "local_learning_needed"),
    *JUDGEMENTS,
    *(fact.key for fact in REASONS_AGAINST),
)
COUNTED_BY = {
    "aware_on": "notification",
    "notified_on": "rapid_review",
    "review_decided_on": "publish_by",
    "publish_on": "copies_by",
}
"""The clock that starts on each date."""
TODAY = "today"
"""The reader's day, which comes with a request beside the facts."""
OPEN = ("required", "not_required", "undetermined", "seek_advice")


def _status(name: str, key: tuple[str, ...], *codes: str) -> Derived:
    return Derived(name, key, codes, lambda assessment: str(getattr(assessment.statuses, name)))


def _submitting(assessment: Assessment) -> str:
    """On what it depends who submits: on places for a serious incident that is or may be one."""
    serious = ROUTES["serious_incident"].truth(assessment.values).value
    if assessment.by is None:
        return "nobody"
    return f"{assessment.by}" if serious == "no" else f"by place, {serious}"


SIGNS: tuple[Sign, ...] = (
    *(Chosen(key) for key in CHOSEN),
    *AGES,
    Exceeds("younger_at_death", ("age",), "age_at_death"),
    Tally("lessons_yes", JUDGEMENTS, "yes", 2),
    Tally("lessons_no", JUDGEMENTS, "no", len(JUDGEMENTS)),
    Tally("lessons_open", JUDGEMENTS, "unknown", len(JUDGEMENTS)),
    Tally("some_no", JUDGEMENTS, "no", FEW),
    Tally("some_open", JUDGEMENTS, "unknown", 1),
    Judged("lesson", JUDGEMENTS),
    *(Judged(name, facts) for name, (_, facts) in LISTS.items()),
    *(Judged(key, facts) for key, facts in LISTED_BY.items()),
    *(Dated(key, COUNTED_BY.get(key, "")) for key in (*DATES, TODAY)),
    *(Exceeds(f"{key}_early", ("aware_on",), key) for key in DATES if key != "aware_on"),
    Exceeds("notify_late", ("notified_on", "as_of"), "aware_on.notification"),
    Exceeds("review_late", ("review_decided_on", "as_of"), "notified_on.rapid_review"),
    Notes("notify_notes", "aware_on.notification"),
    Notes("review_notes", "notified_on.rapid_review"),
    Notes("copies_notes", "publish_on.copies_by"),
    Notes("decided_copies_notes", "review_decided_on.publish_by.copies_by"),
    _status("notification", CASE, *OPEN),
    _status("rapid_review", CASE, *OPEN),
    _status("lcspr_criteria", WITH_LESSON, "met", "not_met", *OPEN[2:]),
    _status("commissioning", WITH_LESSON, "for_partners", "not_applicable", *OPEN[2:]),
    Derived(
        "concern",
        CASE,
        ("no", "yes"),
        lambda assessment: "yes" if "case_of_concern" in assessment.local_routes else "no",
    ),
    Derived(
        "submitting",
        CASE,
        ("nobody", "by place, yes", "by place, unknown", "responsible_authority", "unknown"),
        _submitting,
    ),
)

"""Who is told when somebody in care or after care dies or is harmed: invented cases, answered by the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.assessment import assess
from criteria.notification import CARE_LEAVER_DEATH, LOOKED_AFTER_CHILD_DEATH, SERIOUS_INCIDENT
from criteria.phrases import WEIGHT_LABELS
from criteria.rapid_review import RAPID_REVIEW
from widgets.html import element, html
from widgets.rules import rule_links
from widgets.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable

    from criteria.assessment import Assessment
    from criteria.rules import Rule

__all__ = ["CASES", "care_table", "told"]

Facts = dict[str, int | str]

CASES: tuple[tuple[str, Facts], ...] = tuple(
    (title, {"care_status": care, "age": age, "outcome": outcome, "abuse_or_neglect": abuse})
    for title, care, age, outcome, abuse in (
        ("A looked-after child dies; abuse or neglect is known or suspected", "looked_after", 14, "died", "suspected"),
        ("A looked-after child dies; none is suspected", "looked_after", 14, "died", "not_suspected"),
        (
            "A looked-after child is seriously harmed; abuse or neglect is known or suspected",
            "looked_after",
            14,
            "seriously_harmed",
            "suspected",
        ),
        (
            "A care leaver of 16 or 17 dies; abuse or neglect is known or suspected",
            "care_leaver",
            17,
            "died",
            "suspected",
        ),
        ("A care leaver of 16 or 17 dies; none is suspected", "care_leaver", 17, "died", "not_suspected"),
        ("A care leaver of 18 to 24 dies, of any cause", "care_leaver", 24, "died", "suspected"),
        ("A care leaver dies at 25 or over", "care_leaver", 25, "died", "suspected"),
    )
)
"""Each case with the facts that settle it."""

NOTICES = {"looked_after_death": LOOKED_AFTER_CHILD_DEATH, "care_leaver_death": CARE_LEAVER_DEATH}
"""The rules that send a notice to the Secretary of State and Ofsted, by route."""


def told(answers: Assessment) -> tuple[str, str, str]:
    """Whether the Panel is told, whether the Secretary of State and Ofsted are, and whether a rapid review follows."""
    panel = _verb(SERIOUS_INCIDENT) if "serious_incident" in answers.routes else "No"
    notice = next((rule for route, rule in NOTICES.items() if route in answers.routes), None)
    return panel, "Not by this rule" if notice is None else _verb(notice), _yes(answers.statuses.rapid_review)


def care_table(to: Callable[[str], str]) -> str:
    """Every case with who is told and whether a rapid review follows, and the rules; `to` gives a page's address."""
    rules = tuple(rule.key for rule in (SERIOUS_INCIDENT, *NOTICES.values(), RAPID_REVIEW))
    return html(
        table(
            ("What happened", "Is the Panel told?", "Are the Secretary of State and Ofsted told?", "Rapid review?"),
            ((None, (title, *told(assess(facts)))) for title, facts in CASES),
        ),
        element("p", "Worked out from rules ", rule_links(rules, to), "."),
    )


def _verb(rule: Rule) -> str:
    """The verb of a rule's weight, such as "Must be told"."""
    return f"{WEIGHT_LABELS[rule.provision.weight][1].capitalize()} be told"


def _yes(status: str) -> str:
    return {"required": "Yes", "not_required": "No"}[status]

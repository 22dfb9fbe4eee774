"""Who does what, from a first concern to a published report: one table, its sentences taken from rules and claims.

A row names the step and the people. What they do is not written here: it is a sentence of a rule (`rule`, `line`) or
the words of a claim in the evidence (`claim`), so that a change of either is a change of this table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from criteria.sources import (
    BRIEFING_CASE_OF_CONCERN,
    BRIEFING_CRITERIA,
    BRIEFING_RAPID_REVIEW,
    LOOKED_AFTER_DEATH,
    PANEL_RAPID_REVIEW,
    PANEL_REASONS,
    PANEL_RESPONSIBILITY,
    REG_16,
    S16C,
    S16F,
    S16F_PUBLISH,
    WT_CARE_LEAVERS,
    WT_NOTIFY,
    WT_REVIEWS,
    Provision,
)
from widgets.answers import provision_line
from widgets.backing import Backing
from widgets.html import Content, element, html
from widgets.rules import RULES, rule_links
from widgets.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from widgets.backing import Cite

__all__ = ["ROLES", "Role", "roles_table", "said"]


@dataclass(frozen=True, slots=True)
class Role:
    """One step and who takes it: a sentence of a rule, counted from 0, with the provision behind it; or a claim.

    `second` is a further provision, where one sentence speaks of two duties that differ in weight.
    """

    step: str
    who: str
    rule: str = ""
    line: int = 0
    provision: Provision | None = None
    claim: str = ""
    second: Provision | None = None


ROLES = (
    Role("Tells the partners", "Others with functions for children", claim="others-tell-partners"),
    Role("Tells the other partners", "The local authority", claim="authority-tells-partners"),
    Role("Judges the criteria", "The three safeguarding partners", "N6", 0, PANEL_RESPONSIBILITY),
    Role("Has the last word", "The local authority", claim="duty-is-the-authoritys"),
    Role("Oversees the notification", "The Director of Children's Services", "N6", 1, PANEL_RESPONSIBILITY),
    Role("Notifies", "The local authority", "N4", 0, S16C),
    Role("Notifies, in England", "The authority where it happened", "N4", 1, S16C),
    Role("Notifies, outside England", "The authority where the child normally lives", "N4", 2, S16C),
    Role(
        "Notifies of a death in or after care",
        "The authority responsible for them",
        "N4",
        3,
        LOOKED_AFTER_DEATH,
        second=WT_CARE_LEAVERS,
    ),
    Role("Tells the parents", "The authority that looked after the child", "N2", 1, LOOKED_AFTER_DEATH),
    Role("Passes it on", "The Panel", "N1", 1, WT_NOTIFY),
    Role("Leads the rapid review", "The area in England where it happened", claim="area-of-incident-reviews"),
    Role("Co-ordinates the rapid review", "The business team", "R5", 0, BRIEFING_RAPID_REVIEW),
    Role("Contributes", "Every agency involved", claim="agencies-contribute"),
    Role("Chairs the rapid review", "A delegated safeguarding partner", "R5", 2, BRIEFING_RAPID_REVIEW),
    Role("Recommends", "Review Group members", "L6", 0, BRIEFING_CRITERIA),
    Role("Decides", "The delegated safeguarding partners", "L6", 1, S16F),
    Role("Signs off", "The delegated safeguarding partners", "R3", 1, PANEL_RAPID_REVIEW),
    Role("Is sent the rapid review", "The Panel", claim="rapid-review-to-panel"),
    Role("Is told why there is no review", "The Panel", "L4", 1, PANEL_REASONS),
    Role("Decides on a national review", "The Panel", claim="panel-decides-national"),
    Role("Decides, where nothing was notified", "The Review Group", "L5", 0, BRIEFING_CASE_OF_CONCERN),
    Role("Appoints the reviewer", "The safeguarding partners", claim="reviewer-appointed"),
    Role("Reviews", "The partners, with a reviewer", "L8", 2, WT_REVIEWS),
    Role("Watches time and quality", "The safeguarding partners", claim="partners-monitor-review"),
    Role("Sends copies", "The safeguarding partners", "L7", 1, REG_16),
    Role("Publishes", "The safeguarding partners", "L7", 2, S16F_PUBLISH),
    Role("Reports once a year", "The safeguarding partners", claim="yearly-report"),
    Role("Considers discipline", "Employers", "L8", 1, WT_REVIEWS),
    Role("Settles disputes", "The lead safeguarding partners", claim="leads-agree-disputes"),
    Role("Reviews every child's death", "The child death review partners", claim="child-death-review-home"),
)
"""Every step, in the order of the work."""


def said(role: Role, claims: Mapping[str, str]) -> str:
    """The sentence that a row shows; `claims` are the words of the claims by their keys."""
    return RULES[role.rule].text[role.line] if role.rule else claims[role.claim]


def roles_table(claims: Mapping[str, str], cite: Cite, to: Callable[[str], str]) -> str:
    """Every step: who takes it, what it is, and what it rests on, with the weight; `to` gives a page's address."""
    return html(
        table(
            ("Step", "Who", "What they do", "Rests on"),
            ((None, (one.step, one.who, said(one, claims), _rests_on(one, cite, to))) for one in ROLES),
        )
    )


def _rests_on(role: Role, cite: Cite, to: Callable[[str], str]) -> Content:
    """A claim, or a rule with the provision of its that this sentence comes from: its sentences differ in weight."""
    if role.provision is None:
        return cite(Backing(claims=(role.claim,)))
    lines = [provision_line(one) for one in (role.provision, role.second) if one]
    return element("span", "Rule ", rule_links((role.rule,), to), *(part for line in lines for part in (". ", line)))

"""Who does what: every sentence is a rule's or a claim's, and has the weight of its own provision."""

from __future__ import annotations

import pytest

from criteria.sources import Weight
from macros.frame import evidence_in
from tests.pages.whole_page import DOCS
from widgets.html import element
from widgets.roles import ROLES, Role, roles_table, said
from widgets.rules import RULES, provisions

CLAIMS = {key: claim.claim for key, claim in evidence_in(DOCS).claims.items()}
BY_STEP = {role.step: role for role in ROLES}


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.step)
def test_each_step_has_its_words_from_a_rule_or_a_claim(role: Role) -> None:
    """One of both, never neither; a rule's sentence goes with one of that rule's own provisions."""
    assert bool(role.rule) != bool(role.claim)
    assert said(role, CLAIMS)
    assert (role.provision in provisions(RULES[role.rule])) if role.rule else role.provision is None


@pytest.mark.parametrize(
    ("step", "who", "weight"),
    [
        ("Notifies", "The local authority", Weight.STATUTE),
        ("Oversees the notification", "The Director of Children's Services", Weight.PANEL_GUIDANCE),
        ("Co-ordinates the rapid review", "The business team", Weight.LOCAL),
        ("Recommends", "Review Group members", Weight.LOCAL),
        ("Decides", "The delegated safeguarding partners", Weight.STATUTE),
        ("Signs off", "The delegated safeguarding partners", Weight.PANEL_GUIDANCE),
        ("Decides, where nothing was notified", "The Review Group", Weight.LOCAL),
        ("Is told why there is no review", "The Panel", Weight.PANEL_GUIDANCE),
        ("Sends copies", "The safeguarding partners", Weight.STATUTE),
        ("Considers discipline", "Employers", Weight.STATUTORY_GUIDANCE),
    ],
)
def test_who_and_with_which_weight(step: str, who: str, weight: Weight) -> None:
    """A group recommends locally, partners decide by statute, and no guidance is shown as law."""
    role = BY_STEP[step]
    assert role.provision is not None
    assert (who, weight) == (role.who, role.provision.weight)


def test_a_care_leavers_notice_is_not_shown_as_law() -> None:
    """One sentence speaks of both notices; only that of a looked-after child's death is an Act's."""
    role = BY_STEP["Notifies of a death in or after care"]
    assert role.provision is not None
    assert role.second is not None
    assert (Weight.STATUTE, Weight.STATUTORY_GUIDANCE) == (role.provision.weight, role.second.weight)
    shown = roles_table(CLAIMS, lambda _: element("span"), lambda page: page)
    assert role.second.place in shown


def test_each_step_stands_once() -> None:
    """No step is listed twice."""
    assert len(ROLES) == len(BY_STEP)


def test_the_table_shows_every_step() -> None:
    """Each step has a row, with the sentence it takes from elsewhere."""
    shown = roles_table(CLAIMS, lambda _: element("span"), lambda page: page)
    assert len(ROLES) + 1 == shown.count("<tr")
    assert RULES["N4"].text[0] in shown

"""The rule that asks for a fact, with where that stands: what a reader who read a fact otherwise looks up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.assessment import JUDGEMENTS
from criteria.conditions import CONDITIONS
from criteria.facts import REASONS_AGAINST
from criteria.practice_review import CRITERIA
from criteria.rules import leaves
from widgets.answers import provision_line
from widgets.html import element, joined
from widgets.rules import RULES

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from criteria.rules import Rule
    from criteria.sources import Provision

__all__ = ["asked_by"]

SET_BY_RULE = {
    "incident_place": "N4",
    "home_place": "N4",
    "circumstances": "X1",
    "local_learning_needed": "L5",
    "aware_on": "N5",
    "notified_on": "R3",
    "review_decided_on": "L7",
    "publish_on": "L7",
    "as_of": "N5",
    **{fact.key: "L4" for fact in REASONS_AGAINST},
}
"""The rule that asks for a fact, for facts that are no condition of an answer."""


def asked_by(fact: str) -> Element:
    """The rules that ask for a fact, by number and title, with where that stands."""
    rules, provisions = _asked_by(fact)
    named = ", ".join(f"{rule.key} ({rule.title})" for rule in rules)
    lines = joined(" ", map(provision_line, provisions))
    return element("span", element("span", f"Asked by {named}. ", class_="answer-rule"), *lines)


def _asked_by(fact: str) -> tuple[list[Rule], list[Provision]]:
    if fact in SET_BY_RULE:
        rule = RULES[SET_BY_RULE[fact]]
        return [rule], [rule.provision]
    if fact in {one.key for one in JUDGEMENTS}:
        return [CRITERIA], [leaf.provision for leaf in leaves(CRITERIA) if leaf.fact == fact]
    asking = [one for one in CONDITIONS.values() if one.key.partition(".")[2] == fact]
    return [one.rule for one in asking], list(dict.fromkeys(one.provision for one in asking))

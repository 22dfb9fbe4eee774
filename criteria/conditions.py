"""The conditions that a decision turns on, each with what the facts of a case make of it.

An exercise asks which of them decide. More count as deciding than `because` names: where two parts of a rule fail,
either would settle it alone, so a reader who names the second has reasoned as well as one who names the first.

    a person of 30 who was not harmed -> N1.age decides, and so does N1.outcome
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from criteria.practice_review import CRITERIA, IMPORTANT_LESSONS
from criteria.rules import Is, leaves
from criteria.statuses import ROUTES
from criteria.truth import Truth

if TYPE_CHECKING:
    from collections.abc import Mapping

    from criteria.assessment import Assessment
    from criteria.rules import Any, Rule
    from criteria.sources import Provision

__all__ = ["CONDITIONS", "LESSONS_KEY", "Condition", "Weighed", "weigh"]

LESSONS_KEY = "L1.lessons"


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: `holds` and `fails` state it either way, without a full stop."""

    key: str
    rule: Rule
    node: Is | Any
    holds: str
    fails: str
    provision: Provision

    @property
    def asked(self) -> str:
        """The condition as something that is or is not so: "whether the child was under 18 at the incident"."""
        return f"whether {self.holds[0].lower()}{self.holds[1:]}"


CONDITIONS: Mapping[str, Condition] = {
    one.key: one
    for one in (
        *(
            Condition(f"{rule.key}.{leaf.fact}", rule, leaf, leaf.holds, leaf.fails, leaf.provision)
            for rule in ROUTES.values()
            for leaf in leaves(rule)
        ),
        Condition(
            LESSONS_KEY,
            CRITERIA,
            IMPORTANT_LESSONS,
            "The case shows at least one of the lessons that law and guidance list",
            "The case shows none of the lessons that law and guidance list",
            CRITERIA.provision,
        ),
    )
}
"""Every condition that can decide one of the four answers, by rule and fact, in the order of the law."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """What the facts make of a condition, and whether an answer turns on it.

    `unsettled` is the key of the X rule that leaves it open whatever the facts, or an empty string.
    """

    condition: Condition
    truth: Truth
    unsettled: str
    decides: bool


def weigh(assessment: Assessment) -> tuple[Weighed, ...]:
    """Weigh every condition in a case."""
    values = assessment.values
    decisive = {"required": Truth.YES, "not_required": Truth.NO}.get(assessment.statuses.notification, Truth.UNKNOWN)
    deciding = {rule.key for rule in ROUTES.values() if rule.truth(values) is decisive}
    # A rapid review and the criteria turn on N1, whatever else a notification rests on.
    deciding |= {ROUTES["serious_incident"].key, CRITERIA.key}
    return tuple(
        Weighed(
            one,
            truth := one.node.truth(values),
            next((x.rule for x in one.node.unsettled_by(values)), "") if isinstance(one.node, Is) else "",
            one.rule.key in deciding and truth is one.rule.truth(values),
        )
        for one in CONDITIONS.values()
    )

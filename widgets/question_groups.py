"""The questions about a case under the decision that each serves, in the order of the provisions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from criteria.facts import FACTS, LESSONS, REASONS_AGAINST, SYSTEMIC_LEARNING, Fact
from widgets.controls import group, judgements

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["QUESTION_GROUPS", "QuestionGroup"]


class QuestionGroup(NamedTuple):
    """Some questions under one legend; `judged` names a list of judgements, which folds away."""

    legend: str
    facts: tuple[Fact, ...]
    judged: str = ""

    def controls(self) -> Element:
        """Make the controls that ask for them."""
        return judgements(self.judged, self.legend, self.facts) if self.judged else group(self.legend, self.facts)


def _asking(legend: str, *keys: str) -> QuestionGroup:
    return QuestionGroup(legend, tuple(FACTS[key] for key in keys))


QUESTION_GROUPS = (
    _asking(
        "Notification: what happened",
        *("age", "outcome", "age_at_death", "abuse_or_neglect", "care_status", "circumstances"),
    ),
    _asking("Notification: where, and since when", "incident_place", "home_place", "aware_on"),
    _asking("Rapid review", "notified_on"),
    QuestionGroup("LCSPR criteria: lessons that law and guidance list", LESSONS, "lessons"),
    QuestionGroup("LCSPR criteria: systemic learning", SYSTEMIC_LEARNING, "systemic_learning"),
    QuestionGroup("Commissioning: reasons against", REASONS_AGAINST, "reasons_against"),
    _asking("Commissioning: dates", "review_decided_on", "publish_on"),
    _asking("Learning without a notification", "local_learning_needed"),
    _asking("Practise with another day", "as_of"),
)

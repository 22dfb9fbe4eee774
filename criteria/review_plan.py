"""A plan for a rapid review, working day by working day, from sending the notification to the last day.

The things to do are those of the rules of section R. The days are not: guidance gives the last day only, and one
area's flow chart the days of sign-off. Every other day is this site's suggestion, and says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from criteria.deadlines import RAPID_REVIEW_WITHIN
from criteria.sources import DORSET_DAYS, PANEL_RAPID_REVIEW

if TYPE_CHECKING:
    from criteria.sources import Provision

__all__ = ["PLAN", "SUGGESTION", "Step"]

SUGGESTION = "This site's suggestion"
"""What a step is called whose day no source gives."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its first and last working day (0: the day of sending), what is done, and the rule that asks for it.

    `day_from` is the provision that gives the days, or None where they are a suggestion.
    """

    first: int
    last: int
    what: str
    rule: str
    day_from: Provision | None = None


PLAN = (
    Step(0, 0, "Take any action needed at once for children's safety. It never waits for the review.", "R4"),
    Step(
        1,
        1,
        "Settle who chairs: locally, ideally a delegated safeguarding partner. Locally, the business team"
        " co-ordinates.",
        "R5",
    ),
    Step(1, 2, "Ask each agency that was involved what it knew and did. Schools may be among them.", "R4"),
    Step(
        2,
        3,
        "Locally, agree with the adults board, public health and the community safety partnership on the best vehicle,"
        " or a joint review.",
        "R5",
    ),
    Step(3, 7, "Gather the facts, as far as they are readily established, with each agency's involvement.", "R4"),
    Step(
        5,
        8,
        "Understand the context of the child and family, including how racism and other inequality, protected"
        " characteristics and disability affected what they lived through and the quality of practice.",
        "R4",
    ),
    Step(
        8,
        9,
        "Put the summaries together. Analyse the key episodes of practice, and how agencies worked together.",
        "R4",
    ),
    Step(
        10,
        11,
        "Meet, or sooner: promptly is the word. The partners weigh, from the evidence, whether the criteria for an"
        " LCSPR are met, and the next steps; among them, recommending a national review. Share early learning.",
        "R4",
    ),
    Step(
        12,
        RAPID_REVIEW_WITHIN,
        "The delegated safeguarding partners sign off the rationale and the decision on an LCSPR.",
        "R3",
        DORSET_DAYS,
    ),
    Step(
        RAPID_REVIEW_WITHIN,
        RAPID_REVIEW_WITHIN,
        "Send it to the Panel. Sources differ on whether that is due by the last day (D09): plan to send it by then.",
        "R3",
    ),
    Step(
        RAPID_REVIEW_WITHIN,
        RAPID_REVIEW_WITHIN,
        "The last day: the rapid review is complete, sign-off included.",
        "R3",
        PANEL_RAPID_REVIEW,
    ),
)
"""The steps, by their first day, then by their last."""

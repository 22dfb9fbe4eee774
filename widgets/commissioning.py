"""The reasons against commissioning a review: what each is worth, why, and what to do instead of refusing.

The reasons and their worth are the rules' own. Why a reason is worth that, and what helps instead, is our reading of
the Act, the Regulations and the protocols that the page cites.
"""

from __future__ import annotations

from typing import NamedTuple

from criteria.facts import REASONS_AGAINST
from widgets.html import html
from widgets.tables import table

__all__ = ["ADVICE", "Advice", "reasons_weighed"]


class Advice(NamedTuple):
    """Why a reason is worth what it is, and what to do rather than refuse."""

    why: str
    instead: str


ADVICE: dict[str, Advice] = {
    "no_further_learning": Advice(
        "The Act asks for a review where partners consider it appropriate. A thorough rapid review may have found the"
        " learning already.",
        "Name the learning. Say where it is written down, who acts on it, and how you will know that it worked.",
    ),
    "legal_constraints": Advice(
        "Reviews and trials often run side by side. Prosecutors, police and partnerships have a protocol for that.",
        "Decide as in any other case. Then plan the pace with police and prosecutors: what to cover first, whom to"
        " speak to, what to share, when to publish.",
    ),
    "other_statutory_review": Advice(
        "One review can do the work of two, if it fits the child. A review that only one agency holds of its own work"
        " does not take its place.",
        "Check age and type. Agree one scope, one lead and one date, and make sure that the child's story is in it.",
    ),
    "thematic_route": Advice(
        "Several cases side by side show more of how the system works than one alone.",
        "Say which cases it covers, who leads it, and when it reports. Share what is learned early.",
    ),
    "family_circumstances": Advice(
        "The Act and the Regulations do not name it. A family's grief says how to review, not whether.",
        "Ask the family how and when they wish to take part, and offer an advocate. Choose a lighter method or a slower"
        " pace.",
    ),
}
"""Advice on each reason, by the name of its fact."""


def reasons_weighed() -> str:
    """Every reason against commissioning, with its worth, why, and what to do rather than only refuse."""
    return html(
        table(
            ("Reason", "What it is worth", "Why", "What to do"),
            (
                (
                    None,
                    (f"{fact.statement[0].upper()}{fact.statement[1:]}.", fact.hint, *ADVICE[fact.name]),
                )
                for fact in REASONS_AGAINST
            ),
        )
    )

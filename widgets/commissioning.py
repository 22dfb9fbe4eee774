"""Whether to commission a review: what each reason against it is worth, and what a written rationale holds.

The reasons and their worth are the rules' own. Why a reason is worth that, and what helps instead, is our reading of
the Act, the Regulations and the protocols that the page cites. The parts of a rationale are our suggestion.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from criteria.facts import REASONS_AGAINST
from widgets.html import html
from widgets.tables import table

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from criteria.facts import Fact

__all__ = [
    "ADVICE",
    "PARTS",
    "Advice",
    "Part",
    "is_weak_alone",
    "parts_table",
    "rationale_parts",
    "reason_sentence",
    "reasons_table",
    "reasons_weighed",
]


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
        "Reviews and trials can run side by side. Prosecutors, police and partnerships have a protocol for that.",
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
        "The Act and the Regulations do not name it. A family's grief shapes how to review, more than whether.",
        "Ask the family how and when they wish to take part, and offer an advocate. Choose a lighter method or a slower"
        " pace.",
    ),
}
"""Advice on each reason, by the name of its fact."""


class Part(NamedTuple):
    """A part of a written rationale: its name, and what to write there."""

    name: str
    holds: str


PARTS: dict[str, Part] = {
    "criteria": Part("The criteria", "Limb by limb: met or not, on which evidence."),
    "lessons": Part("The lessons", "Each one, and where it is known from already."),
    "action": Part("Action", "What is done about each lesson, by whom, by when."),
    "reasons_for": Part("Reasons for a review", "What it might add. Put it fairly."),
    "reasons_against": Part("Reasons against", "Each reason and its worth. A weak one does not stand alone."),
    "inequality": Part(
        "Inequality", "Whether race, disability or another inequality played a part, and how that was looked at."
    ),
    "family": Part("The family", "What they were asked, what they said, and who tells them."),
    "next": Part(
        "What happens next",
        "The review, or what takes its place: the other review, the thematic one, or the action plan. Who leads, and"
        " when it ends.",
    ),
    "again": Part("Looking again", "What would change the decision, and on which day you check."),
    "sign_off": Part("Sign-off", "Who decided and on which day, and any view that differed."),
}
"""What a written rationale holds, in order: the checklist of the page, of the exercise and of its model answers."""


def reasons_weighed() -> str:
    """Every reason against commissioning, as a page asks for it."""
    return html(reasons_table())


def reasons_table() -> Element:
    """Every reason against commissioning, with its worth, why, and what to do rather than only refuse."""
    return table(
        ("Reason", "What it is worth", "Why", "What to do"),
        ((None, (reason_sentence(fact), fact.hint, *ADVICE[fact.name])) for fact in REASONS_AGAINST),
    )


def rationale_parts() -> str:
    """Every part of a written rationale, as a page asks for it."""
    return html(parts_table())


def parts_table() -> Element:
    """Every part of a written rationale, with what to write there."""
    return table(("Part", "What to write"), ((None, part) for part in PARTS.values()))


def reason_sentence(fact: Fact) -> str:
    """A reason as a sentence of its own."""
    return f"{fact.statement[0].upper()}{fact.statement[1:]}."


def is_weak_alone(fact: Fact) -> bool:
    """Whether a reason, by its worth in the rules, does not carry a decision by itself."""
    return fact.hint.startswith("Weak alone.")

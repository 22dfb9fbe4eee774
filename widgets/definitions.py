"""Invented cases on each side of the words "seriously harmed", "abuse" and "neglect", with the reason for each.

Cases that the questions themselves show stand in `criteria.examples`; here are the reasons beside them, and further
cases for a reader who looks a word up. They show where a line runs; somebody still has to judge the case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from criteria.examples import EXAMPLES
from criteria.facts import FACTS
from widgets.controls import NOT_KNOWN
from widgets.html import element, html
from widgets.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FURTHER", "REASONS", "Shown", "cases", "examples_table"]


class Shown(NamedTuple):
    """One invented case: what happened to nobody, on which side it stands, and why."""

    case: str
    side: str
    why: str


REASONS: dict[str, tuple[tuple[str, str], ...]] = {
    "outcome": (
        ("seriously_harmed", "The harm changes her life."),
        ("seriously_harmed", "His life was in danger. Getting well again does not undo that."),
        ("seriously_harmed", "Lasting harm to mental health counts, and it need not be certain yet."),
        ("not_seriously_harmed", "Harm, and it needs an answer. It is none of the kinds above."),
        ("not_seriously_harmed", "A near miss: no harm came. Partners may still learn from it."),
    ),
    "abuse_or_neglect": (
        ("known", "He has said so. Nobody has to wait for a court."),
        ("suspected", "An injury nobody can explain raises suspicion. Suspicion is enough."),
        ("suspected", "The concerns were known, and may have played a part. The cause can still be open."),
        ("not_suspected", "People who knew her were asked, and nobody suspects anything."),
        ("unknown", "Nobody has asked yet. That is not a “no”: ask today."),
    ),
}
"""Beside each case of `criteria.examples`, in its order: its value once more, so that none slips, and the reason."""

FURTHER: dict[str, tuple[Shown, ...]] = {
    "outcome": (
        Shown(
            "A girl of 3 has hardly grown or learned to speak in two years at home.",
            "Was seriously harmed",
            "Her development is seriously impaired.",
        ),
        Shown(
            "A girl of 15 was exploited online for a year. Her doctors think the harm to her mind will last.",
            "Was seriously harmed",
            "No wound, but likely long-term harm.",
        ),
        Shown(
            "A boy of 7 spends one night in hospital after a fall. His life was never in danger, and he is well.",
            "Was not seriously harmed",
            "A night in hospital does not make harm serious.",
        ),
    ),
    "abuse": (
        Shown("A boy of 13 is made to carry drugs for a gang.", "Abuse", "Exploitation, by people outside the home."),
        Shown(
            "A girl of 16 may see nobody without her boyfriend's leave. He threatens her when she tries.",
            "Abuse",
            "Coercive control, in a teenage relationship.",
        ),
        Shown(
            "A boy of 4 lies awake while his father beats his mother.",
            "Abuse",
            "Living with domestic abuse. He need not be hit himself.",
        ),
        Shown(
            "A stranger online gets a boy of 14 to send pictures, and then threatens him.",
            "Abuse",
            "Harm online, with nobody in the room.",
        ),
        Shown(
            "A boy of 15 is stabbed on his way home. Nobody has asked yet who did it, or why.",
            "Ask more",
            "A stabbing is not always abuse. Look for exploitation, neglect, and risks that were known.",
        ),
        Shown(
            "A car hits a girl of 9 on a crossing. She was with her mother, and nobody has any concern.",
            "Not abuse",
            "Grave harm, but nobody suspects abuse or neglect.",
        ),
    ),
    "neglect": (
        Shown(
            "For months a girl of 5 comes to school hungry, cold and in pain from her teeth. Offers of help go"
            " unanswered.",
            "Neglect",
            "Basic physical needs go unmet, again and again.",
        ),
        Shown(
            "A girl of 2 is fed and clothed. She is left in her cot all day, with hardly a word.",
            "Neglect",
            "Psychological needs count as much.",
        ),
        Shown(
            "A boy of 10 with diabetes misses dose after dose. His parents know the danger, and turn help away.",
            "Neglect",
            "A need for treatment goes unmet, and the harm can be foreseen.",
        ),
        Shown(
            "A boy of 2 is left alone in the bath, once. He nearly drowns.",
            "Somebody has to judge",
            "One event is not ruled out. Ask what else is known.",
        ),
        Shown(
            "A family of four lives in one damp room. The children are cared for, and their parents have asked for"
            " help.",
            "Not neglect",
            "The parents do what they can. A poor home is not neglect in itself.",
        ),
    ),
}
"""Further cases, by the question or word they are about."""


def cases(about: str) -> Iterator[Shown]:
    """Every case about a question ("outcome", "abuse_or_neglect") or a word ("abuse", "neglect")."""
    of_question = zip(EXAMPLES.get(about, ()), REASONS.get(about, ()), strict=True)
    for (value, case), (same_value, why) in of_question:
        if value != same_value:
            message = f"widgets/definitions.py: REASONS[{about!r}] is out of step with criteria/examples.py at “{case}”"
            raise ValueError(message)
        yield Shown(case, NOT_KNOWN if value == "unknown" else FACTS[about].label(value), why)
    yield from FURTHER.get(about, ())


def examples_table(about: str) -> str:
    """The cases about a question or word as a table: what happened, which side it is on, and why."""
    return html(
        table(
            ("Invented case", "Which side", "Why"),
            ((None, (one.case, element("strong", one.side), one.why)) for one in cases(about)),
        )
    )

"""One page for families: what happens after a serious incident, when, how they can take part, and whom to ask."""

from __future__ import annotations

from criteria.deadlines import NOTIFY_WITHIN, PUBLISH_WITHIN_MONTHS, RAPID_REVIEW_WITHIN
from kits.document import Bullets, Document, Heading, Said, Table, fill_in
from kits.notices import EXPLAINER

__all__ = ["FAMILIES"]

FAMILIES = Document(
    "for-families",
    "For families: when agencies look back",
    Said("We are sorry for what has happened. This page says what happens now, why, and how you can take part."),
    EXPLAINER,
    (
        Heading("Why they look back"),
        Said(
            "When a child dies or is seriously harmed, and abuse or neglect is known or suspected, agencies look at how"
            " they worked. They want to learn, so that it does not happen again. A review is never there to hold anyone"
            " to account. Police, courts and employers have their own ways, at the same time or later.",
            ("N1", "R1", "L8"),
        ),
        Heading("What happens, and when"),
        Table(
            ("Step", "When", "What it is"),
            (
                (
                    "Telling the Panel",
                    Said(f"It should be within {NOTIFY_WITHIN} working days of the council knowing", ("N5",)),
                    Said("The council must tell a national body, the Panel, of such cases.", ("N1",)),
                ),
                (
                    "Rapid review",
                    Said(f"The advice is within {RAPID_REVIEW_WITHIN} working days of telling the Panel", ("R3",)),
                    Said("A quick first look: what happened, who needs help now, what can be learned.", ("R4",)),
                ),
                (
                    "A decision",
                    Said("In the same time", ("R3",)),
                    Said(
                        "The council, the police and the local health body decide whether a longer review would help."
                        " They need not hold one.",
                        ("L4", "L6"),
                    ),
                ),
                (
                    "Local review, if there is one",
                    Said(f"It should be public within {PUBLISH_WITHIN_MONTHS} months of that decision", ("L7",)),
                    Said(
                        "They must appoint a reviewer, who looks at how agencies worked, from the child's side.",
                        ("L8",),
                    ),
                ),
                (
                    "Report",
                    Said("It must stay public for at least a year", evidence=("available-one-year",)),
                    Said(
                        "They must publish it, unless they think that would be wrong. Then they must publish what"
                        " they think fit about what should get better.",
                        ("L7",),
                    ),
                ),
            ),
            (3, 4, 8),
        ),
        Said(
            "When a child has died, a child death review is held too, as for every child. It is separate.",
            ("N9",),
        ),
        Heading("How you can take part"),
        Said(
            "Ask what is offered here, and say what you want. One area, in 2022, offered families:",
            evidence=("buckinghamshire-families",),
        ),
        Bullets(
            (
                Said("contact as soon as a review was agreed, and news after each meeting;"),
                Said("an advocate: somebody on your side, who helps you to be heard;"),
                Said("a meeting with the people who hold the review;"),
                Said("time to read the report before it is finished."),
            )
        ),
        Said(
            "Grief and other meetings may make this a hard time. Say what pace and what way suit you. If there is a"
            " trial or a family case, ask what that changes. Ask how the report will keep your family private.",
            ("L4",),
        ),
        Heading("Who to ask"),
        fill_in(
            "Your contact, and when to reach them",
            "Phone and email",
            "Somebody on your side: an advocate",
            "Help with language or reading",
            "Support for you and your family",
        ),
    ),
    cited_at_foot=True,
)

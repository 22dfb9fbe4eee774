"""One page for agencies and practitioners: what a review is for, what it asks of them and when, and whom to ask."""

from __future__ import annotations

from criteria.phrases import CLOCKS, PUBLICATION_CLOCK
from kits.document import Bullets, Document, Heading, Said, Table, fill_in
from kits.from_rules import of_rule
from kits.notices import EXPLAINER

__all__ = ["AGENCIES"]

NOT_FOR_BLAME, EMPLOYERS, LOOKS_AT = of_rule("L8")

AGENCIES = Document(
    "for-agencies",
    "For agencies and practitioners: taking part in a review",
    Said("What is asked of you, when, and what it is for."),
    EXPLAINER,
    (
        Heading("What it is for"),
        Bullets((NOT_FOR_BLAME, LOOKS_AT, EMPLOYERS)),
        Heading("What happens, and when"),
        Table(
            ("Step", "When", "What it asks of you"),
            (
                (
                    "Notification",
                    Said(CLOCKS["notification"], ("N5",)),
                    Said(
                        "Tell your safeguarding lead today what you know. Only a local authority can notify.", ("N4",)
                    ),
                ),
                (
                    "Rapid review",
                    Said(CLOCKS["rapid_review"], ("R3",)),
                    Said(
                        "Write a summary: what your agency knew and did. Every agency involved contributes, schools"
                        " among them.",
                        ("R4",),
                        ("agencies-contribute",),
                    ),
                ),
                (
                    "Decision on a local review",
                    Said("In the same time.", ("R3",)),
                    Said("The partners decide. Criteria met does not mean that they must hold one.", ("L4",)),
                ),
                (
                    "Local review",
                    Said(PUBLICATION_CLOCK, ("L7",)),
                    Said(
                        "Meet the reviewer if asked. A partner may require information; then you must give it.",
                        evidence=("partners-require-information",),
                    ),
                ),
                (
                    "Report",
                    Said("It must stay public for at least a year.", evidence=("available-one-year",)),
                    Said(
                        "It must say what should improve, and what lay behind what was done or not done. Look for what"
                        " is yours to change.",
                        evidence=("report-contents",),
                    ),
                ),
            ),
            (2, 4, 6),
        ),
        Heading("What helps"),
        Bullets(
            (
                Said("Say what made sense at the time, and why. Good practice counts too."),
                Said("Give evidence, not opinion. Say what you do not know."),
                Said("Write about the child's day, and how racism, disability or other inequality shaped it.", ("R4",)),
                Said("A trial or family case is no bar. Ask first what may be shared, and when.", ("L4",)),
                Said("Act now for a child at risk. That never waits for a review.", ("R4",)),
                Said("This can be hard. Ask your manager early for time and for support."),
            )
        ),
        Heading("Who to ask"),
        fill_in(
            "Who co-ordinates the review",
            "Your agency's lead for it",
            "Where to send your part, and by when",
            "Support for you",
        ),
    ),
)

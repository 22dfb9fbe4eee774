"""The agenda of the meeting that a rapid review comes to: one item for each of its purposes, then the sign-off."""

from __future__ import annotations

from criteria.deadlines import RAPID_REVIEW_WITHIN
from criteria.review_plan import PLAN
from kits.document import BLANK, Bullets, Document, Heading, Said, Table, fill_in
from kits.from_rules import of_rule
from kits.notices import FORM

__all__ = ["AGENDA"]

FACTS, SAFETY, TOGETHER, CONTEXT, CRITERIA, NEXT_STEPS = of_rule("R4")
*_, SIGN_OFF = of_rule("R3")
*_, CHAIR, ON_EVIDENCE = of_rule("R5")
NOT_SERIOUS = Said(
    "If it proves not to be a serious incident, no rapid review is needed: who decided, when and why. Tell the Panel.",
    ("R2",),
)
SENDING = next(Said(step.what, (step.rule,)) for step in PLAN if step.what.startswith("Send it to the Panel"))

AGENDA = Document(
    "rapid-review-agenda",
    "Rapid review agenda",
    Said("A blank agenda for the partners' meeting. Items 1 to 6 are the purposes of a rapid review."),
    FORM,
    (
        fill_in(
            "Reference (no names)",
            "Date, time and place",
            "Day the notification was sent: day 0",
            f"Last day: working day {RAPID_REVIEW_WITHIN}",
            Said(f"Chair. Locally: {CHAIR.words[0].lower()}{CHAIR.words[1:]}", CHAIR.rules),
            "Note taker",
            "Here today, by agency",
            "Could not come",
        ),
        Heading("How we work today"),
        Bullets(
            (
                Said("We are here to learn, not to blame."),
                Said(f"Locally: {ON_EVIDENCE.words[0].lower()}{ON_EVIDENCE.words[1:]}", ON_EVIDENCE.rules),
                Said("“Not known yet” is never “no”. We write down what is still open."),
                Said("The partners decide. Where they differ, the note says so, with the reasons."),
            )
        ),
        Heading("Items"),
        Table(
            ("Item", "What it is for", "Who leads", "Minutes", "What was decided"),
            tuple(
                (f"{number}. {item}", what, BLANK, BLANK, BLANK)
                for number, (item, what) in enumerate(
                    (
                        ("Safety now", SAFETY),
                        ("The facts", FACTS),
                        ("The child and the family", CONTEXT),
                        ("Working together", TOGETHER),
                        ("The criteria", CRITERIA),
                        ("Next steps", NEXT_STEPS),
                        ("Sign-off", SIGN_OFF),
                        ("Sending", SENDING),
                    ),
                    start=1,
                )
            ),
            (3, 7, 2, 2, 4),
        ),
        Heading("Before we close"),
        Table(
            ("What has to be written down", "Who writes it", "By when"),
            tuple(
                (what, BLANK, BLANK)
                for what in (
                    "What is still not known, and who finds out",
                    "The judgement on the criteria, with its evidence: the rationale record",
                    "What was learned already, and who needs to hear it",
                    "What will be done: the action log",
                    NOT_SERIOUS,
                )
            ),
            (6, 2, 2),
        ),
    ),
)

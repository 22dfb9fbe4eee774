"""The plan of a rapid review, working day by working day, with its dates left blank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.deadlines import RAPID_REVIEW_WITHIN
from criteria.review_plan import PLAN, SUGGESTION
from kits.document import BLANK, Bullets, Document, Heading, Said, Table, fill_in
from kits.from_rules import of_rule, weight_and_source
from kits.notices import FORM

if TYPE_CHECKING:
    from criteria.review_plan import Step

__all__ = ["REVIEW_PLAN"]

CLOCK, _ = of_rule("R3")
DAY_ZERO, DAYS_LEFT_OUT, _ = of_rule("D1")


def _days(step: Step) -> str:
    return f"Day {step.first}" if step.first == step.last else f"Days {step.first} to {step.last}"


def _day_from(step: Step) -> str:
    return SUGGESTION if step.day_from is None else weight_and_source(step.day_from)


REVIEW_PLAN = Document(
    "rapid-review-plan",
    f"{RAPID_REVIEW_WITHIN}-day plan for a rapid review",
    Said(
        "A blank plan to fill in by hand. What to do comes from the rules. When to do it is mostly this site's"
        " suggestion: guidance gives the last day only. Your partnership's own plan goes before it."
    ),
    FORM,
    (
        fill_in(
            "Reference (no names)",
            "Day the notification was sent: day 0",
            f"Last day: working day {RAPID_REVIEW_WITHIN}",
            "Who co-ordinates",
        ),
        Heading("How to count"),
        Bullets(
            (
                CLOCK,
                DAY_ZERO,
                DAYS_LEFT_OUT,
                Said(
                    "No source that we read defines a working day here. How to count is our reading: check your area."
                ),
            )
        ),
        Heading("What happens when"),
        Table(
            ("Working day", "Date", "What happens", "Who", "Where the day comes from", "Done"),
            tuple((_days(step), BLANK, Said(step.what, (step.rule,)), BLANK, _day_from(step), BLANK) for step in PLAN),
            (2, 2, 7, 2, 4, 1),
        ),
        Heading("Count the days", new_sheet=True),
        Said("Write the date beside each working day. Leave out weekends and bank holidays, and name those you skip."),
        Table(
            ("Working day", "Date", "Days left out before it"),
            tuple((f"Day {day}", BLANK, BLANK) for day in range(RAPID_REVIEW_WITHIN + 1)),
            (1, 2, 3),
        ),
    ),
    wide=True,
)

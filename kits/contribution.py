"""What one agency gives to a rapid review: what it knew, what it did, and what it learned."""

from __future__ import annotations

from kits.document import Document, Heading, Said, Table, fill_in, numbered
from kits.from_rules import of_rule
from kits.notices import FORM

__all__ = ["CONTRIBUTION"]

FACTS, SAFETY, TOGETHER, CONTEXT, CRITERIA, *_ = of_rule("R4")

CONTRIBUTION = Document(
    "agency-contribution",
    "Agency contribution to a rapid review",
    Said("A blank form for one agency. It is for learning, not for blame. Say what is readily known now."),
    FORM,
    (
        fill_in(
            "Agency and service",
            "Reference from the partnership (no names)",
            "Filled in by: role",
            "Checked by: role, date",
            "Asked on, and to be returned by",
            "Time looked at: from, to",
            "Records read",
            "People spoken with, by role",
            "What we could not find out yet",
        ),
        Heading("1. Safety now"),
        SAFETY,
        fill_in("What was done already to keep children safe?", "What is still needed today? Who was told?", lines=2),
        Heading("2. What we knew and did"),
        FACTS,
        Table(
            ("Entry", "Date", "What we knew", "What we did", "Whom we told"),
            numbered(5, 4),
            (1, 2, 4, 4, 2),
            lines=2,
        ),
        Heading("3. Key episodes of practice"),
        Said("Choose the few moments that mattered most, good practice among them."),
        Table(
            ("Episode", "What happened", "Why it made sense at the time", "What helped, and what got in the way"),
            numbered(3, 3),
            (1, 3, 3, 3),
            lines=3,
        ),
        Heading("4. The child and the family"),
        CONTEXT,
        fill_in(
            "What was the child's day like? What did the child say or show?",
            "Who was in the family? Think of fathers and of others who cared for the child.",
            "How may racism or other inequality have affected what they lived through?",
            "How may disability or another protected characteristic have affected it?",
            "How may these have affected what we did, and how well?",
            lines=2,
        ),
        Heading("5. Working together"),
        TOGETHER,
        fill_in(
            "What worked well between agencies?",
            "What could work better?",
            "Has this come up before? When, and what was done?",
            lines=2,
        ),
        Heading("6. For the partners to judge"),
        CRITERIA,
        fill_in("Which lessons may this case show? Give the evidence for each.", lines=3),
        Heading("7. What we do now"),
        Table(("Action", "What we change, and why", "Who", "By when"), numbered(3, 3), (1, 6, 2, 2)),
    ),
)

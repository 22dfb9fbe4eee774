"""The log of what is done after a review, by whom, and how anybody will know that it helped."""

from __future__ import annotations

from kits.document import Bullets, Document, Heading, Said, Table, fill_in, numbered
from kits.notices import FORM

__all__ = ["ACTION_LOG"]

ACTION_LOG = Document(
    "action-log",
    "Action log",
    Said("A blank log of what will change, who sees to it, and how we will know that it helped children."),
    FORM,
    (
        fill_in("Reference (no names)", "Who keeps this log", "Looked at by, and how often"),
        Heading("What makes a good action"),
        Bullets(
            (
                Said("It answers one thing that was learned, and says why it happened."),
                Said("Somebody owns it, by role, and can get it done.", evidence=("weak-on-why",)),
                Said("It names what children would notice, not only what was sent or trained."),
                Said(
                    "Partners must publish each year what they did, and how well it worked.",
                    evidence=("yearly-report",),
                ),
            )
        ),
        Heading("Actions"),
        Said("Where an action stands: not begun, under way, done, or stopped (say why)."),
        Table(
            (
                "Action",
                "What was learned, and where",
                "What will change",
                "Who owns it",
                "By when",
                "How we will know that it helped",
                "Where it stands, and on which day",
            ),
            numbered(6, 6),
            (2, 4, 4, 3, 2, 4, 4),
            lines=3,
        ),
        Heading("Looking back"),
        fill_in(
            "What changed for children?",
            "What did not change, and what do we do about it?",
            "Whom did we tell: family, staff, partners?",
            lines=2,
        ),
    ),
    wide=True,
)

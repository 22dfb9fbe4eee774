"""Section R: does a rapid review follow, by when, and what is it for?"""

from __future__ import annotations

from criteria.deadlines import RAPID_REVIEW_WITHIN
from criteria.notification import SERIOUS_INCIDENT
from criteria.rules import OpenQuestion, Rule
from criteria.sources import (
    BRIEFING_RAPID_REVIEW,
    DORSET_DAYS,
    FAQ_NO_SIN,
    PAGE_RAPID_REVIEW,
    PANEL_RAPID_REVIEW,
    SAME_SYSTEM,
    WT_RAPID_REVIEW,
)

__all__ = ["RAPID_REVIEW", "RULES"]

RAPID_REVIEW = Rule(
    "R1",
    "What triggers a rapid review",
    WT_RAPID_REVIEW,
    SERIOUS_INCIDENT,
    holds="A rapid review follows a serious incident notification",
    fails="No rapid review follows, because this is not a serious incident",
    text=(
        "A rapid review is required exactly when there is a serious incident (rule N1).",
        "A notification about a looked-after child or a care leaver alone never triggers one.",
    ),
    also=(PANEL_RAPID_REVIEW, FAQ_NO_SIN),
    open_questions=(
        OpenQuestion(
            "D17",
            "Does every notification trigger a rapid review?",
            "Any submission does, except for a care-experienced person of 18 to 25.",
            BRIEFING_RAPID_REVIEW,
            "The Panel does not consider a looked-after child's death where no abuse or neglect is known or suspected.",
            SAME_SYSTEM,
            "Only a serious incident triggers one.",
        ),
    ),
)

RULES = (
    RAPID_REVIEW,
    Rule(
        "R2",
        "No notification, no rapid review",
        FAQ_NO_SIN,
        text=(
            "A rapid review cannot be done without a serious incident notification.",
            (
                "If it is later established that the criteria were not met, none is required: record who"
                " decided, when and why, and tell the Panel."
            ),
        ),
        open_questions=(
            OpenQuestion(
                "D32",
                "How is a notification withdrawn?",
                "No rapid review is needed once it is established that the criteria were not met.",
                FAQ_NO_SIN,
                "Neither founding document says how to withdraw a notification.",
                None,
                "Record who decided, when and why, and tell the Panel. Child death review goes on.",
            ),
        ),
    ),
    Rule(
        "R3",
        "The rapid review clock",
        PANEL_RAPID_REVIEW,
        text=(
            (
                f"{RAPID_REVIEW_WITHIN} working days from the day the notification was sent, never from"
                " awareness. The number is in guidance, not in the Act."
            ),
            (
                "The delegated safeguarding partners sign off the rationale, and the decision on an"
                " LCSPR, in the same window."
            ),
        ),
        also=(PAGE_RAPID_REVIEW,),
        open_questions=(
            OpenQuestion(
                "D08",
                "Is that usually the limit, or always?",
                "“Usually”, in the table of the Panel's page.",
                PAGE_RAPID_REVIEW,
                "“Must”, in the text of the same page.",
                PAGE_RAPID_REVIEW,
                "Treat it as the limit. If it is passed, tell the Panel and record why.",
            ),
            OpenQuestion(
                "D09",
                "What has to happen by the last day: meeting, sign-off, or receipt by the Panel?",
                "Sign-off by the delegated safeguarding partners.",
                BRIEFING_RAPID_REVIEW,
                "Sign-off on days 12 to 15, sending on day 16, in one area.",
                DORSET_DAYS,
                "Plan for meeting, sign-off and sending by the last day.",
            ),
        ),
    ),
    Rule(
        "R4",
        "What a rapid review is for",
        PANEL_RAPID_REVIEW,
        text=(
            (
                "Gather the facts, as far as they are readily established, with each agency's"
                " involvement and an analysis of the key episodes of practice."
            ),
            "Take any action needed at once for children's safety, and share learning.",
            "Look for improvements in how agencies work together.",
            (
                "Understand the context of the child and family, including how racism and other"
                " inequality, protected characteristics and disability affected what they lived through"
                " and the quality of practice."
            ),
            "Establish whether the criteria for an LCSPR are met.",
            (
                "Decide the next steps: among them an LCSPR, or recommending a national review where the"
                " case is complex or of national importance. The Panel decides on that."
            ),
        ),
        also=(PAGE_RAPID_REVIEW, WT_RAPID_REVIEW),
    ),
    Rule(
        "R5",
        "Running it",
        BRIEFING_RAPID_REVIEW,
        text=(
            (
                "The partnership's business team co-ordinates, and liaises with the adults board, public"
                " health and the community safety partnership on the best vehicle or a joint review."
            ),
            "Locally, everybody asked to contribute gives it priority.",
            "A delegated safeguarding partner ideally chairs, and may delegate.",
            "Decisions rest on evidence, not on personal interpretation.",
        ),
    ),
)
"""The rules of section R, in order."""

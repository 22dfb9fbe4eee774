"""What `<flow-chart>` says of itself and of its charts."""

from __future__ import annotations

from criteria.phrases import ALONGSIDE, STATUS_LABELS
from widgets.sayings import SAYINGS

__all__ = [
    "AT_THE_END",
    "BAD_ANSWER",
    "FLOWCHART_SAYINGS",
    "INTRODUCTIONS",
    "KIND_LABELS",
    "NOT_ANSWERED",
    "PICTURE_NOTE",
    "SKIP_PICTURE",
    "STILL_NEEDED",
    "WITHOUT_JAVASCRIPT",
]

WITHOUT_JAVASCRIPT = (
    "With JavaScript you can answer here and see your way light up. Without it the charts are whole: follow the"
    " numbered steps, or the pictures."
)
INTRODUCTIONS = {
    "journey": "From what happened to what partners decide, on one page.",
    "notification": f"Who is told, and who submits. {ALONGSIDE['child_death_review']}",
    "review": "From the serious incident to the partners' decision, and the local way where the criteria are not met.",
}
"""What each chart is good for."""
KIND_LABELS = {"": "Question", "alongside": "Alongside", **STATUS_LABELS}
"""What kind of step it is, by its status."""
PICTURE_NOTE = (
    "For training. Rounded boxes ask, square ones say what follows; a heavy edge is a duty or a decision, a broken edge"
    " means: seek advice. It decides nothing: the local authority decides on notification, the partners on reviews."
)
SKIP_PICTURE = "Skip the picture"
NOT_ANSWERED = "Not known yet: here the way divides, and every way on from here is still possible."
STILL_NEEDED = "Still needed to settle the answers:"
AT_THE_END = "Your way is clear to its end."
BAD_ANSWER = "Your way goes no further until this is mended."

FLOWCHART_SAYINGS = {key: SAYINGS[key] for key in ("cleared", "copied", "copied-dates", "copy-by-hand")} | {
    "waiting": "Working on it…"
}

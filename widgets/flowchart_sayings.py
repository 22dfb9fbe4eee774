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
    "NEITHER_IS_EMPTY",
    "NOT_ANSWERED",
    "NOT_JUDGED_YET",
    "NOT_KNOWN_YET",
    "PICTURE_NOTE",
    "SKIP_PICTURE",
    "STILL_NEEDED",
    "TAKEN_AS_NEITHER",
    "WITHOUT_JAVASCRIPT",
]

WITHOUT_JAVASCRIPT = (
    "With JavaScript you can answer here and see your route light up. Without it the charts are whole: follow the"
    " numbered steps, or the pictures."
)
INTRODUCTIONS = {
    "journey": f"From what happened to what partners decide. {ALONGSIDE['child_death_review']}",
    "notification": f"Who is told, and who submits. {ALONGSIDE['child_death_review']}",
    "review": "From the serious incident to the partners' decision, and the local way where the criteria are not met.",
}
"""What each chart is good for."""
KIND_LABELS = {"": "Question", "alongside": "Alongside", **STATUS_LABELS}
"""What kind of step it is, by its status."""
PICTURE_NOTE = (
    "For training. Rounded boxes ask, square ones say what follows; a"
    " heavy edge is a duty or a decision, a broken edge means: seek advice. “Not known yet” is never “no”: find out"
    " today. It decides nothing: the local authority decides on notification, the partners on reviews."
)
SKIP_PICTURE = "Skip the picture"
NOT_KNOWN_YET = (
    "Not known yet is never “no”. If you cannot answer a question, find out today: the clock may be running."
)
NOT_ANSWERED = "Not known yet: here the route divides, and every way on from here is still possible."
NEITHER_IS_EMPTY = "For neither, leave both empty and go on."
NOT_JUDGED_YET = "Not judged yet is usual before a rapid review: then leave all of them and go on."
TAKEN_AS_NEITHER = "taken as neither until you say"
STILL_NEEDED = "Still needed to settle the answers:"
AT_THE_END = "You have reached the end of the chart."
BAD_ANSWER = "Your route goes no further until this is corrected."

FLOWCHART_SAYINGS = {key: SAYINGS[key] for key in ("copied", "copy-by-hand")} | {
    "cleared": "You are at the start again. “Undo” brings everything back.",
}
"""What it says once something was done; most of it the check page says too."""

"""What the tools say about themselves, by code: JavaScript shows these and has no sentences."""

from __future__ import annotations

__all__ = [
    "BAD_ADDRESS",
    "BAD_ADDRESS_GUIDED",
    "BAD_DATES",
    "BAD_DATES_ADDRESS",
    "BAD_FORM",
    "BAD_PAIR_ADDRESS",
    "COMPARE_SAYINGS",
    "COMPARE_WITHOUT_JAVASCRIPT",
    "DONE",
    "GUIDED",
    "LIVE",
    "NOT_OFFERED",
    "SAVED_STORY",
    "SAVED_TEACHING",
    "SAYINGS",
    "TIMELINE_SAYINGS",
    "TIMELINE_WITHOUT_JAVASCRIPT",
    "WITHOUT_JAVASCRIPT",
    "WITHOUT_JAVASCRIPT_GUIDED",
]

WITHOUT_JAVASCRIPT = (
    "The form needs JavaScript to answer. Everything else on this site is complete without it: the rules stand on"
    " the pages of the decisions, with their sources."
)
BAD_ADDRESS = "This address does not hold a case that can be read. The form is blank."
BAD_ADDRESS_GUIDED = "This address does not hold a case that can be read. The questions start from the first."
BAD_FORM = "Nothing is assessed until the form is corrected."

LIVE = {
    "download": "Working: fetching Python, so that the rules can answer here.",
    "start": "Working: starting Python.",
    "failed-no-webassembly": (
        "This browser cannot run Python here (WebAssembly is missing or refused), so this page cannot answer. The rules"
        " and the practice cases with their answers are whole without it."
    ),
    "failed-runtime-missing": (
        "This copy of the site was built without Python for the browser. Whoever runs it can add it: run “make site”,"
        " or “make serve”, in the project's folder."
    ),
    "failed-mixed-build": (
        "Parts of an older and a newer copy of this site have met. Note down what you need, then reload the page."
    ),
    "failed-download": (
        "A part that is needed did not arrive. What you gave is still here. Check the connection, then try again."
    ),
    "failed-time-out": "Nothing was heard for too long. What you gave is still here. Try again.",
    "failed-crash": "Python stopped unexpectedly. What you gave is still here. Try again.",
}
"""What every tool says while Python comes, and when it does not."""

DONE = {
    "cleared": "Cleared. “Undo clear” brings everything back.",
    "copied-dates": "The link is copied. It holds codes only, no story, and the dates.",
    "copied": (
        "The link is copied. It holds codes only, no story. The dates are left out, and with them what is due when."
    ),
    "copy-by-hand": "This browser does not let a page copy. Copy the link from here:",
}
"""What a tool says once something was done with what it was given."""

SAYINGS = {
    "download": f"{LIVE['download']} Below is what holds while nothing is known.",
    "start": f"{LIVE['start']} Below is what holds while nothing is known.",
    "bar-waiting": "Working on the answers…",
    "bar-failed": "No answers yet: see why",
    **DONE,
    "saved": "The case is saved as a file in your downloads. It is marked as fictional.",
}
"""What `<scenario-check>` says beside that, and when something was done."""

TIMELINE_WITHOUT_JAVASCRIPT = (
    "Without JavaScript this page cannot count from other dates. The example below is whole without it, and so are"
    " the rules of counting."
)
TIMELINE_SAYINGS = DONE | {
    "download": f"{LIVE['download']} Below is an example.",
    "start": f"{LIVE['start']} Below is an example.",
    "copied": "The link is copied. It holds the dates, and nothing else.",
    "file-saved": (
        "The calendar file is in your downloads. Its titles are general, and each entry is marked as fictional."
    ),
    "file-empty": "Nothing is due yet. Give a date first.",
}
"""What `<case-timeline>` says beside that, and when something was done."""
BAD_DATES_ADDRESS = "This address does not hold dates that can be read. The form is blank."
BAD_DATES = "Nothing is counted until the dates are corrected."
WITHOUT_JAVASCRIPT_GUIDED = (
    "Asking one question at a time needs JavaScript. Below stand all the questions, with what helps to answer them; the"
    " rules stand on the pages of the decisions, with their sources."
)
GUIDED = {
    "cleared": "Started again. “Undo” brings your answers back.",
    "copied": (f"{SAYINGS['copied']} It opens this case on the check page."),
    "copy-by-hand": SAYINGS["copy-by-hand"],
}
"""What `<guided-check>` says when something was done."""

NO_SERIOUS_INCIDENT = "These cannot matter on the answers so far: it is settled that this is not a serious incident."
NOT_OFFERED = {
    "lessons": NO_SERIOUS_INCIDENT,
    "systemic_learning": NO_SERIOUS_INCIDENT,
    "reasons_against": "These cannot matter on the answers so far: the criteria for considering an LCSPR are not met.",
}
"""Why a group of judgements is not offered just now."""

SAVED_STORY = "A case made up on the check page, for training."
SAVED_TEACHING = "The expected answers are what the rules said of these facts when the file was saved."

COMPARE_WITHOUT_JAVASCRIPT = (
    "Comparing two cases of your own needs JavaScript. Without it, every ready pair stands compared in full below."
)
COMPARE_SAYINGS = {
    **DONE,
    "bar-waiting": "Working on the comparison…",
    "bar-failed": "No comparison yet: see why",
    "swapped": "A and B have changed places.",
}
"""What `<case-compare>` says beside what every tool does."""
BAD_PAIR_ADDRESS = "This address does not hold two cases that can be read. Both cases are blank."

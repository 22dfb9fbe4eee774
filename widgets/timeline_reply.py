"""What `<case-timeline>` gets for its requests: what falls due, and what a calendar file holds."""

from __future__ import annotations

import json

from criteria import Refused
from criteria.facts import FACTS
from criteria.timeline import DATES
from widgets.answers import receipt_html
from widgets.request import assessed, pairs
from widgets.sayings import BAD_DATES, BAD_DATES_ADDRESS
from widgets.timeline import calendar_entries, example_html, spoken_timeline, timeline_html
from widgets.tool import problems_html

__all__ = ["calendar_file", "timeline"]


def timeline(request: str) -> str:
    """What follows from the dates of a form, or of an address; facts that are not dates are left out.

    Takes and gives what `check` does, with the whole of it as `result`. Without dates that is an example.
    """
    given = json.loads(request)
    read = [pair for pair in pairs(given) if pair[0] in DATES or pair[0] not in FACTS]
    others = len(read) < len(given["pairs"])
    try:
        dates = assessed({**given, "pairs": read})
    except Refused as refused:
        return _bad_dates(refused, from_address=given["source"] == "address")
    some = any(dates.case.known())
    return json.dumps(
        {
            "result": timeline_html(dates, others=others) if some else example_html(),
            "receipt": receipt_html(dates, given["today"]) if some else "",
            "summary": spoken_timeline(dates),
            "problems": "",
            "named": [],
        }
    )


def _bad_dates(refused: Refused, *, from_address: bool) -> str:
    title = BAD_DATES_ADDRESS if from_address else BAD_DATES
    return json.dumps(
        {
            "result": example_html() if from_address else "",
            "receipt": "",
            "summary": "",
            "problems": problems_html(title, refused.problems),
            "named": [] if from_address else [path for path, _ in refused.problems],
        }
    )


def calendar_file(request: str) -> str:
    """What a calendar file for a form's dates holds; a library in the page writes the file."""
    return json.dumps(calendar_entries(assessed(json.loads(request))))

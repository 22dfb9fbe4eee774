"""What `<case-timeline>` gets for its requests: what falls due, and what a calendar file holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from criteria import Refused, assess
from criteria.facts import FACTS
from criteria.timeline import DATES
from widgets.answers import receipt_html
from widgets.request import assessed, pairs
from widgets.sayings import BAD_DATES, BAD_DATES_ADDRESS
from widgets.timeline import calendar_entries, example_html, spoken_timeline, timeline_html
from widgets.tool import problems_html

if TYPE_CHECKING:
    from criteria.assessment import Assessment

__all__ = ["NO_TIMELINE", "calendar_file", "timeline"]

NO_TIMELINE: dict[str, object] = {"result": "", "receipt": "", "summary": ""}
"""What a reply holds where nothing can be counted, beside the problems."""


def timeline(request: str) -> str:
    """What follows from the dates of a form, or of an address; facts that are not dates are left out.

    Takes and gives what `check` does, with the whole of it as `result`. Without dates that is an example.
    """
    given = json.loads(request)
    read = [pair for pair in pairs(given) if pair[0] in DATES or pair[0] not in FACTS]
    others = len(read) < len(given["pairs"])
    from_address = given["source"] == "address"
    try:
        return _shown(assessed({**given, "pairs": read}), given["today"], others=others)
    except Refused as refused:
        problems = problems_html(BAD_DATES_ADDRESS if from_address else BAD_DATES, refused.problems)
        named = list(dict.fromkeys(path for path, _ in refused.problems))
    if from_address:
        return _shown(assess({}), given["today"], problems)
    return json.dumps({**NO_TIMELINE, "problems": problems, "named": named})


def _shown(dates: Assessment, today: str, problems: str = "", *, others: bool = False) -> str:
    """What some dates show; `problems` are those of an address that was put aside."""
    some = any(dates.case.known())
    return json.dumps(
        {
            "result": timeline_html(dates, others=others) if some else example_html(),
            "receipt": receipt_html(dates, today) if some else "",
            "summary": spoken_timeline(dates),
            "problems": problems,
            "named": [],
        }
    )


def calendar_file(request: str) -> str:
    """What a calendar file for a form's dates holds; a library in the page writes the file."""
    return json.dumps(calendar_entries(assessed(json.loads(request))))

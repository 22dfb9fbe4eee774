"""The reply to `<case-timeline>` cut into its fragments: the same bytes as the renderer's, by name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from criteria import Refused, assess
from criteria.fragment import read_form
from criteria.timeline import Due, regulation_16, timeline
from precomputed.check_pieces import given_pieces, pairs_of, problems_of
from precomputed.check_signs import TODAY
from precomputed.holes import holes, holes_of_day, holes_of_steps, with_holes
from precomputed.layout import fragments
from precomputed.table import Seen
from precomputed.timeline_layout import ADDRESSES, ALL_DUE, CALENDAR_FILE, OF_DATES, TEXTS
from precomputed.timeline_signs import OTHERS
from widgets.html import html
from widgets.month_grid import entry_mark
from widgets.review_plan import plan_elements
from widgets.timeline import calendar_entry, entry_item, others_note, spoken

if TYPE_CHECKING:
    from collections.abc import Mapping

    from criteria.assessment import Assessment
    from criteria.timeline import Entry

__all__ = ["EVERY_FRAGMENT", "look"]

OF_PROBLEMS = tuple(fragment.name for _, fragment in OF_DATES)
EVERY_FRAGMENT = (
    *(one for parts in TEXTS.values() for one in fragments(parts)),
    *(fragment for _, fragment in OF_DATES),
    *fragments(CALENDAR_FILE["json"]),
    *fragments(ADDRESSES["dated"]),
)
EVERY = tuple(one.name for one in EVERY_FRAGMENT)


def look(given: Mapping[str, str]) -> Seen:
    """What some dates show, as a form gives them. Of dates that are refused these are their problems alone."""
    try:
        assessment = assess(read_form(pairs_of(given)))
    except Refused as refused:
        return Seen({}, OF_PROBLEMS, problems_of(refused))
    if not any(assessment.case.known()):
        return Seen({}, EVERY, {})
    texts = {**given_pieces(assessment, given.get(TODAY, "")), "plan": _plan(assessment)}
    if OTHERS in given:
        texts["others"] = html(others_note())
    for entry in timeline(assessment):
        texts |= _entry(entry, _path(entry, assessment))
    return Seen({}, EVERY, texts)


def _path(entry: Entry, assessment: Assessment) -> str:
    """The path of the day of an entry."""
    if not isinstance(entry, Due):
        return entry.key
    paths = [one.path for one in ALL_DUE if one.name == entry.key]
    return paths[0] if assessment.case.on(paths[0].partition(".")[0]) else paths[-1]


def _entry(entry: Entry, path: str) -> dict[str, str]:
    """One date as the list has it and the calendar marks it; of one that is due also what is spoken, and in a file."""
    mark = {f"mark.{path}": f" {html(entry_mark(entry))}"}
    if not isinstance(entry, Due):
        return mark | {f"entry.{path}": with_holes(html(entry_item(entry)), holes_of_day(path, entry.day))}
    start = path.rpartition(".")[0]
    found = holes(start, entry.key, entry.day, entry.count)
    if entry.key == "copies_by" and entry.count is not None:
        found |= holes_of_day(f"{start}.regulation_16", regulation_16(entry.count.start))
    return mark | {
        f"entry.{path}": with_holes(html(entry_item(entry)), found),
        f"spoken.{path}": with_holes(spoken(entry), found),
        f"file.{path}": with_holes(json.dumps(calendar_entry(entry), ensure_ascii=False)[1:-1], found),
    }


def _plan(assessment: Assessment) -> str:
    text = html(*plan_elements(assessment.review))
    if assessment.review is None:
        return text
    return with_holes(text, holes_of_steps("notified_on", "rapid_review", assessment.review))

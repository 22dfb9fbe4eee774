"""Of which fragments the reply to `<case-timeline>` is made, and on which signs each depends."""

from __future__ import annotations

import json
from typing import NamedTuple

from criteria.facts import FACTS
from criteria.fragment import FRAGMENT_VERSION
from criteria.phrases import DISCLAIMER
from criteria.timeline import DATES
from precomputed.check_layout import HERE, PROBLEMS, around
from precomputed.check_signs import TODAY
from precomputed.layout import Around, ByDay, Example, Fragment, Marked, Months, Part
from precomputed.timeline_signs import OTHERS
from widgets.answers import FACTS_GIVEN
from widgets.html import element, html
from widgets.month_grid import (
    BETWEEN_DAYS,
    FRAMES,
    KINDS,
    count_mark,
    day_item,
    day_number,
    grid_cell,
    grid_week,
    holiday_mark,
    item_day,
    month_section,
    quiet_months,
)
from widgets.sayings import BAD_DATES, BAD_DATES_ADDRESS
from widgets.timeline import EXAMPLE, MAKER, NOTHING_GIVEN, example_note, timeline_parts
from widgets.timeline_reply import NO_TIMELINE
from widgets.tool import problem_list

__all__ = ["ADDRESSES", "ALL_DUE", "CALENDAR_FILE", "OF_DATES", "TEXTS", "TIMELINE"]


class Clock(NamedTuple):
    """A date that falls due: its path, what decides whether it is late, and what else its entry depends on."""

    path: str
    late: tuple[str, ...]
    notes: tuple[str, ...]
    is_counted: bool = True

    @property
    def name(self) -> str:
        """The key of its clock."""
        return self.path.rpartition(".")[-1]


ALL_DUE = (
    Clock("aware_on.notification", ("aware_on", "notified_on", "notify_late"), ("notify_notes",)),
    Clock("notified_on.rapid_review", ("notified_on", "review_late"), ("review_notes",)),
    Clock(
        "review_decided_on.publish_by",
        ("review_decided_on", "publish_on", "publish_late"),
        ("publish_off",),
        is_counted=False,
    ),
    Clock("publish_on.copies_by", ("publish_on", "copies_late"), ("copies_notes",)),
    # Copies are counted from the last day for publication until another is given.
    Clock(
        "review_decided_on.publish_by.copies_by",
        ("review_decided_on", "publish_on", "decided_copies_late"),
        ("decided_copies_notes",),
    ),
)
"""Every date that can fall due, in the order in which those of one day stand."""

OF_DATES = tuple((key, fragment) for key, fragment in PROBLEMS if key in DATES)
"""What can be wrong with dates."""


def _list() -> ByDay:
    given = tuple((key, Fragment(f"entry.{key}", (key,))) for key in DATES)
    due = tuple((one.path, Fragment(f"entry.{one.path}", (*one.late, *one.notes))) for one in ALL_DUE)
    return ByDay((*given, *due))


def _marked() -> tuple[Marked, ...]:
    given, due = FRAMES
    return (
        *(Marked(key, Fragment(f"mark.{key}", (key,)), given) for key in DATES),
        *(Marked(one.path, Fragment(f"mark.{one.path}", one.late), due, _number(one)) for one in ALL_DUE),
    )


def _number(clock: Clock) -> str:
    return f" {html(count_mark(clock.name, '{number}'))}" if clock.is_counted else ""


def _forms() -> dict[str, object]:
    frames = {"": None, **{frame: frame for frame in FRAMES}}

    def cell(kind: str, frame: str | None) -> str:
        return html(grid_cell(kind, frame, day_number("{day}", "{iso}"), ("{words}",)))

    def item(kind: str, frame: str | None) -> str:
        return html(day_item(kind, frame, ("{days}",), ("{words}",)))

    return {
        "section": html(month_section("{name}", ("{weeks}",), ("{items}",))),
        "month_name": "{month} {year}",
        "week": html(grid_week("{cells}")),
        "blank": html(element("td")),
        "cell": {kind: {name: cell(kind, frame) for name, frame in frames.items()} for kind in KINDS},
        "item": {kind: {name: item(kind, frame) for name, frame in frames.items()} for kind in KINDS},
        "item_day": html(item_day("{short_weekday} {day}", "{iso}")),
        "between": BETWEEN_DAYS,
        "holiday": {
            name: f" {html(holiday_mark('{name}', is_announced=name == 'announced'))}"
            for name in ("announced", "unannounced")
        },
        "quiet": html(quiet_months("{name}")),
        "quiet_name": {
            "year": "{month} to {last_month} {last_year}",
            "years": "{month} {year} to {last_month} {last_year}",
        },
    }


def _result() -> tuple[Part, ...]:
    heading, *parts = timeline_parts((HERE,), (HERE,))
    before, between, after = html(*parts).split(HERE)
    return (
        Around(
            html(heading),
            (
                Fragment("others", (OTHERS, *DATES)),
                Around(before, (_list(),), between),
                Around("", (Months(_marked(), _forms()),), after),
                Fragment("plan", ("notified_on", *(key for key in DATES if key != "notified_on"))),
            ),
            "",
        ),
    )


def _receipt() -> tuple[Part, ...]:
    given = tuple(Fragment(f"given.{key}", (key,)) for key in DATES)
    listed = around(element("p", FACTS_GIVEN), element("ul", HERE), element("p", DISCLAIMER), parts=given)
    return (Fragment("asked", (TODAY, *DATES)), listed)


def _spoken() -> ByDay:
    return ByDay(tuple((one.path, Fragment(f"spoken.{one.path}", one.late)) for one in ALL_DUE), " ")


def _problems(title: str) -> Around:
    return around(*problem_list(title, HERE), parts=tuple(fragment for _, fragment in OF_DATES))


RESULT = _result()
TEXTS: dict[str, tuple[Part, ...]] = {
    "result": (Around("", RESULT, "", otherwise=Example(EXAMPLE, (html(example_note()), *RESULT))),),
    "receipt": _receipt(),
    "summary": (Around("", (_spoken(),), "", otherwise=NOTHING_GIVEN),),
}
"""The texts of a reply, by name."""

TIMELINE = {
    "texts": TEXTS,
    "flags": {},
    "problems": OF_DATES,
    "refusals": {"form": _problems(BAD_DATES), "address": _problems(BAD_DATES_ADDRESS)},
    "leaves_out": [key for key in FACTS if key not in DATES],
    "refused": NO_TIMELINE,
}
"""The reply to a form, or to an address."""

ENTRIES = ByDay(
    tuple(
        # The braces stand apart, for those of a text are holes.
        (one.path, Around("{", (Fragment(f"file.{one.path}", (*one.late, *one.notes)),), "}"))
        for one in ALL_DUE
    ),
    ",",
)
CALENDAR_FILE: dict[str, tuple[Part, ...]] = {
    "json": (f'{{"maker":{json.dumps(MAKER)},"entries":[', ENTRIES, "]}"),
}
"""What a calendar file holds, as JSON."""

VERSION = f"v={FRAGMENT_VERSION}"
ADDRESSES: dict[str, tuple[Part, ...]] = {
    "dated": (VERSION, *(Fragment(f"address.{key}", (key,)) for key in DATES)),
    "dateless": (VERSION,),
}
"""The dates as the fragment of an address holds them, and such a fragment without them."""

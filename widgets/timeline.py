"""`<case-timeline>`: dates alone in; what falls due as a list, the calendar, and a plan for a rapid review out.

The list comes first, for it says everything; the calendar shows the same again. Until Python answers, and while no
date is given, an example stands there.
"""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from criteria import assess
from criteria.deadlines import D1, in_words
from criteria.facts import FACTS
from criteria.fragment import address_of
from criteria.month_grid import months
from criteria.phrases import FICTIONAL, WEIGHT_LABELS
from criteria.timeline import DATES, Due, timeline
from widgets.answers import counted_days, provision_line
from widgets.controls import group
from widgets.html import Content, element, html
from widgets.month_grid import COUNTED, months_place, shown_months
from widgets.review_plan import plan_elements
from widgets.sayings import TIMELINE_SAYINGS, TIMELINE_WITHOUT_JAVASCRIPT
from widgets.tool import actions, problems_place, tool_html, waiting

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from xml.etree.ElementTree import Element

    from criteria.assessment import Assessment
    from criteria.timeline import Entry

__all__ = [
    "EXAMPLE",
    "MAKER",
    "NOTHING_GIVEN",
    "calendar_entries",
    "calendar_entry",
    "entry_item",
    "example_html",
    "example_note",
    "long_day",
    "others_note",
    "spoken",
    "spoken_timeline",
    "timeline_element_html",
    "timeline_html",
    "timeline_parts",
]

EXAMPLE = {"aware_on": "2026-03-31", "notified_on": "2026-04-08", "review_decided_on": "2026-04-29"}
"""Invented dates that meet Easter, so that there is something to pass over."""
EXAMPLES = (
    ("Over Easter", EXAMPLE),
    ("Over Christmas", {"aware_on": "2026-12-21", "notified_on": "2026-12-24"}),
    ("A late notification", {"aware_on": "2026-05-20", "notified_on": "2026-06-01"}),
    ("A report to be published", {"review_decided_on": "2026-09-29", "publish_on": "2027-03-29"}),
)
"""Invented dates to start from, each with a name."""
NOTHING_GIVEN = "No date is given. An example is shown."
MAKER = "-//criteria//timeline//EN"
"""What a calendar file says it was made by."""


def timeline_element_html() -> str:
    """The whole element as it stands in the page: the form, and an example."""
    return tool_html(
        "case-timeline",
        problems_place(),
        _form(),
        *waiting(),
        _actions(),
        element("div", *_example(), class_="timeline-result"),
        element("div", class_="tool-receipt"),
        sayings=TIMELINE_SAYINGS,
        without_script=TIMELINE_WITHOUT_JAVASCRIPT,
    )


def example_html() -> str:
    """What stands there while no date is given."""
    return html(*_example())


def timeline_html(assessment: Assessment, *, others: bool = False) -> str:
    """What follows from the dates of a case; `others` says that facts were given that are not dates."""
    return html(*_timeline(assessment, others=others))


def spoken_timeline(assessment: Assessment) -> str:
    """What falls due, in one breath, for a screen reader's polite announcement."""
    return " ".join(spoken(entry) for entry in timeline(assessment) if isinstance(entry, Due)) or NOTHING_GIVEN


def spoken(due: Due) -> str:
    """One date that falls due as a sentence, and another if it has passed."""
    return f"{due.label} {in_words(due.day)}.{f' {due.late}' if due.late else ''}"


def calendar_entries(assessment: Assessment) -> dict[str, object]:
    """What a calendar file holds: who made it, and what falls due, with general titles and nothing about the case."""
    return {
        "maker": MAKER,
        "entries": [calendar_entry(entry) for entry in timeline(assessment) if isinstance(entry, Due)],
    }


def calendar_entry(due: Due) -> dict[str, str]:
    """One date that falls due, as a calendar file has it."""
    day = due.day.isoformat()
    weight = WEIGHT_LABELS[due.provision.weight][0]
    return {
        "uid": f"{due.key}-{day}@timeline.invalid",
        "day": day,
        "title": due.title,
        "description": f"{FICTIONAL}. {due.label} this day. {due.says}"
        f" {weight}: {due.provision.cited}. Rule {due.rule}."
        f" {' '.join(due.notes)}".rstrip(),
    }


def _form() -> Element:
    return element(
        "form",
        group("The dates of a fictional case, and nothing else", [FACTS[key] for key in DATES]),
        element(
            "p",
            "Or start from invented dates: ",
            *(
                element("a", name, href=f"#{address_of(assess(dates).case)}", class_="md-button")
                for name, dates in EXAMPLES
            ),
            class_="timeline-examples",
        ),
        class_="timeline-form",
        autocomplete="off",
        novalidate=True,
    )


def _actions() -> Element:
    return actions(
        ("link", "Copy link"),
        ("file", "Calendar file"),
        ("print", "Print"),
        ("clear", "Clear"),
        ("undo", "Undo clear"),
    )


def _example() -> tuple[Element, ...]:
    return (example_note(), *_timeline(assess(EXAMPLE)))


def example_note() -> Element:
    """What is said above the example."""
    return element("p", element("strong", "An example"), ", with invented dates.", class_="timeline-example")


def _timeline(assessment: Assessment, *, others: bool = False) -> tuple[Element, ...]:
    entries = timeline(assessment)
    heading, *parts = timeline_parts(map(entry_item, entries), shown_months(months(entries)))
    return (heading, *([others_note()] if others else []), *parts, *plan_elements(assessment.review))


def timeline_parts(items: Iterable[Content], months: Iterable[Content]) -> tuple[Element, ...]:
    """What stands above the plan: the list under its heading, how days are counted, and the calendar."""
    return (
        element("h2", "What falls due"),
        element("ol", *items, class_="timeline-list"),
        element(
            "p",
            f"How the days were counted: {' '.join(D1.text[:2])} ",
            provision_line(D1.provision),
            element("span", f" Rule {D1.key}.", class_="answer-rule"),
            class_="timeline-counting",
        ),
        element("h2", "The calendar"),
        element("p", _legend(), class_="timeline-legend"),
        months_place(*months),
    )


def others_note() -> Element:
    """What is said where facts were given that are no dates."""
    return element("p", "Other facts in the address are left out: this page looks at dates alone.")


def _legend() -> str:
    notify, review, copies = COUNTED.values()
    return (
        f"“{notify} 1” is the first working day after awareness, “{review} 1” the first after sending; “{copies} 1” is"
        " the first counted back from publication. Weekends and bank holidays are shaded and have no number. What is"
        " due has a full frame; a date that was given has a dashed one."
    )


def entry_item(entry: Entry) -> Element:
    """One date, given or due, as an item of the list."""
    day = element("time", long_day(entry.day), datetime=entry.day.isoformat())
    if not isinstance(entry, Due):
        return element(
            "li",
            element("p", day, class_="timeline-day"),
            element("div", element("p", entry.label)),
            data_given=entry.key,
        )
    return element(
        "li",
        element("p", day, class_="timeline-day"),
        element(
            "div",
            element("p", element("strong", f"{entry.label} this day.")),
            *([element("p", entry.late, class_="timeline-late")] if entry.late else []),
            element("p", entry.says),
            element(
                "p", provision_line(entry.provision), element("span", f" Rule {entry.rule}.", class_="answer-rule")
            ),
            *([counted_days(entry.count)] if entry.count is not None else []),
            *(element("p", note, class_="timeline-note") for note in entry.notes),
        ),
        data_due=entry.key,
    )


def long_day(day: date) -> str:
    """A day with its weekday: Thursday 9 April 2026."""
    return f"{calendar.day_name[day.weekday()]} {in_words(day)}"

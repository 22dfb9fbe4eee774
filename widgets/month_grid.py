"""The months of a timeline: as calendars where there is room, as lists of days on a phone.

Both are made from the same days, and the style sheet shows one of the two; what it hides is hidden from everybody.
What a day is stands in words: shades and edges only repeat it.
"""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from criteria.month_grid import Month, Quiet
from criteria.timeline import Due
from widgets.html import Content, element

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date
    from xml.etree.ElementTree import Element

    from criteria.month_grid import Day

__all__ = ["COUNTED", "months_element"]

COUNTED = {"notification": "Notify", "rapid_review": "Review", "copies_by": "Copies"}
"""What stands before the number of a day counted, by the clock that counts it."""
WEEKEND = "Weekend"
LATE = "late"
NOT_ANNOUNCED = "not announced yet"


def months_element(months: Iterable[Month | Quiet]) -> Element:
    """The months of a timeline, in order."""
    return element(
        "div",
        *(_quiet(one) if isinstance(one, Quiet) else _month(one) for one in months),
        class_="months",
    )


def _quiet(quiet: Quiet) -> Element:
    first, last = quiet.first, quiet.last
    if first == last:
        name = _month_name(first)
    elif first.year == last.year:
        name = f"{calendar.month_name[first.month]} to {_month_name(last)}"
    else:
        name = f"{_month_name(first)} to {_month_name(last)}"
    return element("p", f"{name}: nothing counted, nothing due.", class_="month-quiet")


def _month(month: Month) -> Element:
    return element("section", _grid(month), _agenda(month), class_="month")


def _month_name(first: date) -> str:
    return f"{calendar.month_name[first.month]} {first.year}"


def _grid(month: Month) -> Element:
    """A month as a table: a row a week, from Monday, with the days of other months left empty."""
    heads = (
        element("th", element("abbr", name[:3], title=name), scope="col", data_weekend=number >= calendar.SATURDAY)
        for number, name in enumerate(calendar.day_name)
    )
    weeks = (element("tr", *(element("td") if day is None else _cell(day) for day in week)) for week in month.weeks)
    return element(
        "table",
        element("caption", _month_name(month.first)),
        element("thead", element("tr", *heads)),
        element("tbody", *weeks),
        class_="month-grid",
    )


def _cell(day: Day) -> Element:
    number = element("time", str(day.day.day), datetime=day.day.isoformat())
    return element("td", number, *_apart(_carried(day)), data_day=_kind(day), data_marked=_marked(day))


def _kind(day: Day) -> str:
    if day.holiday:
        return "holiday"
    return "weekend" if day.is_weekend else "working"


def _marked(day: Day) -> str | None:
    """How a day is framed: "due" where something is due, "given" where only given dates stand."""
    if not day.entries:
        return None
    return "due" if any(isinstance(entry, Due) for entry in day.entries) else "given"


def _carried(day: Day) -> Iterator[Element]:
    """What a day carries, in words: its bank holiday, what is due or given, and the counts it belongs to."""
    if day.holiday:
        name = day.holiday if day.is_announced else f"{day.holiday} ({NOT_ANNOUNCED})"
        yield element("span", name, class_="month-holiday")
    for entry in day.entries:
        if isinstance(entry, Due):
            words = f"{entry.short} ({LATE})" if entry.late else entry.short
            yield element("strong", words, class_="month-mark", data_mark="due")
        else:
            yield element("strong", entry.short, class_="month-mark", data_mark="given")
    for key, number in day.counted:
        yield element("span", f"{COUNTED[key]} {number}", class_="month-count", data_clock=key)


def _apart(words: Iterable[Element]) -> Iterator[Content]:
    """Words with a blank before each, for whoever reads them without the style sheet."""
    for word in words:
        yield " "
        yield word


def _agenda(month: Month) -> Element:
    """A month as a list: every day that carries something, and those that a count passes over."""
    days = [day for week in month.weeks for day in week if day is not None]
    shown = [day for day in days if day.entries or day.counted or day.passed_over]
    return element(
        "div",
        element("h3", _month_name(month.first)),
        element("ol", *(_agenda_item(run) for run in _runs(shown))),
        class_="month-agenda",
    )


def _runs(days: Sequence[Day]) -> Iterator[tuple[Day, ...]]:
    """Days one by one, a Saturday and Sunday that carry nothing else together."""
    rest = list(days)
    while rest:
        both = len(rest) > 1 and all(_is_plain_weekend(day) for day in rest[:2])
        together = 2 if both and rest[0].day.weekday() == calendar.SATURDAY else 1
        yield tuple(rest[:together])
        del rest[:together]


def _is_plain_weekend(day: Day) -> bool:
    return day.is_weekend and not day.entries


def _agenda_item(run: tuple[Day, ...]) -> Element:
    first = run[0]
    name: Content = element("time", _day_name(first.day), datetime=first.day.isoformat())
    parts: list[Content] = [element("span", name, class_="month-agenda-day")]
    if len(run) > 1:
        last = element("time", _day_name(run[-1].day), datetime=run[-1].day.isoformat())
        parts = [element("span", name, ", ", last, class_="month-agenda-day")]
    weekend = [element("span", WEEKEND, class_="month-holiday")] if first.is_weekend else []
    return element(
        "li",
        *parts,
        element("span", *_apart([*weekend, *_carried(first)]), class_="month-agenda-words"),
        data_day=_kind(first),
        data_marked=_marked(first),
    )


def _day_name(day: date) -> str:
    return f"{calendar.day_name[day.weekday()][:3]} {day.day}"

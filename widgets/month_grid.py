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
    from criteria.timeline import Entry

__all__ = [
    "BETWEEN_DAYS",
    "COUNTED",
    "FRAMES",
    "KINDS",
    "count_mark",
    "day_item",
    "day_number",
    "entry_mark",
    "grid_cell",
    "grid_week",
    "holiday_mark",
    "item_day",
    "month_section",
    "months_place",
    "quiet_months",
    "shown_months",
]

COUNTED = {"notification": "Notify", "rapid_review": "Review", "copies_by": "Copies"}
"""What stands before the number of a day counted, by the clock that counts it."""
KINDS = ("working", "weekend", "holiday")
"""What a day can be."""
FRAMES = ("given", "due")
"""How a day can be framed: as one that was given, or as one that a rule sets, which goes before."""
WEEKEND = "Weekend"
LATE = "late"
NOT_ANNOUNCED = "not announced yet"
BETWEEN_DAYS = ", "
"""What stands between two days of a list that share a line."""


def months_place(*months: Content) -> Element:
    """The months of a timeline, in order."""
    return element("div", *months, class_="months")


def shown_months(months: Iterable[Month | Quiet]) -> Iterator[Element]:
    """Each month as a calendar and a list, or, of months without anything, a sentence."""
    return (_quiet(one) if isinstance(one, Quiet) else _month(one) for one in months)


def quiet_months(name: str) -> Element:
    """Months in which nothing happens."""
    return element("p", f"{name}: nothing counted, nothing due.", class_="month-quiet")


def month_section(name: str, weeks: Iterable[Content], items: Iterable[Content]) -> Element:
    """A month as a table, a row a week from Monday, and as a list."""
    heads = (
        element("th", element("abbr", day[:3], title=day), scope="col", data_weekend=number >= calendar.SATURDAY)
        for number, day in enumerate(calendar.day_name)
    )
    grid = element(
        "table",
        element("caption", name),
        element("thead", element("tr", *heads)),
        element("tbody", *weeks),
        class_="month-grid",
    )
    agenda = element("div", element("h3", name), element("ol", *items), class_="month-agenda")
    return element("section", grid, agenda, class_="month")


def grid_week(*cells: Content) -> Element:
    """A row of the table."""
    return element("tr", *cells)


def grid_cell(kind: str, frame: str | None, number: Element, words: Iterable[Content]) -> Element:
    """A day in the table: its number, and what it carries."""
    return element("td", number, *words, data_day=kind, data_marked=frame)


def day_number(number: str, iso: str) -> Element:
    """The number of a day in the table."""
    return element("time", number, datetime=iso)


def day_item(kind: str, frame: str | None, days: Iterable[Content], words: Iterable[Content]) -> Element:
    """A day in the list, or a weekend, and what it carries."""
    weekend = [element("span", WEEKEND, class_="month-holiday")] if kind == "weekend" else []
    return element(
        "li",
        element("span", *days, class_="month-agenda-day"),
        element("span", *_apart(weekend), *words, class_="month-agenda-words"),
        data_day=kind,
        data_marked=frame,
    )


def item_day(name: str, iso: str) -> Element:
    """A day as the list names it."""
    return element("time", name, datetime=iso)


def holiday_mark(name: str, *, is_announced: bool) -> Element:
    """A bank holiday by its name."""
    return element("span", name if is_announced else f"{name} ({NOT_ANNOUNCED})", class_="month-holiday")


def entry_mark(entry: Entry) -> Element:
    """What is given or due on a day."""
    late = f" ({LATE})" if isinstance(entry, Due) and entry.late else ""
    return element("strong", f"{entry.short}{late}", class_="month-mark", data_mark=_frame_of(entry))


def count_mark(clock: str, number: str) -> Element:
    """The number of a day counted."""
    return element("span", f"{COUNTED[clock]} {number}", class_="month-count", data_clock=clock)


def _quiet(quiet: Quiet) -> Element:
    first, last = quiet.first, quiet.last
    if first == last:
        name = _month_name(first)
    elif first.year == last.year:
        name = f"{calendar.month_name[first.month]} to {_month_name(last)}"
    else:
        name = f"{_month_name(first)} to {_month_name(last)}"
    return quiet_months(name)


def _month(month: Month) -> Element:
    weeks = (grid_week(*(element("td") if day is None else _cell(day) for day in week)) for week in month.weeks)
    days = [day for week in month.weeks for day in week if day is not None]
    shown = [day for day in days if day.entries or day.counted or day.passed_over]
    return month_section(_month_name(month.first), weeks, (_item(run) for run in _runs(shown)))


def _month_name(first: date) -> str:
    return f"{calendar.month_name[first.month]} {first.year}"


def _cell(day: Day) -> Element:
    number = day_number(str(day.day.day), day.day.isoformat())
    return grid_cell(_kind(day), _frame(day), number, _apart(_carried(day)))


def _item(run: tuple[Day, ...]) -> Element:
    """One day of the list, or a Saturday and Sunday that carry nothing."""
    days: list[Content] = []
    for day in run:
        days += [BETWEEN_DAYS] if days else []
        days.append(item_day(_day_name(day.day), day.day.isoformat()))
    return day_item(_kind(run[0]), _frame(run[0]), days, _apart(_carried(run[0])))


def _kind(day: Day) -> str:
    if day.holiday:
        return "holiday"
    return "weekend" if day.is_weekend else "working"


def _frame(day: Day) -> str | None:
    return max((_frame_of(entry) for entry in day.entries), key=FRAMES.index, default=None)


def _frame_of(entry: Entry) -> str:
    return "due" if isinstance(entry, Due) else "given"


def _carried(day: Day) -> Iterator[Element]:
    """What a day carries, in words: its bank holiday, what is due or given, and the counts it belongs to."""
    if day.holiday:
        yield holiday_mark(day.holiday, is_announced=day.is_announced)
    yield from map(entry_mark, day.entries)
    for clock, number in day.counted:
        yield count_mark(clock, str(number))


def _apart(words: Iterable[Element]) -> Iterator[Content]:
    """Words with a blank before each, for whoever reads them without the style sheet."""
    for word in words:
        yield " "
        yield word


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


def _day_name(day: date) -> str:
    return f"{calendar.day_name[day.weekday()][:3]} {day.day}"

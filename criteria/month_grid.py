"""The months of a timeline as calendars show them: whole weeks from Monday, each day with what it carries.

Months in which nothing is counted, given or due are summed up between the others:

    >>> entries = timeline(assess({"aware_on": "2026-03-31", "review_decided_on": "2026-04-29"}))
    >>> [type(one).__name__ for one in months(entries)]     # March, April, then May to September, October
    ['Month', 'Month', 'Quiet', 'Month']
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from criteria.bank_holidays import ANNOUNCED_UNTIL, BANK_HOLIDAYS
from criteria.deadlines import is_weekend
from criteria.timeline import Due

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from criteria.timeline import Entry

__all__ = ["Day", "Month", "Quiet", "months"]

LONGEST_MONTH = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a calendar: a working day, or one of a weekend, or a bank holiday, and what it carries.

    `counted` has, for each clock that counts it, the clock's key and the day's number; `passed_over` says that it lies
    within a count and is not counted.
    """

    day: date
    is_weekend: bool
    holiday: str
    is_announced: bool
    counted: tuple[tuple[str, int], ...]
    entries: tuple[Entry, ...]
    passed_over: bool


@dataclass(frozen=True, slots=True)
class Month:
    """One month: its first day, and its weeks from Monday, None where a day belongs to another month."""

    first: date
    weeks: tuple[tuple[Day | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Quiet:
    """Months in which nothing is counted, given or due: the first days of the first and of the last of them."""

    first: date
    last: date


def months(entries: Sequence[Entry]) -> tuple[Month | Quiet, ...]:
    """Every month from the first of the dates to the last; none without dates."""
    busy = {day.replace(day=1) for day in _busy_days(entries)}
    found: list[Month | Quiet] = []
    for is_busy, firsts in groupby(_first_days(busy), key=lambda first: first in busy):
        run = tuple(firsts)
        if is_busy:
            found += [_month(first, entries) for first in run]
        else:
            found.append(Quiet(run[0], run[-1]))
    return tuple(found)


def _busy_days(entries: Sequence[Entry]) -> Iterator[date]:
    for entry in entries:
        yield entry.day
        if isinstance(entry, Due) and entry.count is not None:
            yield from entry.count.days


def _first_days(busy: set[date]) -> Iterator[date]:
    """The first day of each month between two, both included."""
    if not busy:
        return
    day, last = min(busy), max(busy)
    while day <= last:
        yield day
        day = (day + LONGEST_MONTH).replace(day=1)


def _month(first: date, entries: Sequence[Entry]) -> Month:
    weeks = calendar.Calendar().monthdatescalendar(first.year, first.month)
    return Month(
        first,
        tuple(tuple(_day(day, entries) if day.month == first.month else None for day in week) for week in weeks),
    )


def _day(day: date, entries: Sequence[Entry]) -> Day:
    counts = [(entry.key, entry.count) for entry in entries if isinstance(entry, Due) and entry.count is not None]
    counted = tuple((key, count.days.index(day) + 1) for key, count in counts if day in count.days)
    within = any(min(count.start, count.due) < day < max(count.start, count.due) for _, count in counts)
    off = is_weekend(day) or day in BANK_HOLIDAYS
    return Day(
        day=day,
        is_weekend=is_weekend(day),
        holiday=BANK_HOLIDAYS.get(day, ""),
        is_announced=day <= ANNOUNCED_UNTIL,
        counted=counted,
        entries=tuple(entry for entry in entries if entry.day == day),
        passed_over=within and off,
    )

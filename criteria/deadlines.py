"""Counting days: section D of the rules, and the clocks that other rules set.

No source defines a working day for these deadlines. We leave out weekends and the bank holidays of
England and Wales, take the day of the event as day 0, and show every day counted, so that a reader
can check by finger.

    >>> five = working_days_after(date(2026, 3, 31), NOTIFY_WITHIN)    # Easter in between
    >>> five.due
    datetime.date(2026, 4, 9)
    >>> [name for _, name in five.holidays]
    ['Good Friday', 'Easter Monday']
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from criteria.bank_holidays import ANNOUNCED_UNTIL, BANK_HOLIDAYS, FIRST_DAY, LAST_DAY
from criteria.rules import Rule
from criteria.sources import DAY_ZERO, HOLIDAYS, WORKING_DAY

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "COPIES_BEFORE",
    "D1",
    "NOTIFY_WITHIN",
    "PUBLISH_WITHIN_MONTHS",
    "RAPID_REVIEW_WITHIN",
    "BeyondHolidayDataError",
    "Count",
    "beyond",
    "in_words",
    "is_weekend",
    "months_after",
    "working_days_after",
    "working_days_before",
]

NOTIFY_WITHIN = 5
"""Working days from awareness to notification (rule N5)."""
RAPID_REVIEW_WITHIN = 15
"""Working days from sending the notification to the end of the rapid review (rule R3)."""
PUBLISH_WITHIN_MONTHS = 6
"""Calendar months from the decision to commission to publication (rule L7)."""
COPIES_BEFORE = 7
"""Working days before publication by which copies go out (rule L7): satisfies both readings."""

SATURDAY = 5

D1 = Rule(
    "D1",
    "Counting days",
    WORKING_DAY,
    text=(
        "Day 0 is the day of awareness, or of sending. Day 1 is the next working day.",
        "Weekends and the bank holidays of England and Wales are not counted.",
        "Beyond the last year of the holiday data no day is worked out, rather than guessed.",
    ),
    also=(DAY_ZERO, HOLIDAYS),
)


class BeyondHolidayDataError(ValueError):
    """Raised when a count would leave the years whose bank holidays are known."""


@dataclass(frozen=True, slots=True)
class Count:
    """A count of working days: where it starts, the days counted, and what was passed over."""

    start: date
    days: tuple[date, ...]
    holidays: tuple[tuple[date, str], ...]

    @property
    def due(self) -> date:
        """The last day counted."""
        return self.days[-1]

    @property
    def rests_on_unannounced(self) -> bool:
        """Whether a bank holiday passed over was worked out by rule and not yet announced."""
        return any(day > ANNOUNCED_UNTIL for day, _ in self.holidays)


def working_days_after(start: date, days: int, holidays: Mapping[date, str] = BANK_HOLIDAYS) -> Count:
    """Count working days forward from `start`, which is day 0.

    `days` is at least 1. Raises `BeyondHolidayDataError` when the count runs past the known years.
    """
    return _count(start, days, timedelta(days=1), holidays)


def working_days_before(start: date, days: int, holidays: Mapping[date, str] = BANK_HOLIDAYS) -> Count:
    """Count working days back from `start`, which is day 0; otherwise as `working_days_after`."""
    return _count(start, days, timedelta(days=-1), holidays)


def _count(start: date, days: int, step: timedelta, holidays: Mapping[date, str]) -> Count:
    counted: list[date] = []
    passed: list[tuple[date, str]] = []
    day = _within_data(start)
    while len(counted) < days:
        day = _within_data(day + step)
        if is_weekend(day):
            continue
        if day in holidays:
            passed.append((day, holidays[day]))
            continue
        counted.append(day)
    return Count(start, tuple(counted), tuple(passed))


def is_weekend(day: date) -> bool:
    """Whether a day is a Saturday or a Sunday."""
    return day.weekday() >= SATURDAY


def months_after(start: date, months: int) -> date:
    """The same day of the month, `months` later, or that month's last day when it has none.

    A date that is no working day stays as it is: no source rolls it forward. Raises
    `BeyondHolidayDataError` when it falls outside the known years.
    """
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    day = min(start.day, calendar.monthrange(year, month)[1])
    return _within_data(date(year, month, day))


def in_words(day: date) -> str:
    """A date as people write it: 9 April 2026."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def beyond(key: str, day: date) -> str | None:
    """Why a date given for the fact `key` cannot be counted with, or None when it can."""
    try:
        _within_data(day)
        match key:
            case "aware_on":
                working_days_after(day, NOTIFY_WITHIN)
            case "notified_on":
                working_days_after(day, RAPID_REVIEW_WITHIN)
            case "review_decided_on":
                months_after(day, PUBLISH_WITHIN_MONTHS)
            case "publish_on":
                working_days_before(day, COPIES_BEFORE)
    except BeyondHolidayDataError as error:
        return str(error)
    return None


def _within_data(day: date) -> date:
    if FIRST_DAY <= day <= LAST_DAY:
        return day
    message = (
        f"The bank holidays are known from {in_words(FIRST_DAY)} to {in_words(LAST_DAY)}, and this"
        " date, or a count from it, falls outside. Choose a day further inside those years."
    )
    raise BeyondHolidayDataError(message)

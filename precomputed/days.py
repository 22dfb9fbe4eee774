"""Every day of the holiday data: what is due when counted from it, and what the count passes over.

A browser looks a day up here. It counts nothing: the day that falls due is in the table for every day and every clock,
and the days counted are those of the table's list that lie between the two.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from criteria.bank_holidays import ANNOUNCED_UNTIL, BANK_HOLIDAYS, FIRST_DAY, LAST_DAY
from criteria.deadlines import (
    COPIES_BEFORE,
    NOTIFY_WITHIN,
    PUBLISH_WITHIN_MONTHS,
    RAPID_REVIEW_WITHIN,
    BeyondHolidayDataError,
    Count,
    is_weekend,
    months_after,
    working_days_after,
    working_days_before,
)
from criteria.timeline import regulation_16
from widgets.answers import BETWEEN_DAYS, COUNTED_DAY, MONTHS, PASSED_DAY
from widgets.answers import DAYS as WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["CLOCKS", "DAYS", "Falls", "calendar_data", "falls"]

DAYS = tuple(FIRST_DAY + timedelta(days=number) for number in range((LAST_DAY - FIRST_DAY).days + 1))
"""Every day of the holiday data."""


@dataclass(frozen=True, slots=True)
class Falls:
    """What falls due by one clock counted from one day, with the count where working days are counted."""

    due: date
    count: Count | None


def _counted(count: Count) -> Falls:
    return Falls(count.due, count)


FALLS: Mapping[str, Callable[[date], Falls]] = {
    "notification": lambda day: _counted(working_days_after(day, NOTIFY_WITHIN)),
    "rapid_review": lambda day: _counted(working_days_after(day, RAPID_REVIEW_WITHIN)),
    "copies_by": lambda day: _counted(working_days_before(day, COPIES_BEFORE)),
    "publish_by": lambda day: Falls(months_after(day, PUBLISH_WITHIN_MONTHS), None),
    "regulation_16": lambda day: Falls(regulation_16(day), None),
}
CLOCKS = tuple(FALLS)
"""The clocks, by the names that `criteria.wording.When` gives them, and the Regulations' own for copies."""


@cache
def falls(clock: str, day: date) -> Falls | None:
    """What falls due, counted from a day; None where the count would leave the holiday data."""
    try:
        found = FALLS[clock](day)
    except BeyondHolidayDataError:
        return None
    return found if FIRST_DAY <= found.due <= LAST_DAY else None


def calendar_data() -> dict[str, object]:
    """The calendar as the table holds it.

    `months` has for each month how many days it has; `weekdays` for each day the place of its name; `off` whether it is
    one of a weekend; `holidays` the names by day; `names` and `forms` say how a day reads. `due` has for each clock and
    day how many days further on the day is that falls due, as runs of [distance, how many days on end]; a distance of
    null stands where the count would leave the data.
    """
    months: dict[str, int] = {}
    for day in DAYS:
        key = day.isoformat()[:7]
        months[key] = months.get(key, 0) + 1
    return {
        "months": months,
        "weekdays": "".join(str(day.weekday()) for day in DAYS),
        "off": "".join("1" if is_weekend(day) else "0" for day in DAYS),
        "holidays": {day.isoformat(): escape(name, quote=False) for day, name in BANK_HOLIDAYS.items()},
        "announced": ANNOUNCED_UNTIL.isoformat(),
        "names": {
            "weekday": list(calendar.day_name),
            "short_weekday": WEEKDAYS,
            "month": list(calendar.month_name)[1:],
            "short_month": MONTHS,
        },
        "forms": {
            "iso": "{iso}",
            "words": "{day} {month} {year}",
            "long": "{weekday} {day} {month} {year}",
            "short": "{short_weekday} {day} {short_month} {year}",
            "counted": COUNTED_DAY,
            "passed": PASSED_DAY,
            "between": BETWEEN_DAYS,
        },
        "due": {clock: _runs([_distance(clock, day) for day in DAYS]) for clock in CLOCKS},
    }


def _distance(clock: str, day: date) -> int | None:
    found = falls(clock, day)
    return None if found is None else (found.due - day).days


def _runs(distances: list[int | None]) -> list[list[int | None]]:
    runs: list[list[int | None]] = []
    for one in distances:
        if runs and runs[-1][0] == one:
            runs[-1][1] = (runs[-1][1] or 0) + 1
        else:
            runs.append([one, 1])
    return runs

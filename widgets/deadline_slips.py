"""The days that people reach when they miscount, each with the slip that leads there.

    >>> easter = working_days_after(date(2026, 3, 31), NOTIFY_WITHIN)      # due on 9 April
    >>> [(one.day.day, one.says) for one in counting_slips(easter)][:2]
    [(7, 'forgets Good Friday and Easter Monday'), (8, 'forgets Good Friday')]

A slip is a count by the module's own functions with one thing wrong: so what is said of it is so.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from criteria.bank_holidays import BANK_HOLIDAYS
from criteria.deadlines import (
    PUBLISH_WITHIN_MONTHS,
    is_weekend,
    months_after,
    working_days_after,
    working_days_before,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from criteria.deadlines import Count

__all__ = ["Slip", "chosen_slips", "counting_slips", "is_working_day", "month_slips"]

ONE_DAY = timedelta(days=1)
WORKING_WEEK = 5
WEEKS_OF_THOSE_MONTHS = PUBLISH_WITHIN_MONTHS * 52 // 12
DAYS_OF_THOSE_MONTHS = PUBLISH_WITHIN_MONTHS * 30


@dataclass(frozen=True, slots=True)
class Slip:
    """A wrong day, and what whoever arrives at it does: "forgets Good Friday". `general` ones fit any start."""

    day: date
    says: str
    general: bool = False


def is_working_day(day: date) -> bool:
    """Whether a day is counted."""
    return not is_weekend(day) and day not in BANK_HOLIDAYS


def chosen_slips(slips: Iterable[Slip], right: date, number: int, wanted: int) -> tuple[Slip, ...]:
    """So many slips that lead to different wrong days: two that the dates suggest, then general ones.

    Which general one comes first goes by `number`, so that not always the same stand there.
    """
    different: dict[date, Slip] = {}
    for slip in slips:
        if slip.day != right:
            different.setdefault(slip.day, slip)
    own = [one for one in different.values() if not one.general]
    general = [one for one in different.values() if one.general]
    turn = number % len(general) if general else 0
    return tuple([*own[: wanted - 1], *general[turn:], *general[:turn], *own[wanted - 1 :]][:wanted])


def counting_slips(count: Count) -> Iterator[Slip]:
    """What goes wrong where working days are counted, forward or back."""
    back = count.due < count.start
    counted = working_days_before if back else working_days_after
    start, number = count.start, len(count.days)
    yield from _forgetting(count, back=back)
    shut = {**BANK_HOLIDAYS, **dict.fromkeys(_after_christmas(count), "the office is shut")}
    yield Slip(counted(start, number, shut).due, "leaves out the days between Christmas and New Year, which count")
    if not is_working_day(start):
        beside = "working day before" if back else "next working day"
        yield Slip(counted(start, number + 1).due, f"takes the {beside} as day 0")
    yield Slip(counted(start, number - 1).due, "counts the day itself as day 1", general=True)
    if back:
        every_day = "counts every day, as the Regulations’ own limit does"
        yield Slip(start - number * ONE_DAY, every_day, general=True)
    yield Slip(_with_weekends(start, number, back=back), "counts weekend days, too", general=True)
    yield Slip(counted(start, number + 1).due, "counts one working day too many", general=True)
    yield Slip(_with_weekends(start, number - 1, back=back), "counts the day itself, and weekend days", general=True)
    if not back:
        weeks = number // WORKING_WEEK
        so_many = "a week" if weeks == 1 else f"{weeks} weeks"
        yield Slip(start + timedelta(weeks=weeks), f"adds {so_many} and counts no working days")


def month_slips(start: date, right: date) -> Iterator[Slip]:
    """What goes wrong where calendar months are counted."""
    if not is_working_day(right):
        yield Slip(working_days_after(right, 1).due, "moves on to the next working day, which no source we read does")
    if start.day > right.day:
        over = (start.day - right.day) * ONE_DAY
        yield Slip(right + over, "runs on into the next month")
    last = months_after(date(start.year, 1, 31), right.month - 1 + 12 * (right.year - start.year))
    if (start + ONE_DAY).day == 1 and last != right:
        yield Slip(last, "keeps to the end of the month, not to the same day of it")
    yield Slip(right - ONE_DAY, "stops a day early", general=True)
    yield Slip(start + timedelta(weeks=WEEKS_OF_THOSE_MONTHS), f"counts {WEEKS_OF_THOSE_MONTHS} weeks", general=True)
    yield Slip(start + DAYS_OF_THOSE_MONTHS * ONE_DAY, "takes every month for 30 days", general=True)
    yield Slip(right + ONE_DAY, "goes on a day too long", general=True)
    yield Slip(months_after(start, PUBLISH_WITHIN_MONTHS - 1), "counts a month too few")


def _forgetting(count: Count, *, back: bool) -> Iterator[Slip]:
    """Every bank holiday passed over forgotten, then each of them."""
    counted = working_days_before if back else working_days_after
    passed = [day for day, _ in count.holidays]
    for forgotten in (passed, *([day] for day in passed)):
        known = {day: name for day, name in BANK_HOLIDAYS.items() if day not in forgotten}
        wrong = counted(count.start, len(count.days), known)
        met = [BANK_HOLIDAYS[day] for day in sorted(forgotten) if day in wrong.days]
        if met:
            yield Slip(wrong.due, f"forgets {_and(met)}")


def _after_christmas(count: Count) -> Iterator[date]:
    """The working days of a count that lie between Christmas and New Year."""
    return (day for day in count.days if (day.month, day.day) > (12, 26))


def _with_weekends(start: date, number: int, *, back: bool) -> date:
    day = start
    for _ in range(number):
        day += -ONE_DAY if back else ONE_DAY
        while day in BANK_HOLIDAYS:
            day += -ONE_DAY if back else ONE_DAY
    return day


def _and(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))

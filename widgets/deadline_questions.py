"""What the deadline drill asks: some hundred dates about every bank holiday of its years, ends of months, plain weeks.

The dates are invented and settled by the calendar alone, so that every build asks the same. The right answers are the
timeline's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import count as numbers
from typing import TYPE_CHECKING

from criteria import assess
from criteria.bank_holidays import ANNOUNCED_UNTIL, BANK_HOLIDAYS
from criteria.deadlines import (
    PUBLISH_WITHIN_MONTHS,
    is_weekend,
    months_after,
    working_days_after,
    working_days_before,
)
from criteria.timeline import Due, timeline
from widgets.deadline_slips import ONE_DAY, chosen_slips, counting_slips, is_working_day, month_slips
from widgets.timeline import long_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["CHOICES", "COUNTED_FROM", "FIRST_ASKED", "KINDS", "Choice", "Question", "clusters", "questions"]

CHOICES = 4
FIRST_ASKED = date(2025, 1, 1)
KINDS = {
    "notification": "notification",
    "in_time": "notification",
    "rapid_review": "rapid_review",
    "publish_by": "publish_by",
    "copies_by": "copies_by",
    "working_day": "working_day",
}
"""Each kind of question, with the clock it is about."""
COUNTED_FROM = {
    "notification": "aware_on",
    "rapid_review": "notified_on",
    "publish_by": "review_decided_on",
    "copies_by": "publish_on",
}
"""The date from which each clock is counted."""
YES, NO = "Yes", "No"

_APART = timedelta(days=7)
"""Bank holidays nearer to each other than this, or just so near, are one cluster."""
_PLAIN_WEEKS = (date(2025, 2, 3), date(2026, 6, 15), date(2026, 9, 14), date(2027, 7, 5), date(2028, 10, 2))
"""Mondays with no bank holiday for weeks before and after."""
_END_OF_MONTH = 31


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer to choose; a wrong day says what slip it is."""

    text: str
    right: bool
    slip: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its kind, the day it starts from, the day something was sent, what falls due, and the choices."""

    kind: str
    day: date
    sent: date | None
    due: Due | None
    choices: tuple[Choice, ...]

    @property
    def key(self) -> str:
        """What names the question from one visit, and one build, to the next."""
        return f"{self.kind}-{self.day.isoformat()}"

    @property
    def clock(self) -> str:
        """The clock it is about."""
        return KINDS[self.kind]


@cache
def questions() -> tuple[Question, ...]:
    """Every question, kind by kind; only dates whose bank holidays are all announced."""
    return tuple(
        question
        for kind, days in _days().items()
        for question in _asked(kind, sorted({*days}))
        if _is_announced(question)
    )


def clusters() -> tuple[tuple[date, ...], ...]:
    """The bank holidays of the years asked about, those close to each other together."""
    found: list[list[date]] = []
    for day in BANK_HOLIDAYS:
        if not FIRST_ASKED <= day <= ANNOUNCED_UNTIL:
            continue
        if found and day - found[-1][-1] <= _APART:
            found[-1].append(day)
        else:
            found.append([day])
    return tuple(map(tuple, found))


def _days() -> dict[str, list[date]]:
    """The days that each kind of question starts from."""
    before = {days: [working_days_before(one[0], days).due for one in clusters()] for days in (1, 2, 3, 13)}
    after = {days: [working_days_after(one[-1], days).due for one in clusters()] for days in (2, 5)}
    first = [one[0] for one in clusters()]
    plain = [_PLAIN_WEEKS[number % 5] + number % 7 * ONE_DAY for number in range(35)]
    return {
        "notification": [*before[1], *before[3], *first, *_month_ends(2026), *plain[:14]],
        "in_time": [*before[2], *plain[14:21]],
        "rapid_review": [*before[2], *before[13], *first[:1], *_month_ends(2027), *plain[21:28]],
        "publish_by": [*_month_ends(2026), *_month_ends(2027), *_due_on(first), *_ends_of_february(), *plain[28:35]],
        "copies_by": [*after[2], *after[5], *_month_ends(2028), *plain[7:14]],
        "working_day": [day for number, one in enumerate(clusters()) for day in _around(one, number)],
    }


def _month_ends(year: int) -> list[date]:
    return [months_after(date(year, 1, _END_OF_MONTH), months) for months in range(12)]


def _due_on(days: Iterable[date]) -> list[date]:
    """The days from which the time to publish ends on these."""
    starts = (months_after(day, -PUBLISH_WITHIN_MONTHS) for day in days)
    return [one for one, day in zip(starts, days, strict=True) if months_after(one, PUBLISH_WITHIN_MONTHS) == day]


def _ends_of_february() -> list[date]:
    """The last days of August, all of which end on the last day of February, be the year long or short."""
    return [date(year, 8, day) for year in (2025, 2027) for day in (28, 29, 30, 31)]


def _around(cluster: tuple[date, ...], number: int) -> tuple[date, date]:
    """A bank holiday of a cluster, and in turn the working day before, the weekend, or the working day after."""
    beside = (
        working_days_before(cluster[0], 1).due,
        next(day for step in numbers(1) if is_weekend(day := cluster[-1] + step * ONE_DAY)),
        working_days_after(cluster[0], 1).due,
    )
    return cluster[number % len(cluster)], beside[number % 3]


def _asked(kind: str, days: Iterable[date]) -> Iterator[Question]:
    for number, day in enumerate(days):
        if kind == "working_day":
            yield Question(kind, day, None, None, _yes_or_no(right=is_working_day(day)))
        elif kind == "in_time":
            yield _in_time(day, number)
        else:
            yield _by_which_day(kind, day, number)


def _by_which_day(kind: str, day: date, number: int) -> Question:
    due = _falls_due(kind, {COUNTED_FROM[kind]: day.isoformat()})
    slips = month_slips(day, due.day) if due.count is None else counting_slips(due.count)
    wrong = sorted(chosen_slips(slips, due.day, number, CHOICES - 1), key=lambda one: one.day)
    choices = [Choice(long_day(one.day), right=False, slip=one.says) for one in wrong]
    choices.insert(number % CHOICES, Choice(long_day(due.day), right=True))
    return Question(kind, day, None, due, tuple(choices))


def _in_time(day: date, number: int) -> Question:
    """A notification that was sent on its last day, or on the working day after: by turns."""
    sent = _falls_due("notification", {"aware_on": day.isoformat()}).day
    if number % 2:
        sent = working_days_after(sent, 1).due
    due = _falls_due("notification", {"aware_on": day.isoformat(), "notified_on": sent.isoformat()})
    return Question("in_time", day, sent, due, _yes_or_no(right=not due.late))


def _yes_or_no(*, right: bool) -> tuple[Choice, Choice]:
    return Choice(YES, right=right), Choice(NO, right=not right)


def _falls_due(kind: str, dates: dict[str, object]) -> Due:
    return next(one for one in timeline(assess(dates)) if isinstance(one, Due) and one.key == kind)


def _is_announced(question: Question) -> bool:
    due = question.due.day if question.due else question.day
    return question.day >= FIRST_ASKED and max(question.day, due, question.sent or due) <= ANNOUNCED_UNTIL

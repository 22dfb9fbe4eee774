"""What must be so of every count of working days, whatever the start, the number and the holidays."""

from datetime import date, timedelta

import pytest

pytest.importorskip("hypothesis")  # the readers' Python runs these tests too, and has none

from hypothesis import given, settings
from hypothesis import strategies as st

from criteria.bank_holidays import BANK_HOLIDAYS
from criteria.deadlines import working_days_after, working_days_before

# Far enough from both ends of the data that no count runs off it.
STARTS = st.dates(date(2024, 6, 1), date(2035, 6, 1))
NUMBERS = st.integers(1, 40)
OFFSETS = st.integers(-70, 70)

ANY_MACHINE = settings(deadline=None)  # a slow machine is no counterexample


def is_working_day(day: date, holidays: dict[date, str]) -> bool:
    """Whether a day counts, said without the module."""
    return day.isoweekday() not in (6, 7) and day not in holidays


@ANY_MACHINE
@given(start=STARTS, number=NUMBERS)
def test_the_last_day_is_a_working_day_and_exactly_so_many_lie_between(start: date, number: int) -> None:
    """Going from day 0 to the last day, forward or back, one meets exactly the number asked for."""
    for due, step in (
        (working_days_after(start, number).due, 1),
        (working_days_before(start, number).due, -1),
    ):
        assert is_working_day(due, BANK_HOLIDAYS)
        met = [start + timedelta(days=step * n) for n in range(1, abs((due - start).days) + 1)]
        assert number == sum(is_working_day(day, BANK_HOLIDAYS) for day in met)
        assert due == met[-1]


@ANY_MACHINE
@given(start=STARTS, number=NUMBERS, offsets=st.lists(OFFSETS, min_size=1, max_size=5))
def test_a_new_holiday_never_shortens_the_time_that_is_left(start: date, number: int, offsets: list[int]) -> None:
    """Added bank holidays never bring a due date forward, nor the day for sending copies later."""
    more = {**BANK_HOLIDAYS, **{start + timedelta(days=n): "One-off holiday" for n in offsets}}
    assert working_days_after(start, number).due <= working_days_after(start, number, more).due
    assert working_days_before(start, number).due >= working_days_before(start, number, more).due


@ANY_MACHINE
@given(start=STARTS, number=NUMBERS)
def test_a_new_holiday_on_the_last_day_moves_it(start: date, number: int) -> None:
    """A bank holiday on the due date itself puts it off to the next working day."""
    due = working_days_after(start, number).due
    moved = working_days_after(start, number, {**BANK_HOLIDAYS, due: "One-off holiday"}).due
    assert working_days_after(due, 1).due == moved


@ANY_MACHINE
@given(start=STARTS, number=NUMBERS, later=st.integers(0, 60))
def test_a_later_start_never_gives_an_earlier_date(start: date, number: int, later: int) -> None:
    """Due dates stand in the order of the days they are counted from, and so do copies' dates."""
    other = start + timedelta(days=later)
    assert working_days_after(start, number).due <= working_days_after(other, number).due
    assert working_days_before(start, number).due <= working_days_before(other, number).due

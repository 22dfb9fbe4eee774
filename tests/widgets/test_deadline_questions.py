"""What the deadline drill asks, against days counted here from the holidays library, one by one."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from criteria.bank_holidays import ANNOUNCED_UNTIL
from tools.bank_holidays import observed
from widgets.deadline_questions import CHOICES, FIRST_ASKED, KINDS, Choice, Question, clusters, questions
from widgets.deadline_slips import chosen_slips, counting_slips, month_slips

if TYPE_CHECKING:
    from collections.abc import Iterable

ASKED = questions()
HOLIDAYS = observed()
COUNTED = {"notification": (5, 1), "in_time": (5, 1), "rapid_review": (15, 1), "copies_by": (7, -1)}
"""How many working days each clock has, and which way they are counted."""
ONE_DAY = timedelta(days=1)
DATED = [one for one in ASKED if one.due is not None and one.kind != "in_time"]


def of(kind: str) -> list[Question]:
    """The questions of one kind."""
    return [one for one in ASKED if one.kind == kind]


def read(words: str) -> date:
    """The day that "Thursday 9 April 2026" names; the weekday has to be right."""
    weekday, day, month, year = words.split()
    found = date(int(year), list(calendar.month_name).index(month), int(day))
    assert calendar.day_name[found.weekday()] == weekday
    return found


def nth(start: date, number: int, step: int, off: Iterable[date], *, weekends: bool = False) -> date:
    """The day on which one arrives by counting, day 0 left out, without the days that are off."""
    day, left, off = start, number, set(off)
    while left:
        day += step * ONE_DAY
        left -= day not in off and (weekends or day.isoweekday() not in (6, 7))
    return day


def six_months(day: date, months: int = 6) -> date:
    """The same day of the month, so many months on, or the last day where it has none."""
    year, month = day.year + (day.month + months - 1) // 12, (day.month + months - 1) % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def last_day(question: Question) -> date:
    """The last day, counted here."""
    if question.kind == "publish_by":
        return six_months(question.day)
    return nth(question.day, *COUNTED[question.kind], HOLIDAYS)


def right_one(question: Question) -> Choice:
    """The one right choice."""
    (right,) = (one for one in question.choices if one.right)
    return right


@pytest.mark.parametrize("question", DATED, ids=lambda one: one.key)
def test_the_right_day_is_right(question: Question) -> None:
    """One day of four is right, and it is the day that counting one by one gives; the four are different."""
    assert read(right_one(question).text) == last_day(question)
    assert CHOICES == len({one.text for one in question.choices}) == len(question.choices)
    assert [one.right for one in question.choices] == [not one.slip for one in question.choices]


@pytest.mark.parametrize("question", of("in_time"), ids=lambda one: one.key)
def test_in_time_is_on_the_last_day_or_before(question: Question) -> None:
    """A notification is in time unless it was sent after the last day."""
    assert question.sent is not None
    assert right_one(question).text == ("Yes" if question.sent <= last_day(question) else "No")


@pytest.mark.parametrize("question", of("working_day"), ids=lambda one: one.key)
def test_working_days_are_weekdays_without_a_bank_holiday(question: Question) -> None:
    """A day counts unless it is a Saturday, a Sunday or a bank holiday of the library's."""
    counts = question.day.isoweekday() < 6 and question.day not in HOLIDAYS
    assert right_one(question).text == ("Yes" if counts else "No")


def slipped_counting(question: Question, slip: str) -> date | None:
    """Where a slip in counting working days leads, worked out here; None where it is no such slip."""
    start, (number, step) = question.day, COUNTED[question.kind]
    shut = {date(year, 12, day) for year in range(2024, 2029) for day in range(27, 32)}
    leads_to = {
        "counts the day itself as day 1": nth(start, number - 1, step, HOLIDAYS),
        "counts weekend days, too": nth(start, number, step, HOLIDAYS, weekends=True),
        "counts the day itself, and weekend days": nth(start, number - 1, step, HOLIDAYS, weekends=True),
        "counts one working day too many": nth(start, number + 1, step, HOLIDAYS),
        "leaves out the days between Christmas and New Year, which count": nth(start, number, step, {*HOLIDAYS, *shut}),
    }
    if step < 0:
        leads_to["counts every day, as the Regulations’ own limit does"] = start - timedelta(days=7)
    if start.isoweekday() in (6, 7) or start in HOLIDAYS:
        beside = "working day before" if step < 0 else "next working day"
        leads_to[f"takes the {beside} as day 0"] = nth(nth(start, 1, step, HOLIDAYS), number, step, HOLIDAYS)
    if number == 5:
        leads_to["adds a week and counts no working days"] = start + timedelta(days=7)
    if number == 15:
        leads_to["adds 3 weeks and counts no working days"] = start + timedelta(days=21)
    return leads_to.get(slip)


def slipped_months(question: Question, slip: str) -> date | None:
    """Where a slip in counting months leads, worked out here; None where it is no such slip of this question."""
    start, right = question.day, last_day(question)
    leads_to = {
        "stops a day early": right - ONE_DAY,
        "goes on a day too long": right + ONE_DAY,
        "counts 26 weeks": start + timedelta(days=182),
        "takes every month for 30 days": start + timedelta(days=180),
        "counts a month too few": six_months(start, 5),
    }
    if right.isoweekday() in (6, 7) or right in HOLIDAYS:
        leads_to["moves on to the next working day, which no source we read does"] = nth(right, 1, 1, HOLIDAYS)
    if start.day > right.day:
        leads_to["runs on into the next month"] = right.replace(day=1) + timedelta(days=start.day - 1)
    if start.day == calendar.monthrange(start.year, start.month)[1]:
        last = calendar.monthrange(right.year, right.month)[1]
        leads_to["keeps to the end of the month, not to the same day of it"] = right.replace(day=last)
    return leads_to.get(slip)


def forgotten(question: Question, names: str) -> date:
    """Where it leads to forget the bank holidays that are named; each of them has to be one that is met."""
    number, step = COUNTED[question.kind]
    named = re.split(r", | and ", names)
    span = [question.day + step * ONE_DAY * far for far in range(1, 60)]
    off = [day for day in span if HOLIDAYS.get(day) in named]
    wrong = nth(question.day, number, step, {*HOLIDAYS} - {*off})
    assert sorted(
        HOLIDAYS[day] for day in off if min(wrong, question.day) <= day <= max(wrong, question.day)
    ) == sorted(named)
    return wrong


@pytest.mark.parametrize("question", DATED, ids=lambda one: one.key)
def test_each_wrong_day_is_where_its_slip_leads(question: Question) -> None:
    """What is said of a wrong day is so: whoever does that arrives at that day, and not at the right one."""
    for choice in question.choices:
        if not choice.right:
            if choice.slip.startswith("forgets "):
                leads_to: date | None = forgotten(question, choice.slip.removeprefix("forgets "))
            elif question.kind == "publish_by":
                leads_to = slipped_months(question, choice.slip)
            else:
                leads_to = slipped_counting(question, choice.slip)
            assert read(choice.text) == leads_to != last_day(question)


def test_forgetting_a_bank_holiday_is_offered_wherever_one_is_passed_over() -> None:
    """Where a count passes over a bank holiday, one of the wrong days forgets it, unless that is another slip's day."""
    for question in DATED:
        if question.due and question.due.count and question.due.count.holidays:
            assert any("forgets" in one.slip or "which count" in one.slip for one in question.choices), question.key


@pytest.mark.parametrize("kind", ["notification", "rapid_review", "copies_by"])
def test_every_bank_holiday_is_met_by_every_count(kind: str) -> None:
    """Easter, May, August, Christmas and New Year of every year, substitute days too: each is passed over, or day 0."""
    met = {day for one in of(kind) if one.due and one.due.count for day, _ in one.due.count.holidays}
    met |= {one.day for one in of(kind)}
    asked_about = [day for day in HOLIDAYS if FIRST_ASKED <= day <= ANNOUNCED_UNTIL]
    assert len(asked_about) == 32
    assert [day for day in asked_about if day not in met] == []


def test_the_bank_holidays_fall_into_clusters() -> None:
    """Four times a year, and New Year of the first year by itself: Christmas reaches into the next year."""
    found = clusters()
    assert [len(one) for one in found] == [1, *([2, 1, 1, 1, 3] * 3), 2, 1, 1, 1, 2]
    assert [day for one in found for day in one] == [day for day in HOLIDAYS if FIRST_ASKED <= day <= ANNOUNCED_UNTIL]


def test_time_to_publish_ends_on_bank_holidays_and_at_ends_of_months() -> None:
    """Days off on which the six months end, every end of a month, and short and long Februaries are asked for."""
    due = [last_day(one) for one in of("publish_by")]
    assert len([day for day in due if day in HOLIDAYS]) >= 10
    assert len([day for day in due if day.isoweekday() in (6, 7)]) >= 8
    ends = {one.day.month for one in of("publish_by") if (one.day + ONE_DAY).day == 1}
    assert ends == set(range(1, 13))
    assert {date(2026, 2, 28), date(2028, 2, 29)} <= {*due}


@pytest.mark.parametrize("kind", ["notification", "in_time", "rapid_review", "publish_by", "copies_by"])
def test_every_weekday_is_a_start(kind: str) -> None:
    """Fridays, Saturdays and Sundays among them; the days sent after stay within a notification's own drill."""
    days = range(1, 8)
    assert {one.day.isoweekday() for one in of(kind)} == set(days)


def test_there_are_some_hundred_questions_each_with_its_own_key() -> None:
    """Enough of each clock for rounds without repeats, and no question twice."""
    assert len({one.key for one in ASKED}) == len(ASKED)
    assert 250 <= len(ASKED) <= 350
    assert min(Counter(one.clock for one in ASKED).values()) >= 30
    assert {one.kind for one in ASKED} == {*KINDS}


def test_nobody_scores_by_always_choosing_the_same() -> None:
    """Each of the four places is right about as often, Yes and No too, and the right day is not always the third."""
    for kind in {one.kind for one in DATED}:
        places = Counter([one.right for one in question.choices].index(True) for question in of(kind))
        assert max(places.values()) - min(places.values()) <= 2
        ranks = Counter(
            sorted(read(one.text) for one in question.choices).index(last_day(question)) for question in of(kind)
        )
        assert max(ranks.values()) < 0.7 * len(of(kind))
    for kind in ("in_time", "working_day"):
        yes = sum(right_one(one).text == "Yes" for one in of(kind))
        assert len(of(kind)) / 4 <= yes <= 3 * len(of(kind)) / 4


def test_slips_that_lead_to_one_day_are_one_choice() -> None:
    """From a Saturday, counting the day itself and counting weekends lead to one day: it stands there once."""
    question = next(one for one in of("notification") if one.day == date(2025, 2, 8))
    assert question.due is not None
    assert question.due.count is not None
    slips = chosen_slips(counting_slips(question.due.count), question.due.day, 0, 9)
    assert len({one.day for one in slips}) == len(slips) < 9
    assert all(one.day != question.due.day for one in slips)


def test_general_slips_take_turns() -> None:
    """Where the dates suggest no slip, another one comes first each time."""
    start, right = date(2026, 6, 17), date(2026, 12, 17)
    first = [chosen_slips(month_slips(start, right), right, number, 1)[0].says for number in range(3)]
    assert len(set(first)) == 3

"""The clocks: five and fifteen working days, six months, and seven working days back.

The dates in the tables were worked out by hand on a calendar. They are not the module's output.
"""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta

import pytest

from criteria import Refused, assess
from criteria.bank_holidays import ANNOUNCED_UNTIL, BANK_HOLIDAYS, FIRST_DAY, LAST_DAY
from criteria.deadlines import (
    COPIES_BEFORE,
    NOTIFY_WITHIN,
    PUBLISH_WITHIN_MONTHS,
    RAPID_REVIEW_WITHIN,
    BeyondHolidayDataError,
    in_words,
    months_after,
    working_days_after,
    working_days_before,
)
from criteria.phrases import UNANNOUNCED
from criteria.wording import answers

# A case in which every clock runs, and one in which no duty exists at all.
SERIOUS = {"age": 7, "outcome": "died", "abuse_or_neglect": "known", "lessons": {"recurrent_themes": "yes"}}
NOTHING = {"age": 30, "care_status": "none", "outcome": "not_seriously_harmed", "abuse_or_neglect": "not_suspected"}

# Worked by hand: reference, day 0, working days to add, last day, what the vector catches.
VECTORS = [
    ("T01", "2026-03-31", 5, "2026-04-09", "Good Friday and Easter Monday"),
    ("T02", "2026-04-08", 15, "2026-04-29", "a plain run"),
    ("T03", "2026-03-30", 15, "2026-04-22", "Easter inside the rapid review"),
    ("T04", "2026-04-30", 5, "2026-05-08", "early May"),
    ("T05", "2026-05-21", 5, "2026-05-29", "the spring holiday"),
    ("T06", "2026-05-20", 15, "2026-06-11", "the spring holiday inside the rapid review"),
    ("T07", "2026-06-13", 5, "2026-06-19", "a start at the weekend"),
    ("T08", "2026-06-13", 15, "2026-07-03", "a start at the weekend, rapid review"),
    ("T09", "2026-08-27", 15, "2026-09-18", "the summer holiday"),
    ("T10", "2026-09-01", 15, "2026-09-22", "no holiday"),
    ("T11", "2026-12-23", 5, "2027-01-04", "Christmas, its substitute day and New Year"),
    ("T12", "2026-12-24", 15, "2027-01-19", "the same, rapid review"),
    ("T13", "2026-12-11", 15, "2027-01-06", "across the year"),
    ("T14", "2027-03-22", 15, "2027-04-14", "Easter 2027"),
    ("T15", "2027-12-22", 5, "2027-12-31", "two substitute days"),
    ("T16", "2027-12-13", 15, "2028-01-06", "the substitute day of 3 January 2028"),
]


@pytest.mark.parametrize(("start", "days", "due"), [row[1:4] for row in VECTORS], ids=[row[0] for row in VECTORS])
def test_the_vectors_worked_by_hand(start: str, days: int, due: str) -> None:
    """Each day worked out by hand is the last day counted."""
    assert date.fromisoformat(due) == working_days_after(date.fromisoformat(start), days).due


@pytest.mark.parametrize(("start", "days", "due"), [row[1:4] for row in VECTORS], ids=[row[0] for row in VECTORS])
def test_the_vectors_reach_the_answers(start: str, days: int, due: str) -> None:
    """The same days stand in the answers: five from awareness, fifteen from sending."""
    key, answer = {5: ("aware_on", "notification"), 15: ("notified_on", "rapid_review")}[days]
    part = assess({**SERIOUS, key: start}).to_dict()[answer]
    assert isinstance(part, dict)
    assert due == part["due"]


@pytest.mark.parametrize(
    ("start", "days", "wrong"),
    [
        pytest.param("2026-03-31", 5, "2026-04-08", id="T01 if the day of awareness counted as day 1"),
        pytest.param("2026-03-31", 5, "2026-04-07", id="T01 if bank holidays counted"),
        pytest.param("2026-03-30", 15, "2026-04-20", id="T03 if bank holidays counted"),
        pytest.param("2026-12-23", 5, "2026-12-30", id="T11 if seven calendar days were added"),
    ],
)
def test_the_usual_wrong_answers_are_not_given(start: str, days: int, wrong: str) -> None:
    """The day that each common mistake gives is before the day that is right."""
    assert date.fromisoformat(wrong) < working_days_after(date.fromisoformat(start), days).due


def test_the_four_numbers() -> None:
    """Five working days, fifteen working days, six months, and seven working days."""
    expected = (5, 15, 6, 7)
    assert expected == (NOTIFY_WITHIN, RAPID_REVIEW_WITHIN, PUBLISH_WITHIN_MONTHS, COPIES_BEFORE)


# Worked by hand: from 31 March 2026 over Easter, from 23 December 2026 over Christmas.
@pytest.mark.parametrize(
    ("start", "counted", "passed"),
    [
        pytest.param(
            "2026-03-31",
            ["2026-04-01", "2026-04-02", "2026-04-07", "2026-04-08", "2026-04-09"],
            [("2026-04-03", "Good Friday"), ("2026-04-06", "Easter Monday")],
            id="Easter",
        ),
        pytest.param(
            "2026-12-23",
            ["2026-12-24", "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-04"],
            [
                ("2026-12-25", "Christmas Day"),
                ("2026-12-28", "Boxing Day (substitute day)"),
                ("2027-01-01", "New Year's Day"),
            ],
            id="Christmas",
        ),
        pytest.param(
            "2026-06-12",
            ["2026-06-15", "2026-06-16", "2026-06-17", "2026-06-18", "2026-06-19"],
            [],
            id="no holiday",
        ),
    ],
)
def test_the_days_counted_and_passed_over(start: str, counted: list[str], passed: list[tuple[str, str]]) -> None:
    """A reader can check by finger: every day counted, and every bank holiday passed over by name."""
    count = working_days_after(date.fromisoformat(start), 5)
    assert counted == [day.isoformat() for day in count.days]
    assert passed == [(day.isoformat(), name) for day, name in count.holidays]
    assert start == count.start.isoformat()


@pytest.mark.parametrize(
    ("start", "due"),
    [
        pytest.param("2026-03-31", "2026-09-30", id="no 31 September"),
        pytest.param("2026-08-28", "2027-02-28", id="a Sunday stays"),
        pytest.param("2026-09-29", "2027-03-29", id="Easter Monday stays"),
        pytest.param("2026-08-31", "2027-02-28", id="the end of a short February"),
        pytest.param("2027-08-31", "2028-02-29", id="the end of a long February"),
        pytest.param("2027-08-29", "2028-02-29", id="29 February itself"),
        pytest.param("2028-02-29", "2028-08-29", id="from 29 February"),
        pytest.param("2026-06-30", "2026-12-30", id="the day, not the end of the month"),
        pytest.param("2026-07-01", "2027-01-01", id="into the next year"),
        pytest.param("2026-12-31", "2027-06-30", id="from the last day of the year"),
    ],
)
def test_six_months(start: str, due: str) -> None:
    """The same day of the month, or that month's last; a day off is not moved."""
    assert date.fromisoformat(due) == months_after(date.fromisoformat(start), 6)
    commissioning = assess({**SERIOUS, "review_decided_on": start}).to_dict()["commissioning"]
    assert isinstance(commissioning, dict)
    assert due == commissioning["publish_by"]


@pytest.mark.parametrize(
    ("publish", "copies"),
    [
        pytest.param("2026-09-30", "2026-09-21", id="a Wednesday"),
        pytest.param("2027-02-28", "2027-02-18", id="a Sunday"),
        pytest.param("2027-03-29", "2027-03-17", id="Easter Monday, with Good Friday before it"),
        pytest.param("2026-01-08", "2025-12-29", id="back over New Year"),
    ],
)
def test_seven_working_days_back(publish: str, copies: str) -> None:
    """Copies go out seven working days before publication, weekends and bank holidays left out."""
    assert date.fromisoformat(copies) == working_days_before(date.fromisoformat(publish), 7).due
    commissioning = assess({**SERIOUS, "publish_on": publish}).to_dict()["commissioning"]
    assert isinstance(commissioning, dict)
    assert copies == commissioning["copies_by"]


@pytest.mark.parametrize(
    ("start", "unannounced"),
    [
        pytest.param("2028-12-20", False, id="Christmas 2028 only, which is announced"),
        pytest.param("2028-12-21", True, id="1 January 2029 is passed over"),
        pytest.param("2029-01-08", False, id="no bank holiday at all"),
        pytest.param("2029-03-28", True, id="Easter 2029"),
    ],
)
def test_a_date_that_rests_on_a_holiday_not_yet_announced_says_so(start: str, unannounced: bool) -> None:  # noqa: FBT001 - a column of the table
    """The answer carries the note exactly when a bank holiday passed over was worked out by rule."""
    assert date(2028, 12, 31) == ANNOUNCED_UNTIL
    count = working_days_after(date.fromisoformat(start), NOTIFY_WITHIN)
    assert unannounced is count.rests_on_unannounced
    notification = answers(assess({**SERIOUS, "aware_on": start}))[0]
    assert unannounced is (UNANNOUNCED in notification.when[0].notes)


# Worked by hand on the calendars of January 2024 and December 2035. 31 December 2035 is a Monday;
# 25 and 26 December, a Tuesday and a Wednesday, are holidays. 1 January 2024, a Monday, is one too.
EDGES = [
    ("aware_on", "2024-01-01", "2035-12-20"),  # 21, 24, 27, 28 and 31 December are the five
    ("notified_on", "2024-01-01", "2035-12-06"),  # 7, 10–14, 17–21, 24, 27, 28 and 31: fifteen
    ("review_decided_on", "2024-01-01", "2035-06-30"),  # 30 December
    ("publish_on", "2024-01-11", "2035-12-31"),  # back: 10, 9, 8, 5, 4, 3 and 2 January
    ("as_of", "2024-01-01", "2035-12-31"),
]


@pytest.mark.parametrize("facts", [SERIOUS, NOTHING, {}], ids=["serious incident", "nothing to do", "nothing known"])
@pytest.mark.parametrize(("key", "first", "last"), EDGES, ids=[row[0] for row in EDGES])
def test_the_first_and_last_day_accepted(key: str, first: str, last: str, facts: dict[str, object]) -> None:
    """Each date is refused one day beyond the years that are known, from itself alone, whatever the answers."""
    one_day = timedelta(days=1)
    for accepted in (first, last):
        assert assess({**facts, key: accepted}).case.on(key) == date.fromisoformat(accepted)
    for beyond in (date.fromisoformat(first) - one_day, date.fromisoformat(last) + one_day):
        with pytest.raises(Refused) as refused:
            assess({**facts, key: beyond.isoformat()})
        assert [key] == [path for path, _ in refused.value.problems]
        assert "1 January 2024 to 31 December 2035" in refused.value.problems[0][1]


def test_a_count_beyond_the_data_is_an_error() -> None:
    """Counting itself refuses, forward and back, and never guesses a holiday."""
    with pytest.raises(BeyondHolidayDataError, match="31 December 2035"):
        working_days_after(date(2035, 12, 21), 5)
    with pytest.raises(BeyondHolidayDataError, match="1 January 2024"):
        working_days_before(date(2024, 1, 10), 7)
    with pytest.raises(BeyondHolidayDataError):
        months_after(date(2035, 7, 1), 6)
    with pytest.raises(BeyondHolidayDataError):
        working_days_after(date(2023, 12, 29), 5)


def test_every_day_of_the_data_counted_another_way() -> None:
    """From every day there is, the due date is the one found by looking along a list of working days."""
    days = [FIRST_DAY + timedelta(days=n) for n in range((LAST_DAY - FIRST_DAY).days + 1)]
    working = [day for day in days if day.isoweekday() <= 5 and day not in BANK_HOLIDAYS]
    for start in days:
        for number in (5, 15):
            after = bisect_right(working, start) + number - 1
            if after < len(working):
                assert working[after] == working_days_after(start, number).due
        before = bisect_left(working, start) - 7
        if before >= 0:
            assert working[before] == working_days_before(start, 7).due


def test_a_date_in_words() -> None:
    """A date is written as people write it, without a leading nought."""
    expected = "9 April 2026"
    assert expected == in_words(date(2026, 4, 9))

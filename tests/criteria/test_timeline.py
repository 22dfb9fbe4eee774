"""The dates of a case in the order of the calendar, each with its rule, and the months they fall in."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from criteria import assess
from criteria.bank_holidays import FIRST_DAY, LAST_DAY
from criteria.deadlines import RAPID_REVIEW_WITHIN
from criteria.month_grid import Day, Month, Quiet, months
from criteria.phrases import OVERDUE_IF, SENT_LATE
from criteria.sources import Weight
from criteria.timeline import NOTES, Due, Entry, timeline

ALL_DATES = {
    "aware_on": "2026-03-31",
    "notified_on": "2026-04-08",
    "review_decided_on": "2026-04-29",
    "publish_on": "2026-10-28",
    "as_of": "2026-04-10",
}


def entries(**dates: str) -> tuple[Entry, ...]:
    """The timeline of some dates."""
    return timeline(assess(dates))


def due(key: str, **dates: str) -> Due:
    """What is due by one clock."""
    (found,) = [entry for entry in entries(**dates) if isinstance(entry, Due) and entry.key == key]
    return found


def test_dates_stand_in_the_order_of_the_calendar() -> None:
    """Given and due dates are one list by day; on the same day what was given comes first."""
    expected = [  # worked by hand: Easter lies in the first count, copies count back from 28 October
        ("2026-03-31", "aware_on"),
        ("2026-04-08", "notified_on"),
        ("2026-04-09", "notification"),
        ("2026-04-10", "as_of"),
        ("2026-04-29", "review_decided_on"),
        ("2026-04-29", "rapid_review"),
        ("2026-10-19", "copies_by"),
        ("2026-10-28", "publish_on"),
        ("2026-10-29", "publish_by"),
    ]
    assert expected == [(entry.day.isoformat(), entry.key) for entry in entries(**ALL_DATES)]


def test_without_dates_there_is_nothing() -> None:
    """A blank case has no timeline and no months."""
    assert entries() == ()
    assert months(()) == ()


@pytest.mark.parametrize(
    ("key", "rule", "weight"),
    [
        ("notification", "N5", Weight.STATUTORY_GUIDANCE),
        ("rapid_review", "R3", Weight.PANEL_GUIDANCE),
        ("publish_by", "L7", Weight.STATUTORY_GUIDANCE),
        ("copies_by", "L7", Weight.STATUTE),
    ],
)
def test_each_date_has_its_rule_and_weight(key: str, rule: str, weight: Weight) -> None:
    """The weights are those of the specification; only the copies' time is in the Regulations, and not in our days."""
    found = due(key, **ALL_DATES)
    assert (rule, weight) == (found.rule, found.provision.weight)
    assert (NOTES["margin"] in found.notes) is (key == "copies_by")


@pytest.mark.parametrize("key", ["notification", "rapid_review", "publish_by"])
def test_dates_alone_leave_open_whether_anything_is_due(key: str) -> None:
    """Nothing but dates is known, so a duty is put as a condition."""
    assert due(key, **ALL_DATES).label.startswith("If ")


@pytest.mark.parametrize(
    ("key", "late", "dates"),
    [
        ("notification", "", {"aware_on": "2026-03-31", "as_of": "2026-04-09"}),
        ("notification", OVERDUE_IF["notification"], {"aware_on": "2026-03-31", "as_of": "2026-04-10"}),
        ("notification", SENT_LATE, {"aware_on": "2026-03-31", "notified_on": "2026-04-10"}),
        ("notification", "", {"aware_on": "2026-03-31", "notified_on": "2026-04-09", "as_of": "2026-06-01"}),
        ("rapid_review", OVERDUE_IF["rapid_review"], {"notified_on": "2026-04-08", "as_of": "2026-04-30"}),
        ("rapid_review", "", {"notified_on": "2026-04-08", "as_of": "2026-04-29"}),
        ("publish_by", "", {"review_decided_on": "2026-04-29", "as_of": "2026-10-29"}),
        ("publish_by", NOTES["passed"], {"review_decided_on": "2026-04-29", "as_of": "2026-10-30"}),
        ("publish_by", NOTES["publish_late"], {"review_decided_on": "2026-04-29", "publish_on": "2026-10-30"}),
        ("publish_by", "", {"review_decided_on": "2026-04-29", "publish_on": "2026-10-29", "as_of": "2026-12-01"}),
        ("copies_by", "", {"publish_on": "2026-10-28", "as_of": "2026-10-19"}),
        ("copies_by", NOTES["passed"], {"publish_on": "2026-10-28", "as_of": "2026-10-20"}),
    ],
)
def test_what_has_passed_says_so(key: str, late: str, dates: dict[str, str]) -> None:
    """A day is late only after it, and never once what it asks for was done in time."""
    assert late == due(key, **dates).late


@pytest.mark.parametrize(
    ("decided", "off"),
    [
        pytest.param("2026-08-28", True, id="28 February 2027 is a Sunday"),
        pytest.param("2026-09-29", True, id="29 March 2027 is Easter Monday"),
        pytest.param("2026-03-31", False, id="30 September 2026 is a Wednesday"),
    ],
)
def test_a_day_to_publish_by_that_is_no_working_day_says_so(decided: str, off: bool) -> None:  # noqa: FBT001 - a column of the table
    """No source moves such a day; the reader is told to publish before it."""
    assert off is (NOTES["not_a_working_day"] in due("publish_by", review_decided_on=decided).notes)


def test_quiet_months_are_summed_up() -> None:
    """Between the decision and publication stand the months in which nothing happens, in one line."""
    found = months(entries(review_decided_on="2026-04-29"))
    shown = [(type(one), one.first, one.last if isinstance(one, Quiet) else None) for one in found]
    assert shown == [
        (Month, date(2026, 4, 1), None),
        (Quiet, date(2026, 5, 1), date(2026, 9, 1)),
        (Month, date(2026, 10, 1), None),
    ]


def test_a_quiet_stretch_may_cross_the_year() -> None:
    """From one year into the next no month is lost."""
    quiet = months(entries(review_decided_on="2026-10-30"))[1]
    assert quiet == Quiet(date(2026, 11, 1), date(2027, 3, 1))


def days_of(found: tuple[Month | Quiet, ...]) -> list[Day]:
    """Every day of the months shown."""
    return [day for one in found if isinstance(one, Month) for week in one.weeks for day in week if day is not None]


@pytest.mark.proof
@pytest.mark.proof
def test_every_day_of_the_data_can_be_day_nought_of_both_counts() -> None:
    """From every day: the numbers stand on working days only, run from one to the last, and end on the due day."""
    last = LAST_DAY - timedelta(days=30)
    for start in (FIRST_DAY + timedelta(days=n) for n in range((last - FIRST_DAY).days)):
        found = entries(aware_on=start.isoformat(), notified_on=start.isoformat())
        days = days_of(months(found))
        by_day = {day.day: day for day in days}
        assert len(by_day) == len(days)
        for clock, number in (("notification", 5), ("rapid_review", RAPID_REVIEW_WITHIN)):
            numbered = [(n, day) for day in days for key, n in day.counted if key == clock]
            assert [n for n, _ in numbered] == list(range(1, number + 1))
            assert [day for _, day in numbered if day.is_weekend or day.holiday] == []
            (end,) = [entry for entry in found if isinstance(entry, Due) and entry.key == clock]
            assert numbered[-1][1].day == end.day
            within = [day for day in days if start < day.day < end.day]
            assert [day for day in within if not day.counted and not day.passed_over] == []
        assert [day for day in days if day.passed_over and day.counted] == []

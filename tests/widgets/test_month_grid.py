"""The calendars of a timeline: numbers on the right days, weekdays in the right columns, and the list agrees."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import holidays
import pytest

from criteria.bank_holidays import ANNOUNCED_UNTIL, FIRST_DAY, LAST_DAY
from criteria.phrases import UNANNOUNCED
from tests.widgets.html_reader import Tag
from tests.widgets.shown_timeline import ALL_DATES, cells, due_days, has_class, parts_of, shown

# Asked of the library, not of our own table.
BANK_HOLIDAYS = holidays.country_holidays("GB", subdiv="ENG", years=range(2023, 2037), observed=True)
CLOCK_WORDS = {"notification": "Notify", "rapid_review": "Review", "copies_by": "Copies"}


def numbered(tags: list[Tag], clock: str) -> list[str]:
    """The days that carry a clock's numbers, in the order of the numbers."""
    days: dict[int, str] = {}
    for day, cell in cells(tags).items():
        for words in parts_of(tags, cell, "month-count"):
            name, _, number = words.partition(" ")
            if name == CLOCK_WORDS[clock]:
                assert int(number) not in days
                days[int(number)] = day
    assert sorted(days) == list(range(1, len(days) + 1))
    return [days[number] for number in sorted(days)]


def counted(start: date, number: int, step: int = 1) -> list[str]:
    """The working days after a day, counted from the weekday and the library's bank holidays alone."""
    days: list[str] = []
    day = start
    while len(days) < number:
        day += timedelta(days=step)
        if day.isoweekday() <= 5 and day not in BANK_HOLIDAYS:
            days.append(day.isoformat())
    return days


# Worked by hand on a calendar: what is given, and the day that falls due.
VECTORS = [
    ("T01", "notification", {"aware_on": "2026-03-31"}, "2026-04-09"),
    ("T03", "rapid_review", {"notified_on": "2026-03-30"}, "2026-04-22"),
    ("T06", "rapid_review", {"notified_on": "2026-05-20"}, "2026-06-11"),
    ("T07", "notification", {"aware_on": "2026-06-13"}, "2026-06-19"),
    ("T11", "notification", {"aware_on": "2026-12-23"}, "2027-01-04"),
    ("T12", "rapid_review", {"notified_on": "2026-12-24"}, "2027-01-19"),
    ("T15", "notification", {"aware_on": "2027-12-22"}, "2027-12-31"),
    ("T16", "rapid_review", {"notified_on": "2027-12-13"}, "2028-01-06"),
    ("no 31 September", "publish_by", {"review_decided_on": "2026-03-31"}, "2026-09-30"),
    ("a Sunday", "publish_by", {"review_decided_on": "2026-08-28"}, "2027-02-28"),
    ("Easter Monday", "publish_by", {"review_decided_on": "2026-09-29"}, "2027-03-29"),
    ("seven back", "copies_by", {"publish_on": "2026-09-30"}, "2026-09-21"),
]


@pytest.mark.parametrize(("clock", "dates", "due"), [row[1:] for row in VECTORS], ids=[row[0] for row in VECTORS])
def test_the_vectors_are_shown_in_list_and_calendar(clock: str, dates: dict[str, str], due: str) -> None:
    """The day worked out by hand is the one in the list, and the one marked as due in the calendar."""
    tags = shown(**dates)
    assert due == due_days(tags)[clock]
    cell = cells(tags)[due]
    assert cell.attributes["data-marked"] == "due"
    if clock in CLOCK_WORDS:
        assert due == numbered(tags, clock)[-1]


EVERY_37TH = [FIRST_DAY + timedelta(days=n) for n in range(0, (LAST_DAY - FIRST_DAY).days - 200, 37)]


@pytest.mark.parametrize("start", EVERY_37TH, ids=str)
def test_the_numbers_in_the_calendar_are_an_independent_count(start: date) -> None:
    """On the calendar as shown, each clock's numbers stand on the days that another count gives."""
    publish = start + timedelta(days=40)
    tags = shown(aware_on=str(start), notified_on=str(start), publish_on=str(publish))
    assert counted(start, 5) == numbered(tags, "notification")
    assert counted(start, 15) == numbered(tags, "rapid_review")
    assert counted(publish, 7, -1) == numbered(tags, "copies_by")


def test_list_and_calendar_agree() -> None:
    """Every date in the list is marked in the calendar, due or given alike, and the calendar marks no other."""
    tags = shown(**ALL_DATES)
    entries = [tag for tag in tags if "data-due" in tag.attributes or "data-given" in tag.attributes]
    in_list: dict[str, str] = {}
    for entry in entries:
        (day,) = [tag for tag in tags if tag.name == "time" and entry in tag.within]
        kind = "due" if "data-due" in entry.attributes else "given"
        in_list[day.attributes["datetime"]] = (
            "due" if "due" in (kind, in_list.get(day.attributes["datetime"])) else kind
        )
    marked = {
        day: cell.attributes["data-marked"] for day, cell in cells(tags).items() if "data-marked" in cell.attributes
    }
    assert len(entries) == 9
    assert in_list == marked


def test_calendar_and_phone_list_say_the_same() -> None:
    """What stands in a month's cells stands in its list for phones, word for word, and nothing else does."""
    tags = shown(**ALL_DATES)
    in_cells = [
        (day, words)
        for day, cell in cells(tags).items()
        for words in (*parts_of(tags, cell, "month-mark"), *parts_of(tags, cell, "month-count"))
    ]
    items = [tag for tag in tags if tag.name == "li" and any(has_class(one, "month-agenda") for one in tag.within)]
    in_items = [
        (next(tag.attributes["datetime"] for tag in tags if tag.name == "time" and item in tag.within), words)
        for item in items
        for words in (*parts_of(tags, item, "month-mark"), *parts_of(tags, item, "month-count"))
    ]
    assert len(in_cells) > 30
    assert in_cells == in_items


@pytest.mark.parametrize("dates", [ALL_DATES, {"aware_on": "2027-12-22"}, {"aware_on": "2028-12-21"}], ids=str)
def test_each_month_is_a_whole_calendar(dates: dict[str, str]) -> None:
    """A month's table has a caption, seven days named from Monday, and each date under its own weekday."""
    tags = shown(**dates)
    tables = [tag for tag in tags if has_class(tag, "month-grid")]
    assert tables
    for table in tables:
        inside = [tag for tag in tags if table in tag.within]
        (caption,) = [tag.words for tag in inside if tag.name == "caption"]
        heads = [tag for tag in inside if tag.name == "th"]
        assert {"col"} == {head.attributes["scope"] for head in heads}
        titles = [tag.attributes["title"] for tag in inside if tag.name == "abbr"]
        assert titles == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        rows = [
            [cell for cell in inside if cell.name == "td" and cell.within[-1] is row]
            for row in inside
            if row.name == "tr"
        ]
        month, year = caption.split()
        number = list(calendar.month_name).index(month)
        numbers = [[int(cell.words.split()[0]) if cell.words else 0 for cell in row] for row in rows if row]
        assert calendar.monthcalendar(int(year), number) == numbers


def test_no_day_is_of_two_kinds() -> None:
    """A day is a working day, a weekend or a bank holiday, as the library has it; only working days have numbers."""
    tags = shown(**ALL_DATES)
    for day, cell in cells(tags).items():
        when = date.fromisoformat(day)
        is_weekend, name = when.isoweekday() > 5, BANK_HOLIDAYS.get(when)
        expected = "holiday" if name and not is_weekend else "weekend" if is_weekend else "working"
        assert (day, expected) == (day, cell.attributes["data-day"])
        assert len(parts_of(tags, cell, "month-holiday")) == (expected == "holiday")
        if expected != "working":
            assert parts_of(tags, cell, "month-count") == []


def test_bank_holidays_stand_by_name() -> None:
    """The reader sees which holiday was passed over, in calendar and list."""
    tags = shown(aware_on="2026-03-31")
    assert cells(tags)["2026-04-03"].words == "3 Good Friday"
    words = " ".join(tag.words for tag in tags if tag.name == "details")
    assert "Fri 3 Apr 2026 (Good Friday), Mon 6 Apr 2026 (Easter Monday)" in words


def test_a_holiday_not_yet_announced_says_so() -> None:
    """After the last year announced, calendar and list both warn that the holiday was worked out by rule."""
    tags = shown(aware_on="2028-12-21")
    first = date(2029, 1, 1)
    assert first > ANNOUNCED_UNTIL
    assert cells(tags)[first.isoformat()].words == "1 New Year's Day (not announced yet)"
    assert cells(tags)["2028-12-25"].words == "25 Christmas Day"
    assert UNANNOUNCED in [tag.words for tag in tags if has_class(tag, "timeline-note")]

"""The bank holidays: the library's, the list made by hand, and the statute all say the same."""

from datetime import date, timedelta

import pytest

from criteria.bank_holidays import BANK_HOLIDAYS, FIRST_DAY, LAST_DAY
from tools.bank_holidays import TARGET, observed, written

# Worked by hand, from the Act's rules and the substitute days that GOV.UK announces.
BY_HAND = {
    2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
}
YEARS = range(2024, 2036)
MONDAY, SATURDAY, SUNDAY = 1, 6, 7


def easter(year: int) -> date:
    """Easter Sunday by Gauss's method in the form Oudin gave it, which the library does not use."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = epact - (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    days = moon - weekday
    month = 3 + (days + 40) // 44
    return date(year, month, days + 28 - 31 * (month // 4))


def last_monday(year: int, month: int) -> date:
    """The last Monday of a month of 31 days."""
    last = date(year, month, 31)
    return last - timedelta(days=last.isoweekday() - MONDAY)


def moved(day: date, *taken: date) -> date:
    """The day itself, or the next weekday that is free when it falls on a weekend."""
    while day.isoweekday() in (SATURDAY, SUNDAY) or day in taken:
        day += timedelta(days=1)
    return day


def of_year(year: int) -> set[date]:
    """The days that the file gives for one year."""
    return {day for day in BANK_HOLIDAYS if day.year == year}


def test_the_file_is_what_the_tool_writes() -> None:
    """The committed data file is what the tool would write from the library today."""
    assert written() == TARGET.read_text(encoding="utf-8")
    assert observed() == BANK_HOLIDAYS


@pytest.mark.parametrize("year", BY_HAND)
def test_the_list_made_by_hand(year: int) -> None:
    """The days of 2025 to 2028 are those written here by hand, and no others."""
    assert {date.fromisoformat(f"{year}-{day}") for day in BY_HAND[year].split()} == of_year(year)


def test_easter_is_right() -> None:
    """The computation used here gives the Easters that everybody knows."""
    known = ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2285-03-22"]
    assert known == [easter(int(day[:4])).isoformat() for day in known]


@pytest.mark.parametrize("year", YEARS)
def test_the_days_that_the_statute_and_custom_give(year: int) -> None:
    """Each year has the statute's days, the proclaimed ones and their substitutes, and no others."""
    christmas = moved(date(year, 12, 25), date(year, 12, 26))
    first_of_may = date(year, 5, 1)
    expected = {
        moved(date(year, 1, 1)),
        easter(year) - timedelta(days=2),
        easter(year) + timedelta(days=1),
        first_of_may + timedelta(days=-(first_of_may.isoweekday() - MONDAY) % 7),
        last_monday(year, 5),
        last_monday(year, 8),
        christmas,
        moved(date(year, 12, 26), christmas),
    }
    assert len(expected) == 8
    assert expected == of_year(year)


def test_every_day_is_a_weekday_within_the_years_known() -> None:
    """A holiday at the weekend stands as its substitute day, in order, with a name."""
    assert (date(2024, 1, 1), date(2035, 12, 31)) == (FIRST_DAY, LAST_DAY)
    assert sorted(BANK_HOLIDAYS) == list(BANK_HOLIDAYS)
    assert [day for day in BANK_HOLIDAYS if day.isoweekday() in (SATURDAY, SUNDAY)] == []
    assert [day for day in BANK_HOLIDAYS if not FIRST_DAY <= day <= LAST_DAY] == []
    assert all(BANK_HOLIDAYS.values())

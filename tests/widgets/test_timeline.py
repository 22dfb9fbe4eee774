"""What `<case-timeline>` shows: a list that says everything, calendars that agree with it, a plan, a calendar file."""

from __future__ import annotations

import calendar
import json
from datetime import date, timedelta

import holidays
import pytest

from criteria import assess
from criteria.bank_holidays import ANNOUNCED_UNTIL, FIRST_DAY, LAST_DAY
from criteria.facts import FACTS, Kind
from criteria.phrases import UNANNOUNCED
from criteria.review_plan import PLAN, SUGGESTION
from tests.widgets.html_reader import Tag, all_of
from widgets import browser
from widgets.html import html
from widgets.review_plan import plan_elements
from widgets.timeline import timeline_element_html, timeline_html

ELEMENT = timeline_element_html()
# Asked of the library, not of our own table.
BANK_HOLIDAYS = holidays.country_holidays("GB", subdiv="ENG", years=range(2023, 2037), observed=True)
ALL_DATES = {
    "aware_on": "2026-03-31",
    "notified_on": "2026-04-13",
    "review_decided_on": "2026-04-30",
    "publish_on": "2026-11-04",
    "as_of": "2026-11-11",
}
CLOCK_WORDS = {"notification": "Notify", "rapid_review": "Review", "copies_by": "Copies"}


def shown(**dates: str) -> list[Tag]:
    """Every element of the timeline of some dates."""
    return all_of(timeline_html(assess(dates)))


def has_class(tag: Tag, name: str) -> bool:
    """Whether an element is of a class."""
    return name in tag.attributes.get("class", "").split()


def due_days(tags: list[Tag]) -> dict[str, str]:
    """The day of each due date in the list, by its clock."""
    return {
        tag.within[-2].attributes["data-due"]: tag.attributes["datetime"]
        for tag in tags
        if tag.name == "time" and "data-due" in tag.within[-2].attributes
    }


def cells(tags: list[Tag]) -> dict[str, Tag]:
    """The cell of each day in the calendars, by its date; no day stands twice."""
    found = [
        (tag.attributes["datetime"], tag.within[-1])
        for tag in tags
        if tag.name == "time" and tag.within[-1].name == "td"
    ]
    assert len(dict(found)) == len(found)
    return dict(found)


def parts_of(tags: list[Tag], place: Tag, class_: str) -> list[str]:
    """The words of the elements of one class in a place."""
    return [tag.words for tag in tags if has_class(tag, class_) and any(one is place for one in tag.within)]


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


def test_every_due_date_has_its_weight_rule_and_days() -> None:
    """In the list each due date names its weight, source and rule; only six months are not counted in days."""
    tags = shown(**ALL_DATES)
    found = {}
    for entry in [tag for tag in tags if "data-due" in tag.attributes]:
        inside = [tag for tag in tags if entry in tag.within]
        (weight,) = [tag.attributes["data-weight"] for tag in inside if "data-weight" in tag.attributes]
        assert "Rule " in entry.words
        found[entry.attributes["data-due"]] = (weight, any(tag.name == "details" for tag in inside))
    assert found == {
        "notification": ("statutory_guidance", True),
        "rapid_review": ("panel_guidance", True),
        "copies_by": ("statute", True),
        "publish_by": ("statutory_guidance", False),
    }


def test_what_is_late_is_said_and_marked_in_words() -> None:
    """A day that has passed says so in the list and in the calendar."""
    tags = shown(aware_on="2026-03-31", as_of="2026-06-01")
    assert [tag.words for tag in tags if has_class(tag, "timeline-late")] == [
        "Overdue: notify now. The duty continues."
    ]
    assert parts_of(tags, cells(tags)["2026-04-09"], "month-mark") == ["Notify by (late)"]


def plan_rows(tags: list[Tag]) -> list[list[str]]:
    """The cells of the plan's rows, as words."""
    rows = [tag for tag in tags if tag.name == "tr" and tag.within[-1].name == "tbody"]
    return [[tag.words for tag in tags if tag.name in {"th", "td"} and tag.within[-1] is row] for row in rows]


def test_the_plan_says_which_days_are_only_suggested() -> None:
    """Every step whose day no source gives is called a suggestion; the others show their weight."""
    rows = plan_rows(all_of(html(*plan_elements(None))))
    assert len(PLAN) == len(rows)
    for step, row in zip(PLAN, rows, strict=True):
        assert (step.day_from is None) is (row[2] == SUGGESTION)
    assert rows[-1][2].startswith("Panel guidance")
    assert rows[0][0] == "Day 1"


def test_the_plan_has_dates_once_the_notification_is_sent() -> None:
    """Its days are the working days counted: here from 8 April 2026, worked by hand."""
    rows = plan_rows(all_of(html(*plan_elements(assess({"notified_on": "2026-04-08"}).review))))
    assert rows[0][0] == "Day 1 Thu 9 Apr 2026"
    assert rows[-3][0] == "Days 12 to 15 Fri 24 Apr 2026 to Wed 29 Apr 2026"
    assert rows[-1][0] == "Day 15 Wed 29 Apr 2026"


def test_the_form_asks_for_dates_and_nothing_else() -> None:
    """The controls are those of the five dates, each of the kind that offers a calendar."""
    controls = [tag for tag in all_of(ELEMENT, "input") if "form" in {one.name for one in tag.within}]
    dates = [key for key, fact in FACTS.items() if fact.kind is Kind.DATE]
    assert dates == [control.attributes["name"] for control in controls]
    assert {control.attributes["type"] for control in controls} == {"date"}


def test_the_page_as_built_holds_a_whole_example() -> None:
    """Without any script there are a list, calendars and a plan, marked as an example with invented dates."""
    tags = all_of(ELEMENT)
    assert due_days(tags) == {  # worked by hand
        "notification": "2026-04-09",
        "rapid_review": "2026-04-29",
        "copies_by": "2026-10-20",
        "publish_by": "2026-10-29",
    }
    assert [tag.words for tag in tags if has_class(tag, "timeline-example")] == ["An example, with invented dates."]
    assert [tag.words for tag in tags if tag.name == "caption"] == ["March 2026", "April 2026", "October 2026"]


def test_nothing_in_the_element_needs_more_than_the_policy_allows() -> None:
    """No style attribute, handler or script; ids and what refers to them are whole."""
    tags = all_of(ELEMENT) + shown(**ALL_DATES)
    assert [name for tag in tags for name in tag.attributes if name == "style" or name.startswith("on")] == []
    ids = [tag.attributes["id"] for tag in all_of(ELEMENT) if "id" in tag.attributes]
    assert len(set(ids)) == len(ids)


def asked(source: str, *pairs: tuple[str, str]) -> dict[str, object]:
    """The reply of the browser's function to some pairs."""
    reply: dict[str, object] = json.loads(browser.timeline(json.dumps({"source": source, "pairs": pairs, "today": ""})))
    return reply


BAD = [
    ("form", ("aware_on", "2026-02-30"), "Give a day of the calendar"),
    ("form", ("aware_on", "incomplete"), "Give a day of the calendar"),
    ("form", ("aware_on", "2023-12-29"), "1 January 2024 to 31 December 2035"),
    ("form", ("notified_on", "2036-01-01"), "1 January 2024 to 31 December 2035"),
    ("form", ("notified_on", "2035-12-20"), "1 January 2024 to 31 December 2035"),
    ("form", ("publish_on", "2024-01-05"), "1 January 2024 to 31 December 2035"),
    ("form", ("review_decided_on", "2035-08-01"), "1 January 2024 to 31 December 2035"),
]


@pytest.mark.parametrize(("source", "pair", "said"), BAD, ids=[row[1][1] for row in BAD])
def test_a_date_that_cannot_be_counted_is_named(source: str, pair: tuple[str, str], said: str) -> None:
    """The problem names its date and how to mend it; nothing is counted meanwhile."""
    reply = asked(source, pair)
    assert reply["named"] == [pair[0]]
    assert said in str(reply["problems"])
    assert reply["result"] == ""


def test_a_date_before_awareness_is_named() -> None:
    """Nothing can be sent before anybody knew."""
    reply = asked("form", ("aware_on", "2026-04-08"), ("notified_on", "2026-04-07"))
    assert reply["named"] == ["notified_on"]
    assert "before the day the local authority became aware" in str(reply["problems"])


@pytest.mark.parametrize(
    "pairs",
    [
        [("v", "2"), ("aware_on", "2026-03-31")],
        [("v", "1"), ("born_on", "2026-03-31")],
        [("v", "1"), ("aware_on", "2026-02-30")],
        [("v", "1"), ("age", "seven"), ("aware_on", "2026-03-31")],
    ],
    ids=str,
)
def test_a_bad_address_gives_its_problem_and_the_example(pairs: list[tuple[str, str]]) -> None:
    """Nothing of a bad address is counted: the page is as it was built, with what is wrong."""
    reply = asked("address", *pairs)
    assert "The form is blank." in str(reply["problems"])
    assert "An example" in str(reply["result"])
    assert reply["named"] == []


def test_facts_that_are_no_dates_are_left_out_with_a_word() -> None:
    """An address made on the check page opens here with its dates alone, and says so."""
    others = asked("address", ("v", "1"), ("age", "7"), ("outcome", "died"), ("aware_on", "2026-03-31"))
    alone = asked("address", ("v", "1"), ("aware_on", "2026-03-31"))
    assert "looks at dates alone" in str(others["result"])
    assert "looks at dates alone" not in str(alone["result"])
    assert (
        due_days(all_of(str(others["result"])))
        == due_days(all_of(str(alone["result"])))
        == {"notification": "2026-04-09"}
    )


def test_the_calendar_file_has_general_titles_and_is_marked_fictional() -> None:
    """One entry a due date: nothing about a case, the weight named, training said; the days are those of the list."""
    pairs = list(ALL_DATES.items())
    found = json.loads(browser.calendar_file(json.dumps({"source": "form", "pairs": pairs})))["entries"]
    assert [(entry["day"], entry["title"]) for entry in found] == [
        ("2026-04-09", "Notification: last day"),
        ("2026-05-05", "Rapid review: last day, sign-off included"),
        ("2026-10-26", "Copies of the review report: last day"),
        ("2026-10-30", "Review report: publish by"),
    ]
    assert all(entry["description"].startswith("FICTIONAL – FOR TRAINING") for entry in found)
    weights = ("Statutory guidance: ", "Panel guidance: ", "Statute: ", "Statutory guidance: ")
    assert [w in entry["description"] for w, entry in zip(weights, found, strict=True)] == [True] * 4
    assert len({entry["uid"] for entry in found}) == 4

"""The timeline page in a real browser: filled by keyboard, opened by address, printed, read without JavaScript."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from icalendar import Calendar, Event
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from criteria.phrases import FICTIONAL

pytestmark = pytest.mark.browser

OpenPage = Callable[..., Page]

ANSWERED = "case-timeline[data-engine]"
STARTING = 90_000
"""Milliseconds that Python may take to start on a busy machine before the test gives up."""
DATES = "v=1&aware_on=2026-03-31&notified_on=2026-04-13&review_decided_on=2026-04-30&publish_on=2026-11-04"
FULL = f"{DATES}&as_of=2026-11-11"


def answered(page: Page) -> None:
    """Wait until Python's timeline is on screen."""
    expect(page.locator(ANSWERED)).to_be_visible(timeout=STARTING)


def due(page: Page, clock: str) -> str | None:
    """The day that one clock gives in the list on screen."""
    return page.locator(f'[data-due="{clock}"] time').first.get_attribute("datetime")


def test_dates_are_given_by_keyboard_alone(page: Page) -> None:
    """A reader who never touches a mouse types two dates, hears what falls due, and empties the form again."""
    page.goto("/timeline/")
    page.locator('[name="aware_on"]').focus()
    page.keyboard.type("04042026")  # the same day whichever of day and month this browser asks for first
    page.keyboard.press("Tab")
    for _ in range(5):  # past the three parts of the date and its calendar, to the next one
        if page.evaluate("document.activeElement.name") == "notified_on":
            break
        page.keyboard.press("Tab")
    page.keyboard.type("05052026")
    answered(page)
    expect(page.locator(".timeline-example")).to_have_count(0)
    expect(page.locator('[data-due="rapid_review"]')).to_be_visible()

    assert (due(page, "notification"), due(page, "rapid_review")) == ("2026-04-13", "2026-05-27")
    expect(page.locator(".live-spoken")).to_contain_text("If it has to be notified, notify by 13 April 2026.")
    clear = page.get_by_role("main").get_by_role("button", name="Clear")
    clear.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".timeline-example")).to_be_visible()
    expect(page.locator(".tool-done")).to_contain_text("Undo clear")


def test_an_address_opens_its_dates(page: Page) -> None:
    """The dates in an address fill the form and are counted; an invented set on the page replaces them."""
    page.goto(f"/timeline/#{DATES}&age=7&outcome=died")
    answered(page)
    assert page.locator('[name="aware_on"]').input_value() == "2026-03-31"
    assert (due(page, "copies_by"), due(page, "publish_by")) == ("2026-10-26", "2026-10-30")
    expect(page.get_by_text("this page looks at dates alone")).to_be_visible()

    page.get_by_role("link", name="Over Christmas").click()
    expect(page.locator('[name="aware_on"]')).to_have_value("2026-12-21")
    expect(page.locator('[name="publish_on"]')).to_have_value("")
    expect(page.locator('[data-due="notification"] time').first).to_have_attribute("datetime", "2026-12-30")


@pytest.mark.parametrize(
    ("fragment", "named"),
    [("v=1&aware_on=2026-02-30", "aware_on"), ("v=1&aware=2026-03-31", "aware"), ("v=3&aware_on=2026-03-31", "v")],
)
def test_a_bad_address_is_named_and_the_form_is_blank(page: Page, fragment: str, named: str) -> None:
    """What is wrong is named, the form is blank, and the page is as it was built."""
    page.goto(f"/timeline/#{fragment}")
    problems = page.locator(".live-problems")
    expect(problems).to_contain_text(named, timeout=STARTING)
    expect(problems).to_be_focused()
    assert page.locator('[name="aware_on"]').input_value() == ""
    expect(page.locator(".timeline-example")).to_be_visible()


def test_a_day_that_cannot_be_counted_is_named_and_nothing_typed_is_lost(page: Page) -> None:
    """A day typed in part, or beyond the holidays that are known, stops the count; what was typed stands."""
    page.goto("/timeline/#v=1&aware_on=2026-03-31")
    answered(page)
    page.locator('[name="publish_on"]').focus()
    page.keyboard.type("0404")
    page.locator('[name="as_of"]').focus()
    problems = page.locator(".live-problems")
    expect(problems).to_contain_text("Give a day of the calendar")
    assert page.locator('[name="publish_on"]').evaluate("one => one.validity.badInput")
    assert page.locator('[name="publish_on"]').get_attribute("aria-invalid") == "true"
    assert page.locator('[name="aware_on"]').input_value() == "2026-03-31"
    assert page.locator("[data-due]").count() == 0

    page.locator('[name="publish_on"]').fill("2036-01-01")
    expect(problems).to_contain_text("31 December 2035", timeout=STARTING)
    assert page.locator('[name="publish_on"]').input_value() == "2036-01-01"
    page.locator('[name="publish_on"]').fill("2026-11-04")
    answered(page)
    assert problems.inner_text() == ""


def downloaded_events(page: Page, file: Path) -> list[Event]:
    """Press the button, and read the file with a reader that is not the library that wrote it."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Calendar file").click()
    assert waiting.value.suggested_filename == "fictional-dates.ics"
    waiting.value.save_as(file)
    written = file.read_bytes()
    assert written.count(b"\n") == written.count(b"\r\n")
    assert max(len(line) for line in written.split(b"\r\n")) <= 75
    read = Calendar.from_ical(written)
    assert isinstance(read, Calendar)
    assert read["version"] == "2.0"
    return list(read.events)


def test_the_calendar_file_is_read_by_another_library(page: Page, tmp_path: Path) -> None:
    """All-day entries with general titles, each marked as fictional with its weight; nothing else about the case."""
    page.clock.set_fixed_time("2026-11-22T12:00:00Z")
    page.goto(f"/timeline/#{DATES}")
    answered(page)
    events = downloaded_events(page, tmp_path / "dates.ics")

    assert [(event.start, str(event.get("summary"))) for event in events] == [  # worked by hand
        (date(2026, 4, 9), "Notification: last day"),
        (date(2026, 5, 5), "Rapid review: last day, sign-off included"),
        (date(2026, 10, 26), "Copies of the review report: last day"),
        (date(2026, 10, 30), "Review report: publish by"),
    ]
    assert [event for event in events if not str(event.get("description")).startswith(f"{FICTIONAL}. ")] == []
    assert "Panel guidance: " in str(events[1].get("description"))
    assert {event.DTSTAMP for event in events} == {datetime(2026, 11, 22, 12, tzinfo=UTC)}
    assert {key for event in events for key in event} == {
        "UID",
        "DTSTAMP",
        "DTSTART",
        "SUMMARY",
        "DESCRIPTION",
        "TRANSP",
    }
    expect(page.locator(".tool-done")).to_contain_text("marked as fictional")


def test_without_dates_there_is_no_calendar_file(page: Page) -> None:
    """The example is nobody's plan: the page asks for a date first."""
    page.goto("/timeline/")
    page.get_by_role("button", name="Calendar file").click()
    expect(page.locator(".tool-done")).to_contain_text("Give a date first", timeout=STARTING)


def test_the_timeline_prints_with_its_calendar_and_without_controls(open_page: OpenPage) -> None:
    """On paper, from a phone too, stand the list, every day counted, the calendars and the plan, each sheet marked."""
    page = open_page(viewport={"width": 320, "height": 640})
    page.goto(f"/timeline/#{FULL}")
    answered(page)
    sheets = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages]
    text = " ".join(" ".join(sheets).split())
    assert [] == [number for number, sheet in enumerate(sheets, start=1) if FICTIONAL not in sheet]
    for words in ("1: Wed 1 Apr 2026", "Good Friday", "Review signed off by", "Days 12 to 15", "Rules version"):
        assert words in text
    page.emulate_media(media="print")
    expect(page.locator(".month-grid").first).to_be_visible()
    for hidden in (".month-agenda >> nth=0", ".timeline-form", ".tool-actions"):
        expect(page.locator(hidden)).to_be_hidden()


def test_without_javascript_the_example_is_whole_and_nothing_leads_nowhere(open_page: OpenPage) -> None:
    """A reader without JavaScript sees list, calendars and plan, is told what is missing, and meets no dead control."""
    page = open_page(java_script_enabled=False)
    page.goto("/timeline/")
    expect(page.get_by_text("Without JavaScript this page cannot count")).to_be_visible()
    expect(page.locator(".timeline-example")).to_be_visible()
    expect(page.locator(".month-grid")).to_have_count(3)
    expect(page.get_by_role("heading", name="A 15-working-day plan for a rapid review")).to_be_visible()
    for hidden in (".timeline-form", ".tool-actions"):
        expect(page.locator(hidden)).to_be_hidden()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_a_full_timeline_is_accessible_and_fits(
    open_page: OpenPage, accessibility_faults: Callable[[Page], list[str]], width: int, scheme: str
) -> None:
    """With every date given and all unfolded: no axe violation, no sideways scrolling, one of the two calendars."""
    page = open_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(f"/timeline/#{FULL}")
    answered(page)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert accessibility_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    visible = [page.locator(f"{kind} >> nth=0").is_visible() for kind in (".month-grid", ".month-agenda")]
    assert visible == [width == 1280, width == 320]

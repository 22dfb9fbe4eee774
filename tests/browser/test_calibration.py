"""Cases near a line in a real browser: eight answers alone, then a profile that marks nobody right or wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Page

OpenPage = Callable[..., Page]

pytestmark = pytest.mark.browser

PHONE = {"width": 320, "height": 640}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
ALONG = ("helped-breathing", "a-year-behind", "quiet-since-spring", "out-of-the-water")
OTHERS = ("two-accounts", "a-file-closed-in-spring", "a-new-phone", "an-open-gate")


def opened(page: Page) -> Page:
    """The page, once its script runs."""
    page.goto("/practice/calibration/")
    page.locator("case-calibration.live").wait_for()
    return page


def answer(page: Page, cases: tuple[str, ...], *values: str) -> None:
    """Answer some cases; an empty value leaves one out."""
    for case, value in zip(cases, values, strict=True):
        if value:
            page.locator(f'[data-case="{case}"] input[value="{value}"]').check()


def turn(page: Page, line: str = "seriously_harmed") -> str:
    """What the profile says of a line."""
    return page.locator(f'[data-profile="{line}"] .calibration-turn').inner_text()


def test_eight_answers_make_a_profile(page: Page) -> None:
    """Until it is asked for nothing speaks for a side; then both lines stand there with answers, and are kept."""
    opened(page)
    assert page.locator(".calibration-profile, .calibration-case > details").filter(visible=True).count() == 0
    answer(page, ALONG, "yes", "leaning_yes", "more", "no")
    page.get_by_label("What Elin herself says").check()
    answer(page, OTHERS, "leaning_yes", "leaning_yes", "yes", "leaning_no")
    assert page.get_by_role("status").inner_text() == "All 8 are answered. Your profile is ready when you want it."
    page.get_by_role("button", name="Show my profile").press("Enter")
    heading = page.get_by_role("heading", name="Your profile")
    assert heading.evaluate("one => one === document.activeElement")
    assert turn(page) == "You change from yes to no between “A year behind” and “Out of the water”."
    assert turn(page, "suspected") == "You change from yes to no between “A new phone” and “An open gate”."
    answers = page.locator('[data-profile="seriously_harmed"] .calibration-answer').all_inner_texts()
    assert answers == ["Yes", "Leaning to yes", "I need to know more first: What Elin herself says", "No"]
    (entry,) = json.loads(page.evaluate("sessionStorage.getItem('practice-record')"))["entries"]
    assert (entry["kind"], entry["about"], len(entry["lines"])) == ("calibration", "eight-cases", 10)


def test_a_profile_can_be_seen_at_any_time(page: Page) -> None:
    """With some answers only, it says where those turn, or that they do not."""
    opened(page)
    for said, *values in (
        ("You have said neither yes nor no", "", "", "more", ""),
        ("You said yes, or leaned to it", "yes", "", "leaning_yes", "more"),
        ("You said no, or leaned to it", "no", "leaning_no", "", ""),
        ("Your answers go to and fro", "leaning_no", "yes", "", ""),
        ("Your answers go to and fro", "yes", "no", "yes", "no"),
        ("You change from yes to no between “A night of", "yes", "more", "leaning_no", "no"),
    ):
        answer(page, ALONG, *values)
        page.get_by_role("button", name="Show my profile").click()
        assert turn(page).startswith(said)
        page.get_by_role("button", name="Start again").click()


def test_a_reader_goes_on_and_can_start_again(page: Page) -> None:
    """A reload brings answers and profile back; starting again takes them away and hides the profile."""
    opened(page)
    answer(page, ALONG, "yes", "", "", "no")
    page.get_by_role("button", name="Show my profile").click()
    page.reload()
    opened(page)
    assert page.locator("input:checked").count() == 2
    assert page.locator(".calibration-profile").is_visible()
    page.get_by_role("button", name="Start again").click()
    assert page.locator("input:checked").count() == 0
    assert page.locator(".calibration-profile").is_hidden()


def test_a_profile_is_accessible(open_page: OpenPage, accessibility_faults: Callable[[Page], list[str]]) -> None:
    """On a phone, light or dark, with all of it open, there is no axe violation and no sideways scrolling."""
    page = open_page(viewport=PHONE)
    opened(page)
    answer(page, ALONG, "yes", "leaning_yes", "more", "no")
    page.get_by_role("button", name="Show my profile").click()
    page.evaluate("for (const one of document.querySelectorAll('case-calibration details')) one.open = true")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert accessibility_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_without_a_script_everything_can_be_read(open_page: OpenPage) -> None:
    """Cases, arguments and notes are there, and no button that does nothing."""
    page = open_page(java_script_enabled=False)
    page.goto("/practice/calibration/")
    assert page.locator("case-calibration button:visible").count() == 0
    assert page.locator(".calibration-case:visible").count() == 8
    page.get_by_text("The profile: the cases in our order").click()
    assert page.get_by_text("How near to death is life-threatening").is_visible()


def test_a_state_that_makes_no_sense_starts_afresh(page: Page) -> None:
    """A state that somebody else's file brought is passed over where it cannot be read."""
    opened(page)
    one = page.locator("[data-case]").first.get_attribute("data-case")
    entry = {"kind": "calibration", "about": "eight-cases", "title": "", "at": "2026-11-28", "rules_version": "1"}
    page.evaluate(
        "one => sessionStorage.setItem('practice-record', JSON.stringify({ format: 1, entries: [one] }))",
        {**entry, "lines": [], "state": {"ask": {one: 5}}},
    )
    page.reload()
    opened(page)
    assert page.locator("input:checked").count() == 0

"""Free text that looks like a real person's details is met with a warning, and nothing is blocked. All invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

OpenPage = Callable[..., Page]

pytestmark = pytest.mark.browser

WARNED = {
    "999 000 0018": "This looks like an NHS number.",  # a number kept for tests, with its right check digit
    "nhs 9990000018 please": "This looks like an NHS number.",
    "she lives at ZZ99 3VZ": "This looks like a postcode.",  # a postcode for nowhere
    "zz993vz": "This looks like a postcode.",
    "somebody@example.org": "This looks like an e-mail address.",
    "born 3/4/2015": "This looks like a date of birth.",
    "2015-04-03": "This looks like a date of birth.",
    "3rd April 2015": "This looks like a date of birth.",
    "April 3, 2015": "This looks like a date of birth.",
}
QUIET = ["999 000 0017", "reg 11(b)", "s16C(1)", "SI 2018/789", "Working Together 2026", "N1 or N2"]


def search(page: Page) -> None:
    """Open a page and put the focus into its search."""
    page.goto("/glossary/")
    page.get_by_role("textbox", name="Search").focus()


@pytest.mark.parametrize("typed", WARNED)
def test_what_looks_private_is_named(page: Page, typed: str) -> None:
    """The warning says what it looks like, in a place that is read out politely, and leaves the words alone."""
    search(page)
    page.keyboard.insert_text(typed)
    said = page.locator("#site-search-private")
    expect(said).to_have_text(f"{WARNED[typed]} Never enter details of a real person here.")
    expect(said).to_be_visible()
    expect(said).to_have_role("status")
    expect(page.get_by_role("textbox", name="Search")).to_have_value(typed)


@pytest.mark.parametrize("typed", QUIET)
def test_ordinary_words_are_left_in_peace(page: Page, typed: str) -> None:
    """Words about the rules, and numbers with a wrong check digit, bring no warning."""
    search(page)
    page.keyboard.insert_text(typed)
    expect(page.locator("#site-search-private")).to_have_text("")


def test_the_warning_goes_when_the_words_go(page: Page) -> None:
    """Once the words are taken back nothing is said any more."""
    search(page)
    page.keyboard.insert_text("somebody@example.org")
    expect(page.locator("#site-search-private")).not_to_have_text("")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text("somebody")
    expect(page.locator("#site-search-private")).to_have_text("")


def test_any_field_of_free_text_is_watched(page: Page) -> None:
    """A field that comes later, such as one for notes, gets a place of its own for the warning."""
    page.goto("/glossary/")
    page.evaluate("document.querySelector('article').append(document.createElement('textarea'))")
    field = page.locator("article textarea")
    field.focus()
    page.keyboard.insert_text("somebody@example.org")
    said = page.locator("article .private-details")
    expect(said).to_contain_text("This looks like an e-mail address.")
    expect(field).to_have_attribute("aria-describedby", said.get_attribute("id") or "none")


def test_the_warning_can_be_seen_on_a_phone(
    open_page: OpenPage, accessibility_faults: Callable[[Page], list[str]]
) -> None:
    """On a narrow screen the warning lies on the screen, beside the field, and has no axe violation."""
    page = open_page(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    page.goto("/glossary/")
    page.get_by_role("button", name="Search").click()
    page.keyboard.insert_text("somebody@example.org")
    said = page.locator("#site-search-private")
    expect(said).to_be_in_viewport(ratio=1)
    assert accessibility_faults(page) == []

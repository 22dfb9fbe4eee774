"""The practice cases in a real browser: found by choices, left at once, opened by an address; whole without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

OpenPage = Callable[..., Page]

pytestmark = pytest.mark.browser


def opened(page: Page, fragment: str = "") -> Locator:
    """The cases, once the script runs."""
    page.goto(f"/practice/{fragment}")
    bank = page.locator("case-bank.live")
    bank.wait_for()
    return bank


def test_choices_narrow_the_cases_down(page: Page) -> None:
    """Two choices show the cases that have both labels, and how many; starting again shows all."""
    bank = opened(page)
    every = bank.locator("article[data-theme]:visible").count()
    status = bank.get_by_role("status")
    assert status.inner_text() == f"{every} of {every} cases shown."
    bank.get_by_label("Theme").select_option("neglect")
    bank.get_by_label("Agency").select_option("education")
    shown = bank.locator(":scope > article:visible")
    labels = shown.evaluate_all("all => all.map(one => [one.dataset.theme, one.dataset.agencies.split(' ')])")
    assert 0 < len(labels) < every
    assert all(theme == "neglect" and "education" in agencies for theme, agencies in labels)
    assert status.inner_text() == f"{len(labels)} of {every} cases shown."
    bank.get_by_role("button", name="Show all").click()
    assert bank.locator("article[data-theme]:visible").count() == every
    assert status.inner_text() == f"{every} of {every} cases shown."


def test_every_state_can_be_used_by_everybody(page: Page, accessibility_faults: Callable[[Page], list[str]]) -> None:
    """With one theme chosen and everything opened, no axe rule is broken; likewise where no case fits."""
    bank = opened(page)
    bank.get_by_label("Theme").select_option("near_miss")
    page.evaluate("for (const one of document.querySelectorAll('case-bank details')) one.open = true")
    assert accessibility_faults(page) == []
    bank.get_by_label("Agency").select_option("probation")
    assert bank.get_by_role("status").inner_text().startswith("0 of ")
    assert accessibility_faults(page) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_the_way_out_stays_in_sight(open_page: OpenPage, width: int) -> None:
    """Far down in a case "Leave this case" is on the screen; it leads to the list and folds the answers away again."""
    page = open_page(viewport={"width": width, "height": 640})
    bank = opened(page)
    case = bank.locator("article").first
    for answers in case.locator("summary").all():
        answers.click()
    case.locator("details").last.scroll_into_view_if_needed()
    leave = case.get_by_role("link", name="Leave this case")
    box = leave.bounding_box()
    assert box
    assert 0 <= box["y"] < 640
    leave.click()
    assert page.evaluate("document.activeElement.id") == "cases"
    assert case.locator("details[open]").count() == 0


def test_an_address_opens_what_a_case_is_folded_into(page: Page) -> None:
    """A link from elsewhere to an older case shows it, and one to a case that the choices hid shows it again."""
    bank = opened(page, "#sc11-new-facts")
    assert bank.locator("#sc11-new-facts").is_visible()
    bank.get_by_label("Theme").select_option("near_miss")
    assert not bank.locator("#p01-new-facts").is_visible()
    page.evaluate("location.hash = '#p01-new-facts'")
    bank.locator("#p01-new-facts").wait_for(state="visible")


def test_without_a_script_cases_are_found_by_lists(open_page: OpenPage) -> None:
    """The choices are not there; four lists are, and their links lead to the cases, all of which can be read."""
    page = open_page(java_script_enabled=False)
    page.goto("/practice/")
    assert not page.locator(".case-choices").is_visible()
    page.get_by_text("Find by theme").click()
    page.locator(".case-group").first.get_by_role("link").first.click()
    assert "#p" in page.url or "#sc" in page.url
    assert page.locator("case-bank > div ~ article").count() == page.locator("case-bank > article:visible").count()

"""Every state of the check page: what can be taken out of it, how it fits a phone, and whether anyone can use it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from criteria.scenario import differences, read_scenario
from tests.browser.focus import covered

pytestmark = pytest.mark.browser

ANSWERED = "scenario-check[data-engine]"
STARTING = 90_000
"""Milliseconds that Python may take to start on a busy machine before the test gives up."""
OpenPage = Callable[..., Page]
CASE = "v=1&age=7&outcome=died&abuse_or_neglect=suspected&lessons.recurrent_themes=yes&aware_on=2026-03-31"


def answered(page: Page) -> None:
    """Wait until Python's answers are on screen."""
    expect(page.locator(ANSWERED)).to_be_visible(timeout=STARTING)


def test_a_case_is_saved_as_a_scenario_file_marked_fictional(page: Page, tmp_path: Path) -> None:
    """The file that a reader downloads can be read again as a scenario, gives the same answers, and says FICTIONAL."""
    page.goto(f"/check/#{CASE}")
    answered(page)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download").click()
    file = tmp_path / "case.json"
    waiting.value.save_as(file)
    scenario = read_scenario(json.loads(file.read_text(encoding="utf-8")))

    assert scenario.title == "FICTIONAL – FOR TRAINING"
    assert scenario.facts["aware_on"] == "2026-03-31"
    assert differences(scenario) == ()


@pytest.mark.parametrize("with_dates", [False, True])
def test_the_link_holds_codes_and_dates_only_when_asked(page: Page, *, with_dates: bool) -> None:
    """A copied link opens the same case; its dates are left out unless the reader ticks them in."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"/check/#{CASE}")
    answered(page)
    page.locator(".tool-with-dates").set_checked(with_dates)
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".tool-done")).to_contain_text("copied")
    address = page.evaluate("navigator.clipboard.readText()")

    assert ("aware_on=2026-03-31" in address) is with_dates
    assert "#v=1&age=7&outcome=died&abuse_or_neglect=suspected&lessons.recurrent_themes=yes" in address
    page.goto("/")
    page.goto(address)
    answered(page)
    expect(page.locator('[data-answer="lcspr_criteria"]')).to_have_attribute("data-status", "met")


def test_where_no_page_may_copy_the_link_is_shown(page: Page) -> None:
    """Without a clipboard, as on an address without encryption, the link stands in a field, selected."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined });")
    page.goto(f"/check/#{CASE}")
    answered(page)
    page.get_by_role("button", name="Copy link").click()
    field = page.get_by_label("The link:")

    expect(field).to_be_visible()
    assert "#v=1&age=7" in field.input_value()


def test_a_form_that_cannot_be_read_is_not_taken_out(page: Page) -> None:
    """Neither link nor file is made from a form with a problem: the problem is named instead."""
    page.goto(f"/check/#{CASE}")
    answered(page)
    page.locator('[name="age"]').fill("many")
    page.get_by_role("button", name="Copy link").click()

    expect(page.locator(".live-problems")).to_contain_text("whole years")
    assert page.locator(".tool-done").inner_text() == ""


def test_the_receipt_says_which_rules_which_day_and_which_facts(page: Page) -> None:
    """Under the answers stands what was asked, of which version of the rules, and on which day."""
    page.clock.set_fixed_time("2026-11-22T12:00:00")
    page.goto(f"/check/#{CASE}")
    answered(page)
    receipt = page.locator(".tool-receipt")

    expect(receipt).to_contain_text("FICTIONAL – FOR TRAINING. Rules version")
    expect(receipt).to_contain_text("22 November 2026")
    expect(receipt).to_contain_text("What happened to the child? Died")
    expect(receipt).to_contain_text("31 March 2026")


def test_judgements_are_offered_only_while_they_can_matter(page: Page) -> None:
    """Once it is settled that there is no serious incident, lessons say why they are put away; nothing is lost."""
    page.goto("/check/#v=1&age=7&outcome=died&abuse_or_neglect=not_suspected&lessons.recurrent_themes=yes")
    answered(page)
    lessons = page.locator("#fact-lessons")
    lessons.locator("summary").first.click()

    expect(lessons.locator(".fact-not-offered")).to_be_visible()
    expect(lessons.locator('[name="lessons.recurrent_themes"]').first).to_be_hidden()
    page.locator('[name="abuse_or_neglect"][value="suspected"]').check()
    expect(lessons.locator('[name="lessons.recurrent_themes"]').first).to_be_visible()
    assert lessons.locator('[name="lessons.recurrent_themes"][value="yes"]').is_checked()


def test_on_a_phone_the_answers_are_one_tap_away(open_page: OpenPage) -> None:
    """A bar at the foot of a phone's screen tells the four statuses, leads to the answers, and there is a way back."""
    page = open_page(viewport={"width": 320, "height": 640})
    page.goto(f"/check/#{CASE}")
    answered(page)
    bar = page.locator(".check-bar")
    expect(bar).to_be_in_viewport()
    expect(bar).to_contain_text("Required")
    bar.click()
    expect(page.locator("#check-answers")).to_be_focused()
    expect(page.locator("#check-answers")).to_be_in_viewport()

    page.get_by_role("link", name="Back to the questions").click()
    expect(page.locator("#check-questions")).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_slow_click_on_a_problem_still_leads_to_its_question(page: Page) -> None:
    """The answer to leaving a field may come while the pointer is down on a link: the link is there when it goes up."""
    page.goto("/check/")
    age = page.locator('[name="age"]')
    age.fill("18.5")
    link = page.locator(".live-problems a")
    expect(link).to_be_visible(timeout=STARTING)
    link.hover()
    page.mouse.down()
    expect(age).not_to_be_focused()
    expect(page.locator("scenario-check[aria-busy]")).to_have_count(0)
    page.mouse.up()
    expect(age).to_be_focused()


def test_the_bar_never_hides_the_focus_on_a_phone(open_page: OpenPage) -> None:
    """Whatever has the focus on a phone stands above the bar, through the whole form."""
    page = open_page(viewport={"width": 320, "height": 640})
    page.goto("/check/")
    page.locator('[name="age"]').focus()
    answered(page)
    assert covered(page, ".check-bar", 40) == []


def nothing(page: Page) -> None:
    """Leave the page as it opens."""
    page.goto("/check/")


def everything_open(page: Page) -> None:
    """Answer a case and unfold all there is."""
    page.goto(f"/check/#{CASE}&review_decided_on=2026-05-01")
    answered(page)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


def seek_advice(page: Page) -> None:
    """Ask about what no source settles."""
    page.goto("/check/#v=1&outcome=died&abuse_or_neglect=known&circumstances=unborn")
    answered(page)


def bad_address(page: Page) -> None:
    """Open an address that cannot be read."""
    page.goto("/check/#v=1&age=x")
    expect(page.locator(".live-problems")).to_contain_text("age", timeout=STARTING)


def bad_form(page: Page) -> None:
    """Type what cannot be read."""
    page.goto("/check/#v=1&age=7")
    answered(page)
    page.locator('[name="age"]').fill("old")
    expect(page.locator(".live-problems")).to_contain_text("whole years")


def failed(page: Page) -> None:
    """Ask for what the table cannot do where Python cannot run."""
    page.add_init_script("delete globalThis.WebAssembly;")
    page.goto("/check/")
    page.get_by_role("button", name="Download").click()
    expect(page.locator(".live-progress")).to_contain_text("cannot run Python")


def put_away(page: Page) -> None:
    """Show groups of judgements that cannot matter."""
    page.goto("/check/#v=1&age=30&outcome=died&abuse_or_neglect=not_suspected")
    answered(page)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


WIDE_AND_LIGHT = (1280, "light")
NARROW_AND_DARK = (320, "dark")


@pytest.mark.parametrize(
    ("state", "look"),
    [
        (nothing, WIDE_AND_LIGHT),
        (everything_open, WIDE_AND_LIGHT),
        (everything_open, NARROW_AND_DARK),
        (seek_advice, NARROW_AND_DARK),
        (bad_address, NARROW_AND_DARK),
        (bad_form, WIDE_AND_LIGHT),
        (failed, NARROW_AND_DARK),
        (put_away, WIDE_AND_LIGHT),
    ],
    ids=lambda one: getattr(one, "__name__", str(one)),
)
def test_no_accessibility_fault_in_any_state(
    open_page: OpenPage,
    accessibility_faults: Callable[[Page], list[str]],
    state: Callable[[Page], None],
    look: tuple[int, str],
) -> None:
    """Axe finds nothing wrong in any state of the element; each state is looked at once, the fullest in both looks."""
    width, scheme = look
    page = open_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    state(page)

    assert accessibility_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_case_prints_with_its_answers_and_without_the_form(page: Page) -> None:
    """On paper stand the mark, the answers and the facts given; the form and the buttons do not."""
    page.goto(f"/check/#{CASE}")
    answered(page)
    page.emulate_media(media="print")

    expect(page.locator(".fictional-banner")).to_contain_text("FICTIONAL – FOR TRAINING")
    expect(page.locator('[data-answer="notification"]')).to_be_visible()
    expect(page.locator(".tool-receipt")).to_be_visible()
    expect(page.locator("form.check-form")).to_be_hidden()
    expect(page.locator(".tool-actions")).to_be_hidden()
    expect(page.locator(".check-bar")).to_be_hidden()


def test_without_javascript_the_page_is_whole_as_text(open_page: OpenPage) -> None:
    """Without JavaScript the rules stand on the page, it says what is missing, and no control leads nowhere."""
    page = open_page(java_script_enabled=False)
    page.goto("/check/")

    expect(page.get_by_text("The form needs JavaScript to answer")).to_be_visible()
    expect(page.get_by_text("The rules, before you start")).to_be_visible()
    expect(page.locator(".tool-actions")).to_be_hidden()
    assert page.locator(ANSWERED).count() == 0

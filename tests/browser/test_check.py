"""The check page in a real browser: what a reader does, from keyboard to answer."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.python]

ANSWERED = 'scenario-check[data-engine="python"]'
STARTING = 90_000
"""Milliseconds that Python may take to start on a busy machine before the test gives up."""


def status(page: Page, answer: str) -> str | None:
    """The status of one answer on screen."""
    return page.locator(f'[data-answer="{answer}"]').get_attribute("data-status")


def answered(page: Page) -> None:
    """Wait until Python's answers are on screen."""
    expect(page.locator(ANSWERED)).to_be_visible(timeout=STARTING)


def test_an_address_with_a_case_shows_its_answers(page: Page) -> None:
    """Opening an address that holds a case fills the form and shows the case's answers and dates."""
    page.goto(
        "/check/#v=1&age=7&outcome=died&abuse_or_neglect=suspected&lessons.recurrent_themes=yes&aware_on=2026-03-31"
    )
    answered(page)

    assert status(page, "notification") == "required"
    assert status(page, "rapid_review") == "required"
    assert status(page, "lcspr_criteria") == "met"
    assert status(page, "commissioning") == "for_partners"
    assert page.locator('[data-answer="notification"] time').get_attribute("datetime") == "2026-04-09"
    assert page.locator('[name="age"]').input_value() == "7"
    assert page.locator('[name="lessons.recurrent_themes"][value="yes"]').is_checked()


def test_unsettled_circumstances_travel_in_the_address(page: Page) -> None:
    """Both unsettled circumstances can stand in one address, and the answer is to seek advice."""
    page.goto("/check/#v=1&outcome=died&abuse_or_neglect=known&circumstances=unborn,adult_disclosure")
    answered(page)

    assert status(page, "notification") == "seek_advice"
    assert page.locator('[name="circumstances"]:checked').count() == 2


@pytest.mark.parametrize(
    ("fragment", "named"),
    [
        ("v=1&age=seven", "age"),
        ("v=1&outcome=injured", "outcome"),
        ("v=1&lessons.nonsense=yes", "lessons.nonsense"),
        ("v=2&age=7", "v"),
        ("age=7", "v"),
        ("v=1&age=7&age=8", "age"),
    ],
)
def test_a_bad_address_is_named_and_the_form_is_blank(page: Page, fragment: str, named: str) -> None:
    """A bad address gets a message that names what is wrong, a blank form, and the answers of a blank form."""
    page.goto(f"/check/#{fragment}")
    problems = page.locator(".live-problems")
    expect(problems).to_contain_text(named, timeout=STARTING)

    assert page.locator('[name="age"]').input_value() == ""
    assert page.locator('input[type="radio"]:checked:not([value="unknown"])').count() == 0
    assert status(page, "notification") == "undetermined"
    expect(problems).to_be_focused()


def test_a_place_on_the_page_is_not_a_case(page: Page) -> None:
    """A fragment without names and values is a place on the page: no message, no Python."""
    page.goto("/check/#the-rules-that-are-asked")
    expect(page.locator("#the-rules-that-are-asked")).to_be_in_viewport()

    assert page.locator(".live-problems").inner_text() == ""
    assert page.locator("scenario-check").get_attribute("data-engine") is None


def test_the_form_is_filled_by_keyboard_alone(page: Page) -> None:
    """A reader who never touches a mouse tabs to the questions, answers them, and reads the answers."""
    page.goto("/check/")
    page.locator('[name="age"]').focus()
    page.keyboard.type("7")
    for keys in (
        ("Tab", "Tab", "ArrowDown"),  # past the examples, to: died
        ("Tab",),  # age at death, left empty
        ("Tab", "Tab", "ArrowDown", "ArrowDown"),  # past the examples, to: suspected
        ("Tab", "Tab", "ArrowDown"),  # past the examples, to: neither looked after nor a care leaver
    ):
        for key in keys:
            page.keyboard.press(key)
    answered(page)
    expect(page.locator('[data-answer="notification"][data-status="required"]')).to_be_visible()

    assert page.locator('[name="care_status"]:checked').get_attribute("value") == "none"
    assert page.locator('[name="outcome"]:checked').get_attribute("value") == "died"
    assert page.locator('[name="abuse_or_neglect"]:checked').get_attribute("value") == "suspected"
    expect(page.locator(".live-spoken")).to_contain_text("Does the local authority notify? Required.")


def test_a_wrong_age_is_named_and_nothing_typed_is_lost(page: Page) -> None:
    """A form that cannot be read names the question, shows no answers, and keeps what was typed."""
    page.goto("/check/#v=1&age=7&outcome=died")
    answered(page)
    page.locator('[name="age"]').fill("7.5")
    expect(page.locator(".live-problems")).to_contain_text("whole years")

    assert page.locator("[data-answer]").count() == 0
    assert page.locator("scenario-check").get_attribute("data-engine") is None
    assert page.locator('[name="age"]').input_value() == "7.5"
    assert page.locator('[name="outcome"][value="died"]').is_checked()
    page.locator('[name="age"]').fill("7")
    answered(page)
    assert page.locator(".live-problems").inner_text() == ""


def test_clear_blanks_form_and_answers_and_can_be_undone(page: Page) -> None:
    """Clear takes every answer back to not known, in the form and beside it; one press brings them back."""
    page.goto("/check/#v=1&age=7&outcome=died&abuse_or_neglect=known")
    answered(page)
    page.get_by_role("main").get_by_role("button", name="Clear").click()
    expect(page.locator('[data-answer="notification"][data-status="undetermined"]')).to_be_visible()
    assert page.locator('[name="age"]').input_value() == ""
    assert page.locator('[name="outcome"][value="unknown"]').is_checked()

    page.get_by_role("button", name="Undo clear").click()
    expect(page.locator('[data-answer="notification"][data-status="required"]')).to_be_visible()
    assert page.locator('[name="age"]').input_value() == "7"


def test_what_is_still_needed_leads_to_its_question(page: Page) -> None:
    """Each fact still needed links to its question, and the judgements open from where they are folded."""
    page.goto("/check/#v=1&age=7&outcome=died&abuse_or_neglect=known")
    answered(page)
    page.locator('.answer-needed a[href="#fact-lessons"]').click()

    expect(page.locator('[name="lessons.improvements_needed"]').first).to_be_visible()
    expect(page.locator("#fact-lessons > summary")).to_be_focused()
    expect(page.locator("#fact-lessons > summary")).to_be_in_viewport()


def test_what_is_unfolded_stays_so(page: Page) -> None:
    """An answer's reasons stay open when another fact changes the answer."""
    page.goto("/check/#v=1&age=7&outcome=died&abuse_or_neglect=known")
    answered(page)
    page.locator('[data-answer="notification"] summary', has_text="Why").click()
    page.locator('[name="age"]').fill("18")
    expect(page.locator('[data-answer="notification"]')).not_to_have_attribute("data-status", "required")

    assert page.locator('[data-answer="notification"] details[open] summary').all_inner_texts() == ["Why"]

"""The learning modules in a real browser: answers kept, held back, and the change shown to the reader alone."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Literal

import pytest
from playwright.sync_api import Locator, Page

OpenPage = Callable[..., Page]

pytestmark = pytest.mark.browser

PHONE = {"width": 320, "height": 640}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def opened(page: Page) -> Locator:
    """The first module, once the script runs, with both its sets unfolded."""
    page.goto("/practice/modules/")
    page.locator("learning-modules.live").wait_for()
    module = page.locator("[data-module=notification]")
    for time in ("before", "after"):
        module.get_by_text(f"Three questions {time}").click()
    return module


def choose(module: Locator, time: str, *, right: tuple[bool, ...]) -> None:
    """Answer the first questions of a set, each rightly or wrongly."""
    for number, one in enumerate(right):
        question = module.locator(f'[data-set="{time}"] .module-questions > li').nth(number)
        question.locator(f"label{'[data-right]' if one else ':not([data-right])'} input").first.check()


def kept(page: Page) -> list[dict[str, Any]]:
    """The reader's record."""
    entries: list[dict[str, Any]] = json.loads(page.evaluate("sessionStorage.getItem('practice-record')"))["entries"]
    return entries


def test_the_change_is_shown_after_both_sets(page: Page) -> None:
    """Before says nothing; then both counts, each topic, marks in words, and the focus at the heading of it all."""
    module = opened(page)
    choose(module, "before", right=(True, False, False))
    assert module.locator(".question-answer:visible, .choice-mark").count() == 0
    assert module.locator('[data-set="before"] .module-progress').inner_text() == "3 of 3 answered."
    choose(module, "after", right=(True, True, False))
    module.get_by_role("button", name="See what changed").click()
    heading = module.get_by_role("heading", name="What changed")
    assert heading.evaluate("one => one === document.activeElement")
    assert module.locator(".module-change").inner_text() == "Before: 1 of 3 right. After: 2 of 3 right."
    assert module.locator(".module-topics li").all_inner_texts() == [
        "A child who has recovered: before right, after right.",
        "Not suspected, or not known yet: before not yet right, after right.",
        "Which authority submits: before not yet right, after not yet right.",
    ]
    assert module.locator(".question-answer[open]:visible").count() == 6
    assert module.locator(".choice-mark").all_inner_texts().count("Your answer, and right") == 3
    assert module.locator("input:visible").count() == 0
    (entry,) = kept(page)
    assert (entry["kind"], entry["about"], entry["title"]) == ("module", "notification", "Module: Notification")
    assert [line["text"] for line in entry["lines"][:2]] == ["1 of 3 right", "2 of 3 right"]
    assert entry["lines"][2]["text"].startswith("Before: “Yes. The Panel has to be told” (right). After: ")


def test_a_reader_may_go_straight_to_the_questions_after(page: Page) -> None:
    """Nothing has to be done first; what was left out is said to be not answered."""
    module = opened(page)
    choose(module, "after", right=(True, True))
    module.get_by_role("button", name="See what changed").click()
    said = "Before: not answered. After: 2 of 3 right, 1 not answered."
    assert module.locator(".module-change").inner_text() == said


def test_answers_before_can_be_asked_for(page: Page) -> None:
    """They are then shown with their reasons, and said; the questions after stay open."""
    module = opened(page)
    choose(module, "before", right=(True,))
    module.get_by_role("button", name="Show me these answers now").press("Enter")
    assert page.locator("learning-modules > [role=status]").inner_text().startswith("The answers to the questions")
    assert module.locator('[data-set="before"] .question-answer:visible').count() == 3
    assert module.locator('[data-set="after"] .question-answer:visible').count() == 0
    assert module.locator(".module-result").is_hidden()


def test_a_reader_goes_on_where_they_left_off_and_can_start_again(page: Page) -> None:
    """A reload brings the answers back; starting again takes this module away, and no other."""
    module = opened(page)
    choose(module, "before", right=(True, False))
    other = page.locator("[data-module=deadlines]")
    other.get_by_text("Three questions before").click()
    choose(other, "before", right=(True,))
    page.reload()
    module = opened(page)
    assert module.locator("input:checked").count() == 2
    module.get_by_role("button", name="Start this module again").click()
    assert module.locator("input:checked").count() == 0
    assert [entry["about"] for entry in kept(page)] == ["deadlines"]


def test_the_shown_change_is_accessible(open_page: OpenPage, accessibility_faults: Callable[[Page], list[str]]) -> None:
    """On a phone, light or dark, with answers and result open, there is no axe violation and no sideways scrolling."""
    page = open_page(viewport=PHONE)
    module = opened(page)
    choose(module, "before", right=(False, True))
    module.get_by_role("button", name="See what changed").click()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert accessibility_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_without_a_script_every_answer_can_be_unfolded(open_page: OpenPage) -> None:
    """Questions and answers are whole, and no button stands there that does nothing."""
    page = open_page(java_script_enabled=False)
    page.goto("/practice/modules/")
    assert page.locator("learning-modules button:visible").count() == 0
    module = page.locator("[data-module=notification]")
    module.get_by_text("Three questions before").click()
    module.get_by_text("Answer", exact=True).first.click()
    assert module.get_by_text("Both parts of the test hold").is_visible()

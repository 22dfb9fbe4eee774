"""The guided check in a real browser: from the first question to the result, back, and out again."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from criteria.facts import FACTS
from tools.runtime import REQUESTS
from widgets import browser

pytestmark = pytest.mark.browser

OpenPage = Callable[..., Page]
STARTING = 90_000
"""Milliseconds that Python may take to start on a busy machine before the test gives up."""
TO_THE_LESSONS = "/guided/#v=1&age=7&outcome=seriously_harmed&abuse_or_neglect=known&incident_place=this_area"


def heading(page: Page, words: str) -> Locator:
    """The heading of the step shown, once it has these words."""
    found = page.locator(".guide-heading", has_text=words)
    expect(found).to_be_visible(timeout=STARTING)
    return found


def question(page: Page, key: str) -> Locator:
    """The heading of a question, once that is shown."""
    return heading(page, FACTS[key].question)


def go_on(page: Page) -> None:
    """Press Continue."""
    page.get_by_role("button", name="Continue").click()


def choose(page: Page, key: str, value: str) -> None:
    """Answer a question with one of its choices."""
    question(page, key)
    page.locator(f'[name="{key}"][value="{value}"]').check()
    go_on(page)


def test_the_whole_way_by_keyboard(page: Page) -> None:
    """A reader without a mouse gets from the first question to the result; each takes the focus and is announced."""
    page.goto("/guided/")
    page.locator('[name="outcome"]').first.focus()
    spoken = page.locator(".live-spoken")
    for keys, following, announced in (
        (("Space", "Enter"), "care_status", "Question 2, at most 7 more."),
        (("Tab", "Tab", "Space", "Enter"), "abuse_or_neglect", "Question 3, at most 5 more."),
        (("Tab", "Tab", "ArrowDown", "Enter"), "circumstances", "Question 4, at most 4 more."),
        (("Tab", "Tab", "Tab", "Space", "Enter"), "age", "Question 5, at most 3 more."),
    ):
        for key in keys:
            page.keyboard.press(key)
        expect(question(page, following)).to_be_focused()
        expect(spoken).to_have_text(announced)
    page.keyboard.press("Tab")
    page.keyboard.type("7")
    page.keyboard.press("Enter")
    expect(heading(page, "important lessons")).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(question(page, "incident_place")).to_be_focused()
    for key in ("Tab", "Tab", "Space", "Enter"):
        page.keyboard.press(key)
    expect(heading(page, "Check your answers")).to_be_focused()
    page.get_by_role("button", name="See the result").press("Enter")
    expect(heading(page, "The result")).to_be_focused()

    statuses = page.locator("[data-answer]").evaluate_all("all => all.map(one => one.dataset.status)")
    assert statuses == ["required", "required", "met", "for_partners"]
    expect(spoken).to_contain_text("Does the local authority notify? Required.")
    assert page.url.endswith("/guided/")


def test_choosing_nothing_leads_to_the_field(page: Page) -> None:
    """Continue without an answer puts the focus on what is wrong, which leads to the field; mended, it goes on."""
    page.goto("/guided/")
    go_on(page)
    problems = page.locator(".live-problems")
    expect(problems).to_be_focused(timeout=STARTING)
    problems.get_by_role("link", name="Choose one of the answers").click()
    expect(page.locator("#guide-field")).to_be_focused()
    choose(page, "outcome", "seriously_harmed")
    choose(page, "abuse_or_neglect", "known")
    choose(page, "circumstances", "none")
    question(page, "age")
    page.locator("#guide-field").fill("seven")
    go_on(page)
    expect(problems).to_be_focused()
    expect(problems).to_contain_text("whole years")
    assert page.locator("#guide-field").input_value() == "seven"
    problems.get_by_role("link").click()
    expect(page.locator("#guide-field")).to_be_focused()
    page.locator("#guide-field").fill("7")
    go_on(page)
    heading(page, "important lessons")
    assert problems.inner_text() == ""


def test_back_change_history_and_reload_lose_nothing(page: Page) -> None:
    """Back, Change, the browser's own Back and Forward, and a reload all keep what was answered."""
    page.goto("/guided/")
    choose(page, "outcome", "died")
    choose(page, "care_status", "looked_after")
    question(page, "abuse_or_neglect")
    page.get_by_role("button", name="Back").click()
    question(page, "care_status")
    expect(page.locator('[name="care_status"][value="looked_after"]')).to_be_checked()
    page.go_back()
    question(page, "abuse_or_neglect")
    page.go_back()
    question(page, "care_status")
    page.go_back()
    question(page, "outcome")
    expect(page.locator('[name="outcome"][value="died"]')).to_be_checked()
    page.go_forward()
    page.go_forward()
    question(page, "abuse_or_neglect")
    page.reload()
    choose(page, "abuse_or_neglect", "not_suspected")
    heading(page, "Check your answers")

    page.get_by_role("button", name=f"Change the answer to “{FACTS['outcome'].question}”").click()
    choose(page, "outcome", "not_seriously_harmed")
    heading(page, "Check your answers")
    expect(page.locator(".guide-note")).to_contain_text(FACTS["care_status"].question)
    assert page.locator(".guide-row dt").all_inner_texts() == [FACTS["outcome"].question]


def test_start_again_can_be_undone_and_the_link_opens_the_check_page(page: Page) -> None:
    """The result's link opens the same case on the check page; Start again blanks all, and Undo brings it back."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/guided/#v=1&outcome=not_seriously_harmed&aware_on=2026-03-31")
    heading(page, "Check your answers")
    page.get_by_role("button", name="See the result").click()
    heading(page, "The result")
    page.get_by_role("button", name="Copy link").click()
    expect(page.locator(".tool-done")).to_contain_text("The link is copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(r"http://[^/]+/check/#v=1&outcome=not_seriously_harmed", copied)

    page.get_by_role("button", name="Start again").click()
    question(page, "outcome")
    expect(page.locator('[name="outcome"]:checked')).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    heading(page, "The result")
    page.get_by_role("link", name="Open this case on the check page").click()
    expect(page.locator("scenario-check[data-engine]")).to_be_visible(timeout=STARTING)
    expect(page.locator('[data-answer="notification"]')).to_have_attribute("data-status", "not_required")
    page.go_back()
    heading(page, "The result")


def test_a_bad_address_is_named_and_the_questions_start_afresh(page: Page) -> None:
    """What an address gets wrong is named where the focus goes, and the first question waits below."""
    page.goto("/guided/#v=1&age=7&aware_on=2036-01-01")
    problems = page.locator(".live-problems")
    expect(problems).to_be_focused(timeout=STARTING)
    expect(problems).to_contain_text("aware_on")
    expect(question(page, "outcome")).to_be_visible()


WIDE_AND_LIGHT = (1280, "light")
NARROW_AND_DARK = (320, "dark")


@pytest.mark.parametrize("look", [WIDE_AND_LIGHT, NARROW_AND_DARK], ids=["wide and light", "narrow and dark"])
def test_no_accessibility_fault_at_any_step(
    open_page: OpenPage, accessibility_faults: Callable[[Page], list[str]], look: tuple[int, str]
) -> None:
    """Axe finds nothing wrong with a long question, an error, the answers or the result, and nothing scrolls aside."""
    width, scheme = look
    page = open_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    found: list[str] = []

    def look_at_it() -> None:
        page.evaluate("document.querySelectorAll('.guide-step details').forEach((one) => { one.open = true; })")
        found.extend(accessibility_faults(page))
        assert page.evaluate("document.documentElement.scrollWidth") <= width

    page.goto(TO_THE_LESSONS)
    choose(page, "circumstances", "none")
    heading(page, "important lessons")
    go_on(page)
    expect(page.locator(".guide-error")).to_be_visible()
    look_at_it()
    page.locator('[value="unknown"]').check()
    go_on(page)
    heading(page, "Check your answers")
    look_at_it()
    page.get_by_role("button", name="See the result").click()
    heading(page, "The result")
    look_at_it()
    assert found == []


def test_choices_are_big_and_keep_their_edges(open_page: OpenPage) -> None:
    """On a phone every choice and button is at least 44 pixels high, and forced colours leave each an edge."""
    page = open_page(viewport={"width": 320, "height": 640}, forced_colors="active")
    page.goto("/guided/")
    targets = page.locator(".guide-step :is(.fact-choice, .md-button)")
    sizes = targets.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert len(sizes) == len(FACTS["outcome"].values) + 2
    assert min(sizes) >= 44
    edges = targets.evaluate_all("all => all.map(one => getComputedStyle(one).borderTopStyle)")
    assert set(edges) == {"solid"}


def test_what_excludes_all_else_takes_the_other_ticks(page: Page) -> None:
    """To tick “none of these” unticks the lessons, and to tick a lesson unticks it."""
    page.goto(TO_THE_LESSONS)
    choose(page, "circumstances", "none")
    heading(page, "important lessons")
    lesson, none = (page.locator(f'[name="lesson"][value="{one}"]') for one in ("lessons.cross_boundary", "none"))
    lesson.check()
    none.check()
    expect(lesson).not_to_be_checked()
    lesson.check()
    expect(none).not_to_be_checked()


def test_back_to_an_address_keeps_what_was_answered_since(page: Page) -> None:
    """The browser's Back to the address that was opened shows its next question with the answer given to it."""
    page.goto(TO_THE_LESSONS)
    choose(page, "circumstances", "none")
    heading(page, "important lessons")
    assert page.url.endswith("/guided/")
    page.go_back()
    question(page, "circumstances")
    expect(page.locator('[name="circumstances"][value="none"]')).to_be_checked()
    assert page.url.endswith(TO_THE_LESSONS)


def test_the_result_prints_without_its_buttons(page: Page) -> None:
    """On paper stand the mark on every sheet, the answers and the facts given; no button, and no list of questions."""
    page.goto("/guided/#v=1&outcome=not_seriously_harmed")
    heading(page, "Check your answers")
    page.get_by_role("button", name="See the result").click()
    heading(page, "The result")
    sheets = [sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(format="A4"))).pages]
    assert all("FICTIONAL – FOR TRAINING" in sheet for sheet in sheets)
    text = " ".join(" ".join(sheets).split())
    assert "Does the local authority notify?" in text
    assert "Facts given:" in text
    assert "Start again" not in text
    assert "Every question" not in text


def test_without_javascript_every_question_stands_as_text(open_page: OpenPage) -> None:
    """Without JavaScript all questions stand in the open with their answers, and no control leads nowhere."""
    page = open_page(java_script_enabled=False)
    page.goto("/guided/")
    expect(page.get_by_text("needs JavaScript")).to_be_visible()
    expect(page.locator(".guide-all")).to_contain_text(FACTS["circumstances"].question)
    expect(page.locator(".guide-all table")).to_be_visible()
    expect(page.locator(".guide-place")).to_be_hidden()
    expect(page.locator("button:visible")).to_have_count(0)


ASK_ALL = """async (requests) => {
  const { askPython } = await import("../assets/elements/python.js");
  const replies = [];
  for (const one of requests) replies.push(await askPython("guide", one));
  return replies;
}"""


def test_the_browser_shows_the_steps_that_cpython_shows(page: Page) -> None:
    """Questions, problems, answers and results are the same bytes from both runtimes."""
    asked: list[Any] = json.loads(REQUESTS.read_text(encoding="utf-8"))["guide"]
    requests = [json.dumps(one) for one in asked if one]
    page.goto("/guided/")
    assert [browser.guide(one) for one in requests] == page.evaluate(ASK_ALL, requests)


@pytest.fixture
def without_python(page: Page) -> Page:
    """A page in a browser that cannot run Python."""
    page.add_init_script("delete globalThis.WebAssembly;")
    return page


def test_where_python_cannot_run_the_table_leads_to_the_result(without_python: Page) -> None:
    """Forward, back, an answer changed and the result: nothing waits, and no word is said of Python."""
    page = without_python
    page.goto("/guided/")
    go_on(page)
    expect(page.locator(".live-problems")).to_be_focused()
    choose(page, "outcome", "seriously_harmed")
    question(page, "abuse_or_neglect")
    page.get_by_role("button", name="Back").click()
    expect(page.locator('[name="outcome"][value="seriously_harmed"]')).to_be_checked()
    go_on(page)
    choose(page, "abuse_or_neglect", "not_suspected")
    heading(page, "Check your answers")
    page.locator('[data-do="change"][data-fact="abuse_or_neglect"]').click()
    choose(page, "abuse_or_neglect", "known")
    choose(page, "circumstances", "none")
    question(page, "age")
    page.locator("#guide-field").fill("30")
    go_on(page)
    heading(page, "Check your answers")
    page.get_by_role("button", name="See the result").click()
    heading(page, "The result")
    expect(page.locator('guided-check[data-engine="table"] [data-answer="notification"]')).to_be_visible()
    expect(page.locator(".live-progress")).to_be_empty()


def test_what_the_table_cannot_do_waits_for_python_with_a_word(without_python: Page) -> None:
    """A case from an address may be out of turn: the page says that it cannot go on, and offers to try again."""
    page = without_python
    page.goto(TO_THE_LESSONS)
    expect(page.locator(".live-progress")).to_contain_text("cannot run Python")
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    question(page, "outcome")

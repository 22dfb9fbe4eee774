"""The flow charts in a real browser: answered in place, opened from an address, read, printed."""

from __future__ import annotations

import io
import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from criteria.charts import CHARTS, chart
from criteria.steps import steps
from widgets import browser

pytestmark = pytest.mark.browser

OpenPage = Callable[..., Page]
STARTING = 90_000
"""Milliseconds that Python may take to start on a busy machine before the test gives up."""
CASE = "v=1&age=17&outcome=died&abuse_or_neglect=suspected&care_status=care_leaver&aware_on=2026-03-31"
ON_THE_WAY = '[data-chart="journey"] .chart-step[data-lit="yes"]'

OVERFLOWING = """() => {
  const out = [];
  for (const step of document.querySelectorAll(".chart-step")) {
    const frame = step.querySelector("rect").getBoundingClientRect();
    for (const text of step.querySelectorAll("text")) {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      if (left < frame.left || right > frame.right || top < frame.top || bottom > frame.bottom + 1) {
        out.push(`${step.id}: ${text.textContent}`);
      }
    }
  }
  return out;
}"""
OVERLAPPING = """() => {
  const boxes = [...document.querySelectorAll(".chart-step rect, .chart-way text")];
  const places = boxes.map((one) => [one.closest("svg"), one.getBoundingClientRect(), one.parentElement]);
  const hit = ([svg, a], [other, b]) =>
    svg === other && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  return places.flatMap((one, at) =>
    places.slice(at + 1).filter((two) => hit(one, two)).map((two) => `${one[2].textContent} | ${two[2].textContent}`));
}"""


def lit(page: Page) -> None:
    """Wait until it is said which way a case takes."""
    expect(page.locator("flow-chart[data-engine]")).to_be_visible(timeout=STARTING)


def headings_on_the_way(page: Page) -> list[str]:
    """What is found on the way, in words, without the marks."""
    return [
        one.lstrip("●○!→ ")
        for one in page.locator(".flow-passed li:not([data-kind=question]) strong").all_inner_texts()
    ]


def test_an_address_opens_with_its_way_lit_and_leads_back_whole(page: Page) -> None:
    """A case from the check page lights its way on all three charts; the way back keeps every fact, dates too."""
    page.goto(f"/flowchart/#{CASE}")
    lit(page)

    assert headings_on_the_way(page) == ["Tell the Secretary of State and Ofsted", "Notify the Panel", "Rapid review"]
    shown = page.locator(ON_THE_WAY).evaluate_all("all => all.map(one => one.textContent)")
    assert any("Notify the Panel" in " ".join(one.split()) for one in shown)
    assert not any("Not a serious incident" in " ".join(one.split()) for one in shown)
    assert page.locator('[data-chart="notification"] .chart-step[data-lit="yes"]', has_text="Where did").count() == 1
    assert page.locator('[data-chart="review"] .chart-step[data-lit="yes"]', has_text="A serious incident").count() == 1
    # The rules take silence as neither; nobody who does not know them would think of it, so it is asked all the same.
    expect(page.locator(".flow-passed")).to_contain_text("asked now")
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(".flow-question:visible")).to_contain_text("important lessons")
    expect(page.locator("#fact-lessons > summary")).to_be_focused()
    page.get_by_role("link", name="Open this case on the check page").click()
    expect(page.locator("scenario-check[data-engine]")).to_be_visible(timeout=STARTING)
    assert page.locator('[name="aware_on"]').input_value() == "2026-03-31"
    assert page.locator('[name="care_status"]:checked').get_attribute("value") == "care_leaver"


def test_the_way_is_answered_by_keyboard_to_its_end(page: Page) -> None:
    """A reader without a mouse answers question after question; each next has the focus, and finds are said."""
    page.goto("/flowchart/")
    page.locator('.flow-question:visible [name="outcome"]').first.focus()
    for question, keys in (
        ("care_status", ("ArrowDown", "Enter")),  # what happened? died
        ("circumstances", ("ArrowDown", "Enter")),  # looked after, or a care leaver? neither
        ("age", ("Enter",)),  # unborn, or an adult telling of the past? neither
        ("abuse_or_neglect", ("1", "2", "Enter")),  # twelve
        ("incident_place", ("ArrowDown", "ArrowDown", "ArrowDown", "Enter")),  # considered, and not suspected
    ):
        for key in keys:
            page.keyboard.press(key)
        if question != "incident_place":
            expect(page.locator(f'.flow-question:visible [name="{question}"]').first).to_be_visible(timeout=STARTING)
            assert page.evaluate("document.activeElement.name") == question

    expect(page.locator(".flow-passed")).to_contain_text("Not a serious incident")
    expect(page.locator(".live-spoken")).to_contain_text("Not a serious incident")
    expect(page.locator(".flow-way")).to_contain_text("Every child's death goes to child death review")
    assert page.locator('[data-chart="journey"] .chart-step[data-lit="maybe"]').count() == 0


def test_not_known_yet_is_an_answer_and_any_answer_can_be_changed(page: Page) -> None:
    """An unknown answer leaves every way on possible and the next question open; a change is one press away."""
    page.goto("/flowchart/#v=1&outcome=died")
    lit(page)
    expect(page.locator(".flow-question:visible")).to_contain_text("looked after")
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(".flow-note").first).to_contain_text("Not known yet")
    expect(page.locator(".flow-way")).to_contain_text("bring the three safeguarding partners together today")
    expect(page.locator(".flow-question:visible")).not_to_contain_text("looked after")
    assert page.locator('[data-chart="journey"] .chart-step[data-lit="maybe"]').count() > 3

    page.get_by_role("button", name="Change What happened?").click()
    expect(page.locator('[name="outcome"][value="died"]')).to_be_focused()
    page.locator('[name="outcome"][value="not_seriously_harmed"]').check()
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(".flow-passed")).to_contain_text("Not a serious incident")
    page.get_by_role("button", name="Start again").click()
    expect(page.locator('[name="outcome"][value="unknown"]')).to_be_focused()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".flow-passed")).to_contain_text("Not a serious incident")


def test_what_cannot_be_read_is_named_and_kept(page: Page) -> None:
    """A bad address gives a message and a blank form; a wrong age a message, with what was typed still there."""
    page.goto("/flowchart/#v=1&outcome=injured")
    problems = page.locator(".live-problems")
    expect(problems).to_contain_text("outcome", timeout=STARTING)
    expect(problems).to_be_focused()
    assert page.locator(".flow-question:visible").inner_text().startswith("What happened")

    page.goto("/flowchart/#v=1&outcome=seriously_harmed")
    expect(page.locator('.flow-question:visible [name="circumstances"]').first).to_be_visible()
    page.get_by_role("button", name="Go on").click()
    expect(page.locator('.flow-question:visible [name="age"]')).to_be_visible()
    page.locator('[name="age"]').fill("twelve")
    page.get_by_role("button", name="Go on").click()
    expect(problems).to_contain_text("whole years")
    assert page.locator('[name="age"]').input_value() == "twelve"
    expect(page.locator('[name="age"]')).to_have_attribute("aria-invalid", "true")
    problems.get_by_role("link").click()
    expect(page.locator('[name="age"]')).to_be_focused()


def test_every_word_of_a_picture_is_in_its_place(page: Page) -> None:
    """No text leaves its box, and no box or label lies on another, in the letters that this browser has."""
    page.goto("/flowchart/")
    assert page.evaluate(OVERFLOWING) == []
    assert page.evaluate(OVERLAPPING) == []


@pytest.mark.parametrize("key", [one.key for one in CHARTS])
def test_each_chart_prints_on_one_sheet(page: Page, key: str) -> None:
    """A chart printed alone is one sheet of A4, with every step on it and what it is for below."""
    page.goto("/flowchart/")
    # What the button does before it asks the browser to print; there is no dialog here to end it.
    page.evaluate("window.print = () => {}")
    page.locator(f'[data-print="{key}"]').click()
    (sheet,) = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
    text = " ".join(sheet.extract_text().split())
    assert [] == [one.short for one in steps(chart(key)) if one.short.split()[-1] not in text]
    assert "For training" in text


def test_on_a_phone_the_chart_is_its_steps(open_page: OpenPage) -> None:
    """A phone shows the steps in words, each linked to the next, and no picture."""
    page = open_page(viewport={"width": 320, "height": 640})
    page.goto("/flowchart/")
    expect(page.locator(".flow-picture").first).to_be_hidden()
    first = page.locator("#journey-step-1")
    expect(first).to_be_visible()
    first.get_by_role("link", name="go to step").first.click()
    expect(page.locator("#journey-step-2")).to_be_focused()


def test_without_javascript_words_and_pictures_are_whole(open_page: OpenPage) -> None:
    """With JavaScript off every step stands on the page, in words and in the pictures, and nothing leads nowhere."""
    page = open_page(java_script_enabled=False)
    page.goto("/flowchart/")
    expect(page.locator(".flow-panel")).to_be_hidden()
    for one in CHARTS:
        assert page.locator(f"#{one.key}-step-1").is_visible()
        assert page.locator(f'[data-chart="{one.key}"] .chart-step').count() == len(steps(one))
        assert page.locator(f'.flow-steps[data-chart="{one.key}"] > li').count() == len(steps(one))


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_no_accessibility_fault_on_the_way(
    open_page: OpenPage, accessibility_faults: Callable[[Page], list[str]], width: int, scheme: str
) -> None:
    """Axe finds nothing wrong while a way is lit, with everything unfolded."""
    page = open_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(f"/flowchart/#{CASE}")
    lit(page)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert accessibility_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_browser_follows_the_charts_as_the_build_does(page: Page) -> None:
    """The graph walked in the reader's browser is the build's: the same bytes for steps, ways and words."""
    requests = [
        json.dumps(
            {"source": "address", "pairs": [pair.split("=") for pair in one.split("&")], "answered": [], "wanted": ""}
        )
        for one in (CASE, "v=1", "v=1&outcome=died&circumstances=unborn&lessons.recurrent_themes=yes", "v=1&age=x")
    ]
    page.goto("/flowchart/")
    answers = page.evaluate(
        """async (requests) => {
          const { askPython } = await import("../assets/elements/python.js");
          const answers = [];
          for (const one of requests) answers.push(await askPython("flowchart", one));
          return answers;
        }""",
        requests,
    )
    assert [browser.flowchart(one) for one in requests] == answers


BENEATH_THE_QUESTION = """() => {
  const focus = document.activeElement, panel = document.querySelector(".flow-panel");
  if (panel.contains(focus)) return "";
  const one = focus.getBoundingClientRect(), other = panel.getBoundingClientRect();
  const apart = one.top >= other.bottom || one.bottom <= other.top || one.right <= other.left;
  return apart ? "" : focus.outerHTML.slice(0, 80);
}"""


def test_the_question_stays_in_sight_and_never_covers_the_focus(page: Page) -> None:
    """On a wide screen the question stands beside the picture further down, and what has the focus beside it too."""
    page.goto(f"/flowchart/#{CASE}")
    lit(page)
    page.locator("#journey-picture-1").focus()
    hidden = []
    for _ in range(len(steps(chart("journey")))):
        hidden.append(page.evaluate(BENEATH_THE_QUESTION))
        expect(page.locator(".flow-question:visible")).to_be_in_viewport()
        page.keyboard.press("Tab")
    assert [one for one in hidden if one] == []

"""The drill on deadlines in a real browser: by touch with the network cut, by keyboard, to its end, without scripts."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from widgets.deadline_drill import SHORT, WITHOUT_SCRIPT
from widgets.deadline_questions import questions

OpenPage = Callable[..., Page]

pytestmark = pytest.mark.browser

ALL = len(questions())
OF_COPIES = [one.key for one in questions() if one.clock == "copies_by"]

# Answers what is shown, right or wrong, and goes on; gives the question's key, what was said, and the button's label.
ANSWER = """(drill, right) => {
  const shown = drill.querySelector("[data-shown]");
  shown.querySelector(right ? "[data-right] button" : "li:not([data-right]) > button").click();
  const said = [drill.querySelector("[role=status]").textContent, drill.querySelector(".quiz-next").textContent];
  drill.querySelector(".quiz-next").click();
  return [shown.dataset.key, ...said];
}"""


def opened(page: Page) -> Locator:
    """The drill, once its script runs."""
    page.goto("/practice/deadline-drill/")
    drill = page.locator("deadline-drill.live")
    drill.wait_for()
    return drill


def shown(drill: Locator) -> Locator:
    """The one question that can be seen."""
    visible = drill.locator(".quiz-question:visible")
    assert visible.count() == 1
    return visible


def test_a_wrong_day_tells_the_slip_by_touch(open_page: OpenPage) -> None:
    """On a phone, with the network cut: a wrong day is said to be wrong, and why; the days counted stand below."""
    page = open_page(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    drill = opened(page)
    page.context.set_offline(True)
    drill.get_by_label("Which clock").select_option("notification")
    assert drill.get_by_role("status").inner_text().startswith("Notification: ")
    while shown(drill).locator(".quiz-choice").count() == 2:  # asks whether something was in time
        shown(drill).locator(".quiz-choice").first.tap()
        drill.get_by_role("button", name="Next question").tap()
    question = shown(drill)
    wrong = question.locator("li:not([data-right]) > button").nth(1)
    day, answer = wrong.inner_text(), question.locator("[data-right]").inner_text()
    wrong.tap()
    slip = question.locator("details li", has_text=day).locator(".quiz-slip").inner_text()
    assert drill.get_by_role("status").inner_text() == (
        f"Not this time. The answer is: {answer}. The day you chose {slip}"
    )
    assert question.locator("details").get_by_text("The working days counted:").is_visible()
    assert question.get_by_text("Statutory guidance", exact=True).is_visible()
    drill.get_by_role("button", name="Next question").tap()
    assert shown(drill).locator(".quiz-asked").evaluate("one => one === document.activeElement")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_drill_works_by_keyboard(page: Page) -> None:
    """Tab reaches a day, Enter takes it, focus stays; the next question has the focus, and its first day comes next."""
    drill = opened(page)
    first = shown(drill).locator("button").first
    first.focus()
    page.keyboard.press("Enter")
    assert first.evaluate("one => one === document.activeElement")
    drill.get_by_role("button", name="Next question").press("Enter")
    asked = shown(drill).locator(".quiz-asked")
    assert asked.evaluate("one => one === document.activeElement")
    page.keyboard.press("Tab")
    assert shown(drill).locator("button").first.evaluate("one => one === document.activeElement")


def test_no_question_of_a_clock_comes_twice_before_all_were_seen(page: Page) -> None:
    """A round of one clock asks each of its questions once, in short rounds, and says when they come round again."""
    drill = opened(page)
    drill.get_by_label("Which clock").select_option("copies_by")
    rounds: list[Any] = [drill.evaluate(ANSWER, number % 2 == 0) for number in range(len(OF_COPIES) + 3)]
    keys = [key for key, _, _ in rounds]
    assert sorted(keys[: len(OF_COPIES)]) == sorted(OF_COPIES)
    assert set(keys[len(OF_COPIES) :]) < set(OF_COPIES)
    again = [number for number, (_, said, _) in enumerate(rounds, 1) if "come round again" in said]
    assert again == [len(OF_COPIES)]
    short = [number for number, (_, said, label) in enumerate(rounds, 1) if label == f"{SHORT} more"]
    assert short == [*range(SHORT, len(rounds) + 1, SHORT)]
    assert f"That was {SHORT}. Right at once among them: {SHORT // 2}." in rounds[SHORT - 1][1]


def test_a_round_goes_on_after_a_visit_elsewhere(page: Page) -> None:
    """What was seen does not come again in the same tab; the record says how it went, clock by clock, until cleared."""
    drill = opened(page)
    drill.get_by_label("Which clock").select_option("working_day")
    seen = {drill.evaluate(ANSWER, number > 0)[0] for number in range(5)}
    page.reload()
    drill = opened(page)
    assert drill.locator(".quiz-progress").inner_text() == f"Seen: 5 of {ALL}. Right at once: 4."
    drill.get_by_label("Which clock").select_option("working_day")
    rest = sum(one.clock == "working_day" for one in questions()) - len(seen)
    assert seen.isdisjoint({drill.evaluate(ANSWER, arg=True)[0] for _ in range(rest)})
    (entry,) = page.evaluate("JSON.parse(sessionStorage['practice-record']).entries")
    assert (entry["kind"], entry["about"]) == ("drill", "deadlines")
    counts = f"Answered: {rest + 5}. Right at once: {rest + 4}."
    assert [(one["label"], one["text"]) for one in entry["lines"][:2]] == [
        ("All answers", counts),
        ("Working days", counts),
    ]
    assert [one["label"] for one in entry["lines"][2:]] == ["Went wrong"]
    drill.get_by_role("button", name="Start again").click()
    assert drill.locator(".quiz-progress").inner_text() == ""
    assert page.evaluate("JSON.parse(sessionStorage['practice-record']).entries") == []


def test_a_record_that_makes_no_sense_starts_afresh(page: Page) -> None:
    """A state that somebody else's file brought is passed over where it cannot be read."""
    page.goto("/")
    entry = {"kind": "drill", "about": "deadlines", "state": {"seen": 7, "tallies": {"odd": 1, "copies_by": ["x"]}}}
    page.evaluate(
        "one => sessionStorage.setItem('practice-record', JSON.stringify({ format: 1, entries: [one] }))", entry
    )
    drill = opened(page)
    drill.evaluate(ANSWER, arg=True)
    assert drill.locator(".quiz-progress").inner_text() == f"Seen: 1 of {ALL}. Right at once: 1."


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_can_be_used_by_everybody(
    open_page: OpenPage, accessibility_faults: Callable[[Page], list[str]], scheme: str
) -> None:
    """Asked, and answered wrongly, in light or dark on a phone, there is no axe violation."""
    page = open_page(viewport={"width": 320, "height": 640}, color_scheme=scheme)
    drill = opened(page)
    drill.get_by_label("Which clock").select_option("rapid_review")
    assert accessibility_faults(page) == []
    shown(drill).locator("li:not([data-right]) > button").first.click()
    assert accessibility_faults(page) == []


def test_without_a_script_every_answer_can_be_unfolded(open_page: OpenPage) -> None:
    """Without JavaScript twenty questions stand there, with nothing that does nothing."""
    page = open_page(java_script_enabled=False)
    page.goto("/practice/deadline-drill/")
    assert page.locator(".quiz-question:visible").count() == WITHOUT_SCRIPT
    assert page.locator("deadline-drill").locator("button:visible, select:visible").count() == 0
    first = page.locator(".quiz-question").first
    first.get_by_text("Answer", exact=True).click()
    assert first.get_by_text("The other days:").is_visible()


def test_what_was_cleared_elsewhere_stays_cleared(page: Page) -> None:
    """Another tab clears the record: the count begins afresh, and the next answer does not bring the rest back."""
    drill = opened(page)
    drill.evaluate(ANSWER, arg=True)
    page.evaluate("localStorage['practice-record'] = sessionStorage['practice-record']; sessionStorage.clear()")
    other = page.context.new_page()
    other.goto("/practice/record/")
    other.get_by_role("button", name="Clear everything").click()
    expect(drill.locator(".quiz-progress")).to_be_empty()
    drill.evaluate(ANSWER, arg=True)
    assert drill.locator(".quiz-progress").inner_text() == f"Seen: 1 of {ALL}. Right at once: 1."

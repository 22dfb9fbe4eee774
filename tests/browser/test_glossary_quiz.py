"""The quiz on the glossary in a real browser: with the script, by keyboard, and without a script."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from widgets.glossary_quiz import questions

OpenPage = Callable[..., Page]

pytestmark = pytest.mark.browser

ALL = len(questions())


def opened(page: Page) -> Locator:
    """The quiz, once its script runs."""
    page.goto("/glossary-quiz/")
    quiz = page.locator("glossary-quiz.live")
    quiz.wait_for()
    return quiz


def shown(quiz: Locator) -> Locator:
    """The one question that can be seen."""
    visible = quiz.locator(".quiz-question:visible")
    assert visible.count() == 1
    return visible


def test_a_right_choice_is_said_to_be_right(page: Page) -> None:
    """The right choice is announced with its term, counted, and its answer opens; a second choice changes nothing."""
    quiz = opened(page)
    question = shown(quiz)
    right = question.locator("[data-right] button")
    term = right.inner_text()
    right.click()
    assert quiz.get_by_role("status").inner_text() == f"Right: {term}."
    assert quiz.locator(".quiz-progress").inner_text() == f"Seen: 1 of {ALL}. Right at once: 1."
    assert question.locator("details").get_attribute("open") is not None
    question.locator("li:not([data-right]) > button").first.click(force=True)  # Playwright waits for a disabled one
    assert quiz.locator(".quiz-progress").inner_text() == f"Seen: 1 of {ALL}. Right at once: 1."


def test_a_wrong_choice_names_the_right_term(page: Page) -> None:
    """After a wrong choice the right term is named, marked by words' weight and a sign, and nobody is blamed."""
    quiz = opened(page)
    question = shown(quiz)
    term = question.locator("[data-right]").inner_text()
    question.locator("li:not([data-right]) > button").first.click()
    assert quiz.get_by_role("status").inner_text() == f"Not this time. The answer is: {term}."
    assert quiz.locator(".quiz-progress").inner_text() == f"Seen: 1 of {ALL}. Right at once: 0."
    assert "✓" in question.locator("[data-right] button").evaluate("one => getComputedStyle(one, '::before').content")


def test_no_term_comes_twice_before_all_were_seen(page: Page) -> None:
    """A whole round by keyboard asks every term once, then says so and goes on."""
    quiz = opened(page)
    answer = """quiz => {
      const shown = quiz.querySelector("[data-shown]");
      shown.querySelector("[data-right] button").click();
      const said = quiz.querySelector("[role=status]").textContent;
      quiz.querySelector(".quiz-next").click();
      return [shown.querySelector(".quiz-asked").textContent, said];
    }"""
    rounds: list[Any] = [quiz.evaluate(answer) for _ in range(2 * ALL)]
    meanings = [meaning for meaning, _ in rounds]
    assert len(set(meanings[:ALL])) == ALL
    assert len(set(meanings[ALL:])) == ALL
    assert [number for number, (_, said) in enumerate(rounds, 1) if "come round again" in said] == [ALL, 2 * ALL]


def test_the_quiz_works_by_keyboard(page: Page) -> None:
    """Tab reaches a choice, Enter takes it, and the next question has the focus at its meaning."""
    quiz = opened(page)
    first = shown(quiz).locator("button").first
    first.focus()
    page.keyboard.press("Enter")
    assert first.evaluate("one => one === document.activeElement")
    quiz.get_by_role("button", name="Next term").press("Enter")
    meaning = shown(quiz).locator(".quiz-asked")
    assert meaning.evaluate("one => one === document.activeElement")
    page.keyboard.press("Tab")
    assert shown(quiz).locator("button").first.evaluate("one => one === document.activeElement")


@pytest.mark.parametrize("choice", ["[data-right]", "li:not([data-right])"], ids=["right", "wrong"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_answered_question_is_accessible(
    open_page: OpenPage, accessibility_faults: Callable[[Page], list[str]], choice: str, scheme: str
) -> None:
    """After a choice, right or wrong, in light or dark on a phone, there is no axe violation."""
    page = open_page(viewport={"width": 320, "height": 640}, color_scheme=scheme)
    quiz = opened(page)
    shown(quiz).locator(f"{choice} > button").first.click()
    assert accessibility_faults(page) == []


def test_a_round_goes_on_after_a_visit_elsewhere(page: Page) -> None:
    """Counts and what was seen are kept in the tab's record, until the reader starts again; nothing else is stored."""
    quiz = opened(page)
    asked = shown(quiz).locator(".quiz-asked").inner_text()
    wrong = shown(quiz).locator("li:not([data-right]) > button").first
    chosen, answer = wrong.inner_text(), shown(quiz).locator("[data-right]").inner_text()
    wrong.click()
    page.reload()
    quiz = opened(page)
    assert quiz.locator(".quiz-progress").inner_text() == f"Seen: 1 of {ALL}. Right at once: 0."
    assert shown(quiz).locator(".quiz-asked").inner_text() != asked
    (entry,) = page.evaluate("JSON.parse(sessionStorage['practice-record']).entries")
    assert (entry["kind"], entry["about"], entry["title"]) == ("drill", "glossary", "Glossary quiz")
    assert entry["lines"] == [
        {"label": "All answers", "text": "Answered: 1. Right at once: 0."},
        {"label": "Went wrong", "text": f"{asked} Chosen: {chosen}. The answer is: {answer}."},
    ]
    quiz.get_by_role("button", name="Start again").click()
    assert quiz.get_by_role("status").inner_text() == "Started again. Your record has nothing of this drill now."
    assert page.evaluate("JSON.parse(sessionStorage['practice-record']).entries") == []
    assert page.evaluate("Object.keys(localStorage).filter(key => /record|quiz/.test(key))") == []


def test_without_a_script_every_answer_can_be_unfolded(open_page: OpenPage) -> None:
    """Without JavaScript all questions stand there, with no button that does nothing."""
    page = open_page(java_script_enabled=False)
    page.goto("/glossary-quiz/")
    assert page.locator(".quiz-question:visible").count() == ALL
    assert page.locator("glossary-quiz button:visible").count() == 0
    first = page.locator(".quiz-question").first
    first.get_by_text("Answer", exact=True).click()
    assert first.locator("details ul").is_visible()

"""The exercise in a real browser: a case from its story to the record, by touch, by keyboard and off the network."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from criteria import assess
from criteria.fragment import read_fragment

OpenPage = Callable[..., Page]

pytestmark = pytest.mark.browser

BABY = "p46-a-mark-on-a-cheek"  # nothing is known at first but age, care, places and day
GIVEN = (("age", "0"), ("aware_on", "2026-11-04"))
CHOSEN = (("care_status", "none"), ("incident_place", "this_area"), ("home_place", "this_area"))


def opened(page: Page, case: str = BABY) -> Locator:
    """The exercise of a case, once its script runs."""
    page.goto(f"/practice/#practise={case}")
    exercise = page.locator("case-exercise[data-open]")
    exercise.wait_for()
    return exercise


def mark(exercise: Locator, *changed: tuple[str, str]) -> None:
    """Mark the facts of the first step as the story gives them, with some changed."""
    marked = dict((*GIVEN, *CHOSEN, *changed))
    for name, value in marked.items():
        if name in dict(GIVEN):
            exercise.locator(f'[name="{name}"]').fill(value)
        else:
            exercise.locator(f'[name="{name}"][value="{value}"]').check()


def decide(exercise: Locator, **decisions: str) -> None:
    """Choose an answer for each decision named."""
    for answer, status in decisions.items():
        exercise.locator(f'[name="decide.{answer}"][value="{status}"]').check()


def compare(exercise: Locator) -> None:
    """Press the button and wait for the comparison."""
    exercise.get_by_role("button", name="Compare").click()
    exercise.locator(".exercise-feedback").wait_for()


def verdict(exercise: Locator, place: int) -> str | None:
    """What was found of one decision, by its place among the four."""
    return exercise.locator(".exercise-decisions > li").nth(place).get_attribute("data-verdict")


def test_steps_carry_the_facts_that_their_answers_follow_from(page: Page) -> None:
    """For every step of every case: the rules, asked about the facts that the page holds, give the answers it holds."""
    page.goto("/practice/")
    steps = page.locator(".case-step").evaluate_all("all => all.map(({ dataset: d }) => [d.facts, d.decided])")
    assert len(steps) > 100
    for facts, decided in steps:
        pairs = [(name, value) for name, _, value in (one.partition("=") for one in facts.split("&"))]
        assert " ".join(assess(read_fragment(pairs)).statuses) == decided


def test_a_slip_of_reading_is_told_from_a_slip_of_the_rule(page: Page) -> None:
    """The five ways in which a decision, the rules on the reader's facts, and those on the story's can agree or not."""
    exercise = opened(page)
    mark(exercise)
    decide(exercise, notification="undetermined", rapid_review="required")
    compare(exercise)
    assert [verdict(exercise, place) for place in range(4)] == ["right", "rule", "none", "none"]
    assert exercise.locator(".exercise-facts").inner_text() == "You read every fact as the story gives it."
    # Read as if abuse had been ruled out: then nothing is to be notified, and the story says that this is open.
    mark(exercise, ("abuse_or_neglect", "not_suspected"))
    decide(exercise, notification="not_required", rapid_review="undetermined", lcspr_criteria="seek_advice")
    compare(exercise)
    assert [verdict(exercise, place) for place in range(4)] == ["reading", "other-facts", "both", "none"]
    different = exercise.locator(".exercise-facts > li")
    assert different.count() == 1
    assert "You marked: Considered, and not suspected. The story gives: Not known yet." in different.inner_text()
    assert (
        "This difference alone changes: Notification, Rapid review, LCSPR criteria, Commissioning."
        in different.inner_text()
    )
    assert "Children Act 2004" in different.inner_text()


def test_conditions_are_told_one_by_one_with_their_source(page: Page) -> None:
    """Those that decide are shown whether chosen or not; one chosen in vain says so; others are left out."""
    exercise = opened(page)
    mark(exercise)
    exercise.locator('[name="reason"][value="N1.age"]').check()  # his age is known: it does not hold anything open
    exercise.locator('[name="reason"][value="N1.outcome"]').check()
    compare(exercise)
    shown = exercise.locator(".exercise-conditions > li:visible")
    said = {one.locator("[data-condition]").get_attribute("data-condition"): one.inner_text() for one in shown.all()}
    assert set(said) == {"N1.age", "N1.outcome", "N1.abuse_or_neglect", "L1.lessons"}
    assert "You chose it. It does not decide here." in said["N1.age"]
    assert "You chose it, and it decides here." in said["N1.outcome"]
    assert "It decides here, and you did not choose it." in said["N1.abuse_or_neglect"]
    assert all("Children Act" in text or "guidance" in text for text in said.values())


@pytest.mark.parametrize("touch", [True, False], ids=["by touch on a phone", "by keyboard"])
def test_a_case_is_practised_from_story_to_end_off_the_network(
    open_page: OpenPage, problems: list[str], *, touch: bool
) -> None:
    """The network goes once the page is there; every step can be compared, and the record holds all of it."""
    page = open_page(viewport={"width": 320, "height": 640}, has_touch=touch)
    page.goto("/practice/", wait_until="networkidle")
    wanted: list[str] = []
    page.on("requestfailed", lambda request: wanted.append(request.url))
    page.context.set_offline(True)
    press: Callable[[Locator], None] = Locator.tap if touch else lambda one: one.press("Enter")
    press(page.locator(f'a[href="#practise={BABY}"]'))
    exercise = page.locator("case-exercise[data-open]")
    assert exercise.locator(".exercise-title").evaluate("one => one === document.activeElement")
    steps = 0
    while True:
        steps += 1
        choice = exercise.locator('[name="decide.notification"][value="not_required"]')
        if touch:
            choice.tap()
        else:
            choice.press("Space")
        press(exercise.get_by_role("button", name="Compare"))
        exercise.locator(".exercise-feedback").wait_for()
        assert exercise.get_attribute("data-engine") == "table"
        assert exercise.locator(".exercise-compared").evaluate("one => one === document.activeElement")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        onward = exercise.get_by_role("button", name="Next step")
        if not onward.is_visible():
            break
        press(onward)
    press(exercise.get_by_role("button", name="Finish this case"))
    assert exercise.locator(".exercise-taught").get_by_text("Any mark on a baby").is_visible()
    kept = json.loads(page.evaluate("sessionStorage.getItem('practice-record')"))
    (entry,) = kept["entries"]
    assert (entry["kind"], entry["about"], entry["title"]) == ("exercise", BABY, "A mark on a cheek")
    assert sum("Notification" in line["label"] for line in entry["lines"]) == steps
    assert "Not required" in entry["lines"][0]["text"]
    # The browser asks for the icon whenever an address changes.
    assert [address for address in wanted if not address.endswith("favicon.png")] == []
    problems.clear()


def test_an_exercise_is_taken_up_again(page: Page) -> None:
    """After a reload the step and what was given are there, and a word says so; starting again takes both away."""
    exercise = opened(page)
    mark(exercise, ("abuse_or_neglect", "suspected"))
    exercise.get_by_role("button", name="Next step").click()
    assert exercise.locator('[name="abuse_or_neglect"][value="suspected"]').is_checked()
    exercise.locator('[name="outcome"][value="died"]').check()
    page.reload()
    exercise = page.locator("case-exercise[data-open]")
    expect(exercise.locator(".exercise-place")).to_have_text("Step 2 of 2")
    assert exercise.locator('[name="outcome"][value="died"]').is_checked()
    assert exercise.locator(".exercise-resumed").inner_text() != ""
    exercise.get_by_role("button", name="Step back").click()
    assert exercise.locator('[name="abuse_or_neglect"][value="suspected"]').is_checked()
    exercise.get_by_role("button", name="Start again").click()
    expect(exercise.locator(".exercise-place")).to_have_text("Step 1 of 2")
    assert not exercise.locator('[name="abuse_or_neglect"][value="suspected"]').is_checked()


def test_facts_that_cannot_be_are_named_and_kept(page: Page) -> None:
    """An age that is no age is named with a way to its question, nothing is compared, and it stays as typed."""
    exercise = opened(page)
    exercise.locator('[name="age"]').fill("three weeks")
    exercise.get_by_role("button", name="Compare").click()
    problems = exercise.get_by_role("alert")
    problems.get_by_role("link", name="How old was the child at the incident?").click()
    assert exercise.locator('[name="age"]').evaluate("one => one === document.activeElement")
    assert exercise.locator('[name="age"]').input_value() == "three weeks"
    assert not exercise.locator(".exercise-feedback").is_visible()
    exercise.locator('[name="age"]').fill("0")
    compare(exercise)
    expect(exercise.locator("[aria-invalid]")).to_have_count(0)
    exercise.locator('[name="age"]').fill("three weeks")
    exercise.get_by_role("button", name="Compare").click()
    expect(exercise.locator(".exercise-feedback")).to_be_hidden()  # it told of other facts
    expect(exercise.locator('[name="age"]')).to_have_attribute("aria-invalid", "true")


def test_leaving_and_going_on(page: Page) -> None:
    """Leaving comes back to the cases as they were chosen; the next case is the next of those."""
    page.goto("/practice/")
    bank = page.locator("case-bank.live")
    bank.get_by_label("Theme").select_option("infants")
    bank.locator(f'a[href="#practise={BABY}"]').click()
    exercise = page.locator("case-exercise[data-open]")
    exercise.get_by_role("link", name="Leave this case").click()
    expect(page.locator("case-exercise")).not_to_be_visible()
    assert bank.get_by_label("Theme").input_value() == "infants"
    infants = bank.locator("article[data-theme='infants'] h2").evaluate_all("all => all.map(one => one.id)")
    bank.locator(f'a[href="#practise={infants[0]}"]').click()
    while exercise.get_by_role("button", name="Next step").is_visible():
        exercise.get_by_role("button", name="Next step").click()
    exercise.get_by_role("button", name="Finish this case").click()
    exercise.get_by_role("button", name="Next case").click()
    assert page.evaluate("location.hash") == f"#practise={infants[1]}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everybody_can_use_each_state(
    open_page: OpenPage, accessibility_faults: Callable[[Page], list[str]], scheme: str
) -> None:
    """Before and after a comparison, with problems, and at the end: no axe rule is broken."""
    page = open_page(color_scheme=scheme)
    exercise = opened(page)
    exercise.locator('[name="age"]').fill("x")
    exercise.get_by_role("button", name="Compare").click()
    exercise.get_by_role("alert").locator("a").wait_for()
    assert accessibility_faults(page) == []
    mark(exercise, ("abuse_or_neglect", "suspected"), ("outcome", "died"))
    decide(exercise, notification="required")
    compare(exercise)
    page.evaluate("for (const one of document.querySelectorAll('case-exercise details')) one.open = true")
    assert accessibility_faults(page) == []
    exercise.get_by_role("button", name="Next step").click()
    exercise.get_by_role("button", name="Finish this case").click()
    assert accessibility_faults(page) == []


def test_from_story_to_record_by_what_a_screen_reader_says(open_page: OpenPage) -> None:
    """By roles and names alone, on a phone: a case is found, marked, decided, compared, and read in the record."""
    page = open_page(viewport={"width": 320, "height": 640})
    page.goto(f"/practice/#{BABY}")
    page.get_by_role("link", name="Practise this case (A mark on a cheek)").click()
    expect(page.get_by_role("heading", name="A mark on a cheek", exact=True)).to_be_focused()
    page.get_by_role("group", name="Is abuse or neglect known or suspected?").get_by_role(
        "radio", name="Suspected Suspicion"
    ).check()
    page.get_by_role("group", name="Does the local authority notify?").get_by_role(
        "radio", name="Required", exact=True
    ).check()
    page.get_by_role("group", name="Serious incident (rule N1)").get_by_role(
        "checkbox", name="Whether abuse or neglect is known or suspected"
    ).check()
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("heading", name="How it compares")).to_be_focused()
    said = page.get_by_role("listitem").filter(has_text="Does the local authority notify?").first
    expect(said).to_contain_text("The rules say: Not settled yet, on your facts and on the story’s alike.")
    page.get_by_role("link", name="My record").last.click()
    record = page.get_by_role("listitem").filter(has_text="A mark on a cheek").first
    expect(record).to_contain_text("Step 1. Notification")
    expect(record).to_contain_text("you said Required; the rules say Not settled yet on your facts")


def test_what_was_cleared_elsewhere_stays_cleared(page: Page) -> None:
    """Another tab clears the record: the exercise begins afresh, and its next touch does not bring the rest back."""
    exercise = opened(page)
    mark(exercise)
    page.evaluate("localStorage['practice-record'] = sessionStorage['practice-record']; sessionStorage.clear()")
    other = page.context.new_page()
    other.goto("/practice/record/")
    other.get_by_role("button", name="Clear everything").click()
    expect(exercise.locator('[name="aware_on"]')).to_have_value("")
    exercise.locator('[name="age"]').fill("3")
    (entry,) = json.loads(page.evaluate("sessionStorage['practice-record']"))["entries"]
    assert [value for _, value in entry["state"]["steps"][0]["pairs"] if value not in {"", "unknown"}] == ["3"]
    assert entry["lines"] == [{"label": "", "text": "Begun. Nothing is compared yet."}]


@pytest.mark.parametrize(
    "state",
    [{"at": "length", "steps": []}, {"at": 0, "steps": [{"pairs": 5}]}, {"at": 0, "steps": [{"pairs": [[1, 2]]}]}],
)
def test_a_state_that_makes_no_sense_starts_afresh(page: Page, state: object) -> None:
    """A state that somebody else's file brought is passed over where it cannot be read."""
    page.goto("/")
    entry = {
        "kind": "exercise",
        "about": BABY,
        "title": "A case",
        "at": "2026-11-28",
        "rules_version": "1",
        "lines": [],
    }
    page.evaluate(
        "one => sessionStorage.setItem('practice-record', JSON.stringify({ format: 1, entries: [one] }))",
        {**entry, "state": state},
    )
    expect(opened(page).locator(".exercise-place")).to_have_text("Step 1 of 2")


def test_an_address_that_was_cut_short_shows_the_cases(page: Page) -> None:
    """Half of an escaped letter in an address is no failure: the cases are there."""
    for address in ("/practice/#%", "/practice/#practise=%E0%"):
        page.goto("about:blank")
        page.goto(address)
        expect(page.locator("case-bank.live")).to_be_visible()


def test_two_tabs_do_not_write_over_each_other(page: Page) -> None:
    """In a browser that keeps the record, what one tab marks stands in the other; a reload stays at its step."""
    page.goto("/")
    page.evaluate("localStorage['practice-record'] = JSON.stringify({ format: 1, entries: [] })")
    exercise = opened(page)
    other = opened(page.context.new_page())
    exercise.locator('[name="age"]').fill("0")
    expect(other.locator('[name="age"]')).to_have_value("0")
    decide(other, notification="required")
    expect(exercise.locator('[name="decide.notification"][value="required"]')).to_be_checked()
    assert exercise.locator('[name="age"]').input_value() == "0"
    exercise.get_by_role("button", name="Read the story again").click()
    expect(exercise.locator(".exercise-place")).to_be_focused()
    compare(exercise)
    exercise.get_by_role("button", name="Next step").click()
    page.reload()
    expect(exercise.locator(".exercise-place")).to_have_text("Step 2 of 2")

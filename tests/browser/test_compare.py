"""The compare page in a real browser: ready pairs, two cases changed by hand, and what can be taken out of the page."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.focus import covered
from widgets import browser

pytestmark = [pytest.mark.browser, pytest.mark.python]

OpenPage = Callable[..., Page]
ANSWERED = 'case-compare[data-engine="python"]'
STARTING = 90_000
"""Milliseconds that Python may take to start on a busy machine before the test gives up."""
SAME_STABBING = (
    "v=1&a.age=17&a.care_status=none&a.outcome=died&a.aware_on=2026-11-06"
    "&b.age=18&b.care_status=none&b.outcome=died&b.aware_on=2026-11-06"
)


def answered(page: Page) -> None:
    """Wait until Python's comparison is on screen."""
    expect(page.locator(ANSWERED)).to_be_visible(timeout=STARTING)


def answer(page: Page, case: str, name: str) -> Locator:
    """One answer of one case, in the tool."""
    return page.locator(f'case-compare [data-case="{case}"] [data-answer="{name}"]')


def control(page: Page, name: str) -> Locator:
    """One control of the form, by its name."""
    return page.locator(f'case-compare form [name="{name}"]')


def test_a_ready_pair_opens_by_keyboard(page: Page) -> None:
    """Enter on a pair fills both cases, shows what differs with its rule, takes the focus there, and says so."""
    page.goto("/compare/")
    pair = page.get_by_role("link", name="The same stabbing, at 17 or at 18")
    pair.focus()
    page.keyboard.press("Enter")
    answered(page)

    expect(answer(page, "a", "notification")).to_have_attribute("data-status", "undetermined")
    expect(answer(page, "b", "notification")).to_have_attribute("data-status", "not_required")
    assert (control(page, "a.age").input_value(), control(page, "b.age").input_value()) == ("17", "18")
    assert control(page, "b.care_status").input_value() == "none"
    expect(page.locator("#compare-result")).to_be_focused()
    expect(page.locator("#compare-result")).to_be_in_viewport()
    expect(page.locator(".live-spoken")).to_contain_text("1 fact differs. What changes: Notification; Rapid review;")
    assert page.locator("[data-differs]:not([hidden])").evaluate_all("all => all.map(one => one.dataset.differs)") == [
        "age"
    ]
    rule = page.locator(".compare-result").get_by_role("link", name="N1").first
    assert rule.get_attribute("href") == "../notification/#rule-n1"
    rule.click()
    expect(page.locator("#rule-n1")).to_be_in_viewport()


def test_either_case_can_be_changed_and_a_slip_loses_nothing(page: Page) -> None:
    """A change shows at once; what cannot be read is named with its case, leads to its control, and is kept."""
    page.goto(f"/compare/#{SAME_STABBING}")
    answered(page)
    control(page, "a.abuse_or_neglect").select_option("suspected")
    expect(answer(page, "a", "notification")).to_have_attribute("data-status", "required")
    expect(page.locator(".compare-bar")).to_contain_text("2 facts differ")

    control(page, "b.age").fill("18.5")
    link = page.locator(".live-problems").get_by_role("link", name="Case B: How old was the child at the incident?")
    expect(link).to_be_visible()
    assert page.locator("case-compare [data-answer]").count() == 0
    link.click()
    expect(control(page, "b.age")).to_be_focused()
    assert control(page, "b.age").input_value() == "18.5"
    assert control(page, "a.abuse_or_neglect").input_value() == "suspected"
    control(page, "b.age").fill("17")
    expect(answer(page, "b", "notification")).to_have_attribute("data-status", "undetermined")
    assert page.locator(".live-problems").inner_text() == ""


def test_a_bad_address_is_named_and_both_cases_are_blank(page: Page) -> None:
    """Each bad address gets a message that names what is wrong on which side, and two blank cases."""
    for fragment, named in (
        ("v=1&a.age=seven&b.age=7", "a.age"),
        ("v=1&b.aware_on=2026-02-30", "b.aware_on"),
        ("v=1&b.notified_on=2035-12-30", "bank holidays are known"),
        ("v=1&age=7", "Put a. or b. before the name"),
        ("v=2&a.age=7", "v=1"),
    ):
        page.goto(f"/compare/#{fragment}")
        expect(page.locator(".live-problems")).to_contain_text(named, timeout=STARTING)
        expect(page.locator(".live-problems")).to_be_focused()
        assert [control(page, f"{side}.age").input_value() for side in "ab"] == ["", ""]
        assert page.locator(".compare-bar").inner_text() == "Nothing differs between the two cases."


def test_the_link_opens_the_same_two_cases(page: Page) -> None:
    """A copied link holds both cases in codes, its dates only when ticked, and opens the same comparison."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"/compare/#{SAME_STABBING}")
    answered(page)
    links = []
    for with_dates in (False, True):
        page.get_by_label("Put the dates into the link, too").set_checked(with_dates)
        page.get_by_role("button", name="Copy link").click()
        expect(page.locator(".tool-done")).to_contain_text("dates are left out" if not with_dates else "and the dates")
        links.append(page.evaluate("navigator.clipboard.readText()"))

    assert "2026" not in links[0]
    assert links[1].endswith(SAME_STABBING)
    page.goto("/")
    page.goto(links[0])
    answered(page)
    expect(answer(page, "b", "notification")).to_have_attribute("data-status", "not_required")


def test_the_cases_change_places_and_clear_can_be_undone(page: Page) -> None:
    """Swapping exchanges all that was given; clearing takes everything away, and one press brings it back."""
    page.goto(f"/compare/#{SAME_STABBING}&b.circumstances=unborn,adult_disclosure")
    answered(page)
    page.get_by_role("button", name="Swap A and B").click()
    expect(page.locator(".tool-done")).to_contain_text("changed places")
    assert (control(page, "a.age").input_value(), control(page, "b.age").input_value()) == ("18", "17")
    assert page.locator('[name="a.circumstances"]:checked').count() == 2
    assert page.locator('[name="b.circumstances"]:checked').count() == 0

    page.get_by_role("main").get_by_role("button", name="Clear", exact=True).click()
    expect(page.locator(".compare-bar")).to_have_text("Nothing differs between the two cases.")
    assert control(page, "a.age").input_value() == ""
    page.get_by_role("button", name="Undo clear").click()
    expect(answer(page, "b", "notification")).to_have_attribute("data-status", "undetermined")
    assert control(page, "a.age").input_value() == "18"


def test_a_case_that_was_checked_comes_to_both_sides(page: Page) -> None:
    """From the check page the present case opens on both sides, its dates included, ready to be changed."""
    page.goto("/check/#v=1&age=7&outcome=died&abuse_or_neglect=known&aware_on=2026-03-31")
    expect(page.locator('scenario-check[data-engine="python"]')).to_be_visible(timeout=STARTING)
    page.get_by_role("button", name="Compare with a changed case").click()
    page.wait_for_url("**/compare/#**")
    answered(page)

    assert [control(page, f"{side}.aware_on").input_value() for side in "ab"] == ["2026-03-31", "2026-03-31"]
    assert page.locator(".compare-bar").inner_text() == "Nothing differs between the two cases."


def test_a_comparison_prints_without_the_form(page: Page) -> None:
    """On paper stand the mark, the facts and both cases' answers; the form, the buttons and the ready pairs do not."""
    page.goto(f"/compare/#{SAME_STABBING}")
    answered(page)
    page.emulate_media(media="print")

    expect(page.locator(".fictional-banner")).to_contain_text("FICTIONAL – FOR TRAINING")
    for case in "ab":
        expect(answer(page, case, "notification")).to_be_visible()
    expect(page.locator(".compare-result")).to_contain_text("Rules version")
    for left_out in ("form.compare-form", ".tool-actions", ".compare-pairs", ".compare-bar", ".compare-pair >> nth=0"):
        expect(page.locator(left_out)).to_be_hidden()


def test_without_javascript_the_pairs_are_compared_in_full(open_page: OpenPage) -> None:
    """Without JavaScript the pairs lead to where each is compared, answers and rule included; no control is shown."""
    page = open_page(java_script_enabled=False)
    page.goto("/compare/")
    page.get_by_role("link", name="Harmed in Wales, or in the next county").click()
    pair = page.locator("article.compare-pair", has=page.locator("#pair-wales-or-next-county"))
    pair.locator("summary").first.click()

    for case in "ab":
        expect(pair.locator(f'[data-case="{case}"] [data-answer="notification"]')).to_be_visible()
    expect(pair.get_by_role("link", name="N4")).to_be_visible()
    expect(page.get_by_text("Comparing two cases of your own needs JavaScript")).to_be_visible()
    for control_ in ("form.compare-form", ".tool-actions", ".compare-bar"):
        expect(page.locator(control_)).to_be_hidden()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_no_accessibility_fault_with_everything_open(
    open_page: OpenPage, accessibility_faults: Callable[[Page], list[str]], width: int, scheme: str
) -> None:
    """Axe finds nothing wrong with a comparison on screen, all unfolded, and nothing reaches beyond the screen."""
    page = open_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(f"/compare/#{SAME_STABBING}&b.lessons.cross_boundary=yes&a.review_decided_on=2026-12-01")
    answered(page)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")

    assert accessibility_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_focus_is_never_hidden_on_a_phone(open_page: OpenPage) -> None:
    """Whatever has the focus on a phone stands above the bar at the foot of the screen, through the whole form."""
    page = open_page(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    page.goto("/compare/")
    control(page, "a.age").focus()
    answered(page)
    assert covered(page, ".compare-bar", 36) == []


ASK_ALL = """async (requests) => {
  const { askPython } = await import("../assets/elements/python.js");
  const answers = [];
  for (const one of requests) answers.push(await askPython("compare", one));
  return answers;
}"""


def test_the_browser_compares_as_cpython_does(page: Page) -> None:
    """A comparison, one of alike cases, and a refused one: the same bytes from both runtimes."""
    fragments = (
        f"{SAME_STABBING}&a.lessons.recurrent_themes=yes&b.reasons_against.thematic_route=yes&a.publish_on=2027-06-01",
        "v=1&a.age=7&b.age=7",
        "v=1&a.age=seven&b.aware_on=2035-12-31",
    )
    requests = [
        json.dumps(
            {
                "source": "address",
                "pairs": [pair.split("=") for pair in one.split("&")],
                "today": "2026-11-22",
                "pages": "../PAGE/",
            }
        )
        for one in fragments
    ]
    page.goto("/compare/")

    assert [browser.compare(one) for one in requests] == page.evaluate(ASK_ALL, requests)

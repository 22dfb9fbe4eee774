"""A briefing read aloud to a room: one part at a time, very large, by keyboard and by touch, with a quiet clock."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from criteria.phrases import FICTIONAL
from tests.browser.conftest import OpenPage
from widgets.briefing import HEADINGS
from widgets.briefing_reader import MANAGERS_NOTE

pytestmark = pytest.mark.browser

CASE = "/briefings/neglect-case/"
TYPE = "getComputedStyle(document.querySelector('article h2:not([data-apart]) + p')).fontSize"


def reading(page: Page, where: str = CASE) -> Page:
    """A briefing in the view for a room."""
    page.goto(where)
    page.get_by_role("button", name="Read aloud, section by section").click()
    return page


def shown(page: Page) -> str:
    """The heading of the one part that can be seen, which has the focus."""
    (heading,) = page.locator("article h2:visible").all()
    expect(heading).to_be_focused()
    return heading.inner_text()


def test_each_part_is_shown_alone_and_in_order(page: Page) -> None:
    """Next leads through the seven parts, each by itself with its words; it is said which of seven; Back leads back."""
    reading(page)
    expect(page.locator(".content-note")).to_be_visible()
    seen = []
    for number in range(1, 8):
        seen.append(shown(page))
        expect(page.locator(".reader-where")).to_have_text(f"Part {number} of 7")
        if number < 7:
            page.get_by_role("button", name="Next").click()
    assert list(HEADINGS) == seen
    assert page.get_by_role("button", name="Next").count() == 0
    expect(page.get_by_text("Draw one line of time, with school and health.")).to_be_visible()
    for absent in (MANAGERS_NOTE, "Content note:", "Action log", "Owner:", "Is a child at risk now?"):
        expect(page.get_by_text(absent).first).to_be_hidden()
    expect(page.locator(".reader-bar")).to_contain_text(FICTIONAL)
    page.get_by_role("button", name="Back").click()
    assert shown(page) == HEADINGS[5]


def test_keys_lead_through_a_briefing(open_page: OpenPage) -> None:
    """Arrows go by parts; Page Down and Space show the rest of a long part first; P is no link to another page."""
    page = reading(open_page(viewport={"width": 1280, "height": 720}, reduced_motion="reduce"))
    for key, part in (("ArrowRight", 1), ("ArrowLeft", 0), ("End", 6), ("Home", 0), ("ArrowRight", 1)):
        page.keyboard.press(key)
        assert shown(page) == HEADINGS[part], key
    page.keyboard.press("Space")
    assert shown(page) == HEADINGS[1]
    assert page.evaluate("scrollY") > 0
    for _ in range(10):
        page.keyboard.press("Space")
        if shown(page) != HEADINGS[1]:
            break
    assert (shown(page), page.evaluate("scrollY")) == (HEADINGS[2], 0)
    page.keyboard.press("PageUp")
    assert shown(page) == HEADINGS[1]
    page.keyboard.press("PageDown")
    assert shown(page) == HEADINGS[1]
    page.keyboard.press("p")
    expect(page.locator(".reader-paused")).to_have_text("Paused")
    assert page.url.endswith(CASE)
    page.get_by_text("Keys", exact=True).click()
    expect(page.locator(".reader-keys")).to_contain_text("pause the clock, or let it go on")


def test_leaving_comes_back_to_the_place(page: Page) -> None:
    """Escape brings back the whole page as it was, scrolled as it was, with the focus on the button that led away."""
    page.goto(CASE)
    before = page.locator("body").inner_text()
    page.get_by_role("button", name="Read aloud").focus()
    page.evaluate("scrollTo(0, 150)")
    page.keyboard.press("Enter")
    page.keyboard.press("End")
    page.keyboard.press("Escape")
    assert before == page.locator("body").inner_text()
    assert page.evaluate("scrollY") == 150
    assert page.locator("[data-apart], [data-reading-aloud], h2[tabindex]").count() == 0
    expect(page.get_by_role("button", name="Read aloud")).to_be_focused()


def test_each_part_has_a_quiet_clock(page: Page) -> None:
    """Time runs for the part that is shown, beside what its words take; it stands when asked, and in a hidden page."""
    page.clock.install()
    reading(page)
    clock = page.get_by_role("timer")
    # 36 words at 125 a minute, without the source: counted by hand.
    expect(page.locator(".reader-planned")).to_have_text("of 0:17 planned")
    page.clock.run_for(63_000)
    expect(clock).to_have_text("1:03")
    page.keyboard.press("ArrowRight")
    expect(clock).to_have_text("0:00")
    page.clock.run_for(5_000)
    page.get_by_role("button", name="Pause").click()
    page.clock.run_for(60_000)
    expect(clock).to_have_text("0:05")
    page.keyboard.press("p")
    page.evaluate("""() => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }""")
    page.clock.run_for(60_000)
    page.evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))")
    page.clock.run_for(2_000)
    expect(clock).to_have_text("0:07")
    page.keyboard.press("ArrowLeft")
    expect(clock).to_have_text("1:03")


@pytest.mark.parametrize(
    ("size", "least", "scheme"),
    [((320, 640), 25.6, "light"), ((1280, 720), 32, "dark"), ((1920, 1080), 46, "light")],
)
def test_it_can_be_read_from_the_back_and_on_a_phone(
    open_page: OpenPage,
    accessibility_faults: Callable[[Page], list[str]],
    size: tuple[int, int],
    least: float,
    scheme: str,
) -> None:
    """Type is at least 1.6 times the page's, nothing is beyond the screen, and buttons are as large as a thumb."""
    width, height = size
    page = open_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    page.goto(CASE)
    plain = float(page.evaluate(TYPE).removesuffix("px"))
    page.get_by_role("button", name="Read aloud").click()
    large = float(page.evaluate(TYPE).removesuffix("px"))
    assert large >= max(least, 1.6 * plain)
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    sizes = page.locator(".reader-bar .md-button:visible").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))"
    )
    assert min(sizes) >= 44
    assert accessibility_faults(page) == []


def test_forced_colours_keep_the_bar_apart(open_page: OpenPage) -> None:
    """Where the reader's own colours replace ours, bar and buttons keep their edges."""
    page = reading(open_page(forced_colors="active"))
    widths = page.locator(".reader-bar, .reader-bar .md-button:visible").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).borderBottomWidth))"
    )
    assert len(widths) == 5
    assert min(widths) >= 1


def test_without_a_script_nothing_speaks_of_it(open_page: OpenPage) -> None:
    """Without JavaScript the page is the plain page, with all its parts, and promises nothing else."""
    page = open_page(java_script_enabled=False)
    page.goto(CASE)
    assert list(HEADINGS) == page.locator("article h2:visible").all_inner_texts()[:7]
    assert "Read aloud" not in page.locator("body").inner_text()

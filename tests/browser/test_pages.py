"""What must be so of every page, on every screen: an empty console, no accessibility fault, no sideways scrolling."""

from collections.abc import Callable

import pytest
from playwright.sync_api import FloatRect, Page, ViewportSize

from tools.content_security_policy import SITE

OpenPage = Callable[..., Page]

pytestmark = pytest.mark.browser

PAGES = sorted(f"/{page.parent.relative_to(SITE).as_posix()}/".replace("/./", "/") for page in SITE.rglob("index.html"))

WIDE: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 320, "height": 640}

LOOKS = {"light": WIDE, "dark": PHONE}
"""The screen on which pages are put to axe in each choice of colours."""

# axe is the dear part of these tests (over a second a page), then opening a page. Pages with a tool are opened and
# put to axe in each look; pages to read, which share their parts and colours, in one or the other, turn by turn.
TOOLS = [page for page in PAGES if '<script type="module"' in (SITE / page[1:] / "index.html").read_text("utf-8")]
TURNS = [
    (page, look)
    for number, page in enumerate(PAGES)
    for turn, look in enumerate(LOOKS)
    if page in TOOLS or turn == number % len(LOOKS)
]

WHERE_THE_FOCUS_IS = """() => {
  // The choice of colours is a hidden control whose visible part comes next.
  const { activeElement } = document;
  const stop = activeElement.matches(".md-option") ? activeElement.nextElementSibling : activeElement;
  const { left, top, right, bottom } = stop.getBoundingClientRect();
  return {
    name: stop.outerHTML.slice(0, 120),
    top,
    height: Math.max(1, bottom - top),
    ended: stop === document.body,
    seen: stop.matches(":focus-visible, :focus-visible + label") && right - left > 4 && bottom - top > 4
      && left >= 0 && right <= innerWidth && bottom > 0 && top < innerHeight,
  };
}"""


def scrolls_sideways(page: Page) -> bool:
    """Say whether the page as a whole is wider than its screen."""
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


@pytest.mark.parametrize(("address_of_page", "look"), TURNS or [("/", "light")])
def test_every_page_is_whole_and_accessible(
    open_page: OpenPage, accessibility_faults: Callable[[Page], list[str]], address_of_page: str, look: str
) -> None:
    """Each page has an empty console, no axe violation, and no sideways scrolling, on a wide screen and on a phone."""
    # The menu needs no time to move out of the way where the reader wants no motion.
    page = open_page(viewport=WIDE, color_scheme=look, reduced_motion="reduce")
    page.goto(address_of_page)
    assert not scrolls_sideways(page)
    page.set_viewport_size(PHONE)
    assert not scrolls_sideways(page)
    page.set_viewport_size(LOOKS[look])
    assert accessibility_faults(page) == []


@pytest.mark.parametrize("address_of_page", ["/", "/notification/"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_focus_can_always_be_seen(open_page: OpenPage, viewport: dict[str, int], address_of_page: str) -> None:
    """Each Tab from the top of a page to its end lands on something on the screen that shows it has the focus."""
    page = open_page(viewport=viewport, reduced_motion="reduce")
    page.goto(address_of_page)
    stops = []
    for _ in range(200):
        page.keyboard.press("Tab")
        stop = page.evaluate(WHERE_THE_FOCUS_IS)
        if stop["ended"]:
            break
        # A picture of the stop and what is around it, not of the whole screen: it is taken twice at every stop.
        around: FloatRect = {
            "x": 0,
            "y": max(0, stop["top"] - 12),
            "width": viewport["width"],
            "height": stop["height"] + 24,
        }
        before = page.screenshot(clip=around)
        page.evaluate("document.activeElement.blur()")
        if page.screenshot(clip=around) == before or not stop["seen"]:
            stops.append(stop["name"])
    else:
        pytest.fail("the Tab key never came to the end of the page")
    assert stops == []


def test_the_menu_on_a_phone_works_by_keyboard(open_page: OpenPage) -> None:
    """The menu button says whether it is open; the menu takes the focus, and Escape gives it back and closes."""
    page = open_page(viewport=PHONE, reduced_motion="reduce")
    page.goto("/")
    button = page.get_by_role("button", name="Menu", exact=True)
    menu = page.get_by_role("navigation", name="Navigation")
    assert button.get_attribute("aria-expanded") == "false"
    button.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    assert menu.get_by_role("button", name="Close menu").evaluate("close => close === document.activeElement")
    page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert button.evaluate("button => button === document.activeElement")


@pytest.mark.search
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_search_answers_under_the_policy(
    open_page: OpenPage, accessibility_faults: Callable[[Page], list[str]], viewport: dict[str, int]
) -> None:
    """Words typed into the search give links to pages, and the open search has no axe violation."""
    page = open_page(viewport=viewport, reduced_motion="reduce")
    page.goto("/")
    if viewport == PHONE:
        page.get_by_role("button", name="Search").click()
    page.get_by_role("textbox", name="Search").press_sequentially("notification")
    page.locator(".md-search-result__link").first.wait_for()
    assert accessibility_faults(page) == []


def test_an_unknown_address_shows_a_page_of_its_own(
    open_page: OpenPage, accessibility_faults: Callable[[Page], list[str]], problems: list[str]
) -> None:
    """At any depth the 404 page says what happened and links to the home page, and has no axe violation."""
    page = open_page()
    answer = page.goto("/no/such/page/")
    assert answer is not None
    assert answer.status == 404
    assert accessibility_faults(page) == []
    # The browser itself reports the status; nothing else may be amiss.
    assert len(problems) == 1
    problems.clear()
    page.get_by_role("link", name="home page").click()
    page.locator("article h1").wait_for()

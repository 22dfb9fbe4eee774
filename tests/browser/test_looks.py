"""How pages look to readers who differ: narrow and wide, forced colours, no scripts, keyboard alone, paper."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, Route
from pypdf import PdfReader

from criteria.phrases import FICTIONAL

OpenPage = Callable[..., Page]

pytestmark = pytest.mark.browser

DECISIONS = ["/notification/", "/rapid-review/", "/practice-review/", "/unsettled/", "/deadlines/"]
PAGES = ["/", *DECISIONS, "/sources/", "/traceability/", "/open-questions/", "/practice/", "/compare/"]
INVENTED = ["/check/", "/practice/", "/compare/"]
PHONE = {"width": 320, "height": 640}
WIDTHS = {1280: 900, 768: 1024, 320: 640}
AT_RISK = "Is a child at risk now?"
UNREAD = "Not yet confirmed. Working Together 2026"

OUTSIDE = """() => [...document.querySelectorAll("article *")]
  .filter(one => one.getClientRects().length && one.getBoundingClientRect().right > innerWidth + 1)
  .map(one => one.outerHTML.slice(0, 100))"""

WITHOUT_AN_EDGE = """selector => [...document.querySelectorAll(selector)].filter(one => {
  const style = getComputedStyle(one);
  const edges = ["Top", "Right", "Bottom", "Left"].some(
    side => parseFloat(style[`border${side}Width`]) > 0
      && style[`border${side}Style`] !== "none"
      && style[`border${side}Color`] !== getComputedStyle(document.body).backgroundColor
  );
  return !edges;
}).map(one => one.outerHTML.slice(0, 100))"""


@pytest.mark.parametrize("where", PAGES)
def test_nothing_reaches_beyond_the_screen(open_page: OpenPage, where: str) -> None:
    """At every width all of a page's words, tables included, are on the screen without sideways scrolling."""
    page = open_page(reduced_motion="reduce")
    page.goto(where)
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        assert (width, []) == (page.evaluate("document.documentElement.scrollWidth"), page.evaluate(OUTSIDE))


def test_on_a_phone_each_row_of_a_table_is_a_block(open_page: OpenPage) -> None:
    """The cells of a row stand under each other, each under the name of its column, and stay a table to a reader."""
    page = open_page(viewport=PHONE)
    page.goto("/notification/")
    table = page.get_by_role("table").first
    row = table.get_by_role("row").nth(1)
    boxes = [cell.bounding_box() for cell in (row.get_by_role("rowheader"), *row.get_by_role("cell").all())]
    tops = [box["y"] for box in boxes if box]
    assert sorted(tops) == tops
    assert len(set(tops)) == len(tops) == 3
    labels = row.locator("td").evaluate_all("cells => cells.map(cell => getComputedStyle(cell, '::before').content)")
    assert labels == ['"Who establishes it" / ""', '"Weight and source" / ""']
    assert table.get_by_role("columnheader").count() == 3


def test_readings_stand_side_by_side_where_there_is_room(open_page: OpenPage) -> None:
    """The two readings of an open question are compared at a glance on a wide screen, and stacked on a phone."""
    columns = []
    for width in (1280, 320):
        page = open_page(viewport={"width": width, "height": 700})
        page.goto("/notification/")
        readings = page.locator(".readings").first.locator(".reading")
        left = readings.evaluate_all("all => all.map(one => one.getBoundingClientRect().left)")
        columns.append(len(set(left)))
    assert columns == [2, 1]


@pytest.mark.parametrize(
    ("where", "parts"),
    [("/", ".door, .steps > li, .weight"), ("/notification/", ".weight, .reading, .reported, .rule-table tbody tr")],
)
@pytest.mark.parametrize("width", [320, 1280])
def test_edges_survive_forced_colours(open_page: OpenPage, where: str, parts: str, width: int) -> None:
    """Where the reader's own colours replace ours, cards, badges and blocks are still told apart by their edges."""
    page = open_page(viewport={"width": width, "height": 800}, forced_colors="active")
    page.goto(where)
    assert page.locator(parts).count() > 0
    assert page.evaluate(WITHOUT_AN_EDGE, parts) == []


@pytest.mark.parametrize("where", ["/", "/notification/", "/practice/", "/check/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_without_scripts_the_text_is_whole(open_page: OpenPage, where: str, width: int) -> None:
    """With JavaScript off a page has the same words, links and lines above and below, and does not scroll sideways."""
    words = []
    for scripts in (True, False):
        page = open_page(viewport={"width": width, "height": 700}, java_script_enabled=scripts)
        page.goto(where)
        # Without a script lists stand in the place of choices.
        page.evaluate(
            "for (const one of document.querySelectorAll('.case-choices, .case-group, .case-practise')) one.remove()"
        )
        # What the check page adds once it runs stands in elements of its own.
        main = page.locator(".md-content__inner").inner_text() if where != "/check/" else ""
        words.append(f"{page.locator('.md-banner').inner_text()} {main}")
        assert page.locator(".site-at-risk").is_visible()
        assert page.locator(".site-confirmation").is_visible()
    # Links to a heading's own place are added by the theme's script.
    assert words[1].split() == [word for word in words[0].split() if word != "¶"]


def seen_first(page: Page) -> str:
    """The first words of a page that are on the screen."""
    return str(page.evaluate("document.elementFromPoint(innerWidth / 4, 12)?.closest('p')?.textContent.trim() ?? ''"))


@pytest.mark.parametrize("where", ["/", "/check/", "/notification/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_child_at_risk_comes_first(open_page: OpenPage, where: str, width: int) -> None:
    """The first words on every screen say whom to call for a child who is at risk now."""
    page = open_page(viewport={"width": width, "height": 700})
    page.goto(where)
    assert seen_first(page).startswith(AT_RISK)


@pytest.mark.parametrize("where", ["/", "/check/", "/notification/", "/practice/", "/compare/"])
def test_paper_carries_what_must_go_with_it(page: Page, where: str) -> None:
    """A printed page opens with the line for a child at risk, says what was not read, and leaves the menu out.

    The mark stands on each sheet of invented cases, so that no sheet can be taken for a real case.
    """
    page.goto(where)
    pdf = page.pdf(format="A4", tagged=True, outline=True)
    # With single blanks.
    sheets = [" ".join(sheet.extract_text().split()) for sheet in PdfReader(io.BytesIO(pdf)).pages]
    assert sheets[0].startswith((AT_RISK, f"{FICTIONAL} {AT_RISK}"))
    text = " ".join(sheets)
    assert UNREAD in text
    assert "Behind the rules" not in text
    assert "Close menu" not in text
    if where in INVENTED:
        assert [] == [number for number, sheet in enumerate(sheets, start=1) if FICTIONAL not in sheet]


def test_the_mark_on_paper_is_the_rules_own() -> None:
    """The style sheet repeats the mark; it has to be the same words."""
    sheet = Path(__file__).parents[2] / "docs" / "assets" / "stylesheets" / "print.css"
    assert f'content: "{FICTIONAL}";' in sheet.read_text(encoding="utf-8")


SITE_UNDER = "/partners/learning/"


@pytest.fixture
def phone_under_a_path(open_page: OpenPage, address: str) -> Iterator[Page]:
    """A phone to which the site is served under a path, as a host of many sites would; all else is unknown."""
    page = open_page(viewport=PHONE)

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(address)
        if path.startswith(SITE_UNDER):
            route.fulfill(response=route.fetch(url=f"{address}/{path.removeprefix(SITE_UNDER)}"))
        else:
            route.fulfill(status=404, body="")

    page.route("**/*", answer)
    yield page
    page.goto("about:blank")
    page.unroute_all(behavior="ignoreErrors")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("unknown", ["gone/", "very/deep/down/gone.html"])
def test_the_404_page_leads_home_under_any_path(
    phone_under_a_path: Page,
    accessibility_faults: Callable[[Page], list[str]],
    problems: list[str],
    unknown: str,
    scheme: Literal["light", "dark"],
) -> None:
    """However deep the unknown address and the site itself, the link leads to the site's own home page."""
    page = phone_under_a_path
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{SITE_UNDER}{unknown}")
    home = page.locator(f'#home[href="{SITE_UNDER}"]')
    home.wait_for()
    page.wait_for_load_state("networkidle")
    assert page.locator(f"text={AT_RISK}").is_visible()
    assert accessibility_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    home.click()
    page.locator("article h1").wait_for()
    page.wait_for_load_state("networkidle")
    # The browser itself reports each address that is not there; nothing else may be amiss.
    assert [] == [problem for problem in problems if "404" not in problem]
    problems.clear()

"""Search by the words people use, in the search box of the built site."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.page_files import page_files
from tests.browser.conftest import watch

pytestmark = pytest.mark.browser

QUERIES = tomllib.loads(Path(__file__).with_name("search_queries.toml").read_text(encoding="utf-8"))["queries"]
DOCS = Path(__file__).parents[2] / "docs"
TAGS = {page.place: page.meta["tags"] for page in page_files(DOCS) if "tags" in page.meta}
FIRST = 3
NOTHING_TYPED = "Type to start searching"

# A result is a page; beside its best place it may show others.
PAGES_FOUND = """list => [...list.querySelectorAll(".md-search-result__item")]
  .map(page => new URL(page.querySelector("a").href).pathname.slice(1))"""


@pytest.fixture(scope="module")
def searching(chromium: Browser, address: str) -> Iterator[Page]:
    """Give a page whose search is open, once for all queries: reading the index takes a while."""
    context = chromium.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    problems: list[str] = []
    watch(context, address, problems)
    page = context.new_page()
    page.goto("/")
    page.get_by_role("textbox", name="Search").press_sequentially("n")
    page.locator(".md-search-result__link").first.wait_for()
    yield page
    context.close()
    assert problems == []


def found(page: Page, words: str) -> list[str]:
    """The pages that a search for some words gives, the best first."""
    box = page.get_by_role("textbox", name="Search")
    said = page.locator(".md-search-result__meta")
    for typed in ("", words):
        box.fill(typed)
        box.press("End")  # the theme listens to keys
        (expect(said).not_to_have_text if typed else expect(said).to_have_text)(NOTHING_TYPED)
    pages: list[str] = page.locator(".md-search-result__list").evaluate(PAGES_FOUND)
    return pages


def test_there_are_enough_queries() -> None:
    """At least forty, each once."""
    words = [query["words"] for query in QUERIES]
    assert len(words) >= 40
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("query", QUERIES, ids=lambda one: one["words"])
def test_the_page_people_look_for_is_among_the_first(searching: Page, query: dict[str, str]) -> None:
    """What people type leads to the page that answers it, within the first three."""
    assert query["page"] in found(searching, query["words"])[:FIRST]


def test_words_that_nobody_wrote_lead_nowhere(searching: Page) -> None:
    """The search can fail: it does not give pages for whatever is typed."""
    assert found(searching, "zzyzx") == []


@pytest.mark.parametrize("place", TAGS)
def test_what_people_also_say_is_found_and_seen(searching: Page, page: Page, place: str) -> None:
    """Each such word is one word, leads to its page among the first three, and stands on the page."""
    address = f"{place.removesuffix('/')}/"
    assert [] == [word for word in TAGS[place] if len(word.split()) > 1]
    assert [] == [word for word in TAGS[place] if address not in found(searching, word)[:FIRST]]
    page.goto(f"/{address}")
    assert page.locator(".site-also").inner_text() == f"People also say: {', '.join(TAGS[place])}."

"""What goes wrong on the way to an answer leaves the page whole, says so, and loses nothing that was typed."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.conftest import SAVING
from tests.browser.parts import parts

pytestmark = [pytest.mark.browser, pytest.mark.python]

ANSWERED = 'scenario-check[data-engine="python"]'
STARTING = 90_000
"""Milliseconds that Python may take to start on a busy machine before the test gives up."""

TOOLS = ("**/check/", "**/compare/")
COMPARED = 'case-compare[data-engine="python"]'
"""Comparing is for Python alone; checking a case is answered from the table, too."""
PAIR = "/compare/#v=1&a.age=7&a.outcome=died&b.age=17&b.outcome=died"

Break = Callable[[BrowserContext], None]


def no_webassembly(context: BrowserContext) -> None:
    """Take WebAssembly away, as a browser with its compiler off does."""
    context.add_init_script("delete globalThis.WebAssembly;")


def refused_by_policy(context: BrowserContext) -> None:
    """Serve pages whose policy refuses WebAssembly."""

    def handle(route: Route) -> None:
        response = route.fetch()
        policy = response.headers["content-security-policy"].replace("'wasm-unsafe-eval'", "")
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": policy})

    for page in TOOLS:
        context.route(page, handle)
    context.route("**/*.js", handle)


def download_cut(context: BrowserContext) -> None:
    """Cut the line while the largest part is on its way."""
    context.route("**/pyodide.asm.wasm.zst", lambda route: route.abort())


def truncated(context: BrowserContext) -> None:
    """Let the library arrive short, as through a proxy that gave up."""

    def handle(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.body()[:100_000])

    context.route("**/library.zip.zst", handle)


def without_build(context: BrowserContext) -> None:
    """Serve a page that does not say which build it is of, as another builder of these pages may."""

    def handle(route: Route) -> None:
        response = route.fetch()
        named = re.compile(r'<meta name="build"[^>]*>')
        route.fulfill(response=response, body=named.sub("", response.text()))

    for page in TOOLS:
        context.route(page, handle)


def of_another_build(context: BrowserContext, times: int) -> None:
    """Serve a page of an older build, as from a cache, for so many times; all else is of today's."""

    def handle(route: Route) -> None:
        response = route.fetch()
        old = re.sub(r"(&#34;folder&#34;:&#34;)\w+", r"\g<1>0123456789abcdef", response.text())
        route.fulfill(response=response, body=old)

    context.route("**/check/", handle, times=times)


def never_built(context: BrowserContext) -> None:
    """Answer as a site does that was built without Python for the browser."""
    without_build(context)
    context.route("**/runtime/build.json", lambda route: route.fulfill(status=404, body="not found"))


def older_parts(context: BrowserContext) -> None:
    """Name a part that a newer build has taken away."""
    context.route("**/pyodide.asm.wasm.zst", lambda route: route.fulfill(status=404, body="not found"))


def held(context: BrowserContext, pattern: str) -> Callable[[], None]:
    """Hold back the answers to some requests, until what this gives is called."""
    waiting: list[Route] = []
    context.route(pattern, lambda route: waiting.append(route), times=1)  # noqa: PLW0108 - no built-in will do

    def release() -> None:
        for route in waiting:
            route.continue_()

    return release


def fill(page: Page) -> None:
    """Give a case, as a reader would while Python is on its way."""
    page.locator('[name="age"]').fill("7")
    page.locator('[name="outcome"][value="died"]').check()


FAILURES = pytest.mark.parametrize(
    ("broken", "said"),
    [
        (no_webassembly, "cannot run Python"),
        (refused_by_policy, "cannot run Python"),
        (download_cut, "did not arrive"),
        (truncated, "did not arrive"),
        (never_built, "make serve"),
        (older_parts, "copy of this site"),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)


@FAILURES
def test_a_failure_is_said_and_nothing_is_lost(page: Page, problems: list[str], broken: Break, said: str) -> None:
    """Whatever fails, the page says what in words, keeps what was typed, offers to try again, and stays readable."""
    broken(page.context)
    page.goto("/compare/")
    page.locator('[name="a.age"]').fill("7")
    page.locator('[name="a.outcome"]').select_option("died")
    expect(page.locator(".live-progress")).to_contain_text(said, timeout=STARTING)

    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    assert page.locator('[name="a.age"]').input_value() == "7"
    assert page.locator('[name="a.outcome"]').input_value() == "died"
    assert page.locator("case-compare").get_attribute("data-engine") is None
    problems.clear()  # the browser itself notes what was broken on purpose


@pytest.mark.parametrize("broken", [no_webassembly, refused_by_policy, download_cut, truncated])
def test_the_table_answers_where_python_cannot(page: Page, problems: list[str], broken: Break) -> None:
    """Without Python a case is answered all the same, and no word is said of it until Python is needed."""
    broken(page.context)
    page.goto("/check/#v=1&age=7&outcome=died&abuse_or_neglect=known&aware_on=2026-03-31")
    notification = page.locator('scenario-check[data-engine="table"] [data-answer="notification"]')
    expect(notification).to_have_attribute("data-status", "required")
    expect(notification.locator("time")).to_have_attribute("datetime", "2026-04-09")
    page.locator('[name="age"]').fill("18")
    expect(notification).to_have_attribute("data-status", "undetermined")
    expect(page.locator(".live-progress")).to_be_empty()
    expect(page.get_by_role("button", name="Try again")).to_be_hidden()

    page.get_by_role("button", name="Download").click()
    expect(page.get_by_role("button", name="Try again")).to_be_visible(timeout=STARTING)
    expect(page.locator(".live-progress")).not_to_be_empty()
    expect(notification).to_have_attribute("data-status", "undetermined")
    problems.clear()


def test_the_timeline_counts_where_python_cannot(page: Page, problems: list[str]) -> None:
    """Dates have their list, their calendar and their calendar file from the table."""
    no_webassembly(page.context)
    page.goto("/timeline/#v=1&aware_on=2026-03-31")
    expect(page.locator('case-timeline[data-engine="table"] [data-due="notification"] time').first).to_have_attribute(
        "datetime", "2026-04-09"
    )
    expect(page.locator(".month-grid caption").first).to_have_text("March 2026")
    with page.expect_download() as download:
        page.get_by_role("button", name="Calendar file").click()
    assert "Notification: last day" in Path(download.value.path()).read_text(encoding="utf-8")
    expect(page.locator(".live-progress")).to_be_empty()
    problems.clear()


def test_the_charts_light_up_where_python_cannot(page: Page, problems: list[str]) -> None:
    """A reader answers in place, turns back, starts again and opens an address, all from the table."""
    no_webassembly(page.context)
    page.goto("/flowchart/#v=1&age=7&outcome=died&abuse_or_neglect=known&care_status=none&circumstances=unknown")
    passed = page.locator('flow-chart[data-engine="table"] .flow-passed')
    expect(passed).to_contain_text("Rapid review")
    expect(page.locator('[data-chart="journey"] .chart-step[data-lit="yes"]', has_text="Rapid review")).to_be_visible()
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(".flow-question:visible")).to_contain_text("important lessons")
    page.get_by_role("button", name="Change What happened?").click()
    page.get_by_label("Was not seriously harmed").check()
    page.get_by_role("button", name="Go on").click()
    expect(passed).to_contain_text("Not a serious incident")
    page.get_by_role("button", name="Start again").click()
    expect(page.locator(".flow-passed")).to_contain_text("asked now")
    expect(page.locator(".live-progress")).to_be_empty()
    problems.clear()


def test_python_takes_over_without_a_change_on_the_screen(page: Page) -> None:
    """The table's answers stand at once; when Python comes nothing on the screen is touched, not even by a hair."""
    release = held(page.context, "**/library.zip.zst")
    page.goto("/check/#v=1&age=7&outcome=died&abuse_or_neglect=known&aware_on=2026-03-31")
    expect(page.locator('scenario-check[data-engine="table"]')).to_be_visible()
    page.locator('[data-answer="notification"] summary', has_text="Why").click()
    page.evaluate(
        """() => {
          globalThis.changes = 0;
          new MutationObserver((found) => { globalThis.changes += found.length; })
            .observe(document.querySelector('.check-columns'), { subtree: true, childList: true, characterData: true });
        }"""
    )
    release()
    expect(page.locator(ANSWERED)).to_be_visible(timeout=STARTING)
    assert page.evaluate("changes") == 0


def test_with_data_saver_on_python_comes_when_it_is_needed(page: Page) -> None:
    """Reading and answering fetch nothing of Python; taking a file out does."""
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.add_init_script(SAVING)
    page.goto("/check/", wait_until="networkidle")
    fill(page)
    expect(page.locator('scenario-check[data-engine="table"]')).to_be_visible()
    assert parts(asked) == {"scenario-check.table.json.gz"}
    with page.expect_download(timeout=STARTING):
        page.get_by_role("button", name="Download").click()
    assert [url for url in asked if url.endswith(".wasm.zst")] != []


def test_try_again_answers_once_the_line_is_back(page: Page, problems: list[str]) -> None:
    """After a cut line, one press of the button answers what was asked meanwhile."""
    download_cut(page.context)
    page.goto(PAIR)
    again = page.get_by_role("button", name="Try again")
    expect(again).to_be_visible(timeout=STARTING)
    page.context.unroute("**/pyodide.asm.wasm.zst")
    again.click()

    expect(page.locator(COMPARED)).to_be_visible(timeout=STARTING)
    expect(again).to_be_hidden()
    assert page.locator(".live-progress").inner_text() == ""
    problems.clear()


def test_a_server_that_calls_everything_an_octet_stream_will_do(page: Page) -> None:
    """Parts of Python arrive whatever type the server gives them; only pages, styles and scripts need theirs."""

    def handle(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-type": "application/octet-stream"})

    page.context.route("**/runtime/**/*.gz", handle)
    page.context.route("**/runtime/**/*.zst", handle)
    page.context.route("**/runtime/**/*.json", handle)
    page.goto("/check/#v=1&age=7&outcome=died&abuse_or_neglect=known")

    expect(page.locator(ANSWERED)).to_be_visible(timeout=STARTING)


def test_a_page_that_names_no_build_asks_the_server(page: Page) -> None:
    """Where another builder wrote the page, the server is asked for the build, and Python answers."""
    without_build(page.context)
    page.goto("/check/#v=1&age=7&outcome=died&abuse_or_neglect=known")
    expect(page.locator(ANSWERED)).to_be_visible(timeout=STARTING)


def test_a_page_of_another_build_is_reloaded_once(page: Page, problems: list[str]) -> None:
    """An old page from a cache is fetched again while nothing is given; the case in its address is answered."""
    of_another_build(page.context, times=1)
    loaded: list[str] = []
    page.on("domcontentloaded", lambda page: loaded.append(page.url))
    page.goto("/check/#v=1&age=7&outcome=died&abuse_or_neglect=known")
    expect(page.locator(ANSWERED)).to_be_visible(timeout=STARTING)
    assert len(loaded) == 2
    problems.clear()  # the browser notes the parts that are gone


def test_a_page_that_stays_old_is_not_reloaded_again(page: Page, problems: list[str]) -> None:
    """A cache that keeps giving the old page ends in words, not in a circle."""
    of_another_build(page.context, times=9)
    loaded: list[str] = []
    page.on("domcontentloaded", lambda page: loaded.append(page.url))
    page.goto("/check/#v=1&age=7&outcome=died&abuse_or_neglect=known")
    expect(page.locator(".live-progress")).to_contain_text("copy of this site", timeout=STARTING)
    assert len(loaded) == 2
    problems.clear()


def test_a_page_of_another_build_keeps_what_was_typed(page: Page, problems: list[str]) -> None:
    """With something given, the page is not reloaded: it says what to do, and the form stays."""
    of_another_build(page.context, times=1)
    page.add_init_script(SAVING)
    release = held(page.context, "**/runtime/build.json")
    page.goto("/check/")
    fill(page)
    release()
    expect(page.locator(".live-progress")).to_contain_text("copy of this site", timeout=STARTING)
    assert page.locator('[name="age"]').input_value() == "7"
    problems.clear()


def test_a_part_that_a_cache_has_mixed_up_is_fetched_past_it(page: Page, problems: list[str]) -> None:
    """A part of the wrong length is asked for again, past the cache, and the answer comes without a word."""
    wrong = gzip.compress(b"of another build")
    page.context.route("**/library.zip.zst", lambda route: route.fulfill(body=wrong), times=1)
    asked: list[str] = []
    page.on("domcontentloaded", lambda page: asked.append(page.url))
    page.goto("/check/#v=1&age=7&outcome=died&abuse_or_neglect=known")
    expect(page.locator(ANSWERED)).to_be_visible(timeout=STARTING)
    assert len(asked) == 1
    problems.clear()


def test_every_script_of_a_tool_is_asked_for_by_its_build(page: Page) -> None:
    """A tool has one script and its worker another; both carry the build, so that none can come from an old cache."""
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto("/check/#v=1&age=7&outcome=died&abuse_or_neglect=known")
    expect(page.locator(ANSWERED)).to_be_visible(timeout=STARTING)
    scripts = [url.split("/assets/")[1] for url in asked if "/assets/" in url and ".js?" in url]
    (build,) = {url.split("/runtime/")[1].split("/")[0] for url in asked if url.endswith(".wasm.zst")}
    assert scripts == [f"runtime/scenario-check.js?{build}", f"runtime/python-worker.js?{build}"]
    assert not [url for url in asked if "/elements/" in url and ".js" in url]


def test_a_server_may_unpack_on_its_own(page: Page) -> None:
    """Where a server declares a part's packing as its own, the browser has undone it before we see it: that will do."""

    def unpack(route: Route) -> None:
        packed = route.fetch().body()
        is_gzip = route.request.url.endswith(".gz")
        route.fulfill(body=gzip.decompress(packed) if is_gzip else zstandard.ZstdDecompressor().decompress(packed))

    page.context.route("**/zstd.wasm.gz", unpack)
    page.context.route("**/library.zip.zst", unpack)
    page.goto("/check/#v=1&age=7&outcome=died&abuse_or_neglect=known")

    expect(page.locator(ANSWERED)).to_be_visible(timeout=STARTING)


def test_a_crash_later_is_said_and_mended(page: Page, problems: list[str]) -> None:
    """When Python stops after it has answered, the page says so, keeps the form, and starts afresh on request."""
    page.add_init_script(
        """const Native = Worker;
        globalThis.Worker = class extends Native {
          constructor(...given) { super(...given); globalThis.lastWorker = this; }
        };"""
    )
    page.goto(PAIR)
    expect(page.locator(COMPARED)).to_be_visible(timeout=STARTING)
    page.evaluate("lastWorker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))")
    page.locator('[name="a.age"]').fill("18")
    expect(page.locator(".live-progress")).to_contain_text("stopped unexpectedly")
    assert page.locator('[name="a.age"]').input_value() == "18"

    page.get_by_role("button", name="Try again").click()
    expect(page.locator(COMPARED)).to_be_visible(timeout=STARTING)
    expect(page.locator(".live-progress")).to_be_empty()
    problems.clear()

"""What goes wrong on the way to an answer leaves the page whole, says so, and loses nothing that was typed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

pytestmark = pytest.mark.browser

ANSWERED = 'scenario-check[data-engine="python"]'
STARTING = 90_000
"""Milliseconds that Python may take to start on a busy machine before the test gives up."""

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

    context.route("**/check/", handle)
    context.route("**/*.js", handle)


def download_cut(context: BrowserContext) -> None:
    """Cut the line while the largest part is on its way."""
    context.route("**/*.wasm.gz", lambda route: route.abort())


def truncated(context: BrowserContext) -> None:
    """Let the library arrive short, as through a proxy that gave up."""

    def handle(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=response.body()[:100_000])

    context.route("**/library.zip.gz", handle)


def never_built(context: BrowserContext) -> None:
    """Answer as a site does that was built without Python for the browser."""
    context.route("**/runtime/build.json", lambda route: route.fulfill(status=404, body="not found"))


def older_parts(context: BrowserContext) -> None:
    """Name a part that a newer build has taken away."""
    context.route("**/*.wasm.gz", lambda route: route.fulfill(status=404, body="not found"))


def fill(page: Page) -> None:
    """Give a case, as a reader would while Python is on its way."""
    page.locator('[name="age"]').fill("7")
    page.locator('[name="outcome"][value="died"]').check()


@pytest.mark.parametrize(
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
def test_a_failure_is_said_and_nothing_is_lost(page: Page, problems: list[str], broken: Break, said: str) -> None:
    """Whatever fails, the page says what in words, keeps what was typed, offers to try again, and stays readable."""
    broken(page.context)
    page.goto("/check/")
    fill(page)
    expect(page.locator(".live-progress")).to_contain_text(said, timeout=STARTING)

    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    assert page.locator('[name="age"]').input_value() == "7"
    assert page.locator('[name="outcome"][value="died"]').is_checked()
    assert page.locator("scenario-check").get_attribute("data-engine") is None
    assert page.locator("[data-answer]").count() == 4
    problems.clear()  # the browser itself notes what was broken on purpose


def test_try_again_answers_once_the_line_is_back(page: Page, problems: list[str]) -> None:
    """After a cut line, one press of the button answers the case that was typed meanwhile."""
    download_cut(page.context)
    page.goto("/check/#v=1&age=7&outcome=died&abuse_or_neglect=known")
    again = page.get_by_role("button", name="Try again")
    expect(again).to_be_visible(timeout=STARTING)
    page.context.unroute("**/*.wasm.gz")
    again.click()

    expect(page.locator(f'{ANSWERED} [data-answer="notification"][data-status="required"]')).to_be_visible(
        timeout=STARTING
    )
    expect(again).to_be_hidden()
    assert page.locator(".live-progress").inner_text() == ""
    problems.clear()


def test_a_server_that_calls_everything_an_octet_stream_will_do(page: Page) -> None:
    """Parts of Python arrive whatever type the server gives them; only pages, styles and scripts need theirs."""

    def handle(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-type": "application/octet-stream"})

    page.context.route("**/runtime/**/*.gz", handle)
    page.context.route("**/runtime/**/*.whl", handle)
    page.context.route("**/runtime/**/*.json", handle)
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
    page.goto("/check/#v=1&age=7&outcome=died&abuse_or_neglect=known")
    expect(page.locator(ANSWERED)).to_be_visible(timeout=STARTING)
    page.evaluate("lastWorker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))")
    page.locator('[name="age"]').fill("18")
    expect(page.locator(".live-progress")).to_contain_text("stopped unexpectedly")
    assert page.locator('[name="age"]').input_value() == "18"

    page.get_by_role("button", name="Try again").click()
    expect(page.locator('[data-answer="notification"]')).to_have_attribute(
        "data-status", "undetermined", timeout=STARTING
    )
    problems.clear()


def test_nothing_of_python_comes_before_the_reader_reaches_for_the_form(page: Page) -> None:
    """With data saver on, reading the page fetches nothing of Python; reaching for the form does."""
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } });")
    page.goto("/check/", wait_until="networkidle")
    assert [url for url in asked if "/runtime/" in url] == []

    page.locator('[name="age"]').focus()
    expect(page.locator(ANSWERED)).to_be_visible(timeout=STARTING)
    assert [url for url in asked if "/runtime/" in url] != []

"""A real browser over the built site, with its policy in force and nothing let pass in silence."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, WebError, sync_playwright

from tools.browser import FLAGS, path
from tools.serve import HOST, CannotServeError, server

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"

# What a browser says of a reader who saves data.
SAVING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });"

# For the address bar of every window Chromium loads two pages of its own, though nobody sees it: half of the processor
# that an empty page takes. Of several such flags only the last counts, so what Playwright turns off is repeated here.
OFF = (
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"),
    *("AimEnabled", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync"),
    *("DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay"),
    *("MediaRouter", "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch"),
    *("TcpPortRandomizationWin", "ThirdPartyStoragePartitioning"),
)

# The theme's worker reads the whole search index on every page: half a second of the processor that few tests need.
SEARCH_WORKER = "**/assets/javascripts/workers/search.*.js"

# The readers' Python takes seconds on a slow machine; nothing here waits longer than it needs.
TIMEOUT_MS = 30_000


class OpenPage(Protocol):
    """Opens an empty page in a fresh profile; options are those of Playwright's new_context."""

    def __call__(self, **options: Any) -> Page:  # noqa: ANN401  # Playwright's own options
        """Open it."""


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Serve the built site as `make serve` does, on a free port."""
    try:
        httpd = server(0)
    except CannotServeError as error:
        pytest.fail(str(error), pytrace=False)
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    yield f"http://{HOST}:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()
    thread.join()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start the browser of this machine, once a worker."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path(), args=[*FLAGS, f"--disable-features={','.join(OFF)}"]
        )
        yield browser
        browser.close()


@pytest.fixture
def problems() -> list[str]:
    """Collect what went wrong in any page of this test; one that provokes a problem looks at it, then clears it."""
    return []


def watch(context: BrowserContext, address: str, problems: list[str]) -> None:
    """Note every console warning and error, uncaught exception and request that leaves the site."""

    def console(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            problems.append(f"console {message.type}: {message.text}")

    def uncaught(error: WebError) -> None:
        problems.append(f"uncaught: {error.error}")

    def request(sent: Request) -> None:
        if not sent.url.startswith((f"{address}/", "data:", "blob:")):
            problems.append(f"request to elsewhere: {sent.url}")

    context.on("console", console)
    context.on("weberror", uncaught)
    context.on("request", request)


@pytest.fixture
def open_page(
    chromium: Browser, address: str, problems: list[str], request: pytest.FixtureRequest
) -> Iterator[OpenPage]:
    """Open watched pages whose addresses are relative to the site; fail at the end if anything went wrong in them.

    The reader saves data, so that answers come from the tables and Python only where it is needed, unless a test is
    marked `python`; and search does not read its index, unless it is marked `search`.
    """
    contexts: list[BrowserContext] = []

    def opened(**options: Any) -> Page:  # noqa: ANN401  # Playwright's own options
        context = chromium.new_context(base_url=address, **options)
        context.set_default_timeout(TIMEOUT_MS)
        watch(context, address, problems)
        if request.node.get_closest_marker("python") is None:
            context.add_init_script(SAVING)
            if request.node.get_closest_marker("search") is None:
                context.route(SEARCH_WORKER, lambda one: one.fulfill(body="", content_type="text/javascript"))
        contexts.append(context)
        return context.new_page()

    yield opened
    found = list(problems)  # a download that closing cuts short is nobody's problem
    for context in contexts:
        context.close()
    assert found == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """Open one empty page on a wide screen."""
    return open_page()


@pytest.fixture(scope="session")
def accessibility_faults() -> Callable[[Page], list[str]]:
    """Give a function that runs every axe rule over a page as it stands and names what is wrong where."""
    source = AXE.read_text(encoding="utf-8")

    def faults(page: Page) -> list[str]:
        if not page.evaluate("'axe' in window"):
            page.evaluate(source)
        # Colours on their way are nobody's: the theme fades the heading in when a page is scrolled.
        page.evaluate("Promise.allSettled(document.getAnimations().map(one => one.finished))")
        violations = page.evaluate("axe.run({ resultTypes: ['violations'] }).then(result => result.violations)")
        return [
            f"{found['id']}: {node['target']} {node['failureSummary']}"
            for found in violations
            for node in found["nodes"]
        ]

    return faults

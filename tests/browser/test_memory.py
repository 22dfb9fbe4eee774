"""What Python holds is given back: after idle minutes, in a tab nobody sees, and after ten thousand answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.parts import parts

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Worker

pytestmark = [pytest.mark.browser, pytest.mark.python]

CASE = "/check/#v=1&age=7&outcome=died&abuse_or_neglect=known"
ANSWERED = 'scenario-check[data-engine="python"]'
STARTING = 90_000

HIDE = """
  let hidden = true;
  Object.defineProperty(document, "hidden", { get: () => hidden });
  globalThis.showPage = () => { hidden = false; document.dispatchEvent(new Event("visibilitychange")); };
"""

WATCH_MEMORY = """
  const instantiate = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => {
    const result = await instantiate(...given);
    globalThis.pythonMemory = result.instance.exports.memory ?? given[1].env.memory;
    return result;
  };
"""

ASK_MANY = """
async ([from, to]) => {
  const { askPython } = await import("../assets/elements/python.js");
  for (let count = from; count < to; count += 1) {
    const facts = { age: count % 19, outcome: count % 2 ? "died" : "seriously_harmed", abuse_or_neglect: "known" };
    await askPython("assess", JSON.stringify(facts));
  }
}
"""


def test_python_goes_after_ten_idle_minutes_and_comes_back(page: Page) -> None:
    """The worker ends when nothing was asked for ten minutes; the next change is answered, and nothing is lost."""
    page.clock.install()
    page.goto(CASE)
    expect(page.locator(ANSWERED)).to_be_visible(timeout=STARTING)
    (worker,) = pythons(page)
    page.clock.fast_forward("09:50")
    assert pythons(page) == [worker]
    with worker.expect_event("close"):
        page.clock.fast_forward("00:20")
    assert pythons(page) == []
    assert page.locator('[name="age"]').input_value() == "7"

    page.locator('[name="age"]').fill("18")
    expect(page.locator('[data-answer="notification"]')).to_have_attribute(
        "data-status", "undetermined", timeout=STARTING
    )
    expect(page.locator(ANSWERED)).to_be_visible(timeout=STARTING)  # after the table
    assert len(pythons(page)) == 1


def test_nothing_starts_in_a_tab_that_nobody_sees(page: Page) -> None:
    """A case opened in a hidden tab asks for nothing of Python until the tab is seen; then it is answered."""
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.add_init_script(HIDE)
    page.goto(CASE, wait_until="networkidle")
    assert parts(asked) <= {"scenario-check.table.json.gz"}
    assert pythons(page) == []

    page.evaluate("showPage()")
    expect(page.locator(ANSWERED)).to_be_visible(timeout=STARTING)


def test_ten_thousand_answers_leave_memory_flat(page: Page) -> None:
    """After a warm-up, eight thousand further answers take no memory: neither Python's nor the page's."""
    watch_memory(page.context)
    page.goto("/deadlines/")  # no tool asks here, so that the worker is the one asked below
    page.evaluate(ASK_MANY, [0, 2_000])
    warm = memory(page)
    page.evaluate(ASK_MANY, [2_000, 10_000])
    grown = {what: now / warm[what] for what, now in memory(page).items()}
    assert all(ratio < 1.1 for ratio in grown.values()), (warm, grown)


def pythons(page: Page) -> list[Worker]:
    """The workers that Python runs in; search has one of its own."""
    return [worker for worker in page.workers if "/python-worker.js" in worker.url]


def watch_memory(context: BrowserContext) -> None:
    """Let the worker remember the memory that Python runs in."""

    def handle(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=WATCH_MEMORY + response.text())

    context.route("**/python-worker.js*", handle)


def memory(page: Page) -> dict[str, int]:
    """Bytes in use: Python's whole memory, and the page's own heap once rubbish is collected."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("HeapProfiler.collectGarbage")
    page_heap: int = devtools.send("Runtime.getHeapUsage")["usedSize"]
    (worker,) = pythons(page)
    python: int = worker.evaluate("pythonMemory.buffer.byteLength")
    return {"python": python, "page": page_heap}

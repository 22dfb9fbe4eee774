"""One page loaded once, and what was measured of it."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from playwright.sync_api import sync_playwright

from benchmarks import ROOT
from benchmarks.slow_processor import slowed
from criteria import assess
from criteria.fragment import address_of
from tools.browser import FLAGS, path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from playwright.sync_api import Browser, BrowserContext, Page

    from benchmarks.server import Host
    from benchmarks.variants import Variant

__all__ = [
    "AGE",
    "FACTS",
    "Chromium",
    "Condition",
    "Load",
    "Seen",
    "address",
    "chromium",
    "load",
    "statuses",
    "watched",
]

AGE = 7
FACTS = {
    "age": AGE,
    "outcome": "died",
    "abuse_or_neglect": "suspected",
    "lessons": {"improvements_needed": "yes"},
    "aware_on": "2026-03-31",
}
"""The case that every page answers: each of its statuses is another than the page says before it has answered."""
PATIENCE_IN_MS = 300_000
WATCH = (ROOT / "benchmarks" / "watch.js").read_text(encoding="utf-8")
EAGER = "--enable-blink-features=ForceEagerMeasureMemory"
"""Memory is measured when it is asked for, and not after the next collection of rubbish."""


class Condition(NamedTuple):
    """What a page is loaded under: the line, a share of the processor, and whether Python is waited for."""

    key: str
    bits_a_second: float = 0
    round_trip: float = 0
    share: float = 1
    with_python: bool = True


class Seen(NamedTuple):
    """An engine's first answer: milliseconds until it was on the screen, and bytes that came over the line for it."""

    ms: float
    bytes: int


class Load(NamedTuple):
    """What one load came to: the first answer by engine, and the longest task of the page's own thread in ms."""

    seen: dict[str, Seen]
    longest: float


class Chromium(NamedTuple):
    """A running browser, and the process group that it runs in."""

    browser: Browser
    group: int


@contextmanager
def chromium() -> Iterator[Chromium]:
    """Start this machine's browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path(), args=[*FLAGS, EAGER])
        processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
        # Playwright starts the browser in a process group of its own, with all that it starts.
        (group,) = (one["id"] for one in processes if one["type"] == "browser")
        yield Chromium(browser, group)
        browser.close()


def watched(context: BrowserContext, engines: tuple[str, ...]) -> Page:
    """Open an empty page that will note when those engines have answered."""
    page = context.new_page()
    page.set_default_timeout(PATIENCE_IN_MS)
    look_for = json.dumps({"statuses": statuses(FACTS), "engines": engines})
    page.add_init_script(f"globalThis.bench = {look_for};\n{WATCH}")
    return page


def statuses(facts: Mapping[str, object]) -> str:
    """What a case comes to, as watch.js looks for it."""
    return ",".join(assess(facts).statuses)


def address(host: Host, variant: Variant) -> str:
    """Where a page answers the case."""
    return f"{host.address}/{variant.path}#{address_of(assess(FACTS).case, dates=True)}"


def load(chrome: Chromium, host: Host, variant: Variant, condition: Condition, times: int = 1) -> list[Load]:
    """Load a page in a fresh profile, then again with what the browser has kept."""
    context = chrome.browser.new_context()
    host.line.bits_a_second, host.line.round_trip = condition.bits_a_second, condition.round_trip
    try:
        return [_once(chrome, host, variant, condition, context) for _ in range(times)]
    finally:
        host.line.bits_a_second = host.line.round_trip = 0
        context.close()


def _once(chrome: Chromium, host: Host, variant: Variant, condition: Condition, context: BrowserContext) -> Load:
    engines = variant.engines if condition.with_python else variant.engines[:1]
    page = watched(context, engines)
    before = host.line.sent
    with slowed(chrome.group, condition.share):
        page.goto(address(host, variant), wait_until="commit")
        found: dict[str, Any] = page.evaluate("bench.done")
    page.close()
    # What Python's worker fetches only the server sees; what comes before Python only the page can tell apart.
    by_server = host.line.sent - before
    seen = {
        engine: Seen(one["ms"], by_server if variant.is_python and engine == variant.engines[-1] else one["bytes"])
        for engine, one in found["seen"].items()
    }
    return Load(seen, max(found["tasks"], default=0))

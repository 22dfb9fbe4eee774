"""A page that has answered, and goes on: a fact is changed, the worker is asked, ten thousand answers are given."""

from __future__ import annotations

import json
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks import ROOT
from benchmarks.pages import AGE, FACTS, address, statuses, watched
from benchmarks.slow_processor import slowed
from benchmarks.variants import OURS, PORT
from criteria.facts import FACTS as ALL_FACTS
from criteria.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from benchmarks.pages import Chromium
    from benchmarks.server import Host

__all__ = ["COUNTS", "change_times", "memory", "round_trips", "slow_check"]

SAVES_DATA = """
  Object.defineProperty(navigator, "connection", { value: { saveData: true, effectiveType: "4g", downlink: 10 } });
"""
"""Where the reader saves data the table goes on answering, and Python stays away."""
OTHER_AGE = 18
COUNTS = (100, 1_000, 10_000)
"""Answers given before memory is measured."""
ASK = """async ([requests, count]) => {
  const { askPython } = await import("../assets/elements/python.js");
  const times = [];
  for (let asked = 0; asked < count; asked += 1) {
    const start = performance.now();
    await askPython("assess", requests[asked % requests.length]);
    times.push(performance.now() - start);
  }
  return times;
}"""
MEMORY = "async () => (await performance.measureUserAgentSpecificMemory()).bytes"
ROUNDS = (ROOT / "benchmarks" / "slow_check.js").read_text(encoding="utf-8")


def change_times(chrome: Chromium, host: Host, share: float, changes: int) -> dict[str, list[float]]:
    """Milliseconds from a change of a fact to the answer on screen, by what answers."""
    table = OURS._replace(engines=("table",))
    python = OURS._replace(engines=("python",))
    found: dict[str, list[float]] = {}
    for name, variant, before in (("table", table, SAVES_DATA), ("python", python, ""), ("port", PORT, "")):
        context = chrome.browser.new_context()
        context.add_init_script(before)
        page = watched(context, variant.engines)
        page.goto(address(host, variant))
        page.evaluate("bench.done")
        with slowed(chrome.group, share):
            found[name] = [_change(page, age, *variant.engines) for age in _ages(changes)]
        context.close()
    return found


def _ages(changes: int) -> Iterator[int]:
    for change in range(changes):
        yield AGE if change % 2 else OTHER_AGE


def _change(page: Page, age: int, engine: str) -> float:
    wanted = statuses({**FACTS, "age": age})
    time: float = page.evaluate(
        "([age, wanted, engine]) => bench.change(age, wanted, engine)", [str(age), wanted, engine]
    )
    return time


def round_trips(chrome: Chromium, host: Host, count: int) -> dict[str, float]:
    """The median of milliseconds from a question to the worker until its answer, for cases of three sizes."""
    context = chrome.browser.new_context()
    page = _answered_by_python(host, watched(context, ("python",)))
    sizes = {"no fact": {}, "an ordinary case": FACTS, "every fact": every_fact()}
    found = {name: median(page.evaluate(ASK, [[json.dumps(facts)], count])) for name, facts in sizes.items()}
    context.close()
    return found


def memory(chrome: Chromium, host: Host) -> dict[str, int]:
    """Bytes that page and worker hold, by the number of answers given so far."""
    host.isolated = True
    context = chrome.browser.new_context()
    try:
        page = _answered_by_python(host, watched(context, ("python",)))
        found, given = {}, 0
        for count in COUNTS:
            page.evaluate(ASK, [[json.dumps({**FACTS, "age": age}) for age in range(18)], count - given])
            found[str(count)], given = int(page.evaluate(MEMORY)), count
        return found
    finally:
        host.isolated = False
        context.close()


def slow_check(chrome: Chromium, share: float) -> dict[str, float]:
    """What the slowing down comes to: the share of its usual rounds that a loop makes, in the page and in a worker."""
    page = chrome.browser.new_page()
    usual: dict[str, Any] = page.evaluate(ROUNDS)
    with slowed(chrome.group, share):
        slow: dict[str, Any] = page.evaluate(ROUNDS)
    page.close()
    return {where: slow[where] / usual[where] for where in usual}


def every_fact() -> dict[str, object]:
    """A case with something given for every fact; dates are a day apart."""
    facts: dict[str, Any] = {}
    for fact in ALL_FACTS.values():
        given: object = fact.values[0] if fact.kind is Kind.CHOICE else [] if fact.kind is Kind.CHOICES else 17
        if fact.kind is Kind.DATE:
            given = "2026-03-31"
        place = facts.setdefault(fact.group, {}) if fact.group else facts
        place[fact.name] = given
    return facts


def _answered_by_python(host: Host, page: Page) -> Page:
    page.goto(address(host, OURS))
    page.evaluate("bench.done")
    return page

"""One visit to one rival's page in a fresh profile: when its answers were on the screen, and what that cost."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.processor import share_of_processor
from benchmarks.site import CASE, PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from benchmarks.conditions import Condition
    from benchmarks.line import Shaped

__all__ = ["PYTHON_SEEN", "Visit", "first_page", "visit"]

HERE = Path(__file__).parent
PROBE = (HERE / "probe.js").read_text(encoding="utf-8")
CHANGE = (HERE / "change.js").read_text(encoding="utf-8")
TIMEOUT_MS = 300_000
ANSWER_SEEN = "() => globalThis.seen?.answers.length > 0"
PYTHON_SEEN = "() => globalThis.seen?.answers.some(one => one.engine !== 'table')"
ROUND_TRIP = """async () => {
  const { askPython } = await import(new URL("../assets/elements/python.js", location.href).href);
  const took = [];
  for (let i = 0; i < 30; i += 1) {
    const start = performance.now();
    await askPython("link", JSON.stringify({ source: "form", pairs: [["age", "7"]], dates: false }));
    took.push(performance.now() - start);
  }
  return took.sort((a, b) => a - b)[15];
}"""


@dataclass(frozen=True)
class Visit:
    """Milliseconds from navigation to the answer of each engine; bytes; the longest time the page was blocked."""

    answers: dict[str, float]
    warm: dict[str, float]
    kilobytes: float
    blocked: float
    change: float
    round_trip: float | None


@contextmanager
def first_page(browser: Browser, address: str) -> Iterator[Page]:
    """An empty page of a fresh profile, with the probe in whatever it opens."""
    context = browser.new_context(base_url=address)
    context.set_default_timeout(TIMEOUT_MS)
    context.add_init_script(PROBE)
    yield context.new_page()
    context.close()


def visit(browser: Browser, shaped: Shaped, rival: str, condition: Condition) -> Visit:
    """Open a rival's page with the case, wait for every engine's answer, change a fact, and come again."""
    shaped.line.mbit, shaped.line.round_trip = condition.mbit, condition.round_trip_ms / 1000
    with first_page(browser, shaped.address) as page, share_of_processor(condition.divisor):
        before = shaped.line.sent
        answers = _open(page, rival)
        sent = shaped.line.sent - before
        blocked = max(page.evaluate("() => globalThis.seen.blocked"), default=0)
        can_change = rival in ("ours", "port")
        change = sorted(page.evaluate(CHANGE) for _ in range(3))[1] if can_change else 0.0
        round_trip = page.evaluate(ROUND_TRIP) if rival == "ours" else None
        warm = _open(page.context.new_page(), rival)
    return Visit(answers, warm, sent / 1000, blocked, change, round_trip)


def _open(page: Page, rival: str) -> dict[str, float]:
    page.goto(f"{PAGES[rival]}{CASE}", wait_until="commit")
    page.wait_for_function(ANSWER_SEEN)
    # A page of ours may answer twice: from its table first, from Python when that is there.
    if rival == "ours":
        page.wait_for_function(PYTHON_SEEN)
    return {one["engine"]: one["at"] for one in page.evaluate("() => globalThis.seen.answers")}

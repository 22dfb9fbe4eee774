"""The memory of the check page with its worker, before and after many answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.site import CASE, PAGES
from benchmarks.visit import PYTHON_SEEN, first_page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from playwright.sync_api import Browser

__all__ = ["EAGER", "memory_after"]

EAGER = "--enable-blink-features=ForceEagerMeasureMemory"
"""Lets a page ask for its memory now; otherwise the browser answers when it next cleans up."""

WARM_UP = 50  # the first answers fill what is filled once
ANSWER = """async (count) => {
  const check = document.querySelector("scenario-check");
  for (let i = 0; i < count; i += 1) {
    check.querySelector('[name="age"]').value = String(i % 25);
    await check.answerForm();
  }
}"""
MEMORY = "async () => (await performance.measureUserAgentSpecificMemory()).bytes / 1e6"


def memory_after(
    browser: Browser, address: str, counts: Sequence[int], say: Callable[[str], None]
) -> dict[str, dict[str, float]]:
    """For each number of answers in one page, the megabytes before and after."""
    found = {}
    for count in counts:
        say(f"memory: {count} answers in one page")
        with first_page(browser, address) as page:
            page.goto(f"{PAGES['ours']}{CASE}")
            page.wait_for_function(PYTHON_SEEN)
            page.evaluate(ANSWER, WARM_UP)
            before = page.evaluate(MEMORY)
            page.evaluate(ANSWER, count)
            found[str(count)] = {"before": round(before, 1), "after": round(page.evaluate(MEMORY), 1)}
    return found

"""Whether the slower processor is as slow as it says, in a page and in a worker: a loop counts for a while in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.processor import share_of_processor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Browser, Page

__all__ = ["slowed"]

COUNT = """() => {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < 1000) count += 1;
  return count;
}"""
IN_WORKER = f"""() => new Promise((resolve) => {{
  const worker = new Worker(URL.createObjectURL(new Blob(["postMessage(({COUNT.replace(chr(10), " ")})())"])));
  worker.onmessage = ({{ data }}) => resolve(data);
}})"""


def slowed(browser: Browser, address: str, divisors: Sequence[int]) -> dict[str, dict[str, float]]:
    """For each divisor, how many times slower a page and a worker really were."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/rivals/port/")
    _counts(page)  # the first count is compiled on the way
    full = _counts(page)
    found = {}
    for divisor in divisors:
        with share_of_processor(divisor):
            slow = _counts(page)
        found[str(divisor)] = {
            "page": round(full["page"] / slow["page"], 2),
            "worker": round(full["worker"] / slow["worker"], 2),
        }
    context.close()
    return found


def _counts(page: Page) -> dict[str, float]:
    return {"page": page.evaluate(COUNT), "worker": page.evaluate(IN_WORKER)}

"""What a reader who goes from control to control cannot see."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

__all__ = ["covered"]

COVERED = """(bar) => {
  const focus = document.activeElement, foot = document.querySelector(bar);
  const over = focus.getBoundingClientRect().bottom - foot.getBoundingClientRect().top;
  return focus === foot || over <= 0 ? "" : focus.outerHTML.slice(0, 80);
}"""


def covered(page: Page, bar: str, presses: int) -> list[str]:
    """The controls that had the focus under the bar at the foot, over so many presses of Tab."""
    found = []
    for _ in range(presses):
        page.keyboard.press("Tab")
        found.append(page.evaluate(COVERED, bar))
    return [one for one in found if one]

"""A picture of first answers: one bar for each rival under each condition, shorter is faster.

It is read by eye; the table beside it holds the same figures, and the picture's title and description say so.
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks.conditions import CONDITIONS
from widgets.html import element

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

__all__ = ["RIVALS", "chart"]

RIVALS = {
    "port": "JavaScript port",
    "table": "Our table",
    "python": "Our Python",
    "stock": "Stock Pyodide",
    "pyscript": "PyScript",
}
"""Who answers, as shown to people."""

WIDTH, LEFT, RIGHT = 680, 130, 80
ROW, HEAD = 24, 34


def chart(results: dict[str, Any]) -> Element:
    """The picture, as inline SVG."""
    rows = list(_rows(results["visits"]))
    longest = max((value for _, value in rows if value is not None), default=1.0)
    y, parts = 0, []
    for label, value in rows:
        if value is None:
            y += HEAD
            parts.append(_text(0, y - 8, label, weight="bold"))
            continue
        width = max(1, round((WIDTH - LEFT - RIGHT) * value / longest))
        parts += [
            _text(0, y + 16, label),
            element("rect", x=str(LEFT), y=str(y + 4), width=str(width), height=str(ROW - 8), opacity="0.65"),
            _text(LEFT + width + 6, y + 16, f"{value / 1000:.2f} s"),
        ]
        y += ROW
    return element(
        "svg",
        element("title", "Time to the first answer, in seconds"),
        element("desc", "One bar for each rival under each condition. The table beside the picture has the figures."),
        *parts,
        viewBox=f"0 0 {WIDTH} {y + 6}",
        role="img",
        # As attributes: one page has this picture, and no other should fetch a style for it. The colour is the text's
        # own, so it follows dark mode and print.
        fill="currentColor",
        font_size="14",
        width="100%",
    )


def _rows(visits: dict[str, Any]) -> Iterator[tuple[str, float | None]]:
    """A heading (without a figure) for each condition, then the median of each rival that was measured."""
    for condition in CONDITIONS:
        measured = visits.get(condition.key)
        if not measured:
            continue
        yield condition.name, None
        yield from ((name, median(measured[key]["cold"])) for key, name in RIVALS.items() if key in measured)


def _text(x: float, y: float, text: str, weight: str = "normal") -> Element:
    return element("text", text, x=str(x), y=str(y), font_weight=weight)

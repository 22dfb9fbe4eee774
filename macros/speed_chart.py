"""The times to the first answer as bars, drawn from results; the table beside it says the same in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from macros.speed_bars import CONDITIONS
from macros.speed_figures import Results, spread
from widgets.html import element

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

__all__ = ["VARIANTS", "speed_chart"]

VARIANTS = {
    "table": "Our page: the table",
    "port": "Hand-written JavaScript",
    "python": "Our page: Python",
    "pyodide": "Stock Pyodide",
    "pyscript": "PyScript",
}
"""What was measured, in words, in the order it is shown in."""

WIDTH, LABELS, FIGURES = 380, 132, 48
ROW, BAR, HEAD = 17, 11, 24


def speed_chart(results: Results) -> Element:
    """The bars: for each condition one a variant, as long as its median, with a line from the least to the most."""
    shown = ((condition, [who for who in VARIANTS if results.has(condition, who)]) for condition in CONDITIONS)
    groups = [(condition, present) for condition, present in shown if present]
    slowest = max(max(results.each(condition, who)) for condition, present in groups for who in present)
    parts, top = [], 0
    for condition, present in groups:
        words = CONDITIONS[condition]
        parts.append(element("text", words[0].upper() + words[1:], x="0", y=str(top + 15), class_="speed-head"))
        top += HEAD
        for who in present:
            parts += _row(results, condition, who, top, (WIDTH - LABELS - FIGURES) / slowest)
            top += ROW
    title = element("title", "Seconds to the first answer on the screen; the table below has the figures")
    return element("svg", title, *parts, viewBox=f"0 0 {WIDTH} {top}", role="img", class_="speed-chart")


def _row(results: Results, condition: str, who: str, top: float, scale: float) -> Iterator[Element]:
    middle, least, most = spread(results.each(condition, who))
    line = f"{top + BAR / 2:.1f}"
    yield element("text", VARIANTS[who], x="0", y=str(top + BAR - 2))
    yield element(
        "rect",
        x=str(LABELS),
        y=str(top),
        width=f"{max(1, middle * scale):.1f}",
        height=str(BAR),
        class_="speed-bar",
        data_who=who,
    )
    ends = {"x1": f"{LABELS + least * scale:.1f}", "x2": f"{LABELS + most * scale:.1f}"}
    yield element("line", **ends, y1=line, y2=line, class_="speed-spread")
    yield element("text", f"{middle / 1e3:.2f} s", x=f"{LABELS + most * scale + 5:.1f}", y=str(top + BAR - 2))

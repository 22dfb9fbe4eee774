"""What the page "How fast, and how we know" shows, all of it from results.json."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks.chart import RIVALS, chart
from benchmarks.conditions import CONDITIONS
from benchmarks.figures import bars
from benchmarks.results import results
from benchmarks.wording import figure_text, limit_text, measured_line, verdict, why_not
from widgets.html import element, html
from widgets.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["bars_table", "measured", "measured_table", "sizes_table", "speed_chart", "throttle_sentence"]


def measured() -> str:
    """On what, when and how often."""
    return html(element("p", measured_line(results())))


def bars_table() -> str:
    """Each bar, its figure, whether it is met, and if not, why."""
    rows = [
        (None, (bar.name, limit_text(bar), figure_text(bar), verdict(bar), why_not(bar))) for bar in bars(results())
    ]
    return html(table(("What", "Bar", "Measured", "Met", "If not, why"), rows))


def measured_table() -> str:
    """First answers: the median of each rival, with the least and the most."""
    rows = [(None, row) for row in _visit_rows(results()["visits"])]
    return html(table(("Under what, and who", "First visit", "Again", "Over the line"), rows))


def speed_chart() -> str:
    """The picture of first answers."""
    return html(chart(results()))


def sizes_table() -> str:
    """What grows with its input, at three sizes."""
    found = results()
    memory = [
        (f"{n} answers in one page", f"{m['before']} MB before, {m['after']} MB after")
        for n, m in found["memory"].items()
    ]
    rules = [(f"The rules in ordinary Python: {name}", f"{speed:,} a second") for name, speed in found["rules"].items()]
    build = [(f"Building the pages, {count} more added", f"{seconds} s") for count, seconds in found["build"].items()]
    return html(table(("What", "Measured"), [(None, row) for row in (*memory, *rules, *build)]))


def throttle_sentence() -> str:
    """How slow the slowed processor really was, by counting."""
    found = results()["processor"]
    return " ".join(
        f"At one part in {divisor} a counting loop ran {one['page']} times slower in a page and {one['worker']} times"
        " slower in a worker."
        for divisor, one in found.items()
    )


def _visit_rows(visits: dict[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    for condition in CONDITIONS:
        for key, name in RIVALS.items():
            one = visits.get(condition.key, {}).get(key)
            if one:
                kilobytes = f"{median(one['kilobytes']):,.0f} KB"
                yield f"{condition.name}: {name}", _spread(one["cold"]), _spread(one.get("warm", [])), kilobytes


def _spread(series: list[float]) -> str:
    if not series:
        return ""
    return f"{median(series):,.0f} ms ({min(series):,.0f} to {max(series):,.0f})"

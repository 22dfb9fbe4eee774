"""What the site has to reach in speed, held against results: the figure, whether it is met, and if not, why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.speed_figures import Results

__all__ = ["BARS", "CONDITIONS", "LINES", "PROCESSOR", "Bar"]

LINES = {"4g": (9, 170), "office": (2, 100)}
"""Mbit a second and milliseconds there and back, of the lines that pages were loaded over."""
PROCESSOR = {"quarter": 4, "sixth": 6}
"""The part of a processor that pages were loaded with: one of so many."""
CONDITIONS = {
    "cold": "first visit, fast line",
    "warm": "second visit, fast line",
    "4g": "first visit, 4G line ({} Mbit/s, {} ms)".format(*LINES["4g"]),
    "office": "first visit, slow office line ({} Mbit/s, {} ms)".format(*LINES["office"]),
    "quarter": "first visit, a quarter of the processor",
    "sixth": "first visit, a sixth of the processor",
}
"""What pages were loaded under, in words."""
MILLION = 1e6
UNKNOWN = "No reason is known yet: this has to be mended."


@dataclass(frozen=True, slots=True)
class Bar:
    """One thing to reach: a limit that a figure has to keep to, and the measured reason where it does not."""

    what: str
    limit: float
    form: str
    figure: Callable[[Results], float]
    reason: Callable[[Results], str] = lambda _: UNKNOWN
    at_least: bool = False

    def met(self, results: Results) -> bool:
        """Whether the figure keeps to the limit."""
        figure = self.figure(results)
        return figure >= self.limit if self.at_least else figure <= self.limit

    def limit_in_words(self) -> str:
        """Such as "at most 100 ms"."""
        return f"at {'least' if self.at_least else 'most'} {self.form.format(self.limit)}"

    def figure_in_words(self, results: Results) -> str:
        """The figure, with its unit."""
        return self.form.format(self.figure(results))


def _table(condition: str) -> Bar:
    def reason(results: Results) -> str:
        ours, port = (results.middle(condition, who, "bytes") / 1e3 for who in ("table", "port"))
        return (
            f"Before its first answer our page fetches {ours:.0f} KB, the port's {port:.0f} KB. It shows the whole"
            " answer with its reasons and sources, not the statuses and dates alone."
        )

    return Bar(
        f"The table's first answer beside a hand-written port: {CONDITIONS[condition]}",
        1.5,
        "{:.2f} ×",
        lambda results: results.ratio((condition, "table"), (condition, "port")),
        reason,
    )


def _python(condition: str, rival: str, name: str, limit: float) -> Bar:
    def reason(results: Results) -> str:
        size, time = results.middle(condition, "python", "bytes"), results.middle(condition, "python")
        if condition == "4g":
            return (
                f"Its {size / MILLION:.1f} MB alone take {_seconds_on_4g(size):.1f} of its {time / 1e3:.1f} seconds on"
                f" this line, those of the rival {_seconds_on_4g(results.middle(condition, rival, 'bytes')):.1f}."
            )
        rivals = results.middle(condition, rival)
        return (
            f"It takes {time:,.0f} ms, the rival {rivals:,.0f} ms; on a fast line nearly all of it is Python starting."
        )

    return Bar(
        f"Python's first answer beside {name}: {CONDITIONS[condition]}",
        limit,
        "{:.2f} ×",
        lambda results: results.ratio((condition, "python"), (condition, rival)),
        reason,
    )


def _seconds_on_4g(size: float) -> float:
    return 8 * size / MILLION / LINES["4g"][0]


def _longest_reason(results: Results) -> str:
    port = results.middle("cold", "port", "longest")
    return (
        f"The port's page, without Python or table, has its longest at {port:.0f} ms: that is the page being laid out."
    )


def _of_python(results: Results) -> float:
    """Bytes that come for Python once the page, its table and its search are there."""
    return results.middle("cold", "python", "bytes") - results.middle("cold", "table", "bytes")


def _warm_reason(results: Results) -> str:
    kept, left = results.middle("cold", "python", "bytes") / MILLION, results.middle("warm", "python")
    return (
        f"A second visit saves {kept:.1f} MB, which a fast line brings at once; Python starts anew, in {left:,.0f} ms."
    )


def _lighthouse_reason(results: Results) -> str:
    marks = results.found["lighthouse"]
    return f"It is that of /{min(marks, key=marks.get)}/. {UNKNOWN}"


BARS = (
    *(_table(condition) for condition in ("cold", "4g", "office", "quarter", "sixth")),
    Bar(
        "From a change of a fact to the table's answer, at a sixth of the processor",
        100,
        "{:.0f} ms",
        lambda results: median(results.found["changes"]["table"]),
    ),
    _python("cold", "pyscript", "PyScript", 0.45),
    _python("cold", "pyodide", "stock Pyodide", 0.45),
    _python("4g", "pyscript", "PyScript", 0.6),
    _python("4g", "pyodide", "stock Pyodide", 0.6),
    Bar(
        "Over the line for Python's first answer, beside the page with its table",
        4.0,
        "{:.2f} MB",
        lambda results: _of_python(results) / MILLION,
    ),
    Bar(
        "Python's answer on a second visit beside a first",
        0.75,
        "{:.2f} ×",
        lambda results: results.ratio(("warm", "python"), ("cold", "python")),
        _warm_reason,
    ),
    Bar(
        "The longest that the page's own thread is busy at once",
        50,
        "{:.0f} ms",
        lambda results: results.middle("cold", "python", "longest"),
        _longest_reason,
    ),
    Bar(
        "Python's worker, there and back, with any case",
        10,
        "{:.1f} ms",
        lambda results: max(results.found["round_trips"].values()),
    ),
    Bar(
        "Memory after 10,000 answers beside after 100",
        1.1,
        "{:.2f} ×",
        lambda results: results.found["memory"]["10000"] / results.found["memory"]["100"],
    ),
    Bar(
        "Lighthouse's mark for performance on a phone, the least of the tool pages",
        95,
        "{:.0f}",
        lambda results: min(results.found["lighthouse"].values()),
        _lighthouse_reason,
        at_least=True,
    ),
    Bar(
        "Building the pages of this site",
        15,
        "{:.1f} s",
        lambda results: next(iter(results.found["build_seconds"].values())),
    ),
)
"""Everything to reach, in the order it is shown in."""

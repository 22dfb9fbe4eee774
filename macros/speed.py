"""What the page "How fast, and how we know" says, and the README's short table: both from the same results."""

from __future__ import annotations

import json
from datetime import date
from statistics import median
from typing import TYPE_CHECKING

from criteria.deadlines import in_words
from macros.speed_bars import BARS, CONDITIONS
from macros.speed_chart import VARIANTS, speed_chart
from macros.speed_figures import Results, spread
from widgets.html import element, html
from widgets.tables import table

if TYPE_CHECKING:
    from pathlib import Path

    from macros.speed_bars import Bar

__all__ = [
    "read_results",
    "readme_table",
    "speed_chart_html",
    "speed_figures",
    "speed_loads",
    "speed_met",
    "speed_when",
]

COLUMNS = ("What", "To reach", "Measured", "Met")
ENOUGH = 9
"""Runs from which on the middle one counts."""
NAMES = {"table": "the table", "python": "Python", "port": "hand-written JavaScript"}


def read_results(file: Path) -> Results:
    """The results in a file."""
    return Results(json.loads(file.read_text(encoding="utf-8")))


def speed_when(results: Results) -> str:
    """When, how often and on what it was measured, in a paragraph."""
    found = results.found
    parts = [f"{name}: {value}." for place in ("machine", "versions") for name, value in found[place].items()]
    slowing = ", ".join(
        f"{name}: {share['page']:.2f} on the page's thread and {share['worker']:.2f} in a worker"
        for name, share in found["slowing"].items()
    )
    return html(
        element(
            "p",
            element("strong", _when(results)),
            f" {' '.join(parts)} What a busy loop kept of the processor when it was slowed to a {slowing}.",
        )
    )


def _when(results: Results) -> str:
    measured = results.found["measured"]
    day = in_words(date.fromisoformat(measured["on"]))
    few = (
        "" if results.runs >= ENOUGH else f" That is a trial: {ENOUGH} runs on a quiet machine are needed to judge by."
    )
    return f"Measured on {day} at commit {measured['commit']}, {results.runs} runs of each.{few}"


def speed_met(results: Results) -> str:
    """Everything to reach, with its figure, and why where it is not met."""
    rows = (
        (None, (bar.what, _whole(bar.limit_in_words()), _whole(bar.figure_in_words(results)), _met(bar, results)))
        for bar in BARS
    )
    return html(table(COLUMNS, rows))


def _whole(words: str) -> str:
    """Words that stay on one line, so that no figure loses its unit."""
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def _met(bar: Bar, results: Results) -> str:
    return "Yes" if bar.met(results) else f"No. {bar.reason(results)}"


def speed_chart_html(results: Results) -> str:
    """The chart."""
    return html(element("figure", speed_chart(results), class_="speed-figure"))


def speed_loads(results: Results) -> str:
    """Time to the first answer, bytes and the longest task, by condition and variant."""
    heads = ("What", "Under", "First answer", "Least to most", "Over the line", "Longest task")
    rows = []
    for condition, under in CONDITIONS.items():
        for who, name in VARIANTS.items():
            if results.has(condition, who):
                middle, least, most = spread(results.each(condition, who))
                rows.append(
                    (
                        None,
                        (
                            name,
                            under,
                            f"{middle:,.0f} ms",
                            f"{least:,.0f} to {most:,.0f} ms",
                            f"{results.middle(condition, who, 'bytes') / 1e3:,.0f} KB",
                            f"{results.middle(condition, who, 'longest'):,.0f} ms",
                        ),
                    )
                )
    return html(table(heads, rows))


def speed_figures(results: Results) -> str:
    """All else that was measured, each at three sizes where it has sizes."""
    found = results.found
    rows = [
        *(
            (
                f"From a change of a fact to the answer, a sixth of the processor: {NAMES[who]}",
                f"{median(times):.0f} ms",
            )
            for who, times in found["changes"].items()
        ),
        *((f"Worker, there and back: {size}", f"{ms:.1f} ms") for size, ms in found["round_trips"].items()),
        *((f"Memory after {int(n):,} answers", f"{held / 1e6:.1f} MB") for n, held in found["memory"].items()),
        *(
            (f"Lighthouse, performance on a phone: /{page}/", f"{mark:.0f}")
            for page, mark in found["lighthouse"].items()
        ),
        *(
            (f"Answers a second in Python on this machine, {int(n):,} cases", f"{rate:,.0f}")
            for n, rate in found["answers_a_second"].items()
        ),
        *((f"Building {n} pages", f"{seconds:.1f} s") for n, seconds in found["build_seconds"].items()),
    ]
    return html(table(("What", "Measured"), ((None, row) for row in rows)))


def readme_table(results: Results) -> str:
    """Everything to reach as a Markdown table, with when it was measured."""
    rows = [
        COLUMNS,
        ("---",) * len(COLUMNS),
        *(
            (bar.what, bar.limit_in_words(), bar.figure_in_words(results), "yes" if bar.met(results) else "no")
            for bar in BARS
        ),
    ]
    lines = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    reasons = "\n".join(f"- {bar.what}: {bar.reason(results)}" for bar in BARS if not bar.met(results))
    return f"{_when(results)}\n\n{lines}\n" + (f"\nNot met, and why:\n\n{reasons}\n" if reasons else "")

"""Medians, ratios inside one run, and the bars they are held to."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks.conditions import CONDITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["Bar", "bars", "ratio"]

FLAT = 1.10
LONG_TASK = 50
Results = dict[str, Any]


@dataclass(frozen=True)
class Bar:
    """One promise: what is measured, its limit, and what it came to; None where it could not be measured.

    `why` has the reason for a bar that is not met, where another measurement gives one.
    """

    name: str
    limit: float
    figure: float | None
    unit: str = ""
    at_least: bool = False
    why: str = ""

    @property
    def met(self) -> bool | None:
        """Whether it is kept; None where nothing was measured."""
        if self.figure is None:
            return None
        return self.figure >= self.limit if self.at_least else self.figure <= self.limit


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float | None:
    """The median of the ratios, each inside one run: what else the machine did then falls out."""
    ratios = [one / other for one, other in zip(ours, theirs, strict=False)]
    return round(median(ratios), 2) if ratios else None


def bars(results: Results) -> tuple[Bar, ...]:
    """Every bar, in the order in which it is shown."""
    return (*_visits(results["visits"]), *_others(results))


def _visits(visits: Mapping[str, Any]) -> Iterator[Bar]:
    def series(condition: str, who: str, what: str) -> list[float]:
        return list(visits.get(condition, {}).get(who, {}).get(what, ()))

    def middle(condition: str, who: str, what: str) -> float | None:
        found = series(condition, who, what)
        return round(median(found), 1) if found else None

    for one in CONDITIONS:
        yield Bar(
            f"Table's first answer, times that of the JavaScript port. {one.name}",
            1.5,
            ratio(series(one.key, "table", "cold"), series(one.key, "port", "cold")),
        )
    yield Bar("From a change to the answer, a sixth of a processor", 100, middle("sixth", "table", "change"), "ms")
    for condition, name, limit in (("cold", "Nothing slowed", 0.45), ("4g", "4G", 0.6)):
        for rival, called in (("pyscript", "PyScript"), ("stock", "stock Pyodide")):
            yield Bar(
                f"Python's first answer, times that of {called}. {name}",
                limit,
                ratio(series(condition, "python", "cold"), series(condition, rival, "cold")),
            )
    kilobytes = middle("cold", "python", "kilobytes")
    yield Bar("Python and page, over the line", 4.0, None if kilobytes is None else round(kilobytes / 1000, 2), "MB")
    bare = middle("cold", "port", "blocked")
    without_python = f"The same page with the JavaScript port was blocked for {bare} ms: the page itself takes that."
    yield Bar(
        "Longest time the page was blocked",
        LONG_TASK,
        middle("cold", "python", "blocked"),
        "ms",
        why=without_python if bare and bare > LONG_TASK else "",
    )
    yield Bar(
        "Python warm, times cold", 0.75, ratio(series("cold", "python", "warm"), series("cold", "python", "cold"))
    )
    yield Bar("To the worker and back", 10, middle("cold", "python", "round_trip"), "ms")


def _others(results: Results) -> Iterator[Bar]:
    memory = list(results["memory"].items())
    if memory:
        count, longest = memory[-1]
        yield Bar(f"Memory after {count} answers, times before", FLAT, round(longest["after"] / longest["before"], 2))
    for tool, mark in results["lighthouse"].items():
        yield Bar(f"Lighthouse, mobile performance: {tool}", 95, mark, at_least=True)
    build = list(results["build"].values())
    if build:
        yield Bar("Building the pages", 15, build[0], "s")

"""Every rival visited in turn, round after round, so that whatever else the machine does meets all of them alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.site import PAGES
from benchmarks.visit import Visit, visit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from playwright.sync_api import Browser

    from benchmarks.conditions import Condition
    from benchmarks.line import Shaped

__all__ = ["Series", "visit_in_turn"]

Series = dict[str, list[float]]
"""What was measured in each round, by its name ("cold", "warm", "kilobytes", "blocked", "change", "round_trip")."""


def visit_in_turn(
    browser: Browser, shaped: Shaped, conditions: Sequence[Condition], runs: int, say: Callable[[str], None]
) -> dict[str, dict[str, Series]]:
    """Give the series by condition and by who answered: port, stock, pyscript, and our table and python."""
    found: dict[str, dict[str, Series]] = {one.key: {} for one in conditions}
    for run in range(1, runs + 1):
        for condition in conditions:
            for rival in PAGES if condition.whole_python else ("port", "ours"):
                say(f"run {run} of {runs}: {condition.name}: {rival}")
                _note(found[condition.key], rival, visit(browser, shaped, rival, condition))
    return found


def _note(series: dict[str, Series], rival: str, one: Visit) -> None:
    for engine, cold in one.answers.items():
        mine = series.setdefault(engine if rival == "ours" else rival, {})
        values = {"cold": cold, "warm": one.warm.get(engine), "kilobytes": one.kilobytes, "blocked": one.blocked}
        if one.change:
            values["change"] = one.change
        if one.round_trip is not None:
            values["round_trip"] = one.round_trip
        for name, value in values.items():
            if value is not None:
                mine.setdefault(name, []).append(round(value, 1))

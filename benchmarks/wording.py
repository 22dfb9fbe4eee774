"""How figures read to people, in the README and on the page alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from benchmarks.figures import Bar

__all__ = ["figure_text", "limit_text", "measured_line", "verdict", "why_not"]


def limit_text(bar: Bar) -> str:
    """What a bar asks for."""
    return f"{'at least' if bar.at_least else 'at most'} {_with_unit(bar.limit, bar.unit)}"


def figure_text(bar: Bar) -> str:
    """What it came to."""
    return "not measured" if bar.figure is None else _with_unit(bar.figure, bar.unit)


def verdict(bar: Bar) -> str:
    """Whether it is met."""
    return {True: "yes", False: "no", None: "not known"}[bar.met]


def why_not(bar: Bar) -> str:
    """The reason for a bar that is not met; empty for one that is."""
    if bar.figure is None:
        return "The built site did not answer in this way, or the run left it out."
    return bar.why if bar.met is False else ""


def measured_line(results: dict[str, Any]) -> str:
    """On what, when, and over how many runs."""
    machine = results["machine"]
    runs = results["runs"]
    rounds = "1 run" if runs == 1 else f"the median of {runs} runs"
    short = " A short run, to try the benchmark: the final one has nine." if results["quick"] or runs < 9 else ""  # noqa: PLR2004
    versions = ", ".join(f"{name} {version}" for name, version in machine["versions"].items())
    return (
        f"Measured on {machine['date']} at commit {machine['commit']}: {rounds}, one rival after the other, on"
        f" {machine['cores']} cores ({machine['system']}). {versions}.{short}"
    )


def _with_unit(value: float, unit: str) -> str:
    return f"{value:g} {unit}".rstrip()

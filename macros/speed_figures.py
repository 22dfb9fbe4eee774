"""What benchmarks/results.json holds, as figures: medians, spreads, and ratios taken inside one run."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Results", "Spread", "spread"]


class Spread(NamedTuple):
    """The middle of some figures, the least and the most."""

    middle: float
    least: float
    most: float


def spread(figures: Sequence[float]) -> Spread:
    """The spread of some figures, of which there is at least one."""
    return Spread(median(figures), min(figures), max(figures))


class Results:
    """The results of one run of the benchmarks, as benchmarks/__main__.py writes them."""

    def __init__(self, found: Mapping[str, Any]) -> None:
        self.found = found

    @property
    def runs(self) -> int:
        """How often each page was loaded under each condition."""
        return int(self.found["measured"]["runs"])

    def has(self, condition: str, who: str) -> bool:
        """Whether a variant was measured under a condition."""
        return who in self.found["loads"].get(condition, {})

    def each(self, condition: str, who: str, what: str = "ms") -> list[float]:
        """One figure a run: "ms" to the first answer, its "bytes", or the page's "longest" task in ms."""
        figures: list[float] = self.found["loads"][condition][who][what]
        return figures

    def middle(self, condition: str, who: str, what: str = "ms") -> float:
        """The median of such figures."""
        return median(self.each(condition, who, what))

    def ratio(self, one: tuple[str, str], other: tuple[str, str]) -> float:
        """How many times as long the one takes as the other, each a condition and a variant: the median over runs.

        What a busy minute does to the one it does to the other: so each run is compared with itself.
        """
        pairs = zip(self.each(*one), self.each(*other), strict=True)
        return median(mine / theirs for mine, theirs in pairs)

"""How many questions the guided check needs, counted over every complete case, beside the charts' fixed order."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from criteria.case_sets import QUESTIONS, case_sets
from criteria.guide import settles_most

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["Count", "fixed_order", "guided_order"]


class Count(NamedTuple):
    """Over how many complete cases was counted, the mean number of questions, and the largest."""

    cases: int
    mean: Fraction
    most: int


@cache
def guided_order() -> Count:
    """Each question the one that settles most."""
    return _count(settles_most)


@cache
def fixed_order() -> Count:
    """Each question the first of the charts' order that can matter."""
    return _count(lambda left, _: next(key for key in QUESTIONS if key in left))


def _count(choose: Callable[[Sequence[str], int], str]) -> Count:
    sets = case_sets()
    known: dict[int, tuple[int, int]] = {}

    def from_here(cases: int) -> tuple[int, int]:
        """The questions still asked, summed over some cases, and the most of any."""
        if cases not in known:
            left = [key for key in QUESTIONS if sets.can_change(key, cases)]
            parts = [cases & part for part in sets.having[choose(left, cases)].values()] if left else []
            ways = [from_here(part) for part in parts if part]
            asked = cases.bit_count() if left else 0
            known[cases] = asked + sum(total for total, _ in ways), max((most + 1 for _, most in ways), default=0)
        return known[cases]

    total, most = from_here(sets.every)
    cases = sets.every.bit_count()
    return Count(cases, Fraction(total, cases), most)

"""The guided check: which question comes next, and how many are left at most.

A question can matter when two complete cases, both possible on what is known, differ in its answer alone and in their
outcome. Of those, the next is the one whose answer settles most: each complete case counts once, and so does each of
its results that is settled once that case's answer is known. Where two settle as much, the order of the facts decides.

"Not known yet" puts a question aside: it is not asked again, and rules nothing out. Somebody who puts every question
aside is asked every one that can matter, for nothing is ruled out on the way; and whatever is ruled out can only make
fewer matter. So the longest way that is left is as long as the list of those that can matter: it is exact.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from criteria.case_sets import QUESTIONS, case_sets, values
from criteria.facts import FACTS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from criteria.journey import Value

__all__ = ["Next", "can_matter", "next_question", "settles_most"]

IN_ORDER = tuple(sorted(QUESTIONS, key=lambda key: list(FACTS).index(QUESTIONS[key].facts[0])))
"""The questions in the order of the facts."""


@dataclass(frozen=True, slots=True)
class Next:
    """A question to ask: the results that its answer can change, and how many may follow it at most."""

    asks: str
    can_change: tuple[str, ...]
    remaining_at_most: int


def can_matter(known: Mapping[str, Value]) -> tuple[str, ...]:
    """The questions whose answers can still matter, in the order of the facts; none where all is settled.

    Takes the answers known so far, of ages the first of its stretch.
    """
    return _can_matter(case_sets().consistent(known))


def next_question(known: Mapping[str, Value], put_aside: Collection[str] = (), asks: str = "") -> Next | None:
    """The next question; or None when nothing is left to ask that can matter.

    Takes the answers known so far and the questions put aside. With `asks` it is that question, if it can matter.
    """
    cases = case_sets().consistent(known)
    left = tuple(key for key in _can_matter(cases) if key not in known and key not in put_aside)
    return _next(cases, left, asks) if left and asks in ("", *left) else None


@lru_cache(maxsize=4096)
def _next(cases: int, left: tuple[str, ...], asks: str) -> Next:
    key = asks or settles_most(left, cases)
    return Next(key, case_sets().can_change(key, cases), len(left) - 1)


@lru_cache(maxsize=4096)
def _can_matter(cases: int) -> tuple[str, ...]:
    return tuple(key for key in IN_ORDER if case_sets().can_change(key, cases))


def settles_most(left: Iterable[str], cases: int) -> str:
    """The question of some whose answer settles most of the results of some cases; of equals the first."""
    return max(left, key=lambda key: _settled_by(key, cases))


@lru_cache(maxsize=16384)
def _settled_by(key: str, cases: int) -> int:
    """How many results are settled once the answer is known, summed over some cases."""
    sets = case_sets()
    parts = (cases & sets.having[key][value] for value in values(key))
    return sum(
        part.bit_count() * sum(sets.settled(result, part) for result in sets.by_result) for part in parts if part
    )

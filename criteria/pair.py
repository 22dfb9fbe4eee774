"""Two cases as they travel in one address: each fact's key with `a.` or `b.` before it.

    #v=1&a.age=17&a.outcome=died&b.age=18&b.outcome=died

Each side is read as `fragment` and `case` read one case; a problem is named with its side, such as "a.age".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.case import Case, Problem, Refused, read
from criteria.fragment import FRAGMENT_VERSION, address_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["SIDES", "address_of_pair", "read_pair"]

SIDES = ("a", "b")
VERSION = "v"

Pair = tuple[str, str]


def read_pair(pairs: Iterable[Pair], read_facts: Callable[[list[Pair]], dict[str, object]]) -> tuple[Case, Case]:
    """The two cases in an address or a form, given its pairs of name and value.

    `read_facts` is `read_fragment` or `read_form`. Raises `Refused` with every problem of either case.
    """
    of_side: dict[str, list[Pair]] = {side: [] for side in SIDES}
    problems: list[Problem] = []
    for name, value in pairs:
        side, dot, key = name.partition(".")
        if name == VERSION:
            for given in of_side.values():
                given.append((name, value))
        elif dot and side in SIDES:
            of_side[side].append((key, value))
        else:
            problems.append((name, "Put a. or b. before the name, to say which of the two cases it belongs to."))
    cases = []
    for side, given in of_side.items():
        try:
            cases.append(read(read_facts(given)))
        except Refused as refused:
            problems += [(path if path == VERSION else f"{side}.{path}", text) for path, text in refused.problems]
    if problems:
        raise Refused(tuple(dict.fromkeys(problems)))
    one, other = cases
    return one, other


def address_of_pair(one: Case, other: Case, *, dates: bool = True) -> str:
    """The known facts of two cases as the fragment of an address, the first case first."""
    version = f"{VERSION}={FRAGMENT_VERSION}"
    facts = [
        f"{side}.{pair}"
        for side, case in zip(SIDES, (one, other), strict=True)
        for pair in address_of(case, dates=dates).split("&")
        if pair != version
    ]
    return "&".join((version, *facts))

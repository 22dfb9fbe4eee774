"""A case as it travels in a page's address: codes only, never a story.

    #v=1&age=7&outcome=died&lessons.recurrent_themes=yes&circumstances=unborn,adult_disclosure

The form uses the same pairs of name and value, so there is one way to read them.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from criteria.case import GROUPS, Refused
from criteria.facts import FACTS, UNKNOWN, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from criteria.case import Case

__all__ = ["FRAGMENT_VERSION", "address_code", "address_of", "read_form", "read_fragment"]

FRAGMENT_VERSION = "1"

Pair = tuple[str, str]


def read_fragment(pairs: Iterable[Pair]) -> dict[str, object]:
    """The facts mapping in an address, given its pairs of name and value.

    Raises `Refused` when the version is missing or another, or a name comes twice. The values are
    checked by `case.read`, which refuses them by name.
    """
    facts: dict[str, object] = {}
    problems: list[Pair] = []
    version = None
    seen: set[str] = set()
    for name, value in pairs:
        if name in seen:
            problems.append((name, "This stands twice in the address. Keep one of the two."))
        elif name == "v":
            version = value
        elif name in GROUPS:
            problems.append((name, f"Name what is meant, such as {name}.…=yes."))
        elif name == "circumstances" and value != UNKNOWN:
            facts[name] = value.split(",")
        else:
            _put(facts, name, value)
        seen.add(name)
    if version != FRAGMENT_VERSION:
        problems.insert(0, ("v", f"The address does not say v={FRAGMENT_VERSION}, the only form known here."))
    if problems:
        raise Refused(tuple(problems))
    return facts


def read_form(pairs: Iterable[Pair]) -> dict[str, object]:
    """The facts mapping in a form, given its controls' names and values; empty ones are left out."""
    facts: dict[str, object] = {}
    circumstances: list[str] = []
    for name, value in pairs:
        if name == "circumstances":
            # One by one from a form, together where an address was carried on in a form.
            circumstances += [] if value == UNKNOWN else value.split(",")
        elif value.strip():
            _put(facts, name, value.strip())
    return {**facts, "circumstances": circumstances}


def address_of(case: Case, *, dates: bool = True) -> str:
    """The known facts of a case as the fragment of an address, in the contract's order."""
    pairs = [("v", FRAGMENT_VERSION)]
    pairs += [(fact.key, address_code(value)) for fact, value in case.known() if dates or fact.kind is not Kind.DATE]
    return "&".join(f"{name}={value}" for name, value in pairs)


def address_code(value: object) -> str:
    """A known value of a fact as an address holds it."""
    if isinstance(value, tuple):
        return ",".join(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def _put(facts: dict[str, object], name: str, value: str) -> None:
    """Put one value where the facts mapping has it: nested under its group, ages as numbers."""
    fact = FACTS.get(name)
    is_age = fact is not None and fact.kind is Kind.AGE and re.fullmatch("[0-9]{1,3}", value)
    group, _, inner = name.rpartition(".")
    place = facts.setdefault(group, {}) if group else facts
    if isinstance(place, dict):
        place[inner] = int(value) if is_age else value

"""What of the guided check depends on a case: what is wrong with an answer, and what the result takes for granted."""

from __future__ import annotations

from html import escape
from itertools import product
from typing import TYPE_CHECKING

from criteria import Refused, assess
from criteria.facts import FACTS, UNKNOWN
from criteria.guided_case import Given, GuidedCase
from precomputed.check_layout import PROBLEMS
from precomputed.check_pieces import named_problems
from precomputed.check_signs import AGES
from precomputed.guide_signs import ASIDE
from precomputed.layout import Fragment
from precomputed.table import Seen
from widgets.guide_steps import assumed, assumed_note
from widgets.html import html

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["ASSUMED", "EVERY_FRAGMENT", "REFUSED", "look", "samples"]

REFUSED = tuple(
    fragment for key, fragment in PROBLEMS if key in ("age", "age_at_death", "care_status", "incident_place")
)
"""What can be wrong with an answer, in the order in which it is told."""
ASSUMED = (
    Fragment("assumed.circumstances", (ASIDE["circumstances"],)),
    Fragment("assumed.age_at_death", ("outcome", "age", "age_at_death", ASIDE["age_at_death"])),
)
"""What the result takes for granted."""
EVERY_FRAGMENT = (*REFUSED, *ASSUMED)
EVERY = tuple(one.name for one in EVERY_FRAGMENT)
OF_REFUSED = tuple(one.name for one in REFUSED)


def look(given: Mapping[str, str]) -> Seen:
    """What a case shows, as texts by question. Of a case that is refused these are its problems alone."""
    case = GuidedCase(tuple(Given(key, (text,)) for key, text in given.items() if text))
    try:
        assessment = assess(case.facts())
    except Refused as refused:
        return Seen({}, OF_REFUSED, {name: escape(said, quote=False) for name, _, said in named_problems(refused)})
    return Seen({}, EVERY, {f"assumed.{key}": html(assumed_note(key)) for key in assumed(case, assessment)})


def samples() -> Iterator[Mapping[str, str]]:
    """Cases in which every set of codes of every key is met."""
    age, at_death = AGES
    ages = product(age.samples(), (*at_death.samples(oldest=True), UNKNOWN))
    for (one, other), outcome, care_status in product(ages, _values("outcome"), _values("care_status")):
        yield {"outcome": outcome, "care_status": care_status, "age": one, "age_at_death": other}
    for here, home in product(_values("incident_place"), _values("home_place")):
        yield {"incident_place": here, "home_place": home}
    for circumstances in (*FACTS["circumstances"].values, UNKNOWN):
        yield {"circumstances": circumstances}


def _values(key: str) -> tuple[str, ...]:
    return ("", *FACTS[key].values)

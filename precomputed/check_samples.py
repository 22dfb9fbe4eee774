"""Cases from which the fragments of the answers are learnt: every set of codes of every key among them.

Each is a case as a form gives it. Which values are tried follows from the signs, so that a rule that changes is learnt
anew; that they are enough is proved by comparing whole replies over cases drawn at random.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING

from criteria.bounds import Core
from criteria.case import LATER_DATES
from criteria.facts import FACTS, REASONS_AGAINST
from precomputed.check_signs import AGES, CASE, JUDGEMENTS, LISTS, TODAY
from precomputed.days import DAYS
from precomputed.signs import UNREADABLE, Notes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from precomputed.signs import Off

__all__ = ["BOTH", "BY_STATUS", "NO_TO_ALL", "Given", "dates", "days_by", "samples", "single"]

Given = dict[str, str]

NO_TO_ALL = dict.fromkeys(JUDGEMENTS, "no")
BOTH = "unborn,adult_disclosure"
CHILD = {"age": "7", "care_status": "none"}
LONG_AFTER = timedelta(days=60)
"""Longer than any limit in working days."""
CLOCKED = (
    ("aware_on", "notified_on", "notification"),
    ("notified_on", "review_decided_on", "rapid_review"),
)
"""The dates from which a limit is counted, what ends it, and its clock."""
BY_STATUS: tuple[Given, ...] = (
    {**CHILD, "outcome": "died", "abuse_or_neglect": "known"},
    {**CHILD, "outcome": "died", "abuse_or_neglect": "not_suspected"},
    {**CHILD, "outcome": "died"},
    {**CHILD, "outcome": "died", "abuse_or_neglect": "known", "circumstances": "unborn"},
    # Notified for the death of a care leaver alone.
    {"age": "20", "care_status": "care_leaver", "outcome": "died", "abuse_or_neglect": "known"},
    {"age": "20", "outcome": "died", "abuse_or_neglect": "known"},
)
"""A case for each way in which the answers can be open or settled."""


def samples() -> Iterator[Given]:
    """Every sample."""
    yield from _cases()
    yield from _lessons()
    yield from _places()
    yield from dates()
    yield from single()


def _cases() -> Iterator[Given]:
    """Every combination of the facts that decide the statuses; once with each answer about lessons."""
    values: Mapping[str, tuple[str, ...]] = {
        **{key: ("", *FACTS[key].values) for key in ("outcome", "care_status", "abuse_or_neglect")},
        # The oldest at death, so that nobody is younger then than at the incident where both lie in one stretch.
        **{one.name: one.samples(oldest=one.name == "age_at_death") for one in AGES},
        "circumstances": ("", *FACTS["circumstances"].values, BOTH),
    }
    for combination in product(*(values[key] for key in CASE)):
        case = dict(zip(CASE, combination, strict=True))
        yield case
        if _can_be_read(case):
            yield {**case, **NO_TO_ALL}
            yield {**case, **NO_TO_ALL, JUDGEMENTS[0]: "yes"}


def _can_be_read(case: Given) -> bool:
    """Whether a case is not refused for its ages: of one that is, only the problems are told."""
    ages = [case[key] for key in ("age", "age_at_death")]
    if UNREADABLE in ages:
        return False
    age, at_death = (int(text) if text else None for text in ages)
    return Core(age, at_death, case["care_status"] or None).agrees


def _lessons() -> Iterator[Given]:
    """Each judgement with each value, among others that are open, all no, or in part yes."""
    for case, fact, value in product(BY_STATUS, JUDGEMENTS, ("yes", "no", "unknown")):
        others = [one for one in JUDGEMENTS if one != fact]
        for number_no, number_yes in product((0, 1, 2, 3, len(others)), (0, 1, 2)):
            given = dict.fromkeys(others[:number_no], "no") | dict.fromkeys(
                others[-number_yes:] if number_yes else (), "yes"
            )
            yield {**case, **given, fact: value}
    for case, (_, facts), value in product(BY_STATUS, LISTS.values(), ("yes", "no", "unknown")):
        listed = dict.fromkeys(facts, value)
        yield {**case, **NO_TO_ALL, **listed}
        yield {**case, **listed}


def _places() -> Iterator[Given]:
    places = (("", *FACTS[key].values) for key in ("incident_place", "home_place"))
    for case, (here, home) in product(BY_STATUS, product(*places)):
        yield {**case, "incident_place": here, "home_place": home}
    for case, local in product(BY_STATUS, ("", "yes", "no")):
        yield {**case, "local_learning_needed": local}


def dates(cases: Iterable[Given] = BY_STATUS) -> Iterator[Given]:
    """Each clock with each note on its count; what is done, or today, before and after the day that falls due."""
    for case, (start, then, clock) in product(cases, CLOCKED):
        for day in days_by(Notes("", f"{start}.{clock}")):
            later = (day, _long_after(day))
            for done, today in product(("", *later), repeat=2):
                yield {**case, start: day, then: done, "as_of": today}
    decided = ("", *days_by(Notes("", "review_decided_on.publish_by.copies_by")))
    for one, other in product(decided, ("", *days_by(Notes("", "publish_on.copies_by")))):
        yield {"review_decided_on": one, "publish_on": other}
    # A count from either end leaves the data, one from the middle does not; each may be before awareness.
    some = ("", UNREADABLE, *(DAYS[place].isoformat() for place in (0, len(DAYS) // 2, -2, -1)))
    for aware, key, day in product(some, LATER_DATES, some):
        yield {"aware_on": aware, key: day}


def days_by(sign: Notes | Off) -> Iterator[str]:
    """For each code that a sign of one date can have, the first day from which it has it."""
    start, _, _ = sign.path.partition(".")
    for code in range(sign.size):
        # The first year is passed over, so that a count back stays inside the data.
        yield next(day for one in DAYS[366:] if sign.read({start: (day := one.isoformat())}) == code)


def _long_after(day: str) -> str:
    """A day after all that is counted in working days from another."""
    return (date.fromisoformat(day) + LONG_AFTER).isoformat()


def single() -> Iterator[Given]:
    """Each fact with each value, all others not known."""
    yield {}
    yield {TODAY: "2026-03-31"}
    for key, fact in FACTS.items():
        for value in (*fact.values, BOTH) if key == "circumstances" else fact.values:
            yield {key: value}
    for case, reason, value in product(BY_STATUS, REASONS_AGAINST, ("yes", "no")):
        yield {**case, reason.key: value}

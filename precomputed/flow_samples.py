"""Cases from which the fragments of the flow charts are learnt: every set of codes of every key among them."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from criteria import Refused
from criteria.case import read
from criteria.charts import Asked
from criteria.facts import FACTS
from criteria.fragment import read_form
from criteria.steps import steps
from precomputed.check_pieces import pairs_of
from precomputed.check_samples import BOTH, BY_STATUS, NO_TO_ALL, Given, dates, single
from precomputed.check_signs import CASE, JUDGEMENTS
from precomputed.flow_pieces import states
from precomputed.flow_signs import AGES, ASK, BEGUN, BRANCHES, OPEN, answered, stands
from widgets.flowchart import ASKED
from widgets.way import JOURNEY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["samples"]

ON_LESSONS: tuple[Given, ...] = ({}, NO_TO_ALL, {**NO_TO_ALL, JUDGEMENTS[0]: "yes"})
"""Lessons not judged yet, none, one."""
ENTERS = BRANCHES[JOURNEY.key].sign
ANSWERED_AT = {stands(step.number): step.asks for step in steps(JOURNEY) if step.asks in CASE}
"""The fact that a step of the journey asks for, by the sign of where a case stands there."""


def samples() -> Iterator[Given]:
    """Every sample."""
    yield from (_begun(case) for case in _cases())
    yield from (_begun(case) for case in _requests())
    yield from (_begun({**case, ASK: ""}) for case in (*_beside(), *single(), *dates(({},)), *_unreadable()))


def _begun(case: Given) -> Given:
    """A case with whether anything was said of it."""
    said = any(value for name, value in case.items() if name in FACTS or name.startswith(answered("")))
    return {**case, BEGUN: "yes"} if said else case


def _cases() -> Iterator[Given]:
    """Every combination of the facts of the case."""
    values: Mapping[str, tuple[str, ...]] = {
        **{key: ("", *FACTS[key].values) for key in ("outcome", "care_status", "abuse_or_neglect")},
        # The oldest at death, so that nobody is younger then than at the incident where both lie in one stretch.
        **{one.name: one.samples(oldest=one.name == "age_at_death")[:-1] for one in AGES},
        "circumstances": ("", *FACTS["circumstances"].values, BOTH),
    }
    for combination in product(*(values[key] for key in CASE)):
        yield {key: value for key, value in zip(CASE, combination, strict=True) if value}


@cache
def _standing() -> tuple[tuple[Given, dict[str, str]], ...]:
    """A case for each place where a case can stand on the charts, and for each answer that it can have given there."""
    found: set[tuple[str, str, str]] = set()
    kept: list[tuple[Given, dict[str, str]]] = []
    for case in _cases():
        try:
            signs = states(read(read_form(pairs_of(case))))
        except Refused:
            continue
        new = {(name, value, case.get(ANSWERED_AT.get(name, ""), "")) for name, value in signs.items()}
        new = (new | {(OPEN, signs[OPEN], signs[ENTERS])}) - found
        if new:
            found |= new
            kept.append((case, signs))
    return tuple(kept)


def _requests() -> Iterator[Given]:
    """Whatever the reader is asked, and has gone past, wherever the case stands."""
    everything = {answered(asks): "yes" for asks in ASKED}
    for case, _ in _standing():
        yield {**case, **everything, ASK: ""}
        for ask in ("", *ASKED):
            yield {**case, ASK: ask}
            yield {**case, answered("circumstances"): "yes", ASK: ask}
    on_the_way = {(signs[OPEN], signs[ENTERS]): case for case, signs in _standing()}
    for case, on_lessons in product(on_the_way.values(), ON_LESSONS):
        yield {**case, **on_lessons, **everything, ASK: ""}
        for ask in ("", *ASKED):
            yield {**case, **on_lessons, ASK: ask}
    for asks in ASKED:
        yield {answered(asks): "yes", ASK: ""}


def _beside() -> Iterator[Given]:
    """What else the charts ask, for each place where a way can come to those questions."""
    for branch in BRANCHES.values():
        by_place = {signs[branch.sign]: case for case, signs in reversed(_standing())}
        for case, said in product(by_place.values(), product(*map(_replies, branch.asked))):
            yield {**case, **{name: value for given in said for name, value in given.items()}}
    for case in BY_STATUS:
        for here, home in product(("", *FACTS["incident_place"].values), repeat=2):
            yield {**case, "incident_place": here, "home_place": home}


def _replies(asked: Asked) -> Iterable[Given]:
    """Each answer to a question; to one about several judgements, each thing that they can come to."""
    if asked.condition is None:
        return [{asked.key: value} for value in ("", *FACTS[asked.key].values)]
    no = dict.fromkeys(asked.facts, "no")
    return [{}, no, {**no, asked.facts[0]: "yes"}]


def _unreadable() -> Iterator[Given]:
    """Ages that cannot be read or cannot be, with each care status."""
    ages = [one.samples(oldest=one.name == "age_at_death") for one in AGES]
    for care_status, age, at_death in product(("", *FACTS["care_status"].values), *ages):
        yield {"care_status": care_status, "age": age, "age_at_death": at_death}

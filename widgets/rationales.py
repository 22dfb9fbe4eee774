"""Answers to “commission a review or not, and why”, one for each practice case in which the criteria are met.

    [p35-before-the-trial]
    commission = true                      # what this answer decides; partners may decide otherwise
    weighs = ["legal_constraints"]         # the reasons of rule L4 that it weighs
    decided = 2026-09-29
    other_side = "…"                       # the best argument for the other decision
    [p35-before-the-trial.parts]           # one text for each part of a written rationale, in order
    criteria = "…"

Every problem is told at once, with its mending.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from criteria.facts import REASONS_AGAINST
from widgets.commissioning import PARTS, is_weak_alone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from criteria.scenario import Scenario

__all__ = ["FEWEST_WORDS", "MOST_WORDS", "Rationale", "RationaleError", "asks_for_rationale", "read_rationales"]

KEYS = ("commission", "weighs", "decided", "other_side", "parts")
REASONS = {fact.name: fact for fact in REASONS_AGAINST}
FEWEST_WORDS, MOST_WORDS = 90, 160
"""How long a model answer is, all its parts together."""
SENTENCES_OF_OTHER_SIDE = (1, 2)
SENTENCE_ENDS = re.compile(r"[.?!](?=\s|$)")


class RationaleError(ValueError):
    """Raised when answers cannot be used; the message names every problem, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Rationale:
    """One answer to a case: what was decided, on which day, why by the parts of a rationale, and the other side."""

    scenario: Scenario
    commission: bool
    weighs: tuple[str, ...]
    decided: date
    parts: Mapping[str, str]
    other_side: str


def asks_for_rationale(scenario: Scenario) -> bool:
    """Whether a case is told in stages, and the criteria for considering a review are met at its end."""
    return scenario.practice is not None and scenario.assess().statuses.lcspr_criteria == "met"


def read_rationales(given: Mapping[str, object], offered: Sequence[Scenario]) -> tuple[Rationale, ...]:
    """The answers to the cases offered, in their order; RationaleError with every problem there is."""
    known = {one.id: one for one in offered}
    problems = [
        f"{name}: no such case is offered. Mend the id, or take the answer out." for name in given if name not in known
    ]
    problems += [f"{name}: no answer is given. Write one." for name in known if name not in given]
    for name in (one for one in known if one in given):
        problems += [f"{name}: {problem}" for problem in _problems(given[name], known[name])]
    if problems:
        raise RationaleError("The rationales cannot be used yet:\n" + "\n".join(f"- {one}" for one in problems))
    return tuple(_rationale(entry, one) for one in offered if isinstance(entry := given[one.id], Mapping))


def _rationale(entry: Mapping[str, object], scenario: Scenario) -> Rationale:
    """An answer without problems."""
    weighs, decided, parts = entry["weighs"], entry["decided"], entry["parts"]
    if not (isinstance(weighs, list) and isinstance(decided, date) and isinstance(parts, Mapping)):
        raise TypeError(entry)
    return Rationale(
        scenario, entry["commission"] is True, tuple(weighs), decided, dict(parts), str(entry["other_side"])
    )


def _problems(entry: object, scenario: Scenario) -> Iterable[str]:
    """What is wrong with one answer."""
    if not isinstance(entry, Mapping):
        yield f"give a table with {', '.join(KEYS)}."
        return
    yield from (f"unknown key {key}. Known are: {', '.join(KEYS)}." for key in entry if key not in KEYS)
    missing = [key for key in KEYS if key not in entry]
    yield from (f"{key} is missing." for key in missing)
    if missing:
        return
    if not isinstance(entry["commission"], bool):
        yield "commission has to be true or false."
    yield from _problems_of_weighs(entry["weighs"], scenario, commission=entry["commission"] is not False)
    yield from _problems_of_day(entry["decided"], scenario, commission=entry["commission"] is not False)
    yield from _problems_of_parts(entry["parts"])
    other_side = entry["other_side"]
    if not isinstance(other_side, str) or len(SENTENCE_ENDS.findall(other_side)) not in SENTENCES_OF_OTHER_SIDE:
        yield "other_side has to be one or two sentences."


def _problems_of_weighs(weighs: object, scenario: Scenario, *, commission: bool) -> Iterable[str]:
    """What is wrong with the reasons weighed: those of the story are among them, and a weak one carries nothing."""
    if not isinstance(weighs, list) or not {*map(str, weighs)} <= REASONS.keys() or len({*weighs}) < len(weighs):
        yield f"weighs has to be a list, each once, of: {', '.join(REASONS)}."
        return
    noted = scenario.assess().reasons_against
    yield from (f"weighs lacks {one}, which the story notes." for one in noted if one not in weighs)
    if not commission and all(is_weak_alone(REASONS[one]) for one in weighs):
        yield "a decision not to commission has to weigh a reason that is not weak alone."


def _problems_of_day(decided: object, scenario: Scenario, *, commission: bool) -> Iterable[str]:
    """What is wrong with the day: decided in the rapid review's time, and on the story's day where that gives one."""
    if not isinstance(decided, date) or isinstance(decided, datetime):
        yield "decided has to be a day such as 2026-09-29, without quotation marks."
        return
    told = scenario.facts.get("review_decided_on")
    if told is not None and (told != decided.isoformat() or not commission):
        yield f"the story tells of a decision to commission on {told}: let commission and decided agree with it."
    count = scenario.assess().review
    if count is not None and not count.start <= decided <= count.due:
        yield f"decided has to be a day from {count.start} (notification sent) to {count.due} (rapid review due)."


def _problems_of_parts(parts: object) -> Iterable[str]:
    """What is wrong with the text: every part of a written rationale, in its order, and a length that can be read."""
    if not isinstance(parts, Mapping) or list(parts) != list(PARTS):
        yield f"parts has to have, in this order: {', '.join(PARTS)}."
        return
    yield from (
        f"parts.{name} has to be text that ends as a sentence does."
        for name, text in parts.items()
        if not (isinstance(text, str) and text.endswith((".", "?")))
    )
    words = sum(len(str(text).split()) for text in parts.values())
    if not FEWEST_WORDS <= words <= MOST_WORDS:
        yield f"its parts have {words} words together: write {FEWEST_WORDS} to {MOST_WORDS}."

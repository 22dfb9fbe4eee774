"""The reply to `<flow-chart>` cut into its fragments: the same bytes as the renderer's, by name."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from criteria import Refused, assess
from criteria.charts import CHARTS
from criteria.fragment import read_form
from criteria.steps import steps
from criteria.wording import answers, still_needed
from precomputed.check_layout import PROBLEMS
from precomputed.check_pieces import given_pieces, pairs_of, problems_of
from precomputed.check_signs import JUDGEMENTS
from precomputed.check_signs import SIGNS as OF_A_CASE
from precomputed.flow_layout import ASKS, CHARTS_LIT, TEXTS
from precomputed.flow_signs import ASK, BEGUN, BRANCHES, CASE, OPEN, SIGNS, answered, stands
from precomputed.layout import fragments
from precomputed.signs import Derived
from precomputed.table import Seen as Shown
from widgets.answers import bar_item, spoken
from widgets.flowchart import ASKED, LESSONS_AT_ONCE
from widgets.html import element, html
from widgets.way import (
    JOURNEY,
    Seen,
    answer_parts,
    at_the_end,
    finding_item,
    finding_spoken,
    lit,
    not_answered,
    note,
    notes_on_notification,
    open_questions,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from criteria.assessment import Assessment
    from criteria.case import Case
    from criteria.steps import Step

__all__ = ["EVERY_FRAGMENT", "look", "seen_of", "states"]

OF_PROBLEMS = tuple(fragment.name for _, fragment in PROBLEMS)
EVERY_FRAGMENT = tuple(
    {
        one.name: one
        for parts in (
            *TEXTS.values(),
            *(parts for lists in CHARTS_LIT.values() for parts in lists.values()),
            (ASKS,),
            tuple(fragment for _, fragment in PROBLEMS),
        )
        for one in fragments(parts)
    }.values()
)
EVERY = tuple(one.name for one in EVERY_FRAGMENT)
OF_THE_CASE = tuple(one.name for one in EVERY_FRAGMENT if one.key in (CASE, (*CASE, BEGUN)))
"""What follows from the case itself, whatever the reader was asked and whatever else was said."""
OF_ASSESSMENT = tuple(
    one for one in OF_A_CASE if isinstance(one, Derived) and any(one.name == sign.name for sign in SIGNS)
)


def look(given: Mapping[str, str]) -> Shown:
    """What a case shows, as a form gives it, with what comes beside it.

    Of a case that is refused these are its problems alone; of one that comes without the question asked now, what
    follows from the case itself.
    """
    try:
        seen = seen_of(given)
    except Refused as refused:
        return Shown({}, OF_PROBLEMS, problems_of(refused))
    of_answers = {one.name: one.of(seen.assessment) for one in OF_ASSESSMENT if one.of}
    derived = states(seen.assessment.case) | of_answers
    texts = {**_of_charts(seen), **_needed(seen.assessment)}
    texts |= {f"note.{name}": _paragraphs(said) for name, said in notes_on_notification(seen).items()}
    if ASK not in given:
        return Shown(derived, OF_THE_CASE, {name: text for name, text in texts.items() if name in OF_THE_CASE})
    texts |= {**_items(seen, given[ASK]), **_on_the_way(seen, given[ASK]), **_of_answers(seen.assessment)}
    texts |= {name: text for name, text in given_pieces(seen.assessment, "").items() if name.startswith("address.")}
    return Shown(derived, EVERY, texts)


def seen_of(given: Mapping[str, str]) -> Seen:
    """A case on the charts; raises `Refused` when it cannot be read."""
    assessment = _assessed(tuple(pairs_of(given)))
    followed = {one.key: one.follow(assessment.case) for one in CHARTS}
    return Seen(assessment, followed, frozenset(asks for asks in ASKED if answered(asks) in given))


@lru_cache(maxsize=1)  # samples of one case stand together
def _assessed(pairs: tuple[tuple[str, str], ...]) -> Assessment:
    return assess(read_form(pairs))


def states(case: Case) -> dict[str, str]:
    """Where a case stands on the charts, by derived sign."""
    found = {branch.sign: branch.enters(branch.chart.follow(case)) for branch in BRANCHES.values()}
    journey = JOURNEY.follow(case)
    taken = dict(journey.certain_answers)
    for place, step in enumerate(steps(JOURNEY)):
        passed = str(taken[place]) if place in taken else "open"
        found[stands(step.number)] = passed if place in journey.certain else ""
    of_core = {one.key for one in JOURNEY.asked_of_core}
    asks = "" if journey.open_question is None else steps(JOURNEY)[journey.open_question].asks
    return {**found, OPEN: asks if asks in of_core else ""}


def _of_charts(seen: Seen) -> dict[str, str]:
    """What is lit, and what is asked where."""
    found = {f"{one.key}.asks.{place}": asks for one in CHARTS for place, asks in open_questions(one, seen)}
    for one in CHARTS:
        for place in range(len(one.nodes)):
            for name, text in lit(seen.followed[one.key], place).items():
                found[f"{one.key}.{name}.{place}"] = text
    return found


def _needed(assessment: Assessment) -> dict[str, str]:
    """What is still needed, and what is asked for it."""
    count = str(sum(assessment.case.values[fact] is None for fact in JUDGEMENTS))
    found: dict[str, str] = {}
    for key, sentence in still_needed(assessment):
        found[f"asks.{key}"] = LESSONS_AT_ONCE if key == "lessons" else key
        found[f"needed.{key}"] = html(element("li", sentence.replace(f" {count} ", " {lessons_open} ")))
    return found


def _items(seen: Seen, ask: str) -> dict[str, str]:
    """The steps that the way has passed, and what is spoken of them."""
    found: dict[str, str] = {}
    for step in steps(JOURNEY):
        if step.number - 1 not in seen.journey.certain:
            continue
        if step.asks:
            label, change = answer_parts(step, ask, seen)
            found |= {f"label.{step.number}": html(*label), f"change.{step.number}": html(change)}
        else:
            found |= _finding(step)
    return found


@cache
def _finding(step: Step) -> dict[str, str]:
    return {f"item.{step.number}": html(finding_item(step)), f"spoken.{step.number}": finding_spoken(step)}


def _on_the_way(seen: Seen, ask: str) -> dict[str, str]:
    """What is asked, and what is said where the way divides or ends."""
    ends = at_the_end(seen, ask)
    found = {"note.at_the_end": _paragraphs(ends), "spoken.at_the_end": " ".join(ends), "ask": f"{{{ASK}}}"}
    gone_past = not_answered(seen)
    return found | ({f"not_answered.{seen.open_question}": _paragraphs(gone_past)} if gone_past else {})


def _paragraphs(sentences: Iterable[str]) -> str:
    return html(*map(note, sentences))


def _of_answers(assessment: Assessment) -> dict[str, str]:
    found: dict[str, str] = {}
    for answer in answers(assessment):
        found |= {f"{answer.key}.bar": html(bar_item(answer)), f"{answer.key}.spoken": spoken(answer)}
    return found

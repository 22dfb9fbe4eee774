"""Of which fragments the reply to `<flow-chart>` is made, and on which signs each depends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.assessment import ANSWERS
from criteria.charts import CHARTS, Chart
from criteria.facts import CORE, FACTS, Kind
from criteria.steps import Step, steps
from precomputed.check_layout import ADDRESSES, HERE, PROBLEMS, around
from precomputed.flow_signs import ASK, BEGUN, BRANCHES, CASE, OPEN, answered, stands
from precomputed.layout import Around, Fragment, Part
from widgets.answers import bar
from widgets.flow_reply import ONLY_BESIDE
from widgets.flowchart import ASKED
from widgets.flowchart_sayings import BAD_ANSWER
from widgets.sayings import BAD_ADDRESS
from widgets.tool import problem_list
from widgets.way import JOURNEY, bar_line, needed_list, passed_list, question_item

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ASKS", "FLOWCHART", "TEXTS"]

LIT = ("certain", "possible")
ON_LESSONS = BRANCHES[JOURNEY.key].free
ASKED_LAST = BRANCHES[JOURNEY.key].asked
PLACES = ("incident_place", "home_place")
NOTES: Mapping[str, tuple[str, ...]] = {
    "headline": (*CASE, BEGUN),
    "by": ("submitting", *PLACES, BEGUN),
    "alongside": (*CASE, BEGUN),
    "ask_today": (*CASE, BEGUN),
    "crossed": (*CASE, BEGUN),
}
"""What is said of the notification, in order, each with its key."""


def _charts() -> dict[str, dict[str, tuple[Part, ...]]]:
    """The steps and answers of each chart that are lit, certain or possible."""

    def fragments(of: Chart, name: str) -> tuple[Part, ...]:
        return tuple(
            Fragment(
                f"{of.key}.{name}.{place}",
                (stands(place + 1),) if of is JOURNEY and name == "certain" else BRANCHES[of.key].key(place),
            )
            for place in range(len(of.nodes))
        )

    return {one.key: {name: (Around("", fragments(one, name), "", between=" "),) for name in LIT} for one in CHARTS}


def _asks() -> Around:
    """What may be asked next, in order."""
    on_charts = tuple(
        Fragment(f"{one.key}.asks.{place}", BRANCHES[one.key].key(place))
        for one in CHARTS
        for place, step in enumerate(steps(one))
        if step.asks in ASKED
    )
    return Around("", (*on_charts, *_by_need("asks")), "", between=",")


def _by_need(name: str) -> tuple[Fragment, ...]:
    """Something for each fact that may still be needed, and for the judgements on lessons."""
    on_lessons = Fragment(f"{name}.lessons", ON_LESSONS)
    return (*(Fragment(f"{name}.{key}", CASE) for key in CORE), on_lessons)


def _item(step: Step) -> Part:
    if not step.asks:
        return Fragment(f"item.{step.number}", (stands(step.number),))
    fact = FACTS.get(step.asks)
    key: tuple[str, ...] = (stands(step.number),)
    if fact is not None and fact.kind in (Kind.CHOICE, Kind.CHOICES):
        key = (*key, step.asks)
    if step.asks == "circumstances":
        key = (*key, answered(step.asks))
    return around(
        question_item(step, HERE),
        parts=(Fragment(f"label.{step.number}", key), Fragment(f"change.{step.number}", (*key, ASK))),
    )


def _way() -> tuple[Part, ...]:
    return (
        around(bar_line(bar(HERE)), parts=tuple(Fragment(f"{key}.bar", (key,)) for key in ANSWERS)),
        around(passed_list(HERE), parts=tuple(map(_item, steps(JOURNEY)))),
        *(Fragment(f"not_answered.{one.key}", (OPEN, answered(one.key))) for one in JOURNEY.asked_of_core),
        *(Fragment(f"not_answered.{one.key}", (OPEN, *ON_LESSONS, answered(one.key))) for one in ASKED_LAST),
        Fragment("note.at_the_end", (OPEN, *ON_LESSONS, ASK)),
        *(Fragment(f"note.{name}", key) for name, key in NOTES.items()),
        around(*needed_list(HERE), parts=_by_need("needed")),
    )


def _summary() -> Around:
    found = tuple(Fragment(f"spoken.{step.number}", (stands(step.number),)) for step in steps(JOURNEY) if not step.asks)
    answers = tuple(Fragment(f"{key}.spoken", (key,)) for key in ANSWERS)
    return Around("", (*found, Fragment("spoken.at_the_end", (OPEN, *ON_LESSONS, ASK)), *answers), "", between=" ")


def _problems(title: str) -> Around:
    return around(*problem_list(title, HERE), parts=tuple(fragment for _, fragment in PROBLEMS))


CHARTS_LIT = _charts()
ASKS = _asks()
TEXTS: dict[str, tuple[Part, ...]] = {
    "way": _way(),
    "summary": (_summary(),),
    "address": ADDRESSES["dated"],
    "link": ADDRESSES["dateless"],
    "ask": (Fragment("ask"),),
}
"""The texts of a reply, by name."""
FLOWCHART = {
    "texts": {**TEXTS, "charts": CHARTS_LIT},
    "flags": {},
    "problems": PROBLEMS,
    "refusals": {"form": _problems(BAD_ANSWER), "address": _problems(BAD_ADDRESS)},
    "only_beside": ONLY_BESIDE,
    "asks": ASKS,
    "refused": {},
    "stops": True,
}
"""The reply to a form, or to an address."""

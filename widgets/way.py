"""What the charts show of one case: the steps its way passes, those it may still pass, and what to ask next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.charts import CHARTS, chart
from criteria.fragment import address_of
from criteria.journey import Question
from criteria.steps import Step, steps
from criteria.wording import still_needed
from widgets.answers import SHAPES, bar_element
from widgets.flowchart import ASKED, LESSONS_AT_ONCE, step_id
from widgets.flowchart_sayings import AT_THE_END, NOT_ANSWERED, STILL_NEEDED
from widgets.html import Content, element, html, list_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from criteria.assessment import Assessment
    from criteria.journey import Followed

__all__ = ["way_of"]

JOURNEY = chart("journey")


def way_of(assessment: Assessment, answered: frozenset[str]) -> dict[str, object]:
    """What `<flow-chart>` shows of a case.

    `answered` are the questions that the reader has gone past, "not known yet" among the answers. Gives for each chart
    the numbers of its steps and answers that are certain and that are possible, what to ask next (empty: nothing), the
    way in words as HTML, a sentence to announce, and the case's address, whole and without its dates.
    """
    followed = {one.key: one.follow(assessment.case) for one in CHARTS}
    journey = followed[JOURNEY.key]
    needed = tuple(_needed(assessment))
    open_questions = tuple(dict.fromkeys(_open_questions(followed)))
    ask = next((one for one in (*open_questions, *needed) if one not in answered), "")
    return {
        "charts": {key: _lit(one) for key, one in followed.items()},
        "ask": ask,
        "way": html(*_way(assessment, journey, ask, answered)),
        "summary": _summary(journey, ask),
        "address": address_of(assessment.case),
        "link": address_of(assessment.case, dates=False),
    }


def _lit(followed: Followed) -> dict[str, list[str]]:
    """Steps by their numbers, answers by step and place: "3" and "3.0"."""

    def named(numbers: frozenset[int], answers: frozenset[tuple[int, int]]) -> list[str]:
        return [*(str(one + 1) for one in sorted(numbers)), *(f"{one + 1}.{place}" for one, place in sorted(answers))]

    return {
        "certain": named(followed.certain, followed.certain_answers),
        "possible": named(followed.possible, followed.possible_answers),
    }


def _open_questions(followed: dict[str, Followed]) -> Iterator[str]:
    """The first open question of each chart; one that sums up others is left to the chart that asks those."""
    for one in CHARTS:
        place = followed[one.key].open_question
        node = None if place is None else one.nodes[place]
        if isinstance(node, Question) and node.asks in ASKED:
            yield node.asks


def _needed(assessment: Assessment) -> Iterator[str]:
    """What would still settle an answer though the way stops before it."""
    for key, _ in still_needed(assessment):
        yield LESSONS_AT_ONCE if key == "lessons" else key


def _way(assessment: Assessment, journey: Followed, ask: str, answered: frozenset[str]) -> tuple[Element, ...]:
    passed = [step for step in steps(JOURNEY) if step.number - 1 in journey.certain]
    taken = dict(journey.certain_answers)
    return (
        element("p", bar_element(assessment), class_="flow-bar"),
        element("ol", *(_passed(step, taken.get(step.number - 1), ask) for step in passed), class_="flow-passed"),
        element("p", _note(journey, ask, answered), class_="flow-note"),
        *_still_needed(assessment),
    )


def _still_needed(assessment: Assessment) -> tuple[Element, ...]:
    needed = [sentence for _, sentence in still_needed(assessment)]
    return (element("p", STILL_NEEDED), list_of(needed)) if needed else ()


def _note(journey: Followed, ask: str, answered: frozenset[str]) -> str:
    if journey.open_question is None:
        return "" if ask else AT_THE_END
    node = JOURNEY.nodes[journey.open_question]
    return NOT_ANSWERED if isinstance(node, Question) and node.asks in answered else ""


def _passed(step: Step, taken: int | None, ask: str) -> Element:
    """One step of the way: a question with its answer and a way to change it, or what was found."""
    link = element("a", f"Step {step.number}", href=f"#{step_id(JOURNEY.key, step.number)}")
    if not step.asks:
        time = f", {step.time}" if step.time else ""
        shape = element("span", f"{SHAPES[step.status]} ", aria_hidden="true")
        return element("li", link, ": ", shape, element("strong", step.heading), time, data_kind=step.status)
    answer: tuple[Content, ...]
    if taken is None:
        answer = (element("em", "asked now" if step.asks == ask else "not known yet"),)
    else:
        change = element(
            "button",
            "Change",
            element("span", f" {step.short}", class_="visually-hidden"),
            type="button",
            class_="flow-change",
            data_ask=step.asks,
        )
        answer = (element("strong", step.exits[taken].label), " ", change)
    return element("li", link, f": {step.heading} ", *answer, data_kind="question")


def _summary(journey: Followed, ask: str) -> str:
    found = [
        f"{step.heading}{f', {step.time}' if step.time else ''}."
        for step in steps(JOURNEY)
        if step.number - 1 in journey.certain and not step.asks
    ]
    return " ".join([*found, *([] if ask else [AT_THE_END])])

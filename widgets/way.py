"""What the charts show of one case: the steps its way passes, those it may still pass, and what to ask next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from criteria.charts import CHARTS, chart
from criteria.facts import FACTS, Kind
from criteria.fragment import address_of
from criteria.journey import Question
from criteria.steps import Step, steps
from criteria.wording import answers, still_needed
from widgets.answers import SHAPES, bar_element, spoken_summary, value_in_words, weight_badge
from widgets.flowchart import ASKED, LESSONS_AT_ONCE, step_id
from widgets.flowchart_sayings import AT_THE_END, NOT_ANSWERED, STILL_NEEDED, TAKEN_AS_NEITHER
from widgets.html import Content, element, html, list_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from criteria.assessment import Assessment
    from criteria.journey import Followed

__all__ = ["way_of"]

JOURNEY = chart("journey")


def way_of(assessment: Assessment, answered: frozenset[str], wanted: str) -> dict[str, object]:
    """What `<flow-chart>` shows of a case.

    `answered` are the questions that the reader has gone past, "not known yet" among the answers; `wanted` is the one
    that the reader turns back to, or empty. Gives for each chart the numbers of its steps and answers that are certain
    and that are possible, what to ask next (empty: nothing), the way in words as HTML, a sentence to announce, and the
    case's address, whole and without its dates.
    """
    followed = {one.key: one.follow(assessment.case) for one in CHARTS}
    seen = Seen(assessment, followed[JOURNEY.key], answered)
    open_questions = dict.fromkeys((*_open_questions(followed, seen), *_needed(assessment)))
    ask = wanted or next((one for one in open_questions if one not in answered), "")
    return {
        "charts": {key: _lit(one) for key, one in followed.items()},
        "ask": ask,
        "way": html(*_way(seen, ask)),
        "summary": _summary(seen, ask),
        "address": address_of(assessment.case),
        "link": address_of(assessment.case, dates=False),
    }


@dataclass(frozen=True, slots=True)
class Seen:
    """One case on the chart of the whole journey, and what the reader was asked of it."""

    assessment: Assessment
    journey: Followed
    answered: frozenset[str]

    @property
    def circumstances_open(self) -> bool:
        """Whether nobody has yet said that the case is neither of the unsettled ones; the rules take it as neither."""
        return "circumstances" not in self.answered and not self.assessment.case.circumstances


def _lit(followed: Followed) -> dict[str, list[str]]:
    """Steps by their numbers, answers by step and place: "3" and "3.0"."""

    def named(numbers: frozenset[int], answers: frozenset[tuple[int, int]]) -> list[str]:
        return [*(str(one + 1) for one in sorted(numbers)), *(f"{one + 1}.{place}" for one, place in sorted(answers))]

    return {
        "certain": named(followed.certain, followed.certain_answers),
        "possible": named(followed.possible, followed.possible_answers),
    }


def _open_questions(followed: dict[str, Followed], seen: Seen) -> Iterator[str]:
    """The first open question of each chart; one that sums up others is left to the chart that asks those.

    Whether a case is one of the unsettled ones is asked wherever the way passes that question, though the rules take
    silence as no: nobody who does not know the rules would think of it.
    """
    for one in CHARTS:
        passed = sorted(followed[one.key].certain)
        for place in passed:
            node = one.nodes[place]
            asks = node.asks if isinstance(node, Question) else ""
            if asks in ASKED and (place == followed[one.key].open_question or _is_silent(asks, seen)):
                yield asks


def _is_silent(asks: str, seen: Seen) -> bool:
    return asks == "circumstances" and seen.circumstances_open


def _needed(assessment: Assessment) -> Iterator[str]:
    """What would still settle an answer though the way stops before it."""
    for key, _ in still_needed(assessment):
        yield LESSONS_AT_ONCE if key == "lessons" else key


def _way(seen: Seen, ask: str) -> tuple[Element, ...]:
    passed = [step for step in steps(JOURNEY) if step.number - 1 in seen.journey.certain]
    taken = dict(seen.journey.certain_answers)
    return (
        element("p", bar_element(seen.assessment), class_="flow-bar"),
        element("ol", *(_passed(step, taken.get(step.number - 1), ask, seen) for step in passed), class_="flow-passed"),
        *(element("p", note, class_="flow-note") for note in _notes(seen, ask)),
        *_still_needed(seen.assessment),
    )


def _notes(seen: Seen, ask: str) -> Iterator[str]:
    """Where the way divides or ends; what the rules say of the notification as a whole; what runs alongside."""
    place = seen.journey.open_question
    node = None if place is None else JOURNEY.nodes[place]
    if isinstance(node, Question) and node.asks in seen.answered:
        yield NOT_ANSWERED
    elif place is None and not ask:
        yield AT_THE_END
    notification, *_ = answers(seen.assessment)
    if seen.answered or any(seen.assessment.case.known()):
        yield from notification.headline
        if notification.ask_today:
            yield notification.ask_today
        yield from (question.we_follow for question in notification.open_questions if question.key == "X2")


def _still_needed(assessment: Assessment) -> tuple[Element, ...]:
    needed = [sentence for _, sentence in still_needed(assessment)]
    return (element("p", STILL_NEEDED), list_of(needed)) if needed else ()


def _passed(step: Step, taken: int | None, ask: str, seen: Seen) -> Element:
    """One step of the way: a question with its answer and a way to change it, or what was found, with its weight."""
    link = element("a", f"Step {step.number}", href=f"#{step_id(JOURNEY.key, step.number)}")
    if step.asks:
        return element("li", link, f": {step.heading} ", *_answered(step, taken, ask, seen), data_kind="question")
    parts: list[Content] = [
        element("span", f"{SHAPES[step.status]} ", aria_hidden="true"),
        element("strong", step.heading),
    ]
    parts += [" ", *(weight_badge(one) for one in step.provisions[:1])]
    if step.time_provision is not None:
        parts += [f" {step.time} ", weight_badge(step.time_provision)]
    return element("li", link, ": ", *parts, data_kind=step.status)


def _answered(step: Step, taken: int | None, ask: str, seen: Seen) -> tuple[Content, ...]:
    now = element("em", "asked now")
    if taken is None:
        return (now if step.asks == ask else element("em", "not known yet"),)
    if _is_silent(step.asks, seen):
        return (now if step.asks == ask else element("em", TAKEN_AS_NEITHER),)
    fact, given = FACTS.get(step.asks), seen.assessment.case.values.get(step.asks)
    # The answer as it was given, where the chart joins it with others.
    chosen = fact is not None and fact.kind in (Kind.CHOICE, Kind.CHOICES) and given
    label = value_in_words(fact, given) if fact is not None and chosen else step.exits[taken].label
    change = element(
        "button",
        "Change",
        element("span", f" {step.short}", class_="visually-hidden"),
        type="button",
        class_="flow-change",
        data_ask=step.asks,
    )
    return (element("strong", label), " ", now if step.asks == ask else change)


def _summary(seen: Seen, ask: str) -> str:
    found = [
        f"{step.heading}{f', {step.time}' if step.time else ''}."
        for step in steps(JOURNEY)
        if step.number - 1 in seen.journey.certain and not step.asks
    ]
    at_the_end = [AT_THE_END] if seen.journey.open_question is None and not ask else []
    return " ".join([*found, *at_the_end, spoken_summary(seen.assessment)])

"""What the charts show of one case: the steps its way passes, those it may still pass, and what to ask next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from criteria.charts import CHARTS, Chart, chart
from criteria.facts import FACTS, Kind
from criteria.fragment import address_of
from criteria.journey import Question
from criteria.steps import Step, steps
from criteria.wording import answers, runs_alongside, still_needed, who_submits
from widgets.answers import SHAPES, bar_element, spoken_summary, value_in_words, weight_badge
from widgets.flowchart import ASKED, LESSONS_AT_ONCE, step_id
from widgets.flowchart_sayings import AT_THE_END, NOT_ANSWERED, STILL_NEEDED, TAKEN_AS_NEITHER
from widgets.html import Content, element, html

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from criteria.assessment import Assessment
    from criteria.journey import Followed

__all__ = [
    "JOURNEY",
    "Seen",
    "answer_parts",
    "at_the_end",
    "bar_line",
    "finding_item",
    "finding_spoken",
    "lit",
    "needed_list",
    "needed_questions",
    "not_answered",
    "note",
    "notes_on_notification",
    "open_questions",
    "passed_list",
    "question_item",
    "way_of",
]

JOURNEY = chart("journey")


def way_of(assessment: Assessment, answered: frozenset[str], wanted: str) -> dict[str, object]:
    """What `<flow-chart>` shows of a case.

    `answered` are the questions that the reader has gone past, "not known yet" among the answers; `wanted` is the one
    that the reader turns back to, or empty. Gives for each chart its steps and answers that are certain and that are
    possible, what to ask next (empty: nothing), the way in words as HTML, a sentence to announce, and the case's
    address, whole and without its dates.
    """
    seen = Seen(assessment, {one.key: one.follow(assessment.case) for one in CHARTS}, answered)
    asked = (*(asks for one in CHARTS for _, asks in open_questions(one, seen)), *needed_questions(assessment))
    ask = wanted or next((one for one in asked if one not in answered), "")
    return {
        "charts": {one.key: _lit(one, seen.followed[one.key]) for one in CHARTS},
        "ask": ask,
        "way": html(*_way(seen, ask)),
        "summary": _summary(seen, ask),
        "address": address_of(assessment.case),
        "link": address_of(assessment.case, dates=False),
    }


@dataclass(frozen=True, slots=True)
class Seen:
    """One case on the charts, by their keys, and what the reader was asked of it."""

    assessment: Assessment
    followed: dict[str, Followed]
    answered: frozenset[str]

    @property
    def journey(self) -> Followed:
        """The case on the chart of the whole journey."""
        return self.followed[JOURNEY.key]

    @property
    def open_question(self) -> str:
        """Where the journey divides; empty where the way is clear to the end."""
        place = self.journey.open_question
        node = None if place is None else JOURNEY.nodes[place]
        return node.asks if isinstance(node, Question) else ""

    @property
    def has_begun(self) -> bool:
        """Whether anything was said yet."""
        return bool(self.answered) or any(self.assessment.case.known())

    def taken(self, step: Step) -> int | None:
        """The place of the certain answer at a step of the journey, or None."""
        return dict(self.journey.certain_answers).get(step.number - 1)

    def is_unsaid(self, asks: str) -> bool:
        """Whether a question asks for the unsettled circumstances, and the case has neither."""
        return asks == "circumstances" and not self.assessment.case.circumstances

    def is_silent(self, asks: str) -> bool:
        """Whether, too, nobody has yet said that it has neither; the rules take it as neither."""
        return self.is_unsaid(asks) and asks not in self.answered


def _lit(of: Chart, followed: Followed) -> dict[str, str]:
    found = [lit(followed, place) for place in range(len(of.nodes))]
    return {name: " ".join(one[name] for one in found if one[name]) for name in ("certain", "possible")}


def lit(followed: Followed, place: int) -> dict[str, str]:
    """What is lit of one step: itself by its number, its answers by step and place, such as "3 3.0"."""

    def named(steps: frozenset[int], answers: frozenset[tuple[int, int]]) -> str:
        branches = sorted(branch for step, branch in answers if step == place)
        return " ".join([str(place + 1), *(f"{place + 1}.{one}" for one in branches)]) if place in steps else ""

    return {
        "certain": named(followed.certain, followed.certain_answers),
        "possible": named(followed.possible, followed.possible_answers),
    }


def open_questions(of: Chart, seen: Seen) -> Iterator[tuple[int, str]]:
    """What a chart would ask of a case, with the places: of several the first that the reader has not gone past.

    That is its first open question; one that sums up others is left to the chart that asks those.

    Whether a case is one of the unsettled ones is asked wherever the way passes that question, though the rules take
    silence as no: nobody who does not know the rules would think of it.
    """
    followed = seen.followed[of.key]
    for place in sorted(followed.certain):
        node = of.nodes[place]
        asks = node.asks if isinstance(node, Question) else ""
        if asks in ASKED and (place == followed.open_question or seen.is_unsaid(asks)):
            yield place, asks


def needed_questions(assessment: Assessment) -> Iterator[str]:
    """What would still settle an answer though the way stops before it."""
    for key, _ in still_needed(assessment):
        yield LESSONS_AT_ONCE if key == "lessons" else key


def _way(seen: Seen, ask: str) -> tuple[Element, ...]:
    passed = [step for step in steps(JOURNEY) if step.number - 1 in seen.journey.certain]
    needed = [element("li", sentence) for _, sentence in still_needed(seen.assessment)]
    return (
        bar_line(bar_element(seen.assessment)),
        passed_list(*(_passed(step, ask, seen) for step in passed)),
        *map(note, _notes(seen, ask)),
        *(needed_list(*needed) if needed else ()),
    )


def bar_line(content: Content) -> Element:
    """The four statuses above the way."""
    return element("p", content, class_="flow-bar")


def passed_list(*items: Content) -> Element:
    """The steps that the way has passed."""
    return element("ol", *items, class_="flow-passed")


def note(sentence: str) -> Element:
    """What is said below them."""
    return element("p", sentence, class_="flow-note")


def needed_list(*items: Content) -> tuple[Element, ...]:
    """What is still needed to settle the answers."""
    return (element("p", STILL_NEEDED), element("ul", *items))


def _notes(seen: Seen, ask: str) -> Iterator[str]:
    """Where the way divides or ends; what the rules say of the notification as a whole; what runs alongside."""
    yield from not_answered(seen)
    yield from at_the_end(seen, ask)
    for sentences in notes_on_notification(seen).values():
        yield from sentences


def not_answered(seen: Seen) -> tuple[str, ...]:
    """What to say where the way divides at a question that the reader has gone past."""
    return (NOT_ANSWERED,) if seen.open_question in seen.answered else ()


def at_the_end(seen: Seen, ask: str) -> tuple[str, ...]:
    """What to say where nothing is open, and nothing asked."""
    return () if seen.open_question or ask else (AT_THE_END,)


def notes_on_notification(seen: Seen) -> dict[str, Sequence[str]]:
    """What the rules say of the notification, by what it depends on, once anything was said of the case."""
    if not seen.has_begun:
        return {}
    notification, *_ = answers(seen.assessment)
    alongside, by = runs_alongside(seen.assessment), who_submits(seen.assessment)
    ends = len(notification.headline) - len(alongside)
    return {
        "headline": notification.headline[: ends - len(by)],
        "by": by,
        "alongside": alongside,
        "ask_today": [notification.ask_today] if notification.ask_today else [],
        "crossed": [one.we_follow for one in notification.open_questions if one.key == "X2"],
    }


def _passed(step: Step, ask: str, seen: Seen) -> Element:
    """One step of the way."""
    if not step.asks:
        return finding_item(step)
    label, rest = answer_parts(step, ask, seen)
    return question_item(step, *label, rest)


def question_item(step: Step, *answer: Content) -> Element:
    """A question with its answer and a way to change it."""
    return element("li", _link(step), f": {step.heading} ", *answer, data_kind="question")


def finding_item(step: Step) -> Element:
    """What was found, with its weight."""
    parts: list[Content] = [
        element("span", f"{SHAPES[step.status]} ", aria_hidden="true"),
        element("strong", step.heading),
    ]
    parts += [" ", *(weight_badge(one) for one in step.provisions[:1])]
    if step.time_provision is not None:
        parts += [f" {step.time} ", weight_badge(step.time_provision)]
    return element("li", _link(step), ": ", *parts, data_kind=step.status)


def _link(step: Step) -> Element:
    return element("a", f"Step {step.number}", href=f"#{step_id(JOURNEY.key, step.number)}")


def answer_parts(step: Step, ask: str, seen: Seen) -> tuple[tuple[Element, ...], Element]:
    """The answer that was given, if one was; then that the question is asked now, or how to change the answer."""
    taken, now = seen.taken(step), element("em", "asked now")
    if taken is None:
        return (), now if step.asks == ask else element("em", "not known yet")
    if seen.is_silent(step.asks):
        return (), now if step.asks == ask else element("em", TAKEN_AS_NEITHER)
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
    shown = element("strong", label)
    shown.tail = " "
    return (shown,), now if step.asks == ask else change


def _summary(seen: Seen, ask: str) -> str:
    passed = [step for step in steps(JOURNEY) if step.number - 1 in seen.journey.certain]
    found = [finding_spoken(step) for step in passed if not step.asks]
    return " ".join([*found, *at_the_end(seen, ask), spoken_summary(seen.assessment)])


def finding_spoken(step: Step) -> str:
    """What is found, as a sentence."""
    return f"{step.heading}{f', {step.time}' if step.time else ''}."

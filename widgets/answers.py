"""The answers to one case as HTML: the same bytes at build and in the browser.

Each answer is one element with `data-answer` and `data-status`; the dates that fall due are its
only `<time>` elements.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from criteria.deadlines import in_words
from criteria.phrases import DISCLAIMER, FICTIONAL, SHORT_NAMES, SHORT_STATUS, STATUS_LABELS, WEIGHT_LABELS
from criteria.truth import Truth
from criteria.version import RULES_VERSION
from criteria.wording import Answer, When, Why, answers, still_needed
from widgets.html import Content, element, html, list_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from criteria.assessment import Assessment
    from criteria.deadlines import Count
    from criteria.facts import Fact
    from criteria.rules import OpenQuestion
    from criteria.sources import Provision

__all__ = [
    "answer_elements",
    "answers_html",
    "asked",
    "bar_element",
    "control_id",
    "counted_days",
    "due_line",
    "open_question",
    "provision_line",
    "receipt_elements",
    "receipt_html",
    "short_day",
    "spoken_summary",
    "status_line",
    "value_in_words",
    "weight_badge",
]

SHAPES = {
    "required": "●",
    "met": "●",
    "not_required": "○",
    "not_met": "○",
    "not_applicable": "○",
    "undetermined": "?",
    "seek_advice": "!",
    "for_partners": "→",
}
"""A shape for each status, so that it can be told at a glance and without colour."""
MARKS = {Truth.YES: "Yes", Truth.NO: "No", Truth.UNKNOWN: "Open"}
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def answer_elements(assessment: Assessment) -> tuple[Element, ...]:
    """What is still needed, and the four answers."""
    return (*_still_needed(assessment), *(_answer(one) for one in answers(assessment)))


def answers_html(assessment: Assessment) -> str:
    """The same as HTML."""
    return html(*answer_elements(assessment))


def bar_element(assessment: Assessment) -> Element:
    """The four statuses in a word or two each, for where there is little room."""
    return element(
        "span",
        *(
            element(
                "span",
                f"{SHORT_NAMES[one.key]}: ",
                element("b", f"{SHAPES[one.status]} {SHORT_STATUS[one.status]}"),
                class_="check-bar-item",
            )
            for one in answers(assessment)
        ),
        class_="check-bar-items",
    )


def receipt_html(assessment: Assessment, today: str) -> str:
    """The receipt as HTML."""
    return html(*receipt_elements(assessment, today))


def receipt_elements(assessment: Assessment, today: str) -> tuple[Element, ...]:
    """What was asked and of which rules: a line for the record, and the facts given.

    `today` is the reader's day as YYYY-MM-DD, or empty: the rules have no clock of their own.
    """
    given = [f"{fact.question} {value_in_words(fact, value)}" for fact, value in assessment.case.known()]
    return (
        asked(today),
        element("p", "Facts given:" if given else "No facts were given."),
        *([list_of(given)] if given else []),
        element("p", DISCLAIMER),
    )


def asked(today: str) -> Element:
    """The mark, the version of the rules, and the reader's day (YYYY-MM-DD, or empty), as one line."""
    day = f" on {in_words(date.fromisoformat(today))}" if today else ""
    return element("p", element("strong", FICTIONAL), f". Rules version {RULES_VERSION}, asked{day}.")


def value_in_words(fact: Fact, value: object) -> str:
    """A known value of a fact as people read it."""
    if isinstance(value, date):
        return in_words(value)
    return ", ".join(fact.label(one) for one in value) if isinstance(value, tuple) else fact.label(value)


def spoken_summary(assessment: Assessment) -> str:
    """The four statuses in one breath, for a screen reader's polite announcement."""
    return " ".join(f"{one.question} {STATUS_LABELS[one.status]}." for one in answers(assessment))


def control_id(key: str) -> str:
    """The id of the control, or group of controls, that asks for a fact."""
    return f"fact-{key.replace('.', '-').replace('_', '-')}"


def weight_badge(provision: Provision) -> Element:
    """The weight of a provision, in words."""
    name, _ = WEIGHT_LABELS[provision.weight]
    return element("span", name, class_="weight", data_weight=provision.weight.value)


def provision_line(provision: Provision) -> Element:
    """A provision as cited, linked to the source where an address is known, with its weight."""
    address = provision.source.address
    cited: Content = provision.cited if address is None else element("a", provision.cited, href=address)
    return element("span", weight_badge(provision), " ", cited, class_="provision")


def status_line(status: str) -> Element:
    """A status, with its shape."""
    shape = element("span", SHAPES[status], class_="answer-shape", aria_hidden="true")
    return element("p", shape, STATUS_LABELS[status], class_="answer-status")


def due_line(when: When) -> Element:
    """A day that falls due."""
    day = element("time", in_words(when.day), datetime=when.day.isoformat())
    return element("p", f"{when.label}: ", element("strong", day), class_="answer-due")


def _answer(answer: Answer) -> Element:
    parts: list[Content] = [
        element("h3", answer.question),
        status_line(answer.status),
        *(element("p", sentence) for sentence in answer.headline),
        *(_when(one) for one in answer.when),
    ]
    if answer.clock:
        parts.append(element("p", answer.clock))
    if answer.ask_today:
        parts.append(element("p", element("strong", "Whom to ask today: "), answer.ask_today))
    parts.append(element("p", element("strong", "Who decides: "), answer.who_decides))
    parts.append(_folded("Why", element("ul", *(_why(one) for one in answer.why), class_="answer-why")))
    if answer.next_steps:
        parts.append(_folded("What to do next", list_of(answer.next_steps)))
    if answer.changes:
        parts.append(_folded("What would change this", list_of(answer.changes)))
    if answer.open_questions:
        parts.append(
            _folded(
                "Where the sources differ",
                *(part for one in answer.open_questions for part in open_question(one)),
            )
        )
    return element("section", *parts, class_="answer", data_answer=answer.key, data_status=answer.status)


def _folded(summary: str, *content: Content) -> Element:
    return element("details", element("summary", summary), *content)


def _why(why: Why) -> Element:
    return element(
        "li",
        element("span", MARKS[why.truth], class_="answer-mark", data_truth=why.truth.value),
        f" {why.text} ",
        element("span", f"Rule {why.rule}. ", class_="answer-rule"),
        provision_line(why.provision),
    )


def _when(when: When) -> Element:
    parts: list[Content] = [due_line(when)]
    if when.count is not None:
        parts.append(counted_days(when.count))
    parts += [element("p", note, class_="answer-note") for note in filter(None, (when.late, *when.notes))]
    return element("div", *parts)


def counted_days(count: Count) -> Element:
    """Every working day counted, and every bank holiday passed over by name; folded away."""
    counted = ", ".join(f"{number}: {short_day(one)}" for number, one in enumerate(count.days, start=1))
    passed = [f"{short_day(one)} ({name})" for one, name in count.holidays]
    return _folded(
        "The working days counted",
        element("p", counted),
        *([element("p", f"Passed over: {', '.join(passed)}, and weekends.")] if passed else []),
    )


def short_day(day: date) -> str:
    """A date where there is little room: Thu 9 Apr 2026."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def open_question(question: OpenQuestion) -> tuple[Element, ...]:
    """An open question: both readings side by side, each with its source, then what is followed here."""
    key = element("span", question.key, class_="rule-key")
    return (
        element("p", key, f" {question.question}", class_="question-title"),
        element(
            "div",
            _reading("One reading", question.one_reading, question.one_source),
            _reading("Another reading", question.other_reading, question.other_source),
            class_="readings",
        ),
        element("p", element("strong", "Followed here: "), question.we_follow, class_="followed"),
    )


def _reading(label: str, text: str, source: Provision | None) -> Element:
    cited = () if source is None else (element("p", provision_line(source)),)
    return element("div", element("p", element("strong", label)), element("p", text), *cited, class_="reading")


def _still_needed(assessment: Assessment) -> tuple[Element, ...]:
    """What would settle the open answers, each linked to its question."""
    needed = still_needed(assessment)
    if not needed:
        return ()
    links = (element("a", sentence, href=f"#{control_id(key)}") for key, sentence in needed)
    return (
        element(
            "section",
            element("h3", "Still needed to settle the answers"),
            list_of(links),
            class_="answer-needed",
        ),
    )

"""The answers to one case as HTML: the same bytes at build and in the browser.

Each answer is one element with `data-answer` and `data-status`; the dates that fall due are its
only `<time>` elements.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from criteria.deadlines import in_words
from criteria.phrases import DISCLAIMER, FICTIONAL, SHORT_NAMES, SHORT_STATUS, STATUS_LABELS, WEIGHT_LABELS
from criteria.truth import Truth
from criteria.version import RULES_VERSION
from criteria.wording import Answer, When, Why, answers, still_needed
from widgets.html import Content, element, html, list_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from criteria.assessment import Assessment
    from criteria.deadlines import Count
    from criteria.facts import Fact
    from criteria.rules import OpenQuestion
    from criteria.sources import Provision

__all__ = [
    "BETWEEN_DAYS",
    "COUNTED_DAY",
    "DAYS",
    "FACTS_GIVEN",
    "MONTHS",
    "NO_FACTS_GIVEN",
    "PASSED_DAY",
    "SHAPES",
    "SUMMARIES",
    "Block",
    "answer_blocks",
    "answer_element",
    "answer_elements",
    "answer_html",
    "answer_section",
    "asked",
    "bar",
    "bar_element",
    "bar_item",
    "block_html",
    "both_readings",
    "control_id",
    "counted_days",
    "counted_text",
    "due_line",
    "folded",
    "given_sentence",
    "needed_element",
    "needed_elements",
    "needed_item",
    "open_question",
    "passed_text",
    "provision_line",
    "reading",
    "receipt_elements",
    "receipt_html",
    "section_html",
    "short_day",
    "spoken",
    "spoken_summary",
    "status_line",
    "value_in_words",
    "weight_badge",
    "when_element",
    "why_element",
    "why_item",
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
SUMMARIES = {
    "why": "Why",
    "next": "What to do next",
    "changes": "What would change this",
    "open": "Where the sources differ",
}
"""What stands on the blocks of an answer that are folded away."""
MARKS = {Truth.YES: "Yes", Truth.NO: "No", Truth.UNKNOWN: "Open"}
FACTS_GIVEN = "Facts given:"
NO_FACTS_GIVEN = "No facts were given."
COUNTED_DAY = "{number}: {day}"
PASSED_DAY = "{day} ({name})"
BETWEEN_DAYS = ", "
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def answer_elements(assessment: Assessment) -> tuple[Element, ...]:
    """What is still needed, and the four answers."""
    return (*needed_elements(assessment), *map(answer_element, answers(assessment)))


def bar_element(assessment: Assessment) -> Element:
    """The four statuses in a word or two each, for where there is little room."""
    return bar(*(bar_item(one) for one in answers(assessment)))


def bar(*items: Content) -> Element:
    """Short statuses beside each other."""
    return element("span", *items, class_="check-bar-items")


def bar_item(answer: Answer) -> Element:
    """One answer's status in a word or two."""
    return element(
        "span",
        f"{SHORT_NAMES[answer.key]}: ",
        element("b", f"{SHAPES[answer.status]} {SHORT_STATUS[answer.status]}"),
        class_="check-bar-item",
    )


def receipt_html(assessment: Assessment, today: str) -> str:
    """The receipt as HTML."""
    return html(*receipt_elements(assessment, today))


def receipt_elements(assessment: Assessment, today: str) -> tuple[Element, ...]:
    """What was asked and of which rules: a line for the record, and the facts given.

    `today` is the reader's day as YYYY-MM-DD, or empty: the rules have no clock of their own.
    """
    given = [given_sentence(fact, value) for fact, value in assessment.case.known()]
    return (
        asked(today),
        *([element("p", FACTS_GIVEN), list_of(given)] if given else [element("p", NO_FACTS_GIVEN)]),
        element("p", DISCLAIMER),
    )


def given_sentence(fact: Fact, value: object) -> str:
    """One fact that was given, as people read it."""
    return f"{fact.question} {value_in_words(fact, value)}"


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
    return " ".join(map(spoken, answers(assessment)))


def spoken(answer: Answer) -> str:
    """One answer's status as a sentence."""
    return f"{answer.question} {STATUS_LABELS[answer.status]}."


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


def answer_blocks(answer: Answer) -> dict[str, Block]:
    """What an answer's section holds, by name, in order; a block with nothing to say is empty."""
    return {
        "status": Block(_status, (answer.question, answer.status)),
        "headline": Block(_paragraphs, answer.headline),
        "when": Block(_days, answer.when),
        "clock": Block(_paragraphs, (answer.clock,)),
        "ask_today": Block(_led, ("Whom to ask today: ", answer.ask_today)),
        "who": Block(_led, ("Who decides: ", answer.who_decides)),
        "why": Block(_reasons, answer.why),
        "next": Block(_folded_list, ("next", *answer.next_steps)),
        "changes": Block(_folded_list, ("changes", *(sentence for _, sentence in answer.changes))),
        "open": Block(_open_questions, answer.open_questions),
    }


class Block(NamedTuple):
    """A part of an answer: what draws it, and what is drawn."""

    draw: Callable[..., tuple[Element, ...]]
    of: tuple[object, ...]

    @property
    def elements(self) -> tuple[Element, ...]:
        """The block as elements."""
        return self.draw(*self.of)


@lru_cache(maxsize=256)
def block_html(block: Block) -> str:
    """A block as HTML; kept, for most stay as they are when a reader changes a fact."""
    return html(*block.elements)


def answer_section(key: str, status: str, *content: Content) -> Element:
    """The section of an answer with what it holds."""
    return element("section", *content, class_="answer", data_answer=key, data_status=status)


@lru_cache(maxsize=64)
def section_html(key: str, status: str) -> tuple[str, str]:
    """What stands before and after all that an answer's section holds."""
    before, _, after = html(answer_section(key, status)).rpartition("</")
    return before, f"</{after}"


def answer_html(answer: Answer) -> str:
    """One answer, whole, as HTML."""
    before, after = section_html(answer.key, answer.status)
    return f"{before}{''.join(map(block_html, answer_blocks(answer).values()))}{after}"


def answer_element(answer: Answer) -> Element:
    """One answer, whole."""
    parts = (part for block in answer_blocks(answer).values() for part in block.elements)
    return answer_section(answer.key, answer.status, *parts)


def _status(question: str, status: str) -> tuple[Element, ...]:
    return (element("h3", question), status_line(status))


def _paragraphs(*sentences: str) -> tuple[Element, ...]:
    return tuple(element("p", sentence) for sentence in sentences if sentence)


def _led(leads: str, sentence: str) -> tuple[Element, ...]:
    return (element("p", element("strong", leads), sentence),) if sentence else ()


def _days(*due: When) -> tuple[Element, ...]:
    return tuple(when_element(one) for one in due)


def _reasons(*reasons: Why) -> tuple[Element, ...]:
    return (why_element(*(why_item(one) for one in reasons)),)


def why_element(*items: Content) -> Element:
    """Reasons, folded away."""
    return folded(SUMMARIES["why"], element("ul", *items, class_="answer-why"))


def _folded_list(block: str, *sentences: str) -> tuple[Element, ...]:
    return (folded(SUMMARIES[block], list_of(sentences)),) if sentences else ()


def _open_questions(*questions: OpenQuestion) -> tuple[Element, ...]:
    parts = [part for one in questions for part in open_question(one)]
    return (folded(SUMMARIES["open"], *parts),) if parts else ()


def folded(summary: str, *content: Content) -> Element:
    """Something folded away under its summary."""
    return element("details", element("summary", summary), *content)


def why_item(why: Why) -> Element:
    """One reason as an item of a list."""
    return element(
        "li",
        element("span", MARKS[why.truth], class_="answer-mark", data_truth=why.truth.value),
        f" {why.text} ",
        element("span", f"Rule {why.rule}. ", class_="answer-rule"),
        provision_line(why.provision),
    )


def when_element(when: When) -> Element:
    """A day that falls due, how it was counted, and what is to be said of it."""
    parts: list[Content] = [due_line(when)]
    if when.count is not None:
        parts.append(counted_days(when.count))
    parts += [element("p", note, class_="answer-note") for note in filter(None, (when.late, *when.notes))]
    return element("div", *parts)


def counted_days(count: Count) -> Element:
    """Every working day counted, and every bank holiday passed over by name; folded away."""
    passed = passed_text(count)
    return folded(
        "The working days counted",
        element("p", counted_text(count)),
        *([element("p", f"Passed over: {passed}, and weekends.")] if passed else []),
    )


def counted_text(count: Count) -> str:
    """The days counted, each with its number."""
    days = enumerate(count.days, start=1)
    return BETWEEN_DAYS.join(COUNTED_DAY.format(number=number, day=short_day(one)) for number, one in days)


def passed_text(count: Count) -> str:
    """The bank holidays that a count passes over, each with its name; empty where there is none."""
    return BETWEEN_DAYS.join(PASSED_DAY.format(day=short_day(one), name=name) for one, name in count.holidays)


def short_day(day: date) -> str:
    """A date where there is little room: Thu 9 Apr 2026."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def open_question(question: OpenQuestion) -> tuple[Element, ...]:
    """An open question: both readings side by side, each with its source, then what is followed here."""
    key = element("span", question.key, class_="rule-key")
    return (
        element("p", key, f" {question.question}", class_="question-title"),
        element("div", *both_readings(question), class_="readings"),
        element("p", element("strong", "Followed here: "), question.we_follow, class_="followed"),
    )


def both_readings(question: OpenQuestion) -> tuple[Element, Element]:
    """The two readings of an open question, each with its source."""
    other = question.other_source
    return (
        reading("One reading", question.one_reading, provision_line(question.one_source)),
        reading("Another reading", question.other_reading, *(() if other is None else (provision_line(other),))),
    )


def reading(label: str, text: str, *cited: Element) -> Element:
    """One reading, and what it rests on, if that is known."""
    rests_on = (element("p", one) for one in cited)
    return element("div", element("p", element("strong", label)), element("p", text), *rests_on, class_="reading")


def needed_elements(assessment: Assessment) -> tuple[Element, ...]:
    """What would settle the open answers, each linked to its question."""
    needed = still_needed(assessment)
    if not needed:
        return ()
    return (needed_element(*(needed_item(key, sentence) for key, sentence in needed)),)


def needed_element(*items: Content) -> Element:
    """What is still needed, under its heading."""
    return element(
        "section",
        element("h3", "Still needed to settle the answers"),
        element("ul", *items),
        class_="answer-needed",
    )


def needed_item(key: str, sentence: str) -> Element:
    """Something that is still needed, linked to its question, as an item of a list."""
    return element("li", element("a", sentence, href=f"#{control_id(key)}"))

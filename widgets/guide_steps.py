"""The steps of the guided check as HTML: a question, the answers to look over, and the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.case import read
from criteria.case_sets import QUESTIONS
from criteria.fragment import address_of
from criteria.guide_phrases import ASSUMED, CAN_CHANGE, LEFT_OUT, how_many_left
from criteria.journey import Result
from criteria.practice_review import CRITERIA
from criteria.statuses import ROUTES
from criteria.steps import asked_question, question_step
from criteria.submission import SUBMITTERS
from criteria.unsettled import CHILDHOOD
from widgets.answers import answer_elements, provision_line, receipt_elements, value_in_words
from widgets.guide_controls import FIRST_FIELD, Shown, heading, question_control, values_label
from widgets.html import Content, element, html, list_of
from widgets.rules import rule_links

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from criteria.assessment import Assessment
    from criteria.guide import Next
    from criteria.guided_case import GuidedCase
    from criteria.steps import Step as ChartStep

__all__ = [
    "GOES_ON",
    "answer_row",
    "answers_element",
    "answers_frame",
    "asked_control",
    "assumed",
    "assumed_note",
    "left_out_note",
    "left_out_words",
    "problem_html",
    "question_element",
    "question_frame",
    "result_element",
    "result_frame",
    "why_asked",
]

GOES_ON = (
    ("check", "Open this case on the check page"),
    ("flowchart/", "Follow this case on the flow chart"),
    ("timeline", "Count the dates"),
)
"""Where a case can be taken from its result."""

SERVED: Mapping[str, tuple[Result, ...]] = {
    **{name: (Result(rule),) for name, rule in ROUTES.items()},
    "lcspr_criteria": (Result(CRITERIA),),
    "submitter": tuple(Result(rule, name=name) for name, rule in SUBMITTERS),
}
"""The rules behind each result that an answer can change."""


def question_element(
    following: Next, number: int, shown: Shown, pages: Mapping[str, str], left_out: Sequence[str]
) -> Element:
    """One question: which it is, its control, why it is asked, and the ways on and back."""
    return question_frame(
        how_many_left(number, following.remaining_at_most),
        asked_control(following, shown),
        why_asked(following, pages),
        first=number == 1,
        left_out=left_out,
    )


def question_frame(count: str, control: Content, why: Content, *, first: bool, left_out: Sequence[str] = ()) -> Element:
    """What stands around a question; from the first there is no way back."""
    buttons: list[Content] = [_button("Continue", "continue", primary=True)]
    if not first:
        buttons.append(_button("Back", "back"))
    return _step(
        "question",
        *_left_out(left_out),
        element("p", count, class_="guide-count"),
        element(
            "form",
            control,
            why,
            element("div", *buttons, class_="guide-buttons"),
            novalidate=True,
            autocomplete="off",
        ),
    )


def asked_control(following: Next, shown: Shown) -> Element:
    """The control of a question, with who answers it."""
    return question_control(shown, _step_of(following).who)


def why_asked(following: Next, pages: Mapping[str, str]) -> Element:
    """What the answer to a question can change, and the rules that ask it; folded away."""
    step = _step_of(following)
    return element(
        "details",
        element("summary", "Why this is asked"),
        element("p", "Your answer can change:"),
        list_of(f"{CAN_CHANGE[name]}." for name in following.can_change),
        element("p", "It is asked by ", _rules(step.rules, pages), "."),
        list_of(provision_line(one) for one in step.provisions),
        *([element("p", "See also ", _rules(step.also, pages), ".")] if step.also else []),
    )


def _step_of(following: Next) -> ChartStep:
    serves = [result for name in following.can_change for result in SERVED[name]]
    return question_step(QUESTIONS[following.asks], serves)


def _rules(keys: Sequence[str], pages: Mapping[str, str]) -> Element:
    return element("span", "rule " if len(keys) == 1 else "rules ", rule_links(keys, lambda page: pages[page]))


def answers_element(case: GuidedCase, left_out: Sequence[str]) -> Element:
    """Every answer given, each with a way to change it; and what came along that is not asked here."""
    asked = (answer_row(one.key, values_label(one.key, one.values)) for one in case.answers)
    along = {name for name, _ in case.beside}
    beside = (
        _row(fact.question, value_in_words(fact, value), "")
        for fact, value in read(case.facts()).known()
        if fact.key in along
    )
    return answers_frame(*asked, *beside, left_out=left_out)


def answers_frame(*rows: Content, left_out: Sequence[str] = ()) -> Element:
    """What stands around the answers given."""
    return _step(
        "check",
        *_left_out(left_out),
        heading("Check your answers"),
        element("p", "Nothing that is left to ask can change the result."),
        element("dl", *rows, class_="guide-summary"),
        element(
            "div",
            _button("See the result", "result", primary=True),
            _button("Back", "back"),
            class_="guide-buttons",
        ),
    )


def answer_row(key: str, answer: str) -> Element:
    """The answer given to a question, with a way to change it."""
    return _row(asked_question(QUESTIONS[key]), answer, key)


def _row(question: str, answer: str, key: str) -> Element:
    change = element(
        "button",
        "Change",
        element("span", f" the answer to “{question}”", class_="visually-hidden"),
        type="button",
        class_="guide-change",
        data_do="change",
        data_fact=key,
    )
    return element(
        "div",
        element("dt", question),
        element("dd", answer),
        *([element("dd", change, class_="guide-row-end")] if key else []),
        class_="guide-row",
    )


def result_element(case: GuidedCase, assessment: Assessment, pages: Mapping[str, str], today: str) -> Element:
    """The four answers with why and what to do, what they take for granted, and where to go on."""
    return result_frame(
        (assumed_note(key) for key in assumed(case, assessment)),
        answer_elements(assessment),
        receipt_elements(assessment, today),
        address_of(assessment.case),
        pages,
    )


def result_frame(
    notes: Iterable[Content],
    answers: Iterable[Content],
    receipt: Iterable[Content],
    fragment: str,
    pages: Mapping[str, str],
) -> Element:
    """What stands around the notes, answers and receipt of a case, and the ways on with the fragment of its address."""
    buttons = (("Print", "print"), ("Copy link", "link"), ("Start again", "again"), ("Back to your answers", "back"))
    return _step(
        "result",
        heading("The result"),
        *notes,
        *answers,
        element("div", *receipt, class_="guide-receipt"),
        element(
            "div",
            list_of(element("a", label, href=f"{pages[page]}#{fragment}") for page, label in GOES_ON),
            class_="guide-goes-on",
        ),
        element("div", *(_button(label, do) for label, do in buttons), class_="guide-buttons"),
    )


def assumed_note(key: str) -> Element:
    """What the answers take for granted of a fact that is not known."""
    return element("p", ASSUMED[key], class_="guide-note")


def assumed(case: GuidedCase, assessment: Assessment) -> Iterator[str]:
    """The facts that are taken to have their usual value: those put aside, and an age at death close to a birthday."""
    aside = {one.key for one in case.answers if one.put_aside}
    values = assessment.case.values
    next_is_18 = values["outcome"] == "died" and assessment.case.age("age") == max(CHILDHOOD)
    if next_is_18 and assessment.case.age("age_at_death") is None:
        aside.add("age_at_death")
    yield from (key for key in ASSUMED if key in aside)


def problem_html(sentences: Sequence[str]) -> str:
    """What is wrong with an answer, leading to its field."""
    return html(
        element("p", element("strong", "There is a problem")),
        list_of(element("a", one, href=f"#{FIRST_FIELD}") for one in sentences),
    )


def left_out_words(keys: Sequence[str]) -> str:
    """Which questions' answers were left out, as a sentence; empty where none was."""
    if not keys:
        return ""
    return LEFT_OUT.format(_named(keys))


def left_out_note(names: str) -> Element:
    """The same as a note; takes the questions by name."""
    return element("p", LEFT_OUT.format(names), class_="guide-note")


def _left_out(keys: Sequence[str]) -> tuple[Element, ...]:
    return (left_out_note(_named(keys)),) if keys else ()


def _named(keys: Sequence[str]) -> str:
    return " ".join(f"“{asked_question(QUESTIONS[key])}”" for key in keys)


def _button(label: str, do: str, *, primary: bool = False) -> Element:
    return element(
        "button",
        label,
        type="submit" if do == "continue" else "button",
        class_="md-button md-button--primary" if primary else "md-button",
        data_do=None if do == "continue" else do,
    )


def _step(kind: str, *content: Content) -> Element:
    return element("section", *content, class_="guide-step", data_step=kind)

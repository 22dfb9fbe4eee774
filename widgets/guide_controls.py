"""One question of the guided check with its control: the question is the heading, and names the control.

What cannot be ticked together with anything else, such as "not known yet", is marked for the script as exclusive; if
both come all the same, the reader is asked to keep one.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from criteria.case_sets import QUESTIONS
from criteria.facts import FACTS, UNKNOWN, Fact, Kind
from criteria.guide_phrases import BOTH, HINTS, NONE_APPLIES, NOT_KNOWN_YET, choose
from criteria.guided_case import NONE
from criteria.steps import asked_question
from widgets.controls import NOT_KNOWN, examples
from widgets.html import Content, element

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

__all__ = ["BETWEEN_VALUES", "FIRST_FIELD", "Shown", "heading", "question_control", "values_label", "what_is_wrong"]

FIRST_FIELD = "guide-field"
"""The id of the first field, to which an error leads."""
BETWEEN_VALUES = "; "
"""What stands between several answers to one question."""


class Shown(NamedTuple):
    """A question as it is shown: what was given to it before, and what is wrong with that, if anything is."""

    key: str
    values: Sequence[str] = ()
    problem: str = ""


class _Option(NamedTuple):
    value: str
    label: str
    help: str = ""
    exclusive: bool = False


def what_is_wrong(key: str, values: Sequence[str]) -> str:
    """What is wrong with an answer before anybody reads its values: nothing given, or two that exclude each other."""
    if not values:
        return choose(key)
    return BOTH if len(values) > 1 and {UNKNOWN, NONE} & set(values) else ""


def values_label(key: str, values: Sequence[str]) -> str:
    """An answer as it reads on a page."""
    labels = {one.value: one.label for one in (*_choices(key), *_ends(key))}
    return BETWEEN_VALUES.join(labels.get(value, value) for value in values)


def question_control(shown: Shown, who: str) -> Element:
    """The question as a heading, its help, and its control."""
    key = shown.key
    question: Content = asked_question(QUESTIONS[key])
    typed = key != "lesson" and FACTS[key].kind is Kind.AGE
    help_: list[Content] = [element("p", f"Who answers this at work: {who[0].lower()}{who[1:]}.", class_="fact-judge")]
    help_.append(element("p", HINTS.get(key) or FACTS[key].hint, class_="fact-hint", id="guide-hint"))
    if key != "lesson":
        help_ += examples(FACTS[key])
    if shown.problem:
        help_.append(error_note(shown.problem))
    if typed:
        return element(
            "div",
            heading(element("label", question, for_=FIRST_FIELD)),
            *help_,
            _field(shown),
            element("p", "or", class_="guide-or"),
            *(_choice(one, shown, "checkbox") for one in _ends(key)),
            class_="guide-question",
        )
    return element(
        "fieldset",
        element("legend", heading(question)),
        *help_,
        *_chosen(shown),
        class_="guide-question",
        aria_describedby=_described(shown),
    )


def error_note(problem: str) -> Element:
    """What is wrong with an answer, beside it."""
    return element("p", element("strong", "Error: "), problem, class_="guide-error", id="guide-error")


def heading(words: Content) -> Element:
    """What a step is about; the focus comes here when the step does."""
    return element("h2", words, class_="guide-heading", tabindex="-1")


def _field(shown: Shown) -> Element:
    return element(
        "input",
        id=FIRST_FIELD,
        name=shown.key,
        type="text",
        inputmode="numeric",
        value=next((one for one in shown.values if one != UNKNOWN), None),
        aria_describedby=_described(shown),
        aria_invalid="true" if shown.problem else None,
    )


def _described(shown: Shown) -> str:
    return "guide-hint guide-error" if shown.problem else "guide-hint"


def _chosen(shown: Shown) -> tuple[Element, ...]:
    """The choices of a question, in groups where it has them; then what excludes all others."""
    key = shown.key
    ends = _ends(key)
    if key == "lesson":
        # Who cannot judge finds the way on before the long list, not after it.
        made = [_choice(one, shown, "checkbox") for one in ends]
        made.append(element("p", "or", class_="guide-or"))
        made += [
            element(
                "fieldset",
                element("legend", part, class_="guide-part"),
                *(_choice(_judgement(one), shown, "checkbox") for one in members),
            )
            for part, members in groupby((FACTS[fact] for fact in QUESTIONS[key].facts), lambda fact: fact.part)
        ]
    else:
        kind = "checkbox" if FACTS[key].kind is Kind.CHOICES else "radio"
        made = [_choice(one, shown, kind) for one in (*_choices(key), *ends)]
    next(made[0].iter("input")).set("id", FIRST_FIELD)
    return tuple(made)


def _choices(key: str) -> tuple[_Option, ...]:
    if key == "lesson":
        return tuple(_judgement(FACTS[fact]) for fact in QUESTIONS[key].facts)
    return tuple(_Option(one.value, one.label, one.help) for one in FACTS[key].choices)


def _judgement(fact: Fact) -> _Option:
    return _Option(fact.key, f"{fact.statement[0].upper()}{fact.statement[1:]}", fact.hint)


def _ends(key: str) -> tuple[_Option, ...]:
    """What can be said instead of an answer, or of several choices that none applies; it excludes all others."""
    none = (_Option(NONE, NONE_APPLIES[key], exclusive=True),) if key in NONE_APPLIES else ()
    return (*none, _Option(UNKNOWN, NOT_KNOWN_YET.get(key, NOT_KNOWN), exclusive=True))


def _choice(option: _Option, shown: Shown, kind: str) -> Element:
    return element(
        "label",
        element(
            "input",
            type=kind,
            name=shown.key,
            value=option.value,
            checked=option.value in shown.values,
            data_exclusive=option.exclusive and kind == "checkbox",
        ),
        element("span", option.label, *([element("small", option.help)] if option.help else [])),
        class_="fact-choice",
    )

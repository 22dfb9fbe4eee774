"""The form of `<case-exercise>`: what a learner makes of a step of a case, and what is said when it is compared.

The story and the answers of a step stand in the practice page as `widgets/scenarios.py` makes them; `case-exercise.js`
brings them here. It marks what is alike and what is not; every word it needs is in this file.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from criteria.assessment import ANSWERS
from criteria.conditions import CONDITIONS, weigh
from criteria.facts import FACTS
from criteria.fragment import address_of
from criteria.phrases import HEADLINES, QUESTIONS, SHORT_NAMES, STATUS_LABELS
from criteria.version import RULES_VERSION
from widgets.answers import folded, provision_line
from widgets.asked_by import asked_by
from widgets.exercise_sayings import SAYINGS
from widgets.html import element, list_of
from widgets.question_groups import QUESTION_GROUPS
from widgets.tool import problems_place, tool_html, waiting

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from criteria.assessment import Assessment
    from criteria.conditions import Condition

__all__ = ["exercise_html", "step_data"]

OPEN_GROUPS = 2
"""How many groups of questions stand open: what happened, and where."""
WITHOUT_SCRIPT = "The exercise needs JavaScript. The cases with their answers are whole without it."
LEFT_OPEN = ("undetermined", "seek_advice")


def exercise_html(record_page: str) -> str:
    """The whole element; it shows itself when a case is practised. `record_page` is the address of My record."""
    return tool_html(
        "case-exercise",
        element("p", element("a", "Leave this case", href="#cases"), class_="exercise-leave"),
        element("h2", "", class_="exercise-title", tabindex="-1"),
        element("p", class_="exercise-note"),
        element("p", class_="exercise-resumed", role="status"),
        element("h3", "", class_="exercise-place", tabindex="-1"),
        element("details", element("summary", "What was told before"), element("div", class_="exercise-before")),
        element("div", class_="exercise-story", id="exercise-story", tabindex="-1"),
        problems_place(),
        _form(),
        *waiting(),
        _compared(),
        _steps(),
        _end(),
        element(
            "p",
            element("span", class_="exercise-kept"),
            " To read it, keep it, take it out or clear it: ",
            element("a", "My record", href=record_page),
            ".",
        ),
        *(element("template", asked_by(key), data_fact=key) for key in FACTS),
        *(element("template", SHORT_NAMES[key], data_name=key) for key in ANSWERS),
        *(element("template", label, data_status_label=status) for status, label in STATUS_LABELS.items()),
        element("template", RULES_VERSION, data_rules_version=True),
        sayings=SAYINGS,
        without_script=WITHOUT_SCRIPT,
        searched=False,
    )


def step_data(assessment: Assessment) -> dict[str, str]:
    """What the script reads off a step of a case: its facts, its answers, and what each condition comes to.

    Facts stand as in an address, statuses in the order of the answers; a condition that decides ends with "!".
    """
    return {
        "data_facts": address_of(assessment.case),
        "data_decided": " ".join(assessment.statuses),
        "data_conditions": " ".join(
            f"{one.condition.key}={one.unsettled or one.truth.value}{'!' if one.decides else ''}"
            for one in weigh(assessment)
        ),
    }


def _form() -> Element:
    """The three things to do with a step: mark facts, decide, say what decides."""
    return element(
        "form",
        element("h3", "What does the story tell?"),
        element("p", "Mark what is given so far. What the story leaves open stays “Not known yet”."),
        *_facts(),
        element("button", "Read the story again", type="button", class_="md-button", data_do="story"),
        element("h3", "What do you decide?"),
        element("p", "Decide for yourself, on what is known at this step. Leave out what you would rather not answer."),
        *map(_decision, ANSWERS),
        element("h3", "What decides it?"),
        element("p", "Tick each condition that your answers turn on, whether it holds, fails or is open."),
        *_reasons(),
        element("button", "Compare", type="submit", class_="md-button md-button--primary"),
        class_="exercise-form",
        autocomplete="off",
        novalidate=True,
    )


def _facts() -> Iterator[Element]:
    """The questions of the check page; those that come up late, or seldom, fold away."""
    for number, asked in enumerate(QUESTION_GROUPS):
        if asked.judged or number < OPEN_GROUPS:
            yield asked.controls()
        else:
            yield folded(asked.legend, asked.controls())


def _decision(answer: str) -> Element:
    """One question of the four, with the answers that the rules can give."""
    return element(
        "fieldset",
        element("legend", QUESTIONS[answer]),
        element("div", *(_radio(answer, status) for status in _possible(answer)), class_="fact-choices"),
        class_="fact-question exercise-decision",
        data_decision=answer,
    )


def _possible(answer: str) -> list[str]:
    """The statuses of an answer: settled ones first, a yes before a no."""
    # Who is told depends on the route, so that a notification that is required has no headline of its own.
    possible = {status for key, status in (*HEADLINES, ("notification", "required")) if key == answer}
    return [*(one for one in STATUS_LABELS if one in possible and one not in LEFT_OPEN), *LEFT_OPEN]


def _radio(answer: str, status: str) -> Element:
    return element(
        "label",
        element("input", type="radio", name=f"decide.{answer}", value=status),
        element("span", STATUS_LABELS[status]),
        class_="fact-choice",
    )


def _reasons() -> Iterator[Element]:
    """The conditions to choose from, under the rules that they belong to."""
    for rule, conditions in groupby(CONDITIONS.values(), lambda one: one.rule):
        yield element(
            "fieldset",
            element("legend", f"{rule.title} (rule {rule.key})"),
            element("div", *map(_box, conditions), class_="fact-choices"),
            class_="fact-question",
        )


def _box(condition: Condition) -> Element:
    asked = condition.asked
    return element(
        "label",
        element("input", type="checkbox", name="reason", value=condition.key),
        element("span", f"{asked[0].upper()}{asked[1:]}"),
        class_="fact-choice",
    )


def _compared() -> Element:
    """Where a comparison stands: decisions, facts, conditions."""
    return element(
        "section",
        element("h3", "How it compares", class_="exercise-compared", tabindex="-1"),
        element("p", class_="exercise-summary"),
        element("h4", "Decisions"),
        element("ul", class_="exercise-decisions"),
        element("h4", "Facts"),
        element("ul", class_="exercise-facts"),
        element("h4", "Conditions"),
        list_of(map(_condition, CONDITIONS.values()), class_="exercise-conditions"),
        class_="exercise-feedback",
        hidden=True,
    )


def _condition(condition: Condition) -> Element:
    """A condition with everything that can be said of it; the script leaves what fits."""
    findings = {"yes": condition.holds, "no": condition.fails, "unknown": f"Not known yet: {condition.asked}"}
    unsettled = getattr(condition.node, "unsettled", ())
    return element(
        "div",
        *(element("span", f"{text}. ", data_finding=code) for code, text in findings.items()),
        *(element("span", f"{one.text}. ", data_finding=one.rule) for one in unsettled),
        element("strong", class_="exercise-chosen"),
        " ",
        element("span", f"Rule {condition.rule.key}. ", class_="answer-rule"),
        provision_line(condition.provision),
        data_condition=condition.key,
    )


def _steps() -> Element:
    """The ways on and back; none of them waits for an answer."""
    return element(
        "div",
        _button("Step back", "back"),
        _button("Next step", "next"),
        _button("Finish this case", "finish"),
        _button("Start again", "again"),
        class_="exercise-steps",
    )


def _end() -> Element:
    """What comes after the last step."""
    return element(
        "section",
        element("h3", SAYINGS["finished"], class_="exercise-end-title", tabindex="-1"),
        element("div", class_="exercise-taught"),
        element(
            "div",
            _button("Again from the start", "again"),
            _button("Next case", "next-case"),
            class_="exercise-steps",
        ),
        class_="exercise-end",
        hidden=True,
    )


def _button(label: str, do: str) -> Element:
    return element("button", label, type="button", class_="md-button", data_do=do)

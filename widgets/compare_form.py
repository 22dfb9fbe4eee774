"""The form of `<case-compare>`: a row a question, a column a case. Control names are keys with "a." or "b." before."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from criteria.bank_holidays import FIRST_DAY, LAST_DAY
from criteria.facts import FACTS, LESSONS, REASONS_AGAINST, SYSTEMIC_LEARNING, Fact, Kind, Nature
from criteria.pair import SIDES
from widgets.answers import control_id
from widgets.comparison import CASE_NAMES, differs
from widgets.controls import NOT_KNOWN
from widgets.html import Content, element
from widgets.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

__all__ = ["compare_form", "question_of_side"]

CORE = (
    "age",
    "outcome",
    "age_at_death",
    "abuse_or_neglect",
    "care_status",
    "circumstances",
    "incident_place",
    "home_place",
    "local_learning_needed",
)
DATES = ("aware_on", "notified_on", "review_decided_on", "publish_on", "as_of")
KINDS: dict[Kind, dict[str, str]] = {
    Kind.AGE: {"type": "text", "inputmode": "numeric"},
    Kind.DATE: {"type": "date", "min": FIRST_DAY.isoformat(), "max": LAST_DAY.isoformat()},
}
"""How a value that is typed is typed."""
FOLDED = (
    ("lessons", "Lessons that law and guidance list", LESSONS),
    ("systemic_learning", "Systemic learning", SYSTEMIC_LEARNING),
    ("reasons_against", "Reasons against commissioning", REASONS_AGAINST),
)


def compare_form() -> Element:
    """The form, blank: what happened, the dates, and the judgements folded away until they are wanted."""
    return element(
        "form",
        element("h3", "What happened, and where"),
        _questions([FACTS[key] for key in CORE]),
        element("h3", "Dates"),
        _questions([FACTS[key] for key in DATES]),
        *(_folded(group, title, facts) for group, title, facts in FOLDED),
        class_="compare-form",
        autocomplete="off",
        novalidate=True,
    )


def question_of_side(path: str) -> Element | None:
    """A link to the question that a path such as "a.age" belongs to, with the name of its case; None without one."""
    side, _, key = path.partition(".")
    if side not in SIDES or key not in FACTS:
        return None
    return element("a", f"{CASE_NAMES[side]}: {FACTS[key].question}", href=f"#{control_id(path)}")


def _folded(group: str, title: str, facts: Sequence[Fact]) -> Element:
    parts: list[Content] = [
        element("summary", f"{title} ({len(facts)} judgements)", differs(group)),
        element("p", f"Someone must judge these: {facts[0].established_by}.", class_="fact-judge"),
    ]
    for part, members in groupby(facts, lambda fact: fact.part):
        if group != "reasons_against":  # of one part, named in the summary
            parts.append(element("h4", part))
        parts.append(_questions(list(members)))
    return element("details", *parts, class_="compare-judgements")


def _questions(facts: Sequence[Fact]) -> Element:
    """Some questions with a control for either case."""
    rows = ((None, (_question(fact), *(_control(fact, side) for side in SIDES))) for fact in facts)
    return table(("Question", *(CASE_NAMES[side] for side in SIDES)), rows)


def _question(fact: Fact) -> Element:
    """What is asked, and what helps to answer it; a word says when the two cases differ here."""
    asked = f"{fact.statement[0].upper()}{fact.statement[1:]}" if fact.group else fact.question
    parts: list[Content] = [element("span", asked, class_="compare-question"), differs(fact.key)]
    if fact.nature is Nature.JUDGEMENT and not fact.group:
        parts.append(element("span", f"Someone must judge this: {fact.established_by}.", class_="compare-hint"))
    if fact.hint:
        parts.append(element("span", fact.hint, class_="compare-hint", id=_hint_id(fact)))
    return element("div", *parts)


def _hint_id(fact: Fact) -> str:
    return f"{control_id(fact.key)}-hint"


def _control(fact: Fact, side: str) -> Element:
    """One case's control; its name for a screen reader is the case and the question."""
    path = f"{side}.{fact.key}"
    identity = control_id(path)
    label = f"{CASE_NAMES[side]}: {fact.question}"
    described = _hint_id(fact) if fact.hint else None
    match fact.kind:
        case Kind.CHOICE:
            options = (("unknown", NOT_KNOWN), *((one.value, one.label) for one in fact.choices))
            return element(
                "select",
                *(element("option", words, value=value) for value, words in options),
                id=identity,
                name=path,
                aria_label=label,
                aria_describedby=described,
            )
        case Kind.CHOICES:
            boxes = (_box(path, one.value, one.label) for one in fact.choices)
            return element("div", *boxes, id=identity, role="group", aria_label=label, aria_describedby=described)
        case _:
            return element(
                "input", id=identity, name=path, aria_label=label, aria_describedby=described, **KINDS[fact.kind]
            )


def _box(name: str, value: str, words: str) -> Element:
    box = element("input", type="checkbox", name=name, value=value)
    return element("label", box, element("span", words), class_="fact-choice")

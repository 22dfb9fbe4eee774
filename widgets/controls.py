"""The controls that ask for facts, made from the facts: every control carries its fact's key as its name.

"Not known yet" is an ordinary choice, and the default.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from criteria.bank_holidays import FIRST_DAY, LAST_DAY
from criteria.examples import EXAMPLES
from criteria.facts import Fact, Kind, Nature
from widgets.answers import control_id
from widgets.html import Content, element, list_of
from widgets.sayings import NOT_OFFERED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

__all__ = ["NOT_KNOWN", "control", "examples", "group", "judgements"]

NOT_KNOWN = "Not known yet"


def group(legend: str, facts: Sequence[Fact]) -> Element:
    """Some facts' controls under one legend."""
    return element(
        "fieldset",
        element("legend", legend),
        *(control(fact) for fact in facts),
        class_="fact-group",
    )


def judgements(name: str, legend: str, facts: Sequence[Fact]) -> Element:
    """A long list of judgements, folded away until it is wanted, under its parts' headings."""
    parts: list[Content] = [
        element("summary", f"{legend} ({len(facts)} judgements)"),
        element("p", NOT_OFFERED[name], class_="fact-not-offered"),
        element("p", f"Someone must judge these: {facts[0].established_by}.", class_="fact-judge"),
    ]
    for part, members in groupby(facts, lambda fact: fact.part):
        parts.append(element("h3", part))
        parts += [control(fact) for fact in members]
    return element("details", *parts, class_="fact-group fact-judgements", id=control_id(name), data_offered="yes")


def control(fact: Fact) -> Element:
    """One fact's question with its control, or group of controls."""
    match fact.kind:
        case Kind.AGE | Kind.DATE:
            return _typed(fact)
        case _:
            return _chosen(fact)


def _typed(fact: Fact) -> Element:
    identity = control_id(fact.key)
    kind: dict[str, str | bool | None] = (
        {"type": "text", "inputmode": "numeric"}
        if fact.kind is Kind.AGE
        else {"type": "date", "min": FIRST_DAY.isoformat(), "max": LAST_DAY.isoformat()}
    )
    return element(
        "div",
        element("label", fact.question, for_=identity, class_="fact-label"),
        element("p", fact.hint, class_="fact-hint", id=f"{identity}-hint"),
        element("input", id=identity, name=fact.key, aria_describedby=f"{identity}-hint", **kind),
        class_="fact-question",
    )


def _chosen(fact: Fact) -> Element:
    """A group of choices; "not known yet" stands first and is the default where it is a choice."""
    several = fact.kind is Kind.CHOICES
    options = [] if several else [("unknown", NOT_KNOWN, "")]
    options += [(one.value, one.label, one.help) for one in fact.choices]
    hint = []
    if fact.nature is Nature.JUDGEMENT and fact.group == "":
        hint.append(element("p", f"Someone must judge this: {fact.established_by}.", class_="fact-judge"))
    if fact.hint:
        hint.append(element("p", fact.hint, class_="fact-hint"))
    return element(
        "fieldset",
        element("legend", fact.question),
        *hint,
        *examples(fact),
        element(
            "div",
            *(_choice("checkbox" if several else "radio", fact.key, *option) for option in options),
            class_="fact-choices",
        ),
        class_="fact-question",
        id=control_id(fact.key),
    )


def examples(fact: Fact) -> tuple[Element, ...]:
    """Invented cases on each side of a question's line, folded; none where it has none."""
    if fact.key not in EXAMPLES:
        return ()
    cases = (
        element("span", element("strong", f"{NOT_KNOWN if value == 'unknown' else fact.label(value)}: "), case)
        for value, case in EXAMPLES[fact.key]
    )
    return (element("details", element("summary", "Examples on each side, invented"), list_of(cases)),)


def _choice(kind: str, key: str, value: str, label: str, help_: str) -> Element:
    return element(
        "label",
        element("input", type=kind, name=key, value=value, checked=value == "unknown"),
        element("span", label, *([element("small", help_)] if help_ else [])),
        class_="fact-choice",
    )

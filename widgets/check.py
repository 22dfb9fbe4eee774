"""The form of `<scenario-check>`, made from the facts: every control carries its fact's key.

Questions stand under the decision they serve, in the order of the provisions. "Not known yet" is an
ordinary choice, and the default.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from criteria import assess
from criteria.bank_holidays import FIRST_DAY, LAST_DAY
from criteria.examples import EXAMPLES
from criteria.facts import FACTS, LESSONS, REASONS_AGAINST, SYSTEMIC_LEARNING, Fact, Kind, Nature
from criteria.phrases import DISCLAIMER, FICTIONAL
from criteria.rules import leaves
from criteria.statuses import ROUTES
from widgets.answers import answer_elements, bar_element, control_id, provision_line
from widgets.html import Content, element, html, list_of
from widgets.sayings import NOT_OFFERED, SAYINGS, WITHOUT_JAVASCRIPT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from criteria.case import Problem

__all__ = ["check_html", "problems_html"]

NOT_KNOWN = "Not known yet"
NOTIFICATION = (
    ("age", "outcome", "age_at_death", "abuse_or_neglect", "care_status", "circumstances"),
    ("incident_place", "home_place", "aware_on"),
)


def check_html() -> str:
    """The whole element as it stands in the page: rules, form, and the answers while nothing is known."""
    nothing = assess({})
    whole = element(
        "scenario-check",
        element("p", element("strong", f"{FICTIONAL}. "), DISCLAIMER, class_="check-banner"),
        _rules(),
        element("p", WITHOUT_JAVASCRIPT, class_="check-without-script"),
        element("div", class_="check-problems", role="alert", tabindex="-1"),
        element(
            "div",
            _form(),
            element(
                "div",
                element("h2", "Answers", id="check-answers", tabindex="-1"),
                element("p", class_="check-progress", role="status"),
                element("button", "Try again", type="button", class_="md-button check-again", hidden=True),
                element("div", *answer_elements(nothing), class_="check-answers"),
                _actions(),
                element("div", class_="check-receipt"),
                element("p", element("a", "Back to the questions", href="#check-questions"), class_="check-back"),
                class_="check-side",
            ),
            class_="check-columns",
        ),
        element(
            "a",
            bar_element(nothing),
            href="#check-answers",
            class_="check-bar",
        ),
        element("p", class_="check-spoken", role="status"),
        *(element("template", text, data_say=code) for code, text in SAYINGS.items()),
    )
    # Markdown takes an element it does not know for a part of a paragraph; a div it leaves alone.
    return html(element("div", whole))


def problems_html(title: str, problems: Sequence[Problem]) -> str:
    """What is wrong with the facts given: each problem named, linked to its question if it has one."""
    return html(
        element("p", element("strong", title)),
        list_of([_problem(path, sentence) for path, sentence in problems]),
    )


def _problem(path: str, sentence: str) -> Element:
    fact = FACTS.get(path)
    if fact is None:
        return element("span", element("code", path), f": {sentence}")
    return element("span", element("a", fact.question, href=f"#{control_id(path)}"), f" ({path}): {sentence}")


def _rules() -> Element:
    """The conditions that the form asks about, before it asks: a reader may want to know the rules first."""
    parts: list[Content] = []
    for rule in ROUTES.values():
        parts.append(element("p", element("strong", f"{rule.title} (rule {rule.key}), all of:")))
        parts.append(
            list_of(element("span", f"{leaf.holds}. ", provision_line(leaf.provision)) for leaf in leaves(rule))
        )
    return element("details", element("summary", "The rules, before you start"), *parts, class_="check-rules")


def _form() -> Element:
    what, where = ([FACTS[key] for key in keys] for keys in NOTIFICATION)
    return element(
        "form",
        element("h2", "Questions", id="check-questions", tabindex="-1"),
        _group("Notification: what happened", what),
        _group("Notification: where, and since when", where),
        _group("Rapid review", [FACTS["notified_on"]]),
        _judgements("lessons", "LCSPR criteria: lessons that law and guidance list", LESSONS),
        _judgements("systemic_learning", "LCSPR criteria: systemic learning", SYSTEMIC_LEARNING),
        _judgements("reasons_against", "Commissioning: reasons against", REASONS_AGAINST),
        _group("Commissioning: dates", [FACTS["review_decided_on"], FACTS["publish_on"]]),
        _group("Learning without a notification", [FACTS["local_learning_needed"]]),
        _group("Practise with another day", [FACTS["as_of"]]),
        class_="check-form",
        autocomplete="off",
        novalidate=True,
    )


def _actions() -> Element:
    """What can be done with a case: all of it stays in the browser until the reader takes it out."""
    buttons = (
        ("link", "Copy link"),
        ("save", "Download"),
        ("print", "Print"),
        ("clear", "Clear"),
        ("undo", "Undo clear"),
    )
    return element(
        "div",
        *(
            element("button", label, type="button", class_="md-button", data_action=action, hidden=action == "undo")
            for action, label in buttons
        ),
        element(
            "label",
            element("input", type="checkbox", class_="check-with-dates"),
            element("span", "Put the dates into the link, too"),
            class_="check-choice",
        ),
        element("p", class_="check-done", role="status"),
        element(
            "label",
            element("span", "The link:"),
            element("input", type="text", readonly=True, class_="check-link"),
            class_="check-link-box",
            hidden=True,
        ),
        class_="check-actions",
    )


def _group(legend: str, facts: Sequence[Fact]) -> Element:
    return element(
        "fieldset",
        element("legend", legend),
        *(_control(fact) for fact in facts),
        class_="check-group",
    )


def _judgements(name: str, legend: str, facts: Sequence[Fact]) -> Element:
    """A long list of judgements, folded away until it is wanted, under its parts' headings."""
    parts: list[Content] = [
        element("summary", f"{legend} ({len(facts)} judgements)"),
        element("p", NOT_OFFERED[name], class_="check-not-offered"),
        element("p", f"Someone must judge these: {facts[0].established_by}.", class_="check-judge"),
    ]
    for part, members in groupby(facts, lambda fact: fact.part):
        parts.append(element("h3", part))
        parts += [_control(fact) for fact in members]
    return element("details", *parts, class_="check-group check-judgements", id=control_id(name), data_offered="yes")


def _control(fact: Fact) -> Element:
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
        element("label", fact.question, for_=identity, class_="check-label"),
        element("p", fact.hint, class_="check-hint", id=f"{identity}-hint"),
        element("input", id=identity, name=fact.key, aria_describedby=f"{identity}-hint", **kind),
        class_="check-question",
    )


def _chosen(fact: Fact) -> Element:
    """A group of choices; "not known yet" stands first and is the default where it is a choice."""
    several = fact.kind is Kind.CHOICES
    options = [] if several else [("unknown", NOT_KNOWN, "")]
    options += [(one.value, one.label, one.help) for one in fact.choices]
    hint = []
    if fact.nature is Nature.JUDGEMENT and fact.group == "":
        hint.append(element("p", f"Someone must judge this: {fact.established_by}.", class_="check-judge"))
    if fact.hint:
        hint.append(element("p", fact.hint, class_="check-hint"))
    return element(
        "fieldset",
        element("legend", fact.question),
        *hint,
        *_examples(fact),
        element(
            "div",
            *(_choice("checkbox" if several else "radio", fact.key, *option) for option in options),
            class_="check-choices",
        ),
        class_="check-question",
        id=control_id(fact.key),
    )


def _examples(fact: Fact) -> tuple[Element, ...]:
    if fact.key not in EXAMPLES:
        return ()
    examples = (
        element("span", element("strong", f"{NOT_KNOWN if value == 'unknown' else fact.label(value)}: "), case)
        for value, case in EXAMPLES[fact.key]
    )
    return (element("details", element("summary", "Examples on each side, invented"), list_of(examples)),)


def _choice(kind: str, key: str, value: str, label: str, help_: str) -> Element:
    return element(
        "label",
        element("input", type=kind, name=key, value=value, checked=value == "unknown"),
        element("span", label, *([element("small", help_)] if help_ else [])),
        class_="check-choice",
    )

"""The form of `<scenario-check>`, made from the facts: every control carries its fact's key."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from criteria import assess
from criteria.bank_holidays import FIRST_DAY, LAST_DAY
from criteria.facts import FACTS, LESSONS, OLDEST, REASONS_AGAINST, SYSTEMIC_LEARNING, Fact, Kind, Nature
from criteria.wording import DISCLAIMER, FICTIONAL
from widgets.answers import answer_elements, control_id
from widgets.html import Content, element, html, list_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from criteria.case import Problem

__all__ = ["check_html", "problems_html"]

NOT_KNOWN = "Not known yet"
GROUPS = (
    (
        "The child and what happened",
        ("age", "care_status", "outcome", "age_at_death", "abuse_or_neglect", "circumstances"),
    ),
    ("Where", ("incident_place", "home_place")),
    ("The days", ("aware_on", "notified_on", "review_decided_on", "publish_on", "as_of")),
    ("Learning without a notification", ("local_learning_needed",)),
)


WITHOUT_JAVASCRIPT = (
    "The form needs JavaScript to answer. Everything else on this site is complete without it: the rules stand on"
    " the pages of the decisions, with their sources."
)
SAYINGS = {
    "download": "Fetching Python, so that the rules can answer here…",
    "start": "Starting Python…",
    "ready": "",
    "failed-no-webassembly": "This browser cannot run Python here (WebAssembly is missing or refused), so the"
    " form cannot answer. The rules and the worked answers on the pages are whole without it.",
    "failed-runtime-missing": "This copy of the site was built without Python for the browser. Whoever runs it can"
    " add it: run “make site”, or “make serve”, in the project's folder.",
    "failed-mixed-build": "Parts of an older and a newer copy of this site have met. Reload the page.",
    "failed-download": "A part that is needed did not arrive. Check the connection, then try again.",
    "failed-time-out": "Nothing was heard for too long. Try again.",
    "failed-crash": "Python stopped unexpectedly. What you gave is still here. Try again.",
}
"""What the element says by code while Python comes, and when it does not; JavaScript has no sentences."""


def check_html() -> str:
    """The whole element as it stands in the page: form, and the answers while nothing is known."""
    form = element(
        "form",
        *(_group(legend, [FACTS[key] for key in keys]) for legend, keys in GROUPS[:1]),
        _judgements("lessons", "Lessons: what the law and guidance list", LESSONS),
        _judgements("systemic_learning", "Lessons: systemic learning", SYSTEMIC_LEARNING),
        _judgements("reasons_against", "Reasons against commissioning a review", REASONS_AGAINST),
        *(_group(legend, [FACTS[key] for key in keys]) for legend, keys in GROUPS[1:]),
        element("p", element("button", "Clear", type="button", class_="md-button check-clear")),
        class_="check-form",
        autocomplete="off",
    )
    output = element("div", *answer_elements(assess({})), class_="check-answers", tabindex="-1")
    whole = element(
        "scenario-check",
        element("p", element("strong", f"{FICTIONAL}. "), DISCLAIMER, class_="check-banner"),
        element("noscript", element("p", WITHOUT_JAVASCRIPT)),
        element(
            "div",
            element("p", class_="check-progress", role="status"),
            element("button", "Try again", type="button", class_="md-button check-again", hidden=True),
            class_="check-loading",
        ),
        element("div", class_="check-problems", role="alert", tabindex="-1"),
        element("div", form, output, class_="check-columns"),
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


def _group(legend: str, facts: Sequence[Fact]) -> Element:
    return element(
        "fieldset",
        element("legend", legend),
        *(_control(fact) for fact in facts),
        class_="check-group",
    )


def _judgements(name: str, legend: str, facts: Sequence[Fact]) -> Element:
    """A long list of judgements, folded away until it is wanted, under its parts' headings."""
    parts: list[Content] = [element("summary", f"{legend} ({len(facts)} judgements)")]
    for part, members in groupby(facts, lambda fact: fact.part):
        parts.append(element("h4", part))
        parts += [_control(fact) for fact in members]
    return element("details", *parts, class_="check-group check-judgements", id=control_id(name))


def _control(fact: Fact) -> Element:
    match fact.kind:
        case Kind.AGE | Kind.DATE:
            return _typed(fact)
        case _:
            return _chosen(fact)


def _typed(fact: Fact) -> Element:
    identity = control_id(fact.key)
    kind: dict[str, str | bool | None] = (
        {"type": "text", "inputmode": "numeric", "maxlength": str(len(str(OLDEST)))}
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
    identity = control_id(fact.key)
    several = fact.kind is Kind.CHOICES
    kind = "checkbox" if several else "radio"
    options = [] if several else [("unknown", NOT_KNOWN, "")]
    options += [(one.value, one.label, one.help) for one in fact.choices]
    hint = []
    if fact.nature is Nature.JUDGEMENT and not fact.statement:
        hint.append(element("p", f"Someone must judge this: {fact.established_by}.", class_="check-judge"))
    if fact.hint:
        hint.append(element("p", fact.hint, class_="check-hint"))
    return element(
        "fieldset",
        element("legend", fact.question),
        *hint,
        element("div", *(_choice(kind, fact.key, *option) for option in options), class_="check-choices"),
        class_="check-question",
        id=identity,
    )


def _choice(kind: str, key: str, value: str, label: str, help_: str) -> Element:
    return element(
        "label",
        element("input", type=kind, name=key, value=value, checked=value == "unknown"),
        element("span", label, *([element("small", help_)] if help_ else [])),
        class_="check-choice",
    )

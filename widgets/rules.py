"""The rules as a reader looks them up: whole sections, the conditions of one rule, the judgements."""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING

from criteria import notification, practice_review, rapid_review, unsettled
from criteria.deadlines import D1
from criteria.facts import AUTHORITY, FACTS, LESSONS, REASONS_AGAINST, SYSTEMIC_LEARNING, Fact, Nature
from criteria.rules import All, Is, Rule, leaves
from widgets.answers import provision_line
from widgets.html import Content, element, html, joined, list_of
from widgets.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from xml.etree.ElementTree import Element

    from criteria.rules import Node
    from criteria.sources import Provision

__all__ = [
    "OPEN_QUESTIONS",
    "PAGES",
    "RULES",
    "SECTIONS",
    "clocks_table",
    "conditions_table",
    "judgements_table",
    "provisions",
    "rule_id",
    "rule_links",
    "rule_name",
    "rules_table",
]

SECTIONS: dict[str, tuple[Rule, ...]] = {
    "N": notification.RULES,
    "R": rapid_review.RULES,
    "L": practice_review.RULES,
    "X": unsettled.RULES,
    "D": (D1,),
}
"""Every rule, by the letter of its section."""

_EVERY_RULE = tuple(chain(*SECTIONS.values()))

RULES = {
    key: next(rule for rule in _EVERY_RULE if rule.key == key)
    for key in dict.fromkeys(rule.key for rule in _EVERY_RULE)
}
"""Rules by their numbers; of several that share one, the first, which holds its text."""

OPEN_QUESTIONS = {question.key: question for rule in _EVERY_RULE for question in rule.open_questions}
"""The open questions that stand beside the rules, by their keys."""

PAGES = {
    "N": "notification",
    "R": "rapid-review",
    "L": "practice-review",
    "X": "unsettled",
    "D": "deadlines",
}
"""The page that holds each section."""

NOT_SETTLED = "No weight: this is our reading, where no source settles the point."

CLOCKS = ("N5", "R3", "L7")
"""The rules that set a time."""


def rules_table(section: str) -> str:
    """Every rule of a section: what it says, its weight, and where that stands."""
    rules = SECTIONS[section]
    named: dict[str, Rule] = {}
    for rule in rules:
        named.setdefault(rule.key, rule)
    # Several rules can share a number; the first of them is where links to that number lead.
    return html(_rules((rule_id(rule.key) if named[rule.key] is rule else None, rule) for rule in rules))


def clocks_table() -> str:
    """The rules that set a time, from every section, side by side."""
    rules = {rule.key: rule for rule in chain(*SECTIONS.values())}
    return html(_rules((None, rules[key]) for key in CLOCKS))


def conditions_table(key: str) -> str:
    """The conditions of one rule, in the order of the provision: each with its decider and source."""
    rule = next(one for one in chain(*SECTIONS.values()) if one.key == key)
    conditions = table(
        ("Condition", "Who establishes it", "Weight and source"),
        ((None, (leaf.holds, _established_by(leaf), provision_line(leaf.provision))) for leaf in leaves(rule)),
    )
    if not _all_needed(rule):
        return html(conditions)
    return html(element("p", "Every condition has to hold."), conditions)


def judgements_table(group: str) -> str:
    """The judgements of one group (lessons, systemic_learning or reasons_against), part by part."""
    sources = {leaf.fact: leaf.provision for rule in practice_review.RULES for leaf in leaves(rule)}
    facts = {"lessons": LESSONS, "systemic_learning": SYSTEMIC_LEARNING, "reasons_against": REASONS_AGAINST}
    help_ = "What it is worth" if group == "reasons_against" else "To help judge it"
    parts: list[Element] = []
    for part, members in groupby(facts[group], lambda fact: fact.part):
        judged = [(fact, sources.get(fact.key, practice_review.COMMISSIONING.also[0])) for fact in members]
        if group != "reasons_against":
            parts.append(element("h3", part))
        parts += _judgements(judged, help_)
    return html(*parts)


def provisions(rule: Rule) -> tuple[Provision, ...]:
    """A rule's own provisions, then those of its conditions; each once."""
    of_conditions = (leaf.provision for leaf in leaves(rule)) if rule.when is not None else ()
    return tuple(dict.fromkeys((rule.provision, *rule.also, *of_conditions)))


def rule_id(key: str) -> str:
    """The id of a rule's row in the table of its section."""
    return f"rule-{key.lower()}"


def rule_links(keys: Iterable[str], to: Callable[[str], str]) -> Element:
    """Rules by their numbers, each linked to its row; `to` gives the address of a page."""
    links = (element("a", key, href=f"{to(PAGES[key[0]])}#{rule_id(key)}") for key in keys)
    return element("span", *joined(", ", links))


def _rules(rules: Iterable[tuple[str | None, Rule]]) -> Element:
    return table(
        ("Rule", "What it says", "Weight and source"),
        (
            (
                identity,
                (
                    rule_name(rule),
                    list_of(rule.text),
                    _weights_and_sources(rule),
                ),
            )
            for identity, rule in rules
        ),
    )


def _weights_and_sources(rule: Rule) -> Element:
    """A rule's provisions with their weights; a point that no source settles has none, whatever it turns on."""
    if rule in SECTIONS["X"]:
        return element("span", f"{NOT_SETTLED} It turns on: ", *_cited(provisions(rule)), ".")
    return list_of(provision_line(one) for one in provisions(rule))


def _cited(these: Iterable[Provision]) -> list[Content]:
    parts: list[Content] = []
    for one in these:
        address = one.source.address
        cited: Content = one.cited if address is None else element("a", one.cited, href=address)
        parts += ["; ", cited] if parts else [cited]
    return parts


def rule_name(rule: Rule) -> Element:
    """A rule by its number and title."""
    return element("span", element("span", rule.key, class_="rule-key"), f" {rule.title}")


def _judgements(judged: Sequence[tuple[Fact, Provision]], help_: str) -> tuple[Element, ...]:
    """One part's judgements: a list where all rest on one provision and need no help, else a table."""
    shared = {provision for _, provision in judged}
    if len(shared) == 1 and not any(fact.hint for fact, _ in judged):
        return (element("p", provision_line(shared.pop())), list_of(_sentence(fact) for fact, _ in judged))
    return (
        table(
            ("What is judged", help_, "Weight and source"),
            ((None, (_sentence(fact), fact.hint, provision_line(provision))) for fact, provision in judged),
        ),
    )


def _all_needed(node: Node) -> bool:
    """Whether every condition under a node is needed: nothing in it says that one of several is enough."""
    match node:
        case Is():
            return True
        case All(parts=parts):
            return all(_all_needed(part) for part in parts)
        case Rule(when=inner) if inner is not None:
            return _all_needed(inner)
        case _:
            return False


def _established_by(leaf: Is) -> str:
    """Who judges a condition, or who knows it as a fact."""
    if leaf.decided_by:
        return f"A judgement: {leaf.decided_by}"
    fact = FACTS.get(leaf.fact)
    # Some values of a judgement are plain facts: nobody judges whether a child died.
    who = AUTHORITY if fact is None or fact.nature is Nature.JUDGEMENT else fact.established_by
    return f"{who[0].upper()}{who[1:]}"


def _sentence(fact: Fact) -> str:
    return f"{fact.statement[0].upper()}{fact.statement[1:]}."

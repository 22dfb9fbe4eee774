"""The rules as a reader looks them up: tables of rules, sources, open questions and terms."""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING

from criteria import notification, practice_review, rapid_review, unsettled
from criteria.bank_holidays import BANK_HOLIDAYS
from criteria.deadlines import D1, in_words
from criteria.facts import FACTS, LESSONS, REASONS_AGAINST, SYSTEMIC_LEARNING, Fact, Nature
from criteria.glossary import GLOSSARY, Term
from criteria.rules import Is, leaves
from criteria.sources import PROVISIONS, SOURCES
from criteria.wording import WEIGHT_LABELS
from widgets.answers import open_question, provision_line
from widgets.html import Content, element, html, list_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from criteria.rules import Rule
    from criteria.sources import Source

__all__ = [
    "SECTIONS",
    "conditions_table",
    "glossary_list",
    "holidays_table",
    "judgements_table",
    "open_questions",
    "rules_table",
    "sources_table",
    "traceability_table",
    "weights_table",
]

SECTIONS: dict[str, tuple[Rule, ...]] = {
    "N": notification.RULES,
    "R": rapid_review.RULES,
    "L": practice_review.RULES,
    "X": unsettled.RULES,
    "D": (D1,),
}
"""Every rule, by the letter of its section."""


def rules_table(section: str) -> str:
    """Every rule of a section: what it says, its weight, and where that stands."""
    return _table(
        ("Rule", "What it says", "Weight and source"),
        (
            (
                element("span", element("strong", rule.key), f" {rule.title}"),
                list_of(rule.text),
                _provisions(rule),
            )
            for rule in SECTIONS[section]
        ),
    )


def conditions_table(key: str) -> str:
    """The conditions of one rule, in the order of the provision: each with its decider and source."""
    rule = next(one for one in chain(*SECTIONS.values()) if one.key == key)
    return _table(
        ("Condition", "Who establishes it", "Weight and source"),
        ((leaf.holds, _established_by(leaf), provision_line(leaf.provision)) for leaf in leaves(rule)),
    )


def judgements_table(group: str) -> str:
    """The judgements of one group: lessons, systemic_learning or reasons_against."""
    provisions = {leaf.fact: leaf.provision for rule in practice_review.RULES for leaf in leaves(rule)}
    facts = {"lessons": LESSONS, "systemic_learning": SYSTEMIC_LEARNING, "reasons_against": REASONS_AGAINST}
    return _table(
        ("Kind", "What is judged", "Weight and source"),
        (
            (
                fact.part,
                element("span", f"{_sentence(fact)} ", element("small", fact.hint)),
                provision_line(provisions.get(fact.key, practice_review.COMMISSIONING.also[0])),
            )
            for fact in facts[group]
        ),
    )


def weights_table() -> str:
    """The four weights, the verb that carries each, and what it means."""
    return _table(
        ("Weight", "Verb", "Example on this site"),
        (
            (
                name,
                element("em", verb),
                next(provision_line(provision) for provision in PROVISIONS.values() if provision.weight is weight),
            )
            for weight, (name, verb) in WEIGHT_LABELS.items()
        ),
    )


def sources_table() -> str:
    """Every source: publisher, whether it was read first-hand, from when, and when last checked."""
    return _table(
        ("Source", "Read first-hand?", "In force from", "Checked on", "Note"),
        (
            (
                _source(source),
                "Yes" if source.first_hand else "No",
                source.in_force_from or "Not established",
                source.checked_on,
                source.note,
            )
            for source in SOURCES.values()
        ),
    )


def open_questions(section: str = "") -> str:
    """The open questions of a section, or of all: both readings, both sources, what is followed."""
    rules = SECTIONS[section] if section else tuple(chain(*SECTIONS.values()))
    return html(*(part for rule in rules for question in rule.open_questions for part in open_question(question)))


def traceability_table(tests: Mapping[str, Sequence[str]]) -> str:
    """Every rule, its provisions and their weight, when they were checked, and the tests that hold it."""
    return _table(
        ("Rule", "Provisions", "Checked on", "Tests"),
        (
            (
                element("span", element("strong", rule.key), f" {rule.title}"),
                _provisions(rule),
                rule.provision.source.checked_on,
                list_of(element("code", test) for test in tests[rule.key]),
            )
            for rule in chain(*SECTIONS.values())
        ),
    )


def glossary_list() -> str:
    """Every term and acronym, with its meaning and what it is not."""
    return html(element("dl", *chain.from_iterable(_term(one) for one in GLOSSARY)))


def _term(term: Term) -> tuple[Element, Element]:
    """A term and its meaning, with its other names and what it is mistaken for."""
    notes = []
    if term.also:
        notes.append(f" Also called: {', '.join(term.also)}.")
    if term.not_to_be_confused_with:
        notes.append(f" Not to be confused with: {', '.join(term.not_to_be_confused_with)}.")
    if term.source:
        notes.append(f" Source: {SOURCES[term.source].short}.")
    name = f"{term.term} ({term.short})" if term.short else term.term
    identity = f"term-{(term.short or term.term).lower().replace(' ', '-')}"
    return (
        element("dt", name, id=identity),
        element("dd", term.meaning, *(element("small", note) for note in notes)),
    )


def holidays_table() -> str:
    """The bank holidays of England and Wales, by year, as the rules count them."""
    return _table(
        ("Year", "Bank holidays"),
        (
            (str(year), "; ".join(f"{in_words(day)} ({name})" for day, name in days))
            for year, days in groupby(BANK_HOLIDAYS.items(), lambda item: item[0].year)
        ),
    )


def _provisions(rule: Rule) -> Element:
    """A rule's own provisions, then those of its conditions; each once."""
    own = (rule.provision, *rule.also)
    of_conditions = (leaf.provision for leaf in leaves(rule)) if rule.when is not None else ()
    return list_of(provision_line(one) for one in dict.fromkeys((*own, *of_conditions)))


def _established_by(leaf: Is) -> str:
    fact = FACTS.get(leaf.fact)
    if fact is None:
        return ""
    who = f"{fact.established_by[0].upper()}{fact.established_by[1:]}"
    return f"A judgement: {who.lower()}" if fact.nature is Nature.JUDGEMENT else who


def _sentence(fact: Fact) -> str:
    return f"{fact.statement[0].upper()}{fact.statement[1:]}."


def _source(source: Source) -> Element:
    title: Content = source.title if source.address is None else element("a", source.title, href=source.address)
    return element("span", title, f". {source.publisher}.")


def _table(heads: Sequence[str], rows: Iterable[Sequence[Content]]) -> str:
    return html(
        element(
            "table",
            element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
            element("tbody", *(element("tr", *(element("td", cell) for cell in row)) for row in rows)),
        )
    )

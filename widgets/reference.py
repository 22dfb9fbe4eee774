"""What stands behind the rules, as a reader looks it up: weights, sources, open questions, days."""

from __future__ import annotations

from datetime import date
from itertools import chain, groupby
from typing import TYPE_CHECKING

from criteria.bank_holidays import ANNOUNCED_UNTIL, BANK_HOLIDAYS
from criteria.deadlines import in_words
from criteria.phrases import WEIGHT_LABELS
from criteria.sources import PROVISIONS, SOURCES
from widgets.answers import open_question, provision_line
from widgets.html import Content, element, html, list_of
from widgets.rules import OPEN_QUESTIONS, SECTIONS, provisions, rule_name
from widgets.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

    from criteria.rules import OpenQuestion
    from criteria.sources import Source

__all__ = [
    "holidays_table",
    "one_question",
    "open_questions",
    "sources_table",
    "traceability_table",
    "weights_table",
]


def weights_table() -> str:
    """The four weights, the verb that carries each, and what it means."""
    return html(
        table(
            ("Weight", "Verb", "Example on this site"),
            (
                (
                    None,
                    (
                        name,
                        element("em", verb),
                        next(provision_line(one) for one in PROVISIONS.values() if one.weight is weight),
                    ),
                )
                for weight, (name, verb) in WEIGHT_LABELS.items()
            ),
        )
    )


def sources_table() -> str:
    """Every source: publisher, whether it was read first-hand, from when, and when last checked."""
    return html(
        table(
            ("Source", "Read first-hand?", "In force from", "Checked on", "Note"),
            (
                (
                    f"source-{source.key.replace('_', '-')}",
                    (
                        _source(source),
                        "Yes" if source.first_hand else "No",
                        _day(source.in_force_from) if source.in_force_from else "Not established",
                        _day(source.checked_on),
                        source.note,
                    ),
                )
                for source in SOURCES.values()
            ),
        )
    )


def open_questions(section: str = "") -> str:
    """The open questions of a section, or of all: both readings, both sources, what is followed."""
    asked = (
        (question for rule in SECTIONS[section] for question in rule.open_questions)
        if section
        else OPEN_QUESTIONS.values()
    )
    return html(*map(_question, asked))


def one_question(key: str) -> str:
    """One open question by its key: both readings, both sources, and what is followed."""
    return html(_question(OPEN_QUESTIONS[key]))


def _question(question: OpenQuestion) -> Element:
    return element("section", *open_question(question), id=f"question-{question.key.lower()}")


def traceability_table(tests: Mapping[str, Sequence[str]]) -> str:
    """Every rule, its provisions and their weight, when they were checked, and the tests that hold it."""
    return html(
        table(
            ("Rule", "Provisions", "Checked on", "Tests"),
            (
                (
                    None,
                    (
                        rule_name(rule),
                        list_of(provision_line(one) for one in provisions(rule)),
                        _day(rule.provision.source.checked_on),
                        list_of(element("code", test) for test in tests[rule.key]),
                    ),
                )
                for rule in chain(*SECTIONS.values())
            ),
        )
    )


def holidays_table() -> str:
    """The bank holidays of England and Wales, by year, as the rules count them; which of them are only worked out."""
    return html(
        element(
            "p",
            f"Days after {ANNOUNCED_UNTIL.year} were worked out, and are not announced yet. Check them on the"
            " government's list.",
        ),
        table(
            ("Year", "Bank holidays"),
            (
                (None, (str(year), list_of(f"{in_words(day)}, {name}" for day, name in days)))
                for year, days in groupby(BANK_HOLIDAYS.items(), lambda item: item[0].year)
            ),
        ),
    )


def _source(source: Source) -> Element:
    title: Content = source.title if source.address is None else element("a", source.title, href=source.address)
    return element("span", title, element("span", f". {source.publisher}.", class_="publisher"))


def _day(day: str) -> Element:
    return element("time", in_words(date.fromisoformat(day)), datetime=day)

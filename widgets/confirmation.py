"""What nobody here has read: the points to confirm, and the rules that rest on others' accounts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from criteria.deadlines import in_words
from criteria.sources import SOURCES
from criteria.version import RULES_VERSION
from widgets.html import element, html
from widgets.rules import RULES, SECTIONS, provisions, rule_links
from widgets.tables import table

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from xml.etree.ElementTree import Element

    from widgets.host import Confirmation

__all__ = ["POINTS", "Point", "confirmation_state", "points_table", "rests_on_reports", "rules_of"]


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to hold the rules against: the document, what to look for in it, and the rules it concerns.

    The rules that rest on one of `sources` follow from the rules themselves; `also` adds rules that
    the document may change though they do not rest on it yet.
    """

    key: str
    document: str
    look_for: str
    sources: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


POINTS = (
    Point(
        "P1",
        "The Panel's guidance for safeguarding partners, June 2025",
        "What a rapid review should hold, who signs it off, the reasons not to commission a review, and what it says"
        " about families.",
        sources=("panel_guidance",),
    ),
    Point(
        "P2",
        "Working Together 2026, on learning from serious incidents",
        "The times for notifying, for the rapid review and for publishing; when copies go out; care leavers; babies"
        " before birth.",
        sources=("working_together",),
        also=("R3", "X1"),
    ),
    Point(
        "P3",
        "The Panel's frequently asked questions, beyond the opening part",
        "What a rapid review should hold, how long the Panel takes to answer, and publication.",
        sources=("panel_faqs",),
        also=("R4", "L7"),
    ),
    Point(
        "P4",
        "The Department for Education's guide on notifying for local authorities, late 2025",
        "Whether it means babies before birth, and what it asks about care leavers. Local procedures report that it"
        " exists.",
        also=("N3", "X1"),
    ),
    Point(
        "P5",
        "Victims and Prisoners Act 2024, section 19",
        "Whether it is in force. It renames the review of a death related to domestic abuse.",
        also=("L4",),
    ),
    Point(
        "P6",
        "The Department for Education's figures for 2025 and 2026",
        "The published headline figures, and the deaths of care leavers. No rule rests on them; a briefing may.",
    ),
    Point(
        "P7",
        "Quality markers for reviews, and the terms of the NSPCC's collection of reviews",
        "The markers as they stand now, and how long the collection keeps a report. No rule rests on them.",
    ),
    Point(
        "P8",
        "The bank holidays on GOV.UK",
        "The days announced, on the day the site is built.",
        sources=("bank_holidays",),
    ),
)
"""What to check before relying on the rules, the most important first."""


def rules_of(point: Point) -> tuple[str, ...]:
    """The numbers of the rules that a point concerns, in the order of the rules."""
    resting = _resting_on(point.sources, tuple(SECTIONS))
    return tuple(key for key in RULES if key in resting or key in point.also)


def points_table(to: Callable[[str], str]) -> str:
    """Every point, what to look for, and the rules it concerns; `to` gives the address of a page."""
    return html(
        table(
            ("To read first-hand", "What to look for", "Rules it concerns"),
            (
                (
                    f"point-{point.key.lower()}",
                    (
                        element("span", element("span", point.key, class_="rule-key"), f" {point.document}"),
                        point.look_for,
                        rule_links(keys, to) if (keys := rules_of(point)) else "None",
                    ),
                )
                for point in POINTS
            ),
        )
    )


def confirmation_state(given: Confirmation | None) -> str:
    """Whether somebody has confirmed the rules as they stand: who and when, or that nobody has."""
    if given is None:
        said = f"Nobody has confirmed these points for rules version {RULES_VERSION}."
    elif given.holds:
        said = f"Confirmed for rules version {RULES_VERSION} by {given.who} on {in_words(given.when)}."
    else:
        said = (
            f"Nobody has confirmed these points for rules version {RULES_VERSION}. An earlier version,"
            f" {given.rules_version}, was confirmed by {given.who} on {in_words(given.when)}."
        )
    return html(element("p", element("strong", said)))


def rests_on_reports(section: str, given: Confirmation | None, to: Callable[[str], str]) -> str:
    """Which rules of a section rest on a source that was not read first-hand, and on whose account instead."""
    reported = [
        (source, keys)
        for source in SOURCES.values()
        if not source.first_hand and (keys := _resting_on([source.key], section))
    ]
    if not reported:
        return html(element("p", "Every rule of this section rests on sources that were read first-hand."))
    items = (
        element(
            "li",
            element("strong", source.title),
            " (rules ",
            rule_links(keys, to),
            f"). {source.note}",
        )
        for source, keys in reported
    )
    intro = "These sources were not read first-hand for these rules. What stands here is others' account of them."
    confirmed: tuple[Element, ...] = ()
    if given is not None and given.holds:
        confirmed = (element("p", f"{given.who} confirmed the rules on {in_words(given.when)}."),)
    return html(
        element(
            "div",
            element("p", intro),
            element("ul", *items),
            *confirmed,
            element(
                "p", element("a", "Every point that is still to be read", href=f"{to('sources')}#not-yet-confirmed")
            ),
            class_="reported",
        )
    )


def _resting_on(sources: Collection[str], sections: Collection[str]) -> tuple[str, ...]:
    """The numbers of the rules of some sections that have a provision in one of some sources; each once."""
    rules = chain(*(SECTIONS[section] for section in sections))
    return tuple(
        dict.fromkeys(rule.key for rule in rules if any(one.source.key in sources for one in provisions(rule)))
    )

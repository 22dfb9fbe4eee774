"""The home page: a door for each reader, and how reviews work in three cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from criteria import practice_review, rapid_review
from criteria.notification import SERIOUS_INCIDENT
from criteria.phrases import CLOCKS, HEADLINES, WHO_DECIDES
from widgets.html import element, html, list_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

__all__ = ["CARDS", "DOORS", "cards_html", "doors_html"]


@dataclass(frozen=True, slots=True)
class Door:
    """A way in for one kind of reader: who they are, what is here for them, and where to begin."""

    who: str
    sentence: str
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One step as a reader first meets it; times, triggers and deciders are the rules' own words."""

    title: str
    page: str
    when: tuple[str, ...]
    who: str
    produces: str
    matters: str
    further: tuple[tuple[str, str], ...]


DOORS = (
    Door(
        "I work with children",
        "See what follows when a child dies or is seriously harmed, and what your part in it is.",
        (
            ("Guided check", "guided"),
            ("Hard questions, short answers", "reference/hard-questions"),
            ("Your part in a review", "explainers/for-agencies"),
            ("Terms and acronyms", "glossary"),
        ),
    ),
    Door(
        "I train others",
        "Take an invented case to your team: every one has a story, answers and points to discuss.",
        (
            ("Practice cases, to practise step by step", "practice/"),
            ("Seven-minute briefings", "briefings/"),
            ("Cases near a line, with a sheet for a group", "practice/calibration"),
            ("Flow chart, also to pin up", "flowchart/"),
        ),
    ),
    Door(
        "I sit on a Review Group, or I am a safeguarding partner",
        "Weigh the criteria with each source beside them, and see where the sources disagree.",
        (
            ("Criteria for a review", "practice-review"),
            ("Criteria met: should we commission?", "reference/commissioning"),
            ("Which review fits?", "reference/which-review"),
            ("Where the sources disagree", "reference/where-sources-disagree"),
        ),
    ),
    Door(
        "I organise reviews",
        "Find blank forms, a page for families, and what the law says about running and publishing a review.",
        (
            ("Kits: agenda, plan, rationale and more", "kits/"),
            ("A page for families", "explainers/for-families"),
            ("Running a review", "reference/running-a-review"),
            ("Resources by stage and theme", "resources"),
        ),
    ),
    Door(
        "I need one answer",
        "Look it up: one page for each thing that people ask most.",
        (
            ("What the words mean", "reference/definitions"),
            ("Roles: who does what", "reference/roles"),
            ("Counting days", "deadlines"),
            ("Common mistakes", "reference/common-mistakes"),
        ),
    ),
    Door(
        "I run this site for others",
        "Know what the rules rest on, what nobody has confirmed yet, and how the software is held to them.",
        (
            ("What is not yet confirmed", "sources#not-yet-confirmed"),
            ("Evidence for every statement", "evidence"),
            ("What changed, and from when", "what-changed"),
            ("Traceability", "traceability"),
        ),
    ),
)

CARDS = (
    Card(
        "Notification",
        "notification",
        when=(SERIOUS_INCIDENT.text[0], CLOCKS["notification"]),
        who=WHO_DECIDES["notification"],
        produces="A notification through the national system, which reaches the Panel, the Department for Education"
        " and Ofsted.",
        matters="It brings the partners together early, and shows the Panel what is happening to children across"
        " England.",
        further=(
            ("Looked-after children and care leavers", "reference/looked-after-and-care-leavers"),
            ("Cross-border cases", "reference/cross-border"),
            ("Criteria not met", "reference/not-met"),
        ),
    ),
    Card(
        "Rapid review",
        "rapid-review",
        when=(HEADLINES["rapid_review", "required"], CLOCKS["rapid_review"], rapid_review.RAPID_REVIEW.text[1]),
        who=WHO_DECIDES["rapid_review"],
        produces="A summary of the facts, early learning, and a view on whether the criteria for a local review are"
        " met.",
        matters="Children who are still at risk are protected now, and early learning is shared while it can help.",
        further=(
            ("Agenda", "kits/rapid-review-agenda"),
            ("Plan, day by day", "kits/rapid-review-plan"),
            ("What an agency sends in", "kits/agency-contribution"),
        ),
    ),
    Card(
        "Local child safeguarding practice review (LCSPR)",
        "practice-review",
        when=(practice_review.CRITERIA.text[0], CLOCKS["commissioning"]),
        who=f"{WHO_DECIDES['lcspr_criteria']} {HEADLINES['commissioning', 'for_partners']}",
        produces="A report on why things happened and what should improve. It is published, unless that is"
        " inappropriate.",
        matters="It helps to prevent the same harm again. It is for learning, never for blame.",
        further=(
            ("A trial or family case alongside", "reference/proceedings"),
            ("Publishing a review", "reference/publishing"),
            ("National reviews", "reference/national-reviews"),
        ),
    ),
)


def doors_html(to: Callable[[str], str]) -> str:
    """The doors; `to` gives the address of a page."""
    return html(element("div", *(_door(one, to) for one in DOORS), class_="doors"))


def cards_html(to: Callable[[str], str]) -> str:
    """How reviews work: one card a step, in order."""
    return html(element("ol", *(element("li", _card(one, to)) for one in CARDS), class_="steps"))


def _door(door: Door, to: Callable[[str], str]) -> Element:
    return element(
        "section",
        element("h3", door.who),
        element("p", door.sentence),
        list_of(element("a", label, href=to(page)) for label, page in door.links),
        class_="door",
    )


def _card(card: Card, to: Callable[[str], str]) -> Element:
    return element(
        "section",
        element("h3", element("a", card.title, href=to(card.page))),
        element(
            "dl",
            element("dt", "When"),
            *(element("dd", sentence) for sentence in card.when),
            element("dt", "Who decides"),
            element("dd", card.who),
            element("dt", "What it produces"),
            element("dd", card.produces),
            element("dt", "Why it matters"),
            element("dd", card.matters),
            element("dt", "Read on"),
            *(element("dd", element("a", label, href=to(page))) for label, page in card.further),
        ),
        class_="step",
    )

"""What stands around a briefing's text: at its head what to know before it is read, at its foot what goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.phrases import FICTIONAL
from widgets.briefing import ROLES, THEMES
from widgets.briefing_lists import briefing_link, minutes
from widgets.html import Content, element, joined, list_of
from widgets.rules import rule_links
from widgets.support import AT_WORK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from widgets.briefing import Briefing
    from widgets.evidence import EvidenceSource

__all__ = ["foot", "head"]

STEP_OUT = "Anybody may step out, and need not say why."
AROUND = "What goes with this briefing"


def head(briefing: Briefing, changed: Iterable[Element]) -> Element:
    """That it is invented, what may be hard to hear, what is newer than it, for whom it is and how long it takes."""
    roles = ", ".join(ROLES[one].lower() for one in briefing.roles)
    whose = f"From: {briefing.partnership}. " if briefing.partnership else ""
    return element(
        "div",
        *([element("p", FICTIONAL, class_="fictional")] if briefing.is_invented else []),
        *([_note(briefing.content_note)] if briefing.content_note else []),
        *changed,
        element(
            "p", f"{whose}For: {roles}. Theme: {THEMES[briefing.theme]}. {minutes(briefing)}.", class_="briefing-facts"
        ),
        class_="briefing-head",
        data_search_exclude="true",
    )


def foot(
    briefing: Briefing,
    related: Iterable[Briefing],
    sources: Iterable[EvidenceSource],
    cases: Mapping[str, str],
    to: Callable[[str], str],
) -> Element:
    """What it rests on, its rules, the practice cases that go with it, and others on its theme.

    `cases` has the titles of practice cases by their ids; `to` gives the address of a page.
    """
    lines: tuple[tuple[str, Sequence[Content]], ...] = (
        ("What this rests on: ", [element("span", one.title, class_="source-name") for one in sources]),
        ("Rules in it: ", [rule_links(briefing.rules, to)]),
        ("Practice cases: ", [element("a", cases[one], href=f"{to('practice/')}#{one}") for one in briefing.cases]),
        ("More on this theme: ", [briefing_link(one, to) for one in related]),
    )
    shown = (element("span", element("strong", label), *joined("; ", items)) for label, items in lines if items)
    return element("div", element("h2", AROUND), list_of(shown), class_="briefing-foot", data_search_exclude="true")


def _note(note: str) -> Element:
    return element(
        "aside",
        element("p", element("strong", "Content note: "), f"{note} {STEP_OUT} {AT_WORK}"),
        class_="content-note",
        aria_label="Content note",
    )

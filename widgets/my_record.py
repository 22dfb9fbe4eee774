"""`<my-record>`: what a reader practised, to look over, to take out, to go on with elsewhere, and to clear.

The record itself is in the reader's browser (`record.js`). Here stand its frame, every sentence, and what each version
of the rules changed, so that the script chooses by version alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from widgets.html import Content, element
from widgets.my_record_sayings import SAYINGS, WITHOUT_SCRIPT
from widgets.tool import actions, problems_place, tool_html

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from xml.etree.ElementTree import Element

__all__ = ["KINDS", "RulesVersion", "my_record_html"]


@dataclass(frozen=True, slots=True)
class RulesVersion:
    """A version of the rules: its number, what it is headed, and what it changed, in words."""

    version: str
    heading: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """Where something is practised: the page, what leads to the place on it, and what is done there.

    `{about}` in the fragment stands for what an entry is about. `about` says which entries it is for; "" is for all.
    """

    page: str
    label: str
    fragment: str = ""
    about: str = ""


KINDS = {
    "exercise": ("Exercises", (Way("practice/", "Practise a case", "#practise={about}"),)),
    "rationale": ("Rationales", (Way("practice/rationale", "Write a rationale", "#{about}"),)),
    "module": ("Modules", (Way("practice/modules", "Work through a module", "#module-{about}"),)),
    "calibration": ("Calibration", (Way("practice/calibration", "See where you draw the line"),)),
    "drill": (
        "Drills",
        (
            Way("practice/deadline-drill", "Count days in the deadline drill", about="deadlines"),
            Way("glossary-quiz", "Take the glossary quiz", about="glossary"),
        ),
    ),
}
"""Each kind of entry that is listed: its heading, and where it is practised. The note has a place of its own."""

NOTE_LABEL = "What did you learn, and what will you do with it?"


def my_record_html(versions: Sequence[RulesVersion], to: Callable[[str], str]) -> str:
    """The whole element as it stands in the page, empty.

    Takes every version of the rules, the newest first, which is the one in force; `to` gives the address of a page.
    """
    return tool_html(
        "my-record",
        element("p", class_="record-notice"),
        *_unreadable(),
        element("h2", "What you practised", class_="record-start", tabindex="-1"),
        _taking_out(),
        _ways(to),
        *(_kind(kind, heading) for kind, (heading, _) in KINDS.items()),
        _since(to),
        *_note(),
        *_keeping(),
        *_bringing_in(),
        _entry(),
        *(_version(one) for one in versions),
        sayings=SAYINGS,
        without_script=WITHOUT_SCRIPT,
    )


def _taking_out() -> Element:
    return actions(
        ("word", "Word file"),
        ("json", "Download"),
        ("print", "Print"),
        ("clear", "Clear everything"),
        ("undo", "Undo"),
    )


def _ways(to: Callable[[str], str]) -> Element:
    """What to do first; from here the script takes where an entry was practised."""
    ways = (
        element("a", way.label, href=to(way.page), data_kind=kind, data_about=way.about, data_fragment=way.fragment)
        for kind, (_, all_of_kind) in KINDS.items()
        for way in all_of_kind
    )
    return element(
        "div",
        element("p", "Nothing is practised yet. What you do on these pages comes here by itself:"),
        element("ul", *(element("li", way) for way in ways)),
        class_="record-ways",
    )


def _kind(kind: str, heading: str) -> Element:
    return element(
        "section", element("h3", heading), element("ul", class_="record-entries"), data_kind=kind, hidden=True
    )


def _entry() -> Element:
    """What an entry looks like; the script fills a copy for each."""
    return element(
        "template",
        element(
            "li",
            element("h4", tabindex="-1"),
            element("p", class_="record-when"),
            element(
                "p",
                "Practised with another version of the rules. ",
                element("a", "What has changed", href="#record-since"),
                class_="record-older",
            ),
            element("dl"),
            element(
                "p",
                element("a", "Go on with it", class_="md-button"),
                element("button", "Remove", type="button", class_="md-button", data_action="remove"),
                class_="record-entry-actions",
            ),
            class_="record-entry",
        ),
        data_entry=True,
    )


def _since(to: Callable[[str], str]) -> Element:
    return element(
        "section",
        element("h2", "What has changed in the rules since", id="record-since", tabindex="-1"),
        element("div", class_="record-changes"),
        element("p", "All of it: ", element("a", "What changed, and from which day", href=to("what-changed")), "."),
        class_="record-since",
        hidden=True,
    )


def _version(version: RulesVersion) -> Element:
    return element(
        "template",
        *(element("li", change) for change in version.changes),
        data_version=version.version,
        data_heading=version.heading,
    )


def _note() -> tuple[Element, ...]:
    return (
        element("h2", "My learning note", class_="record-live"),
        element(
            "div",
            element("label", NOTE_LABEL, for_="record-note", class_="fact-label"),
            element(
                "p",
                "In your own words, for you alone. Never enter details of a real person.",
                id="record-note-hint",
                class_="fact-hint",
            ),
            element("textarea", rows="6", id="record-note", aria_describedby="record-note-hint"),
            element("p", class_="record-note-said", role="status"),
            element("p", class_="record-note-printed"),
            class_="record-live record-note",
        ),
    )


def _keeping() -> tuple[Element, ...]:
    return (
        element("h2", "Where it is kept", class_="record-live"),
        element(
            "div",
            element("p", class_="record-place", role="status"),
            _choice(
                "Keep my record in this browser",
                "Only on a device that you alone use. Leave it off on a shared one: others could read your record.",
            ),
            element("p", "“Clear everything” takes it out of this tab and out of this browser."),
            class_="record-live",
        ),
    )


def _choice(label: str, hint: str) -> Element:
    return element(
        "label",
        element("input", type="checkbox", class_="record-keep"),
        element("span", label, element("small", hint)),
        class_="fact-choice",
    )


def _bringing_in() -> tuple[Element, ...]:
    return (
        element("h2", "Go on elsewhere", class_="record-live"),
        element(
            "div",
            element(
                "p",
                "You need no account. Press “Download” above, take the file with you, and choose it on this page on"
                " another device. What is there already stays, unless the file has it newer.",
            ),
            element("label", "A record that you downloaded", for_="record-file", class_="fact-label"),
            element("input", type="file", id="record-file", accept=".json,application/json"),
            element("p", class_="record-taken", role="status"),
            problems_place(),
            class_="record-live record-bring",
        ),
    )


def _unreadable() -> tuple[Content, ...]:
    return (
        element(
            "div",
            element(
                "p",
                "Something that this browser had stored could not be read, and was set aside. You can download it as it"
                " is. “Clear everything” takes it away.",
            ),
            element(
                "button", "Download what was set aside", type="button", class_="md-button", data_action="unreadable"
            ),
            class_="record-unreadable",
            hidden=True,
        ),
    )

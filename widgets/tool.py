"""What every tool of the site shares: the frame of its custom element, and the places its script fills.

A tool stands in the page whole, as text; its script in `docs/assets/elements/` asks `widgets.browser` and puts what
comes back into these places. `live-element.js` is the other side of this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.facts import FACTS
from criteria.phrases import DISCLAIMER, FICTIONAL
from widgets.answers import control_id
from widgets.html import Content, element, html
from widgets.sayings import LIVE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from criteria.case import Problem

__all__ = [
    "actions",
    "dates_in_link",
    "problem_item",
    "problem_list",
    "problems_html",
    "problems_place",
    "tool_html",
    "waiting",
]


def tool_html(
    name: str, *content: Content, sayings: Mapping[str, str], without_script: str, searched: bool = True
) -> str:
    """A tool as it stands in the page.

    Takes the name of its custom element, what it holds, what it may have to say (by code, beside what every tool may
    have to say), a sentence for readers without JavaScript, and whether search finds the page by its words.
    """
    whole = element(
        name,
        element("p", element("strong", f"{FICTIONAL}. "), DISCLAIMER, class_="fictional-banner"),
        element("p", without_script, class_="without-script"),
        *content,
        element("p", class_="live-spoken", role="status"),
        *(element("template", text, data_say=code) for code, text in {**LIVE, **sayings}.items()),
        class_="tool",
        # On the tool's own tag: search takes the first end of such a tag for the end of what it leaves out.
        data_search_exclude=not searched,
    )
    # Markdown takes an element it does not know for a part of a paragraph; a div it leaves alone.
    return html(element("div", whole))


def waiting() -> tuple[Element, ...]:
    """Where a tool says how far Python is, and the way to try again when it did not come."""
    return (
        element("p", class_="live-progress", role="status"),
        element("button", "Try again", type="button", class_="md-button live-again", hidden=True),
    )


def dates_in_link() -> Element:
    """Whether a copied link takes the dates along; it does not unless the reader says so."""
    return element(
        "label",
        element("input", type="checkbox", class_="tool-with-dates"),
        element("span", "Put the dates into the link, too"),
        class_="fact-choice",
    )


def actions(*buttons: tuple[str, str], more: Sequence[Element] = (), **data: str) -> Element:
    """What can be done with what was given: each button by its code and label, with "undo" hidden until it can be.

    Beside them stand the place that says what was done, and the link where no page may copy. `data` are attributes of
    the whole.
    """
    return element(
        "div",
        *(
            element("button", label, type="button", class_="md-button", data_action=action, hidden=action == "undo")
            for action, label in buttons
        ),
        *more,
        *done(),
        class_="tool-actions",
        **data,
    )


def done() -> tuple[Element, ...]:
    """Where a tool says what was done, and the link where no page may copy it."""
    return (
        element("p", class_="tool-done", role="status"),
        element(
            "label",
            element("span", "The link:"),
            element("input", type="text", readonly=True, class_="tool-link"),
            class_="tool-link-box",
            hidden=True,
        ),
    )


def problems_place() -> Element:
    """Where a tool says what is wrong with what it was given."""
    return element("div", class_="live-problems", role="alert", tabindex="-1")


def problems_html(title: str, problems: Sequence[Problem], named: Callable[[str], Content | None] | None = None) -> str:
    """What is wrong with the facts given: each problem named, linked to its question if it has one.

    `named` gives the link to the question of a path, or None; by default the path is a fact's key.
    """
    link = named or question_link
    return html(*problem_list(title, *(problem_item(path, sentence, link(path)) for path, sentence in problems)))


def problem_list(title: str, *items: Content) -> tuple[Element, ...]:
    """Problems under what they amount to."""
    return (element("p", element("strong", title)), element("ul", *items))


def problem_item(path: str, sentence: str, link: Content | None) -> Element:
    """One problem as an item of a list: where it is, linked if there is a link, and how to mend it."""
    where: tuple[Content, ...] = (element("code", path), f": {sentence}")
    if link is not None:
        where = (link, f" ({path}): {sentence}")
    return element("li", element("span", *where))


def question_link(path: str) -> Element | None:
    """A link to the question that asks for a fact, if there is one of that key."""
    fact = FACTS.get(path)
    return None if fact is None else element("a", fact.question, href=f"#{control_id(path)}")

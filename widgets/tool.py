"""What every tool of the site shares: the frame of its custom element, and the places its script fills.

A tool stands in the page whole, as text; its script in `docs/assets/elements/` asks `widgets.browser` and puts what
comes back into these places. `live-element.js` is the other side of this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.facts import FACTS
from criteria.phrases import DISCLAIMER, FICTIONAL
from widgets.answers import control_id
from widgets.html import Content, element, html, list_of
from widgets.sayings import LIVE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

    from criteria.case import Problem

__all__ = ["problems_html", "problems_place", "tool_html", "waiting"]


def tool_html(name: str, *content: Content, sayings: Mapping[str, str], without_script: str) -> str:
    """A tool as it stands in the page.

    Takes the name of its custom element, what it holds, what it may have to say (by code, beside what every tool may
    have to say), and a sentence for readers without JavaScript.
    """
    whole = element(
        name,
        element("p", element("strong", f"{FICTIONAL}. "), DISCLAIMER, class_="fictional-banner"),
        element("p", without_script, class_="without-script"),
        *content,
        element("p", class_="live-spoken", role="status"),
        *(element("template", text, data_say=code) for code, text in {**LIVE, **sayings}.items()),
        class_="tool",
    )
    # Markdown takes an element it does not know for a part of a paragraph; a div it leaves alone.
    return html(element("div", whole))


def waiting() -> tuple[Element, ...]:
    """Where a tool says how far Python is, and the way to try again when it did not come."""
    return (
        element("p", class_="live-progress", role="status"),
        element("button", "Try again", type="button", class_="md-button live-again", hidden=True),
    )


def problems_place() -> Element:
    """Where a tool says what is wrong with what it was given."""
    return element("div", class_="live-problems", role="alert", tabindex="-1")


def problems_html(title: str, problems: Sequence[Problem], *, linked: bool = True) -> str:
    """What is wrong with the facts given: each problem named, linked to its question where all stand on the page."""
    return html(
        element("p", element("strong", title)),
        list_of([_problem(path, sentence, linked=linked) for path, sentence in problems]),
    )


def _problem(path: str, sentence: str, *, linked: bool) -> Element:
    fact = FACTS.get(path)
    if fact is None:
        return element("span", element("code", path), f": {sentence}")
    question = element("a", fact.question, href=f"#{control_id(path)}") if linked else fact.question
    return element("span", question, f" ({path}): {sentence}")

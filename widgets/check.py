"""The form of `<scenario-check>`, made from the facts: every control carries its fact's key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria import assess
from criteria.rules import leaves
from criteria.statuses import ROUTES
from widgets.answers import answer_elements, bar_element, provision_line
from widgets.html import Content, element, list_of
from widgets.question_groups import QUESTION_GROUPS
from widgets.sayings import SAYINGS, WITHOUT_JAVASCRIPT
from widgets.tool import actions, dates_in_link, problems_place, tool_html, waiting

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

__all__ = ["check_html"]


def check_html(to: Callable[[str], str]) -> str:
    """The whole element as it stands in the page: rules, form, and the answers while nothing is known.

    `to` gives the address of a page from there.
    """
    nothing = assess({})
    return tool_html(
        "scenario-check",
        _rules(),
        problems_place(),
        element(
            "div",
            _form(),
            element(
                "div",
                element("h2", "Answers", id="check-answers", tabindex="-1"),
                *waiting(),
                element("div", *answer_elements(nothing), class_="check-answers"),
                _actions(to),
                element("div", class_="tool-receipt"),
                element("p", element("a", "Back to the questions", href="#check-questions"), class_="check-back"),
                class_="check-side",
            ),
            class_="check-columns",
        ),
        element("a", bar_element(nothing), href="#check-answers", class_="check-bar"),
        sayings=SAYINGS,
        without_script=WITHOUT_JAVASCRIPT,
    )


def _rules() -> Element:
    """The conditions that the form asks about, before it asks: a reader may want to know the rules first."""
    parts: list[Content] = []
    for rule in ROUTES.values():
        parts.append(element("p", element("strong", f"{rule.title} (rule {rule.key}), all of:")))
        parts.append(
            list_of(element("span", f"{leaf.holds}. ", provision_line(leaf.provision)) for leaf in leaves(rule))
        )
    return element("details", element("summary", "The rules, before you start"), *parts, class_="check-rules")


def _form() -> Element:
    return element(
        "form",
        element("h2", "Questions", id="check-questions", tabindex="-1"),
        *(one.controls() for one in QUESTION_GROUPS),
        class_="check-form",
        autocomplete="off",
        novalidate=True,
    )


def _actions(to: Callable[[str], str]) -> Element:
    """What can be done with a case: all of it stays in the browser until the reader takes it out."""
    further = (
        ("See it on the flow chart", "flowchart/", "link"),
        ("See its dates on the timeline", "timeline", "link"),
        ("Compare with a changed case", "compare", "case_twice"),
    )
    return actions(
        ("link", "Copy link"),
        ("save", "Download"),
        ("print", "Print"),
        ("clear", "Clear"),
        ("undo", "Undo clear"),
        more=(
            dates_in_link(),
            *(
                element(
                    "button",
                    label,
                    type="button",
                    class_="md-button",
                    data_action="open",
                    data_page=to(page),
                    data_address=address,
                )
                for label, page, address in further
            ),
        ),
    )

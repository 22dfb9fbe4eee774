"""`<case-compare>`: ready pairs, two cases to change as the reader likes, and what differs between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.comparison import compare
from widgets.answers import asked
from widgets.compare_form import compare_form
from widgets.comparison import comparison_elements, in_short, spoken_comparison
from widgets.html import element, html
from widgets.ready_pairs import pairs_list
from widgets.sayings import COMPARE_SAYINGS, COMPARE_WITHOUT_JAVASCRIPT
from widgets.tool import actions, dates_in_link, problems_place, tool_html, waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from criteria.comparison import Comparison
    from widgets.ready_pairs import ReadyPair

__all__ = ["PAGE", "compare_html", "compare_reply"]

PAGE = "PAGE"
"""Stands for a page's name in the pattern of addresses that the element carries for its script."""

ACTIONS = (
    ("link", "Copy link"),
    ("print", "Print"),
    ("swap", "Swap A and B"),
    ("clear", "Clear"),
    ("undo", "Undo clear"),
)


def compare_html(pairs: Sequence[ReadyPair], to: Callable[[str], str]) -> str:
    """The whole element as it stands in the page, both cases blank; `to` gives the address of a page."""
    blank = compare({}, {})
    return tool_html(
        "case-compare",
        element("h2", "Ready pairs"),
        pairs_list(pairs),
        problems_place(),
        element(
            "div",
            element("h2", "The two cases", id="compare-cases", tabindex="-1"),
            element("p", "Change what you like in either case. “Not known yet” is an ordinary answer."),
            compare_form(),
            element("a", in_short(blank), href="#compare-result", class_="compare-bar"),
            class_="compare-questions",
        ),
        element(
            "div",
            element("h2", "What differs", id="compare-result", tabindex="-1"),
            *waiting(),
            element("div", element("p", in_short(blank)), class_="compare-result"),
            actions(*ACTIONS, more=[dates_in_link()], data_pages=to(PAGE)),
            element("p", element("a", "Back to the two cases", href="#compare-cases"), class_="compare-back"),
            class_="compare-side",
        ),
        sayings=COMPARE_SAYINGS,
        without_script=COMPARE_WITHOUT_JAVASCRIPT,
    )


def compare_reply(comparison: Comparison, today: str, to: Callable[[str], str]) -> dict[str, object]:
    """The parts of the page for two cases that can be read.

    Result and bar as HTML, the summary as text, and the keys, and groups, in which the cases differ.
    """
    keys = [one.fact.key for one in comparison.facts]
    groups = dict.fromkeys(one.fact.group for one in comparison.facts if one.fact.group)
    return {
        "result": html(element("p", in_short(comparison)), *comparison_elements(comparison, to), asked(today)),
        "bar": in_short(comparison),
        "summary": spoken_comparison(comparison),
        "differs": [*keys, *groups],
    }

"""`<guided-check>` as it stands in the page, and beside it as text every question, and how the next is chosen."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from criteria.case_sets import QUESTIONS
from criteria.facts import FACTS
from criteria.guide_count import fixed_order, guided_order
from criteria.guide_phrases import HINTS, HOW_CHOSEN, how_many_are_asked
from criteria.steps import asked_question, question_step
from widgets.guide_controls import values_label
from widgets.guide_reply import first_step
from widgets.guide_steps import GOES_ON
from widgets.html import element, html, list_of
from widgets.rules import PAGES
from widgets.sayings import GUIDED, WITHOUT_JAVASCRIPT_GUIDED
from widgets.tables import table
from widgets.tool import done, problems_place, tool_html, waiting

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

__all__ = ["LEADS_TO", "all_questions", "guide_html", "how_chosen"]

LEADS_TO = (*PAGES.values(), *(page for page, _ in GOES_ON))
"""The pages that a step may lead to."""


def guide_html(pages: Mapping[str, str]) -> str:
    """The whole element, with its first question; takes the addresses of the pages that it may lead to."""
    step = element("div", first_step(pages), class_="guide-place")
    return tool_html(
        "guided-check",
        problems_place(),
        step,
        *waiting(),
        element(
            "div",
            element("button", "Undo", type="button", class_="md-button", data_do="undo", hidden=True),
            *done(),
            class_="guide-said",
        ),
        # Where pages stand depends on how the site was built; the script hands this to Python with each request.
        element(
            "nav",
            *(element("a", page, href=address, data_page=page) for page, address in pages.items()),
            class_="guide-pages",
            hidden=True,
        ),
        sayings=GUIDED,
        without_script=WITHOUT_JAVASCRIPT_GUIDED,
    )


def all_questions() -> str:
    """Every question in the order of the charts: its answers, what helps to answer it, and who says."""
    return html(
        table(
            ("Question", "Answers", "To help answer it", "Who says"),
            (
                (
                    None,
                    (
                        asked_question(asked),
                        _answers(key),
                        HINTS.get(key) or FACTS[key].hint,
                        question_step(asked, ()).who,
                    ),
                )
                for key, asked in QUESTIONS.items()
            ),
        )
    )


def _answers(key: str) -> Element | str:
    """The answers to a question; of a long list of judgements its parts, each with their number."""
    if key == "lesson":
        parts = Counter(FACTS[fact].part for fact in QUESTIONS[key].facts)
        return list_of(f"{part} ({number})" for part, number in parts.items())
    choices = FACTS[key].values
    return list_of(values_label(key, (one,)) for one in choices) if choices else "An age"


def how_chosen() -> str:
    """How the next question is found, and how many are asked, beside the fixed order of the charts."""
    return html(
        element(
            "details",
            element("summary", "How the questions are chosen"),
            *(element("p", sentence) for sentence in HOW_CHOSEN),
            element("p", how_many_are_asked(guided_order(), fixed_order())),
            class_="guide-chosen",
        )
    )

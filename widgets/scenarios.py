"""Published fictional cases as a reader meets them on a page: story, answers, what they teach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.fragment import address_of
from criteria.phrases import STATUS_LABELS
from criteria.wording import answers
from widgets.html import element, html, list_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from criteria.case import Case
    from criteria.scenario import Scenario

__all__ = ["scenarios_list", "try_link"]


def scenarios_list(scenarios: Iterable[Scenario], check_page: str) -> str:
    """Each scenario with its story and teaching points, its answers folded away, and a way to try it.

    `check_page` is the address of the check page from where the list stands.
    """
    published = tuple(scenarios)
    contents = list_of(element("a", one.title, href=f"#{one.id}") for one in published)
    return html(
        element("details", element("summary", f"All {len(published)} cases"), contents),
        *(_scenario(one, check_page) for one in published),
    )


def try_link(label: str, case: Case, check_page: str) -> str:
    """A link that opens the check page with a case."""
    return html(_try(label, case, check_page))


def _try(label: str, case: Case, check_page: str) -> Element:
    return element("a", label, href=f"{check_page}#{address_of(case)}", class_="md-button")


def _scenario(scenario: Scenario, check_page: str) -> Element:
    assessment = scenario.assess()
    return element(
        "article",
        element("h2", scenario.title, id=scenario.id),
        element("p", scenario.story),
        element(
            "details",
            element("summary", "The answers, and what this case teaches"),
            list_of(f"{one.question} {STATUS_LABELS[one.status]}." for one in answers(assessment)),
            list_of(scenario.teaching),
            element("p", _try("Try this case, and change a fact", assessment.case, check_page)),
        ),
        class_="scenario",
    )

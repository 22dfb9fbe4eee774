"""The page of resources: each in full under its first stage, and by theme as links to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from criteria.deadlines import in_words
from widgets.html import Content, element, html, joined
from widgets.resources import KINDS, STAGES, THEMES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from widgets.resources import Resource

__all__ = ["resources_by_stage", "resources_by_theme"]

NO_ADDRESS = "Address not established"


def resources_by_stage(resources: Sequence[Resource]) -> str:
    """Every resource under the first stage it serves, and links where it serves later ones."""
    parts: list[Element] = []
    for stage, title in STAGES.items():
        first = [one for one in _weightiest_first(resources) if one.stages[0] == stage]
        later = [one for one in _weightiest_first(resources) if stage in one.stages[1:]]
        parts += [
            element("h3", title, id=f"stage-{stage.replace(' ', '-')}"),
            element("ul", *(_entry(one) for one in first), class_="resources"),
        ]
        if later:
            parts.append(element("p", "Helps here, too: ", *_links(later), ".", data_search_exclude="true"))
    return html(*parts)


def resources_by_theme(resources: Sequence[Resource]) -> str:
    """For each theme, links to its resources."""
    parts: list[Element] = []
    for theme, title in THEMES.items():
        on_it = [one for one in _weightiest_first(resources) if theme in one.themes]
        parts += [
            element("h3", title, id=f"theme-{theme.replace(' ', '-')}"),
            element("ul", *(element("li", *_links([one]), _by(one)) for one in on_it)),
        ]
    return html(*parts)


def _weightiest_first(resources: Sequence[Resource]) -> list[Resource]:
    """Law before guidance before what one area does; otherwise as in the file."""
    return sorted(resources, key=lambda one: list(KINDS).index(one.kind))


def _entry(resource: Resource) -> Element:
    """One resource: its title, one sentence, and what there is to know about it."""
    title: Content = resource.title
    if resource.address is not None:
        title = element("a", resource.title, href=resource.address)
    facts = f"{KINDS[resource.kind]}. {resource.publisher}; {resource.dated}. {resource.known}. Last checked on "
    return element(
        "li",
        element("strong", title),
        element("p", resource.about),
        element(
            "p",
            facts,
            element("time", in_words(resource.checked), datetime=resource.checked.isoformat()),
            "." if resource.address is not None else f". {NO_ADDRESS}.",
            class_="resource-facts",
        ),
        id=_anchor(resource),
    )


def _by(resource: Resource) -> Element:
    """Who publishes it: many titles say little alone."""
    return element("span", f" {resource.publisher}", class_="resource-facts")


def _anchor(resource: Resource) -> str:
    return f"resource-{re.sub('[^a-z0-9]+', '-', resource.title.lower()).strip('-')[:60].strip('-')}"


def _links(resources: Sequence[Resource]) -> list[Content]:
    """Links to entries of the page, with semicolons between them."""
    return joined("; ", (element("a", one.title, href=f"#{_anchor(one)}") for one in resources))

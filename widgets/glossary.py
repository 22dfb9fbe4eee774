"""The glossary as a page: by first letters, each term under a heading of its own, so that search finds the term."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from criteria.glossary import GLOSSARY, Term
from criteria.sources import SOURCES
from widgets.html import Content, element, html, joined
from widgets.terms import known_term, term_id

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

__all__ = ["glossary_list", "heading"]

NO_SOURCE = "An everyday name: no source of ours explains it."


def glossary_list() -> str:
    """Every term and acronym, with its meaning, its other names and what it is not."""
    letters = [(letter, tuple(terms)) for letter, terms in groupby(GLOSSARY, lambda one: one.term[0].upper())]
    return html(
        element(
            "nav",
            element("ul", *(element("li", element("a", one, href=f"#letter-{one.lower()}")) for one, _ in letters)),
            class_="glossary-letters",
            aria_label="First letters",
            data_search_exclude="true",
        ),
        *(_letter(letter, terms) for letter, terms in letters),
    )


def heading(term: Term) -> str:
    """A term with its short form in brackets."""
    return f"{term.term} ({term.short})" if term.short else term.term


def _letter(letter: str, terms: Iterable[Term]) -> Element:
    """The terms that begin with a letter. The letter itself is nothing to search for."""
    return element(
        "section",
        element("h2", letter, id=f"letter-{letter.lower()}", data_search_exclude="true"),
        *(element("section", *_term(one), class_="glossary-term") for one in terms),
    )


def _term(term: Term) -> tuple[Element, ...]:
    """A term and its meaning, with its other names and what it is mistaken for."""
    notes = []
    if term.also:
        notes.append(element("li", f"Also called: {', '.join(term.also)}."))
    # Search finds a term by its own words, not by those of its neighbours and sources.
    if term.not_to_be_confused_with:
        others = _links(term.not_to_be_confused_with)
        notes.append(element("li", "Not to be confused with: ", *others, ".", data_search_exclude="true"))
    source = term.cited or (SOURCES[term.source].short if term.source else "")
    notes.append(element("li", f"Source: {source}." if source else NO_SOURCE, data_search_exclude="true"))
    return (
        element("h3", heading(term), id=term_id(term)),
        element("p", term.meaning),
        element("ul", *notes),
    )


def _links(names: Iterable[str]) -> list[Content]:
    """Links to other terms of the page, with commas between them."""
    return joined(", ", (element("a", name, href=f"#{term_id(known_term(name)[0])}") for name in names))

"""How a term stands on a page, and what is refused."""

from __future__ import annotations

import pytest

from criteria.glossary import GLOSSARY
from tests.widgets.html_reader import all_of
from widgets.glossary import glossary_list
from widgets.terms import TermError, known_term, term_id, term_used


def to(place: str) -> str:
    """The address of a page."""
    return f"../{place}/"


@pytest.mark.parametrize(
    ("used", "said"),
    [
        ("LCSPR", "local child safeguarding practice review (LCSPR)"),
        ("LCSPRs", "local child safeguarding practice reviews (LCSPRs)"),
        ("DfE", "Department for Education (DfE)"),
        ("care leaver", "care leaver"),
    ],
)
def test_the_first_use_says_it_in_full_and_leads_to_the_glossary(used: str, said: str) -> None:
    """The full name, the acronym in brackets and a link; a name that begins no sentence is written small."""
    (link,) = all_of(term_used(used, first=True, to=to), "a")
    assert (said, True) == (link.words, link.attributes["href"].startswith("../glossary/#term-"))


def test_a_sentence_can_begin_with_a_term() -> None:
    """Asked for a capital, the full name has one."""
    assert ">Local child" in term_used("LCSPR", first=True, to=to, capital=True)


def test_later_uses_are_the_short_form_alone() -> None:
    """Nobody reads the full name twice."""
    (short,) = all_of(term_used("LCSPR", first=False, to=to))
    assert ("span", "LCSPR") == (short.name, short.words)


@pytest.mark.parametrize(
    ("used", "how"),
    [("XYZ", "Add it to criteria/glossary.py"), ("", "Add it"), ("DCSs", "write the sentence so that one is meant")],
)
def test_what_the_glossary_lacks_is_refused_with_the_way_to_mend_it(used: str, how: str) -> None:
    """An unknown acronym stops the build, and says what to do."""
    with pytest.raises(TermError, match=how):
        term_used(used, first=True, to=to)


def test_every_term_can_be_used_and_its_link_leads_to_it() -> None:
    """Each name and each acronym of the glossary is known, and its place is on the page of the glossary."""
    places = {tag.attributes.get("id") for tag in all_of(glossary_list())}
    for term in GLOSSARY:
        assert term_id(term) in places
        for used in filter(None, (term.term, term.short)):
            assert term == known_term(used)[0]

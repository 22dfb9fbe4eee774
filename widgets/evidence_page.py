"""The page of evidence: every claim by its source, how we know it, and the pages that use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.deadlines import in_words
from widgets.citations import claim_id
from widgets.evidence import Standing
from widgets.html import Content, element, html, joined
from widgets.tables import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from xml.etree.ElementTree import Element

    from widgets.evidence import Claim, Evidence, EvidenceSource

__all__ = ["Page", "evidence_list"]

Page = tuple[str, str]
"""A page's title and its address."""

HEADS = ("What we say", "How we know it", "Pages")


def evidence_list(evidence: Evidence, used_on: Mapping[str, Sequence[Page]]) -> str:
    """Every source that a claim rests on, by its title, each with its claims in the order they were written."""
    resting: dict[str, list[Claim]] = {}
    for claim in evidence.claims.values():
        resting.setdefault(claim.source.key, []).append(claim)
    parts: list[Element] = []
    for key in sorted(resting, key=lambda one: evidence.sources[one].title.lower()):
        source = evidence.sources[key]
        parts += [
            element("h3", element("span", source.title, class_="source-name"), id=f"from-{key.replace('_', '-')}"),
            _about(source),
            table(HEADS, ((claim_id(claim.key), _cells(claim, used_on.get(claim.key, ()))) for claim in resting[key])),
        ]
    return html(*parts)


def _about(source: EvidenceSource) -> Element:
    """Who published a source, when, where it is, and when it was last checked."""
    address: Content = (
        "Address not established" if source.address is None else element("a", source.address, href=source.address)
    )
    day = element("time", in_words(source.checked), datetime=source.checked.isoformat())
    return element(
        "p",
        element("span", f"{source.publisher}; {source.dated}", class_="source-name"),
        ". ",
        address,
        ". Last checked on ",
        day,
        ".",
    )


def _cells(claim: Claim, pages: Sequence[Page]) -> tuple[Content, ...]:
    links = (element("a", title, href=address) for title, address in pages)
    return (claim.claim, _known(claim), element("span", *joined(", ", links)))


def _known(claim: Claim) -> Element:
    """How we know a claim, and at which place of its source it stands, where that was noted."""
    place = ("At: ", element("span", claim.place, class_="source-name"), ". ") if claim.place else ()
    match claim.standing:
        case Standing.FIRST_HAND:
            return element("span", *place, "Read first-hand")
        case Standing.REPORTED:
            who = element("span", claim.reported_by, class_="source-name")
            return element("span", *place, "As reported by ", who, "; original not read")
        case Standing.OUR_READING:
            return element("span", *place, "Our reading; no source says so in these words")

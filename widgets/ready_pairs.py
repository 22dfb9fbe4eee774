"""Pairs of published cases worth comparing: what each teaches, and the comparison whole, for every reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from criteria.comparison import compare
from criteria.facts import FACTS
from criteria.pair import address_of_pair
from widgets.answers import value_in_words
from widgets.comparison import CASE_NAMES, NOT_GIVEN, comparison_elements
from widgets.html import Content, element, html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from xml.etree.ElementTree import Element

    from criteria.comparison import Comparison
    from criteria.scenario import Scenario

__all__ = ["PAIRS", "ReadyPair", "pairs_html", "pairs_list", "ready_pairs"]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Two cases by the ids of their scenarios; without a second id, the first with one fact changed."""

    key: str
    title: str
    teaches: str
    one: str
    other: str | tuple[str, str]


PAIRS = (
    Chosen(
        "two-birthdays",
        "The day before a birthday, or on it",
        "A care leaver dies. Age at death decides, and one day is enough.",
        "sc05a-day-before-twenty-five",
        "sc05b-on-the-twenty-fifth-birthday",
    ),
    Chosen(
        "care-leaver-or-adopted",
        "A care leaver, or adopted from care",
        "“Care experienced” is wider than “care leaver”. Four facts differ, and one of them changes the answer.",
        "sc05a-day-before-twenty-five",
        "sc05c-adopted-as-a-child",
    ),
    Chosen(
        "wales-or-next-county",
        "Harmed in Wales, or in the next county",
        "Place changes who notifies, and never whether.",
        "sc06a-cai-in-wales",
        "sc06b-cai-in-the-next-county",
    ),
    Chosen(
        "17-or-18",
        "The same stabbing, at 17 or at 18",
        "A child is under 18. The loss is the same, and the duties are not.",
        "sc18a-street-homicide-at-17",
        "sc18b-street-homicide-at-18",
    ),
    Chosen(
        "looked-after-or-not",
        "Looked after, or not",
        "The same expected death. Only for a looked-after child is somebody told whatever the cause.",
        "sc02-saffi-expected-death",
        ("care_status", "none"),
    ),
    Chosen(
        "not-suspected-or-not-known",
        "Not suspected, or not yet known",
        "The cause of death is not yet known in either. “Not suspected” says that somebody has asked.",
        "sc07b-baby-theo",
        ("abuse_or_neglect", "unknown"),
    ),
)


@dataclass(frozen=True, slots=True)
class ReadyPair:
    """A pair with its comparison, and what each case is: a published scenario, or the first with a change."""

    chosen: Chosen
    one: Scenario
    other: Scenario | None
    comparison: Comparison

    @property
    def address(self) -> str:
        """The fragment that opens the pair in the tool."""
        return address_of_pair(self.comparison.one.case, self.comparison.other.case)


def ready_pairs(scenarios: Iterable[Scenario]) -> tuple[ReadyPair, ...]:
    """The pairs, their facts taken from the published scenarios."""
    published = {one.id: one for one in scenarios}
    return tuple(_ready(chosen, published) for chosen in PAIRS)


def pairs_list(pairs: Sequence[ReadyPair]) -> Element:
    """Each pair in a line or two, with a link that opens it in the tool, and one to where it stands compared."""
    return element("ul", *(_entry(pair) for pair in pairs), class_="compare-pairs")


def pairs_html(pairs: Sequence[ReadyPair], to: Callable[[str], str]) -> str:
    """Every pair compared in full, folded under its title; `to` gives the address of a page."""
    return html(*(_compared(pair, to) for pair in pairs))


def _ready(chosen: Chosen, published: dict[str, Scenario]) -> ReadyPair:
    one = published[chosen.one]
    if isinstance(chosen.other, str):
        other = published[chosen.other]
        return ReadyPair(chosen, one, other, compare(one.facts, other.facts))
    key, value = chosen.other
    return ReadyPair(chosen, one, None, compare(one.facts, {**one.facts, key: value}))


def _entry(pair: ReadyPair) -> Element:
    chosen = pair.chosen
    return element(
        "li",
        element("a", chosen.title, href=f"#{pair.address}", class_="compare-open"),
        element("a", chosen.title, href=f"#{_id(pair)}", class_="compare-read"),
        element("span", chosen.teaches),
    )


def _id(pair: ReadyPair) -> str:
    return f"pair-{pair.chosen.key}"


def _compared(pair: ReadyPair, to: Callable[[str], str]) -> Element:
    chosen = pair.chosen
    return element(
        "article",
        element("h3", chosen.title, id=_id(pair)),
        element("p", chosen.teaches),
        element("p", element("strong", f"{CASE_NAMES['a']}: "), _story(pair.one, to)),
        element("p", element("strong", f"{CASE_NAMES['b']}: "), _second(pair, to)),
        element(
            "details",
            element("summary", "The comparison"),
            *comparison_elements(pair.comparison, to, "h4"),
        ),
        class_="compare-pair",
    )


def _second(pair: ReadyPair, to: Callable[[str], str]) -> Content:
    if pair.other is not None:
        return _story(pair.other, to)
    (difference,) = pair.comparison.facts
    fact = FACTS[difference.fact.key]
    value = NOT_GIVEN if difference.other is None else value_in_words(fact, difference.other)
    return f"the same case, with another answer to “{fact.question}”: {value}."


def _story(scenario: Scenario, to: Callable[[str], str]) -> Element:
    return element("a", f"{scenario.title}: read the story", href=f"{to('practice/')}#{scenario.id}")

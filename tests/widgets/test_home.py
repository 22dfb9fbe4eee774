"""The home page's doors and cards."""

from __future__ import annotations

import pytest

from criteria.deadlines import NOTIFY_WITHIN, PUBLISH_WITHIN_MONTHS, RAPID_REVIEW_WITHIN
from widgets.home import CARDS, DOORS, cards_html, doors_html


def to(place: str) -> str:
    """The address of a page, for these tests."""
    return f"/{place}"


def test_there_is_a_door_for_each_reader() -> None:
    """Six kinds of reader each find one sentence and at most four ways to go on."""
    assert 6 == len(DOORS)
    assert {True} == {2 <= len(door.links) <= 4 for door in DOORS}
    assert sum(len(door.links) for door in DOORS) == doors_html(to).count("<a ")


def test_each_card_says_when_as_the_rules_do() -> None:
    """The times on the cards are the rules' own."""
    times = (f"{NOTIFY_WITHIN} working days", f"{RAPID_REVIEW_WITHIN} working days", f"{PUBLISH_WITHIN_MONTHS} months")
    assert [True] * 3 == [time in " ".join(card.when) for card, time in zip(CARDS, times, strict=True)]


@pytest.mark.parametrize(
    "page",
    [
        "kits/",
        "explainers/for-families",
        "explainers/for-agencies",
        "resources",
        "glossary",
        "practice/",
        "practice/calibration",
        "briefings/",
        "reference/hard-questions",
        "reference/which-review",
        "reference/common-mistakes",
        "reference/where-sources-disagree",
    ],
)
def test_what_readers_came_for_is_one_step_away(page: str) -> None:
    """The doors lead to the forms, the explainers, and the pages that answer what people ask."""
    assert page in {place for door in DOORS for _, place in door.links}


def test_each_card_leads_on() -> None:
    """A card links its own page, and further ones."""
    links = sum(1 + len(card.further) for card in CARDS)
    assert links == cards_html(to).count("<a ")


def test_no_card_decides() -> None:
    """Each card names people who decide, and the last one that criteria met is not a duty to commission."""
    assert [True] * 3 == ["partners" in card.who for card in CARDS]
    assert "Criteria met does not mean that they must." in cards_html(to)

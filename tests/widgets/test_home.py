"""The home page's doors and cards."""

from __future__ import annotations

from criteria.deadlines import NOTIFY_WITHIN, PUBLISH_WITHIN_MONTHS, RAPID_REVIEW_WITHIN
from widgets.home import CARDS, DOORS, cards_html, doors_html


def to(place: str) -> str:
    """The address of a page, for these tests."""
    return f"/{place}"


def test_there_is_a_door_for_each_reader() -> None:
    """Four kinds of reader each find one sentence and two or three ways to go on."""
    assert 4 == len(DOORS)
    assert {True} == {2 <= len(door.links) <= 3 for door in DOORS}
    assert sum(len(door.links) for door in DOORS) == doors_html(to).count("<a ")


def test_each_card_says_when_as_the_rules_do() -> None:
    """The times on the cards are the rules' own."""
    times = (f"{NOTIFY_WITHIN} working days", f"{RAPID_REVIEW_WITHIN} working days", f"{PUBLISH_WITHIN_MONTHS} months")
    assert [True] * 3 == [time in " ".join(card.when) for card, time in zip(CARDS, times, strict=True)]


def test_no_card_decides() -> None:
    """Each card names people who decide, and the last one that criteria met is not a duty to commission."""
    assert [True] * 3 == ["partners" in card.who for card in CARDS]
    assert "Criteria met does not mean that they must." in cards_html(to)

"""Which review may follow: what must never be offered, what must always be, and that every record is whole."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from criteria.glossary import GLOSSARY
from criteria.notification import CARE_LEAVER_DEATH
from criteria.rules import leaves
from criteria.unsettled import CHILDHOOD
from macros.frame import evidence_in
from tests.pages.whole_page import DOCS
from widgets.html import element
from widgets.rules import RULES
from widgets.which_review import BANDS, EVENTS, REVIEWS, Review, of_band, of_event
from widgets.which_review_tables import review_id, reviews_by_age, reviews_by_event, reviews_table

AGES = range(31)
BY_KEY = {one.key: one for one in REVIEWS}


def ages_of(key: str) -> list[int]:
    """The ages at which somebody can be the subject of a route."""
    return [age for age in AGES if BY_KEY[key].holds_at(age)]


@pytest.mark.parametrize("key", ["adults_review", "weapons_homicide"])
def test_an_adults_review_is_never_offered_for_a_child(key: str) -> None:
    """Safeguarding adults reviews and offensive weapons homicide reviews begin at 18."""
    assert list(AGES[18:]) == ages_of(key)
    assert [] == [band.key for band in BANDS if BY_KEY[key] in of_band(band) and band.youngest < 18]


@pytest.mark.parametrize("key", ["rapid_review", "local_review", "national_review", "child_death_review"])
def test_a_childs_route_ends_at_eighteen(key: str) -> None:
    """What the law makes for children is for everyone under 18, babies and 17-year-olds alike."""
    assert list(CHILDHOOD) == ages_of(key)


@pytest.mark.parametrize("age", [16, 17])
def test_at_16_and_17_both_may_run(age: int) -> None:
    """A young person killed at home can be in a serious incident notification and in a domestic abuse death review."""
    of_family = {one.key for one in of_event("family") if one.holds_at(age)}
    assert {"rapid_review", "domestic_abuse_death", "child_death_review"} <= of_family


def test_below_16_no_domestic_abuse_death_review() -> None:
    """That review begins at 16."""
    assert list(AGES[16:]) == ages_of("domestic_abuse_death")


@pytest.mark.parametrize("event", [one.key for one in EVENTS if one.death and one.key != "parent"])
def test_every_childs_death_is_reviewed(event: str) -> None:
    """Child death review stands in the list of every death that a child can die, whatever the cause."""
    assert "child_death_review" in {one.key for one in of_event(event)}


@pytest.mark.parametrize("event", [one.key for one in EVENTS if one.death])
def test_no_death_is_shown_without_the_duty_to_notify(event: str) -> None:
    """Whatever runs beside it, the serious incident test stands in the list, unless abuse and neglect are ruled out."""
    assert (event != "not_suspected") == ("rapid_review" in {one.key for one in of_event(event)})


@pytest.mark.parametrize("event", [one.key for one in EVENTS if one.death and one.key != "parent"])
def test_a_death_without_suspicion_may_still_be_unexpected_or_unnatural(event: str) -> None:
    """A joint agency response and an inquest ask about the death, not about abuse or neglect."""
    assert {"joint_agency_response", "inquest"} <= {one.key for one in of_event(event)}


def test_the_care_leavers_notice_has_the_ages_of_the_rule() -> None:
    """Its upper end is that of rule N3; its lower end is that of being a care leaver."""
    accepted = next(leaf.accepts for leaf in leaves(CARE_LEAVER_DEATH) if leaf.fact == "age_at_death")
    assert [age for age in accepted if isinstance(age, int) and age >= 16] == ages_of("care_leaver_notice")


def test_a_near_miss_brings_no_formal_route() -> None:
    """Where harm did not come, there is local learning and nothing else."""
    assert ["local_learning"] == [one.key for one in of_event("near_miss")]


def test_what_was_not_confirmed_is_said() -> None:
    """The new name of the domestic homicide review, and when a review under public protection arrangements is held."""
    assert "not checked" in BY_KEY["domestic_abuse_death"].beside
    assert ("age not stated", False) == (BY_KEY["mappa"].ages, any(map(BY_KEY["mappa"].holds_at, AGES)))


def test_bands_cover_every_age_and_lie_on_one_side_of_each_limit() -> None:
    """Every age is in one band, and no route begins or ends within a band."""
    for age in AGES:
        (band,) = (one for one in BANDS if one.youngest <= age and (one.oldest is None or age <= one.oldest))
        assert list(of_band(band)) == [one for one in REVIEWS if one.holds_at(age)]


@pytest.mark.parametrize(
    ("youngest", "oldest", "words"),
    [
        (0, 17, "under 18"),
        (0, None, "any age"),
        (16, None, "16 or over"),
        (16, 24, "16 to 24"),
        (None, None, "age not stated"),
    ],
)
def test_ages_in_words(youngest: int | None, oldest: int | None, words: str) -> None:
    """Each kind of limit has its words."""
    assert words == Review("a", "A", "", "", (), REVIEWS[0].backing, youngest, oldest).ages


@pytest.mark.parametrize("review", REVIEWS, ids=lambda one: one.key)
def test_each_record_is_whole(review: Review) -> None:
    """Its events and rules are there, its claims are in the evidence, and its acronym is the glossary's."""
    assert set() == set(review.events) - {event.key for event in EVENTS}
    assert set() == set(review.backing.rules) - RULES.keys()
    assert set() == set(review.backing.claims) - evidence_in(DOCS).claims.keys()
    assert review.backing.rules or review.backing.claims
    full = {term.short: term.term.lower() for term in GLOSSARY}
    assert not review.short or full[review.short] in review.name.lower()


def test_no_list_is_empty_and_every_link_leads_to_a_row() -> None:
    """The short lists link to the rows of the table, and each has at least one."""
    lists = ET.fromstring(f"<div>{reviews_by_age()}{reviews_by_event()}</div>")  # noqa: S314 - our own text
    folded = lists.findall("details")
    assert len(BANDS) + len(EVENTS) == len(folded)
    assert all(one.findall("ul/li") for one in folded)
    whole = ET.fromstring(reviews_table(lambda _: element("span"), lambda page: page))  # noqa: S314 - our own text
    rows = {row.get("id") for row in whole.iterfind("tbody/tr")}
    assert {review_id(one) for one in REVIEWS} == rows
    assert set() == {link.get("href", "")[1:] for link in lists.iter("a")} - rows

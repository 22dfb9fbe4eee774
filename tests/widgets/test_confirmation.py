"""The points that nobody here has read, and the rules they concern."""

from __future__ import annotations

from datetime import date

import pytest

from criteria.sources import SOURCES
from criteria.version import RULES_VERSION
from widgets.confirmation import POINTS, confirmation_state, points_table, rests_on_reports, rules_of
from widgets.host import Confirmation
from widgets.rules import SECTIONS, provisions

CONCERNED = {
    "P1": {"N6", "R1", "R3", "R4", "L1", "L4", "L9"},
    "P3": {"N4", "R1", "R2", "R4", "L7"},
    "P4": {"N3", "X1"},
    "P5": {"L4"},
    "P6": set(),
    "P7": set(),
    "P8": {"D1"},
}
"""Read from the rules by hand. P2 concerns most of them: those that must not be missing are below."""
TIMES_AND_CARE_LEAVERS = {"N3", "N5", "R3", "L7", "X1"}


def to(place: str) -> str:
    """The address of a page, for these tests."""
    return f"/{place}/"


def test_the_points_are_numbered_in_order() -> None:
    """The most important point comes first, and none is missing."""
    assert [f"P{number}" for number in range(1, len(POINTS) + 1)] == [point.key for point in POINTS]


def test_each_point_names_the_rules_it_concerns() -> None:
    """A partnership knows from each point which rules to look at again."""
    found = {point.key: set(rules_of(point)) for point in POINTS}
    assert TIMES_AND_CARE_LEAVERS <= found.pop("P2")
    assert CONCERNED == found


def test_every_unread_source_of_weight_has_a_point() -> None:
    """No source that was not read first-hand goes without a point, but the case law on counting days."""
    unread = {key for key, source in SOURCES.items() if not source.first_hand}
    assert {"case_law_on_days"} == unread - {key for point in POINTS for key in point.sources}
    assert {key for point in POINTS for key in point.sources} <= set(SOURCES)


def test_every_rule_named_is_a_link_to_it() -> None:
    """The numbers in the table lead to the rules."""
    html = points_table(to)
    assert '<a href="/notification/#rule-n3">N3</a>' in html
    assert '<a href="/unsettled/#rule-x1">X1</a>' in html


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_says_which_of_its_rules_rest_on_reports(section: str) -> None:
    """Each rule with a provision in a source nobody here has read is named, and no other."""
    html = rests_on_reports(section, None, to)
    resting = {rule.key for rule in SECTIONS[section] if not all(one.source.first_hand for one in provisions(rule))}
    others = {rule.key for rule in SECTIONS[section]} - resting
    assert resting == {key for key in resting if f">{key}</a>" in html}
    assert set() == {key for key in others if f">{key}</a>" in html}


def test_a_confirmation_is_told_where_it_holds() -> None:
    """A confirmation of the rules as they stand is named beside them; one of other rules is not."""
    now = Confirmation("Exampleshire", RULES_VERSION, date(2026, 12, 1))
    before = Confirmation("Exampleshire", "0.1", date(2026, 12, 1))
    assert "Exampleshire confirmed the rules on 1 December 2026." in rests_on_reports("N", now, to)
    assert "Exampleshire" not in rests_on_reports("N", before, to)
    assert "by Exampleshire on 1 December 2026" in confirmation_state(now)
    assert "Nobody has confirmed these points" in confirmation_state(before)
    assert "Nobody has confirmed these points" in confirmation_state(None)

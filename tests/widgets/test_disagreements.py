"""Where the sources disagree: every point is there, no reading is written twice, and bad data is refused."""

from __future__ import annotations

from typing import Any

import pytest

from criteria.deadlines import NOTIFY_WITHIN
from macros.cited_claims import points
from macros.frame import evidence_in
from tests.pages.whole_page import DOCS
from widgets.disagreements import Point, disagreements_list, read_points
from widgets.html import element
from widgets.rules import OPEN_QUESTIONS

CLAIMS = {key: claim.claim for key, claim in evidence_in(DOCS).claims.items()}
WHOLE = {"rules": ["N1"], "why": "Why.", "topic": "Topic?", "one": "how-we-choose", "follow": "This."}


def shown(these: tuple[Point, ...], *only: str) -> str:
    """The points as HTML, with nothing linked."""
    return disagreements_list(these, CLAIMS, lambda _: element("span"), lambda page: page, *only)


def test_every_point_is_there_once_and_in_order() -> None:
    """D01 to D42, none left out."""
    assert [f"D{number:02}" for number in range(1, 43)] == [point.key for point in points()]


def test_every_open_question_with_such_a_key_is_among_them() -> None:
    """A question that stands beside a rule as D… is one of the points, and takes its words from there."""
    asked = {key for key in OPEN_QUESTIONS if key.startswith("D")}
    assert asked == {point.key for point in points() if point.question == point.key}


@pytest.mark.parametrize("point", points(), ids=lambda point: point.key)
def test_each_reading_is_a_claim_or_an_open_question(point: Point) -> None:
    """So each has a source, and stands in one place."""
    claims = {point.one, point.other} - {""}
    assert bool(point.question) != bool(claims)
    assert set() == claims - CLAIMS.keys()


def test_a_point_shows_both_readings_and_what_is_followed() -> None:
    """An open question's words come from beside its rule; another point's from the evidence."""
    both = shown(points(), "D01", "D10")
    for words in (
        OPEN_QUESTIONS["D01"].one_reading.split("'")[0],
        CLAIMS["trafford-from-awareness"],
        "never from awareness",
    ):
        assert words in both
    assert 4 == both.count('class="reading"')
    assert 1 == both.count("Open question D01")


def test_all_points_come_with_a_list_of_them() -> None:
    """The list links to each point; a page that shows some has none."""
    assert len(points()) == shown(points()).count('href="#disagreement-')
    assert 0 == shown(points(), "D01").count('href="#disagreement-')


def test_a_point_that_is_not_there_is_named() -> None:
    """A page that asks for a wrong key fails, and says which keys there are."""
    with pytest.raises(ValueError, match=r"no D99.*such as D01"):
        shown(points(), "D99")


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ({**WHOLE, "rules": ["N99"]}, "names rule N99"),
        ({key: value for key, value in WHOLE.items() if key != "why"}, "lacks why"),
        ({key: value for key, value in WHOLE.items() if key != "follow"}, "lacks follow"),
        ({**WHOLE, "colour": "red"}, "has colour, but nothing reads it"),
        ({**WHOLE, "question": "X1"}, "has follow, but its words stand beside the rule"),
        ({"rules": ["N1"], "why": "Why.", "question": "X99"}, "names open question X99"),
    ],
)
def test_bad_data_is_refused_with_the_way_to_mend_it(entry: dict[str, Any], problem: str) -> None:
    """Each fault is named with its point."""
    with pytest.raises(ValueError, match=f"Z01 {problem}"):
        read_points({"Z01": entry})


def test_a_question_may_have_a_clearer_topic() -> None:
    """Away from its rule, some questions need more words; without them its own stand."""
    entry = {"question": "D06", "rules": ["N5"], "why": "Why."}
    clearer, own = read_points({"Z01": {**entry, "topic": "Clearer?"}, "Z02": entry})
    assert "Clearer?" in shown((clearer,))
    assert OPEN_QUESTIONS["D06"].question in shown((own,))


def test_a_number_comes_from_the_rules() -> None:
    """What is followed may name the time to notify."""
    assert f"Within {NOTIFY_WITHIN} working days" in shown(points(), "D07")


def test_one_reading_is_enough() -> None:
    """Where one source speaks, one reading is shown."""
    (point,) = read_points({"Z01": WHOLE})
    assert 1 == shown((point,)).count('class="reading"')

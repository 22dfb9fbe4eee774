"""Two cases in one address: each side by its letter, read back the same, and every problem named with its side."""

from __future__ import annotations

import pytest

from criteria.case import Refused, read
from criteria.fragment import read_form, read_fragment
from criteria.pair import address_of_pair, read_pair

WHOLE: dict[str, object] = {
    "age": 17,
    "outcome": "died",
    "circumstances": ["unborn", "adult_disclosure"],
    "lessons": {"recurrent_themes": "yes"},
    "aware_on": "2026-11-06",
}


def pairs(fragment: str) -> list[tuple[str, str]]:
    """The names and values in an address, as a browser gives them."""
    return [(name, value) for name, _, value in (one.partition("=") for one in fragment.split("&"))]


def test_an_address_is_written_with_each_fact_under_its_side() -> None:
    """The version comes first, then the facts of case A, then those of case B."""
    address = address_of_pair(read({"age": 17, "outcome": "died"}), read({"age": 18}))
    assert address == "v=1&a.age=17&a.outcome=died&b.age=18"


@pytest.mark.parametrize(("one", "other"), [({}, {}), (WHOLE, {}), ({}, WHOLE), (WHOLE, {"age": 3}), (WHOLE, WHOLE)])
def test_an_address_is_read_back_as_it_was_written(one: dict[str, object], other: dict[str, object]) -> None:
    """Whatever two cases hold, the address made from them gives the same two cases."""
    cases = (read(one), read(other))
    assert read_pair(pairs(address_of_pair(*cases)), read_fragment) == cases


def test_dates_can_be_left_out() -> None:
    """Without its dates the address holds no day of either case."""
    assert "2026" not in address_of_pair(read(WHOLE), read(WHOLE), dates=False)


def test_a_form_is_read_by_its_sides() -> None:
    """The controls of a form carry the same names; empty ones are left out, and boxes ticked come one by one."""
    given = [("a.age", " 17 "), ("b.age", ""), ("b.circumstances", "unborn"), ("b.circumstances", "adult_disclosure")]
    assert [case.to_dict() for case in read_pair(given, read_form)] == [
        {"age": 17},
        {"circumstances": ["unborn", "adult_disclosure"]},
    ]


@pytest.mark.parametrize(
    ("fragment", "named"),
    [
        ("v=1&a.age=seven&b.age=7", ["a.age"]),
        ("v=1&a.age=7&b.age=7&b.age=8", ["b.age"]),
        ("v=1&a.age=x&b.outcome=hurt", ["a.age", "b.outcome"]),
        ("v=2&a.age=7", ["v"]),
        ("a.age=7", ["v"]),
        ("v=1&v=1&a.age=7", ["v"]),
        ("v=1&age=7", ["age"]),
        ("v=1&c.age=7", ["c.age"]),
        ("v=1&a.lessons=yes", ["a.lessons"]),
        ("v=1&b.lessons.nonsense=yes", ["b.lessons.nonsense"]),
        ("v=1&a.nonsense=yes", ["a.nonsense"]),
        ("v=1&b.aware_on=2036-01-01", ["b.aware_on"]),
        ("v=1&a.aware_on=2026-02-30", ["a.aware_on"]),
        (
            "v=1&a.care_status=looked_after&a.age=18&b.care_status=looked_after&b.age=19",
            ["a.care_status", "b.care_status"],
        ),
    ],
)
def test_a_bad_address_is_named_with_its_side(fragment: str, named: list[str]) -> None:
    """Every problem is told once, with the letter of its case, or as it stands where it belongs to neither."""
    with pytest.raises(Refused) as refused:
        read_pair(pairs(fragment), read_fragment)
    assert [path for path, _ in refused.value.problems] == named

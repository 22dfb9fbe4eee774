"""Three values: the whole of their arithmetic is small enough to write down."""

from __future__ import annotations

from itertools import product

import pytest

from criteria.truth import Truth, all_of, any_of, of

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN

# Kleene's tables: the least sure value of an "all", the surest yes of an "any".
PAIRS = [
    (YES, YES, YES, YES),
    (YES, NO, NO, YES),
    (YES, UNKNOWN, UNKNOWN, YES),
    (NO, NO, NO, NO),
    (NO, UNKNOWN, NO, UNKNOWN),
    (UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
]


@pytest.mark.parametrize(("one", "other", "both", "either"), PAIRS)
def test_two_values(one: Truth, other: Truth, both: Truth, either: Truth) -> None:
    """Two values joined by all and by any, whichever comes first."""
    assert [both, both] == [all_of((one, other)), all_of((other, one))]
    assert [either, either] == [any_of((one, other)), any_of((other, one))]


@pytest.mark.parametrize("values", list(product((YES, NO, UNKNOWN), repeat=3)))
def test_three_values(values: tuple[Truth, ...]) -> None:
    """Of three values, one no settles an all and one yes an any; only else does an unknown count."""
    both = NO if NO in values else UNKNOWN if UNKNOWN in values else YES
    either = YES if YES in values else UNKNOWN if UNKNOWN in values else NO
    assert (both, either) == (all_of(values), any_of(values))


def test_nothing_to_ask() -> None:
    """All of nothing hold, and none of nothing does."""
    assert (YES, NO) == (all_of(()), any_of(()))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((17,), YES),
        ((18,), NO),
        ((0, 17), YES),
        ((18, 120), NO),
        ((17, 18), UNKNOWN),
        ((18, 17), UNKNOWN),
        ((1, 2, 18), UNKNOWN),
        ((18, 19, 2), UNKNOWN),
    ],
)
def test_a_condition_on_what_is_still_possible(values: tuple[int, ...], expected: Truth) -> None:
    """A condition holds when every possible value passes, fails when none does, and is otherwise open."""
    assert expected is of(values, range(18))


def test_a_fact_with_no_possible_value_is_refused() -> None:
    """A contradiction is no answer: reading should have refused it."""
    with pytest.raises(ValueError, match=r"^a fact with no possible value is a contradiction"):
        of((), range(18))

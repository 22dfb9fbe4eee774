"""A fragment is learnt with its key, and never with a key that is too small."""

from __future__ import annotations

import pytest

from precomputed.layout import Fragment
from precomputed.learning import DependsOnMoreError, Learnt
from precomputed.signs import Derived, Tally
from precomputed.table import Seen, Table

ONE, OTHER = Tally("one", ("a",), "yes", 1), Tally("other", ("b",), "yes", 1)
GREETING = Fragment("greeting", ("one",))


def test_the_same_codes_with_another_text_are_refused() -> None:
    """The message names the fragment, the codes and both texts."""
    learnt = Learnt("greeting", ("one",))
    learnt.see((1,), "hello")
    learnt.see((0,), "goodbye")
    with pytest.raises(DependsOnMoreError, match=r"greeting .*one 1.*'hello' and 'good day'"):
        learnt.see((1,), "good day")


def test_what_was_learnt_elsewhere_is_refused_where_it_contradicts() -> None:
    """Shares learnt apart are put together, and are still one function."""
    mine, others = Learnt("greeting", ("one",)), Learnt("greeting", ("one",))
    mine.see((1,), "hello")
    others.see((0,), "goodbye")
    mine.join(others)
    assert mine.values == {(1,): "hello", (0,): "goodbye"}
    others.see((1,), "good day")
    with pytest.raises(DependsOnMoreError):
        mine.join(others)


def test_a_derived_sign_is_held_to_its_key_too() -> None:
    """What a case shows of a derived sign must follow from the signs of its key."""
    table = Table((ONE, OTHER, Derived("both", ("one",), ("no", "yes"), str)), ())
    table.learn([{"a": "yes", "b": "yes"}], lambda _: Seen({"both": "yes"}, (), {}))
    with pytest.raises(DependsOnMoreError, match="both"):
        table.learn([{"a": "yes"}], lambda _: Seen({"both": "no"}, (), {}))


def test_a_text_without_a_place_is_refused() -> None:
    """What a case shows must be a fragment of some reply: nothing is lost on the way."""
    table = Table((ONE,), (GREETING,))
    with pytest.raises(ValueError, match="no place for farewell"):
        table.learn([{}], lambda _: Seen({}, ("greeting",), {"farewell": "bye"}))

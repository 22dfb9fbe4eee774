"""A diagram leads to the same text as the function that it holds, and holds what is alike once."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from precomputed.diagram import Diagrams

SIZES = (3, 2, 4)
EVERY = tuple(product(*(range(size) for size in SIZES)))
FUNCTIONS = st.lists(st.sampled_from(("", "a", "b", "c")), min_size=len(EVERY), max_size=len(EVERY))


def looked_up(diagrams: Diagrams, root: int, codes: tuple[int, ...]) -> str:
    """The text that a root leads to."""
    at = root
    while at >= 0:
        sign, *ways = diagrams.nodes[at]
        at = ways[codes[sign]]
    return diagrams.texts[-1 - at]


@given(FUNCTIONS, st.sets(st.sampled_from(EVERY), min_size=1))
def test_every_value_is_found_again(texts: list[str], known: set[tuple[int, ...]]) -> None:
    """Whatever the function, and whichever of its values are known."""
    values = {codes: text for codes, text in zip(EVERY, texts, strict=True) if codes in known}
    diagrams = Diagrams()
    root = diagrams.add(range(len(SIZES)), SIZES, values)
    assert values == {codes: looked_up(diagrams, root, codes) for codes in known}


@given(FUNCTIONS)
def test_what_is_alike_is_held_once(texts: list[str]) -> None:
    """The same function again adds nothing, and no two nodes are alike."""
    values = dict(zip(EVERY, texts, strict=True))
    diagrams = Diagrams()
    root = diagrams.add(range(len(SIZES)), SIZES, values)
    size = len(diagrams.nodes), len(diagrams.texts)
    assert root == diagrams.add(range(len(SIZES)), SIZES, values)
    assert size == (len(diagrams.nodes), len(diagrams.texts))
    assert len({tuple(node) for node in diagrams.nodes}) == len(diagrams.nodes)


def test_a_sign_that_does_not_matter_is_not_asked() -> None:
    """A function of the second sign alone is one node."""
    diagrams = Diagrams()
    diagrams.add((0, 1), (3, 2), {(one, two): "ab"[two] for one, two in product(range(3), range(2))})
    assert diagrams.nodes == [[1, -1, -2]]

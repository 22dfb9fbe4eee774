"""Decision diagrams: what a fragment is for each value of its key, kept small by sharing whatever is alike.

    ("outcome", "age") -> a node that asks for the code of "outcome" and leads to one node or text for each

A number below zero is a text: -1 the first of the pool, -2 the second. Any other is the place of a node, which is the
number of a sign and then, for each of that sign's codes, where to go on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Diagrams"]

Codes = tuple[int, ...]


@dataclass
class Diagrams:
    """The nodes and texts of one table."""

    nodes: list[list[int]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    _places: dict[tuple[int, ...], int] = field(default_factory=dict)
    _of_text: dict[str, int] = field(default_factory=dict)

    def add(self, signs: Sequence[int], sizes: Sequence[int], values: Mapping[Codes, str]) -> int:
        """Take a function in; gives where to begin.

        Takes the numbers of the signs of its key, how many codes each has, and its value by their codes. Codes that no
        case has together may be left out: what stands there is then whatever keeps the diagram small.
        """
        if not values:
            raise ValueError("a function without a value cannot be looked up")
        found = self._node(tuple(signs), tuple(sizes), dict(values))
        if found is None:
            raise ValueError("a function without a value cannot be looked up")
        return found

    def text(self, text: str) -> int:
        """The number of a text, as a node leads to it."""
        if text not in self._of_text:
            self.texts.append(text)
            self._of_text[text] = -len(self.texts)
        return self._of_text[text]

    def steps_back(self) -> list[list[int]]:
        """The nodes with how far back each leads: a node is made after those it leads to, so the numbers stay small."""
        return [
            [sign, *(to if to < 0 else place - to for to in ways)] for place, (sign, *ways) in enumerate(self.nodes)
        ]

    def _node(self, signs: tuple[int, ...], sizes: tuple[int, ...], values: dict[Codes, str]) -> int | None:
        """The node for a function of these signs; None where it has no value at all."""
        alike = set(values.values())
        if len(alike) <= 1:
            return self.text(alike.pop()) if alike else None
        parts: list[dict[Codes, str]] = [{} for _ in range(sizes[0])]
        for codes, text in values.items():
            parts[codes[0]][codes[1:]] = text
        merged = _merged(parts)
        if merged is not None:
            return self._node(signs[1:], sizes[1:], merged)
        found = [self._node(signs[1:], sizes[1:], part) for part in parts]
        usual = next(one for one in found if one is not None)
        node = (signs[0], *(usual if one is None else one for one in found))
        if all(one == node[1] for one in node[2:]):
            return node[1]
        if node not in self._places:
            self._places[node] = len(self.nodes)
            self.nodes.append(list(node))
        return self._places[node]


def _merged(parts: Sequence[Mapping[Codes, str]]) -> dict[Codes, str] | None:
    """All parts as one where none contradicts another: then the sign that tells them apart does not matter."""
    merged: dict[Codes, str] = {}
    for part in parts:
        for codes, text in part.items():
            if merged.setdefault(codes, text) != text:
                return None
    return merged

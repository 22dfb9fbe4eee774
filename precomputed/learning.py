"""Fragments and derived signs learnt from sample cases.

For each sample what a fragment says is noted under the codes of its key. Should the same codes meet another text, the
fragment depends on more than its key, and nothing is learnt: the key has to be mended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["DependsOnMoreError", "Learnt"]

Codes = tuple[int, ...]


class DependsOnMoreError(ValueError):
    """A fragment was seen to depend on more than the signs of its key; the message names it and two texts."""


class Learnt:
    """What a fragment, or a derived sign, is for each set of codes of its key seen so far."""

    def __init__(self, name: str, key: Sequence[str]) -> None:
        """Take its name, and the names of the signs of its key."""
        self.name = name
        self.key = tuple(key)
        self.values: dict[Codes, str] = {}

    def see(self, codes: Codes, text: str) -> None:
        """Take a case in, by the codes of its key; raises `DependsOnMoreError` where it contradicts an earlier one."""
        known = self.values.setdefault(codes, text)
        if known != text:
            seen = ", ".join(f"{name} {code}" for name, code in zip(self.key, codes, strict=True))
            raise DependsOnMoreError(f"{self.name} depends on more than its key ({seen}): {known!r} and {text!r}")

    def join(self, other: Learnt) -> None:
        """Take in what was learnt elsewhere about the same."""
        for codes, text in other.values.items():
            self.see(codes, text)

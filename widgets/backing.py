"""What a row of a table rests on: rules by their numbers, and claims by their keys in the evidence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["Backing", "Cite"]


@dataclass(frozen=True, slots=True)
class Backing:
    """The rules and the claims that hold up one statement; at least one of either."""

    rules: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()


Cite = Callable[[Backing], "Element"]
"""Gives the links to what a statement rests on, from the page being built."""

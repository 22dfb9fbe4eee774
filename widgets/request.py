"""What a request from the reader's browser gives: the pairs of a form or of an address, read as a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria import assess
from criteria.fragment import read_form, read_fragment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from criteria.assessment import Assessment

__all__ = ["assessed", "pairs", "reader"]


def pairs(given: dict[str, object]) -> list[tuple[str, str]]:
    """The names and values that a request gives."""
    found = given["pairs"]
    assert isinstance(found, list)  # noqa: S101 - our own JavaScript sends it
    return [(str(name), str(value)) for name, value in found]


def reader(given: dict[str, object]) -> Callable[[Iterable[tuple[str, str]]], dict[str, object]]:
    """What reads the pairs of a request, by whether they come from a form or from an address."""
    return read_fragment if given["source"] == "address" else read_form


def assessed(given: dict[str, object]) -> Assessment:
    """The assessment of a request's pairs; raises `Refused` when they cannot be read."""
    return assess(reader(given)(pairs(given)))

"""Replies from a table, given by the very script that the page runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tools.node import run_node

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["FromTable", "Request", "different", "form_pairs"]

SCRIPT = Path(__file__).parent / "replies_of_table.js"
CIRCUMSTANCES = ("unborn", "adult_disclosure")

Request = dict[str, object]


class FromTable(NamedTuple):
    """A table in a file, or one and that from which it takes its results."""

    paths: tuple[Path, ...]

    def replies(self, function: str, requests: Sequence[Request]) -> list[Any]:
        """The reply to each request to a function of `widgets.browser`; None where the table does not reach."""
        lines = "\n".join(json.dumps(one) for one in requests)
        found = [json.loads(line) for line in run_node(SCRIPT, function, *self.paths, given=lines).splitlines()]
        assert len(found) == len(requests)
        return found


def form_pairs(facts: Mapping[str, object]) -> list[list[str]]:
    """A facts object as the names and values that a form sends for it; what a form cannot send is sent as text."""
    return [[name, value] for key, given in facts.items() for name, value in _pairs(key, given)]


def _pairs(key: str, given: object) -> Iterable[tuple[str, str]]:
    if isinstance(given, dict):
        for name, value in given.items():
            yield from _pairs(f"{key}.{name}", value)
    elif isinstance(given, (list, tuple)):
        # A form has each choice once, in its own order.
        yield from ((key, one) for one in CIRCUMSTANCES if one in given)
    else:
        yield key, "" if given is None else str(given)


def different(found: Sequence[Any], wanted: Sequence[Any], asked: Sequence[object]) -> list[object]:
    """What was asked where the replies differ."""
    return [one for mine, theirs, one in zip(found, wanted, asked, strict=True) if mine != theirs]

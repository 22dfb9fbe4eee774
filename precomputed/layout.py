"""Of what a reply is made: fragments in order, and what stands around them where there are any."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Around", "Fragment", "Part", "fragments"]


@dataclass(frozen=True)
class Fragment:
    """A text that depends on the signs named in its key, and on nothing else."""

    name: str
    key: tuple[str, ...] = ()


@dataclass(frozen=True)
class Around:
    """Parts with something before and after them; `otherwise` in place of it all where they come to nothing.

    `between` stands between the parts that come to something.
    """

    before: str
    parts: tuple[Part, ...]
    after: str
    otherwise: str = ""
    between: str = ""


Part = str | Fragment | Around


def fragments(parts: tuple[Part, ...]) -> Iterator[Fragment]:
    """Every fragment among some parts, in order."""
    for part in parts:
        if isinstance(part, Fragment):
            yield part
        elif isinstance(part, Around):
            yield from fragments(part.parts)

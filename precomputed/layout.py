"""Of what a reply is made: fragments in order, and what stands around them where there are any."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Around", "ByDay", "Example", "Fragment", "Marked", "Months", "Part", "fragments"]


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
    otherwise: Part = ""
    between: str = ""

    def to_json(self) -> dict[str, object]:
        """How the browser reads it, with the parts as they are."""
        return {"in": [self.before, self.after], "parts": self.parts, "or": self.otherwise, "by": self.between}


@dataclass(frozen=True)
class ByDay:
    """Parts in the order of the days that their paths name; those without a day are left out."""

    parts: tuple[tuple[str, Part], ...]
    between: str = ""

    def to_json(self) -> dict[str, object]:
        """How the browser reads it, with the parts as they are."""
        return {"days": self.parts, "by": self.between}


@dataclass(frozen=True)
class Marked:
    """A day in a calendar: its path, what marks it, its frame; of a count that leads to it the form of its numbers."""

    path: str
    mark: Part
    frame: str
    number: str = ""


@dataclass(frozen=True)
class Months:
    """The months of some days, from the first to the last, by the forms that `table-months.js` names."""

    days: tuple[Marked, ...]
    forms: Mapping[str, object]

    def to_json(self) -> dict[str, object]:
        """How the browser reads it, with the parts as they are."""
        return {"months": [vars(one) for one in self.days], "forms": self.forms}


@dataclass(frozen=True)
class Example:
    """Parts as they are when other facts are given."""

    given: Mapping[str, str]
    parts: tuple[Part, ...]

    def to_json(self) -> dict[str, object]:
        """How the browser reads it, with the parts as they are."""
        return {"as": self.given, "parts": self.parts}


Part = str | Fragment | Around | ByDay | Months | Example


def fragments(parts: tuple[Part, ...]) -> Iterator[Fragment]:
    """Every fragment among some parts, in order."""
    for part in parts:
        match part:
            case Fragment():
                yield part
            case Around():
                yield from fragments((*part.parts, part.otherwise))
            case ByDay():
                yield from fragments(tuple(one for _, one in part.parts))
            case Months():
                yield from fragments(tuple(one.mark for one in part.days))
            case Example():
                yield from fragments(part.parts)
            case str():
                pass

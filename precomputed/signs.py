"""What of a case matters to an answer, each as a small number: the keys of fragments are made of these.

A sign is read from a case as the form gives it, by looking texts up and by counting and comparing; `read` is how this
side does it, `to_json` how the browser is told to. A derived sign is learnt like a fragment.

    Chosen("outcome")     0 not known, 1 died, 2 seriously harmed, …
    Tally("yes", …)       how many of some judgements are yes
    Derived("serious", …) whether N1 holds, by the signs that N1 looks at
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from criteria.bank_holidays import BANK_HOLIDAYS
from criteria.deadlines import is_weekend
from criteria.facts import FACTS, OLDEST, UNKNOWN, Kind
from precomputed.days import DAYS, falls

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from criteria.assessment import Assessment

__all__ = [
    "Age",
    "Aside",
    "Beside",
    "Chosen",
    "Dated",
    "Derived",
    "Exceeds",
    "Judged",
    "Notes",
    "Off",
    "Sign",
    "Tally",
    "Word",
    "day_of",
]

UNREADABLE = "x"
"""Stands for whatever a form may hold that is no value."""


@cache
def _choices(key: str) -> Mapping[str, int]:
    """The code of each value of a fact; of choices that can go together, of each set of them, in the usual order."""
    fact = FACTS[key]
    codes = {"": 0, UNKNOWN: 0}
    if fact.kind is not Kind.CHOICES:
        return codes | {value: place for place, value in enumerate(fact.values, start=1)}
    one, other = fact.values
    return codes | {one: 1, other: 2, f"{one},{other}": 3}


@dataclass(frozen=True)
class Chosen:
    """The value of a fact that is chosen."""

    name: str

    @property
    def codes(self) -> Mapping[str, int]:
        """The code of each text that may be given."""
        return _choices(self.name)

    @property
    def size(self) -> int:
        """How many codes it has."""
        return max(self.codes.values()) + 1

    def read(self, given: Mapping[str, str]) -> int:
        """The code of a case."""
        return self.codes[given.get(self.name, "")]

    def to_json(self) -> dict[str, object]:
        """How the browser reads it: a text that has no code is not for the table."""
        return {"fact": self.name, "codes": self.codes}


@dataclass(frozen=True)
class Age:
    """The stretch that an age lies in; each stretch begins at one of `edges`, the first at 0."""

    name: str
    edges: tuple[int, ...]

    @property
    def size(self) -> int:
        """How many codes it has: not known, one a stretch, unreadable."""
        return len(self.edges) + 2

    def read(self, given: Mapping[str, str]) -> int:
        """The code of a case."""
        text = given.get(self.name, "")
        if text in ("", UNKNOWN):
            return 0
        age = _age_of(text)
        return self.size - 1 if age is None else sum(edge <= age for edge in self.edges)

    def samples(self, *, oldest: bool = False) -> tuple[str, ...]:
        """A text for each code, in order: of each stretch the youngest age, or the oldest."""
        last = (*(edge - 1 for edge in self.edges[1:]), OLDEST)
        return ("", *map(str, last if oldest else self.edges), UNREADABLE)

    def to_json(self) -> dict[str, object]:
        """How the browser reads it."""
        return {"age": self.name, "edges": list(self.edges), "oldest": OLDEST}


@dataclass(frozen=True)
class Tally:
    """How many of some judgements have a value, up to `most`."""

    name: str
    facts: tuple[str, ...]
    value: str
    most: int

    @property
    def size(self) -> int:
        """How many codes it has."""
        return self.most + 1

    def read(self, given: Mapping[str, str]) -> int:
        """The code of a case."""
        return min(self.most, sum((given.get(fact) or UNKNOWN) == self.value for fact in self.facts))

    def to_json(self) -> dict[str, object]:
        """How the browser reads it."""
        return {"tally": list(self.facts), "value": self.value, "most": self.most}


@dataclass(frozen=True)
class Judged:
    """What some judgements come to as a list: not known, a yes among them, a no to each."""

    name: str
    facts: tuple[str, ...]
    size: ClassVar[int] = 3

    def read(self, given: Mapping[str, str]) -> int:
        """The code of a case."""
        values = [given.get(fact, "") for fact in self.facts]
        return 1 if "yes" in values else 2 if values.count("no") == len(values) else 0

    def to_json(self) -> dict[str, object]:
        """How the browser reads it."""
        return {"judged": list(self.facts)}


@dataclass(frozen=True)
class Dated:
    """Whether a date is given: no, yes, yes but its count would leave the holiday data, or unreadable."""

    name: str
    clock: str = ""
    size: ClassVar[int] = 4

    def read(self, given: Mapping[str, str]) -> int:
        """The code of a case."""
        text = given.get(self.name, "")
        if text in ("", UNKNOWN):
            return 0
        day = day_of(given, self.name)
        if day is None:
            return 3
        return 2 if self.clock and falls(self.clock, day) is None else 1

    def to_json(self) -> dict[str, object]:
        """How the browser reads it."""
        return {"dated": self.name, "clock": self.clock}


@dataclass(frozen=True)
class Exceeds:
    """Whether the first of some values that is given is more, or later, than another: not known, no, yes."""

    name: str
    of: tuple[str, ...]
    than: str
    size: ClassVar[int] = 3

    def read(self, given: Mapping[str, str]) -> int:
        """The code of a case."""
        one = next((number for path in self.of if (number := number_of(given, path)) is not None), None)
        other = number_of(given, self.than)
        return 0 if one is None or other is None else 1 + (one > other)

    def to_json(self) -> dict[str, object]:
        """How the browser reads it."""
        return {"of": list(self.of), "than": self.than}


@dataclass(frozen=True)
class Notes:
    """What a count passed over: nothing, bank holidays, one that is not announced yet; 0, too, without a count."""

    name: str
    path: str
    size: ClassVar[int] = 3

    def read(self, given: Mapping[str, str]) -> int:
        """The code of a case."""
        start, _, clock = self.path.rpartition(".")
        day = day_of(given, start)
        found = None if day is None else falls(clock, day)
        if found is None or found.count is None or not found.count.holidays:
            return 0
        return 2 if found.count.rests_on_unannounced else 1

    def to_json(self) -> dict[str, object]:
        """How the browser reads it."""
        return {"notes": self.path}


@dataclass(frozen=True)
class Off:
    """Whether a day is one of a weekend or a bank holiday; 0, too, where there is no such day."""

    name: str
    path: str
    size: ClassVar[int] = 2

    def read(self, given: Mapping[str, str]) -> int:
        """The code of a case."""
        day = day_of(given, self.path)
        return int(day is not None and (is_weekend(day) or day in BANK_HOLIDAYS))

    def to_json(self) -> dict[str, object]:
        """How the browser reads it."""
        return {"off": self.path}


@dataclass(frozen=True)
class Beside:
    """Something that comes with a request beside the facts, or does not."""

    name: str
    size: ClassVar[int] = 2

    def read(self, given: Mapping[str, str]) -> int:
        """The code of a case."""
        return int(self.name in given)

    def to_json(self) -> dict[str, object]:
        """How the browser reads it."""
        return {"fact": self.name, "codes": {"": 0, "yes": 1}}


@dataclass(frozen=True)
class Aside:
    """Whether a question was put aside: asked, and answered with "not known yet"."""

    name: str
    fact: str
    size: ClassVar[int] = 2

    def read(self, given: Mapping[str, str]) -> int:
        """The code of a case."""
        return int(given.get(self.fact) == UNKNOWN)

    def to_json(self) -> dict[str, object]:
        """How the browser reads it."""
        return {"fact": self.fact, "codes": {UNKNOWN: 1}, "other": 0}


@dataclass(frozen=True)
class Word:
    """Which of some words comes with a request beside the facts, if one does."""

    name: str
    words: tuple[str, ...]

    @property
    def size(self) -> int:
        """How many codes it has."""
        return len(self.words) + 1

    def read(self, given: Mapping[str, str]) -> int:
        """The code of a case."""
        return ("", *self.words).index(given.get(self.name, ""))

    def to_json(self) -> dict[str, object]:
        """How the browser reads it."""
        return {"fact": self.name, "codes": {word: code for code, word in enumerate(("", *self.words))}}


@dataclass(frozen=True)
class Derived:
    """Something that other signs decide; `codes` has the name of each of its values in order.

    `of` reads it off an assessment; without one, whoever looks at a case says what it is.
    """

    name: str
    key: tuple[str, ...]
    codes: tuple[str, ...]
    of: Callable[[Assessment], str] | None = field(default=None, compare=False)

    @property
    def size(self) -> int:
        """How many codes it has."""
        return len(self.codes)

    def to_json(self) -> dict[str, object]:
        """How the browser reads it: by a diagram, which the table adds."""
        return {}


Sign = Chosen | Age | Tally | Judged | Dated | Exceeds | Notes | Off | Beside | Aside | Word | Derived


def day_of(given: Mapping[str, str], path: str) -> date | None:
    """The day that a path names: the day given for a fact, or what falls due from it by one clock after another."""
    fact, *clocks = path.split(".")
    text = given.get(fact, "")
    day = _BY_TEXT.get(text)
    for clock in clocks:
        found = None if day is None else falls(clock, day)
        day = None if found is None else found.due
    return day


def number_of(given: Mapping[str, str], path: str) -> int | None:
    """A day that a path names, or an age, as a number to compare."""
    if path in FACTS and FACTS[path].kind is Kind.AGE:
        return _age_of(given.get(path, ""))
    day = day_of(given, path)
    return None if day is None else day.toordinal()


def _age_of(text: str) -> int | None:
    return int(text) if text.isdecimal() and int(text) <= OLDEST else None


_BY_TEXT = {day.isoformat(): day for day in DAYS}

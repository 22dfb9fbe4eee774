"""What a page's statements rest on, as data: sources, and claims that each point at one source.

    [sources.halton]                       [claims.reviewer-appointed]
    title = "Local CSPRs"                  claim = "Safeguarding partners must appoint a reviewer."
    publisher = "Halton partnership"       source = "regulations_2018"
    date = "no date seen"                  place = "reg 12"
    checked = 2026-11-21                   read = "first-hand"     or reported_by = "…", or inference = true

A source of the rules (criteria/sources.py) is known already by its key: only its date is added. Everything wrong is
refused at once, each problem with the way to mend it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from criteria.sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Claim", "Evidence", "EvidenceError", "EvidenceSource", "Standing", "read_evidence"]

OF_A_SOURCE = {"title": str, "publisher": str, "date": str, "checked": date}
MAY_HAVE = {"short": str, "address": str}
OF_A_CLAIM = {"claim": str, "source": str}
STANDINGS = ("read", "reported_by", "inference")
FIRST_HAND = "first-hand"


class EvidenceError(ValueError):
    """Raised when evidence cannot be used; the message names every problem, and how to mend it."""


class Standing(Enum):
    """How we know a claim."""

    FIRST_HAND = "read first-hand"
    REPORTED = "as reported by others"
    OUR_READING = "our reading"


@dataclass(frozen=True, slots=True)
class EvidenceSource:
    """One document: what it is, where it is (None: no address established), when it was last checked."""

    key: str
    title: str
    short: str
    publisher: str
    dated: str
    checked: date
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement in our own words, its source and the place in it, and how we know it."""

    key: str
    claim: str
    source: EvidenceSource
    standing: Standing
    place: str = ""
    reported_by: str = ""

    @property
    def cited(self) -> str:
        """The source and the place in it, such as "SI 2018/789, reg 12"."""
        return f"{self.source.short}, {self.place}" if self.place else self.source.short

    @property
    def said(self) -> str:
        """How a page cites it, with whose account or reading it is."""
        match self.standing:
            case Standing.FIRST_HAND:
                return self.cited
            case Standing.REPORTED:
                return f"{self.cited}, as reported by {self.reported_by}; original not read"
            case Standing.OUR_READING:
                return f"our reading of {self.cited}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Every source and every claim, by their keys."""

    sources: Mapping[str, EvidenceSource]
    claims: Mapping[str, Claim]

    def of(self, keys: Iterable[str]) -> tuple[Claim, ...]:
        """The claims of some keys; EvidenceError where one is unknown."""
        wanted = tuple(keys)
        unknown = [key for key in wanted if key not in self.claims]
        if unknown or not wanted:
            raise EvidenceError(
                f"No evidence has the key {', '.join(unknown) or '(none given)'}. Add a table"
                " [claims.KEY] to docs/evidence.toml, or mend the key on the page."
            )
        return tuple(self.claims[key] for key in wanted)

    def said(self, key: str) -> str:
        """How a page cites the claim of a key; EvidenceError where it is unknown."""
        (claim,) = self.of([key])
        return claim.said


def read_evidence(held: Mapping[str, object]) -> Evidence:
    """The sources and claims of docs/evidence.toml; EvidenceError with every problem there is."""
    problems = [
        f'unknown table "{key}": write [sources.KEY] or [claims.KEY].'
        for key in held
        if key not in {"sources", "claims"}
    ]
    given_sources = _tables(held, "sources", problems)
    sources = {key: _of_the_rules(key, "") for key in SOURCES}
    for key, given in given_sources.items():
        if (source := _source(key, given, problems)) is not None:
            sources[key] = source
    known_sources = sources.keys() | given_sources.keys()
    claims = {}
    for key, given in _tables(held, "claims", problems).items():
        if (claim := _claim(key, given, (sources, known_sources), problems)) is not None:
            claims[key] = claim
    if problems:
        raise EvidenceError("The evidence cannot be used yet:\n" + "\n".join(f"- {one}" for one in problems))
    return Evidence(sources, claims)


def _tables(held: Mapping[str, object], kind: str, problems: list[str]) -> dict[str, Mapping[str, object]]:
    """Every table of one kind by its key."""
    tables = held.get(kind, {})
    if not isinstance(tables, dict):
        problems.append(f"{kind} is not a table: write [{kind}.KEY].")
        return {}
    problems += [
        f"{kind}.{key}: not a table: write [{kind}.{key}] on a line of its own."
        for key, given in tables.items()
        if not isinstance(given, dict)
    ]
    return {key: given for key, given in tables.items() if isinstance(given, dict)}


def _source(key: str, given: Mapping[str, object], problems: list[str]) -> EvidenceSource | None:
    where = f"sources.{key}"
    if key in SOURCES:
        wrong = _wrong(where, given, {"date": str}, {}, "It stands in criteria/sources.py: give its date only.")
        problems += wrong
        return None if wrong else _of_the_rules(key, str(given["date"]))
    wrong = _wrong(where, given, OF_A_SOURCE, MAY_HAVE)
    address = given.get("address")
    if isinstance(address, str) and not address.startswith("https://"):
        wrong.append(f"{where}: address has to begin with https://. Leave it out where none was established.")
    problems += wrong
    checked = given.get("checked")
    if wrong or not isinstance(checked, date):
        return None
    title = str(given["title"])
    return EvidenceSource(
        key,
        title,
        str(given.get("short", title)),
        str(given["publisher"]),
        str(given["date"]),
        checked,
        None if address is None else str(address),
    )


def _claim(
    key: str,
    given: Mapping[str, object],
    sources: tuple[Mapping[str, EvidenceSource], Iterable[str]],
    problems: list[str],
) -> Claim | None:
    where = f"claims.{key}"
    usable, known = sources
    wrong = _wrong(where, given, OF_A_CLAIM, {"place": str, "read": str, "reported_by": str, "inference": bool})
    standings = [one for one in STANDINGS if one in given]
    if len(standings) != 1:
        has = f"has {' and '.join(standings)}" if standings else "does not say how we know it"
        wrong.append(f'{where} {has}: give one of read = "{FIRST_HAND}", reported_by = "…", inference = true.')
    if given.get("read", FIRST_HAND) != FIRST_HAND:
        wrong.append(f'{where}: read can only be "{FIRST_HAND}". Who else read it goes into reported_by.')
    if given.get("inference", True) is not True:
        wrong.append(f"{where}: inference can only be true. Leave it out otherwise.")
    source = given.get("source")
    if isinstance(source, str) and source not in known:
        wrong.append(f'{where}: no source "{source}": add [sources.{source}], or mend the key.')
    problems += wrong
    if wrong or source not in usable:
        return None
    standing = {
        "read": Standing.FIRST_HAND,
        "reported_by": Standing.REPORTED,
        "inference": Standing.OUR_READING,
    }[standings[0]]
    return Claim(
        key,
        str(given["claim"]),
        usable[str(source)],
        standing,
        str(given.get("place", "")),
        str(given.get("reported_by", "")),
    )


def _of_the_rules(key: str, when: str) -> EvidenceSource:
    """A source of the rules, as evidence."""
    source = SOURCES[key]
    return EvidenceSource(
        key,
        source.title,
        source.short,
        source.publisher,
        when or "no date seen",
        date.fromisoformat(source.checked_on),
        source.address,
    )


def _wrong(
    where: str,
    given: Mapping[str, object],
    needed: Mapping[str, type],
    may: Mapping[str, type],
    hint: str = "",
) -> list[str]:
    """What is missing, unknown or of the wrong kind in one table."""
    allowed = {**needed, **may}
    known = f"Known are: {', '.join(allowed)}."
    kinds = {str: "words", date: "a day such as 2026-11-21, without quotation marks", bool: "true"}
    return [
        *(f"{where}: {key} is missing. Give {kinds[needed[key]]}." for key in needed if key not in given),
        *(f"{where}: unknown key {key}. {hint or known}" for key in given if key not in allowed),
        *(
            f"{where}: {key} has to be {kinds[kind]}."
            for key, kind in allowed.items()
            if key in given and (not isinstance(given[key], kind) or given[key] == "")
        ),
    ]

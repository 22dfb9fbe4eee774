"""What helps to commission and carry out reviews, as data, and its reader, which refuses a bad entry.

An entry names a source of the evidence, which holds its title, publisher, date, address and last check; or it gives
these itself, where the document is known only from others' reports. Every problem is told at once, with its mending.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from criteria.sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from widgets.evidence import EvidenceSource

__all__ = ["KINDS", "STAGES", "THEMES", "Resource", "ResourceError", "read_resources"]

STAGES = {
    "notify": "Notify",
    "rapid review": "Hold the rapid review",
    "decide": "Decide",
    "commission": "Commission",
    "carry out": "Carry out the review",
    "publish": "Publish",
    "learn": "Learn",
}
"""The stages of the way, in order, and their headings."""

THEMES = {
    "race": "Black, Asian and Mixed Heritage children; racism",
    "csa": "Child sexual abuse",
    "neglect": "Neglect",
    "babies": "Vulnerable babies",
    "families": "Families, fathers and carers",
    "proceedings": "Criminal and family proceedings",
    "care": "Looked-after children and care leavers",
    "other reviews": "Other reviews alongside",
}
"""What a reader may look for across the stages, and their headings."""

KINDS = {
    "law": "Law",
    "guidance": "Guidance",
    "quality markers": "Quality markers",
    "national review": "National review or report",
    "repository": "National repository",
    "research": "Research or news",
    "figures": "Figures",
    "local practice": "One area's practice",
}
"""What an entry is, the weightier kinds first."""

READ = {"first-hand": "Read first-hand", "in part": "Read in part"}
OWN = ("title", "publisher", "date", "checked")
NEEDED = ("kind", "stages", "themes", "about")
KNOWN = {"source", "address", "read", "reported_by", *OWN, *NEEDED}
MOST_WORDS = 25


class ResourceError(ValueError):
    """Raised when an entry cannot be used; the message names every problem, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Resource:
    """One document: what it is, what it is good for in one sentence, and how we know it."""

    title: str
    publisher: str
    dated: str
    checked: date
    address: str | None
    kind: str
    stages: tuple[str, ...]
    themes: tuple[str, ...]
    about: str
    known: str


def read_resources(
    entries: Iterable[Mapping[str, object]], sources: Mapping[str, EvidenceSource]
) -> tuple[Resource, ...]:
    """The entries of a file, in their order; ResourceError with every problem there is."""
    problems: list[str] = []
    found = []
    for number, entry in enumerate(entries, 1):
        name = f"resource {number} ({entry.get('source') or entry.get('title') or 'neither source nor title'})"
        wrong = [f"{name}: {problem}" for problem in _problems(entry, sources)]
        problems += wrong
        if not wrong:
            found.append(_resource(entry, sources))
    titles = [one.title for one in found]
    problems += [
        f"“{title}” stands there twice: keep one entry, with the stages and themes of both."
        for title in dict.fromkeys(titles)
        if titles.count(title) > 1
    ]
    if problems:
        raise ResourceError("The resources cannot be used yet:\n" + "\n".join(f"- {one}" for one in problems))
    return tuple(found)


def _problems(entry: Mapping[str, object], sources: Mapping[str, EvidenceSource]) -> Iterable[str]:
    """What is wrong with one entry."""
    yield from (f"unknown key {key}. Known are: {', '.join(sorted(KNOWN))}." for key in entry if key not in KNOWN)
    yield from (f"{key} is missing." for key in NEEDED if key not in entry)
    yield from _problems_of_document(entry, sources)
    if "kind" in entry and entry["kind"] not in KINDS:
        yield f"kind has to be one of: {', '.join(KINDS)}."
    for key, names, least in (("stages", STAGES, 1), ("themes", THEMES, 0)):
        given = entry.get(key, [])
        if not isinstance(given, list) or not {*given} <= names.keys() or len({*given}) != len(given):
            yield f"{key} has to be a list, each once, of: {', '.join(names)}."
        elif key in entry and len(given) < least:
            yield f"{key} needs at least one of: {', '.join(names)}."
    about = str(entry.get("about", "A sentence."))
    if not about.endswith(".") or ". " in about or len(about.split()) > MOST_WORDS:
        yield f"about has to be one sentence of at most {MOST_WORDS} words, with a full stop."


def _problems_of_document(entry: Mapping[str, object], sources: Mapping[str, EvidenceSource]) -> Iterable[str]:
    """What is wrong with what an entry says of the document and of how we know it."""
    source = entry.get("source")
    if source is None:
        yield from (f"{key} is missing; or name a source of the evidence." for key in OWN if key not in entry)
        if "checked" in entry and not isinstance(entry["checked"], date):
            yield "checked has to be a day such as 2026-11-21, without quotation marks."
        if not str(entry.get("address", "https://")).startswith("https://"):
            yield "address has to begin with https://. Leave it out where none was established."
    else:
        yield from (f"{key} comes from its source: leave it out." for key in (*OWN, "address") if key in entry)
        if source not in sources:
            yield f'no source "{source}": add it to docs/evidence.toml, or mend the key.'
    if ("read" in entry) == ("reported_by" in entry):
        yield 'give one of read = "first-hand", read = "in part", reported_by = "…".'
    if entry.get("read", "in part") not in READ:
        yield f"read has to be one of: {', '.join(READ)}. Who else read it goes into reported_by."
    if str(source) in SOURCES and ("read" in entry) != SOURCES[str(source)].first_hand:
        yield "criteria/sources.py says otherwise on whether it was read: let the two agree."


def _resource(entry: Mapping[str, object], sources: Mapping[str, EvidenceSource]) -> Resource:
    """An entry without problems."""
    stages, themes, checked = entry["stages"], entry["themes"], entry.get("checked")
    if "source" in entry:
        source = sources[str(entry["source"])]
        title, publisher, dated, address = source.title, source.publisher, source.dated, source.address
        checked = source.checked
    else:
        title, publisher, dated = (str(entry[key]) for key in ("title", "publisher", "date"))
        address = str(entry["address"]) if "address" in entry else None
    if not (isinstance(stages, list) and isinstance(themes, list) and isinstance(checked, date)):
        raise TypeError(entry)
    known = READ[str(entry["read"])] if "read" in entry else f"Not read; as reported by {entry['reported_by']}"
    return Resource(
        title,
        publisher,
        dated,
        checked,
        address,
        str(entry["kind"]),
        tuple(map(str, stages)),
        tuple(map(str, themes)),
        str(entry["about"]),
        known,
    )

"""Reading briefings, and refusing those that are not whole: every problem at once, with the file and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from widgets.briefing import KINDS, ROLES, THEMES, Briefing
from widgets.briefing_text import problems_of_text, words_of
from widgets.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

__all__ = ["LOCAL", "BriefingError", "Written", "read_briefings"]

LOCAL = "briefings/local/"
"""Where a partnership's own briefings lie, among the pages."""
HEAD = "title", "reviewed", "sources", "briefing"
KEYS = ("kind", "theme", "roles", "rules", "cases", "content_note", "partnership")


class BriefingError(ValueError):
    """Raised when a briefing cannot be used; the message names every problem, its file, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Written:
    """A page as it is written: its file and place, its front matter and Markdown, the sources that it cites."""

    file: str
    place: str
    meta: Mapping[str, Any]
    text: str
    cited: tuple[str, ...]


def read_briefings(pages: Iterable[Written], cases: Collection[str]) -> tuple[Briefing, ...]:
    """The briefings, ours first, by theme and kind, and in the order of their rules; BriefingError with all problems.

    `cases` are the ids of practice cases.
    """
    found: list[Briefing] = []
    problems: list[str] = []
    for page in pages:
        wrong = [*_wrong(page, cases), *problems_of_text(page.text)]
        problems += [f"- docs/{page.file}: {one}" for one in wrong]
        if not wrong:
            found.append(_briefing(page))
    if problems:
        raise BriefingError("These briefings cannot be used yet:\n" + "\n".join(problems))
    return tuple(sorted(found, key=_place_in_order))


def _place_in_order(briefing: Briefing) -> tuple[object, ...]:
    rules = [list(RULES).index(rule) for rule in briefing.rules]
    return (
        briefing.partnership,
        list(THEMES).index(briefing.theme),
        list(KINDS).index(briefing.kind),
        rules,
        briefing.title,
    )


def _briefing(page: Written) -> Briefing:
    """A briefing of which nothing is wrong."""
    given = page.meta["briefing"]
    words, spoken = words_of(page.text)
    return Briefing(
        page.place,
        page.meta["title"],
        page.meta["reviewed"],
        page.cited,
        given["kind"],
        given["theme"],
        tuple(given["roles"]),
        tuple(given["rules"]),
        tuple(given["cases"]),
        given["content_note"],
        given.get("partnership", ""),
        words,
        spoken,
    )


def _wrong(page: Written, cases: Collection[str]) -> Iterator[str]:
    """What is wrong at a page's head."""
    missing = [key for key in HEAD if key not in page.meta]
    if missing:
        yield (
            f"{', '.join(missing)} missing at its head, which stands at the very top, between two lines of ---."
            " docs/briefings/local/template.txt shows a whole one."
        )
    if "title" in page.meta and not _is_text(page.meta["title"]):
        yield "title has to be words; put them in quotation marks where they hold a colon."
    if "reviewed" in page.meta and not isinstance(page.meta["reviewed"], date):
        yield "reviewed has to be a day, such as 2026-11-28."
    sources = page.meta.get("sources")
    if "sources" in page.meta and (not isinstance(sources, list) or sorted(map(str, sources)) != sorted(page.cited)):
        yield f"its evidence has other sources than its head says. Write: sources: [{', '.join(page.cited)}]"
    given = page.meta.get("briefing")
    if isinstance(given, dict):
        yield from _wrong_in(given, page, cases)
    elif "briefing" in page.meta:
        yield f"briefing has to hold {', '.join(KEYS[:-1])}, each on a line of its own, two blanks in."


def _wrong_in(given: Mapping[object, object], page: Written, cases: Collection[str]) -> Iterator[str]:
    """What is wrong in the part "briefing" of a head."""
    yield from (f"briefing: unknown key {key}. Use: {', '.join(KEYS)}." for key in given if key not in KEYS)
    for key, choices in (("kind", KINDS), ("theme", THEMES)):
        if str(given.get(key)) not in choices:
            yield f"briefing: {key} has to be one of: {', '.join(choices)}."
    for key, known, fewest in (("roles", tuple(ROLES), 1), ("rules", tuple(RULES), 1), ("cases", cases, 0)):
        yield from _wrong_list(key, given.get(key), known, fewest)
    if not isinstance(given.get("content_note"), str):
        yield 'briefing: content_note has to say what may be hard to hear, or to be "" where nothing is.'
    if page.file.startswith(LOCAL):
        if not _is_text(given.get("partnership")):
            yield "briefing: partnership has to name whose briefing it is; it stands under that heading."
    elif "partnership" in given:
        yield f"briefing: partnership is for briefings in docs/{LOCAL} alone. Leave it out, or move the file there."


def _wrong_list(key: str, given: object, known: Collection[str], fewest: int) -> Iterator[str]:
    """What is wrong with a list of keys."""
    named = "ids of practice cases (docs/practice/scenarios/)" if key == "cases" else f"of: {', '.join(known)}"
    if not isinstance(given, list) or len(given) < fewest:
        yield f"briefing: {key} has to be a list, such as [one, other], {named}."
        return
    unknown = [one for one in map(str, given) if one not in known]
    if unknown:
        yield f"briefing: {key} has unknown {', '.join(unknown)}. Use {named}."
    if len(set(map(str, given))) < len(given):
        yield f"briefing: {key} names something twice. Name it once."


def _is_text(given: object) -> bool:
    return isinstance(given, str) and bool(given.strip())

"""What is newer than a briefing: rules that changed after its review, and sources published or checked after it."""

from __future__ import annotations

import re
from calendar import month_name
from datetime import date
from typing import TYPE_CHECKING

from criteria.deadlines import in_words
from widgets.html import Content, element, joined
from widgets.rules import RULES, rule_links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from xml.etree.ElementTree import Element

    from widgets.briefing import Briefing
    from widgets.evidence import EvidenceSource
    from widgets.my_record import RulesVersion

__all__ = ["changed_since", "day_in", "rules_named"]

CHANGED = "Practice has changed since this was reviewed: "
CHECKED = "Looked at again since this was reviewed: "
MONTHS = tuple(month_name)
DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS[1:])}) (\d{{4}})\b")
BRACKETS = re.compile(r"\(([^)]*)\)")
NAMED = re.compile(r"\b([A-Z])(\d+)(?: (?:to|and) \1(\d+))?")


def changed_since(
    briefing: Briefing,
    sources: Iterable[EvidenceSource],
    versions: Sequence[RulesVersion],
    to: Callable[[str], str],
) -> tuple[Element, ...]:
    """The lines that a briefing needs at its head, if any; `sources` are those it cites, `versions` newest first.

    A source that somebody held against our account again need not say anything new, so that is said by itself.
    """
    cited = tuple(sources)
    newer = [one for one in cited if (day := day_in(one.dated)) and day > briefing.reviewed]
    again = [one for one in cited if one.checked > briefing.reviewed and one not in newer]
    changed: list[Content] = [*_changed_rules(briefing, versions, to)]
    changed += [f"{one.title}, {one.dated}" for one in newer]
    checked = [f"{one.title}, on {in_words(one.checked)}" for one in again]
    return tuple(
        element("p", element("strong", says), *joined("; ", items), ".", class_="briefing-changed")
        for says, items in ((CHANGED, changed), (CHECKED, checked))
        if items
    )


def day_in(words: str) -> date | None:
    """The last day that some words name, such as "published 18 March 2026"; None where they name none."""
    days = [date(int(year), MONTHS.index(month), int(day)) for day, month, year in DAY.findall(words)]
    return max(days, default=None)


def rules_named(change: str) -> set[str]:
    """The rules that an entry of the changelog is about, which it names in brackets, such as (rules N1 to N9)."""
    return {rule for brackets in BRACKETS.findall(change) for rule in _named(brackets)} & RULES.keys()


def _named(brackets: str) -> Iterator[str]:
    for letter, first, last in NAMED.findall(brackets):
        of_and = f"{letter}{first} and" in brackets
        numbers = (int(first), int(last)) if last and of_and else range(int(first), int(last or first) + 1)
        yield from (f"{letter}{number}" for number in numbers)


def _changed_rules(briefing: Briefing, versions: Sequence[RulesVersion], to: Callable[[str], str]) -> Iterator[Element]:
    """For each newer version, the rules of a briefing that it changed. The first version of all changed nothing."""
    for version in versions[:-1]:
        day = day_in(version.heading)
        changed = {rule for change in version.changes for rule in rules_named(change)}
        taught = [rule for rule in briefing.rules if rule in changed]
        if taught and day and day > briefing.reviewed:
            since = element("a", f"rules version {version.version}, {in_words(day)}", href=to("what-changed"))
            yield element("span", "rule " if len(taught) == 1 else "rules ", rule_links(taught, to), " (", since, ")")

"""Texts with holes in place of what a reader typed and of days, for the browser to fill.

{aware_on|words}                        a day that was given
{aware_on.notification|counted}         the days counted from it by a clock
{notified_on.rapid_review@3|short}      the third of them
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.deadlines import in_words
from widgets.answers import counted_text, passed_text, short_day
from widgets.timeline import long_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from criteria.deadlines import Count

__all__ = ["holes", "holes_of_day", "holes_of_steps", "with_holes"]


def holes(start: str, clock: str, day: date, count: Count | None) -> dict[str, str]:
    """The holes for what falls due by a clock, and for its count, by what stands there; takes the path of the start."""
    due = f"{start}.{clock}"
    found = holes_of_day(due, day)
    if count is not None:
        found |= {in_words(count.start): f"{start}|words", counted_text(count): f"{due}|counted"}
        found |= {passed_text(count): f"{due}|passed"} if count.holidays else {}
    return found


def holes_of_day(path: str, day: date) -> dict[str, str]:
    """The holes for one day."""
    return {day.isoformat(): f"{path}|iso", in_words(day): f"{path}|words", long_day(day): f"{path}|long"}


def holes_of_steps(start: str, clock: str, count: Count) -> dict[str, str]:
    """The holes for each day of a count, short, the day it starts from among them."""
    paths = {count.start: start} | {day: f"{start}.{clock}@{place}" for place, day in enumerate(count.days, start=1)}
    return {
        text: f"{path}|{form}"
        for day, path in paths.items()
        for form, text in (("iso", day.isoformat()), ("short", short_day(day)))
    }


def with_holes(text: str, found: Mapping[str, str]) -> str:
    """A text with its holes; of two that overlap the longer, since a day may end as another reads."""
    for one in sorted(found, key=len, reverse=True):
        text = text.replace(one, f"{{{found[one]}}}")
    return text

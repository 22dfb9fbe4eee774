"""What the timeline of some dates shows: its elements, the days in its list, the cells in its calendars."""

from __future__ import annotations

from criteria import assess
from tests.widgets.html_reader import Tag, all_of
from widgets.timeline import timeline_html

__all__ = ["ALL_DATES", "cells", "due_days", "has_class", "parts_of", "shown"]

ALL_DATES = {
    "aware_on": "2026-03-31",
    "notified_on": "2026-04-13",
    "review_decided_on": "2026-04-30",
    "publish_on": "2026-11-04",
    "as_of": "2026-11-11",
}


def shown(**dates: str) -> list[Tag]:
    """Every element of the timeline of some dates."""
    return all_of(timeline_html(assess(dates)))


def has_class(tag: Tag, name: str) -> bool:
    """Whether an element is of a class."""
    return name in tag.attributes.get("class", "").split()


def due_days(tags: list[Tag]) -> dict[str, str]:
    """The day of each due date in the list, by its clock."""
    return {
        tag.within[-2].attributes["data-due"]: tag.attributes["datetime"]
        for tag in tags
        if tag.name == "time" and "data-due" in tag.within[-2].attributes
    }


def cells(tags: list[Tag]) -> dict[str, Tag]:
    """The cell of each day in the calendars, by its date; no day stands twice."""
    found = [
        (tag.attributes["datetime"], tag.within[-1])
        for tag in tags
        if tag.name == "time" and tag.within[-1].name == "td"
    ]
    assert len(dict(found)) == len(found)
    return dict(found)


def parts_of(tags: list[Tag], place: Tag, class_: str) -> list[str]:
    """The words of the elements of one class in a place."""
    return [tag.words for tag in tags if has_class(tag, class_) and any(one is place for one in tag.within)]

"""The plan for a rapid review as a reader sees it: what is only suggested says so, and dates are working days."""

from __future__ import annotations

from criteria import assess
from criteria.review_plan import PLAN, SUGGESTION
from tests.widgets.html_reader import Tag, all_of
from widgets.html import html
from widgets.review_plan import plan_elements


def plan_rows(tags: list[Tag]) -> list[list[str]]:
    """The cells of the plan's rows, as words."""
    rows = [tag for tag in tags if tag.name == "tr" and tag.within[-1].name == "tbody"]
    return [[tag.words for tag in tags if tag.name in {"th", "td"} and tag.within[-1] is row] for row in rows]


def test_the_plan_says_which_days_are_only_suggested() -> None:
    """Every step whose day no source gives is called a suggestion; the others show their weight."""
    rows = plan_rows(all_of(html(*plan_elements(None))))
    assert len(PLAN) == len(rows)
    for step, row in zip(PLAN, rows, strict=True):
        assert (step.day_from is None) is (row[2] == SUGGESTION)
    assert rows[-1][2].startswith("Panel guidance")
    assert rows[0][0] == "Day 0"


def test_the_plan_has_dates_once_the_notification_is_sent() -> None:
    """Its days are the working days counted: here from 8 April 2026, worked by hand."""
    rows = plan_rows(all_of(html(*plan_elements(assess({"notified_on": "2026-04-08"}).review))))
    assert rows[0][0] == "Day 0 Wed 8 Apr 2026"
    assert rows[1][0] == "Day 1 Thu 9 Apr 2026"
    assert rows[-3][0] == "Days 12 to 15 Fri 24 Apr 2026 to Wed 29 Apr 2026"
    assert rows[-1][0] == "Day 15 Wed 29 Apr 2026"

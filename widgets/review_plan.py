"""The plan for a rapid review as a table: with dates once the day of sending is known, else by working day alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.deadlines import RAPID_REVIEW_WITHIN
from criteria.review_plan import PLAN, SUGGESTION
from widgets.answers import provision_line, short_day
from widgets.html import Content, element, html
from widgets.tables import table

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from criteria.deadlines import Count
    from criteria.review_plan import Step

__all__ = ["plan_by_working_day", "plan_elements"]


def plan_by_working_day() -> str:
    """The plan for a page that has a heading of its own, as long as no day of sending is known."""
    return html(*_below_heading(None))


def plan_elements(count: Count | None) -> tuple[Element, ...]:
    """The plan under its heading; `count` is that of the rapid review, from the day the notification was sent."""
    return (element("h2", f"A {RAPID_REVIEW_WITHIN}-working-day plan for a rapid review"), *_below_heading(count))


def _below_heading(count: Count | None) -> tuple[Element, Element]:
    return (
        element(
            "p",
            "What to do comes from the rules. When to do it is mostly this site's suggestion: guidance gives the last"
            " day only. Your partnership's own plan goes before it.",
        ),
        table(
            ("Working day", "What happens", "Where the day comes from"),
            (
                (
                    None,
                    (
                        _days(step, count),
                        element("span", f"{step.what} ", element("span", f"Rule {step.rule}.", class_="answer-rule")),
                        _day_from(step),
                    ),
                )
                for step in PLAN
            ),
        ),
    )


def _days(step: Step, count: Count | None) -> Element:
    numbers = f"Day {step.first}" if step.first == step.last else f"Days {step.first} to {step.last}"
    if count is None:
        return element("span", numbers)
    # Working day n is the nth day counted from the start, which is day 0.
    days_from_start = (count.start, *count.days)
    first, last = days_from_start[step.first], days_from_start[step.last]
    days: list[Content] = [" ", element("time", short_day(first), datetime=first.isoformat())]
    if last != first:
        days += [" to ", element("time", short_day(last), datetime=last.isoformat())]
    return element("span", numbers, element("span", *days), class_="plan-days")


def _day_from(step: Step) -> Element:
    if step.day_from is None:
        return element("span", SUGGESTION, class_="plan-suggestion")
    return provision_line(step.day_from)

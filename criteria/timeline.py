"""The dates of a case in the order of the calendar: those that were given, and those that a rule sets.

    >>> [(one.day.isoformat(), one.short) for one in timeline(assess({"aware_on": "2026-03-31"}))]
    [('2026-03-31', 'Aware, day 0'), ('2026-04-09', 'Notify by')]

Dates alone do not settle whether anything is to be notified or reviewed; the labels keep that open.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from criteria import notification, practice_review, rapid_review
from criteria.bank_holidays import BANK_HOLIDAYS
from criteria.deadlines import in_words, is_weekend
from criteria.phrases import CLOCKS, COPIES_CLOCK, PUBLICATION_CLOCK
from criteria.sources import REG_16
from criteria.wording import answers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from criteria.assessment import Assessment
    from criteria.deadlines import Count
    from criteria.rules import Rule
    from criteria.sources import Provision
    from criteria.wording import When

__all__ = ["DATES", "GIVEN", "NOTES", "Due", "Entry", "Given", "regulation_16", "timeline"]


@dataclass(frozen=True, slots=True)
class Given:
    """A date that was given: the key of its fact, the day, what it says in a list and in a calendar."""

    key: str
    day: date
    label: str
    short: str


@dataclass(frozen=True, slots=True)
class Due:
    """A date that a rule sets: as `Given`, with a title for calendar files, and the rule.

    `says` is the rule in a sentence whose verb carries its weight; `count` holds the working days counted, where any
    are; `late` is said when the day has passed, else empty.
    """

    key: str
    day: date
    label: str
    short: str
    title: str
    says: str
    rule: str
    provision: Provision
    count: Count | None
    notes: tuple[str, ...]
    late: str


Entry = Given | Due

GIVEN = {
    "aware_on": ("The local authority was aware, and knew or suspected abuse or neglect.", "Aware, day 0"),
    "notified_on": ("The notification was sent.", "Sent, day 0"),
    "review_decided_on": ("The partners decided to commission a review.", "Review decided"),
    "publish_on": ("The report is to be published.", "Publication"),
    "as_of": ("This day counts as today.", "Today"),
}
"""For each date that can be given, what it says in a list and in a calendar."""

DATES = tuple(GIVEN)
"""The keys of the facts that a timeline looks at."""

NOTES = {
    "not_a_working_day": "This is not a working day. No source moves it: publish before it.",
    "margin": "Counting working days instead of days is this site's margin.",
    "publish_late": "The day given for publication is later than this.",
    "passed": "On the day that counts as today, this day has passed.",
}
"""What may have to be said of a date beside its rule."""


def timeline(assessment: Assessment) -> tuple[Entry, ...]:
    """Every date given and every date due, by day; on one day, those given come first."""
    case = assessment.case
    given = [Given(key, day, *words) for key, words in GIVEN.items() if (day := case.on(key)) is not None]
    return tuple(sorted([*given, *_due(assessment)], key=lambda entry: entry.day))


def _due(assessment: Assessment) -> Iterator[Due]:
    for answer in answers(assessment):
        for when in answer.when:
            match when.clock:
                case "notification":
                    yield _clock(when, "Notify by", "Notification: last day", _rule(notification.RULES, "N5"))
                case "rapid_review":
                    title = "Rapid review: last day, sign-off included"
                    yield _clock(when, "Review signed off by", title, _rule(rapid_review.RULES, "R3"))
                case "publish_by":
                    yield _publish_by(when, assessment)
                case _:
                    yield _copies_by(when, assessment)


def _clock(when: When, short: str, title: str, rule: Rule) -> Due:
    return Due(
        when.clock,
        when.day,
        when.label,
        short,
        title,
        CLOCKS[when.clock],
        rule.key,
        rule.provision,
        when.count,
        when.notes,
        when.late,
    )


def _publish_by(when: When, assessment: Assessment) -> Due:
    publish_on, as_of = assessment.case.on("publish_on"), assessment.case.on("as_of")
    off = is_weekend(when.day) or when.day in BANK_HOLIDAYS
    late = ""
    if publish_on is not None:
        late = NOTES["publish_late"] if publish_on > when.day else ""
    elif as_of is not None and as_of > when.day:
        late = NOTES["passed"]
    rule = _rule(practice_review.RULES, "L7")
    return Due(
        when.clock,
        when.day,
        when.label,
        "Publish by",
        "Review report: publish by",
        PUBLICATION_CLOCK,
        rule.key,
        rule.provision,
        None,
        (NOTES["not_a_working_day"],) if off else (),
        late,
    )


def _copies_by(when: When, assessment: Assessment) -> Due:
    assert when.count is not None  # noqa: S101 - copies are always counted back from a day
    as_of = assessment.case.on("as_of")
    return Due(
        when.clock,
        when.day,
        when.label,
        "Copies by",
        "Copies of the review report: last day",
        COPIES_CLOCK,
        _rule(practice_review.RULES, "L7").key,
        REG_16,
        when.count,
        (
            *when.notes,
            f"The Regulations' own limit is seven days: {in_words(regulation_16(when.count.start))}.",
            NOTES["margin"],
        ),
        NOTES["passed"] if as_of is not None and as_of > when.day else "",
    )


def regulation_16(publication: date) -> date:
    """The last day for copies in the Regulations' own count: seven days before publication."""
    return publication - timedelta(days=7)


def _rule(rules: tuple[Rule, ...], key: str) -> Rule:
    return next(rule for rule in rules if rule.key == key)

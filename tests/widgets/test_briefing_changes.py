"""A briefing says by itself when practice has changed since it was reviewed; all days here are made up."""

from __future__ import annotations

from datetime import date

import pytest

from tests.widgets.html_reader import all_of
from tests.widgets.made_briefings import made, to
from widgets.briefing_changes import changed_since, day_in, rules_named
from widgets.evidence import EvidenceSource
from widgets.html import html
from widgets.my_record import RulesVersion

REVIEWED = date(2027, 3, 10)
FIRST = RulesVersion("2026.1", "2026.1 – 22 November 2026", ("Notification (rules N1 to N9): all of it is new.",))


def source(dated: str, checked: date) -> EvidenceSource:
    """A source of a date, last checked on a day."""
    return EvidenceSource("a", "A source", "A", "A publisher", dated, checked)


def version(heading: str, *changes: str) -> RulesVersion:
    """A version of the rules."""
    return RulesVersion(heading.split(maxsplit=1)[0], heading, changes)


def said(sources: list[EvidenceSource], versions: list[RulesVersion], reviewed: date = REVIEWED) -> list[str]:
    """The lines of the briefing."""
    lines = changed_since(made(reviewed=reviewed, rules=("N1", "N5", "R3")), sources, [*versions, FIRST], to)
    return [tag.words for tag in all_of(html(*lines), "p")]


@pytest.mark.parametrize(
    ("dated", "checked", "line"),
    [
        ("made 28 June 2018", date(2027, 3, 10), []),
        ("no date seen", date(2027, 3, 9), []),
        (
            "published 11 March 2027",
            date(2027, 3, 12),
            ["Practice has changed since this was reviewed: A source, published 11 March 2027."],
        ),
        ("published 10 March 2027", date(2027, 3, 10), []),
        (
            "made 28 June 2018",
            date(2027, 3, 11),
            ["Looked at again since this was reviewed: A source, on 11 March 2027."],
        ),
    ],
)
def test_a_newer_source_is_told_from_one_that_was_only_checked(dated: str, checked: date, line: list[str]) -> None:
    """From the day after the review on; a source that was held against our account again need not say anything new."""
    assert line == said([source(dated, checked)], [])


@pytest.mark.parametrize(
    ("newer", "line"),
    [
        (version("2027.1 – 10 March 2027", "The clock (rule N5): later."), []),
        (
            version("2027.1 – 11 March 2027", "The clock (rule N5): later."),
            ["Practice has changed since this was reviewed: rule N5 (rules version 2027.1, 11 March 2027)."],
        ),
        (
            version("2027.1 – 11 March 2027", "Notification (rules N4 to N9) and review (R3).", "Days (rule D1)."),
            ["Practice has changed since this was reviewed: rules N5, R3 (rules version 2027.1, 11 March 2027)."],
        ),
        (version("2027.1 – 11 March 2027", "Other rules (rules N2 to N4; L1)."), []),
    ],
)
def test_a_rule_that_changed_later_is_named(newer: RulesVersion, line: list[str]) -> None:
    """Only rules that the briefing teaches, only versions after its review."""
    assert line == said([], [newer])


def test_the_first_version_of_the_rules_changed_nothing() -> None:
    """A briefing older than this site is not told that all of its rules are new."""
    assert [] == said([], [], date(2020, 1, 1))


def test_all_that_is_newer_stands_in_one_line() -> None:
    """Rules come before sources, the newest version first; what was only checked has a line of its own."""
    versions = [
        version("2027.2 – 1 May 2027", "Review (rule R3)."),
        version("2027.1 – 1 April 2027", "The clock (rule N5)."),
    ]
    sources = [source("published 2 May 2027", date(2027, 5, 3)), source("no date seen", date(2027, 5, 3))]
    assert said(sources, versions) == [
        (
            "Practice has changed since this was reviewed: rule R3 (rules version 2027.2, 1 May 2027);"
            " rule N5 (rules version 2027.1, 1 April 2027); A source, published 2 May 2027."
        ),
        "Looked at again since this was reviewed: A source, on 3 May 2027.",
    ]


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("**The clock** (rule N5): it starts later.", {"N5"}),
        ("**Notification** (rules N8 to N9), **review** (R1 to R2): new.", {"N8", "N9", "R1", "R2"}),
        ("Two of them (rules N1 and N3).", {"N1", "N3"}),
        ("A question, not a rule (D21), and no number (N99).", set()),
        ("Rule N5 stands here without brackets.", set()),
    ],
)
def test_the_rules_that_an_entry_is_about_are_those_in_brackets(words: str, rules: set[str]) -> None:
    """As the changelog writes them; an open question is no rule."""
    assert rules == rules_named(words)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("published 18 March 2026", date(2026, 3, 18)),
        ("made 28 June 2018, changed 1 May 2024", date(2024, 5, 1)),
        ("autumn 2025", None),
        ("May 2024", None),
    ],
)
def test_the_day_of_a_source_is_its_last(words: str, day: date | None) -> None:
    """Where no whole day is given, none is made up."""
    assert day == day_in(words)

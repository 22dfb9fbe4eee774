"""What the pages about the pages say: what is due for review, what changed, and how plain it is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from macros.changes import ChangesError, changes
from macros.frame import build_day
from macros.governance import Governed, due_table, overdue
from macros.page_files import PageFile, page_files
from macros.plain_pages import how_plain
from tests.pages.whole_page import DOCS
from tests.widgets.html_reader import all_of

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 28)


def to(place: str) -> str:
    """The address of a page."""
    return f"../{place}/"


def page(name: str, due: date) -> Governed:
    """A page made up for a test, with the day its review falls due."""
    return Governed(PageFile(f"{name}.md", name, {"title": name}, ""), "An editor", date(2026, 1, 1), due, ())


def test_a_page_is_overdue_from_the_day_after_it_was_due() -> None:
    """On the day itself it is still in time; the longest overdue comes first."""
    pages = [page("today", DAY), page("late", DAY - timedelta(1)), page("later", DAY - timedelta(9))]
    assert ["later", "late"] == [one.page.place for one in overdue(pages, DAY)]


def test_the_table_marks_what_is_overdue_on_the_day_of_the_build() -> None:
    """Every page stands there, sorted by its day; the mark is a word, not a colour alone."""
    html = due_table([page("b", DAY), page("a", DAY - timedelta(1))], DAY, to)
    assert (
        "As on 28 November 2026, the day these pages were built: 1 of 2 pages are overdue."
        == all_of(html, "p")[0].words
    )
    assert ["a27 November 2026 Overdue1 January 2026An editor", "b28 November 20261 January 2026An editor"] == [
        row.words for row in all_of(html, "tr")[1:]
    ]
    assert "none of 1 pages is overdue" in due_table([page("b", DAY)], DAY, to)


def test_the_day_of_a_build_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever builds again what was built before gets the same pages."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764288000")
    assert date(2025, 11, 28) == build_day()


@pytest.mark.parametrize(("day", "warned"), [("2026-11-28", False), ("2999-01-01", True)])
def test_overdue_pages_are_a_warning_and_no_failure(day: str, *, warned: bool) -> None:
    """`make lint` names overdue pages with their owner, and goes on."""
    epoch = str((date.fromisoformat(day) - date(1970, 1, 1)).days * 86_400)
    done = subprocess.run(
        [sys.executable, "-m", "tools.overdue"],
        cwd=ROOT,
        env=os.environ | {"SOURCE_DATE_EPOCH": epoch},
        capture_output=True,
        text=True,
        check=True,
    )
    assert warned == bool(re.search(r"^WARNING: docs/index\.md was due for review on", done.stdout, re.MULTILINE))


CHANGELOG = """# Changes

Words for engineers.

## The site, 1 May 2026

- **A tool**: it
  does something. Pages: one.

## 2026.2 – 1 April 2026

- **The clock** (rule N5): it starts
  later. Applies from: 1 April 2026. Source: guidance, page 3. Pages: Notification.
"""


def test_a_change_of_rules_says_from_which_day_by_which_source_and_where() -> None:
    """The particulars of an entry about rules get a line each; other entries stay as they are."""
    made = changes(CHANGELOG)
    assert made.startswith("Words for engineers.")
    assert "- **A tool**: it\n  does something. Pages: one." in made
    assert (
        "- **The clock** (rule N5): it starts later.\n"
        "    - **Applies from:** 1 April 2026.\n"
        "    - **Source:** guidance, page 3.\n"
        "    - **Pages:** Notification.\n"
    ) in made


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Applies from: 1 April 2026. ", "", "The clock"),
        ("Source: guidance, page 3. ", "", "The clock"),
        ("Pages: Notification.", "", "The clock"),
        (
            "- **The clock** (rule N5): it starts\n  later. Applies from: 1 April 2026. Source:",
            "Gone:",
            "Version 2026.2",
        ),
    ],
)
def test_an_incomplete_entry_about_rules_is_refused(old: str, new: str, said: str) -> None:
    """A partnership always learns from which day, by which source, and on which pages."""
    assert old in CHANGELOG
    with pytest.raises(ChangesError, match=rf"Applies from: …, Source: …, Pages: …(.|\n)*{said}"):
        changes(CHANGELOG.replace(old, new))


def test_our_own_changelog_is_complete() -> None:
    """The page can be made, and holds every version."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## .*", text, re.MULTILINE) == re.findall(r"^## .*", changes(text), re.MULTILINE)


def test_the_hardest_page_comes_first_and_none_is_left_out() -> None:
    """Pages stand by their adjusted grade; one that was not measured yet says so."""
    pages = page_files(DOCS)
    found = {pages[0].file: {"words": 2, "longest": 2, "raw": 1.0, "adjusted": 1.0}, pages[1].file: {"adjusted": 9.0}}
    rows = [row.words for row in all_of(how_plain(pages, found, to), "tr")[1:]]
    assert len(pages) == len(rows)
    assert rows[0].startswith(pages[1].title)
    assert f"{pages[0].title}1.01.02 words2" == rows[1]
    assert "Not measured yet" in rows[2]

"""The frame of the reader's record: what it may say, and what each version of the rules changed."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from criteria.version import RULES_VERSION
from macros.changes import ChangesError, changes, versions_of_rules
from tests.widgets.html_reader import all_of
from widgets.my_record import KINDS, RulesVersion, my_record_html
from widgets.my_record_sayings import SAYINGS

ROOT = Path(__file__).parents[2]
ELEMENTS = ROOT / "docs" / "assets" / "elements"
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
MADE_UP = """# Changes

## The site, 3 March 2031 (rules version 2031.2, unchanged)

- **Home**: a door. Pages: Home.

## 2031.2 – 2 February 2031

- **Notification** (rule N1): the age is
  `19`. Applies from: 1 March 2031. Source: a made-up Act. Pages: one.
- **Home**: a window.

## 2030.1 – 1 January 2030

- **Rapid review** (rules R1 to R5): new. Applies from: 1 January 2030. Source: made up. Pages: all.
"""


def to(place: str) -> str:
    """The address of a page."""
    return f"../{place}"


def test_versions_come_with_what_they_changed_in_the_rules() -> None:
    """Newest first, each with its entries about rules in plain text; what only the site changed is left out."""
    assert versions_of_rules(MADE_UP, "2031.2") == (
        RulesVersion(
            "2031.2",
            "2031.2 – 2 February 2031",
            ("Notification (rule N1): the age is 19. Applies from: 1 March 2031. Source: a made-up Act. Pages: one.",),
        ),
        RulesVersion(
            "2030.1",
            "2030.1 – 1 January 2030",
            ("Rapid review (rules R1 to R5): new. Applies from: 1 January 2030. Source: made up. Pages: all.",),
        ),
    )


@pytest.mark.parametrize("current", ["2030.1", "2032.1"])
def test_a_changelog_whose_newest_version_is_not_in_force_is_refused(current: str) -> None:
    """A version without an entry, or an entry for one not in force, stops the build with what is wrong."""
    with pytest.raises(ChangesError, match=re.escape(current)):
        versions_of_rules(MADE_UP, current)


def test_the_record_tells_what_the_page_of_changes_tells() -> None:
    """Both come from CHANGELOG.md: whatever the record says of a version stands on that page, word for word."""
    versions = versions_of_rules(CHANGELOG)
    assert versions[0].version == RULES_VERSION
    page = " ".join(re.sub(r"[*`]|^ *- ", "", changes(CHANGELOG), flags=re.MULTILINE).split())
    told = [change for one in versions for change in one.changes]
    assert told
    assert [] == [change for change in told if change not in page]


def test_the_page_holds_every_version_in_order() -> None:
    """The script finds the versions with their changes, the one in force first."""
    versions = versions_of_rules(MADE_UP, "2031.2")
    tags = all_of(my_record_html(versions, to))
    templates = [tag for tag in tags if tag.name == "template" and "data-version" in tag.attributes]
    assert ["2031.2", "2030.1"] == [tag.attributes["data-version"] for tag in templates]
    changed = [
        (within.attributes["data-version"], tag.words)
        for tag in tags
        if tag.name == "li"
        for within in tag.within
        if "data-version" in within.attributes
    ]
    assert changed == [(one.version, change) for one in versions for change in one.changes]


def test_every_kind_of_entry_is_shown() -> None:
    """The kinds that an entry may have are those that the page lists, and the note."""
    script = (ELEMENTS / "record-entry.js").read_text(encoding="utf-8")
    (kinds,) = re.findall(r"new Set\(\[(.*?)\]\)", script)
    assert {*KINDS, "note"} == set(re.findall(r'"(\w+)"', kinds))


def test_every_field_of_an_entry_has_a_name_in_plain_words() -> None:
    """Whichever field of a file is wrong, the page can name it."""
    script = (ELEMENTS / "record-entry.js").read_text(encoding="utf-8")
    (fields,) = re.findall(r"FIELDS = \{\n(.*?)\n\};", script, re.DOTALL)
    named = {code.removeprefix("field-") for code in SAYINGS if code.startswith("field-")}
    assert named == set(re.findall(r"^  (\w+):", fields, re.MULTILINE))


def test_the_places_in_the_sentences_are_those_that_the_scripts_fill() -> None:
    """No sentence has a place that nothing fills: the reader would see "undefined"."""
    scripts = "".join((ELEMENTS / name).read_text(encoding="utf-8") for name in ("my-record.js", "record-file.js"))
    places = {name for text in SAYINGS.values() for _, name, _, _ in Formatter().parse(text) if name}
    assert places
    assert set() == {name for name in places if not re.search(rf"[{{,(] ?{name}\b", scripts)}

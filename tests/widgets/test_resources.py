"""Resources: what the file holds, what the reader refuses, and how the page gives them."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from macros.frame import evidence_in
from tests.widgets.html_reader import all_of
from widgets.resources import KINDS, STAGES, THEMES, ResourceError, read_resources
from widgets.resources_page import resources_by_stage, resources_by_theme

DOCS = Path(__file__).parents[2] / "docs"
SOURCES = evidence_in(DOCS).sources
ENTRIES = tomllib.loads((DOCS / "resources.toml").read_text(encoding="utf-8"))["resources"]
RESOURCES = read_resources(ENTRIES, SOURCES)

OF_A_SOURCE: dict[str, Any] = {
    "source": "regulations_2018",
    "kind": "law",
    "stages": ["decide"],
    "themes": [],
    "about": "What partners take into account.",
    "read": "first-hand",
}
OF_ITS_OWN: dict[str, Any] = {
    "title": "A report",
    "publisher": "A partnership",
    "date": "no date seen",
    "checked": date(2026, 11, 21),
    "kind": "research",
    "stages": ["learn"],
    "themes": ["neglect"],
    "about": "On a matter.",
    "reported_by": "a newspaper",
}


def test_every_stage_theme_and_kind_is_used() -> None:
    """A reader finds something under each heading, and no heading stands there for nothing."""
    assert {one.stages[0] for one in RESOURCES} == STAGES.keys()
    assert {theme for one in RESOURCES for theme in one.themes} == THEMES.keys()
    assert {one.kind for one in RESOURCES} == KINDS.keys()


def test_the_guidance_nobody_read_says_so() -> None:
    """Working Together and the Panel's guidance are given as reported, and by whom."""
    for key in ("working_together", "panel_guidance"):
        (one,) = [one for one in RESOURCES if one.title == SOURCES[key].title]
        assert one.known.startswith("Not read; as reported by the Croydon briefing")


def test_no_national_review_of_neglect_is_invented() -> None:
    """The Panel has no review of neglect alone: nothing of it calls itself one, and the page says so."""
    on_neglect = [one for one in RESOURCES if "neglect" in one.themes and one.kind == "national review"]
    assert ["Fourth annual report, January 2022 to March 2023"] == [one.title for one in on_neglect]
    assert "no national review of its own by the Panel was found" in (DOCS / "resources.md").read_text(encoding="utf-8")


def test_each_resource_stands_once_in_full() -> None:
    """Under its first stage each entry has its sentence, its publisher, its day and how we know it."""
    entries = [tag for tag in all_of(resources_by_stage(RESOURCES), "li") if "id" in tag.attributes]
    assert len(RESOURCES) == len({tag.attributes["id"] for tag in entries}) == len(entries)
    for one in RESOURCES:
        (entry,) = [tag.words for tag in entries if tag.words.startswith(f"{one.title}{one.about}")]
        assert all(words in entry for words in (one.publisher, one.dated, one.known, "Last checked on"))
        assert ("Address not established" in entry) == (one.address is None)


def test_links_lead_to_entries() -> None:
    """Each link by theme, or from a later stage, leads to an entry of the page."""
    html = resources_by_stage(RESOURCES)
    entries = {tag.attributes["id"] for tag in all_of(html, "li") if "id" in tag.attributes}
    links = [tag.attributes["href"] for tag in all_of(html + resources_by_theme(RESOURCES), "a")]
    assert {link.removeprefix("#") for link in links if link.startswith("#")} <= entries


def test_addresses_come_from_the_sources_alone() -> None:
    """No address is guessed: every one is that of a source whose address was established."""
    established = {source.address for source in SOURCES.values()}
    assert {one.address for one in RESOURCES} <= established


@pytest.mark.parametrize(
    ("entry", "change", "expected"),
    [
        (OF_A_SOURCE, {"source": "nowhere"}, 'no source "nowhere"'),
        (OF_A_SOURCE, {"title": "Another"}, "title comes from its source"),
        (OF_A_SOURCE, {"address": "https://example.org"}, "address comes from its source"),
        (OF_A_SOURCE, {"kind": "rumour"}, "kind has to be one of"),
        (OF_A_SOURCE, {"stages": []}, "stages needs at least one of"),
        (OF_A_SOURCE, {"stages": "decide"}, "stages has to be a list"),
        (OF_A_SOURCE, {"stages": ["decide", "decide"]}, "stages has to be a list, each once"),
        (OF_A_SOURCE, {"themes": ["weather"]}, "themes has to be a list"),
        (OF_A_SOURCE, {"about": "Two. Sentences."}, "about has to be one sentence"),
        (OF_A_SOURCE, {"about": "No full stop"}, "about has to be one sentence"),
        (OF_A_SOURCE, {"about": " ".join(["word"] * 26) + "."}, "at most 25 words"),
        (OF_A_SOURCE, {"read": "somewhere"}, "read has to be one of"),
        (OF_A_SOURCE, {"reported_by": "a friend"}, "give one of read"),
        (OF_A_SOURCE, {"source": "working_together"}, "criteria/sources.py says otherwise"),
        (OF_A_SOURCE, {"stars": 5}, "unknown key stars"),
        (OF_ITS_OWN, {"address": "http://example.org"}, "address has to begin with https://"),
        (OF_ITS_OWN, {"checked": "2026-11-21"}, "checked has to be a day"),
        (OF_ITS_OWN, {"publisher": None}, "publisher is missing"),
        (OF_ITS_OWN, {"about": None}, "about is missing"),
    ],
)
def test_a_bad_entry_is_refused(entry: dict[str, Any], change: dict[str, Any], expected: str) -> None:
    """An entry with something amiss is refused, with what is wrong and where; None takes a key out."""
    assert len(read_resources([entry], SOURCES)) == 1
    bad = {key: value for key, value in {**entry, **change}.items() if value is not None}
    with pytest.raises(ResourceError, match=r"resource 1 \(.+\): ") as raised:
        read_resources([bad], SOURCES)
    assert expected in str(raised.value)


def test_an_entry_twice_is_refused() -> None:
    """The same document stands there once."""
    with pytest.raises(ResourceError, match="stands there twice"):
        read_resources([OF_A_SOURCE, OF_A_SOURCE], SOURCES)


def test_every_problem_is_told_at_once() -> None:
    """Two bad entries give two problems in one message."""
    with pytest.raises(ResourceError) as raised:
        read_resources([{**OF_A_SOURCE, "kind": "rumour"}, {**OF_ITS_OWN, "stars": 5}], SOURCES)
    assert 2 == str(raised.value).count("\n- ")

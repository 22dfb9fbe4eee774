"""A page with a tool names the build it is of, and asks for its scripts by that build's name."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

from macros.page_build import page_build
from tests.two_hosts import BUILD, with_all, with_little

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

FOLDER = BUILD["folder"]


def test_no_python_means_no_build(tmp_path: Path) -> None:
    """Where no Python was built, a page says nothing of it, and the browser asks the server."""
    assert page_build(tmp_path) is None


def test_a_build_is_told_in_the_words_of_the_page(tmp_path: Path) -> None:
    """A page gets the keys that the browser reads, no others, and the names of the tables there are."""
    (tmp_path / "runtime").mkdir()
    (tmp_path / "runtime" / "build.json").write_text(json.dumps(BUILD), encoding="utf-8")
    assert page_build(tmp_path) == {
        "folder": FOLDER,
        "json": json.dumps({key: BUILD[key] for key in ("format", "folder", "files")}, separators=(",", ":")),
        "tables": ["flow-chart.table.json.gz"],
    }


def test_pages_name_the_build_where_pages_are_files_too(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Without folders for pages, a page with a tool says the same, with addresses from where it stands."""
    site = with_little(tmp_path_factory) / "site"
    page = (site / "check.html").read_text(encoding="utf-8")
    (named,) = re.findall(r'<meta name="build" content="([^"]*)">', page)
    assert json.loads(html.unescape(named)) == {key: BUILD[key] for key in ("format", "folder", "files")}
    assert re.findall(r'<script type="module" src="([^"]*)">', page) == [f"assets/runtime/scenario-check.js?{FOLDER}"]
    assert str(FOLDER) not in (site / "glossary.html").read_text(encoding="utf-8")


def test_without_a_build_a_tool_runs_the_scripts_as_they_are_written(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Where Node.js made nothing, a page asks for the script that needs no making, and that says what to run."""
    page = (with_all(tmp_path_factory) / "site" / "check" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<script type="module" src="([^"]*)">', page) == ["../assets/elements/scenario-check.js"]

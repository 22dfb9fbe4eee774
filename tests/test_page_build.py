"""A page with a tool names the build it is of, and asks for its scripts by that build's name."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING

from macros.page_build import page_build
from tests.site_copy import build, project_in

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "0123456789abcdef"
BUILD = {
    "format": 2,
    "folder": FOLDER,
    "inputs": "…",
    "files": {"flow-chart.table.json.gz": 8, "library.zip.gz": 7},
}


def with_runtime(assets: Path) -> Path:
    """Lay a build.json where the browser's Python would be."""
    (assets / "runtime").mkdir(parents=True)
    (assets / "runtime" / "build.json").write_text(json.dumps(BUILD), encoding="utf-8")
    return assets


def test_no_python_means_no_build(tmp_path: Path) -> None:
    """Where no Python was built, a page says nothing of it, and the browser asks the server."""
    assert page_build(tmp_path) is None


def test_a_build_is_told_in_the_words_of_the_page(tmp_path: Path) -> None:
    """A page gets the keys that the browser reads, no others, and the names of the tables there are."""
    assert page_build(with_runtime(tmp_path)) == {
        "folder": FOLDER,
        "json": json.dumps({key: BUILD[key] for key in ("format", "folder", "files")}, separators=(",", ":")),
        "tables": ["flow-chart.table.json.gz"],
    }


def test_pages_name_the_build_where_pages_are_files_too(tmp_path: Path) -> None:
    """Without folders for pages, a page with a tool says the same, with addresses from where it stands."""
    project = project_in(tmp_path, ("theme:\n  name", "use_directory_urls: false\ntheme:\n  name"))
    with_runtime(project / "docs" / "assets")
    done = build(project, "mkdocs", "build", "--strict")
    assert (done.returncode, done.stderr if done.returncode else "") == (0, "")
    page = (project / "site" / "check.html").read_text(encoding="utf-8")
    (named,) = re.findall(r'<meta name="build" content="([^"]*)">', page)
    assert json.loads(html.unescape(named)) == {key: BUILD[key] for key in ("format", "folder", "files")}
    assert re.findall(r'<script type="module" src="([^"]*)">', page) == [f"assets/runtime/scenario-check.js?{FOLDER}"]
    other = (project / "site" / "glossary.html").read_text(encoding="utf-8")
    assert FOLDER not in other


def test_without_a_build_a_tool_runs_the_scripts_as_they_are_written(tmp_path: Path) -> None:
    """Where Node.js made nothing, a page asks for the script that needs no making, and that says what to run."""
    project = project_in(tmp_path)
    done = build(project, "mkdocs", "build", "--strict")
    assert (done.returncode, done.stderr if done.returncode else "") == (0, "")
    page = (project / "site" / "check" / "index.html").read_text(encoding="utf-8")
    assert re.findall(r'<script type="module" src="([^"]*)">', page) == ["../assets/elements/scenario-check.js"]

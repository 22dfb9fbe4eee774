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

BUILD = {
    "format": 2,
    "folder": "0123456789abcdef",
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


def test_what_a_script_imports_is_found(tmp_path: Path) -> None:
    """Every script has its place in the list, with all that it imports, at once or by way of others."""
    assets = with_runtime(tmp_path)
    (assets / "elements").mkdir()
    for name, text in {
        "flow-chart.js": 'import { LiveElement } from "./live-element.js";\n',
        "live-element.js": 'import { askPython } from "./python.js";\nawait import("./later.js");\n',
        "python.js": "// @import from another\n",
    }.items():
        (assets / "elements" / name).write_text(text, encoding="utf-8")
    assert page_build(assets) == {
        "folder": BUILD["folder"],
        "json": json.dumps({key: BUILD[key] for key in ("format", "folder", "files")}, separators=(",", ":")),
        "tables": ["flow-chart.table.json.gz"],
        "scripts": ["flow-chart.js", "live-element.js", "python.js"],
        "needs": {
            "flow-chart.js": ["live-element.js", "python.js"],
            "live-element.js": ["python.js"],
            "python.js": [],
        },
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
    (imports,) = re.findall(r'<script type="importmap">(.*?)</script>', page)
    assert json.loads(imports)["imports"]["./assets/elements/python.js"] == (
        f"./assets/elements/python.js?{BUILD['folder']}"
    )
    other = (project / "site" / "glossary.html").read_text(encoding="utf-8")
    assert "importmap" not in other

"""A copy of the project to build pages from, so that settings can be changed and nothing here is touched."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
CONFIG = "mkdocs.yml"
PARTS = ("criteria", "docs", "kits", "macros", "overrides", "widgets")
DATA = ("CHANGELOG.md", "tests/traceability.toml", "benchmarks/results.json")


def project_in(folder: Path, *changes: tuple[str, str]) -> Path:
    """Lay the project out in a folder, with some words of its settings replaced, all of which have to be there."""
    for part in PARTS:
        # Python for the browser is large, and no page is made from it.
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("runtime", "__pycache__"))
    for file in DATA:
        (folder / file).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / file, folder / file)
    settings = (ROOT / CONFIG).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in settings, f"{CONFIG} no longer says: {old}"
        settings = settings.replace(old, new)
    (folder / CONFIG).write_text(settings, encoding="utf-8")
    return folder


def build(project: Path, *command: str, python: str = sys.executable) -> subprocess.CompletedProcess[str]:
    """Run a builder, a Python module, over a project; its pages land in the project's folder `site`."""
    return subprocess.run(  # noqa: S603 - our own Python and arguments
        [python, "-m", *command],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
        capture_output=True,
        text=True,
        check=False,
    )


def pages(project: Path) -> list[str]:
    """The pages that were built, by their addresses."""
    site = project / "site"
    return sorted(page.relative_to(site).as_posix() for page in site.rglob("*.html"))

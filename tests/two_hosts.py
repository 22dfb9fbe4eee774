"""The site as two hosts might build it, who differ in all that a host may choose: built once for all who look at it."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from typing import TYPE_CHECKING

from criteria.version import RULES_VERSION
from kits.shelf import DOCUMENTS
from tests.site_copy import build, project_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

__all__ = ["BUILD", "EXTRA", "with_all", "with_little"]

BUILD = {
    "format": 2,
    "folder": "0123456789abcdef",
    "inputs": "…",
    "files": {"flow-chart.table.json.gz": 8, "library.zip.gz": 7},
}
"""What build.json may say, of a build that is not there."""
EXTRA = "extra:\n"
CONFIRMED = """  confirmed:
    who: Exampleshire Safeguarding Children Partnership
    rules_version: "{}"
    when: 2026-12-01
"""
CONTACT = """  local_contact:
    name: Exampleshire front door
    phone: "01632 960001"
"""
FEEDBACK = "  feedback: mailto:reviews@exampleshire.example\n"
THEME = "theme:\n  name"


def with_all(shared: pytest.TempPathFactory) -> Path:
    """A host who confirmed these rules and has a contact; with Word files of 3 kilobytes, and no Python."""

    def laid(folder: Path) -> None:
        project_in(folder, (EXTRA, f"{EXTRA}{CONFIRMED.format(RULES_VERSION)}{CONTACT}"))
        files = folder / "docs" / "assets" / "kits"
        files.mkdir(exist_ok=True)
        for key in DOCUMENTS:
            (files / f"{key}.docx").write_bytes(bytes(3 * 1024))

    return _once(shared, "with-all", laid)


def with_little(shared: pytest.TempPathFactory) -> Path:
    """A host who confirmed earlier rules and asks for feedback; pages are files, with Python and without Word files."""

    def laid(folder: Path) -> None:
        files = (THEME, f"use_directory_urls: false\n{THEME}")
        project_in(folder, (EXTRA, f"{EXTRA}{CONFIRMED.format('0.1')}{FEEDBACK}"), files)
        shutil.rmtree(folder / "docs" / "assets" / "kits", ignore_errors=True)
        runtime = folder / "docs" / "assets" / "runtime"
        runtime.mkdir()
        (runtime / "build.json").write_text(json.dumps(BUILD), encoding="utf-8")

    return _once(shared, "with-little", laid)


def _once(shared: pytest.TempPathFactory, name: str, lay: Callable[[Path], None]) -> Path:
    """A project laid out and built, strictly, by whoever asks first; others wait until it is."""
    folder = shared.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent  # each worker has a folder of its own within that of the run
    project = folder / name
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not project.exists():
            lay(project)
            done = build(project, "mkdocs", "--quiet", "build", "--strict")
            assert (0, "") == (done.returncode, done.stderr if done.returncode else "")
    return project

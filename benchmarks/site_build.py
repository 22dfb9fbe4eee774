"""How long the pages take to build: as they are, and with more of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tools.runtime import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["build_seconds"]

LEFT_OUT = shutil.ignore_patterns(".venv", "node_modules", "site", ".git", ".built", ".*_cache", "__pycache__")
MODEL = "deadlines.md"  # a page of text with tables, as a new one would be


def build_seconds(more: Sequence[int], say: Callable[[str], None]) -> dict[str, float]:
    """For each number of pages to add, the seconds of a build."""
    found = {}
    for count in more:
        say(f"site build with {count} more pages")
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder, "copy")
            shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
            text = (copy / "docs" / MODEL).read_text(encoding="utf-8")
            for number in range(count):
                (copy / "docs" / f"more-{number}.md").write_text(text, encoding="utf-8")
            start = time.perf_counter()
            # Not strict: the pages added stand in no navigation.
            subprocess.run(
                [sys.executable, "-m", "mkdocs", "--quiet", "build"],
                cwd=copy,
                check=True,
                capture_output=True,
                env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
            )
            found[str(count)] = round(time.perf_counter() - start, 1)
    return found

"""Lighthouse's mark for performance of the tool pages, as a phone on a slow line meets them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools.browser import FLAGS, path

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["TOOLS", "marks"]

PROGRAM = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
TOOLS = ("check", "guided", "flowchart", "timeline", "compare")


def marks(address: str, say: Callable[[str], None]) -> dict[str, float]:
    """Give the mark of each tool page, out of 100."""
    node = shutil.which("node", path=Path(sys.executable).parent) or shutil.which("node")
    if node is None:
        raise RuntimeError("Node.js is not installed. Run make.")
    found = {}
    for tool in TOOLS:
        say(f"Lighthouse: {tool}")
        run = subprocess.run(
            [
                *(node, PROGRAM, f"{address}/{tool}/", "--quiet", "--output=json", "--only-categories=performance"),
                f"--chrome-flags={' '.join(FLAGS)}",
            ],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "CHROME_PATH": str(path())},
        )
        found[tool] = round(100 * json.loads(run.stdout)["categories"]["performance"]["score"])
    return found

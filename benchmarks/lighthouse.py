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
    from collections.abc import Callable, Sequence

__all__ = ["TOOLS", "marks"]

PROGRAM = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
TRIES = 3
TOOLS = ("check", "guided", "flowchart", "timeline", "compare")


def marks(address: str, say: Callable[[str], None]) -> dict[str, float]:
    """Give the mark of each tool page, out of 100."""
    node = shutil.which("node", path=Path(sys.executable).parent) or shutil.which("node")
    if node is None:
        raise RuntimeError("Node.js is not installed. Run make.")
    program = (node, PROGRAM, "--quiet", "--output=json", "--only-categories=performance")
    found = {}
    for tool in TOOLS:
        say(f"Lighthouse: {tool}")
        command = (*program, f"{address}/{tool}/", f"--chrome-flags={' '.join(FLAGS)}")
        found[tool] = _mark(command)
    return found


def _mark(command: Sequence[Path | str]) -> float:
    """One mark; asked for a second time where the browser gave up, as it does on a busy machine."""
    environment = {**os.environ, "CHROME_PATH": str(path())}
    said = ""
    for _ in range(TRIES):
        run = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
        if run.returncode == 0:
            score: float = json.loads(run.stdout)["categories"]["performance"]["score"]
            return round(100 * score)
        said = run.stderr
    raise RuntimeError(f"Lighthouse failed: {said}")

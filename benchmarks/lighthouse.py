"""Lighthouse's mark for performance on a phone, of each page with a tool: out of 100."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks import ROOT
from tools import browser

if TYPE_CHECKING:
    from benchmarks.server import Host

__all__ = ["TOOL_PAGES", "mobile_performance"]

TOOL_PAGES = ("check", "guided", "flowchart", "timeline", "compare")
SCRIPT = ROOT / "benchmarks" / "node_modules" / "lighthouse" / "cli" / "index.js"


def mobile_performance(host: Host, runs: int) -> dict[str, float]:
    """The median of some runs for each tool page, under Lighthouse's own slow phone and line."""
    return {page: median(_mark(f"{host.address}/{page}/") for _ in range(runs)) for page in TOOL_PAGES}


def _mark(address: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        options = ["--only-categories=performance", "--output=json", f"--output-path={report}", "--quiet"]
        command = ["node", str(SCRIPT), address, *options, f"--chrome-flags={' '.join(browser.FLAGS)}"]
        subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": str(browser.path())})
        mark: float = json.loads(report.read_text(encoding="utf-8"))["categories"]["performance"]["score"]
    return 100 * mark

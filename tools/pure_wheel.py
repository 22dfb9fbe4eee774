"""The pure wheel of the rules, built by the backend that pyproject.toml names, always with the same bytes."""

import os
import subprocess
import sys
import tomllib
import zipfile
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
    wheel = folder / run.stdout.split()[-1]
    _store(wheel)
    return wheel


def _store(wheel: Path) -> None:
    """Lay a wheel's files in it as they are: it is packed as a whole for the journey, which is tighter by a third."""
    with zipfile.ZipFile(wheel) as deflated:
        contents = {member.filename: deflated.read(member) for member in deflated.infolist()}
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_STORED) as stored:
        for name, content in contents.items():
            stored.writestr(zipfile.ZipInfo(name), content)

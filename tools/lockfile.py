"""The site's own pyodide-lock.json: one package, our wheel, with the hash that the browser checks."""

import json
from pathlib import Path

from pyodide_lock import PyodideLockSpec
from pyodide_lock.spec import InfoSpec
from pyodide_lock.utils import add_wheels_to_spec


def write_lockfile(pyodide: Path, version: str, wheel: Path, target: Path) -> None:
    """Write to `target` a lock file for the Pyodide of that folder and version with `wheel` as its only package."""
    upstream = json.loads((pyodide / "pyodide-lock.json").read_text(encoding="utf-8"))
    # Pyodide 314 writes no version here, which pyodide-lock asks for. Its hundreds of packages stay out: we serve none.
    empty = PyodideLockSpec(info=InfoSpec(version=version, **upstream["info"]), packages={})
    add_wheels_to_spec(empty, [wheel]).to_json(target)

"""What a page with a tool says of the build it belongs to, so that the browser asks for the parts at once."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NEEDED = ("format", "folder", "files")
"""The keys of build.json that docs/assets/elements/build.js reads."""


IMPORTED = re.compile(r'^(?:import|export) .*"\./([^"]+\.js)";$', re.MULTILINE)


def page_build(assets: Path) -> dict[str, Any] | None:
    """Give the folder, the JSON for the page, the tables and the scripts; None where no Python was built.

    `needs` has for each script all that it imports, and that those import.
    """
    try:
        build = json.loads((assets / "runtime" / "build.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    scripts = {path.name: path.read_text(encoding="utf-8") for path in sorted((assets / "elements").glob("*.js"))}
    return {
        "folder": build["folder"],
        "json": json.dumps({key: build[key] for key in NEEDED}, separators=(",", ":")),
        "tables": [name for name in build["files"] if name.endswith(".table.json.gz")],
        "scripts": list(scripts),
        "needs": {name: sorted(_needed(name, scripts) - {name}) for name in scripts},
    }


def _needed(name: str, scripts: Mapping[str, str], found: frozenset[str] = frozenset()) -> frozenset[str]:
    """A script and all that it imports, at once or by way of others."""
    if name in found:
        return found
    found |= {name}
    for imported in IMPORTED.findall(scripts[name]):
        found |= _needed(imported, scripts, found)
    return found

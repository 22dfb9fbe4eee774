"""What a page with a tool says of the build it belongs to, so that the browser asks for the parts at once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

NEEDED = ("format", "folder", "files")
"""The keys of build.json that docs/assets/elements/build.js reads."""


def page_build(assets: Path) -> dict[str, Any] | None:
    """Give the folder, the JSON for the page and the tables; None where no Python was built."""
    try:
        build = json.loads((assets / "runtime" / "build.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    return {
        "folder": build["folder"],
        "json": json.dumps({key: build[key] for key in NEEDED}, separators=(",", ":")),
        "tables": [name for name in build["files"] if name.endswith(".table.json.gz")],
    }

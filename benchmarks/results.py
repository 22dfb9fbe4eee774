"""The figures of the last run, as committed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

__all__ = ["RESULTS", "results"]

RESULTS = Path(__file__).with_name("results.json")


def results() -> dict[str, Any]:
    """Read them."""
    found: dict[str, Any] = json.loads(RESULTS.read_text(encoding="utf-8"))
    return found

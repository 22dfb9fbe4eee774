"""How fast the site is, measured beside its rivals: `make bench`."""

from pathlib import Path

__all__ = ["ROOT"]

ROOT = Path(__file__).parent.parent

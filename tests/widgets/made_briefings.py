"""Briefings to try readers and lists with: the template that partnerships copy, and some made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import yaml

from widgets.briefing import Briefing
from widgets.briefing_reading import Written

__all__ = ["CASES", "OWN", "TEMPLATE", "made", "to", "written"]

TEMPLATE = (Path(__file__).parents[2] / "docs" / "briefings" / "local" / "template.txt").read_text(encoding="utf-8")
OWN = "briefings/local/own.md"
CASES = {"p01": "A first case", "p02": "A second case"}
MADE = Briefing(
    "briefings/made",
    "Made up",
    date(2026, 11, 28),
    (),
    "rule",
    "deciding",
    ("police",),
    ("N1",),
    (),
    "",
    "",
    700,
    650,
)


def written(*changes: tuple[str, str], file: str = OWN, cited: tuple[str, ...] = ()) -> Written:
    """The template as somebody might write it: with some of its words replaced, all of which have to be there."""
    text = TEMPLATE
    for old, new in changes:
        assert old in text, f"the template no longer says: {old}"
        text = text.replace(old, new)
    _, head, body = text.split("---\n", 2)
    return Written(file, file.removesuffix(".md"), yaml.safe_load(head), body, cited)


def made(**changes: object) -> Briefing:
    """A briefing on deciding for the police about rule N1, but for what is given otherwise."""
    return replace(MADE, **changes)  # type: ignore[arg-type]


def to(place: str) -> str:
    """The address of a page."""
    return f"../{place}"

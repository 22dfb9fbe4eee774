"""The action log of a seven-minute briefing: a few lines to fill in by hand at the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kits.document import Table, numbered
from kits.page import blank_table
from widgets.html import element

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["log_of"]

ACTIONS = 3
HEADS = ("No.", "Action", "Who", "By when", "Done")
LOG = Table(HEADS, numbered(ACTIONS, len(HEADS) - 1), (1, 8, 3, 2, 2))
LINE = "_" * 18


def log_of(title: str, longer: str) -> Element:
    """The log for the briefing of a title; `longer` is the address of the kit's whole log."""
    return element(
        "div",
        element("h2", "Action log"),
        element("p", element("strong", title), f" was used at the meeting of {LINE}"),
        blank_table(LOG),
        element(
            "p", element("a", "A longer log, to print or to change in Word", href=longer), class_="briefing-longer"
        ),
        class_="briefing-log",
        data_search_exclude="true",
    )

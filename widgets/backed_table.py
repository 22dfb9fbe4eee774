"""A table that a page writes itself, readable on a phone: each row says which rules and claims it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from widgets.backing import Backing
from widgets.html import html
from widgets.rules import RULES
from widgets.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from widgets.backing import Cite

__all__ = ["backed_table"]


def backed_table(cite: Cite, heads: Sequence[str], *rows: tuple[Sequence[str], Sequence[str]]) -> str:
    """A table with these columns and one more: each row its cells, then the keys of rules and claims behind them.

    A row without keys shows none, such as one that says that a figure is not known. Raises ValueError for an empty
    cell: those after it would stand under the wrong head.
    """
    if empty := [cells[0] for cells, _ in rows if "" in cells]:
        raise ValueError(f"A cell is empty in the row {', '.join(empty)}: say in it that nothing is known.")
    return html(
        table(
            (*heads, "Rests on"),
            ((None, (*cells, cite(_backing(keys)) if keys else "")) for cells, keys in rows),
        )
    )


def _backing(keys: Sequence[str]) -> Backing:
    return Backing(
        rules=tuple(key for key in keys if key in RULES), claims=tuple(key for key in keys if key not in RULES)
    )

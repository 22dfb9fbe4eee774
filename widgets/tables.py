"""Tables that read as tables on a wide screen, and row by row on a phone.

On a phone the style sheet stacks the cells of a row under each other, each with the name of its
column from `data-label`. The roles are written out because a browser forgets what a table is once
its rows are stacked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from widgets.html import Content, element

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from xml.etree.ElementTree import Element

__all__ = ["table"]


def table(heads: Sequence[str], rows: Iterable[tuple[str | None, Sequence[Content]]]) -> Element:
    """A table whose first column names the row.

    A row comes with its id, or with None when nothing links to it.
    """
    columns = (element("th", head, scope="col", role="columnheader") for head in heads)
    return element(
        "table",
        element("thead", element("tr", *columns, role="row"), role="rowgroup"),
        element("tbody", *(_row(heads, identity, cells) for identity, cells in rows), role="rowgroup"),
        class_="rule-table",
        role="table",
    )


def _row(heads: Sequence[str], identity: str | None, cells: Sequence[Content]) -> Element:
    first, *others = cells
    return element(
        "tr",
        element("th", first, scope="row", role="rowheader"),
        *(
            element("td", cell, role="cell", data_label=head)
            for head, cell in zip(heads[1:], others, strict=True)
            if cell != ""
        ),
        id=identity,
        role="row",
    )

"""A form or explainer as part of a page, for reading, for printing on A4 and for filling in by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kits.cites import cites, foot_cites
from kits.document import BLANK, Bullets, Heading, Said, Table
from kits.notices import MADE_FROM
from kits.short_names import opening
from widgets.html import element, list_of
from widgets.rules import PAGES, rule_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from xml.etree.ElementTree import Element

    from kits.cites import EvidenceSaid, Piece
    from kits.document import Cell, Document, Part

__all__ = ["blank_table", "document_element"]


def document_element(document: Document, to: Callable[[str], str], evidence_said: EvidenceSaid) -> Element:
    """The whole document but for its title, which is the page's; `to` gives the address of a page."""
    shown = _Shown(document, to, evidence_said)
    return element(
        "div",
        element("p", document.notice, class_="kit-notice"),
        *map(shown.paragraph, opening(document)),
        *(shown.part(part) for part in document.parts),
        *shown.foot(),
        element("p", f"{document.notice} {MADE_FROM}", class_="kit-notice"),
        class_="kit kit-wide" if document.wide else "kit",
    )


def blank_table(table: Table) -> Element:
    """A table by itself, to fill in by hand: none of its cells rests on anything."""
    return _table(table, lambda cell: (cell.words if isinstance(cell, Said) else cell,))


class _Shown:
    """The parts of one document as elements."""

    def __init__(self, document: Document, to: Callable[[str], str], evidence_said: EvidenceSaid) -> None:
        self.document = document
        self.to = to
        self.evidence_said = evidence_said

    def part(self, part: Part) -> Element:
        match part:
            case Heading(words=words, level=level, new_sheet=new_sheet):
                return element(f"h{level}", words, class_="kit-new-sheet" if new_sheet else None)
            case Said():
                return self.paragraph(part)
            case Bullets(items=items):
                return list_of(element("span", *self._said(item)) for item in items)
            case Table():
                return _table(part, self._cell)

    def paragraph(self, said: Said) -> Element:
        return element("p", *self._said(said))

    def foot(self) -> Iterable[Element]:
        pieces = foot_cites(self.document, self.evidence_said)
        return [element("p", *map(self._piece, pieces), class_="kit-sources")] if pieces else []

    def _said(self, said: Said) -> Iterable[Element | str]:
        return (said.words, *map(self._piece, cites(said, self.document, self.evidence_said)))

    def _piece(self, piece: Piece) -> Element | str:
        words, rule = piece
        return element("a", words, href=f"{self.to(PAGES[rule[0]])}#{rule_id(rule)}") if rule else words

    def _cell(self, cell: Cell) -> Iterable[Element | str]:
        return self._said(cell) if isinstance(cell, Said) else (cell,)


def _table(table: Table, shown: Callable[[Cell], Iterable[Element | str]]) -> Element:
    """With its roles written out, as in widgets/tables.py; a blank cell stays, for that is what is filled in."""
    whole = sum(table.widths)
    heads = (
        element("th", head, scope="col", role="columnheader", width=f"{round(100 * width / whole)}%")
        for head, width in zip(table.heads, table.widths, strict=True)
    )
    return element(
        "table",
        element("thead", element("tr", *heads, role="row"), role="rowgroup"),
        element("tbody", *(_row(table, row, shown) for row in table.rows), role="rowgroup"),
        class_="rule-table kit-table",
        role="table",
        data_lines=str(table.lines),
    )


def _row(table: Table, row: tuple[Cell, ...], shown: Callable[[Cell], Iterable[Element | str]]) -> Element:
    first, *others = row
    return element(
        "tr",
        element("th", *shown(first), scope="row", role="rowheader"),
        *(
            element("td", *shown(cell), role="cell", data_label=head, data_blank=cell == BLANK)
            for head, cell in zip(table.heads[1:], others, strict=True)
        ),
        role="row",
    )

"""A form or explainer as data for tools/word_files.js, which makes a Word file of it; every word is in here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kits.cites import cites, foot_cites
from kits.document import Bullets, Heading, Said, Table
from kits.notices import MADE_FROM
from kits.short_names import opening

if TYPE_CHECKING:
    from kits.cites import EvidenceSaid
    from kits.document import Cell, Document, Part

__all__ = ["document_data"]


def document_data(document: Document, evidence_said: EvidenceSaid) -> dict[str, Any]:
    """The document with the words of every part, citations included."""

    def whole(cell: Cell) -> str:
        if not isinstance(cell, Said):
            return cell
        return cell.words + "".join(words for words, _ in cites(cell, document, evidence_said))

    def data(part: Part) -> dict[str, Any]:
        match part:
            case Heading(words=words, level=level, new_sheet=new_sheet):
                return {"kind": "heading", "level": level, "newSheet": new_sheet, "words": words}
            case Said():
                return {"kind": "paragraph", "words": whole(part)}
            case Bullets(items=items):
                return {"kind": "bullets", "items": [whole(item) for item in items]}
            case Table():
                return {
                    "kind": "table",
                    "heads": part.heads,
                    "rows": [[whole(cell) for cell in row] for row in part.rows],
                    "widths": part.widths,
                    "lines": part.lines,
                }

    foot = "".join(words for words, _ in foot_cites(document, evidence_said))
    return {
        "key": document.key,
        "title": document.title,
        "subject": document.purpose.words,
        "head": document.notice,
        "foot": f"{document.notice} {MADE_FROM}",
        "page": ["Page ", " of "],
        "wide": document.wide,
        "parts": [
            *map(data, (*opening(document), *document.parts)),
            *([{"kind": "paragraph", "words": foot}] if foot else []),
        ],
    }

"""What a form or an explainer is made of: headings, paragraphs, lists and tables, with blanks to fill in.

    Document("minutes", "Minutes", "What was decided.", (Heading("Present"), Table(("Name", "Agency"), blank(2))))

A page and a Word file show the same parts in the same order, with the same words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

__all__ = [
    "BLANK",
    "Bullets",
    "Cell",
    "Document",
    "Heading",
    "Part",
    "Said",
    "Table",
    "fill_in",
    "numbered",
    "said_in",
    "words_in",
]

BLANK = ""
"""A cell to fill in."""


@dataclass(frozen=True, slots=True)
class Said:
    """Some words, with what they rest on: rules by their numbers ("L8"), evidence by its keys."""

    words: str
    rules: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


Cell = Said | str
"""What stands in one cell of a table; plain words rest on nothing, and an empty cell is to be filled in."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 2 is under the title, 3 under that. Some begin a sheet of their own."""

    words: str
    level: int = 2
    new_sheet: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a row of heads; the first cell of each row names the row.

    `widths` are parts of the whole; `lines` is how many lines of writing a row with blanks leaves room for.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    lines: int = 1


Part = Heading | Said | Bullets | Table


@dataclass(frozen=True, slots=True)
class Document:
    """One form or explainer, with what it is for and what stands at its head and foot.

    `key` names its page and its file. `wide` is a sheet lying on its side. What it rests on stands behind each
    statement, or once at the foot where that would be in a reader's way.
    """

    key: str
    title: str
    purpose: Said
    notice: str
    parts: tuple[Part, ...]
    wide: bool = False
    cited_at_foot: bool = False


def fill_in(*labels: Cell, lines: int = 1) -> Table:
    """A table of labels, each with a blank beside it."""
    return Table(("What", "Fill in"), tuple((label, BLANK) for label in labels), (2, 3), lines)


def numbered(count: int, blanks: int) -> tuple[tuple[Cell, ...], ...]:
    """Rows 1, 2, 3 … of a table, each with so many blanks."""
    return tuple((str(number), *[BLANK] * blanks) for number in range(1, count + 1))


def said_in(document: Document) -> Iterator[Said]:
    """Everything a document says that may rest on something, in order."""
    return (one for one in _cells_in(document) if isinstance(one, Said))


def words_in(document: Document) -> Iterator[str]:
    """All the words of a document but for its notice, in order."""
    return (one.words if isinstance(one, Said) else one for one in _cells_in(document))


def _cells_in(document: Document) -> Iterator[Cell]:
    yield document.title
    yield document.purpose
    for part in document.parts:
        match part:
            case Said():
                yield part
            case Heading(words=words):
                yield words
            case Bullets(items=items):
                yield from items
            case Table(heads=heads, rows=rows):
                yield from heads
                yield from (cell for row in rows for cell in row)

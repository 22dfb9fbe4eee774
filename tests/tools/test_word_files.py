"""A Word file has the words of its page, the structure that a screen reader needs, and no trace of the clock."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from typing import TYPE_CHECKING

import pytest

from kits.document import Heading, Table
from kits.notices import MADE_FROM
from kits.page import document_element
from kits.shelf import DOCUMENTS
from macros.frame import evidence_in
from tests.site_copy import ROOT
from tools.word_files import word_files

if TYPE_CHECKING:
    from kits.document import Document

EVIDENCE = evidence_in(ROOT / "docs")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BLOCKS = {"p", "h2", "h3", "li", "th", "td"}
EVERY_DOCUMENT = pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Make every Word file once."""
    return word_files(DOCUMENTS.values())


def parts(file: bytes, starts: str) -> list[ET.Element]:
    """The parts of a Word file whose names start so."""
    with zipfile.ZipFile(io.BytesIO(file)) as opened:
        names = sorted(name for name in opened.namelist() if name.startswith(starts) and name.endswith(".xml"))
        return [ET.fromstring(opened.read(name)) for name in names]  # noqa: S314 - our own file


def paragraphs(part: ET.Element) -> list[str]:
    """The words of every paragraph that has any."""
    texts = ("".join(text.text or "" for text in one.iter(f"{W}t")) for one in part.iter(f"{W}p"))
    return [text for text in texts if text]


@EVERY_DOCUMENT
def test_a_word_file_says_what_its_page_says(files: dict[str, bytes], document: Document) -> None:
    """The same words in the same order, block by block; the notices stand at the head and foot of each sheet."""
    (body,), (head,), (foot,) = (
        parts(files[document.key], f"word/{name}") for name in ("document", "header", "footer")
    )
    shown = document_element(document, str, EVIDENCE.said)
    blocks = [text for one in shown.iter() if one.tag in BLOCKS and (text := "".join(one.itertext()))]
    first, *between, last = blocks
    assert [document.title, *between] == paragraphs(body)
    assert [first] == paragraphs(head)
    assert last == paragraphs(foot)[0]
    assert last.endswith(MADE_FROM)


@EVERY_DOCUMENT
def test_headings_are_headings(files: dict[str, bytes], document: Document) -> None:
    """The title is the first heading, and every other has its level as a style that Word knows."""
    (body,) = parts(files[document.key], "word/document")
    styled = [
        (style.get(f"{W}val"), "".join(text.text or "" for text in one.iter(f"{W}t")))
        for one in body.iter(f"{W}p")
        if (style := one.find(f"{W}pPr/{W}pStyle")) is not None and str(style.get(f"{W}val")).startswith("Heading")
    ]
    headings = [(f"Heading{part.level}", part.words) for part in document.parts if isinstance(part, Heading)]
    assert [("Heading1", document.title), *headings] == styled


@EVERY_DOCUMENT
def test_tables_have_header_rows(files: dict[str, bytes], document: Document) -> None:
    """The first row of each table is marked as its header, and no other is; all rows have all cells."""
    (body,) = parts(files[document.key], "word/document")
    tables = [part for part in document.parts if isinstance(part, Table)]
    found = list(body.iter(f"{W}tbl"))
    assert len(tables) == len(found)
    for table, made in zip(tables, found, strict=True):
        rows = made.findall(f"{W}tr")
        assert [True, *[False] * len(table.rows)] == [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        assert {len(table.heads)} == {len(row.findall(f"{W}tc")) for row in rows}


@EVERY_DOCUMENT
def test_language_title_and_page_numbers_are_set(files: dict[str, bytes], document: Document) -> None:
    """A screen reader learns the language and the title; a reader of paper the number of the sheet."""
    (styles,) = parts(files[document.key], "word/styles")
    languages = [one.get(f"{W}val") for one in styles.iter(f"{W}lang")]
    assert ["en-GB"] == languages
    (core,) = parts(files[document.key], "docProps/core")
    assert document.title == core.findtext("{http://purl.org/dc/elements/1.1/}title")
    (foot,) = parts(files[document.key], "word/footer")
    assert ["PAGE", "NUMPAGES"] == [one.text for one in foot.iter(f"{W}instrText")]


def test_the_same_forms_give_the_same_bytes(files: dict[str, bytes]) -> None:
    """A second build a moment later differs in nothing."""
    assert files == word_files(DOCUMENTS.values())

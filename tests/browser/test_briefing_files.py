"""Briefings as PDF: two sheets of A4 at most, tagged, titled, in English, with what must go with each sheet."""

import io
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from criteria.phrases import FICTIONAL
from criteria.version import RULES_VERSION
from tools.briefing_files import MOST_SHEETS, briefing_pages, name_of, pdf_of, too_long
from widgets.briefing import HEADINGS, QUESTIONS

pytestmark = pytest.mark.browser

BRIEFINGS = {name_of(one): one for one in briefing_pages()}
LONGEST = "deciding-who-is-told"
CASE = "neglect-case"
A4 = (595, 842)


def tags(element: Any) -> Iterator[str]:  # noqa: ANN401  # pypdf's own objects
    """The kinds of all elements in a PDF's tree of tags, in reading order."""
    found = element.get_object()
    if not isinstance(found, dict):
        return
    if "/S" in found:
        yield found["/S"]
    inner = found.get("/K", [])
    for one in inner if isinstance(inner, list) else [inner]:
        yield from tags(one)


@pytest.mark.parametrize("name", [LONGEST, CASE])
def test_a_briefing_is_two_tagged_sheets(page: Page, address: str, name: str) -> None:
    """It has two sheets of A4, tags for headings and lists, a title, a language, and a foot that says which sheet."""
    briefing = BRIEFINGS[name]
    pdf = PdfReader(io.BytesIO(pdf_of(page, address, [briefing], briefing.title)))
    assert MOST_SHEETS == len(pdf.pages)
    assert {A4} == {(round(one.mediabox.width), round(one.mediabox.height)) for one in pdf.pages}
    root: Any = pdf.trailer["/Root"]
    assert (True, "en") == (root["/MarkInfo"]["/Marked"], root["/Lang"])
    assert pdf.metadata is not None
    assert briefing.title == pdf.metadata.title
    kinds = list(tags(root["/StructTreeRoot"]))
    assert (1, True) == (kinds.count("/H1"), kinds.count("/H2") >= len(HEADINGS))
    assert {"/L", "/LI", "/P"} <= set(kinds)
    text = [" ".join(sheet.extract_text().split()) for sheet in pdf.pages]
    invented = briefing.meta["briefing"]["kind"] == "case"
    foot = f"{briefing.title} · Rules version {RULES_VERSION} · Reviewed 28 November 2026"
    for number, sheet in enumerate(text, start=1):
        assert f"{FICTIONAL} · {foot}" in sheet if invented else foot in sheet
        assert f"{number} of {MOST_SHEETS}" in sheet
    whole = " ".join(text)
    assert [1] * len(HEADINGS) == [whole.count(heading) for heading in HEADINGS]
    assert "Manager's note:" in whole
    assert whole.partition("Talk about it")[2].partition("What we will do")[0].count("?") >= QUESTIONS
    links = [note.get_object() for sheet in pdf.pages for note in sheet.get("/Annots", [])]
    assert [] == [link for link in links if address in str(link.get("/A"))]


def test_a_theme_is_one_document(page: Page, address: str) -> None:
    """All briefings of a theme stand in one PDF, each from a sheet of its own, each with its own foot."""
    two = [BRIEFINGS["neglect-case"], BRIEFINGS["neglect-learning"]]
    pdf = PdfReader(io.BytesIO(pdf_of(page, address, two, "Seven-minute briefings: Neglect")))
    text = [" ".join(sheet.extract_text().split()) for sheet in pdf.pages]
    assert len(text) == 2 * MOST_SHEETS
    assert [FICTIONAL in sheet for sheet in text] == [True, True, False, False]
    assert [
        f"{one.title} · Rules version" in sheet for one, sheet in zip([two[0]] * 2 + [two[1]] * 2, text, strict=True)
    ] == [True] * 4
    root: Any = pdf.trailer["/Root"]
    assert list(tags(root["/StructTreeRoot"])).count("/H1") == 2


def test_a_briefing_that_is_too_long_is_named(page: Page) -> None:
    """Three sheets are one too many, and it is said which file has to be shorter."""
    page.set_content("<p>1<p style='break-before: page'>2<p style='break-before: page'>3")
    assert too_long(BRIEFINGS[CASE], page.pdf()) == [
        "docs/briefings/neglect-case.md needs 3 sheets of A4; 2 are the most: shorten it."
    ]
    page.set_content("<p>1")
    assert too_long(BRIEFINGS[CASE], page.pdf()) == []

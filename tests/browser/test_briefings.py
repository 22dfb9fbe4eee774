"""Briefings on paper: two sheets of A4 at most, with all that goes with them and nothing of the site's menus."""

import io
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from macros.page_files import PageFile, page_files

pytestmark = pytest.mark.browser

DOCS = Path(__file__).parents[2] / "docs"
BRIEFINGS = [page for page in page_files(DOCS, "briefings") if "briefing" in page.meta]
A4 = (595, 842)
ON_SCREEN_ALONE = ("Behind the rules", "Try the rule", "On this page", "A longer log", "Content under CC BY 4.0")


@pytest.mark.parametrize("briefing", BRIEFINGS, ids=lambda one: one.place)
def test_a_briefing_prints_on_two_sheets(page: Page, briefing: PageFile) -> None:
    """The text, its log to fill in and where it comes from; an invented case says so on each sheet."""
    page.goto(f"/{briefing.place}/")
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
    assert {A4} == {tuple(round(float(side)) for side in (one.mediabox.width, one.mediabox.height)) for one in sheets}
    assert 2 == len(sheets)
    texts = [" ".join(sheet.extract_text().split()) for sheet in sheets]
    whole = " ".join(texts)
    assert "Is a child at risk now?" in texts[0]
    assert f"{briefing.title} was used at the meeting of ____" in whole
    assert "What this rests on:" in whole
    assert [] == [words for words in ON_SCREEN_ALONE if words in whole]
    marked = ["FICTIONAL – FOR TRAINING" in text for text in texts]
    assert [briefing.meta["briefing"]["kind"] == "case"] * 2 == marked

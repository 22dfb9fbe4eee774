"""Forms and explainers on paper: so many sheets of A4, blanks to write in, and nothing of the site's menus."""

import io

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from kits.shelf import DOCUMENTS, EXPLAINERS, FORMS
from tests.browser.conftest import OpenPage

pytestmark = pytest.mark.browser

SHEETS = {
    "rapid-review-agenda": 2,
    "agency-contribution": 3,
    "rapid-review-plan": 3,
    "rationale-record": 9,
    "action-log": 2,
    "for-families": 1,
    "for-agencies": 1,
}
PLACES = {
    one.key: f"/{folder}/{one.key}/" for folder, all_ in (("kits", FORMS), ("explainers", EXPLAINERS)) for one in all_
}
PHONE = {"width": 320, "height": 640}
A4 = (595, 842)


@pytest.mark.parametrize("key", DOCUMENTS)
def test_a_document_prints_on_its_sheets(page: Page, key: str) -> None:
    """Each keeps to its number of sheets of A4, upright or on its side; the last holds the notice at the foot."""
    page.goto(PLACES[key])
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
    wide = DOCUMENTS[key].wide
    sizes = {tuple(round(float(side)) for side in (one.mediabox.width, one.mediabox.height)) for one in sheets}
    assert {A4[::-1] if wide else A4} == sizes
    assert SHEETS[key] == len(sheets)
    texts = [" ".join(sheet.extract_text().split()) for sheet in sheets]
    assert DOCUMENTS[key].notice in texts[0]
    assert DOCUMENTS[key].notice in texts[-1]
    assert "Behind the rules" not in " ".join(texts)
    assert ": Word, " not in " ".join(texts)


@pytest.mark.parametrize("key", DOCUMENTS)
def test_blanks_have_room_on_a_phone(open_page: OpenPage, key: str) -> None:
    """On the smallest screen every blank can be seen, and has the name of its column."""
    page = open_page(viewport=PHONE)
    page.goto(PLACES[key])
    blanks = page.locator(".kit [data-blank]")
    heights = blanks.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert heights
    assert min(heights) >= 40
    beyond = "one => one.getBoundingClientRect().bottom > one.parentElement.getBoundingClientRect().bottom"
    assert not any(blanks.evaluate_all(f"all => all.map({beyond})"))
    assert all(blanks.evaluate_all("all => all.map(one => one.dataset.label)"))

"""The claims that a page is said to use are those that it links to once built, those of its tables included."""

from __future__ import annotations

import re

import pytest

from macros.cited_claims import TABLES, cited_claims
from macros.page_files import PageFile, page_files
from tests.pages.whole_page import DOCS
from tools.content_security_policy import SITE

LINK = re.compile(r'href="[^"#]*#evidence-([a-z0-9-]+)"')


@pytest.mark.parametrize("page", page_files(DOCS), ids=lambda page: page.file)
def test_a_page_uses_what_it_links_to(page: PageFile) -> None:
    """No table cites in secret, and nothing is counted that no reader sees."""
    built = SITE / page.built
    if not built.is_file():
        pytest.fail(f"{built} was not built yet. Build it: make site", pytrace=False)
    linked = set(LINK.findall(built.read_text(encoding="utf-8")))
    assert linked == set(cited_claims(page)) - {"evidence"}


def test_a_table_counts_only_where_it_is_asked_for() -> None:
    """A page without such a table uses what it cites itself."""
    plain = PageFile("a.md", "a", {}, '{{ evidence("how-we-choose") }} roles_table')
    assert ("how-we-choose",) == cited_claims(plain)
    assert all(
        cited_claims(PageFile("a.md", "a", {}, f"{{{{ {macro}() }}}}")) for macro in TABLES if macro != "backed_table"
    )


def test_keys_are_told_from_words() -> None:
    """Among the words of a page's own table only keys count."""
    table = '{{ backed_table(["Year", "Long-term harm"], [["2001", "7 well-known"], ["N1", "a-claim"]]) }}'
    assert ("a-claim",) == cited_claims(PageFile("a.md", "a", {}, table))

"""Every page of the site says nothing that rests on nothing, and says it plainly.

Dead links are held elsewhere: a strict build refuses those written in Markdown, and tests/test_links.py every address
and place in the built pages, those in raw HTML and from macros included.
"""

from __future__ import annotations

import pytest

from macros.frame import evidence_in
from macros.governance import GovernanceError, governed
from macros.page_files import PageFile, page_files
from macros.plain_pages import MEASURED
from tests.pages.checks import CHECKS, exceptions, not_exempt
from tests.pages.citations import sources_that_differ, unused_claims
from tests.pages.whole_page import DOCS, WholePage, pages_of_the_site
from tests.widgets.test_evidence import FILE
from tools.content_security_policy import SITE
from tools.plain_english import figures
from widgets.evidence import read_evidence


@pytest.fixture(scope="module")
def pages() -> tuple[WholePage, ...]:
    """Find the pages, written and built."""
    try:
        return pages_of_the_site()
    except FileNotFoundError as missing:
        pytest.fail(f"{missing.filename} was not built yet. Build it: make site", pytrace=False)


@pytest.mark.parametrize("check", CHECKS)
def test_no_page_fails_a_check(pages: tuple[WholePage, ...], check: str) -> None:
    """Statements rest on something, no rule is repeated by hand, and the words are plain; or a reason is given."""
    found = [finding for page in pages for finding in CHECKS[check](page)]
    assert [] == not_exempt(check, found, exceptions())


def test_every_exception_is_needed_and_has_a_reason(pages: tuple[WholePage, ...]) -> None:
    """What no page needs any more is taken out of the list."""
    found = [(check, finding) for check, look in CHECKS.items() for page in pages for finding in look(page)]
    assert [] == [one for one in exceptions() if not (one.reason and any(one.covers(check, it) for check, it in found))]


def test_every_page_names_the_sources_it_cites() -> None:
    """The sources at the head of a page are those of the evidence on it, no more and no fewer."""
    evidence = evidence_in(DOCS)
    assert [] == [line for page in page_files(DOCS) if (line := sources_that_differ(page, evidence))]


def test_every_claim_is_used() -> None:
    """No evidence lies about that no page cites."""
    assert [] == unused_claims(page_files(DOCS), evidence_in(DOCS))


def test_the_figures_of_plain_english_are_those_of_these_pages() -> None:
    """The page "How plain it is" shows what is measured now; otherwise: make site."""
    assert figures(DOCS, SITE) == (DOCS / MEASURED).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("sources", "text", "said"),
    [
        ([], '{{ evidence("reviewer") }}', "bad.md: sources: [regulations_2018]"),
        (["halton", "regulations_2018"], '{{ evidence("reviewer") }}', "bad.md: sources: [regulations_2018]"),
        (None, "", ""),
        (["regulations_2018", "halton"], '{{ evidence("not-blame",\n"reviewer") }}', ""),
    ],
)
def test_sources_that_differ_are_found(sources: list[str] | None, text: str, said: str) -> None:
    """A page that cites what its head does not name, or the other way round, is told the line to write."""
    page = PageFile("bad.md", "bad", {"sources": sources}, text)
    assert said == sources_that_differ(page, read_evidence(FILE))


def test_an_unused_claim_is_found() -> None:
    """A claim that no page cites is named."""
    page = PageFile("bad.md", "bad", {}, '{{ evidence("reviewer") }} {{ rule("gates") }} {{evidence("not-blame")}}')
    assert ["gates"] == unused_claims([page], read_evidence(FILE))


HEAD: dict[str, object] = dict(page_files(DOCS)[0].meta)


@pytest.mark.parametrize(
    "change",
    [
        {"owner": None},
        {"reviewed": None},
        {"review_due": None},
        {"sources": None},
        {"owner": ""},
        {"reviewed": "soon"},
        {"review_due": HEAD["reviewed"]},
        {"sources": [1]},
    ],
)
def test_a_page_without_governance_is_refused(change: dict[str, object]) -> None:
    """A page that does not say who looks after it, and when, is named with what to write; so the build stops."""
    bad = PageFile("bad.md", "bad", {key: value for key, value in (HEAD | change).items() if value is not None}, "")
    good = PageFile("good.md", "good", HEAD, "")
    assert ["good.md"] == [one.page.file for one in governed([good])]
    with pytest.raises(GovernanceError, match=r"owner \(a role\)(.|\n)*- bad\.md$"):
        governed([good, bad])

"""Every check of a page refuses a page that was made up to be wrong, and lets one pass that is right."""

from __future__ import annotations

import pytest

from criteria.facts import LESSONS
from tests.pages.checks import CHECKS, Exempt, not_exempt
from tests.pages.whole_page import Finding, invented

RULE = '{{ rule("N1") }}'
LONG = " ".join(["word"] * 26)
ALSO_LONG = " ".join(["word"] * 25)
HARD = "Multidisciplinary organisational accountability necessitates comprehensive documentation."

BAD = [
    ("statement", "Partners must decide.", ""),
    ("statement", "Guidance is clear, and the Act too.", ""),
    ("statement", "There were 393 notifications.", ""),
    ("statement", f"A backed one must stand. {RULE}\n\nThe next should not pass.", ""),
    ("statement", f"- one must be backed {RULE}\n- so must the next", ""),
    ("statement", "| Year | Count |\n| --- | --- |\n| 2023 | 393 |", ""),
    ("statement", '{{ term("LCSPR") }} is required.', ""),
    ("deadline", "Within 15 working days.", ""),
    ("deadline", "## Five working days to notify", ""),
    ("deadline", "a six-month limit", ""),
    ("deadline", "seven\ndays before", ""),
    ("list", f"- {LESSONS[0].statement}", ""),
    ("sentence", "", f"<p>{LONG}.</p>"),
    ("sentence", "", f"<ul><li>Short.<p>Then {LONG}</p></li></ul>"),
    ("sentence", "", f"<table><tr><td>{LONG}</td></tr></table>"),
    ("grade", "", f"<p>{HARD}</p>"),
    ("acronym", "", "<p>Ask the XQZ.</p>"),
    ("acronym", "", "<h2>The XQZs</h2>"),
    ("first use", "", "<p>Ask the NHS.</p>"),
    ("first use", "", '<p>An LCSPR.</p><p><a data-term="LCSPR">local review (LCSPR)</a></p>'),
]
GOOD = [
    ("statement", f"Partners must decide. {RULE}", ""),
    ("statement", "In {{ notify_within }} working days.", ""),
    ("statement", "## It must stand elsewhere\n\n1. Read it.\n2. [A page](a1.md#x-2)", ""),
    ("statement", "```\nmust 15\n```", ""),
    ("statement", "Both readings: [D21](open-questions.md).", ""),
    ("deadline", "{{ rapid_review_within }} working days, 17 months and 5 children.", ""),
    ("list", f"- This is about {LESSONS[0].statement.split()[-1]}.", ""),
    ("sentence", "", f"<p>{ALSO_LONG}. And more.</p><h2>{LONG}</h2>"),
    ("sentence", "", f"<blockquote><p>{LONG}</p></blockquote><pre>{LONG}</pre><form><p>{LONG}</p></form>"),
    ("sentence", "", f'<table><tr><td class="rule-key">N1</td><td>{LONG}</td></tr></table>'),
    ("sentence", "", f'<p>{ALSO_LONG}. <span class="evidence">[{LONG}]</span></p>'),
    ("grade", "", "<p>The partners decide. They write down why.</p>"),
    ("grade", "", "<p>A local child safeguarding practice review looks at that.</p>"),
    ("acronym", "", "<p>GOV.UK, SI 2018/789, the NHS and the DfE; rule N1.</p>"),
    ("first use", "", '<p><a data-term="LCSPR">local review (LCSPR)</a>, then the LCSPR and LCSPRs.</p>'),
    ("first use", "", '<p><a data-term="DARDR">a review (DARDR)</a>, or DARD.</p>'),
]


@pytest.mark.parametrize(("check", "markdown", "html"), BAD)
def test_a_bad_page_is_refused(check: str, markdown: str, html: str) -> None:
    """Each check finds exactly the one thing that was put wrong."""
    assert 1 == len(CHECKS[check](invented(markdown, html)))


@pytest.mark.parametrize(("check", "markdown", "html"), GOOD)
def test_a_good_page_passes(check: str, markdown: str, html: str) -> None:
    """No check finds anything on a page that is right."""
    assert [] == CHECKS[check](invented(markdown, html))


def test_no_check_goes_unproved() -> None:
    """Each check has a bad page and a good one."""
    assert set(CHECKS) == {check for check, *_ in BAD} == {check for check, *_ in GOOD}


def test_an_exception_lets_only_its_own_pass() -> None:
    """It holds for its check, its page and its words alone."""
    found = [Finding("a.md", "the NHS"), Finding("a.md", "the DfE"), Finding("b.md", "the NHS")]
    exempt = Exempt("acronym", "a.md", "why", "NHS")
    assert found[1:] == not_exempt("acronym", found, [exempt])
    assert found == not_exempt("sentence", found, [exempt])
    assert [found[1]] == not_exempt("acronym", found, [exempt._replace(page="*")])

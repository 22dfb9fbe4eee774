"""Who is told of a death in care or after it: the rules' answers, held against the law as somebody else read it."""

from __future__ import annotations

from criteria.assessment import assess
from widgets.care_table import CASES, care_table, told

MUST, SHOULD, NO, ELSE = "Must be told", "Should be told", "No", "Not by this rule"
EXPECTED = [
    (MUST, MUST, "Yes"),
    (NO, MUST, "No"),
    (MUST, ELSE, "Yes"),
    (MUST, SHOULD, "Yes"),
    (NO, SHOULD, "No"),
    (NO, SHOULD, "No"),
    (NO, ELSE, "No"),
]
"""The Panel; the Secretary of State and Ofsted; a rapid review. One line a case."""


def test_who_is_told() -> None:
    """Looked-after deaths by statute, care leavers' by guidance, and a rapid review with a serious incident only."""
    assert EXPECTED == [told(assess(facts)) for _, facts in CASES]


def test_every_case_has_a_row() -> None:
    """The table shows each case, and links the rules it was worked out from."""
    shown = care_table(lambda page: page)
    assert len(CASES) + 1 == shown.count("<tr")
    assert ["N1", "N2", "N3", "R1"] == [key for key in ("N1", "N2", "N3", "R1", "L1") if f">{key}</a>" in shown]

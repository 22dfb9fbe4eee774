"""Forms and explainers say what the rules say, rest on what is known, and carry what must go with them."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from criteria.deadlines import RAPID_REVIEW_WITHIN
from criteria.facts import FACTS, REASONS_AGAINST
from criteria.phrases import CLOCKS
from criteria.practice_review import COMMISSIONING, CRITERIA, IMPORTANT_LESSONS, SYSTEMIC
from criteria.review_plan import PLAN
from criteria.rules import leaves
from kits import notices
from kits.agenda import AGENDA
from kits.document import BLANK, Heading, Said, Table, said_in, words_in
from kits.from_rules import judgement, texts, weight_and_source
from kits.page import document_element
from kits.plan import REVIEW_PLAN
from kits.rationale import RATIONALE
from kits.shelf import DOCUMENTS, EXPLAINERS, FORMS
from macros.frame import evidence_in
from tests.site_copy import ROOT
from widgets.rules import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kits.document import Document

EVERY_DOCUMENT = pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)
EVIDENCE = evidence_in(ROOT / "docs")
RULES = {rule.key: rule for rule in chain(*SECTIONS.values())}
OF_THE_RULES = {
    *(text for rule in chain(*SECTIONS.values()) for text in rule.text),
    *(step.what for step in PLAN),
    *CLOCKS.values(),
}
HAND_WRITTEN_TIME = re.compile(
    r"\b(?:\d+|five|six|seven|fifteen)\b[ -](?:working|calendar|days?|months?)\b", re.IGNORECASE
)


def tables(document: Document) -> Iterator[Table]:
    """The tables of a document, in order."""
    return (part for part in document.parts if isinstance(part, Table))


def rows_under(document: Document, heading: str) -> list[tuple[str, ...]]:
    """The words of the first table after a heading, row by row."""
    parts = list(document.parts)
    after = parts[next(at for at, part in enumerate(parts) if isinstance(part, Heading) and part.words == heading) :]
    table = next(part for part in after if isinstance(part, Table))
    return [tuple(cell.words if isinstance(cell, Said) else cell for cell in row) for row in table.rows]


def test_the_rationale_asks_for_every_condition_with_its_weight() -> None:
    """Every condition of the criteria has one row, in order, and its weight and source stand with it."""
    listed = [
        cell
        for table in tables(RATIONALE)
        if table.heads[0] in {"Condition", "What is judged"}
        for cell, *_ in table.rows
    ]
    lessons = list(leaves(IMPORTANT_LESSONS))
    first_limbs = [leaf for leaf in leaves(CRITERIA) if leaf not in lessons]
    assert [
        *(f"{leaf.holds}." for leaf in first_limbs),
        *(judgement(FACTS[leaf.fact]) for leaf in lessons),
    ] == listed
    everything = " ".join(words_in(RATIONALE))
    assert [] == [leaf.holds for leaf in leaves(CRITERIA) if weight_and_source(leaf.provision) not in everything]


def test_the_rationale_names_the_limbs_and_parts_of_the_rules() -> None:
    """Three limbs stand in order, and under the third each of its parts by its own title."""
    headings = [part.words for part in RATIONALE.parts if isinstance(part, Heading)]
    limbs = [heading for heading in headings if heading.startswith("Limb ")]
    # The rule's own first sentence names the limbs, one after the other.
    named = CRITERIA.text[0]
    assert ["Limb 1", "Limb 2", "Limb 3"] == [limb.partition(":")[0] for limb in limbs]
    assert all(limb.partition(": ")[2] in named for limb in limbs[:2])
    assert [rule.title for rule in SYSTEMIC] == [one for one in headings if one in {rule.title for rule in SYSTEMIC}]


def test_the_reasons_against_are_the_rules_with_their_worth() -> None:
    """Each reason not to commission stands with what it is worth; one row is left for a reason of their own."""
    *rows, own = rows_under(RATIONALE, "Reasons against a review")
    assert [(judgement(fact), fact.hint, BLANK, BLANK) for fact in REASONS_AGAINST] == rows
    assert ("Another reason", BLANK, BLANK, BLANK) == own
    assert weight_and_source(COMMISSIONING.also[0]) in " ".join(words_in(RATIONALE))


def test_the_agenda_has_every_purpose_once() -> None:
    """Each purpose of a rapid review is one item, and sign-off and sending come last."""
    items = rows_under(AGENDA, "Items")
    purposes = [what for _, what, *_ in items]
    assert sorted(texts("R4")) == sorted(purposes[: len(texts("R4"))])
    assert [texts("R3")[1], PLAN[-2].what] == purposes[len(texts("R4")) :]


def test_the_plan_is_the_rules_with_blank_dates() -> None:
    """Every step of the plan has a row with a date to fill in, and every working day has a line."""
    steps = rows_under(REVIEW_PLAN, "What happens when")
    assert [(step.what, BLANK, BLANK) for step in PLAN] == [(what, day, who) for _, day, what, who, *_ in steps]
    assert [step.day_from is None for step in PLAN] == ["suggestion" in day_from for *_, day_from, _ in steps]
    days = rows_under(REVIEW_PLAN, "Count the days")
    assert [(f"Day {day}", BLANK, BLANK) for day in range(RAPID_REVIEW_WITHIN + 1)] == days


@EVERY_DOCUMENT
def test_what_a_document_rests_on_is_there(document: Document) -> None:
    """Every rule and piece of evidence it names exists."""
    assert [] == [rule for said in said_in(document) for rule in said.rules if rule not in RULES]
    assert all(EVIDENCE.said(key) for said in said_in(document) for key in said.evidence)


def test_every_document_has_a_page_of_its_name() -> None:
    """Forms stand in docs/kits, explainers in docs/explainers, each under its own title."""
    for folder, documents in (("kits", FORMS), ("explainers", EXPLAINERS)):
        for document in documents:
            text = (ROOT / "docs" / folder / f"{document.key}.md").read_text(encoding="utf-8")
            assert f"\n# {document.title}\n" in text.replace("{{ rapid_review_within }}", str(RAPID_REVIEW_WITHIN))
            assert f'\n{{{{ kit("{document.key}") }}}}\n' in text
    assert {"index", *DOCUMENTS} == {page.stem for page in _pages()}


def _pages() -> list[Path]:
    return [*(ROOT / "docs" / "kits").glob("*.md"), *(ROOT / "docs" / "explainers").glob("*.md")]


@EVERY_DOCUMENT
def test_the_notice_stands_at_head_and_foot(document: Document) -> None:
    """Whoever meets a document learns first and last that it is for learning, and where a filled one is kept."""
    first, *_, last = document_element(document, str, EVIDENCE.said)
    assert document.notice == first.text
    assert f"{document.notice} {notices.MADE_FROM}" == last.text
    assert "for learning" in document.notice
    assert "never here. Nothing here is sent or stored." in document.notice


def test_forms_are_for_fictional_cases() -> None:
    """On this site, a form is for fictional cases only; an explainer has no case in it."""
    assert {notices.FORM} == {document.notice for document in FORMS}
    assert "fictional cases only" in notices.FORM
    assert {notices.EXPLAINER} == {document.notice for document in EXPLAINERS}


@EVERY_DOCUMENT
def test_sentences_are_short(document: Document) -> None:
    """No sentence of our own has more than 25 words; those of the rules are as they are."""
    own = [words for words in (*words_in(document), document.notice) if words not in OF_THE_RULES]
    sentences = [one for words in own for one in re.split(r"(?<=[.?!;])\s+", words) if words not in OF_THE_RULES]
    long = [one for one in sentences if len(one.split()) > 25 and not any(one in text for text in OF_THE_RULES)]
    assert [] == [one for one in long if not any(text in one for text in OF_THE_RULES)]


def test_no_time_is_written_by_hand() -> None:
    """Where a form names a number of days or months, the rules give it."""
    written = [
        f"{file.name}: {found}"
        for file in sorted((ROOT / "kits").glob("*.py"))
        for found in HAND_WRITTEN_TIME.findall(file.read_text(encoding="utf-8"))
    ]
    assert [] == written


@pytest.mark.parametrize("key", DOCUMENTS)
def test_a_page_links_the_evidence_of_its_document(key: str) -> None:
    """A document names its evidence in words; its page links to each piece, and to no other."""
    (page,) = (one for one in _pages() if one.stem == key)
    calls = re.findall(r"evidence\((.*?)\)", page.read_text(encoding="utf-8"))
    asked = {evidence for call in calls for evidence in re.findall(r'"(.*?)"', call)}
    assert {evidence for said in said_in(DOCUMENTS[key]) for evidence in said.evidence} == asked

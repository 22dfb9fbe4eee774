"""Cases near a line: what the file holds, what the reader refuses, and how the page gives them."""

from __future__ import annotations

import copy
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from macros.frame import evidence_in
from macros.learning import line_cases
from tests.widgets.html_reader import all_of
from tests.widgets.test_evidence import to
from widgets.calibration import CHOICES, calibration_html, sheet_html, shown_order
from widgets.calibration_cases import LINES, CalibrationError, read_cases
from widgets.citations import citing

if TYPE_CHECKING:
    from collections.abc import Callable

DOCS = Path(__file__).parents[2] / "docs"
KNOWN = evidence_in(DOCS)
HELD = tomllib.loads((DOCS / "practice" / "calibration.toml").read_text(encoding="utf-8"))
CASES = line_cases(DOCS, KNOWN)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_an_answer_decides_everything(case: Any) -> None:  # noqa: ANN401 - pytest gives it
    """Yes leads to a notification and a rapid review, no to neither, and not known to nothing settled."""
    assert (
        ("required", "not_required", "undetermined"),
        ("required", "not_required", "undetermined"),
        ("undetermined", "not_met", "undetermined"),
        ("undetermined", "not_applicable", "undetermined"),
    ) == case.meaning


def test_something_speaks_on_either_side_of_every_case() -> None:
    """Each side has as much to say, and all of it rests on a rule or a claim; somebody who judges is named."""
    for case in CASES:
        assert len(case.towards_yes) == len(case.towards_no)
        assert all(point.backing.rules or point.backing.claims for point in (*case.towards_yes, *case.towards_no))
        assert any("judge" in point.says or "decide" in point.says for point in case.points), case.id
        assert case.note[-1].says.startswith("Talk about this:")


def test_the_order_shown_is_another_and_always_the_same() -> None:
    """The lines are mixed, no case stands beside its neighbour on the line, and no build differs from another."""
    shown = shown_order(CASES)
    assert {one.id for one in CASES} == {one.id for one in shown}
    places = [CASES.index(one) for one in shown]
    assert all(abs(one - other) > 1 for one, other in pairwise(places))
    assert shown == shown_order(line_cases(DOCS, KNOWN))


def test_nothing_on_the_page_is_marked_as_right() -> None:
    """Every case has the same five choices, none of them marked, under its own question."""
    html = calibration_html(CASES, citing(KNOWN, to), to)
    tags = all_of(html)
    groups = [tag for tag in tags if tag.name == "fieldset" and "class" not in tag.attributes]
    assert 8 == len(groups)
    radios = [tag for tag in tags if tag.attributes.get("type") == "radio"]
    for case in CASES:
        assert list(CHOICES) == [tag.attributes["value"] for tag in radios if tag.attributes["name"] == case.id]
    assert "data-right" not in html


def test_the_profile_has_each_line_in_order_with_the_notes() -> None:
    """The cases stand as in the file, each beside what guidance leaves to judgement."""
    tags = all_of(calibration_html(CASES, citing(KNOWN, to), to))
    for key in LINES:
        rows = [
            tag
            for tag in tags
            if tag.name == "tr" and any(one.attributes.get("data-profile") == key for one in tag.within)
        ]
        along = [one for one in CASES if one.line == key]
        said = [row.words for row in rows[1 : 1 + len(along)]]
        assert all(
            words.startswith(one.title) and one.note[0].says in words for words, one in zip(said, along, strict=True)
        )


def test_the_sheet_says_nothing_for_either_side() -> None:
    """On paper stand the stories and boxes to tick, in the order of the page, and no argument."""
    tags = all_of(sheet_html(CASES))
    assert [f"{number}. {one.title}" for number, one in enumerate(shown_order(CASES), 1)] == [
        tag.words for tag in tags if tag.name == "h2"
    ]
    text = sheet_html(CASES)
    assert not any(point.says in text for one in CASES for point in one.points)


def spoiled(spoil: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    """The file with something wrong in its first case."""
    held = copy.deepcopy(HELD)
    spoil(held["cases"][0])
    return held


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda one: one.pop("title"), "case 1 (helped-breathing): title is missing."),
        (lambda one: one.update(colour="red"), "unknown key colour"),
        (lambda one: one.update(line="unkind"), "line has to be one of: seriously_harmed, suspected."),
        (lambda one: one.update(story="Too short."), "story: tell it in 60 to 110 words."),
        (lambda one: one["facts"].update(outcome="died"), "facts: leave out outcome, which is asked."),
        (lambda one: one["facts"].update(age="2"), "facts.age: "),
        (lambda one: one["ask"].pop() and one["ask"].pop(), "ask: give a list of at least 2."),
        (lambda one: one["towards_no"][0].update(claims=["nowhere"]), "towards_no: there is no claim nowhere."),
        (lambda one: one["towards_yes"][0].update(claims=[]), "rests on nothing: name a rule or a claim."),
        (lambda one: one["note"][0].update(questions=["D00"]), "note: there is no question D00."),
        (lambda one: one["facts"].update(abuse_or_neglect="not_suspected"), "seriously_harmed lead to different"),
        (lambda one: one.update(id="an-open-gate"), "an-open-gate stands there twice"),
    ],
)
def test_what_is_wrong_is_named(spoil: Callable[[dict[str, Any]], object], said: str) -> None:
    """The build stops, and the message names the case and the way to mend it."""
    with pytest.raises(CalibrationError) as refused:
        read_cases(spoiled(spoil), KNOWN.claims)
    assert said in str(refused.value)

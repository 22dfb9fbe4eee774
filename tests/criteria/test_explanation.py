"""Worked examples of the three explanations; that they are exact everywhere is proved elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from criteria.bounds import Core, completions
from criteria.explanation import because, still_needed, would_change
from criteria.rules import All, Any, Is, Rule, Unsettled
from criteria.sources import REG_11, S16B, S16C
from criteria.truth import Truth

if TYPE_CHECKING:
    from criteria.rules import Node, Possible

YES_NO = ("yes", "no")


def asks(fact: str, unsettled: tuple[Unsettled, ...] = ()) -> Is:
    """A condition that one fact be yes."""
    return Is(fact, ("yes",), f"{fact} holds", f"{fact} fails", S16B, unsettled=unsettled)


A, B, C, D = asks("a"), asks("b"), asks("c"), asks("d")
LIST = Rule("L", "a list", REG_11, Any((C, D)))
RULE = Rule("R", "a rule", S16C, All((A, B, LIST)))


def given(**known: str) -> Possible:
    """What each fact may still be: one value where it is known."""
    return {fact: (known[fact],) if fact in known else YES_NO for fact in "abcdx"}


@pytest.mark.parametrize(
    ("possible", "expected"),
    [
        pytest.param(given(a="yes", b="yes", c="yes", d="yes"), "R+ a+ b+ L+ c+ d+", id="a yes needs all its parts"),
        pytest.param(given(a="yes", b="yes", c="yes"), "R+ a+ b+ L+ c+", id="what is open has no part in a yes"),
        pytest.param(given(a="no", b="no"), "R- a-", id="the first failed part settles a no"),
        pytest.param(given(b="no"), "R- b-", id="one failed part is enough, whatever is open"),
        pytest.param(given(a="yes", b="yes", c="no", d="no"), "R- L-", id="an empty list is one reason"),
        pytest.param(given(a="yes"), "R? b? L?", id="only what is open keeps it open"),
        pytest.param(given(a="yes", b="yes", c="no"), "R? L?", id="an open list is one reason"),
    ],
)
def test_because_keeps_what_determines_the_answer(possible: Possible, expected: str) -> None:
    """The rule itself comes first, then the parts that decide, in the order of the provision."""
    assert expected == in_short(RULE, possible)


def test_because_explains_every_part_of_a_failed_any() -> None:
    """Where any of two rules would do, both have to be explained; each keeps its own name."""
    either = Rule("E", "either", S16C, Any((Rule("F", "one", S16C, All((A, B))), Rule("G", "two", S16C, C))))
    assert "E- F- b- G- c-" == in_short(either, given(b="no", c="no"))
    assert ["E", "F", "F", "G", "G"] == [one.rule.key for one in because(either, given(b="no", c="no"))]


def test_because_names_every_unsettled_circumstance() -> None:
    """A condition that two circumstances leave open is given twice, once for each."""
    one, other = (Unsettled(key, "unsettled", asks("x")) for key in ("X8", "X9"))
    rule = Rule("U", "unsettled", S16C, All((asks("a", (one, other)), B)))
    found = because(rule, given(a="yes", b="yes", x="yes"))
    assert [(None, "U"), ("X8", "a"), ("X9", "a")] == [
        (reason.unsettled.rule if reason.unsettled else None, getattr(reason.node, "fact", "U")) for reason in found
    ]
    assert [Truth.UNKNOWN] * 3 == [reason.truth for reason in found]
    assert "U+ a+ b+" == in_short(rule, given(a="yes", b="yes", x="no"))


def test_because_says_only_its_title_of_a_rule_that_asks_nothing() -> None:
    """A rule that is stated and not evaluated determines nothing, and cannot be asked."""
    with pytest.raises(TypeError):
        because(Rule("S", "stated", S16C), {})


def in_short(rule: Rule, possible: Possible) -> str:
    """The entries in order: which rule or fact, and + for yes, - for no, ? for open."""
    signs = {Truth.YES: "+", Truth.NO: "-", Truth.UNKNOWN: "?"}
    return " ".join(f"{_name(one.node)}{signs[one.truth]}" for one in because(rule, possible))


def _name(node: Node) -> str:
    return node.fact if isinstance(node, Is) else getattr(node, "key", "")


CHILD_DIED = Core(age=7, care_status="none", outcome="died", abuse_or_neglect="not_suspected", lesson=Truth.NO)
AGES = (0, 16, 18, 25)


@pytest.mark.parametrize(
    ("core", "unknown", "expected"),
    [
        (Core(age=7, outcome="died", care_status="none", lesson=Truth.NO), ("abuse_or_neglect",), {"abuse_or_neglect"}),
        (
            Core(age=30, outcome="died", lesson=Truth.NO),
            ("care_status", "abuse_or_neglect"),
            set(),
        ),
        (
            Core(outcome="died", care_status="none", lesson=Truth.YES),
            ("age", "abuse_or_neglect"),
            {"age", "abuse_or_neglect"},
        ),
        # Unknown, but not asked about.
        (Core(age=7, outcome="died", care_status="none", lesson=Truth.NO), (), set()),
    ],
)
def test_a_fact_is_needed_when_it_alone_can_make_a_difference(
    core: Core, unknown: tuple[str, ...], expected: set[str]
) -> None:
    """A fact matters when two ways for the case to turn out, alike in all else, give other answers."""
    assert expected == still_needed(completions(core, AGES), unknown)


def test_each_settled_answer_that_would_change_is_told() -> None:
    """What becomes of each settled answer, in order; open answers and refused changes are passed over."""
    suspected = Core(age=7, care_status="none", outcome="died", abuse_or_neglect="suspected", lesson=Truth.NO)
    looked_after_at_20 = Core(age=20, care_status="looked_after", outcome="died")
    tried: list[tuple[str, int | str, Core]] = [
        ("abuse_or_neglect", "suspected", suspected),
        ("age", 20, looked_after_at_20),
        ("care_status", "none", CHILD_DIED),
        ("abuse_or_neglect", "suspected", suspected),
    ]
    told = [
        ("abuse_or_neglect", "suspected", "notification", "not_required", "required"),
        ("abuse_or_neglect", "suspected", "rapid_review", "not_required", "required"),
    ]
    found = [(one.fact, one.to, one.answer, one.before, one.becomes) for one in would_change(CHILD_DIED, tried)]
    assert told + told == found


def test_the_review_criteria_are_told_and_commissioning_is_not() -> None:
    """Three answers are told of; what commissioning becomes follows from the criteria."""
    met = Core(age=7, care_status="none", outcome="died", abuse_or_neglect="known", lesson=Truth.YES)
    not_met = Core(age=7, care_status="none", outcome="died", abuse_or_neglect="known", lesson=Truth.NO)
    found = list(would_change(met, [("lessons.cross_boundary", "no", not_met)]))
    assert [("lcspr_criteria", "met", "not_met")] == [(one.answer, one.before, one.becomes) for one in found]


def test_an_open_answer_cannot_be_said_to_change() -> None:
    """Where nothing is settled, nothing would change."""
    nothing_known = Core()
    assert [] == list(would_change(nothing_known, [("abuse_or_neglect", "not_suspected", CHILD_DIED)]))

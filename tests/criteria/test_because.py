"""`because` tells what determines an answer: enough to settle it, and nothing idle, in every combination.

An entry states one condition ("the child was under 18": yes). What the entries of an answer state
is tried against every complete case: if it is enough, all the cases of which it is true have that
answer; if nothing in it is idle, another answer comes in as soon as one statement is left out.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import pytest

from criteria.assessment import ANSWERS
from criteria.rules import Is, leaves
from criteria.statuses import settle
from criteria.truth import Truth
from tests.criteria.cases import (
    ABUSE_OR_NEGLECT,
    AGES,
    CARE_STATUSES,
    OUTCOMES,
    Combination,
    Slice,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from criteria.assessment import Assessment
    from criteria.explanation import Reason

pytestmark = pytest.mark.proof

YES = {"required", "met", "for_partners"}
NO = {"not_required", "not_met", "not_applicable"}
WEIGHTS = {"statute", "statutory_guidance", "panel_guidance", "local"}
LESSONS = ("lessons.", "systemic_learning.")


class Stated(NamedTuple):
    """What an entry rests on: the value of one fact, or, where that is not known, that it is in certain bounds."""

    fact: str
    accepted: frozenset[int | str]
    holds: bool

    def true_of(self, case: Combination) -> bool:
        """Whether this can be said of a complete case."""
        return self.holds == (_value(case, self.fact) in self.accepted)


def _value(case: Combination, fact: str) -> int | str | None:
    if fact.startswith(LESSONS):
        # Limb 3 is collapsed here: a lesson at yes is the limb at yes, all of them at no is the limb at no.
        return case.lesson
    value: int | str | None = case.at_death if fact == "age_at_death" else getattr(case, fact)
    return value


Statement = frozenset[Stated]


@cache
def complete_cases(circumstances: tuple[str, ...]) -> tuple[Combination, ...]:
    """Every case with nothing unknown; the circumstances have a default, and so are always known."""
    every = product((0, *AGES), (None, *AGES), CARE_STATUSES, OUTCOMES, ABUSE_OR_NEGLECT, (circumstances,))
    cases = (Combination(*values, lesson) for values in every for lesson in ("yes", "no"))
    return tuple(one for one in cases if not one.refused)


@cache
def found_where_true(statement: Statement, answer: str, circumstances: tuple[str, ...]) -> frozenset[str]:
    """The statuses that an answer has among the complete cases of which a statement is true."""
    return frozenset(
        getattr(settle(case.core), answer)
        for case in complete_cases(circumstances)
        if all(one.true_of(case) for one in statement)
    )


def stated(case: Combination, reasons: Iterable[Reason]) -> Statement:
    """All that some entries rest on: each condition, or all those of a list in which nothing was found."""
    return frozenset(
        _stated(case, leaf, holds=reason.truth is Truth.YES)
        for reason in reasons
        for leaf in leaves(reason.node)
        if isinstance(reason.node, Is) or (reason.truth is Truth.NO and reason.rule.key in ("L2", "L3"))
    )


def _stated(case: Combination, condition: Is, *, holds: bool) -> Stated:
    value = _value(case, condition.fact)
    if value is None:
        # An age not known can still be bounded: a looked-after child is under 18.
        return Stated(condition.fact, frozenset(condition.accepts), holds)
    return Stated(condition.fact, frozenset({value}), holds=True)


def parts(answer: str, answers: Assessment) -> list[list[Reason]]:
    """The entries of one answer; of a notification, those of each duty (N1, N2, N3) apart."""
    found: list[list[Reason]] = []
    for name, reason in answers.reasons:
        if name == answer:
            if not found or (answer == "notification" and reason.node is reason.rule):
                found.append([])
            found[-1].append(reason)
    return found


def settled(assessed: Slice, wanted: set[str]) -> Iterator[tuple[Combination, str, str, list[list[Reason]]]]:
    """Each answer with one of some statuses: the case, the answer's name, its status, its entries in parts."""
    for case, answers in assessed:
        for answer in ANSWERS:
            status = getattr(answers.statuses, answer)
            if status in wanted:
                yield case, answer, status, parts(answer, answers)


def test_what_is_stated_is_enough_for_a_no(assessed: Slice) -> None:
    """All complete cases of which the entries of a no are true have that same no."""
    for case, answer, status, found in settled(assessed, NO):
        together = frozenset().union(*(stated(case, part) for part in found))
        assert {status} == found_where_true(together, answer, case.circumstances), (case, answer)


def test_a_no_rests_on_one_failed_limb(assessed: Slice) -> None:
    """A duty that fails is explained by one failed condition, or by every list of lessons being empty."""
    for case, answer, _, found in settled(assessed, NO):
        assert len(found) == (3 if answer == "notification" else 1), (case, answer)
        for part in found:
            assert {Truth.NO} == {reason.truth for reason in part}, (case, answer)
            one_limb = [reason for reason in part if isinstance(reason.node, Is)]
            empty_lists = [reason for reason in part if reason.rule.key in ("L2", "L3")]
            assert (len(one_limb), len(empty_lists)) in {(1, 0), (0, 6)}, (case, answer)


def test_what_is_stated_is_enough_for_a_yes_and_nothing_in_it_is_idle(assessed: Slice) -> None:
    """Each duty's entries settle a yes alone, and with any one left out another answer comes in."""
    for case, answer, status, found in settled(assessed, YES):
        for part in found:
            statement = stated(case, part)
            assert {status} == found_where_true(statement, answer, case.circumstances), (case, answer)
            for idle in statement:
                without = found_where_true(statement - {idle}, answer, case.circumstances)
                assert {status} < without, (case, answer, idle)


def test_an_open_answer_names_only_what_is_open(assessed: Slice) -> None:
    """Nothing that is already known is given as a reason why an answer is still open."""
    for case, answer, _, found in settled(assessed, {"undetermined", "seek_advice"}):
        for part in found:
            assert {Truth.UNKNOWN} == {reason.truth for reason in part}, (case, answer)
            # And something besides the duty itself: what it is that is open.
            assert len(part) > 1, (case, answer)


def test_advice_is_to_be_sought_exactly_where_an_unsettled_point_is_named(assessed: Slice) -> None:
    """`seek_advice` always says which X rule is the reason, and no other answer names one."""
    for case, answers in assessed:
        for answer in ANSWERS:
            named = {reason.unsettled.rule for name, reason in answers.reasons if name == answer and reason.unsettled}
            expected = set()
            if getattr(answers.statuses, answer) == "seek_advice":
                on_the_child = {"unborn": "X1", "adult_disclosure": "X3"}
                expected |= {on_the_child[one] for one in case.circumstances if "N1" in _open_duties(answer, answers)}
                if answer == "notification" and "N3" in _open_duties(answer, answers):
                    expected |= {"X4"} if case.care_status == "other_care_experience" else set()
                assert expected, (case, answer)
            assert expected == named, (case, answer)


def _open_duties(answer: str, answers: Assessment) -> set[str]:
    """The duties that the entries of an answer call open; the three other answers all rest on N1."""
    if answer != "notification":
        return {"N1"}
    return {reason.rule.key for part in parts(answer, answers) for reason in part[:1]}


def test_every_answer_has_a_reason_with_its_weight_and_source(assessed: Slice) -> None:
    """Each answer has at least one entry; each entry a rule, a sentence, a weight and a source."""
    for case, answers in assessed:
        listed = answers.to_dict()["because"]
        assert isinstance(listed, list)
        assert set(ANSWERS) == {entry["answer"] for entry in listed}, case
        for entry in listed:
            assert ["answer", "rule", "text", "weight", "source"] == list(entry), case
            assert re.fullmatch("[NRLX][1-9]", entry["rule"]), (case, entry)
            assert re.fullmatch(r"[A-Z].+\.", entry["text"]), (case, entry)
            assert entry["weight"] in WEIGHTS, (case, entry)
            assert entry["source"].strip(), (case, entry)

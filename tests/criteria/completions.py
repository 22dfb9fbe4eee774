"""A plain reading of the rules for when everything is known, and every way to get there.

With nothing unknown the rules are a few `and`s and `or`s, written here from `rules.md` and asking
nothing of `criteria`. Three values then need no second opinion: an answer is settled when every
completion of its unknowns gives it, and open when two of them differ.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from criteria.statuses import Statuses
from tests.criteria.cases import ABUSE_OR_NEGLECT, CARE_STATUSES, OUTCOMES, Combination

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["COMPLETING_AGES", "Truths", "completions", "expected_statuses", "truths"]

# Every age that could matter and more: the rules change at 16, 18 and 25 and nowhere else.
# `tools/prove.py` shows the same of every age to 120.
COMPLETING_AGES = tuple(range(31))

CHILDREN = range(18)
YOUNG_CARE_LEAVERS = range(25)
CARE_EXPERIENCE_UNSETTLED = range(16, 25)


class Truths(NamedTuple):
    """Whether each rule that requires something holds, and limb 3, in a case with nothing unknown."""

    n1: bool
    n2: bool
    n3: bool
    lesson: bool


def completions(case: Combination) -> Iterator[Combination]:
    """Every way in which the unknown facts of a case may turn out, refused sets left out."""
    for age, care_status, outcome, abuse_or_neglect, lesson in product(
        COMPLETING_AGES if case.age is None else (case.age,),
        CARE_STATUSES if case.care_status is None else (case.care_status,),
        OUTCOMES if case.outcome is None else (case.outcome,),
        ABUSE_OR_NEGLECT if case.abuse_or_neglect is None else (case.abuse_or_neglect,),
        ("yes", "no") if case.lesson is None else (case.lesson,),
    ):
        complete = Combination(
            age, case.age_at_death, care_status, outcome, abuse_or_neglect, case.circumstances, lesson
        )
        if not complete.refused:
            yield complete


@cache
def truths(case: Combination) -> frozenset[Truths]:
    """What the rules may come to: one for each completion, and for each reading of an unsettled limb."""
    return frozenset(found for complete in completions(case) for found in _when_known(complete))


@cache
def _when_known(case: Combination) -> tuple[Truths, ...]:
    age, at_death = case.age, case.at_death
    died = case.outcome == "died"
    serious = case.outcome in ("died", "seriously_harmed") and case.abuse_or_neglect in ("known", "suspected")
    child = (True, False) if case.circumstances else (age in CHILDREN,)
    care_leaver = (True, False) if _care_experience_unsettled(case) else (case.care_status == "care_leaver",)
    return tuple(
        Truths(
            n1=is_child and serious,
            n2=case.care_status == "looked_after" and died,
            n3=is_care_leaver and died and at_death in YOUNG_CARE_LEAVERS,
            lesson=case.lesson == "yes",
        )
        for is_child, is_care_leaver in product(child, care_leaver)
    )


def _care_experience_unsettled(case: Combination) -> bool:
    """Rule X4: aged 16 to 24 at death, or that age not known."""
    in_question = case.at_death is None or case.at_death in CARE_EXPERIENCE_UNSETTLED
    return case.care_status == "other_care_experience" and in_question


@cache
def expected_statuses(case: Combination) -> Statuses:
    """The four statuses, from what the completions have in common."""
    found = truths(case)

    def settled(holds: Callable[[Truths], bool]) -> bool | None:
        seen = {holds(one) for one in found}
        return seen.pop() if len(seen) == 1 else None

    # Rule X: an open answer is `seek_advice` when one of its own open rules holds an unsettled limb.
    n1_unsettled = bool(case.circumstances) and settled(lambda one: one.n1) is None
    n3_unsettled = _care_experience_unsettled(case) and settled(lambda one: one.n3) is None
    on_n1 = "seek_advice" if n1_unsettled else "undetermined"
    criteria = {True: "met", False: "not_met", None: on_n1}[settled(lambda one: one.n1 and one.lesson)]
    return Statuses(
        notification={
            True: "required",
            False: "not_required",
            None: "seek_advice" if n1_unsettled or n3_unsettled else "undetermined",
        }[settled(lambda one: one.n1 or one.n2 or one.n3)],
        rapid_review={True: "required", False: "not_required", None: on_n1}[settled(lambda one: one.n1)],
        lcspr_criteria=criteria,
        commissioning={"met": "for_partners", "not_met": "not_applicable"}.get(criteria, criteria),
    )

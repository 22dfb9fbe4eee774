"""The invariants of the rules, over every combination of the facts that decide an answer."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria import Refused, assess
from criteria.bank_holidays import BANK_HOLIDAYS, FIRST_DAY, LAST_DAY
from criteria.case import read
from criteria.deadlines import (
    COPIES_BEFORE,
    NOTIFY_WITHIN,
    RAPID_REVIEW_WITHIN,
    working_days_after,
    working_days_before,
)
from criteria.statuses import settle
from tests.criteria.cases import (
    ABUSE_OR_NEGLECT,
    CARE_STATUSES,
    EVERY_COMBINATION,
    OUTCOMES,
    Combination,
    Slice,
)
from tests.criteria.completions import COMPLETING_AGES, completions, expected_statuses, truths
from tests.second_reading.reader import names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from criteria.statuses import Statuses

pytestmark = pytest.mark.proof

OPEN = {"undetermined", "seek_advice"}
LEARNABLE: dict[str, tuple[int, ...] | tuple[str, ...]] = {
    "age": COMPLETING_AGES,
    "care_status": CARE_STATUSES,
    "outcome": OUTCOMES,
    "abuse_or_neglect": ABUSE_OR_NEGLECT,
    "lesson": ("yes", "no"),
}
# The contract's own list for `would_change`.
TRIED = {**LEARNABLE, "age": (15, 17, 18, 24, 25)}
JUDGEMENTS = tuple(f"{group}.{name}" for group in ("lessons", "systemic_learning") for name in names(group))
ADULT = 25
DAY = timedelta(days=1)


def test_exactly_the_contracts_refusals_are_refused() -> None:
    """A combination is refused when the contract says so, under the names it says, and only then."""
    # Lessons are in no refusal; that they refuse nothing, the other proofs here show by assessing them.
    for case in (one for one in EVERY_COMBINATION if one.lesson is None):
        try:
            read(case.facts)
            named: tuple[str, ...] = ()
        except Refused as refused:
            named = tuple(path for path, _ in refused.problems)
        assert sorted(case.refused) == sorted(named), case


def test_no_suspicion_no_rapid_review(assessed: Slice) -> None:
    """Invariant 1: where abuse or neglect is considered and not suspected, no rapid review is required."""
    for case, answers in assessed:
        if case.abuse_or_neglect == "not_suspected":
            assert "not_required" == answers.statuses.rapid_review, case


def test_nothing_is_required_for_an_adult_of_25(assessed: Slice) -> None:
    """Invariant 2: nobody of 25 or over, at the incident and at death, makes anything required."""
    for case, answers in assessed:
        if case.age is not None and min(case.age, case.at_death or 0) >= ADULT:
            assert "required" not in answers.statuses, case


def test_a_rapid_review_is_required_exactly_with_a_serious_incident(assessed: Slice) -> None:
    """Invariant 3: a rapid review is required when N1 holds however the unknowns turn out, and only then."""
    for case, answers in assessed:
        certain = all(one.n1 for one in truths(case))
        assert certain == (answers.statuses.rapid_review == "required"), case
        assert certain == ("serious_incident" in answers.routes), case


def test_criteria_met_only_with_a_serious_incident(assessed: Slice) -> None:
    """Invariant 4: where the review criteria are met, N1 holds."""
    for case, answers in assessed:
        if answers.statuses.lcspr_criteria == "met":
            assert all(one.n1 for one in truths(case)), case


def test_learning_a_fact_never_flips_a_settled_answer(assessed: Slice) -> None:
    """Invariant 5: whatever is learnt about a fact not yet known, a settled answer stays as it is."""
    for case, answers in assessed:
        for learnt in _learnt(case):
            for before, after in zip(answers.statuses, settle(learnt.core), strict=True):
                assert before in OPEN or before == after, (case, learnt)


def _learnt(case: Combination) -> Iterator[Combination]:
    """The case with one more fact known, in every way that would not be refused."""
    for key, values in LEARNABLE.items():
        if getattr(case, key) is None:
            more = (case.having(key, value) for value in values)
            yield from (one for one in more if not one.refused)


def test_an_answer_is_settled_exactly_when_its_completions_agree(assessed: Slice) -> None:
    """Invariant 6: a settled answer is that of every completion, and an open one has two that differ.

    An unsettled limb is completed both ways; the answer is then `seek_advice`, not `undetermined`.
    """
    for case, answers in assessed:
        assert expected_statuses(case) == answers.statuses, case


DAYS = st.dates(date(2024, 6, 1), date(2035, 6, 1))


@given(DAYS, st.integers(0, 400), st.integers(0, 400))
def test_the_rapid_review_date_never_depends_on_awareness(sent: date, earlier: int, later: int) -> None:
    """Invariant 7: two cases that differ only in the day of awareness have the same rapid review date."""
    case = {"age": 7, "outcome": "died", "abuse_or_neglect": "known", "notified_on": sent.isoformat()}
    days = [max(FIRST_DAY, sent - n * DAY).isoformat() for n in (earlier, later)]
    unaware, *aware = [assess(case), *(assess({**case, "aware_on": day}) for day in days)]
    assert unaware.review is not None
    assert [unaware.review, unaware.review] == [one.review for one in aware]


@pytest.mark.parametrize("year", [2027, 2028, 2033])
def test_one_more_bank_holiday_never_gives_less_time(year: int) -> None:
    """Invariant 8: a holiday added near the count never brings a due date forward, nor `copies_by` later."""
    for start in _days(date(year, 1, 1), 366):
        due = {days: working_days_after(start, days).due for days in (NOTIFY_WITHIN, RAPID_REVIEW_WITHIN)}
        copies_by = working_days_before(start, COPIES_BEFORE).due
        for extra in _days(start - 14 * DAY, 42):
            holidays = {**BANK_HOLIDAYS, extra: "One more"}
            for days, without in due.items():
                assert without <= working_days_after(start, days, holidays).due, (start, extra)
            assert working_days_before(start, COPIES_BEFORE, holidays).due <= copies_by, (start, extra)


def _days(first: date, count: int) -> Iterator[date]:
    return (first + n * DAY for n in range(count))


@given(
    st.dates(FIRST_DAY + 90 * DAY, LAST_DAY - 90 * DAY),
    st.integers(1, 20),
    st.sets(st.integers(-60, 60), max_size=25),
)
def test_many_more_bank_holidays_never_give_less_time(start: date, days: int, extra: set[int]) -> None:
    """Invariant 8, for any number of days and any holidays added, anywhere in the known years."""
    holidays = BANK_HOLIDAYS | {start + n * DAY: "One more" for n in extra}
    assert working_days_after(start, days).due <= working_days_after(start, days, holidays).due
    assert working_days_before(start, days, holidays).due <= working_days_before(start, days).due


def test_commissioning_is_never_answered_for_the_partners(assessed: Slice) -> None:
    """Invariant 9: what is said of commissioning is for whom it is, or that it does not arise."""
    for case, answers in assessed:
        criteria = answers.statuses.lcspr_criteria
        expected = {"met": "for_partners", "not_met": "not_applicable"}.get(criteria, criteria)
        assert expected == answers.statuses.commissioning, case


def test_still_needed_names_exactly_the_facts_that_matter(assessed: Slice) -> None:
    """An unknown fact is needed when two completions that differ only in it differ in any status."""
    for case, answers in assessed:
        assert _needed(case) == answers.still_needed, case


def _needed(case: Combination) -> tuple[str, ...]:
    known_after = {one: expected_statuses(one) for one in completions(case)}
    needed: list[str] = []
    for position, key in enumerate(Combination._fields):
        if getattr(case, key) is not None or key == "age_at_death":
            continue
        by_the_rest: dict[tuple[object, ...], set[Statuses]] = defaultdict(set)
        for complete, statuses in known_after.items():
            by_the_rest[*complete[:position], *complete[position + 1 :]].add(statuses)
        if any(len(found) > 1 for found in by_the_rest.values()):
            # With no lesson at yes, each unknown one could be the first: then all are needed.
            needed += JUDGEMENTS if key == "lesson" else (key,)
    return tuple(needed)


def test_would_change_names_exactly_the_changes_that_matter(assessed: Slice) -> None:
    """Every other value of a known fact is tried alone; each settled status that it changes is named."""
    for case, answers in assessed:
        listed = [(one.fact, one.to, one.answer, one.before, one.becomes) for one in answers.would_change]
        assert list(_changes(case)) == listed, case


def _changes(case: Combination) -> Iterator[tuple[object, ...]]:
    now = expected_statuses(case)
    for key, value, changed in _tried(case):
        then = expected_statuses(changed)
        for answer in ("notification", "rapid_review", "lcspr_criteria"):
            before, becomes = getattr(now, answer), getattr(then, answer)
            if before not in OPEN and before != becomes:
                yield key, value, answer, before, becomes


def _tried(case: Combination) -> Iterator[tuple[str, int | str, Combination]]:
    for key in ("age", "care_status", "outcome", "abuse_or_neglect"):
        known = getattr(case, key)
        for value in TRIED[key]:
            changed = case.having(key, value)
            if known not in (None, value) and not changed.refused:
                yield key, value, changed
    if case.lesson == "yes":
        # The one lesson at yes; the others are unknown, and so is limb 3 without it.
        yield "lessons.recurrent_themes", "no", case.having("lesson", None)
    if case.lesson == "no":
        yield from ((key, "yes", case.having("lesson", "yes")) for key in JUDGEMENTS)

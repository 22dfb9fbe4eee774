"""The plan for a rapid review: whole, in order, and honest about which of its days a source gives."""

from __future__ import annotations

from criteria import rapid_review
from criteria.deadlines import RAPID_REVIEW_WITHIN
from criteria.review_plan import PLAN
from criteria.sources import DORSET_DAYS, PANEL_RAPID_REVIEW


def test_the_plan_fills_the_time_and_no_more() -> None:
    """It starts on the day of sending, ends on the last that guidance gives, and every day is in some step."""
    assert PLAN[0].first == 0
    assert max(step.last for step in PLAN) == PLAN[-1].last == RAPID_REVIEW_WITHIN
    covered = {day for step in PLAN for day in range(step.first, step.last + 1)}
    assert covered == set(range(RAPID_REVIEW_WITHIN + 1))


def test_the_steps_ascend() -> None:
    """No step begins before the one above it, or ends before it begins."""
    firsts = [step.first for step in PLAN]
    assert firsts == sorted(firsts)
    assert [step for step in PLAN if step.last < step.first] == []


def test_only_two_steps_have_their_days_from_a_source() -> None:
    """Guidance gives the last day, one area's flow chart days 12 to 15 for sign-off; no source gives more."""
    from_a_source = [(step.first, step.last, step.day_from) for step in PLAN if step.day_from is not None]
    assert from_a_source == [(12, 15, DORSET_DAYS), (15, 15, PANEL_RAPID_REVIEW)]


def test_every_step_names_a_rule_of_rapid_reviews() -> None:
    """What is done comes from a rule of section R, which a reader can look up."""
    assert {step.rule for step in PLAN} <= {rule.key for rule in rapid_review.RULES}


def test_safety_comes_first() -> None:
    """The first thing in the plan is a child's safety, and it waits for nothing."""
    assert "safety" in PLAN[0].what
    assert "never waits" in PLAN[0].what

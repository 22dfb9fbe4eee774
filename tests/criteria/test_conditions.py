"""The conditions that a learner chooses from: those that decide, tried out by brute force."""

from __future__ import annotations

from itertools import product

import pytest

from criteria import assess
from criteria.conditions import CONDITIONS, LESSONS_KEY, weigh
from criteria.rules import leaves
from criteria.statuses import ROUTES

AGES = (None, 7, 17, 20, 30)
CARE = (None, "none", "looked_after", "care_leaver", "other_care_experience")
OUTCOMES = (None, "died", "seriously_harmed", "not_seriously_harmed")
SUSPICION = (None, "suspected", "not_suspected")
LESSON = (None, "yes")


def cases() -> list[dict[str, object]]:
    """Every combination of some values of the facts that answers turn on, those refused left out."""
    found = []
    for age, care, outcome, suspicion, lesson in product(AGES, CARE, OUTCOMES, SUSPICION, LESSON):
        if care == "looked_after" and age is not None and age >= 18:
            continue
        if care == "care_leaver" and age == 7:
            continue
        facts: dict[str, object] = {
            "age": age,
            "care_status": care,
            "outcome": outcome,
            "abuse_or_neglect": suspicion,
            "lessons": {"recurrent_themes": lesson},
        }
        found.append(facts)
    return found


def decides(facts: dict[str, object]) -> set[str]:
    """The keys of the conditions that decide in a case."""
    return {one.condition.key for one in weigh(assess(facts)) if one.decides}


def test_every_condition_of_every_route_can_be_chosen() -> None:
    """Each condition of N1, N2 and N3 stands once under its rule, and the lessons stand once for all."""
    wanted = {f"{rule.key}.{leaf.fact}" for rule in ROUTES.values() for leaf in leaves(rule)}
    assert set(CONDITIONS) == wanted | {LESSONS_KEY}


def test_a_required_notification_turns_on_all_limbs_of_a_route_that_holds() -> None:
    """Where N1 holds, its three limbs decide; where only another route holds, that route's conditions do, too."""
    seen = set()
    for facts in cases():
        assessment = assess(facts)
        for name, rule in ROUTES.items():
            limbs = {f"{rule.key}.{leaf.fact}" for leaf in leaves(rule)}
            if name in assessment.routes:
                assert limbs <= decides(facts)
                seen.add(name)
            elif assessment.statuses.notification == "required" and name != "serious_incident":
                assert not limbs & decides(facts)
    assert seen == set(ROUTES)


def test_each_condition_that_decides_a_no_would_do_so_alone() -> None:
    """Where a route is settled as not holding, each deciding condition's own fact settles it with all else unknown."""
    tried = 0
    for facts in cases():
        assessment = assess(facts)
        if assessment.statuses.notification != "not_required":
            continue
        for one in weigh(assessment):
            if not one.decides or one.condition.key == LESSONS_KEY:
                continue
            fact = one.condition.key.partition(".")[2]
            # Whether somebody was in care, or left it, is bounded by their age.
            alone = {"age_at_death": ("age",), "care_status": ("care_status", "age")}.get(fact, (fact,))
            given = {key: facts[key] for key in alone}
            assert one.condition.rule.truth(assess(given).values).value == "no", (facts, one.condition.key)
            tried += 1
    assert tried


@pytest.mark.parametrize("key", CONDITIONS)
def test_each_condition_decides_somewhere_and_not_everywhere(key: str) -> None:
    """No condition is always right to choose, and none never."""
    found = {key in decides(facts) for facts in cases()}
    assert found == {True, False}


def test_an_open_answer_turns_on_what_is_open() -> None:
    """Where a child has died and nothing is known of abuse, the abuse decides, and the death does not."""
    found = decides({"age": 7, "outcome": "died", "care_status": "none"})
    assert "N1.abuse_or_neglect" in found
    assert not {"N1.age", "N1.outcome"} & found


def test_what_no_source_settles_is_named() -> None:
    """Before birth it is rule X1 that leaves the child limb open, and that decides."""
    (child,) = [
        one for one in weigh(assess({"circumstances": ["unborn"], "outcome": "died"})) if one.condition.key == "N1.age"
    ]
    assert (child.unsettled, child.decides) == ("X1", True)

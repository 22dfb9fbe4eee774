"""Module and second reading agree, field by field.

`tests/second_reading/` was written from the rules and the contract by somebody who never saw the
module. Where two people read the same sentences and get the same answers to everything, the
sentences say it. `NOTES.md` there keeps what was doubtful.
"""

from __future__ import annotations

from random import Random

import pytest

from tests.criteria.cases import EVERY_COMBINATION, Slice
from tests.second_reading.comparison import differences, expected
from tests.second_reading.random_facts import random_facts

pytestmark = pytest.mark.proof

SEEDS = range(8)
SETS_A_SEED = 1_000


def test_they_agree_on_every_combination(assessed: Slice) -> None:
    """What the two say of each combination of the core facts is the same.

    What is still needed, and what would change an answer, is held to brute force over the same combinations in
    `test_invariants.py`, and to the reading on the facts drawn at random.
    """
    for case, answers in assessed:
        assert () == differences(case.facts, answers, searched=False), case


def test_they_refuse_the_same_combinations() -> None:
    """Both refuse the same combinations, under the same names."""
    for case in EVERY_COMBINATION:
        if case.refused and case.lesson is None:
            assert {"refused": sorted(case.refused)} == expected(case.facts), case
            assert () == differences(case.facts), case


@pytest.mark.parametrize("seed", SEEDS)
def test_they_agree_on_facts_drawn_at_random(seed: int) -> None:
    """All that the two say of facts with places, dates, lessons, reasons and mistakes is the same."""
    random = Random(seed)  # noqa: S311 - drawn the same again every time, and no secret
    for _ in range(SETS_A_SEED):
        facts = random_facts(random)
        assert () == differences(facts), facts

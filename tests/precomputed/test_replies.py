"""What a page answers from the table is what the renderer answers, byte for byte."""

from __future__ import annotations

import json
from itertools import product
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from criteria.case import LATER_DATES
from precomputed.days import DAYS
from tests.criteria.cases import EVERY_COMBINATION, Slice
from tests.precomputed.from_table import FromTable, Request, different, form_pairs
from tests.second_reading.random_facts import random_facts
from widgets.check_reply import check, link, reply_of

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.proof

SEEDS = range(25)
SETS_A_SEED = 4_000
TODAYS = ("", "2026-11-25", "2028-02-29")
CHILD = {"age": 7, "outcome": "died", "abuse_or_neglect": "known", "care_status": "none"}


def request(facts: Mapping[str, object], today: str = "") -> Request:
    """What the page asks when its form holds some facts."""
    return {"source": "form", "pairs": form_pairs(facts), "today": today}


def expected(one: Request) -> Any:  # noqa: ANN401 - JSON
    """What Python replies to a request of the check page."""
    return json.loads(check(json.dumps(one)))


def test_every_combination_of_core_facts(check_table: FromTable, assessed: Slice) -> None:
    """The whole reply to each combination that can be assessed."""
    asked = [request(case.facts, "2026-11-25") for case, _ in assessed]
    wanted = [json.loads(reply_of(assessment, "2026-11-25", "")) for _, assessment in assessed]
    assert [] == different(check_table.replies("check", asked), wanted, asked)


def test_every_combination_that_is_refused(check_table: FromTable) -> None:
    """The problems of each combination that the contract refuses."""
    asked = [request(case.facts) for case in EVERY_COMBINATION if case.refused]
    found = check_table.replies("check", asked)
    assert [] == different(found, [expected(one) for one in asked], asked)


@pytest.mark.parametrize("seed", SEEDS)
def test_random_sets(check_table: FromTable, seed: int) -> None:
    """Whole sets of facts drawn at random: the table's reply is Python's, or it leaves the set to Python.

    It does so for words that no form sends, and for days outside the calendar.
    """
    random = Random(seed)  # noqa: S311 - a fixed draw
    asked = [request(random_facts(random), random.choice(TODAYS)) for _ in range(SETS_A_SEED)]
    found = check_table.replies("check", asked)
    answered = [(mine, one) for mine, one in zip(found, asked, strict=True) if mine is not None]
    assert len(answered) > 0.9 * SETS_A_SEED
    assert [] == [one for mine, one in answered if mine != expected(one)]


@pytest.mark.parametrize("keys", [("aware_on", *LATER_DATES), ("aware_on", "review_decided_on")], ids="-".join)
def test_every_day(check_table: FromTable, keys: tuple[str, ...]) -> None:
    """Every day of the holiday data as every date: what is due, the days counted, and what cannot be counted."""
    asked = [request({**CHILD, **dict.fromkeys(keys, day.isoformat())}) for day in DAYS]
    found = check_table.replies("check", asked)
    assert [] == different(found, [expected(one) for one in asked], asked)


def test_days_before_awareness(check_table: FromTable) -> None:
    """Every later date before the day of awareness, be it countable or not."""
    days = ("2024-01-01", "2030-06-01", "2035-12-30", "2035-12-31")
    asked = [
        request({"aware_on": aware, key: day}) for aware, key, day in product((*days, "x"), LATER_DATES, (*days, "x"))
    ]
    found = check_table.replies("check", asked)
    assert [] == different(found, [expected(one) for one in asked], asked)


def test_addresses(check_table: FromTable) -> None:
    """An address opens as it does with Python, and one that cannot be read has its problems and blank answers."""
    good = "v=1&age=7&outcome=died&lessons.recurrent_themes=yes&circumstances=unborn,adult_disclosure"
    asked: list[Request] = [
        {"source": "address", "pairs": [pair.split("=") for pair in address.split("&")], "today": ""}
        for address in (good, f"{good}&age_at_death=6", "v=1&age=old", "v=1&aware_on=2026-02-30x")
    ]
    assert [] == different(check_table.replies("check", asked), [expected(one) for one in asked], asked)


@pytest.mark.parametrize(
    "pairs",
    [
        [["v", "2"], ["age", "7"]],
        [["age", "7"]],
        [["v", "1"], ["age", "7"], ["age", "8"]],
        [["v", "1"], ["colour", "red"]],
        [["v", "1"], ["outcome", "Died"]],
        [["v", "1"], ["age", ""]],
        [["v", "1"], ["aware_on", "2023-12-31"]],
        [["v", "1"], ["age", "007"]],
        [["v", "1"], ["today", "2026-03-31"]],
    ],
    ids=str,
)
def test_what_is_left_to_python(check_table: FromTable, pairs: list[list[str]]) -> None:
    """The table says nothing of what it was not made for, rather than something close to it."""
    assert [None] == check_table.replies("check", [{"source": "address", "pairs": pairs, "today": ""}])


@pytest.mark.parametrize("dates", [True, False])
def test_links(check_table: FromTable, *, dates: bool) -> None:
    """The address of a form's case is the one that Python makes."""
    random = Random(5)  # noqa: S311 - a fixed draw
    asked = [{**request(random_facts(random)), "dates": dates} for _ in range(400)]
    readable = [one for one in asked if not expected(one)["problems"]]
    found = check_table.replies("link", readable)
    assert sum(one is not None for one in found) > 0.9 * len(readable)
    pairs = zip(found, readable, strict=True)
    assert [] == [one for mine, one in pairs if mine is not None and mine != json.loads(link(json.dumps(one)))]

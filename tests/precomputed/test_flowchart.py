"""What the flow charts answer from their table is what the renderer answers, byte for byte."""

from __future__ import annotations

import json
import os
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from criteria.facts import FACTS, REASONS_AGAINST
from precomputed.days import DAYS
from tests.criteria.cases import EVERY_COMBINATION
from tests.precomputed.from_table import FromTable, Request, different, form_pairs
from tests.second_reading.random_facts import random_facts
from widgets.flow_reply import flowchart
from widgets.flowchart import ASKED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

pytestmark = pytest.mark.proof

SEEDS = range(4)
SETS_A_SEED = 700
A_SHARE = int(os.environ.get("ONE_IN", "17"))
"""Of all combinations one in so many is looked at, each time with another way to ask; `make prove` looks at all."""
CHILD = {"age": "7", "outcome": "died", "abuse_or_neglect": "known"}


def request(pairs: Sequence[Sequence[str]], answered: Sequence[str] = (), wanted: str = "") -> Request:
    """What the page asks when the reader has gone past some questions."""
    return {"source": "form", "pairs": pairs, "answered": answered, "wanted": wanted}


def in_address(facts: Mapping[str, str]) -> Request:
    """What the page asks when it opens with some facts in its address."""
    pairs = [["v", "1"], *([name, value] for name, value in facts.items())]
    return {"source": "address", "pairs": pairs, "answered": [], "wanted": ""}


def drawn(random: Random, facts: Mapping[str, object]) -> Request:
    """Some facts with a way to ask drawn at random."""
    answered = [asks for asks in ASKED if random.random() < random.choice((0, 0.5, 1))]
    wanted = random.choice(ASKED) if random.random() < 0.2 else ""
    return request(form_pairs(facts), answered, wanted)


def expected(one: Request) -> Any:  # noqa: ANN401 - JSON
    """What Python replies."""
    return json.loads(flowchart(json.dumps(one)))


def test_every_combination_of_core_facts(flowchart_table: FromTable) -> None:
    """A share of all combinations, refused or not, spread over all of them."""
    random = Random(11)  # noqa: S311 - a fixed draw
    asked = [drawn(random, one.facts) for one in EVERY_COMBINATION[::A_SHARE]]
    found = flowchart_table.replies("flowchart", asked)
    assert [] == different(found, [expected(one) for one in asked], asked)


@pytest.mark.parametrize("seed", SEEDS)
def test_random_sets(flowchart_table: FromTable, seed: int) -> None:
    """Whole sets of facts drawn at random: the table's reply is Python's, or it leaves the set to Python."""
    random = Random(seed)  # noqa: S311 - a fixed draw
    asked = [drawn(random, random_facts(random)) for _ in range(SETS_A_SEED)]
    found = flowchart_table.replies("flowchart", asked)
    answered = [(mine, one) for mine, one in zip(found, asked, strict=True) if mine is not None]
    assert len(answered) > 0.9 * SETS_A_SEED
    assert [] == [one for mine, one in answered if mine != expected(one)]


@pytest.mark.parametrize("seed", SEEDS)
def test_answered_from_start_to_end(flowchart_table: FromTable, seed: int) -> None:
    """Readers who answer what they are asked, in part with "not known yet", and turn back to change an answer."""
    random = Random(100 + seed)  # noqa: S311 - a fixed draw
    asked: list[Request] = []
    for _ in range(12):
        given: dict[str, str] = {}
        answered: list[str] = []
        one = request([])
        while (ask := expected(one)["ask"]) and len(answered) <= len(ASKED):
            asked.append(one)
            for name in _controls(ask, random):
                given[name] = _answer(name, random)
            answered = list(dict.fromkeys((*answered, ask)))
            pairs = [[name, value] for name, text in given.items() for value in _values(name, text)]
            asked.append(request(pairs, answered, random.choice(answered)))
            one = request(pairs, answered)
            if expected(one)["problems"]:
                break
        asked.append(one)
    found = flowchart_table.replies("flowchart", asked)
    assert [] == different(found, [expected(one) for one in asked], asked)


def _controls(asks: str, random: Random) -> list[str]:
    """The facts that a question of the page asks for."""
    judgements = [key for key, fact in FACTS.items() if fact.group in ("lessons", "systemic_learning")]
    return random.sample(judgements, random.choice((1, 3, len(judgements)))) if asks == "lesson" else [asks]


def _answer(name: str, random: Random) -> str:
    if name in ("age", "age_at_death"):
        return str(random.choice((0, 7, 15, 16, 17, 18, 24, 25, 40, "")))
    if name == "circumstances":
        return random.choice(("", "unborn", "adult_disclosure", "unborn,adult_disclosure"))
    return random.choice((*FACTS[name].values, "unknown"))


def _values(name: str, text: str) -> list[str]:
    return [one for one in text.split(",") if one] if name == "circumstances" else [text]


def test_addresses(flowchart_table: FromTable) -> None:
    """An address opens as it does with Python, with dates and everything else; a bad one has its problems."""
    everything = {key: (*fact.values, "2026-03-31")[0] for key, fact in FACTS.items()} | {"age": "16"}
    del everything["age_at_death"]
    cases: list[Mapping[str, str]] = [
        everything,
        {},
        {**CHILD, "circumstances": "unborn,adult_disclosure"},
        {**CHILD, "circumstances": "unknown", "care_status": "unknown"},
        {"aware_on": "2026-03-31"},
        *({one.key: "yes"} for one in REASONS_AGAINST),
        {**CHILD, "age_at_death": "6", "aware_on": "2026-02-30x"},
        {"age": "old", "care_status": "care_leaver", "age_at_death": "9"},
        {"incident_place": "outside_england", "home_place": "outside_england"},
        *({"aware_on": day.isoformat(), "notified_on": DAYS[700].isoformat()} for day in (DAYS[0], DAYS[-1])),
    ]
    asked = [in_address(one) for one in cases]
    # The page carries on in its form with what its address held.
    asked += [request([[name, value] for name, value in one.items()], ["age"]) for one in cases]
    found = flowchart_table.replies("flowchart", asked)
    assert [] == different(found, [expected(one) for one in asked], asked)


@pytest.mark.parametrize("outcome", ["died", "seriously_harmed", ""])
def test_an_age_at_death_counts_for_the_dead_alone(flowchart_table: FromTable, outcome: str) -> None:
    """A form may still hold one that was given before the outcome was changed."""
    asked = [request([["outcome", outcome], ["age", "7"], ["age_at_death", age]]) for age in ("9", "3", "old")]
    wanted = [expected(one) for one in asked]
    assert [] == different(flowchart_table.replies("flowchart", asked), wanted, asked)
    assert [bool(one["problems"]) for one in wanted] == [False, outcome == "died", outcome == "died"]


@pytest.mark.parametrize(
    "one",
    [
        {"source": "address", "pairs": [["v", "2"], ["age", "7"]], "answered": [], "wanted": ""},
        {"source": "address", "pairs": [["v", "1"], ["answered.age", "yes"]], "answered": [], "wanted": ""},
        {"source": "address", "pairs": [["v", "1"], ["ask", "age"]], "answered": [], "wanted": ""},
        request([["outcome", "Died"]]),
        request([["age", "007"]]),
        request([["aware_on", "2023-12-31"]]),
        request([], ["colour"]),
        request([], [], "colour"),
    ],
    ids=str,
)
def test_what_is_left_to_python(flowchart_table: FromTable, one: Request) -> None:
    """What no control of the page can send, and addresses with more wrong than their facts."""
    assert [None] == flowchart_table.replies("flowchart", [one])

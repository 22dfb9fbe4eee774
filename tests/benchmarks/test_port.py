"""The JavaScript port is a real rival: it gives the module's answers, to every combination of the core facts."""

import json
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from benchmarks.port_words import words
from criteria import Refused, assess
from tests.criteria.cases import EVERY_COMBINATION
from tools.runtime import run_node

SCRIPT = Path(__file__).with_name("port_answers.js")
PLACES = (None, "this_area", "elsewhere_in_england", "outside_england")
ANSWERS = ("notification", "rapid_review", "lcspr_criteria", "commissioning")


def _port(cases: list[dict[str, object]]) -> list[dict[str, Any] | None]:
    return list(json.loads(run_node(SCRIPT, given=json.dumps({"words": words(), "cases": cases}))))


def _module(facts: dict[str, object]) -> dict[str, Any] | None:
    try:
        return assess(facts).to_dict()
    except Refused:
        return None


def _statuses(answer: dict[str, Any] | None) -> tuple[str, ...] | None:
    return None if answer is None else tuple(answer[key]["status"] for key in ANSWERS)


@pytest.mark.proof
def test_every_combination_has_the_same_statuses_and_routes_or_is_refused_by_both() -> None:
    """Nothing is faster by being wrong: 47,040 combinations, those that the contract refuses included."""
    cases = [one.facts for one in EVERY_COMBINATION]
    for combination, port in zip(EVERY_COMBINATION, _port(cases), strict=True):
        module = None if combination.refused else _module(combination.facts)
        assert _statuses(module) == _statuses(port), combination
        if module and port:
            assert module["notification"]["routes"] == port["notification"]["routes"], combination


def test_every_place_has_the_same_authority() -> None:
    """Who notifies is decided by the two places, for each kind of duty."""
    cores: tuple[dict[str, object], ...] = (
        {"age": 7, "outcome": "died", "abuse_or_neglect": "suspected"},
        {"age": 14, "outcome": "died", "abuse_or_neglect": "not_suspected", "care_status": "looked_after"},
        {"age": 7, "outcome": "not_seriously_harmed"},
        {},
    )
    cases = [
        {**core, "incident_place": incident, "home_place": home}
        for core, incident, home in product(cores, PLACES, PLACES)
        if not incident == home == "outside_england"
    ]
    for facts, port in zip(cases, _port(cases), strict=True):
        module = _module(facts)
        assert module
        assert port
        assert module["notification"]["by"] == port["notification"].get("by"), facts


def test_every_day_of_two_years_has_the_same_due_dates() -> None:
    """Both count past weekends and bank holidays."""
    core = {"age": 7, "outcome": "died", "abuse_or_neglect": "suspected"}
    days = [(date(2026, 1, 1) + timedelta(days=n)).isoformat() for n in range(730)]
    cases: list[dict[str, object]] = [{**core, "aware_on": day, "notified_on": day} for day in days]
    for facts, port in zip(cases, _port(cases), strict=True):
        module = _module(facts)
        assert module
        assert port
        for key in ("notification", "rapid_review"):
            assert module[key]["due"] == port[key]["due"], facts

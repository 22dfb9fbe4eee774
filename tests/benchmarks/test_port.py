"""The port is a real rival: it says what the module says, over every combination of the facts that decide a status."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from criteria import Refused, assess
from criteria.bank_holidays import BANK_HOLIDAYS
from tests.criteria.cases import EVERY_COMBINATION
from tools.node import run_node

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SCRIPT = Path(__file__).parent / "answers_of_port.js"
PLACES = (None, "this_area", "elsewhere_in_england", "outside_england")
SERIOUS = {"age": 7, "outcome": "died", "abuse_or_neglect": "suspected"}
DAYS = ("2024-03-25", "2026-03-31", "2026-08-31", "2026-12-24", "2027-02-28", "2030-12-23")


def of_port(cases: Iterable[Mapping[str, object]]) -> list[Any]:
    """What the port says of each case; None where it refuses."""
    holidays = json.dumps([day.isoformat() for day in BANK_HOLIDAYS])
    given = "\n".join(json.dumps(case) for case in cases)
    return [json.loads(line) for line in run_node(SCRIPT, holidays, given=given).splitlines()]


def of_module(case: Mapping[str, object]) -> dict[str, object] | None:
    """What the module says of a case, in the port's shape; None where it refuses."""
    try:
        found = assess(case)
    except Refused:
        return None
    return {
        **found.statuses._asdict(),
        "routes": list(found.routes),
        "openRoutes": list(found.open_routes),
        "by": found.by,
        "due": {
            "notification": found.notify.due.isoformat() if found.notify else None,
            "rapid_review": found.review.due.isoformat() if found.review else None,
            "publish_by": found.publish_by.isoformat() if found.publish_by else None,
            "copies_by": found.copies.due.isoformat() if found.copies else None,
        },
    }


def differing(cases: list[Mapping[str, object]]) -> list[object]:
    """The cases of which port and module say different things."""
    answers = zip(cases, of_port(cases), strict=True)
    return [(case, port) for case, port in answers if port != of_module(case)]


@pytest.mark.proof
def test_port_agrees_over_combinations_of_every_kind() -> None:
    """One in eleven of all 47,040: four statuses, routes and submitter; what the one refuses the other refuses.

    Eleven divides the number of values of no fact, so that each value meets each; it is a rival, so that is enough.
    """
    assert [] == differing([one.facts for one in EVERY_COMBINATION[::11]])


def test_port_agrees_on_places() -> None:
    """Who submits, for each pair of places and each kind of case."""
    looked_after = {"age": 14, "outcome": "died", "care_status": "looked_after", "abuse_or_neglect": "not_suspected"}
    kinds: tuple[dict[str, object], ...] = (dict(SERIOUS), dict(looked_after), {"age": 7}, {"age": 30})
    cases = [
        {**kind, "incident_place": incident, "home_place": home}
        for kind, incident, home in product(kinds, PLACES, PLACES)
    ]
    assert [] == differing([*cases])


def test_port_agrees_on_what_falls_due() -> None:
    """Days counted over Easter, a year's end, a bank holiday and a short month."""
    keys = ("aware_on", "notified_on", "review_decided_on", "publish_on")
    cases = [{**SERIOUS, key: day} for key, day in product(keys, DAYS)]
    assert [] == differing([*cases])

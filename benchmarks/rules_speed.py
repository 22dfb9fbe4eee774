"""How many cases a second the rules answer in ordinary Python, for three sizes of case."""

from __future__ import annotations

import time

from criteria import assess
from criteria.facts import LESSONS, REASONS_AGAINST, SYSTEMIC_LEARNING

__all__ = ["CASES", "answers_per_second"]

CORE: dict[str, object] = {"age": 7, "outcome": "died", "abuse_or_neglect": "suspected", "care_status": "none"}
JUDGED: dict[str, dict[str, str]] = {}
for _fact in (*LESSONS, *SYSTEMIC_LEARNING, *REASONS_AGAINST):
    JUDGED.setdefault(_fact.group, {})[_fact.name] = "no"
DAYS = {"aware_on": "2026-03-31", "notified_on": "2026-04-09", "review_decided_on": "2026-05-01"}
CASES: dict[str, dict[str, object]] = {
    "nothing known": {},
    "the four facts that decide": CORE,
    "every judgement and date": {**CORE, **JUDGED, **DAYS},
}
"""One case of each size."""


def answers_per_second(seconds: float) -> dict[str, float]:
    """Ask each case over and over for so many seconds, its age changing, and give the answers a second."""
    return {name: _speed(case, seconds) for name, case in CASES.items()}


def _speed(case: dict[str, object], seconds: float) -> float:
    count, start = 0, time.perf_counter()
    while (took := time.perf_counter() - start) < seconds:
        assess({**case, "age": count % 18} if case else case)
        count += 1
    return round(count / took)

"""Everything the reading says of a facts object, and where the module says something else.

The reading leaves out the dates; they are put together here from the contract, with the reading's
own counting of days.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from criteria import Assessment, Refused, assess
from criteria.bank_holidays import BANK_HOLIDAYS
from tests.second_reading import oracle
from tests.second_reading.reader import read

__all__ = ["answered", "differences", "expected"]

NOT_COMPARED = {"rules_version", "because"}


SEARCHED = {"still_needed", "would_change"}
"""What the reading finds by trying everything, which takes it most of its time."""


def differences(
    facts: Mapping[str, object], answers: Assessment | None = None, *, searched: bool = True
) -> tuple[str, ...]:
    """Each place in which module and reading differ, as "path: expected …, got …"; none when they agree.

    `answers` spares asking the module again, where it has answered already; `searched` false leaves out what the
    reading has to search for.
    """
    found = answered(facts) if answers is None else _compared(answers)
    if not searched:
        found = {key: value for key, value in found.items() if key not in SEARCHED}
    return tuple(_differences(expected(facts, searched=searched), found, ""))


def expected(facts: Mapping[str, object], *, searched: bool = True) -> Mapping[str, object]:
    """The reading's answers, or `refused` with the paths that are wrong."""
    refused = oracle.refused(facts, BANK_HOLIDAYS)
    if refused:
        return {"refused": sorted(refused)}
    answers = read(facts)
    dates = _dates(facts, {answer: answers[answer]["status"] for answer in oracle.STATUSES})
    looked_up = {key: {**part, **dates[key]} if key in dates else part for key, part in answers.items()}
    if not searched:
        return looked_up
    return {
        **looked_up,
        "still_needed": oracle.still_needed(facts),
        "would_change": oracle.would_change(facts),
    }


def answered(facts: Mapping[str, object]) -> Mapping[str, object]:
    """What the module answers of all that the reading says, or `refused` with the paths that are wrong."""
    try:
        return _compared(assess(facts))
    except Refused as refused:
        # Two problems may stand at one path: a day outside the data can be before `aware_on` as well.
        return {"refused": sorted({path for path, _ in refused.problems})}


def _compared(answers: Assessment) -> Mapping[str, object]:
    return {key: value for key, value in answers.to_dict().items() if key not in NOT_COMPARED}


def _differences(wanted: object, found: object, path: str) -> Iterator[str]:
    if isinstance(wanted, Mapping) and isinstance(found, Mapping):
        for key in sorted({*wanted, *found}):
            yield from _differences(wanted.get(key), found.get(key), f"{path}.{key}".lstrip("."))
    elif wanted != found:
        yield f"{path}: expected {wanted!r}, got {found!r}"


def _dates(facts: Mapping[str, object], statuses: Mapping[str, str]) -> dict[str, dict[str, object]]:
    days = {key: date.fromisoformat(str(facts[key])) for key in oracle.DATES if facts.get(key) not in (None, "unknown")}

    def clock(answer: str, start: str, working_days: int, done: str) -> dict[str, object]:
        if start not in days or statuses[answer] == "not_required":
            return {"due": None, "overdue": None}
        due = oracle.working_day(days[start], working_days, BANK_HOLIDAYS)
        until = days.get(done, days.get("as_of"))
        return {"due": due.isoformat(), "overdue": None if until is None else until > due}

    publish_by = oracle.six_months_after(days["review_decided_on"]) if "review_decided_on" in days else None
    publish_on = days.get("publish_on", publish_by)
    copies_by = oracle.working_day(publish_on, -7, BANK_HOLIDAYS) if publish_on else None
    return {
        "notification": clock("notification", "aware_on", 5, "notified_on"),
        "rapid_review": clock("rapid_review", "notified_on", 15, "review_decided_on"),
        "commissioning": {
            "publish_by": publish_by.isoformat() if publish_by else None,
            "copies_by": copies_by.isoformat() if copies_by else None,
        },
    }

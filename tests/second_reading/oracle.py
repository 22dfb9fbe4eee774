"""Brute force: what the contract says of completions, changed facts and refused sets, literally.

Statuses come from the reader; nothing here knows a rule of the tables. Slow is fine.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from itertools import product
from typing import Any

from tests.second_reading.reader import known, look_up, names, nested

Facts = Mapping[str, Any]

STATUSES = ("notification", "rapid_review", "lcspr_criteria", "commissioning")
PLACES = ("this_area", "elsewhere_in_england", "outside_england")
WORDS: dict[str, tuple[str, ...]] = {
    "care_status": ("none", "looked_after", "care_leaver", "other_care_experience"),
    "outcome": ("died", "seriously_harmed", "not_seriously_harmed"),
    "abuse_or_neglect": ("known", "suspected", "not_suspected"),
    "incident_place": PLACES,
    "home_place": PLACES,
    "local_learning_needed": ("yes", "no"),
}
LESSON_OBJECTS = ("lessons", "systemic_learning")
NESTED = (*LESSON_OBJECTS, "reasons_against")
LATER_DATES = ("notified_on", "review_decided_on", "publish_on", "as_of")
DATES = ("aware_on", *LATER_DATES)
CIRCUMSTANCES = ("unborn", "adult_disclosure")
KEYS = {"age", "age_at_death", "circumstances", *WORDS, *NESTED, *DATES}

# One age for each band in which every rule and every refusal of an age agrees: the rules cut at
# 16, 18 and 25 only, and `age_at_death` below `age` refuses the higher ages of a band first, so a
# band has an age that is not refused exactly when its lowest age is not. Exact for 0 to 120.
COMPLETING_AGES = (0, 16, 18, 25)
# Contract, would_change: "`age` at 15, 17, 18, 24, 25 only".
TESTED_AGES = (15, 17, 18, 24, 25)

FIRST_DAY, LAST_DAY = date(2024, 1, 1), date(2035, 12, 31)


# --- refused sets (contract, Refused) -----------------------------------------------------------


def working_day(start: date, days: int, bank_holidays: Collection[date]) -> date:
    """The working day `days` after (negative: before) `start`, which is day 0 (rules, D)."""
    step = timedelta(days=1 if days > 0 else -1)
    day, left = start, abs(days)
    while left:
        day += step
        if day.weekday() < 5 and day not in bank_holidays:
            left -= 1
    return day


def six_months_after(start: date) -> date:
    """Same day of the month six months on, else its last day; no roll-forward (rules, L7)."""
    years, month = divmod(start.month + 5, 12)
    year, month = start.year + years, month + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def _age(value: object) -> int | None:
    """A usable age. Booleans, 7.0 and "7" are not ages."""
    return value if type(value) is int and 0 <= value <= 120 else None


def _date(value: object) -> date | None:
    """A usable date, written exactly YYYY-MM-DD."""
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def clashes(facts: Facts) -> set[str]:
    """The keys named for problems between `age`, `age_at_death` and `care_status`."""
    named = set()
    age, at_death = _age(facts.get("age")), _age(facts.get("age_at_death"))
    care = facts.get("care_status")
    if age is not None and at_death is not None and at_death < age:
        named.add("age_at_death")
    if care == "looked_after" and any(a is not None and a >= 18 for a in (age, at_death)):
        named.add("care_status")
    # "tested on [age_at_death] where given, otherwise on age": given but unusable tests nothing.
    tested = at_death if known(facts.get("age_at_death")) else age
    if care == "care_leaver" and tested is not None and tested < 16:
        named.add("care_status")
    return named


def _wrong_values(facts: Facts) -> set[str]:
    """Unknown keys, wrong types and wrong values, each by its own path."""
    named = {str(key) for key in facts if key not in KEYS}
    for key in sorted(KEYS & facts.keys()):
        value = facts[key]
        if not known(value):
            continue
        if key in ("age", "age_at_death"):
            wrong = _age(value) is None
        elif key in DATES:
            wrong = _date(value) is None
        elif key == "circumstances":
            wrong = not isinstance(value, list) or any(x not in CIRCUMSTANCES for x in value)
        elif key in WORDS:
            wrong = value not in WORDS[key]
        else:
            wrong = not isinstance(value, Mapping)
            if isinstance(value, Mapping):
                named |= {
                    f"{key}.{name}"
                    for name, answer in value.items()
                    if name not in names(key) or (known(answer) and answer not in ("yes", "no"))
                }
        if wrong:
            named.add(key)
    return named


def _wrong_dates(facts: Facts, bank_holidays: Collection[date]) -> set[str]:
    """Dates before `aware_on`, outside the holiday data, or whose own count runs off it."""
    named = set()
    days = {key: day for key in DATES if (day := _date(facts.get(key))) is not None}
    for key, day in days.items():
        if not FIRST_DAY <= day <= LAST_DAY or (
            (key == "aware_on" and working_day(day, 5, bank_holidays) > LAST_DAY)
            or (key == "notified_on" and working_day(day, 15, bank_holidays) > LAST_DAY)
            or (key == "review_decided_on" and six_months_after(day) > LAST_DAY)
            or (key == "publish_on" and working_day(day, -7, bank_holidays) < FIRST_DAY)
        ):
            named.add(key)
        if key in LATER_DATES and "aware_on" in days and day < days["aware_on"]:
            named.add(key)
    return named


def refused(facts: object, bank_holidays: Collection[date]) -> set[str]:
    """The paths named when the facts are refused; empty when they are assessed."""
    if not isinstance(facts, Mapping):
        return {"facts"}
    named = _wrong_values(facts) | clashes(facts) | _wrong_dates(facts, bank_holidays)
    if facts.get("incident_place") == facts.get("home_place") == "outside_england":
        named.add("incident_place")
    return named


# --- completions --------------------------------------------------------------------------------

# Places, reasons, `local_learning_needed` and dates reach no status ("Place never changes a
# status"; the others appear in no status rule), so completing them could not add or remove a
# difference. `age_at_death` and `circumstances` have defaults and are not completed.
COMPLETED: dict[str, tuple[Any, ...]] = {
    "age": COMPLETING_AGES,
    "care_status": WORDS["care_status"],
    "outcome": WORDS["outcome"],
    "abuse_or_neglect": WORDS["abuse_or_neglect"],
}


def _unknown_lessons(facts: Facts) -> list[str]:
    """The dotted lesson keys not yet known, in the contract's order."""
    return [
        f"{of}.{name}" for of in LESSON_OBJECTS for name, answer in nested(facts, of).items() if answer == "unknown"
    ]


def _with(facts: Facts, key: str, value: object) -> dict[str, Any]:
    """A copy of the facts with one (perhaps dotted) key given."""
    of, _, name = key.partition(".")
    return {**facts, of: {**nested(facts, of), name: value} if name else value}


def _lessons_completed(facts: Facts) -> Iterator[dict[str, Any]]:
    """The facts with the unknown lessons all at no, and with the first of them at yes.

    Exact: a status depends on the twenty-eight only through whether any is at yes ("`yes` with any
    L2 or L3 name at `yes`; `no` only with all twenty-eight at `no`"; once all are known there is
    nothing between). Every completion of the unknown ones therefore has the statuses of one of
    these two.
    """
    unknown = _unknown_lessons(facts)
    told = {of: nested(facts, of) for of in LESSON_OBJECTS}
    all_no = {
        of: {name: "no" if answer == "unknown" else answer for name, answer in answers.items()}
        for of, answers in told.items()
    }
    yield {**facts, **all_no}
    if unknown:
        yield _with({**facts, **all_no}, unknown[0], "yes")


def completions(facts: Facts) -> Iterator[dict[str, Any]]:
    """Every completion of the unknown facts that would not be refused (lessons: as above)."""
    unknown = [key for key in COMPLETED if not known(facts.get(key))]
    for lessons in _lessons_completed(facts):
        for values in product(*(COMPLETED[key] for key in unknown)):
            complete = {**lessons, **dict(zip(unknown, values, strict=True))}
            if not clashes(complete):
                yield complete


def statuses(facts: Facts, settle: Mapping[str, str] | None = None) -> dict[str, str]:
    """The four statuses by answer, as `reader.read` gives them."""
    found = look_up(facts, settle)
    return {answer: found[answer] for answer in STATUSES}


def settlements(complete: Facts) -> Iterator[dict[str, str]]:
    """Every way to settle the unsettled limbs of a complete set (rules X: both are possible)."""
    found = look_up(complete)
    unsettled = [limb for limb in ("child", "care_leaver") if found[limb] == "unsettled"]
    for values in product(("yes", "no"), repeat=len(unsettled)):
        yield dict(zip(unsettled, values, strict=True))


def exactness(facts: Facts) -> dict[str, str | None]:
    """Each answer's settled status by brute force, or None where two completions differ.

    Invariant 6: an unsettled limb counts as an unknown, so each is tried at yes and at no.
    """
    seen: dict[str, set[str]] = {answer: set() for answer in STATUSES}
    for complete in completions(facts):
        for settle in settlements(complete):
            for answer, status in statuses(complete, settle).items():
                seen[answer].add(status)
    return {answer: found.pop() if len(found) == 1 else None for answer, found in seen.items()}


def still_needed(facts: Facts) -> list[str]:
    """The unknown keys for which two completions differing only in that key differ in a status.

    Here an unsettled limb stays unsettled, so `seek_advice` is a status like another.
    """
    unknown = [key for key in COMPLETED if not known(facts.get(key))]
    lessons = _unknown_lessons(facts)
    needed = set()
    for complete in completions(facts):
        here = statuses(complete)
        for key in unknown:
            for value in COMPLETED[key]:
                other = {**complete, key: value}
                if not clashes(other) and statuses(other) != here:
                    needed.add(key)
        # One lesson key stands for all unknown ones: the rule for limb 3 names none of them
        # apart. The completion with the others all at no is among those tried.
        if lessons and statuses(_with(complete, lessons[0], "yes")) != here:
            needed.update(lessons)
    return [key for key in [*unknown, *lessons] if key in needed]


def would_change(facts: Facts) -> list[dict[str, Any]]:
    """Each settled status that another known value of a known key, tested alone, would change.

    The unknown facts stay unknown. None of these keys bears on a date or a place, so a set that
    was not refused can only become so through `clashes`.
    """
    values: dict[str, tuple[Any, ...]] = {**COMPLETED, "age": TESTED_AGES}
    tested = [(key, facts[key], values[key]) for key in COMPLETED if known(facts.get(key))]
    tested += [
        (f"{of}.{name}", answer, ("yes", "no"))
        for of in LESSON_OBJECTS
        for name, answer in nested(facts, of).items()
        if answer != "unknown"
    ]
    before = statuses(facts)
    changes = []
    for key, given, others in tested:
        for value in others:
            changed = _with(facts, key, value)
            if value == given or clashes(changed):
                continue
            after = statuses(changed)
            changes += [
                {
                    "fact": key,
                    "to": value,
                    "answer": answer,
                    "from": before[answer],
                    "becomes": after[answer],
                }
                for answer in ("notification", "rapid_review", "lcspr_criteria")
                if before[answer] not in ("undetermined", "seek_advice") and after[answer] != before[answer]
            ]
    return changes

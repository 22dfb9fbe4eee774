"""Facts objects drawn at random from all that the contract lets a reader give, and some that it refuses."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from criteria.bank_holidays import BANK_HOLIDAYS
from tests.second_reading import oracle
from tests.second_reading.reader import names

if TYPE_CHECKING:
    from random import Random

__all__ = ["random_facts"]

BOUNDARY_AGES = (0, 15, 16, 17, 18, 24, 25, 26, 120)
UNKNOWN = (None, "unknown")
DAYS = (oracle.LAST_DAY - oracle.FIRST_DAY).days
# Each is wrong for at least one key that it is drawn for; what is right by chance is then assessed.
SPOILT: tuple[object, ...] = (True, 7.0, "7", -1, 121, "", "Died", [], {}, ["unborn", None], "2025-02-30", "20250228")


def random_facts(random: Random) -> dict[str, object]:
    """One facts object. Most are assessed; about one in five is refused, for one reason or several."""
    facts = _drawn(random)
    # Drawn alone, the facts clash in every other object; three of four such objects are drawn again.
    while random.random() < 0.75 and oracle.refused(facts, BANK_HOLIDAYS):
        facts = _drawn(random)
    return facts


def _drawn(random: Random) -> dict[str, object]:
    facts: dict[str, object] = {}
    for key, words in oracle.WORDS.items():
        _give(facts, key, random.choice(words), random)
    for key in ("age", "age_at_death"):
        _give(facts, key, _random_age(facts.get("age"), random), random)
    if random.random() < 0.2:
        facts["circumstances"] = random.choices(oracle.CIRCUMSTANCES, k=random.randrange(4))
    facts |= _random_lessons(random)
    if random.random() < 0.3:
        facts["reasons_against"] = {name: random.choice(("yes", "no", None)) for name in names("reasons_against")}
    if random.random() < 0.5:
        facts |= _random_dates(random)
    if random.random() < 0.05:
        facts[random.choice((*sorted(oracle.KEYS), "Age", "colour"))] = random.choice(SPOILT)
    return facts


def _give(facts: dict[str, object], key: str, value: object, random: Random) -> None:
    """Give a fact, or leave it out, or say that it is not known."""
    drawn = random.random()
    if drawn < 0.75:
        facts[key] = value
    elif drawn < 0.85:
        facts[key] = random.choice(UNKNOWN)


def _random_age(age: object, random: Random) -> int:
    if isinstance(age, int) and random.random() < 0.7:
        return min(120, age + random.choice((0, 0, 1, 2, 8)))
    return random.choice((*BOUNDARY_AGES, random.randrange(121)))


def _random_lessons(random: Random) -> dict[str, object]:
    every = {group: dict.fromkeys(names(group), "no") for group in oracle.LESSON_OBJECTS}
    drawn = random.random()
    if drawn < 0.4:
        return {}
    if drawn < 0.6:
        return {**every}
    chosen = random.choice(oracle.LESSON_OBJECTS)
    if drawn < 0.7:
        # All at no but one: the one that decides.
        return {**every, chosen: {**every[chosen], random.choice(names(chosen)): random.choice(("yes", *UNKNOWN))}}
    some = random.sample(names(chosen), random.randrange(4))
    return {chosen: {name: random.choice(("yes", "no", "no", *UNKNOWN)) for name in some}}


def _random_dates(random: Random) -> dict[str, object]:
    # Ends of the holiday data are drawn as often as all the days between.
    start = random.choice(
        (0, 10, DAYS - 185, DAYS - 25, DAYS - 8, DAYS, random.randrange(DAYS), random.randrange(DAYS))
    )
    dates: dict[str, object] = {}
    for key in oracle.DATES:
        start += random.choice((0, 0, 1, 5, 9, 40)) if key != "as_of" else random.choice((-30, 0, 3))
        _give(dates, key, (oracle.FIRST_DAY + timedelta(days=start)).isoformat(), random)
    return dates

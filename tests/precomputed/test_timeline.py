"""What the timeline answers from its table is what the renderer answers, byte for byte: list, calendars and plan."""

from __future__ import annotations

import json
from itertools import product
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from criteria.timeline import DATES
from precomputed.days import DAYS
from tests.precomputed.from_table import FromTable, Request, different
from widgets.check_reply import link
from widgets.timeline_reply import calendar_file, timeline

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.proof

SEEDS = range(2)
SETS_A_SEED = 400
APART = (2, 30, 300, 1500)
"""How many days the dates of a set lie apart at most: on one day, in a month, in a year, with quiet months between."""


def request(dates: Mapping[str, str], source: str = "form", today: str = "2026-11-25") -> Request:
    """What the page asks when its form, or its address, holds some dates."""
    pairs = [[key, value] for key, value in dates.items()]
    return {"source": source, "pairs": [["v", "1"], *pairs] if source == "address" else pairs, "today": today}


def expected(one: Request) -> Any:  # noqa: ANN401 - JSON
    """What Python replies."""
    return json.loads(timeline(json.dumps(one)))


def random_dates(random: Random) -> dict[str, str]:
    """Some dates drawn at random, more or less apart, in no order."""
    first, apart = random.randrange(len(DAYS)), random.choice(APART)
    drawn = {key: DAYS[(first + random.randrange(apart)) % len(DAYS)].isoformat() for key in DATES}
    return {key: day for key, day in drawn.items() if random.random() < 0.6}


@pytest.mark.parametrize("seed", SEEDS)
def test_random_sets(timeline_table: FromTable, seed: int) -> None:
    """Dates drawn at random, refused or not, from a form or an address: every one is answered."""
    random = Random(seed)  # noqa: S311 - a fixed draw
    asked = [
        request(random_dates(random), random.choice(("form", "address")), random.choice(("", "2028-02-29")))
        for _ in range(SETS_A_SEED)
    ]
    found = timeline_table.replies("timeline", asked)
    assert [] == different(found, [expected(one) for one in asked], asked)


def test_days(timeline_table: FromTable) -> None:
    """Every second day of the holiday data, each as one of the dates or as all of them in turn.

    That the days counted are right on every day is proved of the check page's table, which has the same.
    """
    kinds = [*((key,) for key in DATES), DATES]
    asked = [request(dict.fromkeys(kinds[place % len(kinds)], day.isoformat())) for place, day in enumerate(DAYS[::2])]
    found = timeline_table.replies("timeline", asked)
    assert [] == different(found, [expected(one) for one in asked], asked)


def test_what_is_given_beside_what_is_refused(timeline_table: FromTable) -> None:
    """Every two dates, each a day, none, or no day at all: all problems at once, in their order."""
    values = ("", "unknown", "incomplete", "2024-01-01", "2030-06-01", "2035-12-31")
    asked = [
        request({one: here, other: there})
        for one, other in product(DATES, repeat=2)
        if one != other
        for here, there in product(values, repeat=2)
    ]
    found = timeline_table.replies("timeline", asked)
    assert [] == different(found, [expected(one) for one in asked], asked)


@pytest.mark.parametrize("dates", [{}, {"aware_on": "2026-03-31"}, {"aware_on": "2023-02-28x"}], ids=str)
def test_other_facts_are_left_out_with_a_word(timeline_table: FromTable, dates: dict[str, str]) -> None:
    """An address made on the check page opens with its dates alone."""
    asked = [request({"age": "7", "lessons.recurrent_themes": "yes", **dates}, "address")]
    assert [] == different(timeline_table.replies("timeline", asked), [expected(one) for one in asked], asked)


@pytest.mark.parametrize(
    ("source", "pairs"),
    [
        ("address", [["v", "2"], ["aware_on", "2026-03-31"]]),
        ("address", [["v", "1"], ["aware_on", "2026-03-31"], ["aware_on", "2026-04-01"]]),
        ("address", [["v", "1"], ["born_on", "2026-03-31"]]),
        ("address", [["v", "1"], ["today", "2026-03-31"]]),
        ("address", [["v", "1"], ["others", "yes"]]),
        ("form", [["aware_on", "2023-12-31"]]),
        ("form", [["aware_on", "2036-01-01"]]),
        ("form", [["aware_on", "2026-02-30"]]),
    ],
    ids=str,
)
def test_what_is_left_to_python(timeline_table: FromTable, source: str, pairs: list[list[str]]) -> None:
    """An address with more wrong than its dates, and days outside the holiday data."""
    assert [None] == timeline_table.replies("timeline", [{"source": source, "pairs": pairs, "today": ""}])


@pytest.mark.parametrize("dates", [True, False])
def test_links(timeline_table: FromTable, *, dates: bool) -> None:
    """The address of a form's dates is the one that Python makes."""
    random = Random(7)  # noqa: S311 - a fixed draw
    asked = [{**request(random_dates(random)), "dates": dates} for _ in range(50)]
    readable = [one for one in asked if not expected(one)["problems"]]
    wanted = [json.loads(link(json.dumps(one))) for one in readable]
    assert [] == different(timeline_table.replies("link", readable), wanted, readable)


def test_calendar_files(timeline_table: FromTable) -> None:
    """What a calendar file holds, for dates that can be read; of others nothing, for the page says what is wrong."""
    random = Random(11)  # noqa: S311 - a fixed draw
    asked = [request(random_dates(random)) for _ in range(200)]
    found = timeline_table.replies("calendar_file", asked)
    readable = [not expected(one)["problems"] for one in asked]
    assert readable == [mine is not None for mine in found]
    wanted = [json.loads(calendar_file(json.dumps(one))) for one, can in zip(asked, readable, strict=True) if can]
    assert wanted == [mine for mine in found if mine is not None]

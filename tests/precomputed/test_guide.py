"""Each step of the guided check from its table is the one that Python shows, byte for byte."""

from __future__ import annotations

import json
from collections import Counter
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from criteria.case_sets import QUESTIONS, values
from criteria.facts import FACTS, UNKNOWN, Kind
from criteria.guide import can_matter, next_question
from criteria.guided_case import NONE
from precomputed.guide_steps import KEYS
from tests.precomputed.from_table import FromTable, Request, different
from widgets.guide import LEADS_TO
from widgets.guide_reply import reply

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from criteria.journey import Value

pytestmark = pytest.mark.proof

PAGES = {page: f"../{page}" for page in LEADS_TO}
SEEDS = range(3)
SESSIONS = 40
STEPS = 25
AGES = ("0", "7", "15", "16", "17", "18", "24", "25", "120")
UNREADABLE = ("121", "-1", "seven", "0007", "7.5")


def request(do: str, state: Mapping[str, object] | None = None, **more: object) -> Request:
    """What the page asks."""
    return {"do": do, "state": state or {}, "pages": PAGES, "today": "2026-11-25", **more}


def choices(key: str) -> tuple[str, ...]:
    """What can be given to a question."""
    if key == "lesson":
        return (*QUESTIONS[key].facts, NONE, UNKNOWN)
    if FACTS[key].kind is Kind.AGE:
        return (*AGES, UNKNOWN)
    return (*FACTS[key].values, *((NONE,) if FACTS[key].kind is Kind.CHOICES else ()), UNKNOWN)


def replies(asked: Sequence[Request]) -> list[Any]:
    """What Python replies."""
    return [json.loads(json.dumps(reply(one))) for one in asked]


def test_every_way_forward(guide: dict[str, Any]) -> None:
    """From each of the thousands of states that going forward leads to, the node says what the rules ask next."""
    seen: dict[int, tuple[str, ...]] = {}
    states = 0
    left: list[tuple[int, dict[str, Value], frozenset[str]]] = [(guide["start"], {}, frozenset())]
    while left:
        at, known, aside = left.pop()
        following = next_question(known, aside)
        states += 1
        way = guide["ways"][at]
        if following is None:
            assert way["left"] == []
            continue
        asks, *others = (KEYS[number] for number in way["left"])
        assert (asks, len(others)) == (following.asks, following.remaining_at_most)
        assert {asks, *others} == set(can_matter(known)) - {*known, *aside}
        assert seen.setdefault(way["why"], following.can_change) == following.can_change
        put_aside, *to = way["to"]
        left.append((put_aside, known, aside | {following.asks}))
        left += [
            (one, {**known, following.asks: value}, aside)
            for one, value in zip(to, values(following.asks), strict=True)
        ]
    assert states > 40_000


def shortest_ways(guide: dict[str, Any]) -> dict[int, list[list[object]]]:
    """For each node some answers that lead there."""
    first: dict[int, list[list[object]]] = {guide["start"]: []}
    for at in (nodes := [guide["start"]]):
        left, _, to = guide["ways"][at].values()
        if not left:
            continue
        options = guide["questions"][left[0]]
        codes = {one["to"]: value for value, one in options["options"].items()}
        # Of ages the last of each stretch, so that nobody is younger at death.
        codes |= {code: age for age, code in options["typed"].items()}
        for code, value in codes.items():
            answers = [*first[at], [options["key"], [value]]]
            if to[code] not in first and not fits(answers):
                continue
            if to[code] not in first:
                first[to[code]] = answers
                nodes.append(to[code])
    return first


def fits(answers: list[list[object]]) -> bool:
    """Whether Python keeps every one of some answers."""
    kept = reply(request("show", {"answers": answers}))["state"]["answers"]
    return bool(kept == answers)


def doings(state: Mapping[str, Any]) -> Iterator[Request]:
    """Whatever can be done at a state, with every choice and with what is wrong."""
    yield request("show", state)
    yield request("back", state)
    yield request("result", state)
    for key in (*KEYS, "fact-lessons", "fact-age", "nothing"):
        yield request("change", state, fact=key)
    if state["at"] in QUESTIONS:
        for value in (*choices(state["at"]), *(UNREADABLE if state["at"].startswith("age") else ())):
            yield request("continue", state, given=[value])
        for given in ([], [" "], [UNKNOWN, NONE], ["7", UNKNOWN], ["unborn", "adult_disclosure"]):
            yield request("continue", state, given=given)


def test_everything_that_can_be_done_at_every_node(guide_table: FromTable, guide: dict[str, Any]) -> None:
    """At each node, reached one way: every choice, nothing given, what is wrong, back, change, and the result."""
    asked = [
        doing
        for answers in shortest_ways(guide).values()
        for doing in doings(reply(request("show", {"answers": answers}))["state"])
    ]
    found = guide_table.replies("guide", asked)
    answered = [(mine, one) for mine, one in zip(found, asked, strict=True) if mine is not None]
    assert [] == different(
        [mine for mine, _ in answered], replies([one for _, one in answered]), [o for _, o in answered]
    )
    left = Counter(str(one["do"]) for mine, one in zip(found, asked, strict=True) if mine is None)
    assert set(left) <= {"continue"}, "only an answer that no form can give is left to Python"
    assert len(answered) > 0.9 * len(asked)


def session(random: Random) -> Iterator[Request]:
    """What a reader may do from the first question on, drawn at random; each step from the one before."""
    state: dict[str, Any] = {}
    history: list[dict[str, Any]] = [{}]
    for _ in range(STEPS):
        at = state.get("at") or "outcome"
        do = random.choice(("continue",) * 12 + ("back", "change", "return", "result", "show"))
        one = request(do, state)
        if do == "continue":
            several = random.sample(choices(at), random.choice((1, 1, 1, 2, 3))) if at in QUESTIONS else []
            one["given"] = several if at in ("lesson", "circumstances") else several[:1]
        elif do == "change":
            one["fact"] = random.choice(KEYS)
        elif do == "return":
            one["to"] = random.choice(history)
        yield one
        state = reply(one)["state"]
        history.append(state)


@pytest.mark.parametrize("seed", SEEDS)
def test_random_sessions(guide_table: FromTable, seed: int) -> None:
    """Going forward, back, elsewhere in the history, and changing answers: the table's step is Python's, or none."""
    random = Random(seed)  # noqa: S311 - a fixed draw
    asked = [one for _ in range(SESSIONS) for one in session(random)]
    found = guide_table.replies("guide", asked)
    answered = [(mine, one) for mine, one in zip(found, asked, strict=True) if mine is not None]
    assert [] == different(
        [mine for mine, _ in answered], replies([one for _, one in answered]), [o for _, o in answered]
    )
    assert len(answered) > 0.7 * len(asked)


@pytest.mark.parametrize(
    "asked",
    [
        request("address", pairs=[["v", "1"], ["age", "7"]]),
        request("show", {"answers": [], "beside": [["aware_on", "2026-03-31"]]}),
        request("show", {"answers": [["age", ["7"]]]}),
        request("show", {"at": "home_place"}),
        request("continue", given=["alive"]),
        {**request("show"), "pages": {**PAGES, "check": '"><b>'}},
    ],
    ids=str,
)
def test_what_is_left_to_python(guide_table: FromTable, asked: Request) -> None:
    """A case from elsewhere, a question out of turn, a value that no form has."""
    assert [None] == guide_table.replies("guide", [asked])

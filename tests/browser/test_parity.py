"""The rules give byte-identical answers in CPython and in the reader's browser."""

from __future__ import annotations

import json
import random
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page

from criteria.facts import FACTS, Kind
from widgets import browser

pytestmark = [pytest.mark.browser, pytest.mark.python]

SCENARIOS = Path(__file__).parents[2] / "docs" / "practice" / "scenarios"
RANDOM_SETS = 2_000
SEED = 20261122

ASK_ALL = """async (sets) => {
  const { askPython } = await import("../assets/elements/python.js");
  const answers = [];
  for (const one of sets) answers.push(await askPython("assess", one));
  return answers;
}"""


def random_facts(chance: random.Random) -> dict[str, object]:
    """One random fact set; most can be read, and the few refused ones have to be refused alike."""
    age = chance.choice((0, 10, 15, 16, 17, 18, 20, 24, 25, 60))
    aware_on = date(2024, 1, 1) + timedelta(days=chance.randrange(4_000))
    facts: dict[str, object] = {}
    for fact in FACTS.values():
        if chance.random() < 0.3:
            continue
        values: dict[Kind, object] = {
            Kind.AGE: age + chance.choice((0, 0, 0, 1)),
            Kind.CHOICE: chance.choice((*fact.values, "unknown")),
            Kind.CHOICES: [one for one in fact.values if chance.random() < 0.1],
            Kind.DATE: (aware_on + timedelta(days=0 if fact.key == "aware_on" else chance.randrange(60))).isoformat(),
        }
        group = facts.setdefault(fact.group, {}) if fact.group else facts
        assert isinstance(group, dict)
        group[fact.name] = values[fact.kind]
    return facts


def test_the_browser_answers_as_cpython_does(page: Page) -> None:
    """Every published scenario and 2,000 random fact sets: the same bytes from both runtimes."""
    chance = random.Random(SEED)  # noqa: S311 - a fixed choice of cases, no secret
    sets = [tomllib.loads(file.read_text(encoding="utf-8"))["facts"] for file in sorted(SCENARIOS.glob("*.toml"))]
    sets += [random_facts(chance) for _ in range(RANDOM_SETS)]
    requests = [json.dumps(one) for one in sets]
    expected = [browser.assess(one) for one in requests]
    page.goto("/check/")

    assert sum('"problems"' not in one for one in expected) > RANDOM_SETS / 2
    assert expected == page.evaluate(ASK_ALL, requests)


def test_the_browser_shows_what_the_build_would_show(page: Page) -> None:
    """The HTML of the answers, too, is the same bytes from both runtimes."""
    fragments = ("v=1&age=7&outcome=died&abuse_or_neglect=known&aware_on=2026-03-31", "v=1&age=17", "v=1&age=x")
    requests = [
        json.dumps({"source": "address", "pairs": [pair.split("=") for pair in one.split("&")], "today": "2026-11-22"})
        for one in fragments
    ]
    page.goto("/check/")

    asked = ASK_ALL.replace('"assess"', '"check"')
    assert [browser.check(one) for one in requests] == page.evaluate(asked, requests)


def test_the_browser_draws_the_calendar_that_the_build_would_draw(page: Page) -> None:
    """A timeline over Christmas and past the holidays announced is the same bytes from both runtimes."""
    dates = [["aware_on", "2028-12-21"], ["notified_on", "2028-12-22"], ["as_of", "2029-02-01"]]
    requests = [
        json.dumps({"source": "form", "pairs": pairs, "today": "2026-11-22"})
        for pairs in ([], dates, [["aware_on", "2036-01-01"]])
    ]
    page.goto("/timeline/")

    asked = ASK_ALL.replace('"assess"', '"timeline"')
    assert [browser.timeline(one) for one in requests] == page.evaluate(asked, requests)

"""Another rule makes another table: nothing in it is written down apart from the rules."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING

import pytest

from criteria import deadlines
from criteria.assessment import _core_still_needed
from criteria.case_sets import case_sets
from criteria.guide import _can_matter, _next, _settled_by
from criteria.notification import CHILD
from criteria.statuses import settle
from precomputed import days
from precomputed.check_layout import CHECK
from precomputed.check_pieces import EVERY_FRAGMENT, look
from precomputed.check_signs import SIGNS
from precomputed.guide_steps import guide_data
from precomputed.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
OF_THE_RULES = (settle, _core_still_needed, case_sets, _can_matter, _next, _settled_by)
"""What is worked out once of the rules."""
CASES = [
    {"age": age, "care_status": "none", "outcome": "died", "abuse_or_neglect": "known"} for age in ("7", "17", "18")
]


def small_table() -> dict[str, object]:
    """A table learnt from a few cases."""
    table = Table(SIGNS, EVERY_FRAGMENT)
    table.learn(CASES, look)
    return {name: learnt.values for name, learnt in table.learnt.items()}


@contextmanager
def child_until(age: int) -> Iterator[None]:
    """The rules while a child is somebody under another age."""
    accepted = CHILD.accepts
    for cached in OF_THE_RULES:
        cached.cache_clear()
    object.__setattr__(CHILD, "accepts", range(age))
    try:
        yield
    finally:
        object.__setattr__(CHILD, "accepts", accepted)
        for cached in OF_THE_RULES:
            cached.cache_clear()


def test_another_age_in_the_rule_changes_what_the_table_says_of_that_age() -> None:
    """Under a rule that ends at 17 the table no longer requires a notification at 17, and still does at 7."""
    before = small_table()
    with child_until(17):
        after = small_table()
    assert before == small_table()
    changed = {name for name, values in before.items() if values != after[name]}
    assert {"notification", "rapid_review", "notification.why.N1", "notification.headline"} <= changed
    assert "unreadable.age" not in changed


def test_another_age_in_the_rule_changes_the_ways_through_the_guided_check(guide: dict[str, object]) -> None:
    """Under a rule that ends at 16 other questions follow on some answers, with the same questions to draw on."""
    with child_until(16):
        after = json.loads(json.dumps(guide_data()))
    assert guide["ways"] != after["ways"]
    assert guide["counts"] == after["counts"]


def test_another_limit_changes_the_days_that_fall_due(monkeypatch: pytest.MonkeyPatch) -> None:
    """With six working days instead of five every day has another day due, and no other clock changes."""
    five = days.calendar_data()["due"]
    count = deadlines.working_days_after
    monkeypatch.setitem(days.FALLS, "notification", lambda day: days.Falls(count(day, 6).due, count(day, 6)))
    days.falls.cache_clear()
    try:
        six = days.calendar_data()["due"]
    finally:
        days.falls.cache_clear()
    assert isinstance(five, dict)
    assert isinstance(six, dict)
    assert [clock for clock in five if five[clock] != six[clock]] == ["notification"]


def test_every_part_of_a_reply_is_learnt() -> None:
    """The layout names no fragment that is not learnt, so that nothing in a reply can be left from elsewhere."""
    names = [one.name for one in EVERY_FRAGMENT]
    assert len(set(names)) == len(names)
    assert set(CHECK) == {"texts", "flags", "problems", "refusals", "refused"}


SAYS = """
import json
from precomputed.flow_pieces import EVERY_FRAGMENT, look
from precomputed.flow_signs import SIGNS
from precomputed.table import Table

table = Table(SIGNS, EVERY_FRAGMENT)
table.learn(json.loads(input()), look)
print(json.dumps({name: sorted(map(repr, learnt.values.items())) for name, learnt in table.learnt.items()}))
"""


def flow_chart_table(root: Path) -> dict[str, list[str]]:
    """What the flow chart's table learns from a few cases, of the rules in a folder: charts are made on import."""
    ran = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", SAYS], cwd=root, input=json.dumps(CASES), capture_output=True, text=True, check=True
    )
    found: dict[str, list[str]] = json.loads(ran.stdout)
    return found


def test_another_age_in_the_rule_changes_the_flow_chart(tmp_path: Path) -> None:
    """In a copy whose childhood ends at 17 the charts lead elsewhere, and the table says so."""
    for package in ("criteria", "precomputed", "widgets"):
        copytree(ROOT / package, tmp_path / package)
    assert flow_chart_table(tmp_path) == (before := flow_chart_table(ROOT))
    rules = tmp_path / "criteria" / "unsettled.py"
    text = rules.read_text(encoding="utf-8")
    assert text.count("CHILDHOOD = range(18)") == 1
    rules.write_text(text.replace("CHILDHOOD = range(18)", "CHILDHOOD = range(17)"), encoding="utf-8")
    after = flow_chart_table(tmp_path)
    assert {"notification", "rapid_review"} <= {name for name, values in before.items() if values != after.get(name)}

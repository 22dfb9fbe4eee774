"""What needs no browser: answers a second in this Python, and the time the site takes to build."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import ROOT
from criteria import Refused, assess
from criteria.facts import FACTS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["CASES", "MORE_PAGES", "answers_a_second", "build_seconds"]

CASES = (100, 1_000, 10_000)
MORE_PAGES = (0, 50, 200)
"""Pages beside those of the site."""
BUILT_FROM = (
    "criteria",
    "docs",
    "kits",
    "macros",
    "overrides",
    "precomputed",
    "tests/traceability.toml",
    "CHANGELOG.md",
    "widgets",
    "benchmarks/results.json",
    "mkdocs.yml",
)
SEED = 2026


def answers_a_second() -> dict[str, float]:
    """How many cases are assessed a second, by the number of different cases; the same cases each time."""
    found = {}
    for count in CASES:
        cases = list(_cases(count))
        start = time.perf_counter()
        for case in cases:
            assess(case)
        found[str(count)] = count / (time.perf_counter() - start)
    return found


def _cases(count: int) -> Iterator[dict[str, object]]:
    """Cases with a chance of something given for each fact; those that would be refused left out."""
    chance = random.Random(SEED)  # noqa: S311 - nothing secret
    while count:
        facts: dict[str, object] = {}
        for fact in FACTS.values():
            if fact.kind is Kind.DATE or chance.random() < 1 / 2:
                continue
            given: object = chance.randrange(30) if fact.kind is Kind.AGE else chance.choice(fact.values)
            place = facts.setdefault(fact.group, {}) if fact.group else facts
            if isinstance(place, dict):
                place[fact.name] = [given] if fact.kind is Kind.CHOICES else given
        try:
            assess(facts)
        except Refused:
            continue
        count -= 1
        yield facts


def build_seconds() -> dict[str, float]:
    """Seconds that mkdocs takes over a copy of the pages, by the number of pages."""
    found = {}
    for more in MORE_PAGES:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder)
            pages = _copy_site(copy, more)
            command = [sys.executable, "-m", "mkdocs", "--quiet", "build", "--strict"]
            start = time.perf_counter()
            subprocess.run(command, cwd=copy, check=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})
            found[str(pages)] = time.perf_counter() - start
    return found


def _copy_site(copy: Path, more: int) -> int:
    """Copy what the site is built from, with some more pages like that of the unsettled points; give their number."""
    for name in BUILT_FROM:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("node_modules", "__pycache__"))
        else:
            (copy / name).parent.mkdir(exist_ok=True)
            shutil.copy(source, copy / name)
    text = (copy / "docs" / "unsettled.md").read_text(encoding="utf-8")
    for number in range(more):
        (copy / "docs" / f"more-{number}.md").write_text(text, encoding="utf-8")
    return len(list((copy / "docs").rglob("*.md")))

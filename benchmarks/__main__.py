"""Measures everything, interleaved, and writes it down: `make bench`, with RUNS=9 or QUICK=1."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks import ROOT
from benchmarks.answers import change_times, memory, round_trips, slow_check
from benchmarks.lighthouse import mobile_performance
from benchmarks.pages import Chromium, Condition, chromium, load
from benchmarks.rates import answers_a_second, build_seconds
from benchmarks.readme import README, RESULTS, with_table
from benchmarks.server import Host, serving
from benchmarks.surroundings import surroundings
from benchmarks.variants import OURS, UNGUARDED, VARIANTS, write_rivals
from macros.speed_bars import LINES, PROCESSOR

SITE = ROOT / "site"

SHARES = {name: 1 / part for name, part in PROCESSOR.items()}


def _on_line(key: str, *, with_python: bool) -> Condition:
    megabits, milliseconds = LINES[key]
    return Condition(key, megabits * 1e6, milliseconds / 1e3, with_python=with_python)


CONDITIONS = (
    Condition("cold"),
    _on_line("4g", with_python=True),
    _on_line("office", with_python=False),
    Condition("quarter", share=SHARES["quarter"]),
    Condition("sixth", share=SHARES["sixth"], with_python=False),
)

Loads = dict[str, dict[str, dict[str, list[float]]]]


def main() -> int:
    """Measure, and write results.json and the README's table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure how fast the built site is.")
    parser.add_argument("--runs", type=int, default=9, help="of each page under each condition (9)")
    parser.add_argument("--quick", action="store_true", help="two runs, and Lighthouse once: to try it out")
    options = parser.parse_args()
    runs = 2 if options.quick else options.runs
    _say("answers a second, and the site's build")
    found: dict[str, Any] = {"answers_a_second": answers_a_second(), "build_seconds": build_seconds()}
    with tempfile.TemporaryDirectory() as folder, chromium() as chrome:
        write_rivals(Path(folder), SITE)
        with serving((SITE, Path(folder)), UNGUARDED) as host:
            found |= surroundings(chrome)
            found["measured"] |= {"runs": runs}
            found["slowing"] = {name: slow_check(chrome, share) for name, share in SHARES.items()}
            found["loads"] = _loads(chrome, host, runs)
            _say("a change of a fact, at a sixth of a processor")
            found["changes"] = change_times(chrome, host, SHARES["sixth"], 2 * runs)
            _say("the worker's round trip")
            found["round_trips"] = round_trips(chrome, host, 100)
            _say("memory, after ten thousand answers")
            found["memory"] = memory(chrome, host)
            _say("Lighthouse")
            found["lighthouse"] = mobile_performance(host, 1 if options.quick else 3)
    RESULTS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


def _loads(chrome: Chromium, host: Host, runs: int) -> Loads:
    """Every page under every condition in turn, so that a busy minute falls on all alike."""
    found: Loads = {}
    for run in range(runs):
        for condition in CONDITIONS:
            for variant in VARIANTS[run % len(VARIANTS) :] + VARIANTS[: run % len(VARIANTS)]:
                if variant.is_python and variant is not OURS and not condition.with_python:
                    continue
                _say(f"{condition.key}: {variant.key}, run {run + 1} of {runs}")
                times = 2 if condition.key == "cold" else 1
                for key, one in zip(
                    (condition.key, "warm"), load(chrome, host, variant, condition, times), strict=False
                ):
                    for engine, seen in one.seen.items():
                        into = found.setdefault(key, {}).setdefault(engine or variant.key, {})
                        for name, figure in (("ms", seen.ms), ("bytes", seen.bytes), ("longest", one.longest)):
                            into.setdefault(name, []).append(round(figure, 1))
    return found


def _say(what: str) -> None:
    print(f"   {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main())

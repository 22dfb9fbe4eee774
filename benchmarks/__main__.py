"""`python -m benchmarks` measures everything, and writes results.json and the README's table from it."""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
from datetime import UTC, datetime

from playwright.sync_api import sync_playwright

from benchmarks.conditions import CONDITIONS
from benchmarks.lighthouse import marks
from benchmarks.line import Shaped, packed_files
from benchmarks.memory import EAGER, memory_after
from benchmarks.processor_check import slowed
from benchmarks.readme import write_readme
from benchmarks.results import RESULTS
from benchmarks.rounds import visit_in_turn
from benchmarks.rules_speed import answers_per_second
from benchmarks.site import build
from benchmarks.site_build import build_seconds
from tools.browser import FLAGS, path
from tools.content_security_policy import policy
from tools.runtime import ROOT, RUNTIME


def main() -> int:
    """Measure, then write; progress goes to standard error."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=9, help="rounds over all rivals (9)")
    parser.add_argument("--quick", action="store_true", help="to try it: fewer conditions, answers and pages")
    options = parser.parse_args()
    quick = options.quick
    conditions = CONDITIONS[::4] if quick else CONDITIONS
    copy = build()
    with sync_playwright() as playwright, Shaped(packed_files(copy), policy(ROOT / "site")) as shaped:
        browser = playwright.chromium.launch(executable_path=path(), args=[*FLAGS, EAGER])
        machine = _machine(browser.version)
        processor = slowed(browser, shaped.address, (4, 6))
        visits = visit_in_turn(browser, shaped, conditions, options.runs, _say)
        shaped.line.mbit = shaped.line.round_trip = 0
        memory = memory_after(browser, shaped.address, (20, 100, 300) if quick else (100, 1_000, 10_000), _say)
        browser.close()
        lighthouse = marks(shaped.address, _say)
    _say("the rules in ordinary Python")
    results = {
        "runs": options.runs,
        "quick": quick,
        "machine": machine,
        "processor": processor,
        "visits": visits,
        "memory": memory,
        "lighthouse": lighthouse,
        "rules": answers_per_second(2),
        "build": build_seconds((0, 20, 50) if quick else (0, 50, 200), _say),
    }
    RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    write_readme()
    return 0


def _machine(browser: str) -> dict[str, object]:
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    runtime = json.loads((RUNTIME / "build.json").read_text(encoding="utf-8"))
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "commit": commit.stdout.strip(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "versions": {"Chromium": browser, "CPython": platform.python_version(), **runtime["versions"]},
    }


def _say(what: str) -> None:
    print(f"   {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())

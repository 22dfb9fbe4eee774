"""Runs inside Pyodide: pytest over the project's own tests, and what came of each."""

import contextlib
import io
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path

# Behind the wheel's folder, and without the folder we stand in: it is the wheel that is tested.
sys.path.remove("")
sys.path += ["/site-packages", "/project"]
os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
os.chdir("/project")

import pytest  # noqa: E402 - found only now


class Outcomes:
    """Notes the outcome of every test, and of every file that could not be read."""

    def __init__(self) -> None:
        self.of: dict[str, str] = {}

    def pytest_ignore_collect(self, collection_path: Path) -> bool | None:
        """Leave out property tests: hypothesis has a part compiled for the machine, which Pyodide cannot load."""
        return (collection_path.is_file() and "hypothesis" in collection_path.read_text(encoding="utf-8")) or None

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the call's outcome, or that of a set-up or tear-down which did not pass."""
        if report.when == "call" or report.outcome != "passed":
            self.of[report.nodeid] = report.outcome

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Keep a file that could not be read as a test that failed."""
        if report.failed:
            self.of[report.nodeid] = report.outcome


def run(chosen: Iterable[str]) -> str:
    """Run the chosen tests; see pytest_in_pyodide.js for what it gives."""
    outcomes = Outcomes()
    with contextlib.redirect_stdout(io.StringIO()) as output:
        # No cache and no bytecode: the project's folder is only read. No capture by file descriptor: there are none.
        settings = [
            "--override-ini=pythonpath=",
            "--capture=sys",
            "-p",
            "no:cacheprovider",
            "--color=no",
            "-q",
            "-m",
            "not proof",
        ]
        pytest.main([*settings, *chosen], plugins=[outcomes])
    return json.dumps({"outcomes": outcomes.of, "output": output.getvalue()})

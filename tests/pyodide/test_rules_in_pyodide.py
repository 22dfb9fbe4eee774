"""The rules' own unit tests, run once more by pytest on the very Python that readers run."""

import json
import sysconfig
from pathlib import Path

import pytest

from tools.node import ROOT, run_node

RULE_TESTS = "tests/criteria"


@pytest.mark.pyodide
def test_rules_hold_inside_pyodide(unpacked: Path, subtests: pytest.Subtests) -> None:
    """Every unit test of the rules passes inside Pyodide, and there are some."""
    script = ROOT / "tests" / "pyodide" / "pytest_in_pyodide.js"
    report = json.loads(run_node(script, unpacked, ROOT, sysconfig.get_path("purelib"), RULE_TESTS))
    assert "passed" in report["outcomes"].values(), f"no test ran inside Pyodide:\n{report['output']}"
    for test, outcome in report["outcomes"].items():
        with subtests.test(test):
            assert outcome in {"passed", "skipped"}, report["output"]

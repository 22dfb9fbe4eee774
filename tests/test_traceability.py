"""Every rule is traced to tests that exist, and every source is used."""

from __future__ import annotations

import ast
import tomllib
from itertools import chain
from pathlib import Path

from criteria.rules import leaves
from criteria.sources import PROVISIONS, SOURCES, Provision
from widgets.rules import SECTIONS

TESTS = Path(__file__).parent
TRACED: dict[str, list[str]] = tomllib.loads((TESTS / "traceability.toml").read_text(encoding="utf-8"))["tests"]
RULES = tuple(chain(*SECTIONS.values()))


def test_every_rule_is_traced_and_nothing_else() -> None:
    """The table names each rule once, at least one test for it, and no rule that is not there."""
    assert list(dict.fromkeys(rule.key for rule in RULES)) == list(TRACED)
    assert [key for key, tests in TRACED.items() if not tests] == []


def test_every_test_named_exists() -> None:
    """Each test that the traceability page shows can be run."""
    named = {tuple(test.split("::")) for test in chain(*TRACED.values())}
    there = {
        (file, node.name)
        for file in {file for file, _ in named}
        for node in ast.parse((TESTS / "criteria" / f"test_{file}.py").read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
    }

    assert sorted(named - there) == []


def test_every_source_and_provision_is_used() -> None:
    """No document and no place in one is listed that nothing rests on."""
    used: set[Provision | None] = set()
    for rule in RULES:
        used |= {rule.provision, *rule.also, *(leaf.provision for leaf in leaves(rule))}
        for question in rule.open_questions:
            used |= {question.one_source, question.other_source}

    assert sorted(name for name, provision in PROVISIONS.items() if provision not in used) == []
    assert sorted(set(SOURCES) - {provision.source.key for provision in used if provision is not None}) == []

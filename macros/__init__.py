"""What pages may ask the rules for. Thin: each macro passes on what a renderer or the rules give."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from criteria import deadlines
from criteria.case import read
from criteria.scenario import Scenario, read_scenario
from criteria.version import RULES_VERSION
from criteria.wording import DISCLAIMER
from widgets import check, reference, scenarios

__all__ = ["define_env"]

DOCS = Path(__file__).parent.parent / "docs"


def define_env(env: Any) -> None:  # noqa: ANN401 - mkdocs-macros gives no type for it
    """Tell mkdocs-macros what there is; the plug-in calls this once a build."""
    for macro in (
        reference.rules_table,
        reference.conditions_table,
        reference.judgements_table,
        reference.weights_table,
        reference.sources_table,
        reference.open_questions,
        reference.glossary_list,
        reference.holidays_table,
    ):
        env.macro(macro)
    env.macro(check.check_html, "scenario_check")
    env.macro(_traceability, "traceability_table")

    def try_it(label: str, **facts: object) -> str:
        """Give a link that opens the check page with a fictional case."""
        return scenarios.try_link(label, read(facts), _check_page(env))

    def scenarios_list() -> str:
        """Give every published case."""
        return scenarios.scenarios_list(_published(), _check_page(env))

    env.macro(try_it)
    env.macro(scenarios_list)
    env.variables.update(
        {
            "disclaimer": DISCLAIMER,
            "rules_version": RULES_VERSION,
            "notify_within": deadlines.NOTIFY_WITHIN,
            "rapid_review_within": deadlines.RAPID_REVIEW_WITHIN,
            "publish_within_months": deadlines.PUBLISH_WITHIN_MONTHS,
            "copies_before": deadlines.COPIES_BEFORE,
        }
    )


def _traceability() -> str:
    return reference.traceability_table(_toml(DOCS.parent / "tests" / "traceability.toml")["tests"])


def _published() -> tuple[Scenario, ...]:
    files = sorted((DOCS / "practice" / "scenarios").glob("*.toml"))
    return tuple(read_scenario(_toml(file)) for file in files)


def _check_page(env: Any) -> str:  # noqa: ANN401 - as above
    """The check page's address from the page being built, however deep, with or without folders for pages."""
    up = "../" * env.page.url.count("/")
    return f"{up}{'check/' if env.conf['use_directory_urls'] else 'check.html'}"


def _toml(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))

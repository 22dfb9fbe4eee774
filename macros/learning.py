"""What pages may use to learn by: modules with questions before and after, and cases near a line."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from macros.page_files import page_files
from widgets import calibration, learning_modules
from widgets.calibration_cases import read_cases
from widgets.citations import citing
from widgets.module_questions import read_modules

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from criteria.scenario import Scenario
    from widgets.calibration_cases import LineCase
    from widgets.evidence import Evidence

__all__ = ["line_cases", "tell"]


def tell(
    env: Any,  # noqa: ANN401 - mkdocs-macros gives no type for it
    to: Callable[[str], str],
    docs: Path,
    known: Evidence,
    published: Callable[[], tuple[Scenario, ...]],
) -> None:
    """Tell mkdocs-macros what there is; `to` gives the address of a page, `published` the practice cases."""

    def learning_modules_html() -> str:
        """Give every learning module."""
        titles = {page.place: page.title for page in page_files(docs)}
        held = tomllib.loads((docs / "practice" / "modules.toml").read_text(encoding="utf-8"))
        modules = read_modules(held, titles, known.claims)
        return learning_modules.modules_html(modules, titles, published(), citing(known, to), to)

    def case_calibration() -> str:
        """Give the cases near a line, and the profile."""
        return calibration.calibration_html(line_cases(docs, known), citing(known, to), to)

    def calibration_sheet() -> str:
        """Give the cases near a line to print for a group."""
        return calibration.sheet_html(line_cases(docs, known))

    env.macro(learning_modules_html, "learning_modules")
    for macro in (case_calibration, calibration_sheet):
        env.macro(macro)


def line_cases(docs: Path, known: Evidence) -> tuple[LineCase, ...]:
    """The cases near a line."""
    held = tomllib.loads((docs / "practice" / "calibration.toml").read_text(encoding="utf-8"))
    return read_cases(held, known.claims)

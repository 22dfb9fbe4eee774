"""Who stands on whom: no import runs back up, and the rules need nothing but the standard library."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent

# From the ground up. A module may import from the floors below its own, never from its own or above:
# so no circle is possible.
FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"truth", "sources", "bank_holidays", "version", "examples", "term"}),
    frozenset({f"terms_of_{kind}" for kind in ("reviews", "children", "harm", "bodies", "law", "learning")}),
    frozenset({"rules", "facts", "glossary"}),
    frozenset({"deadlines", "unsettled", "bounds", "submission"}),
    frozenset({"notification", "phrases", "review_plan"}),
    frozenset({"rapid_review", "practice_review", "case"}),
    frozenset({"statuses"}),
    frozenset({"explanation"}),
    frozenset({"reasons"}),
    frozenset({"assessment", "journey"}),
    frozenset({"wording", "fragment", "practice", "charts", "step_phrases", "conditions"}),
    frozenset({"scenario", "steps", "timeline", "difference", "pair", "case_sets"}),
    frozenset({"month_grid", "comparison", "guide"}),
    frozenset({"guide_count", "guided_case"}),
    frozenset({"guide_phrases"}),
    frozenset({"__init__"}),
    frozenset({"__main__"}),
)
MODULES = tuple(sorted((ROOT / "criteria").glob("*.py")))
WIDGETS = tuple(sorted((ROOT / "widgets").rglob("*.py")))
PRECOMPUTED = tuple(sorted((ROOT / "precomputed").rglob("*.py")))
KITS = tuple(sorted((ROOT / "kits").rglob("*.py")))
MACROS = tuple(sorted((ROOT / "macros").rglob("*.py")))
# A clock, a file, another machine: the rules are a function of the facts alone.
OUTSIDE_WORLD = {
    "time",
    "os",
    "io",
    "pathlib",
    "socket",
    "urllib",
    "http",
    "subprocess",
    "random",
    "locale",
    "tempfile",
}
CLOCK_READERS = {"now", "today", "utcnow", "fromtimestamp"}
FILE_READERS = {"open", "input", "print", "__import__", "eval", "exec", "breakpoint"}


def floor(module: str) -> int:
    """The number of a module's floor; a module without one has to be given a place above."""
    found = [number for number, modules in enumerate(FLOORS) if module in modules]
    assert len(found) == 1, f"criteria/{module}.py has no place: give it one in FLOORS, above all that it imports"
    return found[0]


def imported(path: Path) -> Iterator[str]:
    """Every module that a file imports, by its dotted name, those only for types included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: imports are written in full"
            # What is imported may itself be a module: `from criteria import notification`.
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def of_criteria(path: Path) -> Iterator[str]:
    """The modules of `criteria` that a file imports."""
    names = {module.stem for module in MODULES}
    for name in imported(path):
        package, _, rest = name.partition(".")
        if package == "criteria":
            module = rest.partition(".")[0]
            yield module if module in names else "__init__"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_a_module_imports_only_from_floors_below(path: Path) -> None:
    """Each module of the rules stands on modules of lower floors alone, so no circle can be."""
    own = floor(path.stem)
    too_high = [module for module in of_criteria(path) if floor(module) >= own]
    assert [] == too_high


def test_every_place_is_taken() -> None:
    """No floor names a module that is gone."""
    assert set() == {module for modules in FLOORS for module in modules} - {path.stem for path in MODULES}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_the_rules_need_the_standard_library_only(path: Path) -> None:
    """Nothing outside Python itself and `criteria` is imported."""
    packages = {name.partition(".")[0] for name in imported(path)}
    assert set() == packages - sys.stdlib_module_names - {"criteria"}


@pytest.mark.parametrize("path", [path for path in MODULES if path.stem != "__main__"], ids=lambda path: path.stem)
def test_the_rules_reach_nothing_outside(path: Path) -> None:
    """No clock, file, network or chance: only the command line may read and print."""
    assert set() == OUTSIDE_WORLD & {name.partition(".")[0] for name in imported(path)}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            assert node.attr not in CLOCK_READERS, f"{path.name}, line {node.lineno}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in FILE_READERS, f"{path.name}, line {node.lineno}"


@pytest.mark.parametrize(
    ("paths", "above"),
    [
        pytest.param(MODULES, {"widgets", "precomputed", "kits", "macros", "tools", "tests"}, id="criteria"),
        pytest.param(WIDGETS, {"precomputed", "kits", "macros", "tools", "tests"}, id="widgets"),
        pytest.param(PRECOMPUTED, {"kits", "macros", "tools", "tests"}, id="precomputed"),
        pytest.param(KITS, {"precomputed", "macros", "tools", "tests"}, id="kits"),
        pytest.param(MACROS, {"precomputed", "tools", "tests"}, id="macros"),
    ],
)
def test_packages_stand_on_each_other_in_one_order(paths: tuple[Path, ...], above: set[str]) -> None:
    """Macros stand on kits and widgets, widgets on the rules, and never the other way round."""
    for path in paths:
        assert set() == above & {name.partition(".")[0] for name in imported(path)}, path.name

"""Which claims of the evidence a page uses: those it cites itself, and those that its tables cite for it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from widgets import roles, which_review
from widgets.disagreements import read_points

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from macros.page_files import PageFile
    from widgets.disagreements import Point

__all__ = ["TABLES", "cited_claims", "points"]

DOCS = Path(__file__).parent.parent / "docs"
POINTS = DOCS / "disagreements.toml"
OF_LINE_CASES = ("towards_yes", "towards_no", "note")


def cited_claims(page: PageFile) -> tuple[str, ...]:
    """The keys of all claims that a page uses, each once."""
    own = page.asked("evidence")
    of_tables = (key for macro, keys in TABLES.items() for asked in page.calls(macro) for key in keys(asked))
    return tuple(dict.fromkeys((*own, *of_tables)))


def points() -> tuple[Point, ...]:
    """The points on which the sources disagree."""
    return read_points(tomllib.loads(POINTS.read_text(encoding="utf-8")))


def _of_points(keys: Sequence[str]) -> Iterable[str]:
    shown = (point for point in points() if not keys or point.key in keys)
    return (claim for point in shown for claim in (point.one, point.other) if claim)


def _of_reviews(_: Sequence[str]) -> Iterable[str]:
    return (claim for one in which_review.REVIEWS for claim in one.backing.claims)


def _of_roles(_: Sequence[str]) -> Iterable[str]:
    return (role.claim for role in roles.ROLES if role.claim)


def _of_modules(_: Sequence[str]) -> Iterable[str]:
    pairs = (pair for module in _practice("modules")["modules"] for pair in module["pairs"])
    questions = (pair[time] for pair in pairs for time in ("before", "after"))
    return (claim for question in questions for claim in question.get("claims", ()))


def _of_line_cases(_: Sequence[str]) -> Iterable[str]:
    held = _practice("calibration")
    points = (point for case in held["cases"] for key in OF_LINE_CASES for point in case[key])
    return (claim for point in points for claim in point.get("claims", ()))


def _practice(name: str) -> dict[str, Any]:
    return tomllib.loads((DOCS / "practice" / f"{name}.toml").read_text(encoding="utf-8"))


def _of_keys(words: Sequence[str]) -> Iterable[str]:
    # Among the words of such a table only keys have the form of a key.
    return (word for word in words if word.islower() and "-" in word and " " not in word)


TABLES: dict[str, Callable[[Sequence[str]], Iterable[str]]] = {
    "reviews_table": _of_reviews,
    "roles_table": _of_roles,
    "where_sources_disagree": _of_points,
    "backed_table": _of_keys,
    "learning_modules": _of_modules,
    "case_calibration": _of_line_cases,
}
"""For each macro that cites claims by itself, those claims, given the words in quotation marks it is asked with."""

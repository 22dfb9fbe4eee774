"""Which claims of the evidence a page uses: those it cites itself, and those that its tables cite for it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from widgets import roles, which_review
from widgets.disagreements import read_points

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from macros.page_files import PageFile
    from widgets.disagreements import Point

__all__ = ["TABLES", "cited_claims", "points"]

POINTS = Path(__file__).parent.parent / "docs" / "disagreements.toml"


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


def _of_keys(words: Sequence[str]) -> Iterable[str]:
    # Among the words of such a table only keys have the form of a key.
    return (word for word in words if word.islower() and "-" in word and " " not in word)


TABLES: dict[str, Callable[[Sequence[str]], Iterable[str]]] = {
    "reviews_table": _of_reviews,
    "roles_table": _of_roles,
    "where_sources_disagree": _of_points,
    "backed_table": _of_keys,
}
"""For each macro that cites claims by itself, those claims, given the words in quotation marks it is asked with."""

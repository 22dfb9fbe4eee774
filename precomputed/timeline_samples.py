"""Dates from which the fragments of a timeline are learnt: every set of codes of every key among them."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from criteria.timeline import DATES
from precomputed.check_samples import Given, dates, days_by
from precomputed.check_signs import TODAY
from precomputed.signs import Notes
from precomputed.timeline_signs import OTHERS, PUBLISH_OFF

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["samples"]

A_DAY = "2026-03-31"
LONG_AGO, PUBLISHED, LONG_AFTER = "2024-01-01", "2034-03-29", "2035-12-31"
"""A day before all that falls due from those of the samples, one after it, and one after that."""


def samples() -> Iterator[Given]:
    """Every sample."""
    yield from dates(({},))
    yield from _given()
    yield from _publication()


def _given() -> Iterator[Given]:
    """Each set of dates given, with other facts and without, with the reader's day and without."""
    for given, others, today in product(product(("", A_DAY), repeat=len(DATES)), (False, True), ("", A_DAY)):
        yield {**dict(zip(DATES, given, strict=True)), **({OTHERS: "yes"} if others else {}), TODAY: today}


def _publication() -> Iterator[Given]:
    """The days for publication and copies, whatever the calendar says of them, before and after they have passed."""
    for decided in days_by(PUBLISH_OFF):
        for published, as_of in product(("", decided, PUBLISHED), repeat=2):
            yield {"review_decided_on": decided, "publish_on": published, "as_of": as_of}
    for decided in days_by(Notes("", "review_decided_on.publish_by.copies_by")):
        for published, as_of in product(("", PUBLISHED), ("", decided, LONG_AFTER)):
            yield {"review_decided_on": decided, "publish_on": published, "as_of": as_of}
    for published in days_by(Notes("", "publish_on.copies_by")):
        for as_of in ("", LONG_AGO, LONG_AFTER):
            yield {"publish_on": published, "as_of": as_of}

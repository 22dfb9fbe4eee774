"""Beyond the known bank holidays nothing is guessed, and the refusal says what to do."""

from __future__ import annotations

from datetime import date

import pytest

from criteria.deadlines import beyond

REFUSAL = (
    "The bank holidays are known from 1 January 2024 to 31 December 2035, and this date, or a count from it,"
    " falls outside. Choose a day further inside those years."
)


@pytest.mark.parametrize(
    ("key", "inside", "outside"),
    [
        ("as_of", date(2024, 1, 1), date(2023, 12, 31)),
        ("as_of", date(2035, 12, 31), date(2036, 1, 1)),
        ("aware_on", date(2035, 12, 20), date(2035, 12, 21)),
        ("notified_on", date(2035, 12, 6), date(2035, 12, 7)),
        ("review_decided_on", date(2035, 6, 30), date(2035, 7, 1)),
        ("publish_on", date(2024, 1, 11), date(2024, 1, 10)),
    ],
)
def test_the_last_day_inside_and_the_first_outside(key: str, inside: date, outside: date) -> None:
    """Each date may stand as near the edge as its own count allows; one day further it is refused, and why."""
    assert beyond(key, inside) is None
    assert REFUSAL == beyond(key, outside)

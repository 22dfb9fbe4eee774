"""What the module says of every combination, worked out once for all proofs, slice by slice."""

from __future__ import annotations

from itertools import product

import pytest

from criteria import assess
from tests.criteria.cases import CARE_STATUSES, CIRCUMSTANCES, EVERY_COMBINATION, Slice


# Pytest runs all the tests of one slice before those of the next, so each slice is assessed once.
@pytest.fixture(
    scope="session",
    params=tuple(product((None, *CARE_STATUSES), CIRCUMSTANCES)),
    ids=lambda slice_: "-".join((slice_[0] or "care_not_known", *slice_[1])),
)
def assessed(request: pytest.FixtureRequest) -> Slice:
    """Every combination of one care status and one set of circumstances, assessed; none is refused."""
    care_status, circumstances = request.param
    return tuple(
        (case, assess(case.facts))
        for case in EVERY_COMBINATION
        if (case.care_status, case.circumstances) == (care_status, circumstances) and not case.refused
    )

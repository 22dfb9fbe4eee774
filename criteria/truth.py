"""Three truth values, because "not yet known" is never "no".

>>> all_of([Truth.YES, Truth.UNKNOWN])      # the unknown one may still fail
<Truth.UNKNOWN: 'unknown'>
>>> all_of([Truth.NO, Truth.UNKNOWN])       # one failure settles it, whatever is still unknown
<Truth.NO: 'no'>
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

__all__ = ["Truth", "all_of", "any_of", "of"]


class Truth(Enum):
    """Whether a condition holds: yes, no, or not yet known."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def of(values: Iterable[object], accepted: Container[object]) -> Truth:
    """Whether a condition holds, given every value that its fact may still take.

    All are accepted: yes. None is: no. Some are: not yet known. Takes at least one value.
    """
    found: Truth | None = None
    for value in values:
        passed = Truth.YES if value in accepted else Truth.NO
        if found is None:
            found = passed
        elif found is not passed:
            return Truth.UNKNOWN
    if found is None:
        message = "a fact with no possible value is a contradiction that reading should refuse"
        raise ValueError(message)
    return found


def all_of(values: Iterable[Truth]) -> Truth:
    """Yes when every value is yes; no as soon as one is no; otherwise not yet known."""
    found = Truth.YES
    for value in values:
        if value is Truth.NO:
            return Truth.NO
        if value is Truth.UNKNOWN:
            found = Truth.UNKNOWN
    return found


def any_of(values: Iterable[Truth]) -> Truth:
    """Yes as soon as one value is yes; no when every one is no; otherwise not yet known."""
    found = Truth.NO
    for value in values:
        if value is Truth.YES:
            return Truth.YES
        if value is Truth.UNKNOWN:
            found = Truth.UNKNOWN
    return found

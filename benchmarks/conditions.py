"""Under what a page is visited: the line, and the part of a processor it has."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CONDITIONS", "Condition"]


@dataclass(frozen=True)
class Condition:
    """A line in Mbit/s (0: all the machine can) and milliseconds there and back; one part in `divisor` of the time.

    `whole_python`: the other ways to Python are raced too. Where nothing is asked of them they would take an hour.
    """

    key: str
    name: str
    mbit: float = 0
    round_trip_ms: float = 0
    divisor: int = 1
    whole_python: bool = False


CONDITIONS = (
    Condition("cold", "Nothing slowed", whole_python=True),
    Condition("4g", "4G: 9 Mbit/s, 170 ms", 9, 170, whole_python=True),
    Condition("office", "Slow office line: 2 Mbit/s, 100 ms", 2, 100),
    Condition("quarter", "A quarter of a processor", divisor=4),
    Condition("sixth", "A sixth of a processor", divisor=6),
)

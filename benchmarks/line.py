"""A line of a given speed, shared by every connection to the server, and what went over it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

__all__ = ["Line"]

BURST = 0.02
"""Seconds of sending that may be caught up on: a timer wakes up late now and then."""
PORTION = 4096
"""Bytes sent at once, so that connections share the line."""


@dataclass(slots=True)
class Line:
    """Takes bits a second and seconds there and back; 0 for no limit. `sent` counts the bytes."""

    bits_a_second: float = 0
    round_trip: float = 0
    sent: int = 0
    _free: float = field(default=0, repr=False)

    async def wait(self) -> None:
        """Wait for one round trip: a connection opens, or a request arrives and its answer starts."""
        if self.round_trip:
            await asyncio.sleep(self.round_trip)

    async def send(self, writer: asyncio.StreamWriter, content: bytes) -> None:
        """Send some bytes, no faster than the line with all that others send."""
        for start in range(0, len(content), PORTION):
            portion = content[start : start + PORTION]
            await self._turn(len(portion))
            self.sent += len(portion)  # before it goes, so that whoever has it finds it counted
            writer.write(portion)
            await writer.drain()

    async def _turn(self, count: int) -> None:
        if not self.bits_a_second:
            return
        now = asyncio.get_running_loop().time()
        self._free = max(self._free, now - BURST) + 8 * count / self.bits_a_second
        if self._free > now:
            await asyncio.sleep(self._free - now)

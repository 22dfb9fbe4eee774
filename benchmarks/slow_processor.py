"""A slower processor for a whole browser: its processes are stopped and let go on in turn, many times a second.

The browser's own throttling reaches the page's thread only; this reaches workers, the network and the screen alike, and
needs no rights beyond those over one's own processes. `python -m benchmarks.slow_processor GROUP SHARE` says when it
starts to slow a process group, and goes on until its standard input is closed: also when what started it is gone.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from benchmarks import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["slowed"]

PERIOD = 0.02
"""Seconds of one stop and one go together: short beside anything that is measured."""


@contextmanager
def slowed(group: int, share: float) -> Iterator[None]:
    """Slow a process group to a share of its processor time; 1 leaves it alone."""
    if share == 1:
        yield
        return
    command = [sys.executable, "-m", "benchmarks.slow_processor", str(group), str(share)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        if not process.stdin or not process.stdout or not process.stdout.readline():
            raise RuntimeError("The browser could not be slowed down: its processes may not be stopped from here.")
        try:
            yield
        finally:
            process.stdin.close()


def main() -> int:
    """Stop and go on in turn; the group always goes on at the end."""
    group, share = int(sys.argv[1]), float(sys.argv[2])
    os.killpg(group, signal.SIGCONT)
    print("ready", flush=True)
    try:
        while not select.select([sys.stdin], [], [], 0)[0]:
            start = time.perf_counter()
            time.sleep(share * PERIOD)
            os.killpg(group, signal.SIGSTOP)
            # A timer that woke up late let the browser go on for longer: it then stands still for longer too.
            time.sleep((time.perf_counter() - start) * (1 - share) / share)
            os.killpg(group, signal.SIGCONT)
    finally:
        os.killpg(group, signal.SIGCONT)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""A slower processor for every part of a browser: its processes are stopped and let go on in short turns.

The browser's own throttling reaches the main thread of a page only; a worker would run at full speed. Stopping and
continuing needs no rights beyond those over one's own processes, and holds for all threads alike.
"""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["descendants", "share_of_processor"]

RUN_S = 0.004  # short beside a frame of the screen, so that a visit meets many turns
LOOK_AGAIN_S = 0.1  # a page may start a process of its own


def descendants(parent: int, table: str) -> list[int]:
    """The processes under one, from lines of "pid ppid"."""
    children: dict[int, list[int]] = {}
    for pid, ppid in (map(int, line.split()[:2]) for line in table.splitlines() if line.strip()):
        children.setdefault(ppid, []).append(pid)
    found: list[int] = []
    todo = [parent]
    while todo:
        below = children.get(todo.pop(), [])
        found += below
        todo += below
    return found


@contextmanager
def share_of_processor(divisor: int) -> Iterator[None]:
    """Let the browsers that this program started run for one part in `divisor` of the time."""
    if divisor == 1:
        yield
        return
    over = threading.Event()
    turns = threading.Thread(target=_take_turns, args=(divisor, over), daemon=True)
    turns.start()
    try:
        yield
    finally:
        over.set()
        turns.join()


def _take_turns(divisor: int, over: threading.Event) -> None:
    browsers = _browsers()
    # Looking takes long beside a turn, so it is done alongside: the browsers must not run free meanwhile.
    looking = threading.Thread(target=_keep_looking, args=(browsers, over), daemon=True)
    looking.start()
    try:
        while not over.is_set():
            let_go = time.monotonic()
            _send(browsers, signal.SIGCONT)
            time.sleep(RUN_S)
            _send(browsers, signal.SIGSTOP)
            # By the time that really went, for a busy machine wakes nobody to the millisecond.
            time.sleep((time.monotonic() - let_go) * (divisor - 1))
    finally:
        looking.join()
        _send(browsers, signal.SIGCONT)


def _keep_looking(browsers: list[int], over: threading.Event) -> None:
    while not over.wait(LOOK_AGAIN_S):
        browsers[:] = _browsers()


def _browsers() -> list[int]:
    shown = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    ours = set(descendants(os.getpid(), shown))
    # Playwright's own program stays at full speed: it stands for nobody's device.
    return [pid for line in shown.splitlines() if "--headless" in line or "--type=" in line
            if (pid := int(line.split()[0])) in ours]  # fmt: skip


def _send(processes: list[int], what: signal.Signals) -> None:
    for process in tuple(processes):
        with suppress(ProcessLookupError):
            os.kill(process, what)

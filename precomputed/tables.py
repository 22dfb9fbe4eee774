"""Every table, made from the rules as they stand: a text of JSON for each tool that answers beforehand."""

from __future__ import annotations

import json
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from os import cpu_count
from typing import TYPE_CHECKING

from precomputed.check_layout import ADDRESSES, CHECK
from precomputed.check_pieces import EVERY_FRAGMENT, look
from precomputed.check_samples import samples
from precomputed.check_signs import SIGNS
from precomputed.days import calendar_data
from precomputed.table import Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from precomputed.learning import Learnt

__all__ = ["tables"]


def tables() -> Mapping[str, str]:
    """The text of each table, by the name of the tool's element."""
    data = {
        **_learnt_check().data({"check": CHECK}, {"link": ADDRESSES}),
        "calendar": calendar_data(),
    }
    return {"scenario-check": json.dumps(data, ensure_ascii=False, separators=(",", ":"))}


def _learnt_check() -> Table:
    """The answers to a case, learnt from every sample: each processor takes its share."""
    table = Table(SIGNS, EVERY_FRAGMENT)
    shares = cpu_count() or 1
    with ProcessPoolExecutor() as pool:
        for learnt in pool.map(_share, range(shares), [shares] * shares):
            table.join(learnt)
    return table


def _share(number: int, shares: int) -> dict[str, Learnt]:
    table = Table(SIGNS, EVERY_FRAGMENT)
    table.learn(islice(samples(), number, None, shares), look)
    return table.learnt

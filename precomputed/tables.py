"""Every table, made from the rules as they stand: a text of JSON for each tool that answers beforehand."""

from __future__ import annotations

import json
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from os import cpu_count
from typing import TYPE_CHECKING, NamedTuple

from precomputed import check_pieces, flow_pieces, guide_pieces, timeline_pieces
from precomputed.check_layout import ADDRESSES, CHECK
from precomputed.check_samples import samples as of_cases
from precomputed.check_signs import SIGNS as OF_CASES
from precomputed.days import calendar_data
from precomputed.flow_layout import FLOWCHART
from precomputed.flow_samples import samples as of_requests
from precomputed.flow_signs import SIGNS as OF_CHARTS
from precomputed.guide_signs import SIGNS as OF_GUIDED_CASES
from precomputed.guide_steps import guide_data
from precomputed.table import Table
from precomputed.timeline_layout import ADDRESSES as OF_TIMELINE
from precomputed.timeline_layout import CALENDAR_FILE, TIMELINE
from precomputed.timeline_layout import OF_DATES as OF_PROBLEMS
from precomputed.timeline_samples import samples as of_dates
from precomputed.timeline_signs import SIGNS as OF_DATES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from precomputed.layout import Fragment
    from precomputed.learning import Learnt
    from precomputed.signs import Sign
    from precomputed.table import Seen

__all__ = ["TOOLS", "tables"]


class Tool(NamedTuple):
    """What a table is learnt from, and what it replies with: its layouts by function of `widgets.browser`.

    `more` is what else the table holds: by default the days of the holiday data.
    """

    signs: Sequence[Sign]
    fragments: Sequence[Fragment]
    samples: Callable[[], Iterable[Mapping[str, str]]]
    look: Callable[[Mapping[str, str]], Seen]
    replies: Mapping[str, object]
    addresses: Mapping[str, object]
    more: Callable[[], dict[str, object]] = lambda: {"calendar": calendar_data()}

    def table(self) -> Table:
        """A table that has learnt nothing yet."""
        return Table(self.signs, self.fragments)


TOOLS = {
    "scenario-check": Tool(
        OF_CASES, check_pieces.EVERY_FRAGMENT, of_cases, check_pieces.look, {"check": CHECK}, {"link": ADDRESSES}
    ),
    "case-timeline": Tool(
        OF_DATES,
        timeline_pieces.EVERY_FRAGMENT,
        of_dates,
        timeline_pieces.look,
        {"timeline": TIMELINE, "calendar_file": {**CALENDAR_FILE, "problems": OF_PROBLEMS}},
        {"link": OF_TIMELINE},
    ),
    "guided-check": Tool(
        OF_GUIDED_CASES,
        guide_pieces.EVERY_FRAGMENT,
        guide_pieces.samples,
        guide_pieces.look,
        {"refused": guide_pieces.REFUSED, "assumed": guide_pieces.ASSUMED},
        {},
        lambda: {"guide": guide_data()},
    ),
    "flow-chart": Tool(
        OF_CHARTS, flow_pieces.EVERY_FRAGMENT, of_requests, flow_pieces.look, {"flowchart": FLOWCHART}, {}
    ),
}
"""The tools that answer beforehand, by the name of their element, which is their table's, too."""


def tables() -> Mapping[str, str]:
    """The text of each table, by the name of the tool's element."""
    return {name: _text(name, tool) for name, tool in TOOLS.items()}


def _text(name: str, tool: Tool) -> str:
    """A table, learnt from every sample: each processor takes its share."""
    table = tool.table()
    shares = cpu_count() or 1
    with ProcessPoolExecutor() as pool:
        for learnt in pool.map(_share, [name] * shares, range(shares), [shares] * shares):
            table.join(learnt)
    data = {**table.data(tool.replies, tool.addresses), **tool.more()}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _share(name: str, number: int, shares: int) -> dict[str, Learnt]:
    tool = TOOLS[name]
    table = tool.table()
    table.learn(islice(tool.samples(), number, None, shares), tool.look)
    return table.learnt

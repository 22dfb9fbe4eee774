"""What `<flow-chart>` gets for its requests: the way of a case on the charts."""

from __future__ import annotations

import json

from criteria import Refused
from widgets.flowchart_sayings import BAD_ANSWER
from widgets.request import assessed
from widgets.sayings import BAD_ADDRESS
from widgets.tool import problems_html
from widgets.way import way_of

__all__ = ["ONLY_BESIDE", "flowchart"]

ONLY_BESIDE = {"age_at_death": ["outcome", "died"]}
"""What a form may still hold though it is out of sight, and beside what alone it counts.

Asked while the reader said that the child had died: nobody else has an age at death.
"""


def flowchart(request: str) -> str:
    """Follow a case on the charts.

    Takes {"source": "form" or "address", "pairs": [[name, value], …], "answered": [question, …], "wanted": question}:
    the questions that the reader has gone past, and the one turned back to, or "". Gives what `way.way_of` gives, or
    the problems as HTML with the names of their facts.
    """
    given = json.loads(request)
    if given["source"] == "form":
        for name, beside in ONLY_BESIDE.items():
            if beside not in given["pairs"]:
                given["pairs"] = [pair for pair in given["pairs"] if pair[0] != name]
    try:
        way = way_of(assessed(given), frozenset(given["answered"]), given["wanted"])
        return json.dumps({"problems": "", "named": [], **way})
    except Refused as refused:
        title = BAD_ADDRESS if given["source"] == "address" else BAD_ANSWER
        named = list(dict.fromkeys(path for path, _ in refused.problems))
        return json.dumps({"problems": problems_html(title, refused.problems), "named": named})

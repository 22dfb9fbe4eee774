"""The table in README.md, between its markers, from the same results as the page's."""

from __future__ import annotations

import re

from benchmarks import ROOT
from macros.speed import read_results, readme_table

__all__ = ["README", "RESULTS", "with_table"]

README = ROOT / "README.md"
RESULTS = ROOT / "benchmarks" / "results.json"
MARKERS = "<!-- speed: written by make bench -->", "<!-- speed: end -->"


def with_table(text: str) -> str:
    """The text of README.md with the table of the results as they are now."""
    begin, end = MARKERS
    place = re.compile(f"(?<={re.escape(begin)}\n).*?(?={re.escape(end)})", re.DOTALL)
    if not place.search(text):
        raise ValueError(f"README.md lacks its markers: {begin} and {end}")
    table = readme_table(read_results(RESULTS))
    return place.sub(lambda _: f"\n{table}\n", text)

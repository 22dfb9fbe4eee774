"""The short table of the README, written between its marks by the run that measured it."""

from __future__ import annotations

from benchmarks.figures import Bar, bars
from benchmarks.results import results
from benchmarks.wording import figure_text, limit_text, measured_line, verdict
from tools.runtime import ROOT

__all__ = ["readme_table", "write_readme"]

README = ROOT / "README.md"
START, END = "<!-- benchmark: written by make bench -->", "<!-- end of benchmark -->"


def readme_table() -> str:
    """Give the table as Markdown, with the line that says of what."""
    found = results()
    rows = "\n".join(_row(bar) for bar in bars(found))
    return f"{measured_line(found)}\n\n| What | Bar | Measured | Met |\n| --- | --- | --- | --- |\n{rows}"


def _row(bar: Bar) -> str:
    return f"| {bar.name} | {limit_text(bar)} | {figure_text(bar)} | {verdict(bar)} |"


def write_readme() -> None:
    """Put the table in its place."""
    text = README.read_text(encoding="utf-8")
    before, _, rest = text.partition(START)
    after = rest.partition(END)[2]
    README.write_text(f"{before}{START}\n{readme_table()}\n{END}{after}", encoding="utf-8")

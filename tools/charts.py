"""Draw the flow charts from the rules: ``python -m tools.charts`` writes docs/flowchart/*.svg, which are committed.

A page can then show them wherever it is built, without Node.js; a test keeps them equal to the rules.
"""

from __future__ import annotations

import json
import sys

from criteria.charts import CHARTS, Chart
from tools.chart_picture import graph, picture
from tools.node import ROOT, run_node

__all__ = ["FOLDER", "drawn", "main"]

FOLDER = ROOT / "docs" / "flowchart"


def drawn(chart: Chart) -> str:
    """One chart as the text of its SVG file; RuntimeError where Node.js or the layout is missing."""
    layout = json.loads(run_node(ROOT / "tools" / "chart_layout.js", given=json.dumps(graph(chart))))
    return picture(chart, layout)


def main() -> int:
    """Write every chart; 0, or 1 after saying what went wrong."""
    try:
        texts = {FOLDER / f"{chart.key}.svg": drawn(chart) for chart in CHARTS}
    except RuntimeError as problem:
        print(f"The flow charts could not be drawn: {problem}", file=sys.stderr)
        return 1
    for file, text in texts.items():
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
            print(f"   {file.relative_to(ROOT).as_posix()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

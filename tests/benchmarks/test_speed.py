"""What is said of speed comes from one file of results: medians, ratios inside a run, table, chart and README."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.readme import README, RESULTS, with_table
from macros.speed import read_results, speed_loads, speed_met
from macros.speed_bars import BARS, Bar
from macros.speed_chart import VARIANTS, speed_chart
from macros.speed_figures import Results, spread

if TYPE_CHECKING:
    from collections.abc import Sequence

RATES = {"measured": {"runs": 3}}


def loads(**milliseconds: Sequence[float]) -> Results:
    """Results with some first visits, by variant."""
    same = {who: {"ms": ms, "bytes": [1e6] * len(ms), "longest": [60] * len(ms)} for who, ms in milliseconds.items()}
    return Results({**RATES, "loads": {"cold": same}})


def test_a_spread_is_middle_least_and_most() -> None:
    """One slow run does not move the middle."""
    assert (2, 1, 90) == spread([90, 1, 2])


def test_a_ratio_compares_each_run_with_itself() -> None:
    """A run that is slow for both is slow for neither."""
    assert 1.5 == loads(table=[3, 30, 3], port=[2, 20, 3]).ratio(("cold", "table"), ("cold", "port"))


@pytest.mark.parametrize(
    ("figure", "at_least", "met"), [(1.0, False, True), (1.1, False, False), (1.0, True, True), (0.9, True, False)]
)
def test_a_bar_is_met_at_its_limit(figure: float, at_least: bool, met: bool) -> None:  # noqa: FBT001 - a table of cases
    """A figure that is just the limit keeps to it, from either side."""
    assert met is Bar("", 1.0, "{}", lambda _: figure, at_least=at_least).met(loads())


def test_a_bar_of_the_chart_is_as_long_as_its_median() -> None:
    """Twice the time, twice the length; each bar has its name and its figure beside it."""
    chart = speed_chart(loads(table=[100, 200, 300], pyodide=[400, 400, 400]))
    table, pyodide = (float(bar.attrib["width"]) for bar in chart.iter("rect"))
    assert pyodide == pytest.approx(2 * table)
    words = [text.text for text in chart.iter("text")]
    assert words == ["First visit, fast line", VARIANTS["table"], "0.20 s", VARIANTS["pyodide"], "0.40 s"]


def test_the_page_says_all_that_was_measured() -> None:
    """Every bar to reach with its figure, and every page that was loaded with its time."""
    results = read_results(RESULTS)
    met, shown = speed_met(results), speed_loads(results)
    assert [] == [
        bar.what for bar in BARS if bar.figure_in_words(results) not in met.replace("\N{NO-BREAK SPACE}", " ")
    ]
    for variants in results.found["loads"].values():
        for of_variant in variants.values():
            assert f"{spread(of_variant['ms']).middle:,.0f} ms" in shown


def test_the_readme_has_the_table_of_the_results() -> None:
    """Written by the same run: nothing in it was typed or left over from another."""
    text = README.read_text(encoding="utf-8")
    assert text == with_table(text)

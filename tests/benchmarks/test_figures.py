"""The figures that are judged: ratios inside one run, bars, and the tables made of them."""

import pytest

from benchmarks.chart import chart
from benchmarks.figures import Bar, bars, ratio
from benchmarks.page import bars_table
from benchmarks.processor import descendants
from benchmarks.readme import END, README, START, readme_table
from benchmarks.results import results
from benchmarks.wording import figure_text, limit_text, measured_line, verdict
from widgets.html import html


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        pytest.param([1, 10, 100], [2, 5, 50], 2.0, id="the middle of the ratios, not the ratio of the middles"),
        pytest.param([3], [2], 1.5, id="one run"),
        pytest.param([], [2], None, id="nothing measured"),
    ],
)
def test_ratios_are_taken_inside_a_run(ours: list[float], theirs: list[float], expected: float | None) -> None:
    """A slow moment of the machine meets both of a run, and falls out."""
    assert expected == ratio(ours, theirs)


@pytest.mark.parametrize(
    ("bar", "shown"),
    [
        (Bar("a", 1.5, 1.5), ("at most 1.5", "1.5", "yes")),
        (Bar("b", 50, 73.5, "ms"), ("at most 50 ms", "73.5 ms", "no")),
        (Bar("c", 95, 95, at_least=True), ("at least 95", "95", "yes")),
        (Bar("d", 95, 94, at_least=True), ("at least 95", "94", "no")),
        (Bar("e", 1.5, None), ("at most 1.5", "not measured", "not known")),
    ],
)
def test_a_bar_says_its_limit_its_figure_and_whether_it_is_met(bar: Bar, shown: tuple[str, str, str]) -> None:
    """A bar that was not measured is never called met."""
    assert shown == (limit_text(bar), figure_text(bar), verdict(bar))


def test_the_processes_under_one_are_found_at_any_depth() -> None:
    """A browser's own processes start others."""
    assert {2, 3, 4} == set(descendants(1, "2 1\n3 2\n4 3\n5 9\n"))


def test_the_readme_has_the_table_of_the_results() -> None:
    """The README cannot differ from the last run."""
    text = README.read_text(encoding="utf-8")
    assert readme_table() == text.partition(START)[2].partition(END)[0].strip()


def test_the_page_shows_every_bar_of_the_results() -> None:
    """Met or not, nothing is left out."""
    shown = bars_table()
    for bar in bars(results()):
        assert bar.name in shown


def test_a_short_run_says_so() -> None:
    """Figures of a trial are never taken for the final ones."""
    found = results()
    assert ("A short run" in measured_line(found)) == (found["quick"] or found["runs"] < 9)


def test_the_picture_has_a_bar_for_each_figure_and_says_what_it_shows() -> None:
    """Each figure stands beside its bar in words, and the picture has a title."""
    visits = {"cold": {"port": {"cold": [500.0]}, "python": {"cold": [3000.0, 2000.0, 9000.0]}}}
    shown = html(chart({"visits": visits}))
    assert 2 == shown.count("<rect")
    assert "3.00 s" in shown
    assert "<title>Time to the first answer, in seconds</title>" in shown

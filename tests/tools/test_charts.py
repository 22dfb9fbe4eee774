"""The committed pictures are those of the rules, and show every step, answer and rule of their charts."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from criteria.charts import CHARTS, Chart
from criteria.steps import steps
from tools.charts import FOLDER, drawn
from widgets.flowchart import StaleChartError, flowchart_html
from widgets.rules import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

EVERY_CHART = pytest.mark.parametrize("chart", CHARTS, ids=lambda one: one.key)
SVG = "{http://www.w3.org/2000/svg}"


def committed(chart: Chart) -> str:
    """The text of a chart's committed picture."""
    return (FOLDER / f"{chart.key}.svg").read_text(encoding="utf-8")


def parts(chart: Chart, tag: str, class_: str) -> Iterator[ET.Element]:
    """The parts of a committed picture of one kind."""
    whole = ET.fromstring(committed(chart))  # noqa: S314 - our own file
    return (one for one in whole.iter(f"{SVG}{tag}") if one.get("class") == class_)


def words(part: ET.Element) -> str:
    """The words in a part of a picture, with single blanks."""
    return " ".join(" ".join(part.itertext()).split())


@EVERY_CHART
def test_the_committed_picture_is_what_the_rules_give(chart: Chart) -> None:
    """Drawing a chart again gives the committed file; where it does not: make charts."""
    assert committed(chart) == drawn(chart)


@EVERY_CHART
def test_every_step_stands_in_its_box_with_a_link_to_its_rule(chart: Chart) -> None:
    """Each step is one box, with its heading, its clock and its rules, linked to the row of its first rule."""
    known = {rule.key for rules in SECTIONS.values() for rule in rules}
    boxes = {box.get("data-step"): box for box in parts(chart, "a", "chart-step")}
    assert [str(one.number) for one in steps(chart)] == list(boxes)
    for step in steps(chart):
        box = boxes[str(step.number)]
        assert step.short in words(box)
        assert step.time in words(box)
        # What no source settles rests on the rules that leave it open.
        rests_on = step.also if step.status == "seek_advice" else step.rules
        assert [key for key in rests_on if key not in words(box)] == []
        assert (box.get("href") or "").endswith(f"#rule-{rests_on[0].lower()}")
        assert rests_on[0] in known


@EVERY_CHART
def test_every_answer_is_an_arrow_with_its_words(chart: Chart) -> None:
    """Each way on from a step is one arrow, and bears the words of its answer where there is one."""
    expected = {f"{one.number}.{at}": way.label for one in steps(chart) for at, way in enumerate(one.exits)}
    assert expected == {arrow.get("data-way"): words(arrow) for arrow in parts(chart, "g", "chart-way")}


def test_a_picture_of_other_rules_stops_the_build() -> None:
    """Whoever changes a rule and not the picture is told what to run."""
    pictures = {one.key: committed(one) for one in CHARTS}
    stale = pictures | {"journey": pictures["journey"].replace('data-rules="', 'data-rules="0')}
    with pytest.raises(StaleChartError, match="Run: make charts"):
        flowchart_html(stale, lambda place: place)

"""Draw a chart as SVG: what stands in each box, how large it is, and the picture once Graphviz has laid it out.

Text stays text, every box is a link to its rule, and every mark is told by shape and words as well. Colours here are
those of paper; on a page the style sheet puts the reader's own in their place, by class.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from textwrap import wrap
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from criteria.phrases import SUBMITTED_BY, WEIGHT_LABELS
from criteria.step_phrases import AT_DEATH, NO_WEIGHT
from criteria.steps import steps
from widgets.answers import SHAPES
from widgets.flowchart import fingerprint
from widgets.html import element, html
from widgets.rules import PAGES, rule_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from criteria.charts import Chart
    from criteria.sources import Provision
    from criteria.steps import Step

__all__ = ["graph", "picture"]

PAD = 6
MARGIN = 6
CLEAR = 12
"""An arrow that passes a box keeps half of this from it, so that it is not taken for one that ends there."""
WIDTH = 204
"""Points; a heading of 23 letters fits, whatever sans serif the reader has."""
HEADING = (12.5, 23, 14.5)
"""Size of the letters, letters in a line, height of a line: all for the widest usual sans serif."""
SMALL = (10.5, 31, 12.5)
STRONG = 27
LABEL = (10.5, 18, 12)
NUMBER = 18
NUMBER_IN_LETTERS = 2
SPACING: dict[str, str | float] = {"rankdir": "TB", "nodesep": 0.06, "ranksep": 0.04}


@dataclass(frozen=True, slots=True)
class Box:
    """What stands in one box, line by line."""

    heading: tuple[str, ...]
    small: tuple[tuple[str, bool], ...]

    @property
    def height(self) -> float:
        """The height that its lines need, in points."""
        return 2 * PAD + len(self.heading) * HEADING[2] + len(self.small) * SMALL[2]


def graph(chart: Chart) -> dict[str, object]:
    """The boxes and arrows of a chart, with the sizes that Graphviz has to know."""
    return {
        "graph": SPACING,
        "boxes": [
            {"name": str(one.number), "width": WIDTH + CLEAR, "height": _box(one).height + CLEAR}
            for one in steps(chart)
        ],
        "arrows": [
            {"tail": str(one.number), "head": str(way.to), "label": _room(way.label) if way.label else None}
            for one in steps(chart)
            for way in one.exits
        ],
    }


def picture(chart: Chart, layout: dict[str, Any]) -> str:
    """A chart as laid out by Graphviz; links lead from a page in a folder of its own to the pages of the decisions."""
    _, _, width, height = (float(one) for one in layout["bb"].split(","))
    # Graphviz counts upwards from the foot, SVG downwards from the top.
    flip = Flip(height + MARGIN, MARGIN)
    centres = {int(one["name"]): flip.point(*_numbers(one["pos"])) for one in layout["objects"]}
    found = steps(chart)
    ways = [(one, place, way) for one in found for place, way in enumerate(one.exits)]
    drawn = element(
        "svg",
        *(
            _arrow(f"{one.number}.{place}", way.label, edge, flip)
            for (one, place, way), edge in zip(ways, layout.get("edges", []), strict=True)
        ),
        *(_drawn_box(chart.key, one, *centres[one.number]) for one in found),
        xmlns="http://www.w3.org/2000/svg",
        role="group",
        aria_label=chart.title,
        viewBox=f"0 0 {_n(width + 2 * MARGIN)} {_n(height + 2 * MARGIN)}",
        class_="chart-picture",
        data_rules=fingerprint(chart),
        font_family="system-ui, sans-serif",
        fill="#000",
    )
    return html(drawn) + "\n"


class Flip:
    """Turns Graphviz's upward coordinates into downward ones with a margin."""

    def __init__(self, foot: float, margin: float) -> None:
        self.foot, self.margin = foot, margin

    def point(self, x: float, y: float) -> tuple[float, float]:
        """One point."""
        return x + self.margin, self.foot - y

    def text(self, points: Iterable[Sequence[float]]) -> str:
        """Some points as SVG writes them."""
        return " ".join(f"{_n(x)},{_n(y)}" for x, y in (self.point(*one) for one in points))


def _box(step: Step) -> Box:
    shape = SHAPES.get(step.status, "")
    # The first line leaves room for the number of the step.
    heading = wrap(f"{'#' * NUMBER_IN_LETTERS}{shape} {step.short}".strip(), HEADING[1], break_long_words=False)
    heading[0] = heading[0].lstrip("# ")
    small = [(line, True) for line in wrap(step.time, STRONG)]
    if step.time_provision is not None:
        small.append((f"({_weights([step.time_provision])})", False))
    small += [(line, False) for line in wrap(_rests_on(step), SMALL[1])]
    if step.status == "required" and step.who == SUBMITTED_BY["responsible_authority"]:
        small += [(line, False) for line in wrap(AT_DEATH, SMALL[1])]
    return Box(tuple(heading), tuple(small))


def _rests_on(step: Step) -> str:
    if step.asks:
        return ", ".join(step.rules) + (" – a judgement" if step.who.startswith("A judgement") else "")
    if step.provisions:
        return f"{', '.join(step.rules)}: {_weights(step.provisions)}"
    # Where no source settles a point nothing gives it weight: the rules that leave it open are named.
    return f"{', '.join(step.also)}: {NO_WEIGHT}"


def _weights(provisions: Iterable[Provision]) -> str:
    names = dict.fromkeys(WEIGHT_LABELS[one.weight][0].lower() for one in provisions)
    return ", ".join(names)


def _lines(label: str) -> list[str]:
    return wrap(label, LABEL[1], break_long_words=False)


def _room(label: str) -> dict[str, float]:
    lines = _lines(label)
    return {"width": max(len(line) for line in lines) * LABEL[0] * 0.58 + 8, "height": len(lines) * LABEL[2] + 4}


def _drawn_box(key: str, step: Step, x: float, y: float) -> Element:
    box = _box(step)
    left, top = x - WIDTH / 2, y - box.height / 2
    kind = step.status or "question"
    heavy = kind in ("required", "met", "for_partners")
    frame = element(
        "rect",
        x=_n(left),
        y=_n(top),
        width=_n(WIDTH),
        height=_n(box.height),
        rx="10" if kind == "question" else "1",
        fill="#fff",
        stroke="#000",
        stroke_width="2.5" if heavy else "1",
        stroke_dasharray="5 3" if kind == "seek_advice" else None,
    )
    number = element(
        "text",
        f"{step.number} ",
        x=_n(left + PAD),
        y=_n(top + PAD + HEADING[0] - 1),
        font_size=str(SMALL[0]),
        class_="chart-number",
    )
    down = top + PAD + HEADING[0] - 1
    heading = []
    for place, line in enumerate(box.heading):
        indent = NUMBER if place == 0 else 0
        heading.append(element("tspan", f"{line} ", x=_n(left + PAD + indent), y=_n(down + place * HEADING[2])))
    down += len(box.heading) * HEADING[2] - 1
    small = [
        element(
            "text",
            f"{line} ",
            x=_n(left + PAD),
            y=_n(down + place * SMALL[2]),
            font_size=str(SMALL[0]),
            font_weight="600" if strong else None,
            class_="chart-small",
        )
        for place, (line, strong) in enumerate(box.small)
    ]
    rule = (step.rules if step.asks or step.provisions else step.also)[0]
    return element(
        "a",
        element(
            "g",
            frame,
            number,
            element("text", *heading, font_size=str(HEADING[0]), font_weight="600"),
            *small,
        ),
        href=f"../{PAGES[rule[0]]}/#{rule_id(rule)}",
        class_="chart-step",
        id=f"{key}-picture-{step.number}",
        data_kind=kind,
        data_step=str(step.number),
    )


def _arrow(way: str, label: str, edge: dict[str, Any], flip: Flip) -> Element:
    """One way from a step, with its label set off from the lines behind it."""
    (curve,) = (one["points"] for one in edge["_draw_"] if one["op"] == "b")
    (head,) = (one["points"] for one in edge["_hdraw_"] if one["op"] == "P")
    first, *others = curve
    # Graphviz saw larger boxes than are drawn: both ends go on straight over what lies between.
    start = _onward(others[0], first)
    left, tip, right = head
    base = ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2)
    head = [_moved(one, base, tip) for one in head]
    path = f"M{flip.text([start])} L{flip.text([first])} C{flip.text(others)} L{flip.text([_moved(base, base, tip)])}"
    parts: list[Element] = [
        element("path", d=path, fill="none", stroke="#000"),
        element("polygon", points=flip.text(head), stroke="none"),
    ]
    if label:
        x, y = flip.point(*_numbers(edge["lp"]))
        lines, room = _lines(label), _room(label)
        top = y - (len(lines) - 1) * LABEL[2] / 2 + LABEL[0] / 3
        spans = (element("tspan", f"{line} ", x=_n(x), y=_n(top + at * LABEL[2])) for at, line in enumerate(lines))
        back = {"x": _n(x - room["width"] / 2 + 3), "y": _n(y - room["height"] / 2 + 1)}
        size = {"width": _n(room["width"] - 6), "height": _n(room["height"] - 2)}
        parts.append(element("rect", **back, **size, fill="#fff", class_="chart-back"))
        parts.append(element("text", *spans, font_size=str(LABEL[0]), text_anchor="middle"))
    return element("g", *parts, class_="chart-way", data_way=way, aria_hidden="true")


def _onward(behind: Sequence[float], point: Sequence[float]) -> tuple[float, float]:
    """A point moved by what was kept clear, straight on from the one behind it."""
    return _moved(point, behind, point)


def _moved(point: Sequence[float], behind: Sequence[float], ahead: Sequence[float]) -> tuple[float, float]:
    """A point moved by what was kept clear, in the direction of two others."""
    x, y = ahead[0] - behind[0], ahead[1] - behind[1]
    share = CLEAR / 2 / (hypot(x, y) or 1)
    return point[0] + x * share, point[1] + y * share


def _numbers(text: str) -> tuple[float, float]:
    x, y = text.split(",")
    return float(x), float(y)


def _n(value: float) -> str:
    """A number to a tenth of a point, without a nought that says nothing."""
    return f"{value:.1f}".removesuffix(".0")

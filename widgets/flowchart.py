"""`<flow-chart>`: the charts as numbered steps and as pictures, and a way to answer in place and see the path light up.

The steps in words come first and are whole alone; the pictures repeat them. Both are made from one walk of the rules.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

from criteria.case_sets import QUESTIONS
from criteria.charts import CHARTS, Chart
from criteria.facts import FACTS, LESSONS, SYSTEMIC_LEARNING
from criteria.steps import Step, asked_question, steps
from criteria.version import RULES_VERSION
from widgets.answers import SHAPES, provision_line
from widgets.controls import control, judgements
from widgets.flowchart_sayings import (
    FLOWCHART_SAYINGS,
    INTRODUCTIONS,
    KIND_LABELS,
    NEITHER_IS_EMPTY,
    NOT_JUDGED_YET,
    NOT_KNOWN_YET,
    PICTURE_NOTE,
    SKIP_PICTURE,
    WITHOUT_JAVASCRIPT,
)
from widgets.html import Content, element, list_of
from widgets.rules import rule_links
from widgets.tool import actions, problems_place, tool_html, waiting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from xml.etree.ElementTree import Element

__all__ = ["ASKED", "LESSONS_AT_ONCE", "StaleChartError", "fingerprint", "flowchart_html", "step_id"]

LESSONS_AT_ONCE = "lesson"
"""The question that the judgements on lessons answer together."""
ASKED = (*QUESTIONS, "local_learning_needed")
"""What the reader can be asked here, in the order of the charts."""


class StaleChartError(ValueError):
    """A picture was drawn from other rules than these; the message says what to do."""


def flowchart_html(pictures: Mapping[str, str], to: Callable[[str], str]) -> str:
    """The whole element as it stands in the page.

    Takes the text of each chart's SVG file by the chart's key, and what gives the address of a page. Raises
    `StaleChartError` where a picture was drawn from other rules.
    """
    return tool_html(
        "flow-chart",
        _panel(),
        _route(to),
        *(part for chart in CHARTS for part in _chart(chart, pictures[chart.key], to)),
        sayings=FLOWCHART_SAYINGS,
        without_script=WITHOUT_JAVASCRIPT,
    )


def step_id(chart: str, number: int) -> str:
    """The id of a step in words, such as "journey-step-3"."""
    return f"{chart}-step-{number}"


def fingerprint(chart: Chart) -> str:
    """A mark of all that a picture shows: another chart has another."""
    shown = [(one.short, one.status, one.time, one.rules, one.exits, one.provisions) for one in steps(chart)]
    return hashlib.sha256(repr(shown).encode()).hexdigest()[:16]


def _panel() -> Element:
    """Where the reader answers, one question at a time; on a wide screen it stays in sight beside the pictures."""
    return element(
        "section",
        element("h2", "Answer here, and see your route", id="flow-answer", tabindex="-1"),
        problems_place(),
        element(
            "form",
            *(
                element("div", *_controls(key), class_="flow-question", data_asks=key, hidden=key != ASKED[0])
                for key in ASKED
            ),
            element("button", "Go on", type="submit", class_="md-button md-button--primary flow-go"),
            class_="flow-form",
            autocomplete="off",
            novalidate=True,
        ),
        *waiting(),
        class_="flow-panel",
        aria_labelledby="flow-answer",
    )


def _route(to: Callable[[str], str]) -> Element:
    """The way so far, and what can be done with it."""
    return element(
        "section",
        element("div", class_="flow-way"),
        actions(
            ("back", "Start again"),
            ("undo", "Undo"),
            ("link", "Copy link"),
            ("print", "Print"),
            more=(element("a", "Open this case on the check page", href=to("check"), class_="flow-check"),),
        ),
        class_="flow-route",
        aria_label="Your route",
    )


def _controls(key: str) -> tuple[Element, ...]:
    if key == "circumstances":
        return (control(FACTS[key]), element("p", NEITHER_IS_EMPTY, class_="fact-hint"))
    if key != LESSONS_AT_ONCE:
        return (control(FACTS[key]),)
    asked = next(one for one in CHARTS[0].asked if one.key == key)
    return (
        element("p", asked_question(asked), class_="fact-label"),
        element("p", NOT_JUDGED_YET, class_="fact-hint"),
        judgements("lessons", "Lessons that law and guidance list", LESSONS),
        judgements("systemic_learning", "Systemic learning", SYSTEMIC_LEARNING),
    )


def _chart(chart: Chart, picture: str, to: Callable[[str], str]) -> tuple[Element, ...]:
    found = steps(chart)
    drawn = fromstring(picture.replace(' xmlns="http://www.w3.org/2000/svg"', ""))  # noqa: S314 - our own file
    if drawn.get("data-rules") != fingerprint(chart):
        raise StaleChartError(f"docs/flowchart/{chart.key}.svg was drawn from other rules. Run: make charts")
    for link in drawn.iter("a"):
        # In the file links lead to folders, as the file itself would be opened; here they lead as the page's others do.
        page, _, place = link.attrib["href"].removeprefix("../").partition("/#")
        link.set("href", f"{to(page)}#{place}")
    end = f"{chart.key}-end"
    _, _, width, height = (float(one) for one in drawn.attrib["viewBox"].split())
    return (
        element("h2", chart.title, id=chart.key),
        element("p", INTRODUCTIONS[chart.key]),
        element("p", NOT_KNOWN_YET),
        element(
            "details",
            element("summary", f"In words: {len(found)} steps"),
            element(
                "ol",
                *(_step(chart.key, one, to) for one in found),
                class_="flow-steps",
                data_chart=chart.key,
            ),
            class_="flow-words",
            open=True,
        ),
        element(
            "figure",
            element("a", SKIP_PICTURE, href=f"#{end}", class_="flow-skip"),
            element("p", chart.title, class_="flow-title"),
            element("div", drawn, class_="flow-picture", data_scrolls="Chart, scrolls sideways"),
            element("figcaption", f"{INTRODUCTIONS[chart.key]} {PICTURE_NOTE} Rules version {RULES_VERSION}."),
            element("button", "Print this chart alone", type="button", class_="md-button", data_print=chart.key),
            class_="flow-figure",
            data_chart=chart.key,
            data_paper="landscape" if width > height else "portrait",
        ),
        element("div", id=end, tabindex="-1"),
    )


def _step(chart: str, step: Step, to: Callable[[str], str]) -> Element:
    """One step: what is asked or found and where it leads stand open; help, deciders and sources are folded away."""
    folded = [element("p", line) for line in step.lines] if step.asks else []
    if step.who:
        folded.append(element("p", element("strong", "Who: "), step.who))
    if step.time_provision is not None:
        folded.append(element("p", step.when, " ", provision_line(step.time_provision)))
    folded.append(element("p", "Rests on: ", rule_links(step.rules, to)))
    if step.also:
        folded.append(element("p", "See also: ", rule_links(step.also, to)))
    if step.provisions:
        folded.append(list_of(provision_line(one) for one in step.provisions))
    kind = ", ".join(part for part in (KIND_LABELS[step.status], step.time) if part)
    return element(
        "li",
        element("h3", *_marked(step), class_="flow-heading"),
        element("p", kind, class_="flow-kind"),
        *(element("p", line) for line in (() if step.asks else step.lines)),
        _exits(chart, step),
        element(
            "details",
            element("summary", "Help, who decides, sources" if step.asks else "Who decides, sources"),
            *folded,
        ),
        class_="flow-step",
        id=step_id(chart, step.number),
        data_step=str(step.number),
        data_kind=step.status or "question",
        data_leads_on=any(way.to == step.number + 1 for way in step.exits),
    )


def _marked(step: Step) -> tuple[Content, ...]:
    shape = SHAPES.get(step.status)
    marks = (element("span", f"{shape} ", aria_hidden="true"),) if shape else ()
    return (f"{step.number}. ", *marks, step.heading)


def _exits(chart: str, step: Step) -> Element:
    """Where each answer leads; a step that ends the way says so."""
    if not step.exits:
        return element("p", "The route ends here.", class_="flow-ends")
    links = [
        element("a", f"go to step {way.to}", href=f"#{step_id(chart, way.to)}", class_="flow-go-to")
        for way in step.exits
    ]
    if not step.asks:
        return element("p", "Then ", links[0], ".", class_="flow-ends")
    return element(
        "ul",
        *(
            element("li", element("span", f"{way.label}: "), link, data_way=f"{step.number}.{place}")
            for place, (way, link) in enumerate(zip(step.exits, links, strict=True))
        ),
        class_="flow-exits",
    )

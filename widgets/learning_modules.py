"""The learning modules on a page: outcomes, what to read, cases that practise them, and questions before and after.

Whole without a script: every question stands in the page with its answer folded away, and its choices can be marked.
`learning-modules.js` keeps what was chosen, holds the answers back until the reader wants them, and shows what changed;
every word it needs is here. Nothing has to be done first: a reader may go straight to the questions after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.version import RULES_VERSION
from widgets.html import Content, element, html, joined, list_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from xml.etree.ElementTree import Element

    from criteria.scenario import Scenario
    from widgets.backing import Cite
    from widgets.module_questions import Module, Question

__all__ = ["SAYINGS", "SETS", "modules_html", "practising"]

SETS = {
    "before": (
        "{count} questions before",
        "Answer as you would today. The answers stay away until the questions after are done, or you ask.",
        "Show me these answers now",
    ),
    "after": (
        "{count} questions after",
        "They ask much the same of other cases. You may come here straight away.",
        "See what changed",
    ),
}
"""For each set its heading, what is said of it, and the button that shows how it went."""
COUNT = {3: "Three"}
SAYINGS = {
    "progress": "{answered} of {all} answered.",
    "score": "{right} of {all} right",
    "score-open": "{right} of {all} right, {open} not answered",
    "none": "not answered",
    "kept": "{answered} of {all} answered, not looked at yet",
    "change": "Before: {before}. After: {after}.",
    "topic": "{topic}: before {before}, after {after}.",
    "right": "right",
    "wrong": "not yet right",
    "open": "not answered",
    "yours": "Your answer",
    "right-choice": "The right answer",
    "yours-right": "Your answer, and right",
    "shown": "The answers to the questions before are shown, each with its reason.",
    "again": "This module starts again. Nothing of it is kept.",
    "record-title": "Module: {title}",
    "record-before": "Before",
    "record-after": "After",
    "record-taken": "Before: {before} After: {after}",
    "record-choice": "“{choice}” ({mark}).",
    "record-open": "not answered.",
}
"""What the script may have to say; names in braces are places for what it counts or quotes."""


def modules_html(
    modules: Sequence[Module],
    titles: Mapping[str, str],
    scenarios: Iterable[Scenario],
    cite: Cite,
    to: Callable[[str], str],
) -> str:
    """Every module in full. `titles` are those of the site's pages.

    `cite` links to what a statement rests on; `to` gives the address of a page.
    """
    published = tuple(scenarios)
    tool = element(
        "learning-modules",
        element("p", "The modules:"),
        list_of(element("a", one.title, href=f"#{_place(one)}") for one in modules),
        *(_module(one, titles, practising(one, published), cite, to) for one in modules),
        element("p", class_="live-spoken", role="status"),
        *(element("template", text, data_say=code) for code, text in SAYINGS.items()),
        class_="tool",
        data_rules_version=RULES_VERSION,
    )
    # Markdown takes an element it does not know for a part of a paragraph; a div it leaves alone.
    return html(element("div", tool))


def practising(module: Module, scenarios: Iterable[Scenario]) -> tuple[Scenario, ...]:
    """The cases that practise a module, the easiest first; those that newer ones replace are left out."""
    published = tuple(scenarios)
    replaced = {one.supersedes for one in published}
    found = (one for one in published if one.id not in replaced and module.practised_by(one))
    return tuple(sorted(found, key=lambda one: one.practice.difficulty if one.practice else 0))


def _place(module: Module) -> str:
    return f"module-{module.id}"


def _module(
    module: Module, titles: Mapping[str, str], cases: Sequence[Scenario], cite: Cite, to: Callable[[str], str]
) -> Element:
    read = joined(", ", (element("a", titles[page], href=to(page)) for page in module.read))
    links = (element("a", one.title, href=to(f"practice/#{one.id}")) for one in cases)
    return element(
        "section",
        element("h2", module.title, id=_place(module), tabindex="-1"),
        element("p", module.purpose),
        element("p", "After this you can:"),
        list_of(f"{one}{'.' if one is module.outcomes[-1] else ';'}" for one in module.outcomes),
        element("p", element("strong", "Read: "), *read, "."),
        element("details", element("summary", f"{len(cases)} cases to practise with"), list_of(links)),
        _set("before", module, cite),
        _set("after", module, cite),
        element(
            "div",
            element("h3", "What changed", tabindex="-1"),
            element("p", class_="module-change"),
            element("ul", class_="module-topics"),
            element("p", "This is for you alone, and stays here. The reasons stand with each question above."),
            class_="module-result",
            hidden=True,
        ),
        element(
            "p",
            element("button", "Start this module again", type="button", class_="md-button", data_action="again"),
            class_="module-again",
            hidden=True,
        ),
        class_="module",
        data_module=module.id,
        data_title=module.title,
    )


def _set(time: str, module: Module, cite: Cite) -> Element:
    """The questions before or after, folded away."""
    heading, hint, shows = SETS[time]
    questions = [getattr(pair, time) for pair in module.pairs]
    return element(
        "details",
        element("summary", heading.format(count=COUNT[len(questions)])),
        element("p", hint),
        element(
            "ol",
            *(
                element("li", _question(f"{module.id}-{time}-{number}", number, one, cite), data_topic=pair.topic)
                for number, (pair, one) in enumerate(zip(module.pairs, questions, strict=True), 1)
            ),
            class_="module-questions",
        ),
        element("p", class_="module-progress"),
        element("button", shows, type="button", class_="md-button", data_action=f"show-{time}", hidden=True),
        class_="module-set",
        data_set=time,
    )


def _question(name: str, number: int, question: Question, cite: Cite) -> Element:
    """One question: what is told and what is asked, its choices, and the answer with its reason and rules."""
    told, stop, asked = question.asks.rpartition(". ")
    right = next(one.says for one in question.choices if one.right)
    return element(
        "div",
        element(
            "fieldset",
            element("legend", f"{number}. {told}{stop}", element("strong", asked)),
            *(_choice(name, str(place), one.says, right=one.right) for place, one in enumerate(question.choices, 1)),
        ),
        element(
            "details",
            element("summary", "Answer"),
            element("p", element("strong", _sentence(right)), f" {question.why} ", cite(question.backing)),
            class_="question-answer",
        ),
    )


def _choice(name: str, value: str, says: Content, *, right: bool) -> Element:
    return element(
        "label",
        element("input", type="radio", name=name, value=value),
        element("span", says),
        class_="fact-choice",
        data_right=right,
    )


def _sentence(says: str) -> str:
    """What a choice says, with its full stop; a day has none."""
    return says if says.endswith(".") else f"{says}."

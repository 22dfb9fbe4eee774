"""Writing why to commission a review or not: cases in which the criteria are met, a form, and a model answer each.

Whole without a script: each case stands with its story, its answers, and its model answer folded away.
`case-rationale.js` shows one case with the form, puts the reader's text beside the model, and keeps what was written in
the reader's record. It has no sentence: every word it needs is here, or read off the form. Nothing is worked out from
the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.assessment import assess
from criteria.deadlines import in_words
from criteria.facts import REASONS_AGAINST
from criteria.phrases import FICTIONAL
from criteria.practice_review import COMMISSIONING
from criteria.version import RULES_VERSION
from criteria.wording import answers
from widgets.answers import folded, given_sentence, provision_line
from widgets.citations import rules_with_weights
from widgets.commissioning import ADVICE, PARTS, parts_table, reason_sentence, reasons_table
from widgets.html import element, list_of
from widgets.scenarios import CONTENTS, LEAVE, answers_list
from widgets.tool import actions, tool_html

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from xml.etree.ElementTree import Element

    from criteria.facts import Fact
    from criteria.scenario import Scenario
    from widgets.rationales import Rationale

__all__ = ["DECISIONS", "case_rationale_html"]

DECISIONS = {
    "commission": "Commission a review",
    "not_commission": "Do not commission a review",
    "not_yet": "Not yet: my text says what is missing",
}
"""What a reader may decide. The two that settle it are what a model answer may decide, too."""
WITHOUT_SCRIPT = (
    "Writing and comparing here needs JavaScript. Without it, every case stands below with its model answer; write on"
    " paper or in a file of your own."
)
ONE_ANSWER = "This is one answer, not the right one. The partners decide, and may decide otherwise."
INVENTED = "It is invented, and so is every step and day in it that the story does not tell."
SAYINGS = {
    "shown": "Case shown: {title}",
    "compared": "Your text now stands beside a model answer.",
    "changing": "Change your text as you like. Then compare again.",
    "again": "What you wrote about this case is taken away. “Undo” brings it back.",
    "undone": "What you wrote is back.",
    "saved": "The Word file is in your downloads. It is marked as fictional.",
    "not-saved": "The Word file could not be made just now. What you wrote is still here. Try again, or print it.",
    "title": "Rationale: {title}",
    "case": "The case, which is invented",
    "written": "What was decided, and why",
    "rules": "Rules version",
    "decision": "Decision",
    "no-decision": "None chosen yet",
    "reason": "Reason relied on, and its worth",
    "no-reason": "None",
    "text": "Rationale",
    "no-text": "Nothing written yet",
    "ticked": "Checklist: my text holds",
    "not-ticked": "Checklist: not ticked",
    "nothing": "None",
    "model": "Model answer",
    "model-seen": "Compared with it",
    "model-not-seen": "Not compared with it yet",
}
"""What the script may have to say or to write into the record; names in braces are places."""


def case_rationale_html(rationales: Sequence[Rationale], to: Callable[[str], str]) -> str:
    """Every case with its model answer, and the form. `to` gives the address of a page."""
    return tool_html(
        "case-rationale",
        element(
            "div",
            _choice(rationales),
            element(
                "div",
                folded("What a written rationale holds", parts_table()),
                folded("What each reason not to commission is worth", reasons_table()),
                class_="rationale-plain",
            ),
            *(_case(one, to) for one in rationales),
            _form(),
            _comparison(to),
        ),
        actions(
            ("compare", "Compare"),
            ("change", "Change my text"),
            ("word", "Word file"),
            ("print", "Print"),
            ("again", "Start again"),
            ("undo", "Undo"),
            ("next", "Next case"),
            data_fictional=FICTIONAL,
            data_rules_version=RULES_VERSION,
        ),
        sayings=SAYINGS,
        without_script=WITHOUT_SCRIPT,
        searched=False,  # search finds the stories among the practice cases
    )


def _choice(rationales: Sequence[Rationale]) -> Element:
    options = (element("option", one.scenario.title, value=one.scenario.id) for one in rationales)
    return element(
        "div",
        element("label", "Case", for_="rationale-case"),
        element("select", *options, id="rationale-case"),
        class_="rationale-choice",
        hidden=True,
    )


def _case(rationale: Rationale, to: Callable[[str], str]) -> Element:
    """A case to its end: the story, the facts and answers, and the model answer folded away."""
    scenario = rationale.scenario
    cases = to("practice/")
    known = scenario.assess().case.known()
    return element(
        "article",
        element("h2", scenario.title, tabindex="-1"),
        element("p", element("a", LEAVE, href=f"{cases}#{CONTENTS}"), class_="case-leave"),
        *_story(scenario),
        folded("The facts at the end", list_of(given_sentence(fact, value) for fact, value in known)),
        element("p", "The answers at the end:"),
        answers_list(scenario.assess()),
        element("p", element("a", "This case step by step, with what it teaches", href=f"{cases}#{scenario.id}")),
        element("details", element("summary", "A model answer"), *_model(rationale), class_="rationale-model"),
        class_="rationale-case",
        id=scenario.id,
    )


def _story(scenario: Scenario) -> tuple[Element, ...]:
    """The whole story, stage after stage."""
    note = scenario.practice.content_note if scenario.practice else ""
    return (
        element("p", element("strong", "Content note: "), note, class_="case-note"),
        *(element("p", stage.told, class_="rationale-told") for stage in scenario.stages),
    )


def _model(rationale: Rationale) -> tuple[Element, ...]:
    """What the model decides and why, part by part, what stands behind its day, and the other side."""
    decision = DECISIONS["commission" if rationale.commission else "not_commission"]
    return (
        element(
            "div",
            element("p", element("strong", ONE_ANSWER), f" {INVENTED}"),
            element("p", element("strong", "Decision: "), f"{decision}."),
            element("dl", *(line for key, text in rationale.parts.items() for line in _part(key, text, rationale))),
            *_after(rationale),
            element("p", "It weighs:"),
            list_of(
                f"{reason_sentence(fact)} {fact.hint}" for fact in REASONS_AGAINST if fact.name in rationale.weighs
            ),
            class_="rationale-answer",
        ),
        element(
            "p", element("strong", "The other side: "), element("span", rationale.other_side), class_="rationale-other"
        ),
    )


def _part(key: str, text: str, rationale: Rationale) -> tuple[Element, Element]:
    """One part of the model: its name, and its text; the sign-off has the day."""
    signed = f"Signed by the delegated safeguarding partners on {in_words(rationale.decided)}. "
    return (
        element("dt", PARTS[key].name),
        element("dd", f"{signed if key == 'sign_off' else ''}{text}", data_part=key),
    )


def _after(rationale: Rationale) -> tuple[Element, ...]:
    """What follows from the decision by the rules: when a review is to be published, or where the rationale goes."""
    if not rationale.commission:
        return (element("p", COMMISSIONING.text[-1]),)
    decided = assess({**rationale.scenario.facts, "review_decided_on": rationale.decided.isoformat()})
    days = next(answer.when for answer in answers(decided) if answer.key == "commissioning")
    return (element("p", " ".join(f"{one.label}: {in_words(one.day)}." for one in days)),)


def _form() -> Element:
    """What the reader decides, relies on, writes and ticks."""
    return element(
        "form",
        _group(
            "What do you decide?",
            "",
            *(_radio("decision", value, label) for value, label in DECISIONS.items()),
        ),
        _group(
            "Reasons not to commission: I rely on this reason",
            "Tick none, one or more. What each is worth is shown when you compare.",
            *(_box("reasons", fact.name, reason_sentence(fact)) for fact in REASONS_AGAINST),
        ),
        element(
            "div",
            element("label", "Your rationale", for_="rationale-text", class_="fact-label"),
            element("p", "About this invented case only. Write so that a family could read it.", class_="fact-hint"),
            element("textarea", rows="12", id="rationale-text", name="text"),
            class_="fact-group rationale-written",
        ),
        _group(
            "Checklist: my text holds",
            "You check your own text. Nothing here reads it, counts it or scores it.",
            *(_box("holds", key, part.name, part.holds) for key, part in PARTS.items()),
        ),
        class_="rationale-form",
        hidden=True,
    )


def _group(legend: str, hint: str, *choices: Element) -> Element:
    hints = (element("p", hint, class_="fact-hint"),) if hint else ()
    return element("fieldset", element("legend", legend), *hints, *choices, class_="fact-group")


def _radio(name: str, value: str, label: str) -> Element:
    control = element("input", type="radio", name=name, value=value)
    return element("label", control, element("span", label, class_="rationale-label"), class_="fact-choice")


def _box(name: str, value: str, label: str, more: str = "") -> Element:
    control = element("input", type="checkbox", name=name, value=value)
    small = (element("small", more),) if more else ()
    return element(
        "label",
        control,
        element("span", element("span", label, class_="rationale-label"), *small),
        class_="fact-choice",
    )


def _comparison(to: Callable[[str], str]) -> Element:
    """Where the reader's text stands beside the model's, with what the reasons relied on are worth."""
    return element(
        "section",
        element("h3", "Your text and a model answer", tabindex="-1"),
        element(
            "div",
            element("div", element("h4", "Yours"), element("dl"), class_="rationale-mine"),
            element("div", element("h4", "A model answer"), element("div"), class_="rationale-theirs"),
            class_="rationale-beside",
        ),
        element("h4", "The best argument for the other decision"),
        element("p", class_="rationale-other-side"),
        element("h4", "What the reasons you relied on are worth"),
        element("p", "You relied on none of the five.", data_when="no-reasons"),
        element("ul", *(_worth(fact) for fact in REASONS_AGAINST)),
        element(
            "p",
            "The reasons: ",
            provision_line(COMMISSIONING.also[0]),
            ". That none of them decides for you: ",
            rules_with_weights([COMMISSIONING.key], to),
            ". What each is worth is our reading.",
        ),
        element("h4", "Lines of the checklist that you did not tick"),
        element("p", "None: you ticked them all.", data_when="all-held"),
        element("dl", *(line for key in PARTS for line in _not_ticked(key))),
        class_="rationale-comparison",
        hidden=True,
    )


def _worth(fact: Fact) -> Element:
    """What a reason is worth in the rules' words, why, and what to do with it."""
    advice = ADVICE[fact.name]
    return element(
        "li",
        element("strong", f"{reason_sentence(fact)} "),
        element("span", fact.hint, class_="rationale-hint"),
        f" {advice.why} {advice.instead}",
        data_reason=fact.name,
    )


def _not_ticked(key: str) -> tuple[Element, Element]:
    """A line that was not ticked, and the place for what the model has there."""
    part = PARTS[key]
    return (
        element("dt", f"{part.name}: {part.holds}", data_line=key),
        element("dd", "In the model: ", element("q"), data_line=key),
    )

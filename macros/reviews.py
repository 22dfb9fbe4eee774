"""What the pages about reviews ask the rules for: one rule's words, one open question, the plan, examples."""

from __future__ import annotations

from itertools import chain
from typing import Any

from widgets.answers import open_question, provision_line
from widgets.commissioning import reasons_weighed
from widgets.definitions import examples_table
from widgets.html import element, html, list_of
from widgets.review_plan import plan_elements
from widgets.rules import SECTIONS, provisions

__all__ = ["one_question", "review_plan", "rule_says", "tell"]


def tell(env: Any) -> None:  # noqa: ANN401 - mkdocs-macros gives no type for it
    """Tell mkdocs-macros what there is about reviews."""
    for macro in (examples_table, reasons_weighed, one_question, review_plan, rule_says):
        env.macro(macro)


def rule_says(key: str, *starts: str, sources: tuple[str, ...] = ()) -> str:
    """What a rule says, as a list, then its sources with their weight.

    With `starts`, only the sentences that start with one of those words; each has to find one. What a sentence lists
    with semicolons stands one below the other. With `sources`, only these of the rule's sources stand below it, where
    not every source backs every sentence; each has to be one of them.
    """
    rule = next(one for one in chain(*SECTIONS.values()) if one.key == key)
    for start in starts:
        if not any(sentence.startswith(start) for sentence in rule.text):
            message = f"rule {key} has no sentence that starts with “{start}”; it says: {' | '.join(rule.text)}"
            raise ValueError(message)
    backing = [one for one in provisions(rule) if not sources or one.source.key in sources]
    if missing := set(sources) - {one.source.key for one in backing}:
        message = f"rule {key} does not rest on {', '.join(sorted(missing))}"
        raise ValueError(message)
    sentences = [
        f"{part[0].upper()}{part[1:].rstrip('.')}."
        for one in rule.text
        if not starts or one.startswith(starts)
        for part in (one.split("; ") if one.count("; ") > 1 else [one])
    ]
    return html(
        element(
            "div",
            list_of(sentences),
            list_of((provision_line(one) for one in backing), class_="rule-sources"),
            class_="rule-says",
        )
    )


def one_question(key: str) -> str:
    """One open question: both readings, both sources, and what is followed."""
    question = next(one for rule in chain(*SECTIONS.values()) for one in rule.open_questions if one.key == key)
    return html(element("section", *open_question(question), id=f"question-{key.lower()}"))


def review_plan() -> str:
    """The plan for a rapid review by working day; the page gives its heading."""
    _, *below = plan_elements(None)
    return html(*below)

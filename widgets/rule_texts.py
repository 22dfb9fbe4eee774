"""What one rule says, whole or in part, as a list that a page can place where its reader needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from widgets.answers import provision_line
from widgets.html import element, html, list_of
from widgets.rules import RULES, provisions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from criteria.rules import Rule
    from criteria.sources import Provision

__all__ = ["rule_says"]


def rule_says(key: str, *starts: str, sources: Sequence[str] = ()) -> str:
    """What a rule says, as a list, then its sources with their weight.

    With `starts`, only the sentences that start with one of those words; each has to find one. What a sentence lists
    with semicolons stands one below the other. With `sources`, only these of the rule's sources stand below it, where
    not every source backs every sentence; each has to be one of them. ValueError says what the rule does hold.
    """
    if key not in RULES:
        raise ValueError(f"There is no rule {key}. The rules are: {', '.join(RULES)}.")
    rule = RULES[key]
    return html(
        element(
            "div",
            list_of(_sentences(rule, starts)),
            list_of((provision_line(one) for one in _backing(rule, sources)), class_="rule-sources"),
            class_="rule-says",
        )
    )


def _sentences(rule: Rule, starts: Sequence[str]) -> Iterator[str]:
    for start in starts:
        if not any(sentence.startswith(start) for sentence in rule.text):
            said = " | ".join(rule.text)
            raise ValueError(f"rule {rule.key} has no sentence that starts with “{start}”; it says: {said}")
    for sentence in rule.text:
        if not starts or sentence.startswith(tuple(starts)):
            for part in sentence.split("; ") if sentence.count("; ") > 1 else [sentence]:
                yield f"{part[0].upper()}{part[1:].rstrip('.')}."


def _backing(rule: Rule, sources: Sequence[str]) -> list[Provision]:
    backing = [one for one in provisions(rule) if not sources or one.source.key in sources]
    if missing := set(sources) - {one.source.key for one in backing}:
        raise ValueError(f"rule {rule.key} does not rest on {', '.join(sorted(missing))}")
    return backing

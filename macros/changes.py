"""The page "What changed, and from which day", from CHANGELOG.md, which partnerships and engineers share.

An entry about rules ends with its particulars, in this order; on the page each gets a line of its own:

    - **Notification** (rules N1 to N9): what changed. Applies from: a day, or which incidents. Source: where that
      stands. Pages: those it touches.
"""

from __future__ import annotations

import re

from criteria.version import RULES_VERSION
from widgets.my_record import RulesVersion

__all__ = ["ChangesError", "changes", "versions_of_rules"]

TITLE = re.compile(r"\A# .*\n+")
ENTRY = re.compile(r"^- .*(?:\n {2}.*)*", re.MULTILINE)
LABELS = ("Applies from", "Source", "Pages")
PARTICULARS = re.compile("".join(rf" {label}: (?P<{label.split()[0]}>.+?)" for label in LABELS) + r"\Z")
ABOUT_RULES = re.compile(r"\(rules? [A-Z]\d+|Applies from:|Source:")
OF_RULES = re.compile(r"^## (?P<heading>(?P<version>\d[\d.]*) .*)$(?P<text>(?:\n(?!## ).*)*)", re.MULTILINE)
MARKS = re.compile(r"\*\*|`")


class ChangesError(ValueError):
    """Raised when the changelog leaves out what a partnership needs to know; the message says what to write."""


def changes(changelog: str) -> str:
    """The changelog as Markdown without its title; ChangesError where an entry about rules is incomplete."""
    problems = [
        f"- Version {found['version']} has no entry about rules."
        for found in OF_RULES.finditer(changelog)
        if not any(ABOUT_RULES.search(entry) for entry in map(_one_line, ENTRY.findall(found["text"])))
    ]
    problems += [
        f"- {line[:70]}…"
        for line in map(_one_line, ENTRY.findall(changelog))
        if ABOUT_RULES.search(line) and not PARTICULARS.search(line)
    ]
    if problems:
        raise ChangesError(
            f"CHANGELOG.md: an entry about rules ends with {', '.join(f'{label}: …' for label in LABELS)}, in this"
            " order:\n" + "\n".join(problems)
        )
    return ENTRY.sub(_on_lines, TITLE.sub("", changelog))


def versions_of_rules(changelog: str, current: str = RULES_VERSION) -> tuple[RulesVersion, ...]:
    """Every version of the rules, the newest first, with what it changed in plain text.

    ChangesError where the newest is not the one in force.
    """
    versions = tuple(
        RulesVersion(
            found["version"],
            found["heading"],
            tuple(
                MARKS.sub("", line.removeprefix("- "))
                for line in map(_one_line, ENTRY.findall(found["text"]))
                if ABOUT_RULES.search(line)
            ),
        )
        for found in OF_RULES.finditer(changelog)
    )
    if not versions or versions[0].version != current:
        raise ChangesError(f"CHANGELOG.md: the first version of the rules has to be the one in force, {current}.")
    return versions


def _one_line(entry: str) -> str:
    return " ".join(entry.split())


def _on_lines(entry: re.Match[str]) -> str:
    """An entry about rules with its particulars as a list under it; others as they are."""
    line = _one_line(entry[0])
    found = PARTICULARS.search(line)
    if found is None:
        return entry[0]
    particulars = (f"    - **{label}:** {said}" for label, said in zip(LABELS, found.groups(), strict=True))
    return "\n".join((line[: found.start()], *particulars))

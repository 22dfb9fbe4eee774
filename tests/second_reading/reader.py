"""A second reading of the decision rules: looks facts up in the tables of rows under `tables/`.

The rules live in the CSV files, not here. In each table a blank condition cell accepts anything,
`a|b` accepts either, a column headed `then x` is the answer, and `basis` cites the sentence the
row comes from. Rows exclude one another: exactly one must match, whatever their order.

Facts are assumed not to be refused; `oracle.refused` says which sets are.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

TABLES = Path(__file__).parent / "tables"

# Each table may use the facts' words and the answers of the tables before it.
ORDER = (
    "under_18",
    "child",
    "at_death",
    "looked_after",
    "care_leaver",
    "n1",
    "n2",
    "n3",
    "notification",
    "routes",
    "by",
    "rapid_review",
    "lessons",
    "limbs",
    "limb_abuse",
    "lcspr_criteria",
    "commissioning",
    "alongside",
    "local_routes",
)

WORD_FACTS = (
    "care_status",
    "outcome",
    "abuse_or_neglect",
    "incident_place",
    "home_place",
    "local_learning_needed",
)


@cache
def rows(table: str) -> tuple[Mapping[str, str], ...]:
    """The rows of one table, as written."""
    with (TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, strict=True))


@cache
def names(of: str) -> tuple[str, ...]:
    """The nested names of `lessons`, `systemic_learning` or `reasons_against`, in rule order."""
    return tuple(row["name"] for row in rows("names") if row["list"] == of)


@cache
def conditions(table: str) -> tuple[Mapping[str, tuple[str, ...]], ...]:
    """Each row's accepted words by column; a blank cell accepts anything and is left out."""
    return tuple(
        {
            column: tuple(cell.split("|"))
            for column, cell in row.items()
            if cell and column != "basis" and not column.startswith("then ")
        }
        for row in rows(table)
    )


def matching(table: str, words: Mapping[str, str]) -> list[Mapping[str, str]]:
    """Every row of the table whose conditions the words satisfy; a sound table gives one."""
    return [
        row
        for row, accepted in zip(rows(table), conditions(table), strict=True)
        if all(words[column] in cell for column, cell in accepted.items())
    ]


def known(value: object) -> bool:
    """Whether a fact is known (contract, Facts: absent, null or "unknown" is not yet known)."""
    return value is not None and value != "unknown"


def band(age: object, otherwise: str) -> str:
    """The age band the rules tell apart: 16 (F1.64 in N3), 18 (N1) and 25 (N3)."""
    if not isinstance(age, int):
        return otherwise
    if age < 16:
        return "under 16"
    if age < 18:
        return "16 to 17"
    return "18 to 24" if age < 25 else "25 or over"


def given(facts: Mapping[str, Any], of: str) -> Mapping[str, Any]:
    """A nested fact as given; empty when it is not known."""
    value = facts.get(of)
    return value if isinstance(value, Mapping) else {}


def nested(facts: Mapping[str, Any], of: str) -> dict[str, str]:
    """Every name of a nested fact with `yes`, `no` or `unknown`."""
    told = given(facts, of)
    return {name: told[name] if known(told.get(name)) else "unknown" for name in names(of)}


def in_words(facts: Mapping[str, Any]) -> dict[str, str]:
    """The facts in the words that the tables' condition columns use."""
    words = {key: facts[key] if known(facts.get(key)) else "not known" for key in WORD_FACTS}
    words["age"] = band(facts.get("age"), "not known")
    # Not given is a default, not an unknown (contract, Facts), so it has a word of its own.
    words["age_at_death"] = band(facts.get("age_at_death"), "not given")
    circumstances = facts.get("circumstances")
    told = set(circumstances) if known(circumstances) and circumstances else set()
    words["circumstances"] = "both" if len(told) == 2 else next(iter(told), "none")
    answers = [x for of in ("lessons", "systemic_learning") for x in given(facts, of).values()]
    words["lesson_answers"] = (
        "at least one yes" if "yes" in answers else "all twenty-eight no" if answers.count("no") == 28 else "neither"
    )
    return words


@cache
def _look_up(words: tuple[tuple[str, str], ...], settle: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """Every table's answer by column, taking the tables in order."""
    found = dict(words)
    settled = dict(settle)
    for table in ORDER:
        match = matching(table, found)
        if len(match) != 1:
            raise LookupError(f"{table}: {len(match)} rows match {found}")
        for column, cell in match[0].items():
            if column.startswith("then "):
                name = column.removeprefix("then ")
                found[name] = settled.get(name, cell) if cell == "unsettled" else cell
    return found


def look_up(facts: Mapping[str, Any], settle: Mapping[str, str] | None = None) -> dict[str, str]:
    """The answer of every table, with the words it was looked up by.

    `settle` puts `yes` or `no` in place of an *unsettled* limb (`child`, `care_leaver`), as rule X
    allows ("with both completions possible"); it leaves a limb that is not unsettled alone.
    """
    words = tuple(sorted(in_words(facts).items()))
    return dict(_look_up(words, tuple(sorted((settle or {}).items()))))


def read(facts: Mapping[str, Any], settle: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The answers on facts that are not refused, in the contract's shape but without dates."""
    found = look_up(facts, settle)
    reasons = nested(facts, "reasons_against")
    return {
        "notification": {
            "status": found["notification"],
            "routes": found["routes"].split(),
            "recipients": found["recipients"].split(),
            "by": None if found["by"] == "null" else found["by"],
        },
        "rapid_review": {"status": found["rapid_review"]},
        "lcspr_criteria": {
            "status": found["lcspr_criteria"],
            "limbs": {
                "harm": found["harm"],
                "abuse_or_neglect": found["abuse_limb"],
                "important_lessons": found["important_lessons"],
            },
        },
        "commissioning": {
            "status": found["commissioning"],
            # Contract, Answers: names given as yes, in L4's order, whatever the status.
            "reasons_against": [name for name, answer in reasons.items() if answer == "yes"],
        },
        "alongside": found["alongside"].split(),
        "local_routes": found["local_routes"].split(),
    }

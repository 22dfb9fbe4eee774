"""Tables that can be read row by row."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from widgets import reference, rules

TABLES = {
    **{f"rules {section}": rules.rules_table(section) for section in rules.SECTIONS},
    **{f"conditions {key}": rules.conditions_table(key) for key in ("N1", "N2", "N3", "R1", "L1")},
    **{f"judgements {one}": rules.judgements_table(one) for one in ("lessons", "systemic_learning", "reasons_against")},
    "clocks": rules.clocks_table(),
    "weights": reference.weights_table(),
    "sources": reference.sources_table(),
    "holidays": reference.holidays_table(),
}


@pytest.mark.parametrize("name", TABLES)
def test_each_cell_knows_its_column(name: str) -> None:
    """On a phone every cell stands alone, so it carries the name of its column, and every row its own name."""
    whole = ET.fromstring(f"<div>{TABLES[name]}</div>")  # noqa: S314 - our own text
    for table in whole.iter("table"):
        heads = [head.text for head in table.iterfind("thead/tr/th")]
        for row in table.iterfind("tbody/tr"):
            first, *others = row
            assert ("th", "row") == (first.tag, first.get("scope"))
            assert heads[1:] == [cell.get("data-label") for cell in others]
            assert ["cell"] * len(others) == [cell.get("role") for cell in others]


@pytest.mark.parametrize("section", rules.SECTIONS)
def test_each_rule_can_be_linked_to(section: str) -> None:
    """Every rule's number is the id of one row of its section's table, once."""
    whole = ET.fromstring(rules.rules_table(section))  # noqa: S314 - our own text
    ids = [row.get("id") for row in whole.iterfind("tbody/tr") if row.get("id")]
    assert list(dict.fromkeys(rules.rule_id(rule.key) for rule in rules.SECTIONS[section])) == ids


def test_a_death_is_a_fact_and_harm_a_judgement() -> None:
    """Who establishes a condition: nobody judges whether a child died; somebody judges serious harm."""
    judged = "A judgement: the local authority, with the other partners"
    assert 2 == rules.conditions_table("N1").count(judged)
    assert 0 == rules.conditions_table("N2").count(judged)


def test_systemic_learning_is_whole() -> None:
    """All nineteen lessons stand on the page, under their four parts."""
    html = rules.judgements_table("systemic_learning")
    assert (4, 19) == (html.count("<h3>"), html.count("<li>"))

"""A page's own table, and what one rule says: each shows what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from widgets.backed_table import backed_table
from widgets.backing import Backing
from widgets.html import element

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def test_keys_of_rules_and_claims_are_told_apart() -> None:
    """The last column has the rules and the claims of its row, and nothing where no key is given."""
    asked: list[Backing] = []

    def cite(backing: Backing) -> Element:
        asked.append(backing)
        return element("b", "cited")

    shown = backed_table(cite, ["Year", "Number"], (["2001", "7"], ["N1", "a-claim"]), (["2002", "not known"], []))
    assert [Backing(rules=("N1",), claims=("a-claim",))] == asked
    assert 1 == shown.count('data-label="Rests on"')


def test_an_empty_cell_is_refused() -> None:
    """The row is named, with what to write instead."""
    with pytest.raises(ValueError, match=r"row 2002: say in it"):
        backed_table(lambda _: element("b"), ["Year", "Number", "More"], (["2002", "", "x"], []))

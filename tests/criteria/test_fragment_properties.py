"""Any case that can be read comes back from an address and from a form as it was."""

from datetime import date
from typing import Any
from urllib.parse import parse_qsl

import pytest

pytest.importorskip("hypothesis")  # the readers' Python runs these tests too, and has none

from hypothesis import given, settings
from hypothesis import strategies as st

from criteria import Refused, assess
from criteria.case import read
from criteria.facts import FACTS, Fact, Kind
from criteria.fragment import address_of, read_form, read_fragment

DAYS = st.dates(date(2024, 1, 1), date(2035, 12, 31)).map(lambda day: day.isoformat())


def value(fact: Fact) -> st.SearchStrategy[Any]:
    """The values of one fact, and the two ways of saying that it is not known."""
    known: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.AGE: st.integers(0, 120),
        Kind.DATE: DAYS,
        Kind.CHOICES: st.lists(st.sampled_from(fact.values or ("none",))),
        Kind.CHOICE: st.sampled_from(fact.values or ("none",)),
    }
    return known[fact.kind] | st.sampled_from((None, "unknown"))


GROUPS = ("lessons", "systemic_learning", "reasons_against")
FACT_SETS = st.fixed_dictionaries(
    {},
    optional={
        **{key: value(fact) for key, fact in FACTS.items() if not fact.group},
        **{
            group: st.fixed_dictionaries(
                {}, optional={fact.name: value(fact) for fact in FACTS.values() if fact.group == group}
            )
            for group in GROUPS
        },
    },
)


@settings(deadline=None)
@given(facts=FACT_SETS)
def test_there_and_back(facts: dict[str, object]) -> None:
    """Through an address or a form, a case keeps every fact and so every answer."""
    try:
        case = read(facts)
    except Refused:
        return  # contradictions between facts have their own tests
    pairs = parse_qsl(address_of(case), strict_parsing=True)
    ticked = [(name, one) for name, codes in pairs for one in codes.split(",") if name != "v"]
    for again in (read(read_fragment(pairs)), read(read_form(ticked))):
        assert {**case.values, "circumstances": case.circumstances} == {
            **again.values,
            "circumstances": again.circumstances,
        }
    assert assess(facts).to_dict() == assess(read_fragment(pairs)).to_dict()


@settings(deadline=None)
@given(pairs=st.lists(st.tuples(st.text() | st.sampled_from(list(FACTS)), st.text())))
def test_nothing_but_a_refusal_comes_of_nonsense(pairs: list[tuple[str, str]]) -> None:
    """Whatever stands in an address, it is either read or refused: nothing else can happen."""
    for reader in (read_fragment, read_form):
        try:
            answers = assess(reader([("v", "1"), *pairs])).to_dict()
        except Refused:
            continue
        assert "notification" in answers

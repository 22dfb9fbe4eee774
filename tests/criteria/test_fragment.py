"""A case goes into an address or a form and comes back the same; what cannot be read is named."""

import pytest

from criteria import Refused, assess
from criteria.case import Case, read
from criteria.facts import FACTS, Kind
from criteria.fragment import FRAGMENT_VERSION, address_of, read_form, read_fragment

Pair = tuple[str, str]
VERSION: Pair = ("v", "1")


def values_of(key: str) -> list[object]:
    """Some or all of the values that a fact can have."""
    fact = FACTS[key]
    match fact.kind:
        case Kind.AGE:
            return [0, 7, 16, 120]
        case Kind.DATE:
            return ["2026-03-31", "2027-01-04"]
        case Kind.CHOICES:
            return [["unborn"], ["adult_disclosure"], ["unborn", "adult_disclosure"]]
        case Kind.CHOICE:
            return list(fact.values)


def nested(key: str, value: object) -> dict[str, object]:
    """A facts object with one value, under its group where it has one."""
    group, _, name = key.rpartition(".")
    return {group: {name: value}} if group else {name: value}


def pairs_of(case: Case) -> tuple[Pair, ...]:
    """The pairs of a case's address, the version first, split as a browser splits them."""
    parts = (part.partition("=") for part in address_of(case).split("&"))
    return tuple((name, value) for name, _, value in parts)


def known(case: Case) -> dict[str, object]:
    """What is known of a case; no circumstance given and none known are the same."""
    return {key: value for key, value in case.values.items() if value not in (None, ())}


def as_form(pairs: tuple[Pair, ...]) -> list[Pair]:
    """The same pairs as a form sends them: a box ticked is a pair of its own, a question left alone is unknown."""
    given = [(name, one) for name, value in pairs for one in value.split(",") if name != "v"]
    names = {name for name, _ in given}
    untouched = [(key, "unknown") for key, fact in FACTS.items() if fact.kind is Kind.CHOICE and key not in names]
    empty = [(key, "") for key, fact in FACTS.items() if fact.kind in {Kind.AGE, Kind.DATE} and key not in names]
    return [*given, *untouched, *empty]


WHOLE: dict[str, object] = {
    "age": 17,
    "age_at_death": 18,
    "care_status": "care_leaver",
    "outcome": "died",
    "abuse_or_neglect": "suspected",
    "incident_place": "outside_england",
    "home_place": "elsewhere_in_england",
    "circumstances": ["unborn", "adult_disclosure"],
    **{
        group: {fact.name: "yes" for fact in FACTS.values() if fact.group == group}
        for group in ("lessons", "systemic_learning", "reasons_against")
    },
    "local_learning_needed": "no",
    "aware_on": "2026-03-31",
    "notified_on": "2026-04-08",
    "review_decided_on": "2026-04-29",
    "publish_on": "2026-09-30",
    "as_of": "2026-10-01",
}


def test_the_example_of_the_contract() -> None:
    """The address in the contract is read as the facts it stands for, and is written again in the contract's order."""
    pairs = [
        VERSION,
        ("age", "7"),
        ("outcome", "died"),
        ("lessons.recurrent_themes", "yes"),
        ("circumstances", "unborn,adult_disclosure"),
    ]
    expected = {
        "age": 7,
        "outcome": "died",
        "circumstances": ["unborn", "adult_disclosure"],
        "lessons": {"recurrent_themes": "yes"},
    }
    assert expected == read_fragment(pairs)
    in_order = "v=1&age=7&outcome=died&circumstances=unborn,adult_disclosure&lessons.recurrent_themes=yes"
    assert in_order == address_of(read(expected))
    assert VERSION == ("v", FRAGMENT_VERSION)


@pytest.mark.parametrize("key", FACTS)
def test_each_value_of_each_fact_comes_back(key: str) -> None:
    """Every fact alone survives the way through an address and the way through a form."""
    for value in values_of(key):
        case = read(nested(key, value))
        version, (name, code) = pairs = pairs_of(case)
        assert (VERSION, key) == (version, name)
        assert all(allowed.isalnum() or allowed in "_,-" for allowed in code)
        assert known(case) == known(read(read_fragment(pairs)))
        assert known(case) == known(read(read_form(as_form(pairs))))


def test_a_whole_case_comes_back() -> None:
    """A case with every fact given survives both ways, and its pairs stand in the contract's order."""
    case = read(WHOLE)
    pairs = pairs_of(case)
    assert ["v", *FACTS] == [name for name, _ in pairs]
    assert known(case) == known(read(read_fragment(pairs)))
    assert known(case) == known(read(read_fragment(reversed(pairs))))
    assert known(case) == known(read(read_form(as_form(pairs))))


def test_a_blank_case_has_no_pairs() -> None:
    """What is not known does not travel: a blank form is a bare version, and reads as nothing known."""
    assert address_of(read({})) == "v=1"
    assert address_of(read({"age": "unknown", "lessons": None, "circumstances": []})) == "v=1"
    assert known(read(read_fragment([VERSION]))) == {}
    assert known(read(read_form(as_form(())))) == {}


@pytest.mark.parametrize("key", FACTS)
def test_unknown_may_be_said(key: str) -> None:
    """An address may say "unknown" of any fact, as a facts object may."""
    assert known(read(read_fragment([VERSION, (key, "unknown")]))) == {}


def test_circumstances_of_an_address_are_carried_on_in_a_form() -> None:
    """A page that opened with them in its address sends them on as they stood there."""
    assert read_form([("circumstances", "unborn,adult_disclosure")]) == {
        "circumstances": ["unborn", "adult_disclosure"]
    }
    assert read_form([("circumstances", "unknown")]) == {"circumstances": []}


def test_blanks_around_what_is_typed_do_not_matter() -> None:
    """A form takes an age or a date with blanks around it, as people paste them."""
    assert read_form([("age", " 7 "), ("aware_on", "2026-03-31 ")]) == {
        "age": 7,
        "aware_on": "2026-03-31",
        "circumstances": [],
    }


def problems(pairs: list[Pair]) -> list[str]:
    """The names under which an address is refused, by whoever notices: its reader or the rules'."""
    with pytest.raises(Refused) as refused:
        assess(read_fragment(pairs))
    assert all(sentence.endswith(".") for _, sentence in refused.value.problems)
    return [path for path, _ in refused.value.problems]


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        pytest.param([], ["v"], id="no version"),
        pytest.param([("age", "7")], ["v"], id="facts without a version"),
        pytest.param([("v", "2"), ("age", "7")], ["v"], id="another version"),
        pytest.param([("v", ""), ("age", "7")], ["v"], id="an empty version"),
        pytest.param([VERSION, VERSION], ["v"], id="the version twice"),
        pytest.param([VERSION, ("age", "7"), ("age", "8")], ["age"], id="a fact twice"),
        pytest.param([VERSION, ("age", "7"), ("age", "7")], ["age"], id="a fact twice, the same"),
        pytest.param([("age", "7"), ("age", "7")], ["v", "age"], id="both problems at once"),
        pytest.param([VERSION, ("age", "seven")], ["age"], id="an age in words"),
        pytest.param([VERSION, ("age", "")], ["age"], id="an empty age"),
        pytest.param([VERSION, ("age", "-1")], ["age"], id="an age below nought"),
        pytest.param([VERSION, ("age", "121")], ["age"], id="an age above 120"),
        pytest.param([VERSION, ("age", "7.0")], ["age"], id="an age with a point"),
        pytest.param([VERSION, ("age", " 7")], ["age"], id="an age with a blank"),
        pytest.param([VERSION, ("age", "\u0667")], ["age"], id="an Arabic digit"),
        pytest.param([VERSION, ("age", "1" * 5000)], ["age"], id="a very long age"),
        pytest.param([VERSION, ("age", "true")], ["age"], id="a truth for an age"),
        pytest.param([VERSION, ("outcome", "Died")], ["outcome"], id="a capital letter"),
        pytest.param([VERSION, ("outcome", "died,seriously_harmed")], ["outcome"], id="two outcomes"),
        pytest.param([VERSION, ("circumstances", "stillborn")], ["circumstances"], id="no such circumstance"),
        pytest.param([VERSION, ("circumstances", "unborn,")], ["circumstances"], id="a comma too many"),
        pytest.param([VERSION, ("circumstances", "unborn,unknown")], ["circumstances"], id="unknown inside the list"),
        pytest.param([VERSION, ("aware_on", "31.03.2026")], ["aware_on"], id="a date in another form"),
        pytest.param([VERSION, ("colour", "red")], ["colour"], id="no such fact"),
        pytest.param([VERSION, ("", "7")], [""], id="no name"),
        pytest.param([VERSION, ("story", "He was seven.")], ["story"], id="a story"),
        pytest.param([VERSION, ("lessons.foo", "yes")], ["lessons.foo"], id="no such lesson"),
        pytest.param([VERSION, ("lessons.", "yes")], ["lessons."], id="a lesson without a name"),
        pytest.param([VERSION, ("lessons.recurrent_themes", "perhaps")], ["lessons.recurrent_themes"], id="no yes"),
        pytest.param([VERSION, ("lessons", "yes")], ["lessons"], id="a group as a fact"),
        pytest.param([VERSION, ("care_status", "looked_after"), ("age", "18")], ["care_status"], id="a contradiction"),
        pytest.param([VERSION, ("age", "x"), ("outcome", "y"), ("a", "z")], ["a", "age", "outcome"], id="all at once"),
    ],
)
def test_a_bad_address_is_refused_by_name(pairs: list[Pair], expected: list[str]) -> None:
    """Whatever is wrong with an address is named, and nothing is assessed from it."""
    assert expected == problems(pairs)


@pytest.mark.parametrize("group", ["lessons", "systemic_learning", "reasons_against"])
@pytest.mark.parametrize("value", ["yes", "unknown"])
def test_a_group_and_one_of_its_facts_are_not_both_taken(group: str, value: str) -> None:
    """An address that gives a group and also one of its facts is refused, in either order: nothing is dropped."""
    inner = next(key for key in FACTS if key.startswith(f"{group}."))
    for pairs in ([(group, value), (inner, "yes")], [(inner, "yes"), (group, value)]):
        assert problems([VERSION, *pairs])


def test_markup_stays_text() -> None:
    """A name with markup in it is refused under that very name; showing it safely is the page's work."""
    assert problems([VERSION, ("<script>", "1")]) == ["<script>"]

"""What is refused, by which name, and that nothing else is.

The names and limits in this file were copied by hand from the contract.
"""

from collections.abc import Mapping

import pytest

from criteria import Refused, assess
from criteria.case import read
from criteria.facts import FACTS

YES_NO = {
    "lessons": [
        "improvements_needed",
        "recurrent_themes",
        "agencies_working_together",
        "panel_prefers_local_review",
        "single_agency_concern",
        "no_agency_involvement",
        "cross_boundary",
        "institutional_setting",
        "other_important_lesson",
    ],
    "systemic_learning": [
        "decision_making_broke_down",
        "risk_not_assessed",
        "child_voice_missed",
        "inequality_influenced",
        "child_sexual_abuse",
        "domestic_abuse",
        "coercive_control",
        "teenage_relationship_abuse",
        "group_exploitation_or_online",
        "extra_familial_harm",
        "intersectionality",
        "racism_or_discrimination",
        "cumulative_harm",
        "hidden_vulnerability",
        "standards_not_followed",
        "drift_or_delay",
        "poor_assessment",
        "weak_safety_planning",
        "lack_of_challenge",
    ],
    "reasons_against": [
        "no_further_learning",
        "legal_constraints",
        "other_statutory_review",
        "thematic_route",
        "family_circumstances",
    ],
}
CHOICES = {
    "care_status": ["none", "looked_after", "care_leaver", "other_care_experience"],
    "outcome": ["died", "seriously_harmed", "not_seriously_harmed"],
    "abuse_or_neglect": ["known", "suspected", "not_suspected"],
    "incident_place": ["this_area", "elsewhere_in_england", "outside_england"],
    "home_place": ["this_area", "elsewhere_in_england", "outside_england"],
    "local_learning_needed": ["yes", "no"],
}
DATES = ["aware_on", "notified_on", "review_decided_on", "publish_on", "as_of"]
KEYS = [
    *("age", "age_at_death", "care_status", "outcome", "abuse_or_neglect", "incident_place", "home_place"),
    "circumstances",
    *(f"{group}.{name}" for group, names in YES_NO.items() for name in names),
    "local_learning_needed",
    *DATES,
]
TOP_LEVEL = list(dict.fromkeys(key.split(".")[0] for key in KEYS))

ODD = [True, False, 7.5, float("nan"), "", "Yes", "maybe", " ", [], ["yes"], {}, {"yes": 1}, {1}, b"yes", object()]


def problems(facts: object) -> list[tuple[str, str]]:
    """What a fact set is refused for; a test that expects none has nothing to ask here."""
    with pytest.raises(Refused) as refused:
        assess(facts)
    return list(refused.value.problems)


def paths(facts: object) -> list[str]:
    """The names under which a fact set is refused."""
    return [path for path, _ in problems(facts)]


def nested(key: str, value: object) -> dict[str, object]:
    """A facts object with one value, under its group where it has one."""
    group, _, name = key.rpartition(".")
    return {group: {name: value}} if group else {name: value}


def test_the_keys_are_the_contracts() -> None:
    """Every key of the contract is a fact, in its order, and there is no other."""
    assert list(FACTS) == KEYS


@pytest.mark.parametrize("key", KEYS)
def test_unknown_null_and_absent_are_the_same(key: str) -> None:
    """A fact that is "unknown", null or not there at all is not yet known, in the same way."""
    expected = assess({}).to_dict()
    for value in ("unknown", None):
        assert expected == assess(nested(key, value)).to_dict()


@pytest.mark.parametrize("group", YES_NO)
@pytest.mark.parametrize("value", [None, "unknown", {}], ids=["null", "unknown", "empty"])
def test_a_group_may_be_unknown_as_a_whole(group: str, value: object) -> None:
    """A group of judgements may be absent, null, unknown or empty."""
    expected = assess({}).to_dict()
    assert expected == assess({group: value}).to_dict()


CHOSEN = {**CHOICES, **{f"{group}.{name}": ["yes", "no"] for group, names in YES_NO.items() for name in names}}


@pytest.mark.parametrize("key", CHOSEN)
def test_each_choice_takes_its_values_and_no_other(key: str) -> None:
    """Every value that the contract lists is read as given; anything else is refused by the fact's name."""
    for value in CHOSEN[key]:
        assert value == read(nested(key, value)).values[key]
    near = CHOSEN[key][0]
    for odd in (*ODD, 7, near.upper(), f"{near}\n", f" {near}", "present"):
        assert [key] == paths(nested(key, odd))


@pytest.mark.parametrize("key", ["age", "age_at_death"])
def test_ages_are_whole_years_from_0_to_120(key: str) -> None:
    """0, 1, 17, 18, 24, 25, 119 and 120 are read; -1, 121 and what only looks like a number are not."""
    for age in (0, 1, 17, 18, 24, 25, 119, 120):
        assert age == read({key: age}).values[key]
    for odd in (-1, 121, 10**30, 7.0, "7", "seven", *ODD):
        assert [key] == paths({key: odd})


@pytest.mark.parametrize("key", DATES)
@pytest.mark.parametrize(
    "value",
    [
        pytest.param("20260331", id="without hyphens"),
        pytest.param("2026-W14-2", id="a week date"),
        pytest.param("2026-090", id="a day of the year"),
        pytest.param("2026-02-30", id="no such day"),
        pytest.param("2027-02-29", id="no leap year"),
        pytest.param("2026-13-01", id="no such month"),
        pytest.param("2026-00-10", id="month nought"),
        pytest.param("0000-01-01", id="year nought"),
        pytest.param("2026-3-31", id="one digit"),
        pytest.param("26-03-31", id="two-digit year"),
        pytest.param("31/03/2026", id="as people write it"),
        pytest.param("2026-03-31T00:00:00", id="with a time"),
        pytest.param("2026-03-31\n", id="a line break behind"),
        pytest.param(" 2026-03-31", id="a space before"),
        pytest.param("٢٠٢٦-٠٣-٣١", id="Arabic digits"),
        pytest.param("\uff12\uff10\uff12\uff16-03-31", id="wide digits"),
        pytest.param("2026–03–31", id="dashes"),
        pytest.param(20260331, id="a number"),
        *ODD,
    ],
)
def test_dates_are_written_in_one_way_only(key: str, value: object) -> None:
    """A date is exactly YYYY-MM-DD, with plain digits, and a day of the calendar."""
    assert [key] == paths({key: value})


@pytest.mark.parametrize(
    "value",
    [
        *([None], ["unknown"], ["unborn", None], ["adult_disclosure", "unknown"], ["stillborn"], ["yes"]),
        *([["unborn"]], [{}], [True], [0], {"unborn": True}, {"unborn"}, "unborn", "", "unborn,adult_disclosure"),
        *(True, False, 0, 7),
    ],
    ids=repr,
)
def test_circumstances_are_a_list_of_known_names(value: object) -> None:
    """Null and unknown inside the list are wrong values, and so is anything that is no list."""
    assert paths({"circumstances": value}) == ["circumstances"]


def test_circumstances_may_repeat() -> None:
    """Repeats are allowed and say no more than the name once; an empty list is the default."""
    once = assess({"circumstances": ["unborn", "adult_disclosure"]}).to_dict()
    assert once == assess({"circumstances": ["adult_disclosure", "unborn", "unborn", "adult_disclosure"]}).to_dict()
    assert once != assess({}).to_dict()
    assert assess({}).to_dict() == assess({"circumstances": []}).to_dict()


def test_the_age_at_death_defaults_to_the_age() -> None:
    """Without an age at death, the death rules look at the age at the incident."""
    case = {"age": 24, "care_status": "care_leaver", "outcome": "died"}
    expected = assess({**case, "age_at_death": 24}).to_dict()["notification"]
    assert expected == assess(case).to_dict()["notification"]
    assert expected != assess({**case, "age_at_death": 25}).to_dict()["notification"]


@pytest.mark.parametrize("facts", [None, True, 7, "facts", "unknown", [], [{"age": 7}], ("age", 7), {"age"}], ids=repr)
def test_what_is_no_object_is_named_facts(facts: object) -> None:
    """Something that is not an object of facts is refused under the name "facts"."""
    assert paths(facts) == ["facts"]


@pytest.mark.parametrize("group", YES_NO)
@pytest.mark.parametrize("value", [[], ["yes"], "yes", "no", "", True, 7, {"recurrent_themes"}], ids=repr)
def test_a_group_that_is_no_object_is_named_once(group: str, value: object) -> None:
    """Something else in the place of a group is refused under the group's name, once."""
    assert [group] == paths({group: value})


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"ages": 7}, "ages"),
        ({"Age": 7}, "Age"),
        ({"age ": 7}, "age "),
        ({"": 7}, ""),
        ({"colour": None}, "colour"),
        ({"colour": "unknown"}, "colour"),
        ({"unborn": True}, "unborn"),
        ({"lessons.recurrent_themes": "yes"}, "lessons.recurrent_themes"),
        ({"lessons": {"foo": "yes"}}, "lessons.foo"),
        ({"lessons": {"foo": None}}, "lessons.foo"),
        ({"lessons": {"": "yes"}}, "lessons."),
        ({"lessons": {"drift_or_delay": "yes"}}, "lessons.drift_or_delay"),
        ({"systemic_learning": {"recurrent_themes": "yes"}}, "systemic_learning.recurrent_themes"),
        ({"reasons_against": {"thematic": "no"}}, "reasons_against.thematic"),
        ({7: "yes"}, "7"),
        ({("age",): 7}, "('age',)"),
        ({"lessons": {None: "yes"}}, "lessons.None"),
    ],
    ids=repr,
)
def test_a_key_that_does_not_exist_is_refused(facts: Mapping[object, object], expected: str) -> None:
    """An unknown key is refused even when nothing is known of it, and the sentence lists the known ones."""
    ((path, sentence),) = problems(facts)
    assert expected == path
    known = YES_NO[path.split(".")[0]] if isinstance(facts.get(path.split(".")[0]), dict) else TOP_LEVEL
    assert all(name in sentence for name in known)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({"age": 10, "age_at_death": 9}, "age_at_death", id="death before the incident"),
        pytest.param({"care_status": "looked_after", "age": 18}, "care_status", id="looked after at 18"),
        pytest.param({"care_status": "looked_after", "age_at_death": 18}, "care_status", id="looked after, died at 18"),
        pytest.param(
            {"care_status": "looked_after", "age": 17, "age_at_death": 18, "outcome": "seriously_harmed"},
            "care_status",
            id="looked after, checked though nobody died",
        ),
        pytest.param({"care_status": "looked_after", "age": 30, "age_at_death": 40}, "care_status", id="named once"),
        pytest.param({"care_status": "care_leaver", "age": 15}, "care_status", id="care leaver at 15"),
        pytest.param({"care_status": "care_leaver", "age_at_death": 15}, "care_status", id="care leaver, died at 15"),
        pytest.param({"care_status": "care_leaver", "age": 14, "age_at_death": 15}, "care_status", id="both below 16"),
        pytest.param(
            {"incident_place": "outside_england", "home_place": "outside_england"},
            "incident_place",
            id="neither place in England",
        ),
        *(
            pytest.param({"aware_on": "2026-03-31", key: "2026-03-30"}, key, id=f"{key} before aware_on")
            for key in DATES[1:]
        ),
    ],
)
def test_a_problem_between_facts_is_named_once(facts: dict[str, object], expected: str) -> None:
    """Facts that cannot be true together are refused under one name, the contract's."""
    assert [expected] == paths(facts)


@pytest.mark.parametrize(
    "facts",
    [
        {"age": 9, "age_at_death": 9},
        {"care_status": "looked_after", "age": 17},
        {"care_status": "looked_after", "age": 17, "age_at_death": 17},
        {"care_status": "care_leaver", "age": 16},
        {"care_status": "care_leaver", "age": 15, "age_at_death": 16},
        {"care_status": "care_leaver", "age": 0, "age_at_death": 120},
        {"care_status": "care_leaver", "age": 15, "age_at_death": 16, "outcome": "not_seriously_harmed"},
        {"care_status": "other_care_experience", "age": 3},
        {"incident_place": "outside_england", "home_place": "this_area"},
        {"incident_place": "outside_england", "home_place": "elsewhere_in_england"},
        {"incident_place": "outside_england"},
        {"incident_place": "this_area", "home_place": "outside_england"},
        {"home_place": "outside_england"},
        dict.fromkeys(DATES, "2026-03-31"),
        {"circumstances": ["unborn"], "age": 7, "outcome": "not_seriously_harmed"},
        {"circumstances": ["unborn", "adult_disclosure"], "age": 40, "care_status": "care_leaver"},
        {"circumstances": ["adult_disclosure"], "care_status": "looked_after", "age": 3},
        {"outcome": "not_seriously_harmed", "age": 3, "age_at_death": 40, "abuse_or_neglect": "not_suspected"},
        {"notified_on": "2026-09-01", "review_decided_on": "2026-08-01", "publish_on": "2026-07-01"},
        {"publish_on": "2026-08-03", "as_of": "2026-01-02", "notified_on": "2026-09-01"},
        {"abuse_or_neglect": "known", "age": 7, "outcome": "died", "local_learning_needed": "yes"},
        {"age": 120, "outcome": "died", "lessons": {"recurrent_themes": "yes"}},
        {"abuse_or_neglect": "not_suspected", "reasons_against": dict.fromkeys(YES_NO["reasons_against"], "yes")},
    ],
    ids=repr,
)
def test_nothing_else_is_refused(facts: dict[str, object]) -> None:
    """Odd combinations are assessed as given, and every fact stands in the case as it was given."""
    case = assess(facts).case
    given = {key: value for key, value in facts.items() if not isinstance(value, (dict, list))}
    assert given == {key: str(case.values[key]) if key in DATES else case.values[key] for key in given}


def test_all_problems_come_at_once() -> None:
    """Every problem of a fact set is named in one refusal, and nothing is assessed."""
    facts = {
        "age": 20,
        "age_at_death": 19,
        "care_status": "looked_after",
        "outcome": "hurt",
        "abuse_or_neglect": True,
        "incident_place": "outside_england",
        "home_place": "outside_england",
        "circumstances": "unborn",
        "lessons": {"foo": "yes", "recurrent_themes": "perhaps"},
        "systemic_learning": [],
        "aware_on": "2026-03-31",
        "notified_on": "2026-03-30",
        "publish_on": "2026-03-32",
        "as_of": "2036-01-01",
        "colour": "red",
    }
    expected = [
        *("abuse_or_neglect", "age_at_death", "as_of", "care_status", "circumstances", "colour", "incident_place"),
        *("lessons.foo", "lessons.recurrent_themes", "notified_on", "outcome", "publish_on", "systemic_learning"),
    ]
    assert expected == sorted(paths(facts))


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param(
            {"care_status": "care_leaver", "age": 16, "age_at_death": True}, ["age_at_death"], id="care leaver"
        ),
        pytest.param({"care_status": "care_leaver", "age": "15"}, ["age"], id="care leaver, age unreadable"),
        pytest.param(
            {"care_status": "looked_after", "age": 18, "age_at_death": 200},
            ["age_at_death", "care_status"],
            id="looked after at 18 in any case",
        ),
        pytest.param(
            {"care_status": "care_leaver", "age": 15, "age_at_death": "16"},
            ["age_at_death"],
            id="nobody knows yet on which age the care leaver is tested",
        ),
        pytest.param({"aware_on": "soon", "notified_on": "2024-01-01"}, ["aware_on"], id="awareness unreadable"),
    ],
)
def test_an_unreadable_fact_brings_no_second_problem(facts: dict[str, object], expected: list[str]) -> None:
    """A value that cannot be read is not compared with others as if something else had been given."""
    assert expected == sorted(paths(facts))


EVERY_KIND = [
    [],
    {"colour": "red"},
    {"lessons": {"foo": "yes"}},
    {"lessons": []},
    {"age": "7"},
    {"outcome": "hurt"},
    {"circumstances": [None]},
    {"lessons": {"recurrent_themes": True}},
    {"aware_on": "20260331"},
    {"age": 10, "age_at_death": 9},
    {"care_status": "looked_after", "age": 18},
    {"care_status": "care_leaver", "age": 15},
    {"incident_place": "outside_england", "home_place": "outside_england"},
    {"aware_on": "2026-03-31", "as_of": "2026-03-30"},
    {"aware_on": "2023-12-31"},
    {"aware_on": "2035-12-31"},
    {"publish_on": "2024-01-02"},
]


@pytest.mark.parametrize("facts", EVERY_KIND, ids=repr)
def test_each_sentence_says_how_to_mend_it(facts: object) -> None:
    """A refusal is a sentence that tells the reader what to do: give, choose, change or use something."""
    ((_, sentence),) = problems(facts)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert any(f"{verb} " in f"{sentence} " for verb in ("Give", "Choose", "choose", "Change", "Use")), sentence


def test_what_the_contract_and_the_rules_want_said() -> None:
    """Two refusals say where else to go: another care status, and the responsible authority."""
    ((_, too_young),) = problems({"care_status": "care_leaver", "age": 15})
    assert "choose other_care_experience" in too_young
    ((_, elsewhere),) = problems({"incident_place": "outside_england", "home_place": "outside_england"})
    assert "looked-after child or a care leaver" in elsewhere
    assert "may still fall to the authority responsible" in elsewhere


def test_a_refusal_reads_as_lines() -> None:
    """As text, a refusal has one "path: sentence" a line."""
    with pytest.raises(Refused) as refused:
        assess({"age": True, "outcome": 7})
    assert str(refused.value).splitlines() == [f"{path}: {sentence}" for path, sentence in refused.value.problems]


def test_the_facts_given_are_left_alone() -> None:
    """Reading changes nothing in what was given."""
    lessons = {"recurrent_themes": "yes"}
    facts = {"age": 7, "lessons": lessons, "circumstances": ["unborn", "unborn"], "outcome": None}
    assess(facts)
    expected = {"age": 7, "lessons": {"recurrent_themes": "yes"}, "circumstances": ["unborn", "unborn"]}
    assert {**expected, "outcome": None} == facts

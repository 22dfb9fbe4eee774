"""The four answers, rule by rule: tables of cases whose answers were read from the rules by hand."""

import json
from dataclasses import FrozenInstanceError

import pytest

from criteria import RULES_VERSION, assess
from criteria.assessment import ANSWERS
from criteria.facts import LESSONS, SYSTEMIC_LEARNING

JUDGEMENTS = [fact.key for fact in (*LESSONS, *SYSTEMIC_LEARNING)]
NO_LESSON = {
    "lessons": {fact.name: "no" for fact in LESSONS},
    "systemic_learning": {fact.name: "no" for fact in SYSTEMIC_LEARNING},
}
LESSON = {"lessons": {"recurrent_themes": "yes"}}
PANEL = ["panel"]
MINISTER = ["secretary_of_state", "ofsted"]


def got(facts: dict[str, object], path: str) -> object:
    """One answer to a case, by its dotted path."""
    part: object = assess(facts).to_dict()
    for name in path.split("."):
        assert isinstance(part, dict)
        part = part[name]
    return part


def case(
    age: int | None = None,
    care_status: str | None = None,
    outcome: str | None = None,
    abuse_or_neglect: str | None = None,
    *circumstances: str,
    at_death: int | None = None,
) -> dict[str, object]:
    """The facts that settle a notification, in the order of the contract; None is not yet known."""
    return {
        "age": age,
        "age_at_death": at_death,
        "care_status": care_status,
        "outcome": outcome,
        "abuse_or_neglect": abuse_or_neglect,
        "circumstances": list(circumstances),
    }


DIED, HARMED, UNHARMED = "died", "seriously_harmed", "not_seriously_harmed"
KNOWN, SUSPECTED, CLEARED = "known", "suspected", "not_suspected"
LOOKED_AFTER, LEAVER, OTHER = "looked_after", "care_leaver", "other_care_experience"
UNBORN, ADULT = "unborn", "adult_disclosure"
SIN, LAC, CL = "serious_incident", "looked_after_death", "care_leaver_death"
YES, NO, OPEN, ADVICE = "required", "not_required", "undetermined", "seek_advice"

# What it is; the facts; notification and its routes; rapid review.
CASES = [
    ("N1 died, known", case(7, "none", DIED, KNOWN), YES, [SIN], YES),
    ("N1 died, suspected", case(7, "none", DIED, SUSPECTED), YES, [SIN], YES),
    ("N1 harmed, known", case(7, "none", HARMED, KNOWN), YES, [SIN], YES),
    ("N1 harmed, suspected", case(7, "none", HARMED, SUSPECTED), YES, [SIN], YES),
    ("N1 died alone is not enough", case(7, "none", DIED, CLEARED), NO, [], NO),
    ("N1 a near miss", case(7, "none", UNHARMED, KNOWN), NO, [], NO),
    ("N1 harmed without abuse", case(7, "none", HARMED, CLEARED), NO, [], NO),
    ("N1 an adult", case(18, "none", DIED, KNOWN), NO, [], NO),
    ("N1 abuse not known yet", case(7, "none", DIED), OPEN, [], OPEN),
    ("N1 outcome not known yet", case(7, "none", None, KNOWN), OPEN, [], OPEN),
    ("N1 age not known yet", case(None, "none", HARMED, KNOWN), OPEN, [], OPEN),
    ("N1 care status does not matter", case(7, None, DIED, KNOWN), YES, [SIN], YES),
    ("N1 looked after, so under 18", case(None, LOOKED_AFTER, HARMED, KNOWN), YES, [SIN], YES),
    ("N1 at death 17, so under 18 at the incident", case(None, None, HARMED, KNOWN, at_death=17), YES, [SIN], YES),
    ("N1 at death 18, so the incident is open", case(None, "none", HARMED, KNOWN, at_death=18), OPEN, [], OPEN),
    ("nothing known", case(), OPEN, [], OPEN),
    ("nothing can hold, outcome open", case(7, "none", None, CLEARED), NO, [], NO),
    ("nothing can hold, age open", case(None, "none", None, CLEARED), NO, [], NO),
    ("nothing can hold at 25, care open", case(25, None, DIED, None), NO, [], NO),
    ("nobody died or was harmed, all else open", case(None, None, UNHARMED, None), NO, [], NO),
    ("N2 any cause", case(14, LOOKED_AFTER, DIED, CLEARED), YES, [LAC], NO),
    ("N2 with N1", case(14, LOOKED_AFTER, DIED, SUSPECTED), YES, [SIN, LAC], YES),
    ("N2 holds while N1 is open", case(14, LOOKED_AFTER, DIED), YES, [LAC], OPEN),
    ("N2 needs a death", case(14, LOOKED_AFTER, HARMED, CLEARED), NO, [], NO),
    ("N2 outcome open", case(14, LOOKED_AFTER, None, CLEARED), OPEN, [], NO),
    ("N2 care status open", case(14, None, DIED, CLEARED), OPEN, [], NO),
    ("N2 age open", case(None, LOOKED_AFTER, DIED, CLEARED), YES, [LAC], NO),
    ("N3 any cause", case(22, LEAVER, DIED, CLEARED), YES, [CL], NO),
    ("N3 cause open, an adult", case(22, LEAVER, DIED), YES, [CL], NO),
    ("N3 with N1 at 17", case(17, LEAVER, DIED, SUSPECTED), YES, [SIN, CL], YES),
    ("N3 needs a death", case(22, LEAVER, HARMED, KNOWN), NO, [], NO),
    ("N3 care status open at 20", case(20, None, DIED, CLEARED), OPEN, [], NO),
    ("N3 age open", case(None, LEAVER, DIED, CLEARED), OPEN, [], NO),
    ("N3 age at death alone", case(None, LEAVER, DIED, CLEARED, at_death=24), YES, [CL], NO),
    ("N3 looks at the age at death", case(24, LEAVER, DIED, CLEARED, at_death=25), NO, [], NO),
    ("N3 with N1, hurt at 17, died at 20", case(17, LEAVER, DIED, KNOWN, at_death=20), YES, [SIN, CL], YES),
    ("X1 unborn", case(None, None, DIED, SUSPECTED, UNBORN), ADVICE, [], ADVICE),
    ("X1 whatever the age says", case(0, "none", DIED, KNOWN, UNBORN), ADVICE, [], ADVICE),
    ("X1 even an adult's age", case(30, "none", DIED, KNOWN, UNBORN), ADVICE, [], ADVICE),
    ("X1 nothing else known", case(None, None, None, None, UNBORN), ADVICE, [], ADVICE),
    ("X1 abuse not suspected settles N1", case(0, "none", DIED, CLEARED, UNBORN), NO, [], NO),
    ("X1 not harmed settles N1", case(0, "none", UNHARMED, KNOWN, UNBORN), NO, [], NO),
    ("X1 N1 settled, N2 open without it", case(0, None, DIED, CLEARED, UNBORN), OPEN, [], NO),
    ("X1 with N2", case(0, LOOKED_AFTER, DIED, KNOWN, UNBORN), YES, [LAC], ADVICE),
    ("X3 adult disclosure", case(12, "none", HARMED, SUSPECTED, ADULT), ADVICE, [], ADVICE),
    ("X3 an adult's age", case(34, "none", HARMED, KNOWN, ADULT), ADVICE, [], ADVICE),
    ("X3 abuse not suspected", case(12, "none", HARMED, CLEARED, ADULT), NO, [], NO),
    ("X3 not harmed", case(12, "none", UNHARMED, KNOWN, ADULT), NO, [], NO),
    ("X3 with N3", case(20, LEAVER, DIED, KNOWN, ADULT), YES, [CL], ADVICE),
    ("X1 and X3", case(0, "none", DIED, KNOWN, UNBORN, ADULT), ADVICE, [], ADVICE),
    ("X2 hurt at 17, died at 18", case(17, "none", DIED, SUSPECTED, at_death=18), YES, [SIN], YES),
    ("X2 no advice, abuse open", case(17, "none", DIED, at_death=18), OPEN, [], OPEN),
    ("X4 touches notification only", case(20, OTHER, DIED, CLEARED), ADVICE, [], NO),
    ("X4 rapid review open without it", case(17, OTHER, DIED), ADVICE, [], OPEN),
    ("X4 with N1", case(17, OTHER, DIED, KNOWN), YES, [SIN], YES),
    ("X4 age not known", case(None, OTHER, DIED, CLEARED), ADVICE, [], NO),
    ("X4 age at death known", case(None, OTHER, DIED, SUSPECTED, at_death=20), ADVICE, [], OPEN),
    ("X4 outcome open", case(20, OTHER, None, CLEARED), ADVICE, [], NO),
    ("X4 nobody died", case(20, OTHER, HARMED, CLEARED), NO, [], NO),
    ("X4 known to be under 16", case(15, OTHER, DIED), OPEN, [], OPEN),
    ("X4 only when known to be so", case(20, None, DIED, CLEARED), OPEN, [], NO),
    ("X4 with X1 failing", case(17, OTHER, DIED, CLEARED, UNBORN), ADVICE, [], NO),
]
ROWS = [row[1:] for row in CASES]
NAMES = [row[0] for row in CASES]
STATUS = "notification.status"


@pytest.mark.parametrize(("facts", "status", "routes", "review"), ROWS, ids=NAMES)
def test_notification_and_rapid_review(facts: dict[str, object], status: str, routes: list[str], review: str) -> None:
    """Each case has the notification, the routes that hold, and the rapid review that the rules give it."""
    assert status == got(facts, STATUS)
    assert routes == got(facts, "notification.routes")
    assert review == got(facts, "rapid_review.status")


@pytest.mark.parametrize(("facts", "_status", "routes", "_review"), ROWS, ids=NAMES)
def test_who_is_told(facts: dict[str, object], _status: str, routes: list[str], _review: str) -> None:
    """A serious incident goes to the Panel, a death in care or after it to the minister and Ofsted, no one twice."""
    expected = (PANEL if SIN in routes else []) + (MINISTER if {LAC, CL} & {*routes} else [])
    assert expected == got(facts, "notification.recipients")


def ages(*by_age: tuple[int, str]) -> list[tuple[int, str]]:
    """A row of boundary ages with the status at each."""
    return list(by_age)


BOUNDARIES = [
    ("N1", case(None, "none", DIED, KNOWN), ages((0, YES), (17, YES), (18, NO), (25, NO))),
    ("N2", case(None, LOOKED_AFTER, DIED, CLEARED), ages((0, YES), (15, YES), (17, YES))),
    ("N3", case(None, LEAVER, DIED, CLEARED), ages((16, YES), (17, YES), (18, YES), (24, YES), (25, NO), (120, NO))),
    ("X4", case(None, OTHER, DIED, CLEARED), ages((15, NO), (16, ADVICE), (18, ADVICE), (24, ADVICE), (25, NO))),
    ("care open", case(None, None, DIED, CLEARED), ages((15, OPEN), (17, OPEN), (18, OPEN), (24, OPEN), (25, NO))),
]


@pytest.mark.parametrize(("facts", "row"), [row[1:] for row in BOUNDARIES], ids=[row[0] for row in BOUNDARIES])
def test_boundary_ages(facts: dict[str, object], row: list[tuple[int, str]]) -> None:
    """The answer changes exactly on the birthdays that the rules name: 16, 18 and 25."""
    assert row == [(age, got({**facts, "age": age}, STATUS)) for age, _ in row]


SERIOUS = case(7, "none", DIED, KNOWN)
NOT_SERIOUS = case(7, "none", DIED, CLEARED)
MAYBE = case(7, "none", DIED)
MET, NOT_MET = "met", "not_met"
COMMISSIONING = {MET: "for_partners", NOT_MET: "not_applicable", OPEN: OPEN, ADVICE: ADVICE}

# What it is; the facts; the criteria; the three limbs.
CRITERIA = [
    ("L1 all three limbs", SERIOUS | LESSON, MET, "yes yes yes"),
    ("L1 lessons not judged yet", SERIOUS, OPEN, "yes yes unknown"),
    ("L1 no lesson", SERIOUS | NO_LESSON, NOT_MET, "yes yes no"),
    ("L1 no serious incident", NOT_SERIOUS | LESSON, NOT_MET, "yes no yes"),
    ("L1 no serious incident, lessons open", NOT_SERIOUS, NOT_MET, "yes no unknown"),
    ("L1 abuse open", MAYBE | LESSON, OPEN, "yes unknown yes"),
    ("L1 abuse open, no lesson", MAYBE | NO_LESSON, NOT_MET, "yes unknown no"),
    ("L1 nothing known", {}, OPEN, "unknown unknown unknown"),
    ("L1 an adult", case(18, "none", DIED, KNOWN) | LESSON, NOT_MET, "no yes yes"),
    ("L1 an adult, outcome open", case(18, None, None, KNOWN) | LESSON, NOT_MET, "no yes yes"),
    ("L1 not seriously harmed", case(7, "none", UNHARMED, KNOWN) | LESSON, NOT_MET, "no yes yes"),
    ("L1 looked after, so a child", case(None, LOOKED_AFTER, HARMED, KNOWN) | LESSON, MET, "yes yes yes"),
    ("L1 N2 alone", case(7, LOOKED_AFTER, DIED, CLEARED) | LESSON, NOT_MET, "yes no yes"),
    ("L1 age open", case(None, "none", HARMED, KNOWN) | LESSON, OPEN, "unknown yes yes"),
    ("X1 lessons found", case(0, "none", DIED, KNOWN, UNBORN) | LESSON, ADVICE, "unknown yes yes"),
    ("X1 no lesson settles it", case(0, "none", DIED, KNOWN, UNBORN) | NO_LESSON, NOT_MET, "unknown yes no"),
    ("X1 abuse open", case(0, "none", DIED, None, UNBORN) | LESSON, ADVICE, "unknown unknown yes"),
    ("X1 not seriously harmed", case(0, "none", UNHARMED, KNOWN, UNBORN) | LESSON, NOT_MET, "no yes yes"),
    ("X1 an adult's age", case(30, "none", DIED, KNOWN, UNBORN) | LESSON, ADVICE, "unknown yes yes"),
    ("X3 lessons open", case(34, "none", HARMED, KNOWN, ADULT), ADVICE, "unknown yes unknown"),
    ("X3 abuse not suspected", case(34, "none", HARMED, CLEARED, ADULT), NOT_MET, "unknown no unknown"),
    ("X4 touches notification only", case(17, OTHER, DIED) | LESSON, OPEN, "yes unknown yes"),
]


@pytest.mark.parametrize(("facts", "status", "limbs"), [row[1:] for row in CRITERIA], ids=[row[0] for row in CRITERIA])
def test_review_criteria(facts: dict[str, object], status: str, limbs: str) -> None:
    """Criteria need all three limbs; commissioning follows as the partners' question, never as a yes or no."""
    assert status == got(facts, "lcspr_criteria.status")
    names = ("harm", "abuse_or_neglect", "important_lessons")
    assert dict(zip(names, limbs.split(), strict=True)) == got(facts, "lcspr_criteria.limbs")
    assert COMMISSIONING[status] == got(facts, "commissioning.status")


@pytest.mark.parametrize("key", JUDGEMENTS)
def test_any_one_lesson_is_enough(key: str) -> None:
    """One yes among the twenty-eight meets limb 3; one still open keeps it open; only all at no settle it."""
    group, name = key.split(".")
    status = "lcspr_criteria.status"
    assert got(SERIOUS | {group: {name: "yes"}}, status) == MET
    assert got(SERIOUS | NO_LESSON | {group: {**NO_LESSON[group], name: "yes"}}, status) == MET
    assert got(SERIOUS | NO_LESSON | {group: {**NO_LESSON[group], name: "unknown"}}, status) == OPEN
    assert len(JUDGEMENTS) == 28


HERE, ENGLAND, ABROAD = "this_area", "elsewhere_in_england", "outside_england"
LAC_DEATH = case(14, LOOKED_AFTER, DIED, CLEARED)

# What it is; the facts; place of the incident; home; who notifies.
BY = [
    ("N4 here", SERIOUS, HERE, None, "this_authority"),
    ("N4 here, home abroad", SERIOUS, HERE, ABROAD, "this_authority"),
    ("N4 elsewhere in England", SERIOUS, ENGLAND, HERE, "authority_of_incident"),
    ("N4 elsewhere in England, home open", SERIOUS, ENGLAND, None, "authority_of_incident"),
    ("N4 outside England, home here", SERIOUS, ABROAD, HERE, "this_authority"),
    ("N4 outside England, home elsewhere", SERIOUS, ABROAD, ENGLAND, "home_authority"),
    ("N4 outside England, home open", SERIOUS, ABROAD, None, "unknown"),
    ("N4 place open", SERIOUS, None, HERE, "unknown"),
    ("N4 N1 open", MAYBE, ENGLAND, HERE, "authority_of_incident"),
    ("N4 nothing known but the place", {}, HERE, None, "this_authority"),
    ("N4 seek advice", case(None, None, DIED, KNOWN, UNBORN), HERE, None, "this_authority"),
    ("N4 N1 with N2: by place", case(14, LOOKED_AFTER, DIED, KNOWN), ENGLAND, HERE, "authority_of_incident"),
    ("N4 N1 open with N2: by place", case(14, LOOKED_AFTER, DIED), HERE, None, "this_authority"),
    ("N4 N2 alone", LAC_DEATH, ENGLAND, ENGLAND, "responsible_authority"),
    ("N4 N2 alone, place open", LAC_DEATH, None, None, "responsible_authority"),
    ("N4 N3 alone", case(22, LEAVER, DIED, CLEARED), HERE, HERE, "responsible_authority"),
    ("N4 N2 open", case(14, None, DIED, CLEARED), HERE, HERE, "unknown"),
    ("N4 N3 unsettled by X4", case(20, OTHER, DIED, CLEARED), HERE, HERE, "unknown"),
    ("N4 nothing to notify", NOT_SERIOUS, HERE, HERE, None),
    ("N4 nothing to notify, place open", NOT_SERIOUS, None, None, None),
]


@pytest.mark.parametrize(("facts", "place", "home", "by"), [row[1:] for row in BY], ids=[row[0] for row in BY])
def test_who_notifies(facts: dict[str, object], place: str | None, home: str | None, by: str | None) -> None:
    """The place says who notifies a serious incident, responsibility who notifies a death alone."""
    assert by == got({**facts, "incident_place": place, "home_place": home}, "notification.by")


def test_place_never_changes_whether() -> None:
    """Whatever the two places, the statuses of every case in the tables stay the same."""
    for _, facts, status, routes, review in CASES:
        for place, home in ((HERE, HERE), (ENGLAND, HERE), (ABROAD, ENGLAND), (HERE, ABROAD), (None, ENGLAND)):
            placed = {**facts, "incident_place": place, "home_place": home}
            assert (status, routes) == (got(placed, STATUS), got(placed, "notification.routes"))
            assert review == got(placed, "rapid_review.status")


ADVISED = case(None, None, DIED, KNOWN, UNBORN)

# Worked by hand: five working days from Tuesday 31 March 2026, over Easter, end on 9 April.
NOTIFY = [
    ("required", SERIOUS, {"aware_on": "2026-03-31"}, "2026-04-09", None),
    ("undetermined", MAYBE, {"aware_on": "2026-03-31"}, "2026-04-09", None),
    ("seek advice", ADVISED, {"aware_on": "2026-03-31"}, "2026-04-09", None),
    ("N2 alone", LAC_DEATH, {"aware_on": "2026-03-31"}, "2026-04-09", None),
    ("not required", NOT_SERIOUS, {"aware_on": "2026-03-31", "as_of": "2027-01-04"}, None, None),
    ("awareness not known", SERIOUS, {"notified_on": "2026-04-10", "as_of": "2026-04-10"}, None, None),
    ("sent in time", SERIOUS, {"aware_on": "2026-03-31", "notified_on": "2026-04-09"}, "2026-04-09", False),
    ("sent late", SERIOUS, {"aware_on": "2026-03-31", "notified_on": "2026-04-10"}, "2026-04-09", True),
    ("today in time", SERIOUS, {"aware_on": "2026-03-31", "as_of": "2026-04-09"}, "2026-04-09", False),
    ("today late", SERIOUS, {"aware_on": "2026-03-31", "as_of": "2026-04-10"}, "2026-04-09", True),
    ("undetermined and late", MAYBE, {"aware_on": "2026-03-31", "as_of": "2026-04-10"}, "2026-04-09", True),
    (
        "sent in time, whatever today is",
        SERIOUS,
        {"aware_on": "2026-03-31", "notified_on": "2026-04-09", "as_of": "2026-06-01"},
        "2026-04-09",
        False,
    ),
]
# Worked by hand: fifteen working days from Wednesday 8 April 2026 end on 29 April.
REVIEW = [
    ("required", SERIOUS, {"notified_on": "2026-04-08"}, "2026-04-29", None),
    ("undetermined", MAYBE, {"notified_on": "2026-04-08"}, "2026-04-29", None),
    ("seek advice", ADVISED, {"notified_on": "2026-04-08"}, "2026-04-29", None),
    ("not required", NOT_SERIOUS, {"notified_on": "2026-04-08", "as_of": "2026-06-01"}, None, None),
    ("N2 alone", LAC_DEATH, {"notified_on": "2026-04-08", "as_of": "2026-06-01"}, None, None),
    ("sending not known", SERIOUS, {"aware_on": "2026-03-31", "as_of": "2026-06-01"}, None, None),
    ("decided in time", SERIOUS, {"notified_on": "2026-04-08", "review_decided_on": "2026-04-29"}, "2026-04-29", False),
    ("decided late", SERIOUS, {"notified_on": "2026-04-08", "review_decided_on": "2026-04-30"}, "2026-04-29", True),
    ("today in time", SERIOUS, {"notified_on": "2026-04-08", "as_of": "2026-04-29"}, "2026-04-29", False),
    ("today late", SERIOUS, {"notified_on": "2026-04-08", "as_of": "2026-04-30"}, "2026-04-29", True),
    (
        "decided in time, whatever today is",
        SERIOUS,
        {"notified_on": "2026-04-08", "review_decided_on": "2026-04-28", "as_of": "2026-06-01"},
        "2026-04-29",
        False,
    ),
    (
        "never from awareness",
        SERIOUS,
        {"aware_on": "2026-01-05", "notified_on": "2026-04-08", "as_of": "2026-04-08"},
        "2026-04-29",
        False,
    ),
]
CLOCKS = [("notification", *row) for row in NOTIFY] + [("rapid_review", *row) for row in REVIEW]


@pytest.mark.parametrize(
    ("answer", "facts", "dates", "due", "overdue"),
    [(answer, *row) for answer, _, *row in CLOCKS],
    ids=[f"{answer}, {name}" for answer, name, *_ in CLOCKS],
)
def test_due_and_overdue(
    answer: str,
    facts: dict[str, object],
    dates: dict[str, str],
    due: str | None,
    overdue: bool | None,  # noqa: FBT001 - a column
) -> None:
    """A date is due while a duty may exist and its start is known; late is after it, never on it."""
    assert due == got(facts | dates, f"{answer}.due")
    assert overdue is got(facts | dates, f"{answer}.overdue")


# Worked by hand: seven working days before Wednesday 30 September 2026 is Monday 21 September; before
# Tuesday 1 September it is Thursday 20 August, with the bank holiday of 31 August passed over.
@pytest.mark.parametrize("facts", [SERIOUS | LESSON, SERIOUS, NOT_SERIOUS, ADVISED], ids=COMMISSIONING.values())
@pytest.mark.parametrize(
    ("dates", "publish_by", "copies_by"),
    [
        pytest.param({}, None, None, id="nothing decided"),
        pytest.param({"review_decided_on": "2026-03-31"}, "2026-09-30", "2026-09-21", id="decided"),
        pytest.param({"publish_on": "2026-09-01"}, None, "2026-08-20", id="day chosen"),
        pytest.param(
            {"review_decided_on": "2026-03-31", "publish_on": "2026-09-01"}, "2026-09-30", "2026-08-20", id="both"
        ),
    ],
)
def test_publication(
    facts: dict[str, object], dates: dict[str, str], publish_by: str | None, copies_by: str | None
) -> None:
    """Publication is counted from the decision, copies from the chosen day or else the last, whatever the status."""
    assert publish_by == got(facts | dates, "commissioning.publish_by")
    assert copies_by == got(facts | dates, "commissioning.copies_by")


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param(case(17, None, DIED), True, id="17, cause open"),
        pytest.param(case(17, "none", DIED, CLEARED), True, id="17, not notified"),
        pytest.param(case(18, None, DIED), False, id="18"),
        pytest.param(case(17, None, DIED, KNOWN, at_death=18), False, id="18 at death"),
        pytest.param(case(None, None, DIED, at_death=17), True, id="17 at death, age open"),
        pytest.param(case(None, LOOKED_AFTER, DIED), True, id="looked after, so under 18"),
        pytest.param(case(None, LEAVER, DIED), False, id="care leaver, age open"),
        pytest.param(case(None, None, DIED), False, id="age open"),
        pytest.param(case(7), False, id="outcome open"),
        pytest.param(case(7, None, HARMED), False, id="nobody died"),
        pytest.param(case(0, None, DIED, None, UNBORN), True, id="unborn, with an age given"),
    ],
)
def test_child_death_review_runs_alongside(facts: dict[str, object], expected: bool) -> None:  # noqa: FBT001 - a column
    """Every death under 18 goes to child death review, notified or not; an age not known is not under 18."""
    assert (["child_death_review"] if expected else []) == got(facts, "alongside")


NEAR_MISS = case(7, "none", UNHARMED, KNOWN)


@pytest.mark.parametrize("needed", [None, "no", "yes"])
@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param(NEAR_MISS, True, id="near miss"),
        pytest.param(NOT_SERIOUS, True, id="no abuse suspected"),
        pytest.param(LAC_DEATH, True, id="N2 alone"),
        pytest.param(case(22, LEAVER, DIED, CLEARED), True, id="N3 holds"),
        pytest.param(case(22, LEAVER, HARMED, CLEARED), False, id="care leaver, alive"),
        pytest.param(case(25, LEAVER, DIED, CLEARED), False, id="care leaver of 25"),
        pytest.param(case(18, "none", DIED, KNOWN), False, id="an adult"),
        pytest.param(case(20, OTHER, DIED, CLEARED), False, id="X4 leaves N3 open"),
        pytest.param(case(None, LOOKED_AFTER, HARMED, CLEARED), True, id="looked after, so under 18"),
        pytest.param(case(None, None, None, CLEARED, at_death=17), True, id="17 at death, so under 18"),
        pytest.param(case(None, "none", UNHARMED, None), False, id="age open"),
        pytest.param(SERIOUS, False, id="serious incident"),
        pytest.param(MAYBE, False, id="N1 open"),
        pytest.param(ADVISED, False, id="N1 unsettled"),
        pytest.param(case(0, "none", DIED, CLEARED, UNBORN), True, id="X1, N1 settled, age under 18"),
        pytest.param({}, False, id="nothing known"),
    ],
)
def test_local_routes(facts: dict[str, object], expected: bool, needed: str | None) -> None:  # noqa: FBT001 - a column
    """Once N1 is settled as no, a child's case or a care leaver's death may be learned from locally (N7, L5)."""
    both = ["case_of_concern", "lcspr_by_case_of_concern"]
    assert (both[: 2 if needed == "yes" else 1] if expected else []) == got(
        {**facts, "local_learning_needed": needed}, "local_routes"
    )


def test_reasons_against_stand_in_the_rules_order() -> None:
    """Only reasons given as yes are listed, in the order of rule L4, and they change no status."""
    reasons = {
        "family_circumstances": "yes",
        "thematic_route": "no",
        "other_statutory_review": "unknown",
        "legal_constraints": "yes",
        "no_further_learning": "yes",
    }
    facts = SERIOUS | LESSON | {"reasons_against": reasons}
    expected = ["no_further_learning", "legal_constraints", "family_circumstances"]
    assert expected == got(facts, "commissioning.reasons_against")
    assert got(facts, "commissioning.status") == "for_partners"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({}, ["age", "care_status", "outcome", "abuse_or_neglect", *JUDGEMENTS], id="nothing known"),
        pytest.param(SERIOUS, JUDGEMENTS, id="only the lessons"),
        pytest.param(case(7, None, DIED, KNOWN) | LESSON, [], id="care status cannot matter any more"),
        pytest.param(MAYBE | NO_LESSON, ["abuse_or_neglect"], id="abuse, for the notification"),
        pytest.param(MAYBE | LESSON, ["abuse_or_neglect"], id="abuse, for all four"),
        pytest.param(case(7, None, DIED, CLEARED), ["care_status"], id="care status, because of N2"),
        pytest.param(NOT_SERIOUS, [], id="all settled"),
    ],
)
def test_still_needed(facts: dict[str, object], expected: list[str]) -> None:
    """Only facts that can still change a status are asked for, in the order of the contract."""
    assert expected == got(facts, "still_needed")


def test_would_change() -> None:
    """Each other value that changes a settled answer, by fact, then value, then answer; refused ones left out."""
    both = (("notification", YES, NO), ("rapid_review", YES, NO))
    expected = [
        {"fact": fact, "to": to, "answer": answer, "from": before, "becomes": becomes}
        for fact, to in (("age", 18), ("age", 24), ("age", 25), ("outcome", UNHARMED), ("abuse_or_neglect", CLEARED))
        for answer, before, becomes in both
    ]
    assert expected == got(SERIOUS, "would_change")


def test_would_change_takes_back_the_only_lesson() -> None:
    """With one yes and all other judgements at no, that one at no would turn criteria met into not met."""
    lessons = {**NO_LESSON["lessons"], "recurrent_themes": "yes"}
    changes = got(SERIOUS | NO_LESSON | {"lessons": lessons}, "would_change")
    assert isinstance(changes, list)
    expected = {"fact": "lessons.recurrent_themes", "to": "no", "answer": "lcspr_criteria", "from": MET}
    assert {**expected, "becomes": NOT_MET} == changes[-1]


SHAPE = {
    "rules_version": None,
    "notification": ["status", "routes", "recipients", "by", "due", "overdue"],
    "rapid_review": ["status", "due", "overdue"],
    "lcspr_criteria": ["status", "limbs"],
    "commissioning": ["status", "reasons_against", "publish_by", "copies_by"],
    "alongside": None,
    "local_routes": None,
    "still_needed": None,
    "would_change": ["fact", "to", "answer", "from", "becomes"],
    "because": ["answer", "rule", "text", "weight", "source"],
}


@pytest.mark.parametrize(("facts", "_status", "_routes", "_review"), ROWS, ids=NAMES)
def test_the_shape_of_the_answers(facts: dict[str, object], _status: str, _routes: list[str], _review: str) -> None:
    """Every case gives the contract's object, with its keys in order, and it survives JSON unchanged."""
    answers = assess({**facts, "aware_on": "2026-03-31", "as_of": "2026-06-01"}).to_dict()
    assert list(SHAPE) == list(answers)
    for key, inner in SHAPE.items():
        found = answers[key]
        if inner is not None:
            objects: list[dict[str, object]] = found if isinstance(found, list) else [found]  # type: ignore[list-item]
            assert all(inner == list(one) for one in objects)
    assert answers["rules_version"] == RULES_VERSION
    assert answers == json.loads(json.dumps(answers))


@pytest.mark.parametrize(("facts", "_status", "_routes", "_review"), ROWS, ids=NAMES)
def test_every_answer_says_why(facts: dict[str, object], _status: str, _routes: list[str], _review: str) -> None:
    """Each of the four answers has a reason, in their order, each with its rule, sentence, weight and source."""
    because = got(facts, "because")
    assert isinstance(because, list)
    assert list(ANSWERS) == list(dict.fromkeys(one["answer"] for one in because))
    weights = {"statute", "statutory_guidance", "panel_guidance", "local"}
    for one in because:
        assert one["rule"][0] in "NRLX"
        assert one["text"].endswith(".")
        assert one["weight"] in weights
        assert one["source"]


def test_because_holds_only_what_determines_the_answer() -> None:
    """A rule that fails on one limb gives that limb and not the others; a rule that holds gives them all."""
    reasons = assess(NOT_SERIOUS).reasons
    limbs = [
        reason.node.fact for answer, reason in reasons if answer == "rapid_review" and hasattr(reason.node, "fact")
    ]
    assert limbs == ["abuse_or_neglect"]
    reasons = assess(SERIOUS).reasons
    limbs = [
        reason.node.fact for answer, reason in reasons if answer == "rapid_review" and hasattr(reason.node, "fact")
    ]
    assert limbs == ["age", "outcome", "abuse_or_neglect"]


def test_an_assessment_cannot_be_changed() -> None:
    """Answers are frozen: nobody can alter a status after the rules gave it."""
    assessment = assess(SERIOUS)
    with pytest.raises(FrozenInstanceError):
        assessment.by = "home_authority"  # type: ignore[misc]

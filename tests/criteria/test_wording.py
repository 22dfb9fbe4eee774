"""What is said to people: whole, plain, of the right weight, and never in the place of those who decide."""

import re
from collections.abc import Iterator

import pytest

from criteria import (
    assess,
    deadlines,
    notification,
    phrases,
    practice_review,
    rapid_review,
    timeline,
    unsettled,
    wording,
)
from criteria.examples import EXAMPLES
from criteria.facts import FACTS
from criteria.glossary import GLOSSARY
from criteria.review_plan import PLAN
from criteria.rules import Rule, leaves
from criteria.sources import SOURCES, Weight

RULES: list[Rule] = [
    *(*notification.RULES, *rapid_review.RULES, *practice_review.RULES),
    *(*unsettled.RULES, deadlines.D1),
]
NO_LESSON = {
    group: {fact.name: "no" for fact in FACTS.values() if fact.group == group}
    for group in ("lessons", "systemic_learning")
}
SERIOUS = {"age": 7, "care_status": "none", "outcome": "died", "abuse_or_neglect": "known"}
UNBORN = SERIOUS | {"circumstances": ["unborn"]}
X4 = {"age": 20, "care_status": "other_care_experience", "outcome": "died", "abuse_or_neglect": "not_suspected"}

# Every status that the contract gives an answer, with a case that has it.
STATUSES = [
    ("notification", "required", SERIOUS),
    ("notification", "not_required", SERIOUS | {"abuse_or_neglect": "not_suspected"}),
    ("notification", "undetermined", {}),
    ("notification", "seek_advice", UNBORN),
    ("rapid_review", "required", SERIOUS),
    ("rapid_review", "not_required", X4),
    ("rapid_review", "undetermined", {}),
    ("rapid_review", "seek_advice", UNBORN),
    ("lcspr_criteria", "met", SERIOUS | {"lessons": {"cross_boundary": "yes"}}),
    ("lcspr_criteria", "not_met", SERIOUS | NO_LESSON),
    ("lcspr_criteria", "undetermined", {}),
    ("lcspr_criteria", "seek_advice", UNBORN),
    ("commissioning", "for_partners", SERIOUS | {"lessons": {"cross_boundary": "yes"}}),
    ("commissioning", "not_applicable", SERIOUS | NO_LESSON),
    ("commissioning", "undetermined", {}),
    ("commissioning", "seek_advice", UNBORN),
]
# Cases that bring out the rest of what can be said: deaths alone, late dates, other places, all reasons.
DATES = {
    "aware_on": "2028-12-21",
    "notified_on": "2028-12-22",
    "review_decided_on": "2029-02-01",
    "as_of": "2029-03-01",
}
CASES: list[dict[str, object]] = [
    *(dict(facts) for _, _, facts in STATUSES),
    SERIOUS | DATES | {"lessons": {"cross_boundary": "yes"}, "incident_place": "outside_england"},
    SERIOUS | {"incident_place": "elsewhere_in_england", "aware_on": "2026-03-31", "as_of": "2026-06-01"},
    SERIOUS | {"reasons_against": {fact.name: "yes" for fact in FACTS.values() if fact.group == "reasons_against"}},
    {"age": 14, "care_status": "looked_after", "outcome": "died", "abuse_or_neglect": "not_suspected"},
    {"age": 22, "care_status": "care_leaver", "outcome": "died", "abuse_or_neglect": "not_suspected"},
    {"age": 17, "age_at_death": 18, "care_status": "none", "outcome": "died", "abuse_or_neglect": "known"},
    SERIOUS | {"outcome": "not_seriously_harmed", "local_learning_needed": "yes"},
    SERIOUS | {"circumstances": ["adult_disclosure"]},
    {"age": 7},
    X4,
]


def said(facts: dict[str, object]) -> Iterator[str]:
    """Everything that a reader is told about one case, sentence groups as they stand."""
    for answer in wording.answers(assess(facts)):
        yield answer.question
        yield from answer.headline
        yield from (why.text for why in answer.why)
        yield answer.who_decides
        yield from (text for text in (answer.clock, answer.ask_today) if text)
        yield from (note for when in answer.when for note in (*when.notes, when.late) if note)
        yield from (*answer.next_steps, *(sentence for _, sentence in answer.changes))
    yield from (sentence for _, sentence in wording.still_needed(assess(facts)))


def rule_prose() -> Iterator[tuple[str, str]]:
    """Every text of the rules and of the open questions beside them, with the rule's key."""
    for rule in RULES:
        yield from ((rule.key, text) for text in rule.text)
        yield from ((rule.key, f"{text}.") for text in (rule.holds, rule.fails) if text)
        for leaf in leaves(rule):
            yield from ((rule.key, f"{text}.") for text in (leaf.holds, leaf.fails))
            yield from ((one.rule, f"{one.text}.") for one in leaf.unsettled)
        for question in rule.open_questions:
            readings = (question.one_reading, question.other_reading, question.we_follow)
            yield from ((f"{rule.key} {question.key}", text) for text in (question.question, *readings))


def prose() -> Iterator[tuple[str, str]]:
    """Every text written for people in the module, with the place it stands in."""
    yield from rule_prose()
    for fact in FACTS.values():
        choices = [text for choice in fact.choices for text in (choice.label, choice.help)]
        yield from ((fact.key, text) for text in (fact.question, fact.hint, *choices) if text)
    for key, examples in EXAMPLES.items():
        yield from ((f"{key}, example", text) for _, text in examples)
    for source in SOURCES.values():
        yield (source.key, source.note)
    for term in GLOSSARY:
        yield (term.term, term.meaning)
    yield ("disclaimer", phrases.DISCLAIMER)
    tables = (phrases.NOTIFY_BY_ROUTE, phrases.STILL_OPEN, phrases.SUBMITTED_BY, phrases.LOCALLY, phrases.ALONGSIDE)
    for table in (*tables, phrases.CLOCKS, phrases.WHO_DECIDES, phrases.OVERDUE):
        yield from table.items()
    for (answer, status), text in phrases.HEADLINES.items():
        yield (f"{answer}, {status}", text)
    for (answer, status), steps in phrases.NEXT_STEPS.items():
        yield from ((f"{answer}, {status}", step) for step in steps)
    yield from (("plan for a rapid review", step.what) for step in PLAN)
    yield from timeline.NOTES.items()
    yield from ((key, label) for key, (label, _) in timeline.GIVEN.items())
    for facts in CASES:
        yield from (("an answer", text) for text in said(facts))


PROSE = list(dict.fromkeys(prose()))


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return re.split(r"(?<=[.?!])[”)]?\s+", text)


def verbs(text: str) -> set[str]:
    """The verbs that carry weight in a text; what is quoted from a source does not count."""
    return set(re.findall(r"\b(must|should|advised)\b", re.sub(r"“[^”]*”", "", text)))


@pytest.mark.parametrize(("answer", "status", "facts"), STATUSES, ids=[f"{row[0]} {row[1]}" for row in STATUSES])
def test_every_status_of_every_answer_has_its_words(answer: str, status: str, facts: dict[str, object]) -> None:
    """Each status has a label, a headline, a reason, and says who decides."""
    found = next(one for one in wording.answers(assess(facts)) if one.key == answer)
    assert status == found.status
    assert phrases.STATUS_LABELS[status]
    assert found.question.endswith("?")
    assert found.headline
    assert found.why
    assert "decide" in found.who_decides or "lead" in found.who_decides or "decision" in found.who_decides


def test_there_are_no_words_for_a_status_that_does_not_exist() -> None:
    """Headlines and labels are those of the contract's statuses, no more; a required notification has its routes'."""
    expected = {(answer, status) for answer, status, _ in STATUSES} - {("notification", "required")}
    assert expected == set(phrases.HEADLINES)
    assert {status for _, status, _ in STATUSES} == set(phrases.STATUS_LABELS)
    assert {"serious_incident", "looked_after_death", "care_leaver_death"} == set(phrases.NOTIFY_BY_ROUTE)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("notification", "The local authority decides."),
        ("rapid_review", "The safeguarding partners lead"),
        ("lcspr_criteria", "the delegated safeguarding partners make the final decision"),
        ("commissioning", "The delegated safeguarding partners decide"),
    ],
)
def test_who_decides(answer: str, expected: str) -> None:
    """The authority decides on notification, the partners on all the rest."""
    assert expected in phrases.WHO_DECIDES[answer]


# Read from the rules by hand: what is a duty in the Act or Regulations (must), what statutory guidance
# asks for (should), what Panel guidance advises, and what has no such verb at all.
WEIGHTS = [
    ("N1, in the Act", phrases.NOTIFY_BY_ROUTE["serious_incident"], {"must"}),
    ("N2, in the Act", phrases.NOTIFY_BY_ROUTE["looked_after_death"], {"must"}),
    ("N3, statutory guidance", phrases.NOTIFY_BY_ROUTE["care_leaver_death"], {"should"}),
    ("N1 still open", phrases.STILL_OPEN["serious_incident"], {"must"}),
    ("N2 still open", phrases.STILL_OPEN["looked_after_death"], {"must"}),
    ("N3 still open", phrases.STILL_OPEN["care_leaver_death"], {"should"}),
    ("N5, statutory guidance", phrases.CLOCKS["notification"], {"should"}),
    ("R3, Panel guidance", phrases.CLOCKS["rapid_review"], {"advised"}),
    ("L7, guidance for the months, a regulation for the copies", phrases.CLOCKS["commissioning"], {"should", "must"}),
    ("N6, Panel guidance", phrases.WHO_DECIDES["notification"], {"advised"}),
    ("R1, statutory guidance", phrases.HEADLINES["rapid_review", "required"], {"should"}),
    ("L1, no duty", phrases.HEADLINES["lcspr_criteria", "met"], set()),
    ("L5, local", phrases.LOCALLY["lcspr_by_case_of_concern"], set()),
    ("N7, local", phrases.LOCALLY["case_of_concern"], set()),
    ("N4, no duty stated", " ".join(phrases.SUBMITTED_BY.values()), set()),
    *(
        (f"{answer}, {status}", text, set())
        for (answer, status), text in phrases.HEADLINES.items()
        if (answer, status) not in {("rapid_review", "required"), ("commissioning", "for_partners")}
    ),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in WEIGHTS], ids=[row[0] for row in WEIGHTS])
def test_weight_shows_in_the_verb(text: str, expected: set[str]) -> None:
    """Must is for the Act and Regulations, should for statutory guidance, advised for the Panel's."""
    assert expected == verbs(text)


def test_months_and_copies_are_not_mixed_up() -> None:
    """The six months should be kept; only the copies must go out: each verb is in its own sentence."""
    months, copies, *_ = sentences(phrases.CLOCKS["commissioning"])
    assert ("6 months" in months, verbs(months)) == (True, {"should"})
    assert ("Copies" in copies, verbs(copies)) == (True, {"must"})


def test_criteria_met_never_means_must() -> None:
    """The one headline that says "must" to partners says that they need not."""
    assert "does not mean that they must" in phrases.HEADLINES["commissioning", "for_partners"]


def test_what_is_local_says_locally() -> None:
    """Each local route begins with the word that carries its weight."""
    assert all(text.startswith("Locally: ") for text in phrases.LOCALLY.values())


def test_each_weight_has_its_verb() -> None:
    """The four weights are shown with the four verbs of the rules."""
    expected = {
        Weight.STATUTE: "must",
        Weight.STATUTORY_GUIDANCE: "should",
        Weight.PANEL_GUIDANCE: "is advised to",
        Weight.LOCAL: "locally",
    }
    assert expected == {weight: verb for weight, (_, verb) in phrases.WEIGHT_LABELS.items()}


def test_must_stands_in_rules_of_statute_only() -> None:
    """A rule that rests on no Act or Regulation says "must" nowhere, in its own words."""
    offenders = [
        (rule.key, text)
        for rule in RULES
        if Weight.STATUTE not in {rule.provision.weight, *(one.weight for one in rule.also)}
        for text in (*rule.text, rule.holds, rule.fails)
        if "must" in verbs(text)
    ]
    assert offenders == []


def test_a_rule_of_mere_guidance_says_not_must_when_it_holds() -> None:
    """The sentence given as a reason carries the weight of the provision that is shown beside it."""
    offenders = [
        (rule.key, rule.holds) for rule in RULES if rule.provision.weight is not Weight.STATUTE and "must" in rule.holds
    ]
    assert offenders == []


SOFTWARE = re.compile(
    r"\b(software|tool|check|site|website|module|computer|program|app|widget|page|algorithm|system)s?"
    r"(\s+\w+){0,2}\s+(decide[sd]?|determine[sd]?|conclude[sd]?|judge[sd]?|rule[sd])\b"
    r"|\b(decided|determined|judged|concluded)\s+by\s+(the|this|our)\s+(software|tool|check|site|module|computer)",
    re.IGNORECASE,
)


@pytest.mark.parametrize("text", ["The tool decided.", "This check has determined it.", "As judged by the software."])
def test_what_must_not_be_said_would_be_found(text: str) -> None:
    """The search for sentences in which software decides finds such sentences."""
    assert SOFTWARE.search(text)


def test_no_sentence_says_that_software_decided() -> None:
    """People decide: no text says that the tool, the check or the site did."""
    assert [(where, text) for where, text in PROSE if SOFTWARE.search(text)] == []
    assert "It decides nothing" in phrases.DISCLAIMER


OPEN_CASES = [
    ("nothing known", {}, "undetermined"),
    ("abuse not known", SERIOUS | {"abuse_or_neglect": None}, "undetermined"),
    ("care status not known", {"age": 20, "outcome": "died", "abuse_or_neglect": "not_suspected"}, "undetermined"),
    ("X1", UNBORN, "seek_advice"),
    ("X3", SERIOUS | {"circumstances": ["adult_disclosure"]}, "seek_advice"),
    ("X4", X4, "seek_advice"),
]


@pytest.mark.parametrize(("facts", "status"), [row[1:] for row in OPEN_CASES], ids=[row[0] for row in OPEN_CASES])
def test_an_open_notification_says_that_the_clock_may_run_and_whom_to_ask(
    facts: dict[str, object], status: str
) -> None:
    """Every undetermined or seek_advice on notification says so, and names whom to ask today."""
    answer = wording.answers(assess(facts))[0]
    assert ("notification", status) == (answer.key, answer.status)
    assert "the clock may already be running" in " ".join(answer.headline).lower()
    for expected in (
        "today",
        "safeguarding partners",
        "legal adviser",
        "Panel's secretariat",
        "Department for Education",
    ):
        assert expected in answer.ask_today


def test_a_duty_does_not_hide_another_that_is_open() -> None:
    """A notification required for one reason says that another may be due, that the clock may run, and whom to ask."""
    facts = {"age": 14, "care_status": "looked_after", "outcome": "died"}
    answer = wording.answers(assess(facts))[0]
    assert (answer.status, assess(facts).routes) == ("required", ("looked_after_death",))
    assert "the clock may already be running" in " ".join(answer.headline).lower()
    assert answer.ask_today == phrases.ASK_TODAY


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"outcome": "died"}, True),
        ({"outcome": "died", "age": 17}, True),
        ({"outcome": "died", "age": 17, "age_at_death": 18}, False),
        ({"outcome": "died", "age_at_death": 17}, True),
        ({"outcome": "died", "age": 18}, False),
        ({"outcome": "seriously_harmed", "age": 3}, False),
        ({}, False),
    ],
)
def test_a_death_that_may_be_a_childs_goes_to_child_death_review(facts: dict[str, object], *, said: bool) -> None:
    """The sentence stands after a death, unless the person is known to have been 18 or over."""
    (notification_answer, *_) = wording.answers(assess(facts))
    assert (phrases.ALONGSIDE["child_death_review"] in notification_answer.headline) is said


def test_a_settled_notification_asks_nobody() -> None:
    """Whom to ask today is said only while the notification is open."""
    for facts in (SERIOUS, SERIOUS | {"abuse_or_neglect": "not_suspected"}):
        assert wording.answers(assess(facts))[0].ask_today == ""


LIMITS = re.compile(r"\b(5|15|6|five|fifteen|six)\s+(working days|calendar months|months|days)", re.IGNORECASE)


def test_the_three_limits_are_never_called_statutory() -> None:
    """Five and fifteen working days and six months come from guidance: no sentence says statutory, or must."""
    with_limits = [(where, one) for where, text in PROSE for one in sentences(text) if LIMITS.search(one)]
    assert len(with_limits) > 3
    assert [(where, one) for where, one in with_limits if re.search(r"\bstatutory|\bmust\b|\bby law\b", one)] == []


def test_every_text_ends_as_a_sentence_does() -> None:
    """Texts end with a full stop or a question mark, without doubled stops or spaces or a gap left to fill."""
    labels = {choice.label for fact in FACTS.values() for choice in fact.choices}
    whole = [(where, text) for where, text in PROSE if text not in labels]
    assert [(where, text) for where, text in whole if not re.search(r"[.?][”)]?$", text)] == []
    assert [(where, text) for where, text in PROSE if re.search(r"\.\.|\?\.|  |[{}]| [.,;:?]", text)] == []


def test_no_sentence_is_longer_than_thirty_words() -> None:
    """Plain English: no sentence has more than thirty words."""
    long = {(where, one) for where, text in PROSE for one in sentences(text) if len(one.split()) > 30}
    assert sorted(long) == []


def test_every_acronym_is_in_the_glossary() -> None:
    """No text uses capitals that the glossary does not explain."""
    names = [name for term in GLOSSARY for name in (term.term, term.short, *term.also)]
    known = {token for name in names for token in re.findall(r"[A-Z]{2,}", name)}
    used = [(where, token) for where, text in PROSE for token in re.findall(r"\b[A-Z]{2,}(?=s?\b)", text)]
    assert len(used) > 10
    assert sorted({(where, token) for where, token in used if token not in known}) == []

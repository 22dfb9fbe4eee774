"""Where each rule and each condition comes from, and with what weight.

The table was written by hand from the square brackets of the rules' specification. A weight that
slips turns "should" into "must" on every page, so each is stated here a second time.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from criteria import deadlines, notification, practice_review, rapid_review, unsettled
from criteria.rules import Is, Rule, leaves
from tests.criteria.rule_trees import roots, unsettled_under

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from criteria.rules import Node
    from criteria.sources import Provision

ACT_2004 = "Children Act 2004"
ACT_1989 = "Children Act 1989"
REGULATIONS = "SI 2018/789"
GUIDANCE = "Working Together"
PANEL = "Panel guidance 2025"
CROYDON = "Croydon briefing"

# Rule, what it is about, instrument, place in it (its beginning), weight.
RULES = {
    ("N1", "Serious incident", ACT_2004, "s16C(1)", "statute"),
    ("N2", "Death of a looked-after child", ACT_1989, "Sch 2 para 20", "statute"),
    ("N3", "Death of a care leaver under 25", GUIDANCE, "death of a care leaver", "statutory_guidance"),
    ("N4", "Who submits", ACT_2004, "s16C(1)", "statute"),
    ("N5", "The notification clock", GUIDANCE, "notifying serious incidents", "statutory_guidance"),
    ("N6", "Who is responsible", PANEL, "responsibility", "panel_guidance"),
    ("N7", "Learning below the threshold", GUIDANCE, "learning below the threshold", "statutory_guidance"),
    ("N8", "What the words mean", ACT_2004, "s16B(9)", "statute"),
    ("N9", "Prompts, never a bar", GUIDANCE, "notifying serious incidents", "statutory_guidance"),
    ("R1", "What triggers a rapid review", GUIDANCE, "rapid reviews", "statutory_guidance"),
    ("R2", "No notification, no rapid review", "Panel FAQs", "rapid reviews", "panel_guidance"),
    ("R3", "The rapid review clock", PANEL, "rapid reviews", "panel_guidance"),
    ("R4", "What a rapid review is for", PANEL, "rapid reviews", "panel_guidance"),
    ("R5", "Running it", CROYDON, "principles for rapid reviews", "local"),
    ("L1", "Criteria for considering an LCSPR", PANEL, "LCSPR criteria", "panel_guidance"),
    ("L2", "Criteria in regulation 11", REGULATIONS, "reg 11", "statute"),
    ("L2", "Circumstances in guidance", GUIDANCE, "circumstances to have regard to", "statutory_guidance"),
    ("L3", "Systemic learning", GUIDANCE, "systemic learning, a", "statutory_guidance"),
    ("L3", "Systemic weakness", GUIDANCE, "systemic learning, a", "statutory_guidance"),
    ("L3", "Hidden or complex harm", GUIDANCE, "systemic learning, b", "statutory_guidance"),
    ("L3", "Multiple or intersecting harm", GUIDANCE, "systemic learning, c", "statutory_guidance"),
    ("L3", "Child protection standards not met", GUIDANCE, "systemic learning, d", "statutory_guidance"),
    ("L4", "Whether to commission: criteria met is not “must”", ACT_2004, "s16F(1)(b)", "statute"),
    ("L5", "A review without a notification", CROYDON, "Case of Concern", "local"),
    # The decision is the partners' by the Act; the groups around it are local, and stand in `also`.
    ("L6", "Who decides", ACT_2004, "s16F(1)(b)", "statute"),
    ("L7", "The review clock and publication", GUIDANCE, "local reviews", "statutory_guidance"),
    ("L8", "Purpose and shape", GUIDANCE, "local reviews", "statutory_guidance"),
    ("L9", "Categories the briefing sums up", PANEL, "categories", "panel_guidance"),
    # X has no weight, because guidance is silent. The provision is that of the limb left open.
    ("X1", "Unborn or stillborn", ACT_2004, "s16B(9)", "statute"),
    ("X2", "An 18th birthday between the incident and the death", ACT_2004, "s16C(1)", "statute"),
    ("X3", "An adult tells of harm in childhood", ACT_2004, "s16C(1)", "statute"),
    ("X4", "Other care experience, aged 16 to 24 at death", GUIDANCE, "death of a care leaver", "statutory_guidance"),
    ("D1", "Counting days", "SI 2006/1738", "reg 2", "local"),
}

# Where the bracket of a rule names more than one instrument, the others, in its order.
ALSO = {
    "N1": [(ACT_2004, "s16B(9)", "statute")],
    "N2": [("GOV.UK notification guidance", "looked-after children", "statutory_guidance")],
    "N7": [(CROYDON, "Case of Concern", "local")],
    "N8": [(GUIDANCE, "definitions of harm", "statutory_guidance")],
    "N9": [(ACT_2004, "s16M", "statute")],
    "R1": [(PANEL, "rapid reviews", "panel_guidance")],
    "L1": [(ACT_2004, "s16B(9)", "statute"), (REGULATIONS, "reg 11", "statute")],
    "L4": [(PANEL, "reasons not to commission", "panel_guidance")],
    "L6": [(CROYDON, "criteria for an LCSPR", "local")],
    "L7": [(REGULATIONS, "reg 16", "statute"), (ACT_2004, "s16F(4)–(5)", "statute")],
    "L8": [(REGULATIONS, "reg 12", "statute")],
    "D1": [("Case law on counting days", "the day of the event", "local")],
}

# Rule, fact asked about, what is accepted, instrument, place, weight.
YES = ("yes",)
CONDITIONS = {
    # Limbs 1 and 2 of L1 are N1; as `limbs` they are answered apart from any rule.
    *(
        (rule, *condition)
        for rule in ("N1", "L1", "")
        for condition in (
            ("age", (0, 17), ACT_2004, "s16B(9)", "statute"),
            ("outcome", ("died", "seriously_harmed"), ACT_2004, "s16B(9)", "statute"),
            ("abuse_or_neglect", ("known", "suspected"), ACT_2004, "s16C(1)", "statute"),
        )
    ),
    ("N2", "care_status", ("looked_after",), ACT_1989, "Sch 2 para 20", "statute"),
    ("N2", "outcome", ("died",), ACT_1989, "Sch 2 para 20", "statute"),
    ("N3", "care_status", ("care_leaver",), GUIDANCE, "death of a care leaver", "statutory_guidance"),
    ("N3", "outcome", ("died",), GUIDANCE, "death of a care leaver", "statutory_guidance"),
    ("N3", "age_at_death", (0, 24), GUIDANCE, "death of a care leaver", "statutory_guidance"),
    ("N7", "age", (0, 17), GUIDANCE, "learning below the threshold", "statutory_guidance"),
    ("N9", "outcome", ("died",), ACT_2004, "s16M", "statute"),
    ("N9", "age_at_death", (0, 17), ACT_2004, "s16M", "statute"),
    ("L5", "local_learning_needed", YES, CROYDON, "Case of Concern", "local"),
    # Regulation 11: improvements (a), themes (b), working together (c), the Panel's view (d).
    ("L2", "lessons.improvements_needed", YES, REGULATIONS, "reg 11(a)", "statute"),
    ("L2", "lessons.recurrent_themes", YES, REGULATIONS, "reg 11(b)", "statute"),
    ("L2", "lessons.agencies_working_together", YES, REGULATIONS, "reg 11(c)", "statute"),
    ("L2", "lessons.panel_prefers_local_review", YES, REGULATIONS, "reg 11(d)", "statute"),
    *(
        ("L2", f"lessons.{name}", YES, GUIDANCE, "circumstances to have regard to", "statutory_guidance")
        for name in (
            "single_agency_concern",
            "no_agency_involvement",
            "cross_boundary",
            "institutional_setting",
            "other_important_lesson",
        )
    ),
    *(
        ("L3", f"systemic_learning.{name}", YES, GUIDANCE, f"systemic learning, {letter}", "statutory_guidance")
        for letter, names in {
            "a": "decision_making_broke_down risk_not_assessed child_voice_missed inequality_influenced",
            "b": "child_sexual_abuse domestic_abuse coercive_control teenage_relationship_abuse"
            " group_exploitation_or_online extra_familial_harm",
            "c": "intersectionality racism_or_discrimination cumulative_harm hidden_vulnerability",
            "d": "standards_not_followed drift_or_delay poor_assessment weak_safety_planning lack_of_challenge",
        }.items()
        for name in names.split()
    ),
    # What leaves a limb open: when it is so, and within which ages.
    ("X1", "unborn", YES, ACT_2004, "s16B(9)", "statute"),
    ("X3", "adult_disclosure", YES, ACT_2004, "s16C(1)", "statute"),
    ("X4", "care_status", ("other_care_experience",), GUIDANCE, "death of a care leaver", "statutory_guidance"),
    ("X4", "age_at_death", (16, 24), GUIDANCE, "death of a care leaver", "statutory_guidance"),
}

Row = tuple[object, ...]


def differences(nodes: Iterable[Node]) -> set[Row]:
    """What rules and conditions under some roots say of themselves and the tables above do not."""
    return {row for node in nodes for row in _rows(node) if not _in_a_table(row)}


@cache
def _in_a_table(row: Row) -> bool:
    return any(_same(row, wanted) for wanted in RULES | CONDITIONS)


def _same(row: Row, wanted: Row) -> bool:
    """Whether a row is the one wanted; of a place in a document without numbers, the table gives the first words."""
    *head, place, weight = row
    *wanted_head, wanted_place, wanted_weight = wanted
    same_place = re.match(rf"{re.escape(str(wanted_place))}(?=[,: ]|$)", str(place))
    return (head, weight) == (wanted_head, wanted_weight) and same_place is not None


def _rows(node: Node, key: str = "") -> Iterator[Row]:
    match node:
        case Rule(key=key, title=title, provision=provision, when=inner):
            yield (key, title, *_cited(provision))
            if inner is not None:
                yield from _rows(inner, key)
        case Is():
            yield _row(key, node)
            for one in node.unsettled:
                yield from (_row(one.rule, condition) for condition in unsettled_under(one))
        case _:
            for part in node.parts:
                yield from _rows(part, key)


def _row(key: str, condition: Is) -> Row:
    accepts = condition.accepts
    # Of a range of ages, its two ends.
    stated = (min(accepts), max(accepts)) if isinstance(accepts, range) else tuple(accepts)
    return (key, condition.fact, stated, *_cited(condition.provision))


def _cited(provision: Provision) -> tuple[str, str, str]:
    return (provision.source.short, provision.place, provision.weight.value)


def every_rule() -> tuple[Rule, ...]:
    """Every rule that the module states."""
    sections = (notification, rapid_review, practice_review, unsettled)
    return (*(rule for section in sections for rule in section.RULES), deadlines.D1)


def test_every_rule_has_the_source_and_weight_of_its_bracket() -> None:
    """What the module says of each rule is what the specification says, and no rule is missing."""
    stated = [(rule.key, rule.title, *_cited(rule.provision)) for rule in every_rule()]
    assert len(RULES) == len(stated)
    assert set() == {row for row in stated if not any(_same(row, wanted) for wanted in RULES)}
    assert {row[:2] for row in RULES} == {row[:2] for row in stated}


def test_every_further_instrument_of_a_bracket_is_named() -> None:
    """Where a bracket names more than one instrument, the rule names the others too, with their weights."""
    also = {rule.key: [_cited(one) for one in rule.also] for rule in every_rule()}
    for key, wanted in ALSO.items():
        for row in wanted:
            assert any(_same(found, row) for found in also[key]), (key, row)


def test_every_condition_has_its_source_weight_and_values() -> None:
    """Each condition of each rule asks what the specification says, on the authority it gives."""
    assert set() == differences(roots().values())
    asked = {(leaf.fact, min(leaf.accepts)) for root in roots().values() for leaf in leaves(root)}
    # No row of the table speaks of a condition that is gone; those of X stand beside the leaves.
    assert {(row[1], min(row[2])) for row in CONDITIONS if not str(row[0]).startswith("X")} == asked

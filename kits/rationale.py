"""The rationale of a decision on an LCSPR: the criteria limb by limb, reasons for and against, and the sign-off.

Limbs, conditions, weights and reasons are those of the rules; only the questions that ask for evidence are here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from criteria.facts import FACTS, REASONS_AGAINST
from criteria.phrases import CLOCKS, PART_NAMES, WEIGHT_LABELS
from criteria.practice_review import COMMISSIONING, CRITERIA
from criteria.rules import All, Any, Rule, leaves
from kits.document import BLANK, Bullets, Document, Heading, Said, Table, fill_in
from kits.from_rules import judgement, of_rule, weight_and_source
from kits.notices import FORM

if TYPE_CHECKING:
    from criteria.rules import Node
    from kits.document import Part

__all__ = ["RATIONALE"]

LIMBS = ("harm", "abuse_or_neglect", "important_lessons")
"""The limbs of the criteria, in their order, by the names that answers give them."""
ANSWER = "Yes, no or not known yet"
EVIDENCE = "Evidence: what shows it, what speaks against it, where it stands"
REASONS_FOR = (
    "What would a review add to learning here?",
    "What do national reviews say, and what came of it here?",
    "What has the rapid review shown already?",
    "Another reason",
)
PARTNERS = ("Local authority", "Integrated care board", "Police")
"""The three safeguarding partners, each of whom signs."""
WEIGH, RATIONALE_NEEDED = of_rule("L4")


def _limb(number: int, name: str, limb: Node) -> tuple[Part, ...]:
    """One limb under its heading: its conditions, or the parts of which one yes is enough."""
    heading = Heading(f"Limb {number}: {PART_NAMES[name].removeprefix('whether ')}")
    if not isinstance(limb, Any):
        return (heading, _conditions(limb))
    enough = Said("One yes is enough for this limb. Give evidence for each yes, and say why it matters.")
    return (heading, enough, *(part for rule in limb.parts if isinstance(rule, Rule) for part in _lessons(rule)))


def _conditions(limb: Node) -> Table:
    return Table(
        ("Condition", "Weight and source", "To help judge it", ANSWER, EVIDENCE),
        tuple(
            (f"{leaf.holds}.", weight_and_source(leaf.provision), FACTS[leaf.fact].hint, BLANK, BLANK)
            for leaf in leaves(limb)
        ),
        (3, 3, 4, 2, 5),
        lines=3,
    )


def _lessons(rule: Rule) -> tuple[Part, ...]:
    """The judgements of one part of limb 3, with the columns that differ from row to row."""
    judged = [(FACTS[leaf.fact], weight_and_source(leaf.provision)) for leaf in leaves(rule)]
    shared = len({source for _, source in judged}) == 1
    columns: list[tuple[str, int, list[str]]] = [("What is judged", 4, [judgement(fact) for fact, _ in judged])]
    if not shared:
        columns.append(("Weight and source", 3, [source for _, source in judged]))
    if any(fact.hint for fact, _ in judged):
        columns.append(("To help judge it", 4, [fact.hint for fact, _ in judged]))
    columns += [(ANSWER, 2, [BLANK] * len(judged)), (EVIDENCE, 5, [BLANK] * len(judged))]
    return (
        Heading(rule.title, 3),
        Said(" ".join((*rule.text, *([f"{judged[0][1]}."] if shared else []))), (rule.key,)),
        Table(
            tuple(head for head, _, _ in columns),
            tuple(zip(*(cells for _, _, cells in columns), strict=True)),
            tuple(width for _, width, _ in columns),
            lines=2,
        ),
    )


def _criteria() -> tuple[Part, ...]:
    """Every limb of the criteria, in order; all are needed."""
    limbs = CRITERIA.when.parts if isinstance(CRITERIA.when, All) else ()
    return tuple(
        part
        for number, (name, limb) in enumerate(zip(LIMBS, limbs, strict=True), start=1)
        for part in _limb(number, name, limb)
    )


RATIONALE = Document(
    "rationale-record",
    "Rationale record",
    Said(
        "A blank record of what the partners decided on a local review, and why: the criteria first, then the reasons."
    ),
    FORM,
    (
        fill_in(
            "Reference (no names)",
            "Rapid review: date of the meeting",
            "Who judged: name, role, agency",
            "What was read",
            "What is still not known, and who finds out",
        ),
        Heading("What is asked"),
        Bullets(
            (
                *of_rule("L1"),
                WEIGH,
                Said(
                    "The weight says how strong each point is. "
                    + " ".join(f"{name}: {verb}." for name, verb in WEIGHT_LABELS.values())
                ),
            )
        ),
        *_criteria(),
        Heading("The criteria, taken together"),
        fill_in(
            "Met, not met, or not known yet", "In a few words: why", "If not met: what is learned, and how", lines=2
        ),
        Heading("Reasons for a review"),
        WEIGH,
        Table(
            ("Question", "Evidence", "What it is worth to us"),
            tuple((question, BLANK, BLANK) for question in REASONS_FOR),
            (4, 6, 3),
            lines=2,
        ),
        Heading("Reasons against a review"),
        Said(f"{weight_and_source(COMMISSIONING.also[0])}. The partners weigh each.", (COMMISSIONING.key,)),
        Said("What each is worth is the reading of the site that made this form.", evidence=("reasons-worth",)),
        Table(
            ("Reason", "What it is worth", ANSWER, "Evidence, and what it is worth to us"),
            (
                *((judgement(fact), fact.hint, BLANK, BLANK) for fact in REASONS_AGAINST),
                ("Another reason", BLANK, BLANK, BLANK),
            ),
            (4, 5, 2, 5),
            lines=2,
        ),
        Heading("Decision"),
        RATIONALE_NEEDED,
        fill_in(
            "A review, no review, or another way of learning",
            "In a few words: why",
            "A national review: recommended to the Panel, or not, and why",
            "How racism, disability or another inequality was looked at",
            "What the family was asked and said, and who tells them",
            "What happens instead of a review: who leads, and by when",
            "What would change this decision, and when we look again",
            "Written rationale sent to the Panel on",
            lines=2,
        ),
        Said(CLOCKS["commissioning"], ("L7",)),
        fill_in("If a review: decided on", "To be published by", "Copies to be sent by"),
        Heading("Sign-off", new_sheet=True),
        Bullets((*of_rule("L6"), Said("“Review Group” is one partnership's name for it. Write yours."))),
        Table(
            ("Partner", "Name and role", "Agrees, or differs and why", "Date"),
            tuple((partner, BLANK, BLANK, BLANK) for partner in PARTNERS),
            (3, 4, 6, 2),
            lines=2,
        ),
    ),
    wide=True,
)

"""Every source once, and every provision of it that a rule rests on.

A source is a document; a provision is one place in it, with the weight it has there. Rules point
at provisions, so a weight is never stated apart from the place that gives it.

`checked_on` is the day somebody last held our account against the source, `first_hand` whether
they read the document itself or another's report of it, `in_force_from` the day from which it
applies as far as we could establish (None: not established; the note says what is known).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

__all__ = ["PROVISIONS", "SOURCES", "Provision", "Source", "Weight"]


class Weight(Enum):
    """What kind of authority a rule has, and so which verb states it."""

    STATUTE = "statute"
    STATUTORY_GUIDANCE = "statutory_guidance"
    PANEL_GUIDANCE = "panel_guidance"
    LOCAL = "local"


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """One document: what it is, where it is (None: no address established), how well we know it."""

    key: str
    title: str
    short: str
    publisher: str
    address: str | None
    first_hand: bool
    note: str
    in_force_from: str | None = None
    checked_on: str = "2026-11-21"


@dataclass(frozen=True, slots=True, eq=False)
class Provision:
    """One place in one source, with the weight it has there."""

    source: Source
    place: str
    weight: Weight

    @property
    def cited(self) -> str:
        """The citation as a reader sees it, such as "Children Act 2004, s16C(1)"."""
        return f"{self.source.short}, {self.place}" if self.place else self.source.short


CHILDREN_ACT_2004 = Source(
    "children_act_2004",
    "Children Act 2004, sections 16A to 16Q (inserted by the Children and Social Work Act 2017)",
    "Children Act 2004",
    "UK Parliament",
    "https://www.legislation.gov.uk/ukpga/2004/31/part/2",
    first_hand=True,
    note="Read as enacted in 2017. Later amendments were not all checked. The duty to notify the"
    " Panel began on 29 June 2018, as reported by the Department for Education.",
    in_force_from="2018-06-29",
)
REGULATIONS_2018 = Source(
    "regulations_2018",
    "The Child Safeguarding Practice Review and Relevant Agency (England) Regulations 2018, SI 2018/789",
    "SI 2018/789",
    "UK Parliament",
    "https://www.legislation.gov.uk/uksi/2018/789",
    first_hand=True,
    note="Regulations 1 to 18 were read. Made on 28 June 2018; the day they came into force was not checked.",
)
CHILDREN_ACT_1989 = Source(
    "children_act_1989",
    "Children Act 1989, Schedule 2, paragraph 20",
    "Children Act 1989",
    "UK Parliament",
    "https://www.legislation.gov.uk/ukpga/1989/41/schedule/2/paragraph/20",
    first_hand=True,
    note="Read as enacted. The later change that added Ofsted was not read; government guidance"
    " on notifying says the same system reaches both.",
)
NOTIFICATION_GUIDANCE = Source(
    "notification_guidance",
    "Report a serious child safeguarding incident",
    "GOV.UK notification guidance",
    "Department for Education and the Child Safeguarding Practice Review Panel",
    "https://www.gov.uk/guidance/report-a-serious-child-safeguarding-incident",
    first_hand=True,
    note="Read in a stored, undated version.",
)
WORKING_TOGETHER = Source(
    "working_together",
    "Working Together to Safeguard Children 2026",
    "Working Together",
    "Department for Education",
    "https://www.gov.uk/government/publications/working-together-to-safeguard-children--2",
    first_hand=False,
    note="Not read for these rules. Published on 18 March 2026, as reported by public notes that"
    " cite GOV.UK. Our account rests on the Croydon briefing and on local protocols that report"
    " the 2023 and 2026 editions.",
)
PANEL_GUIDANCE = Source(
    "panel_guidance",
    "Child Safeguarding Practice Review Panel: guidance for safeguarding partners, June 2025",
    "Panel guidance 2025",
    "Child Safeguarding Practice Review Panel",
    None,
    first_hand=False,
    note="Not read for these rules. Non-statutory. Our account is the Croydon briefing's.",
)
PANEL_FAQS = Source(
    "panel_faqs",
    "Frequently asked questions",
    "Panel FAQs",
    "Child Safeguarding Practice Review Panel",
    "https://childsafeguarding.independent-panel.uk/about/faqs",
    first_hand=True,
    note="Only the opening part was read; undated.",
)
LOCAL_REVIEWS = Source(
    "local_reviews",
    "Local reviews",
    "Panel page “Local reviews”",
    "Child Safeguarding Practice Review Panel",
    "https://childsafeguarding.independent-panel.uk",
    first_hand=True,
    note="One of this site's two founding documents; undated.",
)
BRIEFING = Source(
    "briefing",
    "Briefing for Review Group members on notifications, rapid reviews and LCSPR criteria",
    "Croydon briefing",
    "Croydon Safeguarding Children Partnership",
    None,
    first_hand=True,
    note="The other founding document; undated, 2026. The copy read lacks its flow chart.",
)
LOCAL_PROTOCOLS = Source(
    "local_protocols",
    "Local safeguarding procedures that report Working Together (Tees, Slough, North Yorkshire,"
    " Halton, Lincolnshire and others)",
    "Local protocols",
    "Safeguarding children partnerships",
    None,
    first_hand=True,
    note="Several were read; each reports national guidance in its own words, some of it from earlier editions.",
)
DORSET_FLOW_CHART = Source(
    "dorset_flow_chart",
    "Rapid review process flow chart",
    "Dorset flow chart",
    "Dorset Council and the Dorset partnership",
    None,
    first_hand=True,
    note="One partnership's arrangement; undated.",
)
PROSECUTION_PROTOCOL = Source(
    "prosecution_protocol",
    "Protocol for liaison when criminal proceedings coincide with child safeguarding practice reviews",
    "CPS, police and partnerships protocol",
    "Crown Prosecution Service, National Police Chiefs' Council and safeguarding partnerships",
    "https://cps.gov.uk/node/13469",
    first_hand=True,
    note="Undated.",
)
COMPLAINTS_REGULATIONS = Source(
    "complaints_regulations",
    "The Children Act 1989 Representations Procedure (England) Regulations 2006, SI 2006/1738",
    "SI 2006/1738",
    "UK Parliament",
    "https://www.legislation.gov.uk/uksi/2006/1738/regulation/2",
    first_hand=True,
    note="About complaints, not about notifications: the nearest definition of a working day in children's law.",
)
CASE_LAW_ON_DAYS = Source(
    "case_law_on_days",
    "Radcliffe v Bartholomew [1892] and Marren v Dawson Bentley [1961], on counting days",
    "Case law on counting days",
    "Courts of England and Wales",
    None,
    first_hand=False,
    note="Known from two commentaries, not from the judgments.",
)
BANK_HOLIDAYS_ACT = Source(
    "bank_holidays",
    "UK bank holidays, the England and Wales division",
    "Bank holidays, England and Wales",
    "GOV.UK",
    "https://www.gov.uk/bank-holidays",
    first_hand=False,
    note="The days come from a maintained library and were compared with the statute (Banking and"
    " Financial Dealings Act 1971, Schedule 1, read first-hand). The feed itself was not reached.",
)

SOURCES = {
    source.key: source
    for source in (
        CHILDREN_ACT_2004,
        REGULATIONS_2018,
        CHILDREN_ACT_1989,
        NOTIFICATION_GUIDANCE,
        WORKING_TOGETHER,
        PANEL_GUIDANCE,
        PANEL_FAQS,
        LOCAL_REVIEWS,
        BRIEFING,
        LOCAL_PROTOCOLS,
        DORSET_FLOW_CHART,
        PROSECUTION_PROTOCOL,
        COMPLAINTS_REGULATIONS,
        CASE_LAW_ON_DAYS,
        BANK_HOLIDAYS_ACT,
    )
}
"""Every source by its key, in the order a reader meets them."""

S16B = Provision(CHILDREN_ACT_2004, "s16B(9)", Weight.STATUTE)
S16C = Provision(CHILDREN_ACT_2004, "s16C(1)", Weight.STATUTE)
S16F = Provision(CHILDREN_ACT_2004, "s16F(1)(b)", Weight.STATUTE)
S16F_PUBLISH = Provision(CHILDREN_ACT_2004, "s16F(4)–(5)", Weight.STATUTE)
S16M = Provision(CHILDREN_ACT_2004, "s16M", Weight.STATUTE)
REG_11 = Provision(REGULATIONS_2018, "reg 11", Weight.STATUTE)
REG_11_A = Provision(REGULATIONS_2018, "reg 11(a)", Weight.STATUTE)
REG_11_B = Provision(REGULATIONS_2018, "reg 11(b)", Weight.STATUTE)
REG_11_C = Provision(REGULATIONS_2018, "reg 11(c)", Weight.STATUTE)
REG_11_D = Provision(REGULATIONS_2018, "reg 11(d)", Weight.STATUTE)
REG_12 = Provision(REGULATIONS_2018, "reg 12", Weight.STATUTE)
REG_16 = Provision(REGULATIONS_2018, "reg 16", Weight.STATUTE)
LOOKED_AFTER_DEATH = Provision(CHILDREN_ACT_1989, "Sch 2 para 20", Weight.STATUTE)
SAME_SYSTEM = Provision(NOTIFICATION_GUIDANCE, "looked-after children", Weight.STATUTORY_GUIDANCE)
TIME_TO_NOTIFY = Provision(NOTIFICATION_GUIDANCE, "when to notify", Weight.STATUTORY_GUIDANCE)
WT_NOTIFY = Provision(WORKING_TOGETHER, "notifying serious incidents", Weight.STATUTORY_GUIDANCE)
WT_CARE_LEAVERS = Provision(WORKING_TOGETHER, "death of a care leaver, since 2023", Weight.STATUTORY_GUIDANCE)
WT_DEFINITIONS = Provision(WORKING_TOGETHER, "definitions of harm", Weight.STATUTORY_GUIDANCE)
WT_RAPID_REVIEW = Provision(WORKING_TOGETHER, "rapid reviews", Weight.STATUTORY_GUIDANCE)
WT_CIRCUMSTANCES = Provision(WORKING_TOGETHER, "circumstances to have regard to", Weight.STATUTORY_GUIDANCE)
WT_SYSTEMIC_A = Provision(WORKING_TOGETHER, "systemic learning, a, as the briefing reports", Weight.STATUTORY_GUIDANCE)
WT_SYSTEMIC_B = Provision(WORKING_TOGETHER, "systemic learning, b, as the briefing reports", Weight.STATUTORY_GUIDANCE)
WT_SYSTEMIC_C = Provision(WORKING_TOGETHER, "systemic learning, c, as the briefing reports", Weight.STATUTORY_GUIDANCE)
WT_SYSTEMIC_D = Provision(WORKING_TOGETHER, "systemic learning, d, as the briefing reports", Weight.STATUTORY_GUIDANCE)
WT_LOCAL_LEARNING = Provision(WORKING_TOGETHER, "learning below the threshold", Weight.STATUTORY_GUIDANCE)
WT_REVIEWS = Provision(WORKING_TOGETHER, "local reviews: purpose and timing", Weight.STATUTORY_GUIDANCE)
PANEL_RESPONSIBILITY = Provision(PANEL_GUIDANCE, "responsibility, as the briefing reports", Weight.PANEL_GUIDANCE)
PANEL_RAPID_REVIEW = Provision(PANEL_GUIDANCE, "rapid reviews, as the briefing reports", Weight.PANEL_GUIDANCE)
PANEL_CRITERIA = Provision(PANEL_GUIDANCE, "LCSPR criteria, as the briefing reports", Weight.PANEL_GUIDANCE)
PANEL_REASONS = Provision(PANEL_GUIDANCE, "reasons not to commission, as the briefing reports", Weight.PANEL_GUIDANCE)
PANEL_CATEGORIES = Provision(PANEL_GUIDANCE, "categories to review, as the briefing reports", Weight.PANEL_GUIDANCE)
FAQ_NO_SIN = Provision(PANEL_FAQS, "rapid reviews and withdrawn notifications", Weight.PANEL_GUIDANCE)
FAQ_PLACE = Provision(PANEL_FAQS, "which authority notifies", Weight.PANEL_GUIDANCE)
PAGE_RAPID_REVIEW = Provision(LOCAL_REVIEWS, "rapid reviews", Weight.PANEL_GUIDANCE)
PAGE_REVIEWS = Provision(LOCAL_REVIEWS, "local reviews", Weight.PANEL_GUIDANCE)
BRIEFING_NOTIFY = Provision(BRIEFING, "notifications", Weight.LOCAL)
BRIEFING_DEFINITIONS = Provision(BRIEFING, "definitions", Weight.LOCAL)
BRIEFING_RAPID_REVIEW = Provision(BRIEFING, "principles for rapid reviews", Weight.LOCAL)
BRIEFING_CRITERIA = Provision(BRIEFING, "criteria for an LCSPR", Weight.LOCAL)
BRIEFING_CASE_OF_CONCERN = Provision(BRIEFING, "Case of Concern", Weight.LOCAL)
BRIEFING_REASONS = Provision(BRIEFING, "reasons not to commission", Weight.LOCAL)
PROTOCOLS_NOTIFY = Provision(LOCAL_PROTOCOLS, "notifying", Weight.LOCAL)
PROTOCOLS_STANDARDS = Provision(LOCAL_PROTOCOLS, "national child protection standards", Weight.LOCAL)
DORSET_DAYS = Provision(DORSET_FLOW_CHART, "days 0 to 16", Weight.LOCAL)
LIAISON = Provision(PROSECUTION_PROTOCOL, "timing and disclosure", Weight.LOCAL)
WORKING_DAY = Provision(COMPLAINTS_REGULATIONS, "reg 2, by analogy", Weight.LOCAL)
DAY_ZERO = Provision(CASE_LAW_ON_DAYS, "the day of the event left out", Weight.LOCAL)
HOLIDAYS = Provision(BANK_HOLIDAYS_ACT, "England and Wales only", Weight.LOCAL)

PROVISIONS: dict[str, Provision] = {
    name: value for name, value in tuple(globals().items()) if isinstance(value, Provision)
}
"""Every provision by the name it has in this file."""

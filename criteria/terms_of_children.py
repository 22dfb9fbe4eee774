"""Terms for children, for their standing in law, and for what agencies do for them from day to day."""

from __future__ import annotations

from criteria.term import Term

__all__ = ["CHILDREN"]

CHILDREN = (
    Term(
        "Care experienced",
        "Having been in care at any time, including people who were adopted or went home. A wider word than care"
        " leaver.",
        "briefing",
        not_to_be_confused_with=("Care leaver", "Looked-after child"),
    ),
    Term(
        "Care leaver",
        "As reported by local procedures: someone no longer looked after, who was so for at least 13 weeks, starting"
        " after 14 and ending after 16.",
        "local_protocols",
        not_to_be_confused_with=("Care experienced", "Looked-after child"),
    ),
    Term(
        "Child",
        "Anyone under 18. Whether an unborn baby counts is not settled by any source that we could read: seek advice.",
        "children_act_2004",
        also=("Young person",),
        not_to_be_confused_with=("Care leaver",),
    ),
    Term(
        "Child in need plan",
        "A plan of help that a council agrees with a family and other agencies for a child who needs services.",
        also=("Child in need",),
        not_to_be_confused_with=("Child protection plan",),
    ),
    Term(
        "Child protection plan",
        "A plan by which agencies together keep safe a child who is at risk of significant harm at home or elsewhere.",
        not_to_be_confused_with=("Child in need plan",),
    ),
    Term(
        "Concealed pregnancy",
        "A pregnancy that a woman hides or tells nobody of until late. Hiding it is not by itself neglect: that is our"
        " reading.",
        also=("Late-disclosed pregnancy",),
        not_to_be_confused_with=("Neglect",),
    ),
    Term(
        "Home authority",
        "The council of the area where a child normally lives. It notifies the Panel only when the incident was"
        " outside England.",
        "children_act_2004",
        also=("Normally resident",),
        not_to_be_confused_with=("Local authority",),
    ),
    Term(
        "Looked-after child",
        "Someone under 18 who is in the care of a local authority, or whom it accommodates.",
        "children_act_1989",
        "LAC",
        ("Child in care",),
        ("Care leaver", "Care experienced"),
    ),
    Term(
        "Non-mobile baby",
        "A baby who cannot yet move about, such as by rolling or crawling. Given a bruise, the Panel wanted a health"
        " professional to examine and agencies to talk, as reported by Community Care. Follow your own protocol.",
        also=("Pre-mobile baby", "Immobile baby"),
        not_to_be_confused_with=("Non-accidental injury",),
        cited="Community Care, 5 October 2022",
    ),
    Term(
        "Parental responsibility",
        "The rights and duties that parents, and sometimes others, have for a child in law.",
        "children_act_1989",
        "PR",
    ),
    Term(
        "Section 47 enquiry",
        "A council's enquiry into whether it has to act to protect a child, under the Children Act 1989.",
        also=("Section 47", "s47"),
        not_to_be_confused_with=("Rapid review", "Strategy discussion"),
    ),
    Term(
        "Stillbirth",
        "The birth, late in pregnancy, of a baby who is not alive. No source that we could read says whether it is to"
        " be notified: seek advice.",
        not_to_be_confused_with=("Sudden unexpected death in infancy",),
    ),
    Term(
        "Strategy discussion",
        "A quick discussion between agencies about a child who may be at risk, to agree what happens now.",
        also=("Strategy meeting",),
        not_to_be_confused_with=("Rapid review", "Section 47 enquiry"),
    ),
    Term(
        "Unborn baby",
        "A baby before birth. One local chapter says that the word child can include it. No source that we could read"
        " settles it: seek advice.",
        "local_protocols",
        also=("Unborn child",),
        not_to_be_confused_with=("Child",),
    ),
    Term(
        "Young offender institution",
        "A custodial setting for young people.",
        "local_protocols",
        "YOI",
        not_to_be_confused_with=("Institutional setting",),
    ),
)

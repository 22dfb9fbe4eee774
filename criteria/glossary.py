"""Terms and acronyms, once: what a reader may meet on the site or in the two founding documents.

    one = next(term for term in GLOSSARY if term.short == "DSP")
    one.term      -> "Delegated safeguarding partner"
    one.also      -> ("Designated Safeguarding Partner",)      the founding document's own words

Meanings are in our own words and decide nothing: where a rule turns on a word, the rule says so.
What is known only from another's report says "as reported by". `source` is the key of the source in
which we met the term; it is empty for everyday names that no source of ours explains.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["GLOSSARY", "Term"]


@dataclass(frozen=True, slots=True)
class Term:
    """One term: its short form, its meaning, its other names, and the terms it is mistaken for."""

    term: str
    meaning: str
    source: str = ""
    short: str = ""
    also: tuple[str, ...] = ()
    not_to_be_confused_with: tuple[str, ...] = ()


GLOSSARY = (
    Term(
        "Abuse",
        "Harm done to a child: physical, emotional or sexual, exploitation, harm online, or living with domestic"
        " abuse, among others. As reported by the briefing, Working Together names several kinds.",
        "briefing",
        not_to_be_confused_with=("Neglect", "Serious harm"),
    ),
    Term(
        "Bank holiday",
        "A public holiday of England and Wales. It is not counted as a working day. Scotland and Northern Ireland"
        " have other lists.",
        "bank_holidays",
    ),
    Term(
        "Business Team",
        "The staff who organise a partnership's work. In Croydon they co-ordinate rapid reviews.",
        "briefing",
        also=("CSCP Business Team",),
    ),
    Term(
        "Care experienced",
        "Having been in care at any time, including people who were adopted or went home. A wider word than care"
        " leaver.",
        "briefing",
        not_to_be_confused_with=("Care leaver", "Looked-after child"),
    ),
    Term(
        "Care leaver",
        "Someone no longer looked after, who was looked after for at least 13 weeks from the age of 14, ending after"
        " 16, as reported by local procedures.",
        "local_protocols",
        not_to_be_confused_with=("Care experienced", "Looked-after child"),
    ),
    Term(
        "Case of Concern",
        "Croydon's local process for learning from a case that does not meet the criteria for notification. Other"
        " areas have their own.",
        "briefing",
        not_to_be_confused_with=("Serious incident notification",),
    ),
    Term(
        "Child",
        "Anyone under 18. Whether an unborn baby counts here is not settled by any source that we could read.",
        "children_act_2004",
        also=("Young person",),
    ),
    Term(
        "Child and adolescent mental health services",
        "Services of the National Health Service for children and young people with difficulties of mental health.",
        "briefing",
        "CAMHS",
    ),
    Term(
        "Child death overview panel",
        "The group that looks at every child's death in an area, without names, once other inquiries are done.",
        short="CDOP",
        not_to_be_confused_with=("Child Safeguarding Practice Review Panel",),
    ),
    Term(
        "Child death review",
        "What the law asks for after every child's death, whatever the cause, notified or not.",
        "children_act_2004",
        "CDR",
        not_to_be_confused_with=("Rapid review", "Local child safeguarding practice review"),
    ),
    Term(
        "Child Safeguarding Incident Notification System",
        "The online form by which a local authority notifies. One submission serves everybody who has to be told.",
        "notification_guidance",
    ),
    Term(
        "Child Safeguarding Practice Review Panel",
        "The national body that receives notifications, looks at rapid reviews, and decides on national reviews.",
        "children_act_2004",
        "CSPRP",
        ("The Panel", "National Panel"),
        ("Review Group", "Child death overview panel"),
    ),
    Term(
        "Child sexual abuse",
        "Sexual harm to a child, with or without touch, in person or online, in the family or outside it.",
        "briefing",
        "CSA",
        ("Familial child sexual abuse",),
        ("Child sexual exploitation",),
    ),
    Term(
        "Child sexual exploitation",
        "A form of child sexual abuse in which someone uses power, or gives something in return.",
        "briefing",
        "CSE",
        ("Criminal or sexual exploitation",),
        ("Child sexual abuse",),
    ),
    Term(
        "Coercive control",
        "A pattern of threats, isolation and control that takes away another person's freedom.",
        "briefing",
        not_to_be_confused_with=("Domestic abuse",),
    ),
    Term(
        "Community safety partnership",
        "The council, police, fire, health and probation services of an area, working together against crime and"
        " serious violence.",
        "briefing",
        "CSP",
        not_to_be_confused_with=("Croydon Safeguarding Children Partnership",),
    ),
    Term(
        "Criteria for considering an LCSPR",
        "Three limbs: a child died or was seriously harmed; abuse or neglect is known or suspected; there may be"
        " important lessons between agencies. Criteria met does not mean a review must follow.",
        "panel_guidance",
        also=("LCSPR criteria",),
    ),
    Term(
        "Crown Prosecution Service",
        "The service that decides on criminal charges and conducts prosecutions in England and Wales.",
        "prosecution_protocol",
        "CPS",
    ),
    Term(
        "Croydon Safeguarding Adults Board",
        "The body that brings agencies in Croydon together to protect adults who need care and support.",
        "briefing",
        "CSAB",
        ("Adults board",),
        ("Croydon Safeguarding Children Partnership",),
    ),
    Term(
        "Croydon Safeguarding Children Partnership",
        "The safeguarding partners of Croydon and their arrangements. It wrote the briefing that this site builds on.",
        "briefing",
        "CSCP",
        not_to_be_confused_with=("Community safety partnership",),
    ),
    Term(
        "Cumulative harm",
        "Harm that builds up over time, from several events or kinds of harm, each of which may look small alone.",
        "briefing",
    ),
    Term(
        "Delegated safeguarding partner",
        "The senior person to whom a lead safeguarding partner gives the work. These partners make the final decision"
        " on criteria and commissioning. The briefing writes “Designated”.",
        "briefing",
        "DSP",
        ("Designated Safeguarding Partner",),
        ("Lead safeguarding partner",),
    ),
    Term(
        "Department for Education",
        "The government department for children's services in England. The Panel shares notifications with it.",
        "notification_guidance",
        "DfE",
    ),
    Term(
        "Designated officer for allegations",
        "The council officer who oversees allegations against people who work with children.",
        short="LADO",
        also=("Local authority designated officer",),
        not_to_be_confused_with=("Delegated safeguarding partner",),
    ),
    Term(
        "Director of Children's Services",
        "The council's chief officer for children. As reported by the briefing, the Director has final oversight of"
        " the quality and accuracy of a notification.",
        "briefing",
        "DCS",
    ),
    Term(
        "Disproportionality",
        "When some groups of children meet harm, or a service's action, more or less often than their number would"
        " lead one to expect.",
        "briefing",
    ),
    Term(
        "Domestic abuse",
        "Abuse between people who are, or were, partners or family. Children who see, hear or live with it are"
        " affected themselves.",
        "briefing",
        not_to_be_confused_with=("Coercive control",),
    ),
    Term(
        "Domestic abuse related death review",
        "The new name for a domestic homicide review, for a person of 16 or over. Whether the change is in force was"
        " not confirmed. The briefing writes DARD.",
        "briefing",
        "DARDR",
        ("DARD",),
        ("Domestic homicide review", "Local child safeguarding practice review"),
    ),
    Term(
        "Domestic homicide review",
        "A review of the death of a person of 16 or over from violence, abuse or neglect by a relative, partner or"
        " household member, as reported by public notes.",
        short="DHR",
        not_to_be_confused_with=("Domestic abuse related death review",),
    ),
    Term(
        "Drift or delay",
        "A plan for a child that loses its way, or action that comes later than the child needed.",
        "briefing",
    ),
    Term(
        "Extra-familial harm",
        "Harm from outside the home: by other young people or adults, in groups, in public places or online.",
        "briefing",
        also=("Harm outside the home", "Group-based exploitation", "Online harm"),
    ),
    Term(
        "Frequently asked questions",
        "Questions that many people ask, with their answers; here, those on the Panel's website.",
        "panel_faqs",
        "FAQ",
    ),
    Term("GOV.UK", "The website of the government of the United Kingdom.", "notification_guidance"),
    Term(
        "Hidden vulnerability",
        "Something that makes a child easier to harm, and that is hard for others to see.",
        "briefing",
    ),
    Term(
        "Honour-based or faith-based abuse",
        "Abuse that somebody justifies by honour, religion or belief. Nothing justifies it.",
        "briefing",
    ),
    Term(
        "Institutional setting",
        "A place where children live or stay, such as a children's home, secure home, hospital, school or custody.",
        "local_protocols",
    ),
    Term(
        "Integrated care board",
        "The health body that plans and pays for services in an area. It is one of the three safeguarding partners.",
        "briefing",
        "ICB",
    ),
    Term(
        "Intersectionality",
        "How several parts of a child's identity or life, such as race, sex and disability, combine and shape what"
        " happens to the child.",
        "briefing",
        also=("Intersectional harm",),
        not_to_be_confused_with=("Cumulative harm",),
    ),
    Term(
        "Joint agency response",
        "The first, quick response of police, health and social care to a child's unexpected death.",
        short="JAR",
        not_to_be_confused_with=("Rapid review", "Child death review"),
    ),
    Term(
        "Key practice episode",
        "A moment or stretch of work with a family that mattered for what happened, and is worth looking at closely.",
        "briefing",
    ),
    Term(
        "Lead safeguarding partner",
        "The head of one of the three safeguarding partners: the council's chief executive, the chief officer of"
        " police, or the health board's chief executive.",
        short="LSP",
        not_to_be_confused_with=("Delegated safeguarding partner",),
    ),
    Term(
        "Local authority",
        "The council that is responsible for children's services. Only a local authority can submit a notification.",
        "children_act_2004",
        "LA",
    ),
    Term(
        "Local child safeguarding practice review",
        "A detailed review, led by the safeguarding partners with a reviewer, to learn how practice can improve. The"
        " partners decide whether to commission one.",
        "children_act_2004",
        "LCSPR",
        ("Local review", "Practice review"),
        ("Rapid review", "National review", "Serious case review"),
    ),
    Term(
        "Local learning review",
        "Learning that partners choose to do outside the formal process, from good practice, poor practice or a near"
        " miss.",
        "briefing",
        not_to_be_confused_with=("Local child safeguarding practice review",),
    ),
    Term(
        "Looked-after child",
        "A child under 18 who is in the care of a local authority, or whom it accommodates.",
        "children_act_1989",
        "LAC",
        ("Child in care",),
        ("Care leaver", "Care experienced"),
    ),
    Term(
        "Multi-agency child protection standards",
        "National standards for how agencies protect children together. The briefing calls them new in 2026; they"
        " date from 2023, as reported by local pages.",
        "briefing",
    ),
    Term(
        "Multi-agency child protection team",
        "A team that a 2026 Act provides for, with people from several agencies. As reported by public notes, the"
        " regulations are planned for late 2027.",
        short="MACPT",
        not_to_be_confused_with=("Multi-agency safeguarding hub",),
    ),
    Term(
        "Multi-agency public protection arrangements",
        "How police, probation and prisons together manage people convicted of violent or sexual offences.",
        "briefing",
        "MAPPA",
        not_to_be_confused_with=("Multi-agency risk assessment conference",),
    ),
    Term(
        "Multi-agency risk assessment conference",
        "A local meeting that plans safety for people at high risk from domestic abuse.",
        "briefing",
        "MARAC",
        not_to_be_confused_with=("Multi-agency public protection arrangements",),
    ),
    Term(
        "Multi-agency safeguarding hub",
        "The local front door where agencies share what they know about a child and decide what happens next.",
        "briefing",
        "MASH",
        not_to_be_confused_with=("Multi-agency child protection team",),
    ),
    Term(
        "National Health Service",
        "The public health service. A safety review inside one of its bodies is not a statutory review of the child's"
        " case.",
        "briefing",
        "NHS",
    ),
    Term(
        "National review",
        "A review by the Panel of a case, or of several, that is complex or of national importance. Partners may"
        " recommend one; the Panel decides.",
        "children_act_2004",
        not_to_be_confused_with=("Local child safeguarding practice review",),
    ),
    Term(
        "National Society for the Prevention of Cruelty to Children",
        "A charity. It keeps the national collection of published case reviews.",
        "local_reviews",
        "NSPCC",
    ),
    Term(
        "Near miss",
        "A time when serious harm could have come to a child and did not. It is worth learning from, and is not"
        " notified.",
        "briefing",
        not_to_be_confused_with=("Serious incident notification",),
    ),
    Term(
        "Neglect",
        "Usually a persistent failure to meet a child's basic physical or psychological needs, likely to impair health"
        " or development seriously. A single event is not ruled out.",
        "briefing",
        not_to_be_confused_with=("Abuse",),
    ),
    Term(
        "Offensive weapons homicide review",
        "A review, tried out in some areas, of the killing of an adult with a weapon. It is not for a child's death.",
        short="OWHR",
        not_to_be_confused_with=("Rapid review",),
    ),
    Term(
        "Ofsted",
        "The inspectorate of schools and children's services. It is told when a looked-after child or a care leaver"
        " under 25 dies.",
        "notification_guidance",
    ),
    Term(
        "Organisational abuse",
        "Abuse, or poor care that does harm, within a school, care home, hospital or other organisation.",
        "briefing",
        also=("Institutional abuse",),
    ),
    Term(
        "Panel guidance",
        "The Panel's guidance for safeguarding partners, June 2025, known here as reported by the briefing. It"
        " advises; it is not statutory.",
        "panel_guidance",
        also=("CSPRP guidance",),
        not_to_be_confused_with=("Working Together to Safeguard Children", "Statutory guidance"),
    ),
    Term(
        "Prisons and Probation Ombudsman",
        "The independent body that investigates deaths in custody, including those of children in secure settings.",
        short="PPO",
    ),
    Term(
        "Professional challenge",
        "Saying so when a colleague's or another agency's view or action does not seem right for the child.",
        "briefing",
        also=("Lack of challenge",),
    ),
    Term(
        "Protected characteristics",
        "Parts of who a person is that equality law protects, such as age, disability, race, religion, sex and sexual"
        " orientation.",
        "briefing",
    ),
    Term(
        "Public health",
        "The council's service for the health of everyone in the area.",
        "briefing",
        "PH",
        not_to_be_confused_with=("National Health Service",),
    ),
    Term(
        "Rapid review",
        "A short, quick review by the safeguarding partners after a serious incident notification. It gathers facts,"
        " acts for children's safety and finds early learning.",
        "local_reviews",
        "RR",
        not_to_be_confused_with=("Local child safeguarding practice review", "Joint agency response"),
    ),
    Term(
        "Review Group",
        "Croydon's group of professionals who establish whether the criteria are met, and recommend. The delegated"
        " safeguarding partners decide.",
        "briefing",
        not_to_be_confused_with=("Child Safeguarding Practice Review Panel",),
    ),
    Term(
        "Reviewer",
        "The person whom partners must appoint to carry out a review. The Regulations do not say “independent”; the"
        " Panel's page does.",
        "regulations_2018",
        also=("Independent reviewer", "Lead reviewer"),
    ),
    Term(
        "Safeguarding adults review",
        "A review about an adult with care and support needs. It is never the route for someone under 18.",
        "briefing",
        "SAR",
        not_to_be_confused_with=("Local child safeguarding practice review",),
    ),
    Term(
        "Safeguarding partners",
        "The local authority, the integrated care board and the chief officer of police for an area, who share equal"
        " responsibility.",
        "children_act_2004",
        also=("The three partners",),
    ),
    Term(
        "Secretary of State",
        "The minister at the head of the Department for Education. He or she is told when a looked-after child or a"
        " care leaver under 25 dies.",
        "children_act_1989",
        "SoS",
    ),
    Term(
        "Serious case review",
        "What reviews of serious cases were called before 2018. Abolished: not a word for new work.",
        short="SCR",
        not_to_be_confused_with=("Local child safeguarding practice review",),
    ),
    Term(
        "Serious child safeguarding case",
        "A case in which abuse or neglect of a child is known or suspected, and the child has died or been seriously"
        " harmed.",
        "children_act_2004",
        also=("Serious incident",),
    ),
    Term(
        "Serious harm",
        "Harm that changes a life, threatens it, or seriously or lastingly impairs health or development. The list is"
        " open. Recovering does not undo it. Somebody has to judge.",
        "children_act_2004",
        also=("Seriously harmed",),
        not_to_be_confused_with=("Abuse", "Near miss"),
    ),
    Term(
        "Serious incident notification",
        "The notice that a local authority gives the Panel when a child dies or is seriously harmed, and abuse or"
        " neglect is known or suspected.",
        "children_act_2004",
        "SIN",
        not_to_be_confused_with=("Case of Concern", "Serious incident review"),
    ),
    Term(
        "Serious incident review",
        "A review that one agency, such as a health body, holds of its own work. It is not a statutory review.",
        "briefing",
        also=("Single-agency review",),
        not_to_be_confused_with=("Serious incident notification", "Rapid review"),
    ),
    Term(
        "Seven-minute briefing",
        "A page of learning that a team can read and talk about in a few minutes. The number is a habit, not research.",
        "local_reviews",
        also=("7-minute briefing",),
    ),
    Term(
        "Statutory guidance",
        "Government guidance to which bodies must have regard. It says what they should do. It is not the Act itself.",
        "working_together",
        not_to_be_confused_with=("Statutory instrument",),
    ),
    Term(
        "Statutory instrument",
        "Law made by a minister under an Act, such as regulations.",
        "regulations_2018",
        "SI",
        ("Regulations",),
        ("Statutory guidance",),
    ),
    Term(
        "Sudden unexpected death in childhood",
        "The death of a child that was not expected the day before, or the collapse that led to it.",
        short="SUDIC",
        not_to_be_confused_with=("Sudden unexpected death in infancy",),
    ),
    Term(
        "Sudden unexpected death in infancy",
        "The sudden death of a baby that was not expected. The name says nothing about the cause.",
        short="SUDI",
        not_to_be_confused_with=("Sudden unexpected death in childhood",),
    ),
    Term(
        "Systemic learning",
        "Learning about how a whole system of agencies works, rather than about one person or one act.",
        "briefing",
        also=("Systemic weakness",),
    ),
    Term(
        "Teenage relationship abuse",
        "Abuse between young people who are, or were, in an intimate relationship.",
        "briefing",
        not_to_be_confused_with=("Domestic abuse",),
    ),
    Term(
        "Thematic review",
        "One review that learns from several cases with a common theme.",
        "briefing",
        also=("Thematic route",),
        not_to_be_confused_with=("National review",),
    ),
    Term(
        "United Kingdom",
        "England, Scotland, Wales and Northern Ireland. The duties on this site are England's alone.",
        "local_reviews",
        "UK",
    ),
    Term(
        "Working day",
        "Here, any day but Saturday, Sunday and a bank holiday of England and Wales. No source defines it for these"
        " deadlines.",
        "complaints_regulations",
        not_to_be_confused_with=("Bank holiday",),
    ),
    Term(
        "Working Together to Safeguard Children",
        "The government's statutory guidance on how agencies protect children. The 2026 edition was not read here: its"
        " content is given as reported by the briefing and local pages.",
        "working_together",
        "WT2026",
        ("Working Together",),
        ("Panel guidance",),
    ),
)
"""Every term, in alphabetical order."""

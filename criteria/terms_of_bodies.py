"""Terms for people, bodies, and the meetings they hold."""

from __future__ import annotations

from criteria.term import Term

__all__ = ["BODIES"]

BODIES = (
    Term(
        "British Association of Social Workers",
        "The professional association of people who do social work.",
        short="BASW",
        cited="BASW England, response of March 2025",
    ),
    Term(
        "Business Team",
        "The staff who organise a partnership's work. In Croydon they co-ordinate rapid reviews.",
        "briefing",
        also=("CSCP Business Team",),
        not_to_be_confused_with=("Review Group",),
    ),
    Term(
        "Child and adolescent mental health services",
        "Services of the National Health Service for children and young people with difficulties of mental health.",
        "briefing",
        "CAMHS",
    ),
    Term(
        "Child death overview panel",
        "The group that looks at the deaths of children in an area, as part of child death review.",
        short="CDOP",
        not_to_be_confused_with=("Child Safeguarding Practice Review Panel",),
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
        "Children and Family Court Advisory and Support Service",
        "The service that speaks for children in the family courts. The short name is written in small letters.",
        short="Cafcass",
        cited="Local Government Lawyer, 26 November 2024",
    ),
    Term(
        "Clinical commissioning group",
        "The health body that was a safeguarding partner before integrated care boards took its place.",
        "children_act_2004",
        "CCG",
        not_to_be_confused_with=("Integrated care board",),
    ),
    Term(
        "Community safety partnership",
        "The council, police, fire, health and probation services of an area, working together against crime and"
        " serious violence.",
        "briefing",
        "CSP",
        not_to_be_confused_with=("Croydon Safeguarding Children Partnership", "Safeguarding partners"),
    ),
    Term(
        "Crown Prosecution Service",
        "The service that decides on criminal charges and conducts cases in court in England and Wales.",
        "prosecution_protocol",
        "CPS",
        not_to_be_confused_with=("National Police Chiefs' Council",),
    ),
    Term(
        "Croydon Safeguarding Adults Board",
        "The body that brings agencies in Croydon together to protect people of 18 or over who need care and support.",
        "briefing",
        "CSAB",
        ("Adults board",),
        ("Croydon Safeguarding Children Partnership",),
    ),
    Term(
        "Croydon Safeguarding Children Partnership",
        "The safeguarding partners of one London borough and their arrangements. It wrote the briefing that this site"
        " builds on.",
        "briefing",
        "CSCP",
        not_to_be_confused_with=("Community safety partnership", "Croydon Safeguarding Adults Board"),
    ),
    Term(
        "Delegated safeguarding partner",
        "The senior person to whom a lead safeguarding partner gives the work. As reported by the briefing, these make"
        " the final decision on criteria and commissioning. The briefing writes “Designated”.",
        "briefing",
        "DSP",
        ("Designated Safeguarding Partner",),
        ("Lead safeguarding partner", "Designated officer for allegations"),
    ),
    Term(
        "Department for Education",
        "The government department for children's services in England. The Panel shares notifications with it.",
        "notification_guidance",
        "DfE",
        not_to_be_confused_with=("Ofsted",),
    ),
    Term(
        "Designated officer for allegations",
        "The council officer who oversees what is alleged against people who work with children.",
        short="LADO",
        also=("Local authority designated officer",),
        not_to_be_confused_with=("Delegated safeguarding partner",),
    ),
    Term(
        "Director of Children's Services",
        "The council's chief officer for children. As reported by the briefing, this person has final oversight of"
        " the quality and accuracy of a notification.",
        "briefing",
        "DCS",
        not_to_be_confused_with=("Lead safeguarding partner",),
    ),
    Term("GOV.UK", "The website of the government of the United Kingdom.", "notification_guidance"),
    Term(
        "Integrated care board",
        "The health body that plans and pays for services in an area. It is one of the three safeguarding partners.",
        "briefing",
        "ICB",
        not_to_be_confused_with=("Clinical commissioning group", "Public health"),
    ),
    Term(
        "Lead safeguarding partner",
        "The most senior person for each of the three safeguarding partners. Since 2023 told apart from those to whom"
        " work is given, as reported by legal news.",
        short="LSP",
        not_to_be_confused_with=("Delegated safeguarding partner",),
        cited="Local Government Lawyer, December 2023",
    ),
    Term(
        "Local authority",
        "The council that is responsible for children's services. It alone can submit a notification.",
        "children_act_2004",
        "LA",
        not_to_be_confused_with=("Safeguarding partners", "Home authority"),
    ),
    Term(
        "Local safeguarding children board",
        "What came before today's safeguarding partnerships. Some pages still write it: not a word for new work.",
        "notification_guidance",
        "LSCB",
        not_to_be_confused_with=("Safeguarding partners",),
    ),
    Term(
        "Multi-agency child protection team",
        "A team with people from several agencies, for which a 2026 Act provides. As reported by a training service,"
        " the government aimed at regulations by late 2027, after consulting. Do not speak of it as in force.",
        short="MACPT",
        not_to_be_confused_with=("Multi-agency safeguarding hub",),
        cited="Children's Wellbeing and Schools Act 2026, section 3",
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
        not_to_be_confused_with=("Multi-agency public protection arrangements", "Multi-agency safeguarding hub"),
    ),
    Term(
        "Multi-agency safeguarding hub",
        "The local front door where agencies share what they know about a child and decide what happens next.",
        "briefing",
        "MASH",
        not_to_be_confused_with=("Multi-agency child protection team", "Multi-agency risk assessment conference"),
    ),
    Term(
        "National Health Service",
        "The public health service. A safety review inside one of its bodies is not a statutory review of the child's"
        " case.",
        "briefing",
        "NHS",
        not_to_be_confused_with=("Public health",),
    ),
    Term(
        "National Police Chiefs' Council",
        "The body through which chief officers of police work together. It shares a protocol on reviews and trials.",
        "prosecution_protocol",
        "NPCC",
        not_to_be_confused_with=("Crown Prosecution Service",),
    ),
    Term(
        "National Society for the Prevention of Cruelty to Children",
        "A charity. It keeps the national collection of published case reviews.",
        "local_reviews",
        "NSPCC",
        not_to_be_confused_with=("Social Care Institute for Excellence",),
    ),
    Term(
        "Ofsted",
        "The inspectorate of schools and children's services. The Panel shares notifications with it. It is told when"
        " a looked-after child or a care leaver under 25 dies.",
        "notification_guidance",
        not_to_be_confused_with=("Department for Education", "Child Safeguarding Practice Review Panel"),
    ),
    Term(
        "Prisons and Probation Ombudsman",
        "The independent body that investigates deaths in custody, including those of children in secure settings, as"
        " reported by the press.",
        short="PPO",
        not_to_be_confused_with=("Ofsted",),
        cited="Community Care, 6 March 2013",
    ),
    Term(
        "Public health",
        "The council's service for the health of everyone in the area.",
        "briefing",
        "PH",
        not_to_be_confused_with=("National Health Service",),
    ),
    Term(
        "Review Group",
        "Croydon's group of professionals who establish whether the criteria for a review are met. As this site reads"
        " the briefing, the group recommends and the delegated safeguarding partners decide.",
        "briefing",
        not_to_be_confused_with=("Child Safeguarding Practice Review Panel", "Delegated safeguarding partner"),
    ),
    Term(
        "Reviewer",
        "The person whom partners must appoint to carry out a local review. The Regulations do not say “independent”;"
        " the Panel's page does.",
        "regulations_2018",
        also=("Independent reviewer", "Lead reviewer"),
        not_to_be_confused_with=("Review Group",),
    ),
    Term(
        "Royal College of Paediatrics and Child Health",
        "The professional body of doctors for children.",
        short="RCPCH",
        cited="Community Care, 5 October 2022",
    ),
    Term(
        "Safeguarding adults board",
        "The body that brings agencies of an area together to protect people of 18 or over who need care and support.",
        "briefing",
        "SAB",
        not_to_be_confused_with=("Safeguarding partners",),
    ),
    Term(
        "Safeguarding partners",
        "The local authority, the integrated care board and the chief officer of police for an area. They share the"
        " judgement; the local authority alone notifies.",
        "children_act_2004",
        also=("The three partners", "Safeguarding partnership"),
        not_to_be_confused_with=("Community safety partnership", "Local safeguarding children board"),
    ),
    Term(
        "Secretary of State",
        "The minister at the head of the Department for Education. He or she must be told when a looked-after child"
        " dies, and should be told when a care leaver under 25 does.",
        "children_act_1989",
        "SoS",
        not_to_be_confused_with=("Director of Children's Services",),
    ),
    Term(
        "Social Care Institute for Excellence",
        "A charity that helps social care improve. With the NSPCC it made quality markers for case reviews.",
        short="SCIE",
        not_to_be_confused_with=("National Society for the Prevention of Cruelty to Children",),
        cited="NSPCC and SCIE, quality markers of 2016",
    ),
    Term(
        "United Kingdom",
        "England, Scotland, Wales and Northern Ireland. The duties on this site are England's alone.",
        "local_reviews",
        "UK",
    ),
)

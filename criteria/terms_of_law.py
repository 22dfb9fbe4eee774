"""Terms for law and guidance, for their weight, and for counting days."""

from __future__ import annotations

from criteria.term import Term

__all__ = ["LAW"]

LAW = (
    Term(
        "Bank holiday",
        "A public holiday of England and Wales. It is not counted as a working day. Scotland and Northern Ireland"
        " have other lists.",
        "bank_holidays",
        not_to_be_confused_with=("Working day",),
    ),
    Term(
        "Commencement",
        "The day from which law made by Parliament applies. An Act can be passed and not yet be in force.",
        also=("In force", "Prospective"),
        cited="Victims and Prisoners Act 2024, section 19, as stored",
    ),
    Term(
        "Day 0",
        "The day from which working days are counted. It is not itself counted. One partnership's chart and case law"
        " say so; the guidance we know does not.",
        "dorset_flow_chart",
        also=("Day nought",),
        not_to_be_confused_with=("Working day",),
    ),
    Term(
        "Frequently asked questions",
        "What many people want to know, with the answers; here, on the Panel's website.",
        "panel_faqs",
        "FAQ",
        not_to_be_confused_with=("Panel guidance",),
    ),
    Term(
        "Have regard",
        "To take guidance into account when acting. The Act says that bodies must do so with the guidance of the"
        " Secretary of State.",
        "children_act_2004",
        also=("Must have regard",),
        not_to_be_confused_with=("Statute",),
    ),
    Term(
        "Issues of importance in relation to the area",
        "The Act's words for the serious cases that partners must arrange to identify. They have them reviewed where"
        " they think that fit. The briefing says “important lessons for multi-agency safeguarding practice” instead.",
        "children_act_2004",
        also=("Local importance",),
        not_to_be_confused_with=("Criteria for considering an LCSPR",),
    ),
    Term(
        "Local arrangement",
        "What one partnership has settled for itself, such as who chairs. Another area may do otherwise.",
        "briefing",
        not_to_be_confused_with=("Statutory guidance", "Panel guidance"),
    ),
    Term(
        "Multi-agency child protection standards",
        "National rules of practice for how agencies protect children together. The briefing calls them new in 2026;"
        " they date from 2023, as reported by local pages.",
        "briefing",
        not_to_be_confused_with=("Multi-agency child protection team",),
    ),
    Term(
        "Panel guidance",
        "Advice of the national body to safeguarding partners, June 2025, known here as reported by the briefing. It"
        " is not statutory.",
        "panel_guidance",
        also=("CSPRP guidance",),
        not_to_be_confused_with=("Working Together to Safeguard Children", "Statutory guidance"),
    ),
    Term(
        "Protected characteristics",
        "Parts of who a person is that equality law protects, such as age, disability, race, religion, sex and sexual"
        " orientation.",
        "briefing",
        not_to_be_confused_with=("Hidden vulnerability",),
    ),
    Term(
        "Statute",
        "An Act of Parliament, or regulations made under one. It says what bodies must do.",
        "children_act_2004",
        also=("Act",),
        not_to_be_confused_with=("Statutory guidance",),
    ),
    Term(
        "Statutory guidance",
        "What government sets out and bodies must have regard to. It says what they should do. It is not the Act"
        " itself.",
        "working_together",
        not_to_be_confused_with=("Statutory instrument", "Panel guidance", "Statute"),
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
        "Working day",
        "Here, any day but Saturday, Sunday and a bank holiday of England and Wales. No source defines it for these"
        " deadlines.",
        "complaints_regulations",
        not_to_be_confused_with=("Bank holiday", "Day 0"),
    ),
    Term(
        "Working Together to Safeguard Children",
        "The government's statutory guidance on how agencies protect children. The 2026 edition was not read here: its"
        " content is given as reported by the briefing and local pages.",
        "working_together",
        "WT2026",
        ("Working Together", "WT"),
        ("Panel guidance",),
    ),
)

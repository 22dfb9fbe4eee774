"""Terms for harm: what it is, where it comes from, and how certain anybody has to be."""

from __future__ import annotations

from criteria.term import Term

__all__ = ["HARM"]

HARM = (
    Term(
        "Abuse",
        "Harm done to a child: physical, emotional or sexual, exploitation, harm online, or living with violence or"
        " control at home, among others. As reported by the briefing, Working Together names several of these.",
        "briefing",
        not_to_be_confused_with=("Neglect", "Serious harm"),
    ),
    Term(
        "Child criminal exploitation",
        "Using somebody under 18 for crime, by power over them or by what they are given. County lines are one form.",
        "briefing",
        "CCE",
        ("Criminal exploitation",),
        ("Child sexual exploitation", "County lines"),
    ),
    Term(
        "Child sexual abuse",
        "Sexual harm to a child, with or without touch, in person or online, in the family or outside it.",
        "briefing",
        "CSA",
        not_to_be_confused_with=("Child sexual exploitation", "Child sexual abuse in the family"),
    ),
    Term(
        "Child sexual abuse in the family",
        "Sexual harm to a child by a relative, or by someone close to the family.",
        "briefing",
        also=("Familial child sexual abuse", "Intra-familial child sexual abuse"),
        not_to_be_confused_with=("Child sexual exploitation", "Extra-familial harm"),
    ),
    Term(
        "Child sexual exploitation",
        "A form of child sexual abuse in which someone uses power, or gives something in return.",
        "briefing",
        "CSE",
        not_to_be_confused_with=("Child sexual abuse", "Child criminal exploitation"),
    ),
    Term(
        "Coercive control",
        "A pattern of threats, isolation and pressure that takes away another person's freedom.",
        "briefing",
        not_to_be_confused_with=("Domestic abuse",),
    ),
    Term(
        "County lines",
        "Selling drugs from one area in another, by means of children or other people who are easy to use.",
        not_to_be_confused_with=("Child criminal exploitation",),
    ),
    Term(
        "Cumulative harm",
        "Hurt that builds up over time, from several events or in several ways, each of which may look small alone.",
        "briefing",
        not_to_be_confused_with=("Intersectionality",),
    ),
    Term(
        "Discrimination",
        "Treating people worse because of who they are, such as their race or a disability.",
        "briefing",
        not_to_be_confused_with=("Disproportionality", "Racism"),
    ),
    Term(
        "Domestic abuse",
        "Abuse between people who are, or were, partners or family. Children who see, hear or live with it are"
        " affected themselves.",
        "briefing",
        not_to_be_confused_with=("Coercive control", "Teenage relationship abuse"),
    ),
    Term(
        "Extra-familial harm",
        "Harm from people outside the home: other young people or adults, in groups or in public places.",
        "briefing",
        also=("Harm outside the home", "Risk outside the home"),
        not_to_be_confused_with=("Online harm", "Group-based exploitation"),
    ),
    Term(
        "Group-based exploitation",
        "Several people together using a child, sexually or for crime.",
        "briefing",
        not_to_be_confused_with=("Extra-familial harm",),
    ),
    Term(
        "Hidden harm",
        "Abuse of a kind that agencies often fail to see, such as abuse in the family or by a partner.",
        "briefing",
        not_to_be_confused_with=("Hidden vulnerability",),
    ),
    Term(
        "Hidden vulnerability",
        "Something that makes a child easier to harm, and that is hard for others to see.",
        "briefing",
        not_to_be_confused_with=("Hidden harm",),
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
        not_to_be_confused_with=("Organisational abuse",),
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
        "Life-changing harm",
        "The briefing's first words for harm that is serious. The Act's words are wider: a child who got well again"
        " can have been seriously harmed.",
        "briefing",
        not_to_be_confused_with=("Serious harm",),
    ),
    Term(
        "Neglect",
        "Usually a persistent failure to meet a child's basic physical or psychological needs, likely to impair health"
        " or development seriously. A single event is not ruled out.",
        "briefing",
        not_to_be_confused_with=("Abuse",),
    ),
    Term(
        "Non-accidental injury",
        "An injury that somebody caused on purpose, or that no account of an accident explains.",
        not_to_be_confused_with=("Neglect",),
        cited="The Panel's third national review, September 2021",
    ),
    Term(
        "Non-recent abuse",
        "Abuse in childhood of which somebody tells as an adult. Local procedures of its own apply. Ask who is at risk"
        " now.",
        also=("Historic abuse",),
        not_to_be_confused_with=("Serious incident notification",),
        cited="London, Derbyshire and Buckinghamshire procedures",
    ),
    Term(
        "Online harm",
        "Harm to a child through a phone, a game or the internet. The briefing counts it as abuse.",
        "briefing",
        not_to_be_confused_with=("Extra-familial harm",),
    ),
    Term(
        "Organisational abuse",
        "Abuse, or poor care that does harm, within a school, care home, hospital or other organisation.",
        "briefing",
        also=("Institutional abuse",),
        not_to_be_confused_with=("Institutional setting",),
    ),
    Term(
        "Peer-on-peer harm",
        "Harm that one child does to another. The one who did it may have been abused or neglected, too.",
        also=("Child perpetrator",),
        not_to_be_confused_with=("Teenage relationship abuse",),
        cited="Sefton and Shropshire partnerships, pages on local reviews",
    ),
    Term(
        "Racism",
        "Treating people worse, or not seeing what happens to them, because of race or ethnicity. It can lie in how an"
        " organisation works.",
        "briefing",
        not_to_be_confused_with=("Disproportionality", "Discrimination"),
    ),
    Term(
        "Serious harm",
        "In the Act, it includes serious or long-term impairment of mental health or development: the list is open."
        " Guidance adds physical health, as reported by local pages. Recovering does not undo it. Somebody has to"
        " judge.",
        "children_act_2004",
        also=("Seriously harmed",),
        not_to_be_confused_with=("Abuse", "Near miss", "Significant harm"),
    ),
    Term(
        "Significant harm",
        "The usual threshold of day-to-day child protection. It is not the test for notification. That test asks"
        " whether a child was seriously harmed.",
        "briefing",
        not_to_be_confused_with=("Serious harm",),
    ),
    Term(
        "Sudden unexpected death in childhood",
        "The sudden death of a child that nobody expected. The name says nothing about the cause.",
        short="SUDIC",
        not_to_be_confused_with=("Sudden unexpected death in infancy",),
        cited="Leeds safeguarding partnership, briefing on child death processes",
    ),
    Term(
        "Sudden unexpected death in infancy",
        "The sudden death of a baby that was not expected. The name says nothing about the cause.",
        short="SUDI",
        not_to_be_confused_with=("Sudden unexpected death in childhood", "Stillbirth"),
        cited="The Panel, “Out of routine”, July 2020",
    ),
    Term(
        "Suspected",
        "No source that we read says how sure one has to be: it is a judgement. For the duty to notify, suspicion is"
        " enough. A cause not yet known is not the same as “no”.",
        "children_act_2004",
        also=("Known or suspected",),
        not_to_be_confused_with=("Serious harm",),
    ),
    Term(
        "Teenage relationship abuse",
        "Abuse between young people who are, or were, in an intimate relationship.",
        "briefing",
        not_to_be_confused_with=("Domestic abuse", "Peer-on-peer harm"),
    ),
)

"""Terms for reviews, notifications, and what comes of them."""

from __future__ import annotations

from criteria.term import Term

__all__ = ["REVIEWS"]

DEATH_REVIEW_PAGES = "Hampshire, Camden and Isle of Wight pages on these reviews"
TYPES_OF_REVIEW = "Teeswide Safeguarding Adults Board, types of reviews"

REVIEWS = (
    Term(
        "Case of Concern",
        "Croydon's local process for learning from a case that does not meet the criteria for notification. There it is"
        " also the way to ask for a review without a notification. Other areas have their own.",
        "briefing",
        not_to_be_confused_with=("Serious incident notification",),
    ),
    Term(
        "Child death review",
        "What the law asks for after the death of any child who normally lived in the area. The cause does not matter,"
        " nor whether anybody notified.",
        "children_act_2004",
        "CDR",
        not_to_be_confused_with=("Rapid review", "Local child safeguarding practice review", "Joint agency response"),
    ),
    Term(
        "Child Safeguarding Incident Notification System",
        "The online form by which a local authority notifies. One submission serves everybody who has to be told.",
        "notification_guidance",
        also=("Notification system",),
        not_to_be_confused_with=("Serious incident notification",),
    ),
    Term(
        "Commissioning",
        "The partners' decision to have a local review carried out. It is a decision of its own, after the one on the"
        " criteria: they do so where they consider it appropriate.",
        "children_act_2004",
        also=("Commission a review",),
        not_to_be_confused_with=("Criteria for considering an LCSPR",),
    ),
    Term(
        "Coroner's inquest",
        "A formal inquiry into a death that was violent or unnatural, of unknown cause, or in state detention, as"
        " reported by a local board. It may run alongside a review.",
        also=("Inquest",),
        not_to_be_confused_with=("Child death review",),
        cited=TYPES_OF_REVIEW,
    ),
    Term(
        "Criteria for considering an LCSPR",
        "Three limbs. A child died or was seriously harmed; abuse or neglect is known or suspected; there are, or may"
        " be, important lessons for work between agencies. Criteria met does not mean a review must follow.",
        "panel_guidance",
        also=("LCSPR criteria",),
        not_to_be_confused_with=("Commissioning",),
    ),
    Term(
        "Domestic abuse related death review",
        "The new name for a domestic homicide review, for a person of 16 or over. The law that changes it was shown as"
        " not yet in force; whether it is now was not confirmed. The briefing writes DARD.",
        "briefing",
        "DARDR",
        ("DARD",),
        ("Domestic homicide review", "Local child safeguarding practice review"),
    ),
    Term(
        "Domestic homicide review",
        "A review of a death from violence, abuse or neglect by a relative, partner or household member. As reported by"
        " council pages, the person was 16 or over.",
        short="DHR",
        not_to_be_confused_with=("Domestic abuse related death review",),
        cited=DEATH_REVIEW_PAGES,
    ),
    Term(
        "Improvement information",
        "What partners publish about how practice can improve when they hold the whole report back. The Act then"
        " requires it.",
        "children_act_2004",
        not_to_be_confused_with=("Seven-minute briefing",),
    ),
    Term(
        "Joint agency response",
        "The first, quick response of agencies together to a child's unexpected death, as reported by local pages. By"
        " our reading, a decision to notify does not wait for it.",
        short="JAR",
        not_to_be_confused_with=("Rapid review", "Child death review"),
        cited="Leeds safeguarding partnership, briefing on child death processes",
    ),
    Term(
        "Learning from lives and deaths: people with a learning disability and autistic people",
        "A programme known by its short name. We give its full name only: no source of ours describes it.",
        short="LeDeR",
    ),
    Term(
        "Local child safeguarding practice review",
        "A detailed review, led by the safeguarding partners with a reviewer, to learn how practice can improve. The"
        " partners decide whether to commission one.",
        "children_act_2004",
        "LCSPR",
        ("Local review", "Practice review", "CSPR", "LSPR", "SPR"),
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
        "MAPPA review",
        "A review that the briefing names as one that may serve better than a local review. No source of ours"
        " describes it.",
        "briefing",
        not_to_be_confused_with=("Serious case review",),
    ),
    Term(
        "National case review repository",
        "The collection of published case reviews that the NSPCC keeps, from all parts of the United Kingdom.",
        "local_reviews",
        also=("National collection of case reviews", "The repository"),
    ),
    Term(
        "National review",
        "A review under the Panel, of a case or of several that raise issues that are complex or of national"
        " importance. Partners may recommend one; the Panel decides.",
        "children_act_2004",
        not_to_be_confused_with=("Local child safeguarding practice review", "Thematic review"),
    ),
    Term(
        "Near miss",
        "A time when serious harm could have come to a child and did not. It is worth learning from, and is not"
        " notified.",
        "briefing",
        not_to_be_confused_with=("Serious incident notification", "Serious harm"),
    ),
    Term(
        "Offensive weapons homicide review",
        "A review, tried out in some areas, of the killing of an adult with a weapon. It is not for a child's death.",
        short="OWHR",
        not_to_be_confused_with=("Rapid review", "Domestic homicide review"),
        cited="Police, Crime, Sentencing and Courts Act 2022, section 24",
    ),
    Term(
        "Patient Safety Incident Response Framework",
        "A framework of the health service. We give its full name only: no source of ours describes it.",
        short="PSIRF",
        not_to_be_confused_with=("Rapid review",),
    ),
    Term(
        "Prevention of Future Deaths report",
        "A coroner's report on what should change so that others do not die in the same way, as reported by a local"
        " board.",
        short="PFD",
        not_to_be_confused_with=("Child death review",),
        cited=TYPES_OF_REVIEW,
    ),
    Term(
        "Rapid review",
        "A first look at a case by the safeguarding partners, soon after a serious incident notification. It gathers"
        " facts, acts for children's safety, finds early learning, and says whether the criteria for a review are met.",
        "local_reviews",
        "RR",
        not_to_be_confused_with=("Local child safeguarding practice review", "Joint agency response"),
    ),
    Term(
        "Safeguarding adults review",
        "A review about someone of 18 or over with care and support needs, as reported by adults boards. It is never"
        " the route for someone under 18.",
        short="SAR",
        not_to_be_confused_with=("Local child safeguarding practice review", "Domestic homicide review"),
        cited="Buckinghamshire and Berkshire adults boards, on the Care Act 2014, section 44",
    ),
    Term(
        "Serious case review",
        "What reviews of children's cases were called before the present system. Abolished: not a word for new work.",
        short="SCR",
        not_to_be_confused_with=("Local child safeguarding practice review", "Rapid review"),
        cited="NSPCC and SCIE, quality markers of 2016",
    ),
    Term(
        "Serious child safeguarding case",
        "A case in which abuse or neglect of a child is known or suspected, and the child has died or been seriously"
        " harmed.",
        "children_act_2004",
        also=("Serious incident",),
        not_to_be_confused_with=("Near miss", "Criteria for considering an LCSPR"),
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
        "Thematic review",
        "One review that learns from several cases with something in common.",
        "briefing",
        also=("Thematic route",),
        not_to_be_confused_with=("National review",),
    ),
    Term(
        "Withdrawn notification",
        "A notification that was sent, where it then turns out that the criteria were not met. No rapid review is"
        " required. No source says how to withdraw: record who decided, when and why, and tell the Panel.",
        "panel_faqs",
        not_to_be_confused_with=("Near miss",),
    ),
)

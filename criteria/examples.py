"""Invented cases on each side of a line, for the questions where a line has to be drawn.

Each is a sentence about nobody. They show where the line runs; somebody still has to judge the case.
"""

from __future__ import annotations

__all__ = ["EXAMPLES"]

EXAMPLES: dict[str, tuple[tuple[str, str], ...]] = {
    "outcome": (
        ("seriously_harmed", "A girl of 14 loses the sight of one eye when she is attacked at home."),
        ("seriously_harmed", "A baby has a skull fracture and nearly dies. Three weeks later he is well again."),
        (
            "seriously_harmed",
            (
                "A boy of 9 sees his mother attacked and does not speak for months. Doctors expect lasting harm to his"
                " mental health."
            ),
        ),
        ("not_seriously_harmed", "A boy of 6 has a bruised arm that heals within a week."),
        ("not_seriously_harmed", "A toddler is found alone beside a railway line, unhurt."),
    ),
    "abuse_or_neglect": (
        ("known", "A stepfather admits that he hurt the child."),
        ("suspected", "Nobody can explain a baby's broken ribs, and the account changes twice."),
        ("suspected", "A baby dies on a sofa beside a parent who had been drinking. The family was known for neglect."),
        (
            "not_suspected",
            "A girl of 8 dies of meningitis. Her care was prompt, and nobody who knew her has a concern.",
        ),
        ("unknown", "A baby dies in the night. Nobody has yet asked what was known about the family."),
    ),
    "care_status": (
        ("looked_after", "A boy of 12 lives with foster carers."),
        ("care_leaver", "A woman of 21 left care at 18, after four years with foster carers."),
        ("other_care_experience", "A man of 20 was adopted from care when he was 6."),
        ("none", "A girl of 10 lives with her grandmother. She was never in care."),
    ),
    "incident_place": (
        ("elsewhere_in_england", "A child from here is hurt on a visit to the next county."),
        ("outside_england", "A child from here is hurt on holiday in Wales."),
    ),
}
"""For each question, cases by the value they have; `unknown` is one of the values."""

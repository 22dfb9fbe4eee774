"""Terms and acronyms, once: what a reader may meet on the site or in the two founding documents.

    one = next(term for term in GLOSSARY if term.short == "DSP")
    one.term      -> "Delegated safeguarding partner"
    one.also      -> ("Designated Safeguarding Partner",)      the founding document's own words

Meanings are in our own words and decide nothing: where a rule turns on a word, the rule says so. What is known only
from another's report says "as reported by". A group holds terms of one kind, so that what is asked about one can be
told from its neighbours.
"""

from __future__ import annotations

from criteria.term import Term
from criteria.terms_of_bodies import BODIES
from criteria.terms_of_children import CHILDREN
from criteria.terms_of_harm import HARM
from criteria.terms_of_law import LAW
from criteria.terms_of_learning import LEARNING
from criteria.terms_of_reviews import REVIEWS

__all__ = ["GLOSSARY", "GROUPS", "Term"]

GROUPS = {
    "Reviews and notifications": REVIEWS,
    "Children and their standing": CHILDREN,
    "Harm": HARM,
    "People, bodies and meetings": BODIES,
    "Law, guidance and days": LAW,
    "Practice and learning": LEARNING,
}
"""The terms by what they are about."""

GLOSSARY = tuple(sorted((term for terms in GROUPS.values() for term in terms), key=lambda one: one.term.casefold()))
"""Every term, in alphabetical order."""

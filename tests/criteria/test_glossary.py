"""The glossary: every term and acronym once, in plain words, with a source where there is one."""

import re
from dataclasses import FrozenInstanceError

import pytest

from criteria.glossary import GLOSSARY, GROUPS
from criteria.sources import SOURCES

TERMS = {term.term: term for term in GLOSSARY}
NAMES = [name for term in GLOSSARY for name in (term.term, term.short, *term.also) if name]

# Copied by hand: the briefing's own glossary, the other acronyms of the two founding documents, and the
# corrections to them.
BRIEFING = {
    "CSP": "Community safety partnership",
    "CSPRP": "Child Safeguarding Practice Review Panel",
    "CSAB": "Croydon Safeguarding Adults Board",
    "CSCP": "Croydon Safeguarding Children Partnership",
    "DCS": "Director of Children's Services",
    "ICB": "Integrated care board",
    "LCSPR": "Local child safeguarding practice review",
    "MAPPA": "Multi-agency public protection arrangements",
    "MARAC": "Multi-agency risk assessment conference",
    "MASH": "Multi-agency safeguarding hub",
    "NHS": "National Health Service",
    "PH": "Public health",
    "SAR": "Safeguarding adults review",
    "SIN": "Serious incident notification",
    "WT2026": "Working Together to Safeguard Children",
}
IN_THE_TEXTS = {
    "CAMHS": "Child and adolescent mental health services",
    "CSA": "Child sexual abuse",
    "CSE": "Child sexual exploitation",
    "LA": "Local authority",
    "NSPCC": "National Society for the Prevention of Cruelty to Children",
    "UK": "United Kingdom",
}
CORRECTIONS = {
    "DARDR": "Domestic abuse related death review",
    "DHR": "Domestic homicide review",
    "DSP": "Delegated safeguarding partner",
    "LSP": "Lead safeguarding partner",
    "LAC": "Looked-after child",
    "CDR": "Child death review",
    "CDOP": "Child death overview panel",
    "JAR": "Joint agency response",
    "SUDI": "Sudden unexpected death in infancy",
    "SUDIC": "Sudden unexpected death in childhood",
    "OWHR": "Offensive weapons homicide review",
    "PPO": "Prisons and Probation Ombudsman",
    "LADO": "Designated officer for allegations",
    "MACPT": "Multi-agency child protection team",
    "SCR": "Serious case review",
}
# Copied by hand: what the evidence behind the site and its other pages write short.
ON_OTHER_PAGES = {
    "BASW": "British Association of Social Workers",
    "Cafcass": "Children and Family Court Advisory and Support Service",
    "CCE": "Child criminal exploitation",
    "CCG": "Clinical commissioning group",
    "CPS": "Crown Prosecution Service",
    "DfE": "Department for Education",
    "FAQ": "Frequently asked questions",
    "LeDeR": "Learning from lives and deaths: people with a learning disability and autistic people",
    "LSCB": "Local safeguarding children board",
    "NPCC": "National Police Chiefs' Council",
    "PFD": "Prevention of Future Deaths report",
    "PR": "Parental responsibility",
    "PSIRF": "Patient Safety Incident Response Framework",
    "RCPCH": "Royal College of Paediatrics and Child Health",
    "RR": "Rapid review",
    "SAB": "Safeguarding adults board",
    "SCIE": "Social Care Institute for Excellence",
    "SI": "Statutory instrument",
    "SoS": "Secretary of State",
    "YOI": "Young offender institution",
}
# Everyday names, and names of which we give no more than what they stand for.
WITHOUT_SOURCE = {
    "Child death overview panel",
    "Child in need plan",
    "Child protection plan",
    "Concealed pregnancy",
    "County lines",
    "Designated officer for allegations",
    "Learning from lives and deaths: people with a learning disability and autistic people",
    "Patient Safety Incident Response Framework",
    "Section 47 enquiry",
    "Stillbirth",
    "Strategy discussion",
}
WITHOUT_SHORT_FORM = [
    *("Rapid review", "Care leaver", "Care experienced", "Safeguarding partners", "Review Group", "Case of Concern"),
    *("Abuse", "Neglect", "Serious harm", "Serious child safeguarding case", "Near miss", "Child", "Working day"),
    *("Child Safeguarding Incident Notification System", "National review", "Thematic review", "Reviewer"),
    *("Statutory guidance", "Panel guidance", "Ofsted", "Secretary of State", "Department for Education"),
    *(
        "Coercive control",
        "Domestic abuse",
        "Teenage relationship abuse",
        "Extra-familial harm",
        "Organisational abuse",
    ),
    *("Intersectionality", "Cumulative harm", "Hidden vulnerability", "Disproportionality", "Drift or delay"),
    *("Professional challenge", "Multi-agency child protection standards", "Systemic learning", "Key practice episode"),
    *("Institutional setting", "Criteria for considering an LCSPR", "Seven-minute briefing", "Bank holiday"),
]


@pytest.mark.parametrize(("short", "term"), (BRIEFING | IN_THE_TEXTS | CORRECTIONS | ON_OTHER_PAGES).items())
def test_each_short_form_stands_for_the_right_words(short: str, term: str) -> None:
    """Every acronym of the founding documents and of their corrections is there, and means what it should."""
    assert term in TERMS
    assert short == TERMS[term].short


@pytest.mark.parametrize("term", WITHOUT_SHORT_FORM)
def test_the_other_terms_are_there(term: str) -> None:
    """Every term that the rules and the founding documents turn on is explained."""
    assert term in TERMS


@pytest.mark.parametrize(
    ("term", "written"),
    [
        ("Domestic abuse related death review", "DARD"),
        ("Delegated safeguarding partner", "Designated Safeguarding Partner"),
        ("Reviewer", "Independent reviewer"),
        ("Working Together to Safeguard Children", "Working Together"),
        ("Child Safeguarding Practice Review Panel", "National Panel"),
        ("Looked-after child", "Child in care"),
        ("Extra-familial harm", "Harm outside the home"),
        ("Local child safeguarding practice review", "CSPR"),
        ("Working Together to Safeguard Children", "WT"),
    ],
)
def test_the_founding_documents_own_words_lead_here(term: str, written: str) -> None:
    """A reader who comes with the words of a founding document finds the term, under the corrected name."""
    assert written in TERMS[term].also
    assert written not in TERMS


def test_each_name_leads_to_one_term() -> None:
    """No term, short form or other name stands twice."""
    assert sorted(NAMES, key=str.casefold) == sorted(set(NAMES), key=str.casefold)
    assert len({name.casefold() for name in NAMES}) == len(NAMES)


def test_the_terms_are_in_alphabetical_order() -> None:
    """Readers find a term by the alphabet."""
    assert sorted(TERMS, key=str.casefold) == list(TERMS)
    assert len(TERMS) == len(GLOSSARY)


@pytest.mark.parametrize("term", TERMS)
def test_each_meaning_is_short_and_whole(term: str) -> None:
    """A meaning is whole sentences, of at most forty words in all."""
    meaning = TERMS[term].meaning
    assert len(meaning.split()) in range(4, 41)
    assert meaning[0].isupper()
    assert meaning.endswith(".")
    assert "  " not in meaning


def test_each_term_is_in_one_group() -> None:
    """The groups hold every term, and none twice."""
    assert sorted(TERMS) == sorted(term.term for terms in GROUPS.values() for term in terms)


@pytest.mark.parametrize("term", TERMS)
def test_a_meaning_has_no_long_sentence(term: str) -> None:
    """No sentence of a meaning has more than twenty-five words."""
    assert [] == [sentence for sentence in re.split(r"(?<=[.:])\s", TERMS[term].meaning) if len(sentence.split()) > 25]


@pytest.mark.parametrize("term", TERMS)
def test_a_meaning_explains_a_term_by_other_words(term: str) -> None:
    """A meaning uses neither the term itself nor its short form, so that the quiz does not give it away."""
    found = TERMS[term]
    names = "|".join(re.escape(name) for name in (found.term, found.short) if name)
    assert re.search(rf"\b(?:{names})\b", found.meaning, re.IGNORECASE) is None


@pytest.mark.parametrize("term", TERMS)
def test_each_term_says_where_we_met_it(term: str) -> None:
    """A term has a source of the module's or names another document; only everyday names have neither."""
    found = TERMS[term]
    assert not (found.source and found.cited)
    assert (term in WITHOUT_SOURCE) == (not found.source and not found.cited)


@pytest.mark.parametrize("term", ["PSIRF", "LeDeR", "MAPPA review"])
def test_what_nobody_verified_is_named_and_no_more(term: str) -> None:
    """Of what no source describes, the meaning says just that."""
    (found,) = [one for one in GLOSSARY if term in {one.short, one.term}]
    assert "no source of ours describes it" in found.meaning.lower()


@pytest.mark.parametrize(
    ("term", "not_also"),
    [
        ("Extra-familial harm", "Online harm"),
        ("Child sexual exploitation", "Criminal or sexual exploitation"),
        ("Professional challenge", "Lack of challenge"),
        ("Systemic learning", "Systemic weakness"),
        ("Child sexual abuse", "Familial child sexual abuse"),
    ],
)
def test_what_is_something_else_is_no_other_name(term: str, not_also: str) -> None:
    """A narrower, wider or opposite term is not given as another name for the same thing."""
    assert not_also not in TERMS[term].also


@pytest.mark.parametrize("term", TERMS)
def test_each_reference_leads_somewhere(term: str) -> None:
    """A source is one of the module's; what a term is mistaken for is itself a term, and another one."""
    found = TERMS[term]
    assert found.source in {"", *SOURCES}
    assert {*found.not_to_be_confused_with} <= {*TERMS} - {found.term}


@pytest.mark.parametrize(
    "term",
    [
        "Care leaver",
        "Domestic homicide review",
        "Multi-agency child protection standards",
        "Multi-agency child protection team",
        "Panel guidance",
        "Working Together to Safeguard Children",
        "Director of Children's Services",
        "Abuse",
        "Coroner's inquest",
        "Delegated safeguarding partner",
        "Joint agency response",
        "Lead safeguarding partner",
        "Non-mobile baby",
        "Prevention of Future Deaths report",
        "Prisons and Probation Ombudsman",
        "Sign-off",
    ],
)
def test_what_was_read_second_hand_says_so(term: str) -> None:
    """A meaning known only from another's report says whose report it is."""
    assert "as reported by" in TERMS[term].meaning.lower()


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("Domestic abuse related death review", "not confirmed"),
        ("Serious case review", "Abolished"),
        ("Safeguarding adults review", "never the route for someone under 18"),
        ("Offensive weapons homicide review", "not for a child"),
        ("Reviewer", "do not say “independent”"),
        ("Serious harm", "Recovering does not undo it"),
        ("Neglect", "A single event is not ruled out"),
        ("Criteria for considering an LCSPR", "does not mean a review must follow"),
        ("Panel guidance", "not statutory"),
        ("Working day", "No source defines it"),
        ("Child", "not settled"),
        ("Unborn baby", "seek advice"),
        ("Stillbirth", "seek advice"),
        ("Suspected", "not yet known is not the same as “no”"),
        ("Life-changing harm", "The Act's words are wider"),
        ("Significant harm", "not the test for notification"),
        ("Multi-agency child protection team", "Do not speak of it as in force"),
        ("Home authority", "only when the incident was outside England"),
        ("Non-mobile baby", "Follow your own protocol"),
        ("Concealed pregnancy", "our reading"),
    ],
)
def test_the_traps_are_named(term: str, expected: str) -> None:
    """Where a term is often misused, its meaning says what it is not."""
    assert expected in TERMS[term].meaning


def test_meanings_use_no_capitals_of_their_own() -> None:
    """An acronym in a meaning is itself in the glossary."""
    known = {token for name in NAMES for token in re.findall(r"[A-Z]{2,}", name)}
    used = {token for term in GLOSSARY for token in re.findall(r"\b[A-Z]{2,}(?=s?\b)", term.meaning)}
    assert used
    assert used <= known


def test_a_term_cannot_be_changed() -> None:
    """Terms are frozen data."""
    with pytest.raises(FrozenInstanceError):
        GLOSSARY[0].meaning = "Something else."  # type: ignore[misc]

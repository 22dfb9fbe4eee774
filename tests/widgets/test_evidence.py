"""What evidence may say, and what is refused, with every problem at once and how to mend it."""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from criteria.sources import SOURCES
from tests.widgets.html_reader import all_of
from widgets.citations import evidence_links, rules_with_weights
from widgets.evidence import EvidenceError, Standing, read_evidence
from widgets.evidence_page import evidence_list
from widgets.html import html

FILE: dict[str, Any] = {
    "sources": {
        "halton": {
            "title": "Local reviews",
            "publisher": "Halton partnership",
            "date": "no date seen",
            "checked": date(2026, 11, 21),
        },
        "regulations_2018": {"date": "made 28 June 2018"},
    },
    "claims": {
        "reviewer": {
            "claim": "Partners must appoint a reviewer.",
            "source": "regulations_2018",
            "place": "reg 12",
            "read": "first-hand",
        },
        "not-blame": {"claim": "A review is not about blame.", "source": "halton", "reported_by": "a webinar"},
        "gates": {"claim": "There are three gates.", "source": "children_act_2004", "inference": True},
    },
}


def to(place: str) -> str:
    """The address of a page."""
    return f"../{place}/"


def problems(file: dict[str, Any]) -> str:
    """What a reader is told of a file that is refused."""
    with pytest.raises(EvidenceError) as raised:
        read_evidence(file)
    return str(raised.value)


def test_evidence_is_read_with_how_we_know_it() -> None:
    """Each claim knows its source, and whether it was read, reported or is our reading; so a page cites it."""
    evidence = read_evidence(FILE)
    assert {
        "reviewer": (Standing.FIRST_HAND, "SI 2018/789, reg 12"),
        "not-blame": (Standing.REPORTED, "Local reviews, as reported by a webinar; original not read"),
        "gates": (Standing.OUR_READING, "our reading of Children Act 2004"),
    } == {key: (claim.standing, claim.said) for key, claim in evidence.claims.items()}


def test_the_sources_of_the_rules_are_known_and_only_dated_here() -> None:
    """No title or address stands twice: a source of the rules comes from criteria/sources.py."""
    evidence = read_evidence(FILE)
    assert SOURCES.keys() <= evidence.sources.keys()
    known = evidence.sources["regulations_2018"]
    of_rules = SOURCES["regulations_2018"]
    assert (of_rules.title, of_rules.address, "made 28 June 2018") == (known.title, known.address, known.dated)


@pytest.mark.parametrize(
    ("where", "change", "said"),
    [
        (("claims", "reviewer"), {"page": "12"}, "unknown key page. Known are: claim, source, place"),
        (("sources", "halton"), {"url": "x"}, "unknown key url. Known are: title, publisher, date, checked"),
        (("claims", "reviewer"), {"claim": None}, "claim is missing. Give words."),
        (("sources", "halton"), {"checked": None}, "checked is missing. Give a day such as 2026-11-21"),
        (("sources", "halton"), {"checked": "today"}, "checked has to be a day such as 2026-11-21"),
        (("sources", "halton"), {"address": "http://x.example"}, "address has to begin with https://"),
        (("sources", "regulations_2018"), {"title": "x"}, "It stands in criteria/sources.py: give its date only."),
        (("claims", "reviewer"), {"read": None}, "does not say how we know it: give one of read"),
        (("claims", "reviewer"), {"inference": True}, "has read and inference: give one of read"),
        (("claims", "reviewer"), {"read": "by a friend"}, 'read can only be "first-hand"'),
        (("claims", "gates"), {"inference": False}, "inference can only be true"),
        (("claims", "reviewer"), {"source": "nowhere"}, 'no source "nowhere": add [sources.nowhere]'),
    ],
)
def test_what_is_wrong_is_refused_with_the_way_to_mend_it(
    where: tuple[str, str], change: dict[str, Any], said: str
) -> None:
    """Each kind of mistake is named, with the key."""
    file = deepcopy(FILE)
    kind, key = where
    file[kind][key] = {name: value for name, value in (file[kind][key] | change).items() if value is not None}
    told = problems(file)
    assert f"{kind}.{key}" in told
    assert said in told


def test_all_problems_are_told_at_once() -> None:
    """Nobody mends one mistake only to meet the next."""
    told = problems({"claim": {}, "claims": {"x": {"claim": ""}}, "sources": {"y": {}, "z": "words"}})
    assert 9 == told.count("\n- ")


def test_a_page_cites_only_what_there_is() -> None:
    """A key that no file has stops the build, and so does a macro without a key."""
    evidence = read_evidence(FILE)
    for keys in (("reviewer", "nobody"), ()):
        with pytest.raises(EvidenceError, match=r"No evidence has the key .*Add a table"):
            evidence_links(evidence, keys, to)
    with pytest.raises(EvidenceError, match=r"There is no rule N99\. The rules are: N1"):
        rules_with_weights(["N1", "N99"], to)


def test_links_lead_to_the_claim_and_to_the_rule() -> None:
    """Evidence leads to its row on the page of evidence, a rule to its row, with its weight in words."""
    evidence = read_evidence(FILE)
    (row,) = [tag for tag in all_of(evidence_list(evidence, {}), "tr") if tag.attributes.get("id") == "evidence-gates"]
    (link,) = all_of(html(evidence_links(evidence, ["gates"], to)), "a")
    assert "There are three gates." in row.words
    assert f"../evidence/#{row.attributes['id']}" == link.attributes["href"]
    shown = html(rules_with_weights(["N1", "N3"], to))
    assert ["../notification/#rule-n1", "../notification/#rule-n3"] == [
        tag.attributes["href"] for tag in all_of(shown, "a")
    ]
    assert "[Rule N1, statute; Rule N3, statutory guidance]" == all_of(shown, "span")[0].words


def test_a_point_that_nothing_settles_has_no_weight() -> None:
    """The rules of section X say that sources are silent: none of them is shown as law or guidance."""
    assert "[Rule X1, not settled]" == all_of(html(rules_with_weights(["X1"], to)), "span")[0].words


def test_the_page_names_how_each_claim_is_known_and_used() -> None:
    """Under each source stand publisher, date, address and claims, each with how we know it and its pages.

    No cell is missing where nothing is known: those after it would stand under the wrong head.
    """
    html = evidence_list(read_evidence(FILE), {"reviewer": [("Roles", "../roles/")]})
    assert ["Children Act 2004", "Local reviews", "The Child"] == [
        tag.words[: len(start)]
        for tag, start in zip(all_of(html, "h3"), ("Children Act 2004", "Local reviews", "The Child"), strict=True)
    ]
    rows = [tag.words for tag in all_of(html, "tr") if tag.attributes.get("id")]
    assert [
        "There are three gates.Our reading; no source says so in these words",
        "A review is not about blame.As reported by a webinar; original not read",
        "Partners must appoint a reviewer.At: reg 12. Read first-handRoles",
    ] == rows
    assert {3} == {len(all_of(part, "td", "th")) for part in re.findall(r"<tr.*?</tr>", html)}
    about = [tag.words for tag in all_of(html, "p")]
    assert "Halton partnership; no date seen. Address not established. Last checked on 21 November 2026." in about

"""What leads to a briefing, and what stands around one."""

from __future__ import annotations

from datetime import date

from kits.briefing_log import log_of
from tests.widgets.html_reader import Tag, all_of
from tests.widgets.made_briefings import CASES, made, to
from widgets.briefing_lists import by_role, by_rule, by_theme, of_section, with_case
from widgets.briefing_parts import foot, head
from widgets.evidence import EvidenceSource
from widgets.html import element, html

POLICE = made(title="For the police", place="briefings/police", rules=("N1", "R3", "N5"), cases=("p02", "p01"))
ALL = made(title="For all", place="briefings/all", roles=("all",), theme="neglect", rules=("X1",), cases=("p01",))
OWN = made(title="Our own", place="briefings/local/own", theme="neglect", rules=("N1",), partnership="Exampleshire")
BRIEFINGS = (POLICE, ALL, OWN)
SOURCE = EvidenceSource("a", "A source", "A", "A publisher", "no date seen", date(2026, 11, 21))


def outline(made_html: str) -> list[str]:
    """The headings, and the items of lists with their links."""
    return [tag.words for tag in all_of(made_html, "h3", "li")]


def test_by_theme_a_partnerships_own_stand_beside_ours_under_its_name() -> None:
    """Each briefing stands once, with its minutes."""
    assert outline(by_theme(BRIEFINGS, to)) == [
        "Deciding",
        "For the police, 5 minutes to read aloud",
        "Neglect",
        "For all, 5 minutes to read aloud",
        "Exampleshire",
        "Our own (Exampleshire), 5 minutes to read aloud",
    ]
    links = [tag.attributes["href"] for tag in all_of(by_theme(BRIEFINGS, to), "a")]
    assert links == [to(one.place) for one in BRIEFINGS]


def test_minutes_are_at_the_pace_that_the_page_states() -> None:
    """At 125 words a minute, to the nearest minute, and never none."""
    assert [made(spoken=words).minutes for words in (10, 125, 187, 188, 750, 875)] == [1, 1, 1, 2, 6, 7]


def test_by_role_nobody_misses_what_is_for_everyone() -> None:
    """Each role has those for it and those for all; "everyone" is no role to look under."""
    lines = outline(by_role(BRIEFINGS, to))
    assert lines[:2] == ["Social workFor all", "For all"]
    assert "PoliceFor the policeFor allOur own (Exampleshire)" in lines
    assert not [line for line in lines if line.startswith("Everyone")]


def test_by_rule_each_rule_that_is_taught_has_those_that_teach_it() -> None:
    """In the order of the rules; a rule that nobody teaches is left out."""
    rules = [tag for tag in all_of(by_rule(BRIEFINGS, to), "li") if not [one for one in tag.within if one.name == "li"]]
    assert [tag.words.split()[0] for tag in rules] == ["N1", "N5", "R3", "X1"]
    assert rules[0].words.endswith("For the policeOur own (Exampleshire)")


def test_a_decision_has_the_briefings_that_teach_its_rules() -> None:
    """Those that teach most of them come first, each with the rules of this decision alone."""
    assert outline(of_section("N", (OWN, POLICE, ALL), to)) == [
        "For the police: rules N1, N5",
        "Our own (Exampleshire): rule N1",
    ]
    assert [tag.words for tag in all_of(of_section("D", BRIEFINGS, to), "p")] == ["None yet."]


def test_a_case_has_the_briefings_that_name_it() -> None:
    """And no other case has any."""
    links = {case: html(*found) for case, found in with_case(BRIEFINGS, to).items()}
    assert {case: [tag.words for tag in all_of(found, "a")] for case, found in links.items()} == {
        "p02": ["For the police"],
        "p01": ["For the police", "For all"],
    }


def parts(shown: str) -> list[Tag]:
    """What stands directly in the part, in order."""
    tags = all_of(shown)
    return [tag for tag in tags if tag.within == (tags[0],)]


def test_the_head_says_what_to_know_before_it_is_read() -> None:
    """The mark of what is invented, the content note, what has changed, for whom it is and how long it takes."""
    case = made(kind="case", content_note="A child dies.", partnership="Exampleshire", roles=("police", "school"))
    mark, note, changed, facts = parts(html(head(case, [element("p", "Changed.")])))
    assert mark.words == "FICTIONAL – FOR TRAINING"
    assert note.words.startswith("Content note: A child dies. Anybody may step out")
    assert changed.words == "Changed."
    assert facts.words == "From: Exampleshire. For: police, schools. Theme: Deciding. 5 minutes to read aloud."


def test_only_an_invented_case_is_marked_and_only_hard_things_have_a_note() -> None:
    """A briefing on the rules has neither."""
    assert [tag.words for tag in parts(html(head(made(), [])))] == [
        "For: police. Theme: Deciding. 5 minutes to read aloud."
    ]


def test_the_foot_says_what_goes_with_it() -> None:
    """Sources by name, rules, practice cases by title and in the order given, and others on the theme."""
    shown = html(foot(POLICE, [ALL], [SOURCE], CASES, to))
    assert [tag.words for tag in all_of(shown, "li")] == [
        "What this rests on: A source",
        "Rules in it: N1, R3, N5",
        "Practice cases: A second case; A first case",
        "More on this theme: For all",
    ]
    assert "../practice/#p02" in [tag.attributes["href"] for tag in all_of(shown, "a")]
    bare = html(foot(made(), [], [], CASES, to))
    assert [tag.words for tag in all_of(bare, "li")] == ["Rules in it: N1"]


def test_the_log_is_headed_with_the_briefing_and_has_room_to_write() -> None:
    """Action, who, by when and done, each blank."""
    shown = html(log_of("For the police", "../kits/action-log"))
    assert all_of(shown, "p")[0].words.startswith("For the police was used at the meeting of ____")
    assert [tag.words for tag in all_of(shown, "th")] == ["No.", "Action", "Who", "By when", "Done", "1", "2", "3"]
    assert {tag.words for tag in all_of(shown, "td")} == {""}

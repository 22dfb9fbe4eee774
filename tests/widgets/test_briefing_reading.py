"""A briefing is read as data, and a wrong one is refused with its file, what is wrong, and how to mend it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.widgets.made_briefings import CASES, OWN, written
from widgets.briefing_reading import BriefingError, read_briefings
from widgets.briefing_text import words_of

OURS = "briefings/ours.md"
WHOSE = "  partnership: Exampleshire Safeguarding Children Partnership\n"
QUESTION = "3. Which child have we not seen this month?\n"


def test_the_template_is_a_whole_briefing() -> None:
    """Whoever copies it begins with something that works, of which every key is read."""
    (own,) = read_briefings([written()], CASES)
    assert (own.place, own.title) == ("briefings/local/own", "Case study: the door that stayed shut")
    assert (own.kind, own.theme, own.roles) == ("case", "local_learning", ("social_work", "school"))
    assert (own.rules, own.cases, own.sources) == (("N1", "R1"), (), ())
    assert (own.reviewed, own.partnership) == (date(2026, 11, 28), "Exampleshire Safeguarding Children Partnership")
    assert own.content_note == "A boy is hurt at home. The case is invented."
    assert own.is_invented
    assert own.is_for("school")
    assert not own.is_for("police")


WRONG = [
    ("title: ", "name: ", "title missing at its head"),
    ('title: "Case study: the door that stayed shut"', "title: 7", "title has to be words"),
    ("reviewed: 2026-11-28", "reviewed: soon", "reviewed has to be a day"),
    ("sources: []", "sources: [halton]", r"Write: sources: \[\]"),
    ("briefing:\n", "briefing: yes\nbesides:\n", "briefing has to hold kind, theme"),
    ("  kind: case", "  kind: story", "kind has to be one of: rule, national, case"),
    ("  kind: case\n", "", "kind has to be one of"),
    ("theme: local_learning", "theme: [neglect]", "theme has to be one of: deciding"),
    ("roles: [social_work, school]", "roles: [teacher]", "roles has unknown teacher. Use of: all, social_work"),
    ("roles: [social_work, school]", "roles: []", "roles has to be a list"),
    ("rules: [N1, R1]", "rules: [N1, N99]", "rules has unknown N99"),
    ("rules: [N1, R1]", "rules: [N1, N1]", "rules names something twice"),
    ("rules: [N1, R1]", "rules: N1", "rules has to be a list"),
    ("cases: []", "cases: [p01, p77]", "cases has unknown p77. Use ids of practice cases"),
    ("  cases: []", "  case: []\n  cases: []", "unknown key case"),
    ('content_note: "A boy is hurt at home. The case is invented."', "content_note:", "content_note has to say"),
    (WHOSE, "", "partnership has to name whose"),
    ("{{ briefing_head() }}", "", "has to begin with {{ briefing_head"),
    ("{{ briefing_foot() }}", "{{ briefing_foot() }} More.", "has to end with {{ briefing_foot"),
    ("## Talk about it", "## Talk", "headings are Why this matters.*Write these seven"),
    ("## What we will do", "## More\n\nMore.\n\n## What we will do", "headings are"),
    ("1. What do we", "## Why this matters\n\n1. What do we", "headings are"),
    ("- **“Nobody in”** looked", "## What we know\n\n- **“Nobody in”** looked", "headings are"),
    (QUESTION, "", "has to hold 3 questions"),
    (QUESTION, f"{QUESTION}4. And a fourth?\n", "has to hold 3 questions"),
    (QUESTION, "3. Talk.\n", "has to hold 3 questions"),
    ("- Look at one", "Look at one", None),
    ("- Look at one record each: when was the child last seen?\n- Choose", "Choose", "at least one action"),
    ("Manager's note: Say", "Say", "Manager's note"),
    ("Manager's note: Say", "Manager’s note: Say", None),
    ("{{ try_it(", "{{ term(", "no link to try the rule"),
    ("Say in two", f"{'word ' * 900}Say in two", "Leave out"),
]


@pytest.mark.parametrize(("old", "new", "said"), WRONG)
def test_a_wrong_briefing_is_refused(old: str, new: str, said: str | None) -> None:
    """Each thing that is wrong is named by itself, with the file; what is only written otherwise passes."""
    page = written((old, new))
    if said is None:
        assert 1 == len(read_briefings([page], CASES))
        return
    with pytest.raises(BriefingError) as refused:
        read_briefings([page], CASES)
    first, *problems = str(refused.value).splitlines()
    assert first == "These briefings cannot be used yet:"
    (problem,) = problems
    assert problem.startswith(f"- docs/{OWN}: ")
    refused.match(said)


def test_an_empty_part_is_refused() -> None:
    """A heading with nothing under it is named."""
    page = written(
        ("- After the second shut door, somebody rings the school.\n", ""),
        ("- The record says when the child was last seen, and by whom.\n", ""),
    )
    with pytest.raises(BriefingError, match='the part "What good practice looks like" is empty'):
        read_briefings([page], CASES)


def test_all_that_is_wrong_is_told_at_once() -> None:
    """Nobody has to build again for each problem, nor for each file."""
    other = written((QUESTION, ""), ("kind: case", "kind: story"), file="briefings/local/other.md")
    with pytest.raises(BriefingError) as refused:
        read_briefings([written(("rules: [N1, R1]", "rules: []")), other], CASES)
    files = [line.split(": ")[0] for line in str(refused.value).splitlines()[1:]]
    assert files == ["- docs/briefings/local/own.md", *["- docs/briefings/local/other.md"] * 2]


def test_a_partnership_is_named_in_its_own_folder_alone() -> None:
    """Ours name none; whoever puts one there is told where it belongs."""
    (ours,) = read_briefings([written((WHOSE, ""), file=OURS)], CASES)
    assert ours.partnership == ""
    with pytest.raises(BriefingError, match="partnership is for briefings in docs/briefings/local/ alone"):
        read_briefings([written(file=OURS)], CASES)


def test_the_sources_are_those_of_the_evidence() -> None:
    """The line to write is given."""
    cited = ("halton", "regulations_2018")
    (own,) = read_briefings([written(("sources: []", "sources: [regulations_2018, halton]"), cited=cited)], CASES)
    assert own.sources == cited
    with pytest.raises(BriefingError, match=r"Write: sources: \[halton, regulations_2018\]"):
        read_briefings([written(cited=cited)], CASES)


def test_ours_come_first_by_theme_kind_and_rule() -> None:
    """What the country learned stands before the case study, and N1 before R1, whatever the files are called."""
    ours = (WHOSE, "")
    neglect = ("theme: local_learning", "theme: neglect")
    pages = [
        written(file="briefings/local/a.md"),
        written(ours, neglect, file="briefings/a.md"),
        written(ours, neglect, ("kind: case", "kind: national"), file="briefings/b.md"),
        written(ours, ("theme: local_learning", "theme: deciding"), ("[N1, R1]", "[R1]"), file="briefings/c.md"),
        written(ours, ("theme: local_learning", "theme: deciding"), file="briefings/d.md"),
    ]
    assert [one.place.removeprefix("briefings/") for one in read_briefings(pages, CASES)] == [
        "d",
        "c",
        "b",
        "a",
        "local/a",
    ]


@pytest.mark.parametrize(
    ("text", "words", "spoken"),
    [
        ('## Why this matters\n\nOne two. {{ rule("N1") }}\n', 5, 5),
        ('{{ briefing_head() }}\n\nA [link here](a/b.md), {{ notify_within }} days. {{ evidence(\n"a", "b") }}', 5, 5),
        ('1. One\n2. Two-part\n\n{{ try_it("Try the rule", age=4) }}', 2, 2),
        ('A {{ term("LCSPR") }}, then an {{ term("LCSPR") }}.', 10, 10),
        ("One.\n\nManager's note: Two three\nfour.\n\nFive.", 7, 2),
    ],
)
def test_words_are_counted_as_a_reader_meets_them(text: str, words: int, spoken: int) -> None:
    """No source, link or number of a list counts; a term is said in full once; the manager's note is not read aloud."""
    assert (words, spoken) == words_of(text)

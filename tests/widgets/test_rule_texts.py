"""A page shows the rules' own words, whole or in part, with their sources."""

import re

import pytest

from criteria.practice_review import RULES
from criteria.review_plan import PLAN
from tests.widgets.html_reader import Tag, all_of
from widgets.reference import one_question
from widgets.review_plan import plan_by_working_day
from widgets.rule_texts import rule_says
from widgets.rules import provisions


def items(tags: list[Tag]) -> list[str]:
    """The words of every item of every list, in order."""
    return [tag.words for tag in tags if tag.name == "li"]


def test_a_rule_is_said_whole_with_its_sources() -> None:
    """Every sentence of the rule, then every provision with its weight."""
    (rule,) = (one for one in RULES if one.key == "L8")
    said = items(all_of(rule_says("L8")))
    assert list(rule.text) == said[: len(rule.text)]
    assert len(rule.text) + len(provisions(rule)) == len(said)


def test_a_rule_is_said_in_part() -> None:
    """Only the sentences that start with the given words."""
    said = items(all_of(rule_says("L7", "Publish")))
    assert said[0] == "Publish, unless that is inappropriate; then publish the information on improvements."
    assert not any(item.startswith("Complete") for item in said)


def test_a_list_in_a_sentence_stands_one_below_the_other() -> None:
    """The categories of L9 are items of their own, each a sentence."""
    assert items(all_of(rule_says("L9", "Failures")))[:4] == [
        "Failures of work between agencies.",
        "Organisational abuse, in schools, care homes or hospitals.",
        "Risk from people outside the home, including criminal or sexual exploitation.",
        "Concerns about professional practice.",
    ]


def test_words_that_no_sentence_starts_with_are_refused() -> None:
    """A page that asks for a sentence which has changed stops the build, and hears what the rule says."""
    with pytest.raises(ValueError, match=re.escape("rule L7 has no sentence that starts with “Print”")):
        rule_says("L7", "Publish", "Print")


def test_a_rule_is_said_with_only_the_sources_that_back_it() -> None:
    """What an Act does not define does not stand above its name."""
    said = items(all_of(rule_says("N8", "Abuse", sources=("working_together", "briefing"))))
    assert len(said) == 3
    assert not any("Children Act" in item for item in said)


def test_a_number_that_no_rule_has_is_refused() -> None:
    """With the numbers there are."""
    with pytest.raises(ValueError, match=r"There is no rule Z9\. The rules are: N1, "):
        rule_says("Z9")


def test_a_source_on_which_the_rule_does_not_rest_is_refused() -> None:
    """A page that names a source the rule no longer has stops the build."""
    with pytest.raises(ValueError, match="rule N8 does not rest on panel_faqs"):
        rule_says("N8", sources=("panel_faqs",))


def test_one_question_is_shown_with_both_readings() -> None:
    """The open question by its key, with an anchor that a link can name."""
    tags = all_of(one_question("D22"))
    assert tags[0].attributes["id"] == "question-d22"
    assert [tag.words for tag in tags if tag.attributes.get("class") == "followed"] == [
        "Followed here: Not a bar. Manage scope, witnesses, disclosure and timing."
    ]


def test_the_plan_comes_without_a_heading_of_its_own() -> None:
    """The page gives the heading, so that search and contents find it; every step is there."""
    tags = all_of(plan_by_working_day())
    assert not any(tag.name == "h2" for tag in tags)
    assert len(PLAN) + 1 == len([tag for tag in tags if tag.name == "tr"])

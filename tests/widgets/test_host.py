"""What a host may say in mkdocs.yml, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from criteria.version import RULES_VERSION
from widgets.host import Confirmation, HostError, check_feedback, check_local_contact, confirmation

DAY = date(2026, 12, 1)
GIVEN = {"who": "Exampleshire", "rules_version": RULES_VERSION, "when": DAY}


def test_nothing_said_is_nothing_confirmed() -> None:
    """As the project comes, nobody has confirmed anything."""
    assert confirmation({}) is None


@pytest.mark.parametrize(("version", "holds"), [(RULES_VERSION, True), (f"{RULES_VERSION}0", False), ("", False)])
def test_a_confirmation_holds_for_its_version_only(version: str, *, holds: bool) -> None:
    """Rules that changed since are confirmed by nobody."""
    given = confirmation({"confirmed": GIVEN | {"rules_version": version}})
    assert Confirmation("Exampleshire", version, DAY) == given
    assert given is not None
    assert holds == given.holds


@pytest.mark.parametrize(
    "given",
    [
        pytest.param("yes", id="words alone"),
        pytest.param(GIVEN | {"rules_version": 2026.1}, id="a version without quotes, which is a number"),
        pytest.param(GIVEN | {"when": "soon"}, id="no day"),
        pytest.param(GIVEN | {"who": ""}, id="nobody"),
        pytest.param(GIVEN | {"by": "us"}, id="something else besides"),
        pytest.param({"who": "Exampleshire"}, id="half of it"),
    ],
)
def test_an_unclear_confirmation_is_refused(given: object) -> None:
    """Whatever is not plainly who, which version and when confirms nothing, and says how to write it."""
    with pytest.raises(HostError, match=r"extra\.confirmed: give who"):
        confirmation({"confirmed": given})


@pytest.mark.parametrize("given", [None, {"name": "Front door", "phone": "01632 960001"}])
def test_a_clear_contact_is_taken(given: object) -> None:
    """A name and a number, or nothing at all."""
    check_local_contact({"local_contact": given})


@pytest.mark.parametrize(
    "given",
    ["01632 960001", {"name": "Front door"}, {"name": "Front door", "phone": 1632960001}, {"name": "", "phone": "1"}],
)
def test_an_unclear_contact_is_refused(given: object) -> None:
    """A number that lost its nought, or a contact nobody can name, would be worse than none."""
    with pytest.raises(HostError, match=r"extra\.local_contact: give name and phone"):
        check_local_contact({"local_contact": given})


@pytest.mark.parametrize(
    "given", [None, "mailto:reviews@exampleshire.example", "https://exampleshire.example/tell-us?about=rules"]
)
def test_an_address_for_feedback_is_taken(given: str | None) -> None:
    """None, an e-mail address, or the address of a page."""
    check_feedback({"feedback": given})


@pytest.mark.parametrize(
    "given",
    [
        "reviews@exampleshire.example",
        "http://exampleshire.example",
        "https://",
        "https://exampleshire",
        "mailto:",
        "mailto:reviews",
        "mailto:a@b.example?bcc=c@d.example",
        "mailto:a @b.example",
        "javascript:alert(1)",
        "",
        7,
        True,
    ],
)
def test_feedback_that_leads_nowhere_is_refused(given: object) -> None:
    """What is no address of a page or for a letter stops the build, with how to write one."""
    with pytest.raises(HostError, match=r"mkdocs.yml, extra.feedback: give one address that begins with https://"):
        check_feedback({"feedback": given})

"""Which parts of a build a page has asked for: tables, Python, and what unpacks them."""

import re
from collections.abc import Iterable

PART = re.compile(r"/assets/runtime/[^/]+/(?P<name>[^/]+)$")


def parts(asked: Iterable[str]) -> set[str]:
    """The names of the parts among some addresses; the scripts that ask for them are no parts."""
    return {found["name"] for address in asked if (found := PART.search(address))}

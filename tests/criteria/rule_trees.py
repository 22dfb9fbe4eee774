"""Where the rules are used, every part of them, and the same rules with one part changed.

A mutant is made as an edit of the source would make it: a part that several rules share is changed
in all of them at once, in every place in which the module holds them.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypeVar

from criteria import assessment, statuses
from criteria.rules import All, Any, Is, Node, Rule, Unsettled

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

__all__ = ["Part", "changed", "every_part", "roots", "unsettled_under", "use"]

Part = All | Any | Is | Rule | Unsettled
AnyPart = TypeVar("AnyPart", bound=Part)
USERS = {"statuses": statuses, "assessment": assessment}
TABLES = {"ROUTES": statuses.ROUTES, "LOCAL_ROUTES": assessment.LOCAL_ROUTES}


def roots() -> dict[tuple[str, str], Node]:
    """Every rule by the module that uses it and the name it has there; routes by the route's name."""
    bound = {
        (user, name): value
        for user, module in USERS.items()
        for name, value in vars(module).items()
        if isinstance(value, All | Any | Is | Rule)
    }
    return bound | {(table, name): rule for table, rules in TABLES.items() for name, rule in rules.items()}


def every_part() -> tuple[Part, ...]:
    """Every rule, list and condition under the roots, and what leaves conditions open; each object once."""
    return tuple({id(part): part for root in roots().values() for part in _parts(root)}.values())


def unsettled_under(one: Unsettled) -> Iterator[Is]:
    """The conditions of an unsettled circumstance."""
    yield one.when
    if one.within is not None:
        yield one.within


def _parts(part: Part) -> Iterator[Part]:
    yield part
    match part:
        case All(parts=inner) | Any(parts=inner):
            below: tuple[Part | None, ...] = inner
        case Rule(when=when):
            below = (when,)
        case Is(unsettled=unsettled):
            below = unsettled
        case _:
            below = (part.when, part.within)
    for one in below:
        if one is not None:
            yield from _parts(one)


def changed(part: AnyPart, old: Part, new: Part) -> AnyPart:
    """A tree in which one object, wherever it stands, is another."""
    if part is old:
        return new  # type: ignore[return-value] # a mutant may put one kind of part for another
    mutated: dict[str, object] = {}
    for field in fields(part):
        value = getattr(part, field.name)
        if isinstance(value, tuple):
            inner = tuple(changed(one, old, new) if isinstance(one, Part) else one for one in value)
            if any(one is not was for one, was in zip(inner, value, strict=True)):
                mutated[field.name] = inner
        elif isinstance(value, Part) and (one := changed(value, old, new)) is not value:
            mutated[field.name] = one
    return replace(part, **mutated) if mutated else part  # type: ignore[arg-type] # whatever fields its kind has


def use(monkeypatch: pytest.MonkeyPatch, mutated: dict[tuple[str, str], Node]) -> None:
    """Let the module work with other trees; what it remembers of the old ones is forgotten."""
    for (user, name), root in mutated.items():
        if user in TABLES:
            monkeypatch.setitem(TABLES[user], name, root)
        else:
            monkeypatch.setattr(USERS[user], name, root)
    # Worked out from the rules when the module is imported, as after an edit of the source.
    stretches = statuses._stretches()
    for module in USERS.values():
        monkeypatch.setattr(module, "STRETCHES", stretches)
    forget()


def forget() -> None:
    """Empty what the module remembers of earlier questions."""
    statuses.settle.cache_clear()
    assessment._core_still_needed.cache_clear()
    assessment._judged_otherwise.cache_clear()

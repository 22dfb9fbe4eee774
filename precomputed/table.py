"""One table: its signs, the diagrams of its fragments, and of which fragments its replies are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from precomputed.diagram import Diagrams
from precomputed.layout import Around, ByDay, Example, Fragment, Months
from precomputed.learning import Learnt
from precomputed.signs import Derived, Sign

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

__all__ = ["Seen", "Table"]


class Seen(NamedTuple):
    """What one case shows: the value of each derived sign, the fragments it speaks of, and their texts.

    A fragment without a text comes to nothing.
    """

    derived: Mapping[str, str]
    speaks_of: Iterable[str]
    texts: Mapping[str, str]


class Table:
    """What a browser needs to answer for a tool, learnt from cases."""

    def __init__(self, signs: Sequence[Sign], wanted: Iterable[Fragment]) -> None:
        """Take the signs, each after those of its key, and every fragment."""
        self.signs = {sign.name: sign for sign in signs}
        self.fragments = {one.name: Learnt(one.name, one.key) for one in wanted}
        self.derived = {one.name: Learnt(one.name, one.key) for one in signs if isinstance(one, Derived)}

    def learn(self, cases: Iterable[Mapping[str, str]], look: Callable[[Mapping[str, str]], Seen]) -> None:
        """Learn from cases, each as a form gives it, and what each shows."""
        for case in cases:
            seen = look(case)
            codes = {sign.name: sign.read(case) for sign in self.signs.values() if not isinstance(sign, Derived)}
            for name, value in seen.derived.items():
                learnt = self.derived[name]
                learnt.see(tuple(map(codes.__getitem__, learnt.key)), value)
                codes[name] = self._code(name, value)
            by_key: dict[tuple[str, ...], tuple[int, ...]] = {}  # most fragments share their key with others
            for name in seen.speaks_of:
                learnt = self.fragments[name]
                if learnt.key not in by_key:
                    by_key[learnt.key] = tuple(map(codes.__getitem__, learnt.key))
                learnt.see(by_key[learnt.key], seen.texts.get(name, ""))
            if stray := seen.texts.keys() - self.fragments.keys():
                raise ValueError(f"no place for {', '.join(sorted(stray))}")

    @property
    def learnt(self) -> dict[str, Learnt]:
        """All that was learnt, by the name of the fragment or sign."""
        return {**self.fragments, **self.derived}

    def join(self, others: Mapping[str, Learnt]) -> None:
        """Take in what another table of the same kind has learnt."""
        for name, learnt in self.learnt.items():
            learnt.join(others[name])

    def data(self, replies: Mapping[str, object], addresses: Mapping[str, object]) -> dict[str, object]:
        """The table as the browser reads it, given its layouts by name, in any nesting of lists and objects."""
        diagrams = Diagrams()
        numbers = {name: number for number, name in enumerate(self.signs)}

        def root(learnt: Learnt) -> int:
            return diagrams.add(
                [numbers[name] for name in learnt.key], [self.signs[name].size for name in learnt.key], learnt.values
            )

        def laid_out(part: object) -> object:
            match part:
                case Fragment():
                    return root(self.fragments[part.name])
                case Around() | ByDay() | Months() | Example():
                    return laid_out(part.to_json())
                case dict():
                    return {name: laid_out(one) for name, one in part.items()}
                case tuple() | list():
                    return [laid_out(one) for one in part]
                case _:
                    return part

        signs = [self._sign(sign, root) for sign in self.signs.values()]
        laid = {"replies": laid_out(dict(replies)), "addresses": laid_out(dict(addresses))}
        return {"signs": signs, **laid, "nodes": diagrams.steps_back(), "texts": diagrams.texts}

    def _sign(self, sign: Sign, root: Callable[[Learnt], int]) -> dict[str, object]:
        if not isinstance(sign, Derived):
            return {"name": sign.name, **sign.to_json()}
        learnt = self.derived[sign.name]
        coded = Learnt(sign.name, sign.key)
        coded.values = {codes: str(self._code(sign.name, value)) for codes, value in learnt.values.items()}
        return {"name": sign.name, "root": root(coded)}

    def _code(self, name: str, value: str) -> int:
        sign = self.signs[name]
        assert isinstance(sign, Derived)  # noqa: S101 - only derived signs are learnt
        return sign.codes.index(value)

"""How a published case is practised: told in stages, with what nobody knows at first and the answer that tempts most.

A first stage is the story itself; each later one tells what has become known since, with all the facts known by then
and the answers expected of them. All of it is optional in a scenario as a whole, and needed as soon as some is given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from criteria.assessment import Assessment, assess
from criteria.case import Problem, Refused
from criteria.phrases import SHORT_NAMES

__all__ = [
    "AGENCIES",
    "DECISIONS",
    "DIFFICULTIES",
    "FEWEST_STAGES",
    "PRACTICE_KEYS",
    "THEMES",
    "Practice",
    "Stage",
    "read_practice",
]

THEMES = {
    "neglect": "Neglect",
    "physical_harm": "Physical harm",
    "sexual_abuse": "Sexual abuse",
    "domestic_abuse": "Domestic abuse",
    "exploitation": "Exploitation",
    "online_harm": "Harm online",
    "suicide": "Suicide",
    "unexplained_death": "Unexplained death",
    "infants": "Babies",
    "care": "Children in care",
    "leaving_care": "Leaving care",
    "race_and_identity": "Race and identity",
    "disability": "Disability",
    "institutions": "Institutions",
    "place": "Place: who notifies",
    "unsettled": "Where the law is unsettled",
    "natural_cause": "Natural causes",
    "near_miss": "Near misses",
    "parents": "Parents",
}
"""What a case is about, as written in files and as shown."""
AGENCIES = {
    "social_care": "Social care",
    "health": "Health",
    "police": "Police",
    "education": "Education",
    "probation": "Probation",
    "voluntary": "Voluntary sector",
    "ambulance": "Ambulance",
}
DIFFICULTIES = {1: "To begin with", 2: "Some experience helps", 3: "For the experienced"}
DECISIONS = SHORT_NAMES
"""The decision that a case teaches most: one of the four answers."""

LINES = ("content_note", "wrong_answer", "tempting")
PRACTICE_KEYS = ("theme", "agencies", "difficulty", "decision", "content_note", "not_known", *LINES[1:], "stages")
STAGE_KEYS = ("told", "facts", "expected")
FEWEST_STAGES = 2


@dataclass(frozen=True, slots=True)
class Stage:
    """One step in which information arrives: what is told, all facts known by then, and the answers expected."""

    told: str
    facts: Mapping[str, object]
    expected: Mapping[str, object]

    def assess(self) -> Assessment:
        """What the rules say of the facts known by then."""
        return assess(self.facts)


@dataclass(frozen=True, slots=True)
class Practice:
    """What a case offers to whoever practises with it; `stages` begins with the story."""

    theme: str
    agencies: tuple[str, ...]
    difficulty: int
    decision: str
    content_note: str
    not_known: tuple[str, ...]
    wrong_answer: str
    tempting: str
    stages: tuple[Stage, ...]


def read_practice(given: Mapping[object, object]) -> tuple[Practice | None, list[Problem]]:
    """Read the parts of a scenario that are for practice, with every problem found; None when there are none."""
    if not any(key in given for key in PRACTICE_KEYS):
        return None, []
    problems = [*_labels(given), *_texts(given), *_stages(given)]
    if problems:
        return None, problems
    # The checks above have made sure of the shapes; the conversions say so to the type checker.
    return Practice(
        str(given["theme"]),
        _sentences(given["agencies"]),
        next(one for one in DIFFICULTIES if one == given["difficulty"]),
        str(given["decision"]),
        str(given["content_note"]),
        _sentences(given["not_known"]),
        str(given["wrong_answer"]),
        str(given["tempting"]),
        tuple(_stage(one, str(given.get("story", ""))) for one in _list(given["stages"]) if isinstance(one, Mapping)),
    ), []


def _labels(given: Mapping[object, object]) -> list[Problem]:
    """What is wrong with what a case is found by."""
    problems = [
        (key, f"Choose one of: {', '.join(choices)}.")
        for key, choices in (("theme", THEMES), ("decision", DECISIONS))
        if not _is_one_of(given.get(key), choices)
    ]
    agencies = _list(given.get("agencies"))
    if not agencies or not all(_is_one_of(one, AGENCIES) for one in agencies) or len(set(agencies)) < len(agencies):
        problems.append(("agencies", f"Give a list of some of these, each once: {', '.join(AGENCIES)}."))
    difficulty = given.get("difficulty")
    # A boolean is a whole number to Python.
    if not (type(difficulty) is int and difficulty in DIFFICULTIES):
        problems.append(("difficulty", f"Choose one of: {', '.join(map(str, DIFFICULTIES))}."))
    return problems


def _texts(given: Mapping[object, object]) -> list[Problem]:
    """What is wrong with the sentences beside the story."""
    problems = [(key, "Give some text.") for key in LINES if not _is_text(given.get(key))]
    not_known = _list(given.get("not_known"))
    if not not_known or not all(map(_is_text, not_known)):
        problems.append(("not_known", "Give a list of what nobody knows yet, at least one sentence."))
    return problems


def _stages(given: Mapping[object, object]) -> list[Problem]:
    """What is wrong with the stages, each by its number from 0."""
    stages = _list(given.get("stages"))
    if len(stages) < FEWEST_STAGES:
        return [("stages", "Give a list of at least two stages.")]
    problems: list[Problem] = []
    for number, stage in enumerate(stages):
        path = f"stages[{number}]"
        if not isinstance(stage, Mapping):
            problems.append((path, "Give an object with facts and expected."))
            continue
        problems += [
            (f"{path}.{key}", f"Use one of: {', '.join(STAGE_KEYS)}.") for key in stage if key not in STAGE_KEYS
        ]
        if number == 0 and "told" in stage:
            problems.append((f"{path}.told", "Leave this out: the first stage is told by the story."))
        if number > 0 and not _is_text(stage.get("told")):
            problems.append((f"{path}.told", "Give some text."))
        problems += [
            (f"{path}.{key}", "Give an object.")
            for key in ("facts", "expected")
            if not isinstance(stage.get(key), Mapping)
        ]
        if isinstance(stage.get("facts"), Mapping):
            problems += _refused(f"{path}.facts", stage["facts"])
    last = stages[-1]
    if isinstance(last, Mapping) and last.get("facts") != given.get("facts"):
        problems.append(("facts", "Give the facts of the last stage: the end of the case."))
    return problems


def _refused(path: str, facts: object) -> list[Problem]:
    try:
        assess(facts)
    except Refused as refused:
        return [(f"{path}.{inner}", sentence) for inner, sentence in refused.problems]
    return []


def _stage(stage: Mapping[str, object], story: str) -> Stage:
    facts, expected = stage["facts"], stage["expected"]
    told = str(stage.get("told", story)).strip()
    return Stage(told, facts if isinstance(facts, Mapping) else {}, expected if isinstance(expected, Mapping) else {})


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _sentences(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in _list(value))


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_one_of(value: object, choices: Mapping[str, str]) -> bool:
    return isinstance(value, str) and value in choices

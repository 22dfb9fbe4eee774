"""Run the long proofs, and write down what they covered: `proof/report.md`.

    python -m tools.prove                   (a million random fact sets)
    python -m tools.prove --sets 100000

The tests prove the rules over every combination at the boundaries on each run. Here is what takes
longer: every age to 120, very many random fact sets against the second reading, and `mutmut` on the
functions that evaluate, explain and count. A mutant that survives has to be explained in
`proof/survivors.toml`; anything found fails the run, and then no report is written.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product
from multiprocessing import Pool
from pathlib import Path
from random import Random
from typing import Any

from criteria import RULES_VERSION
from criteria.bank_holidays import BANK_HOLIDAYS
from criteria.statuses import settle
from tests.criteria.cases import ABUSE_OR_NEGLECT, CARE_STATUSES, EVERY_COMBINATION, OUTCOMES, Combination
from tests.criteria.test_rule_mutation import KINDS, mutants, swapped_provisions
from tests.second_reading import oracle
from tests.second_reading.comparison import differences
from tests.second_reading.random_facts import random_facts

__all__ = ["main"]

ROOT = Path(__file__).parent.parent
REPORT = ROOT / "proof" / "report.md"
SURVIVORS = ROOT / "proof" / "survivors.toml"
PROOFS = tuple(
    f"tests/criteria/test_{name}.py"
    for name in (
        "invariants",
        "because",
        "second_reading",
        "rule_mutation",
        "weights",
        "truth",
        "explanation",
        "journey",
    )
)
FLOW_CHART = ("tests/precomputed/test_flowchart.py", "-k", "combination")
"""The tests ask about one combination in seventeen; here it is every one."""
MILLION = 1_000_000
AT_ONCE = 2_000
EVERY_AGE = range(121)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a piece of work covered, and the first thing it found wrong, if any."""

    assessed: int
    refused: int
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class Mutation:
    """How mutmut fared: mutants made, noticed, and left standing (by name, with what was changed)."""

    made: int
    noticed: int
    standing: dict[str, str]


def main(arguments: list[str] | None = None) -> int:
    """Run every proof; gives the exit status: 1 when one of them fails."""
    parser = argparse.ArgumentParser(prog="python -m tools.prove", description="Run the long proofs.")
    parser.add_argument("--sets", type=int, default=MILLION, help="how many random fact sets (default: a million)")
    sets: int = parser.parse_args(arguments).sets
    try:
        _run("The proofs that are tests", "pytest", "-q", "--numprocesses", "auto", "--dist", "worksteal", *PROOFS)
        _run("The flow chart's table, asked about every combination", "pytest", "-q", *FLOW_CHART, ONE_IN="1")
        ages = _spread("Every age to 120, at the incident and at death", _one_age, (None, *EVERY_AGE))
        drawn = _spread(f"{sets:,} random fact sets", _draw, range(-(-sets // AT_ONCE)))
        mutation = _mutmut()
        explained = _explained(mutation)
    except ProofError as error:
        print(f"\nNot proved. {error}", file=sys.stderr)
        return 1
    REPORT.write_text(_report(ages, drawn, mutation, explained), encoding="utf-8")
    print(f"\nProved. {REPORT.relative_to(ROOT)}")
    return 0


class ProofError(Exception):
    """Raised when a proof fails; its text says what was found."""


def _one_age(age: int | None) -> Finding:
    """One age at the incident with every age at death: module and second reading agree on statuses and refusals."""
    assessed = refused = 0
    for at_death, care_status, outcome, abuse_or_neglect, circumstances in product(
        (None, *EVERY_AGE), (None, *CARE_STATUSES), (None, *OUTCOMES), (None, *ABUSE_OR_NEGLECT), ((), ("unborn",))
    ):
        case = Combination(age, at_death, care_status, outcome, abuse_or_neglect, circumstances, "yes")
        clashes, core = oracle.clashes(case.facts), case.core
        if clashes != {key for key, _ in core.disagreements()}:
            return Finding(assessed, refused, f"{case}: expected {clashes} to be refused")
        if clashes:
            refused += 1
            continue
        assessed += 1
        wanted = oracle.statuses(case.facts)
        if wanted != settle(core)._asdict():
            return Finding(assessed, refused, f"{case}: expected {wanted}, got {settle(core)}")
    return Finding(assessed, refused)


def _draw(seed: int) -> Finding:
    """Some random fact sets: module and second reading agree on every field of the answers."""
    random = Random(f"long proof {seed}")  # noqa: S311 - drawn the same again every time, and no secret
    refused = 0
    for number in range(AT_ONCE):
        facts = random_facts(random)
        found = differences(facts)
        if found:
            return Finding(number, refused, f"{json.dumps(facts)}: {'; '.join(found)}")
        refused += bool(oracle.refused(facts, BANK_HOLIDAYS))
    return Finding(AT_ONCE - refused, refused)


def _spread(title: str, work: Callable[[Any], Finding], tasks: Sequence[Any]) -> Finding:
    """Do a piece of work many times, on every core, with the progress shown; raises `ProofError` at the first wrong."""
    print(f"\n── {title}")
    assessed = refused = 0
    with Pool() as pool:
        for done, one in enumerate(pool.imap_unordered(work, tasks), start=1):
            assessed, refused = assessed + one.assessed, refused + one.refused
            print(f"\r{done} of {len(tasks)}: {assessed:,} assessed, {refused:,} refused", end="", flush=True)
            if one.wrong:
                raise ProofError(one.wrong)
    print()
    return Finding(assessed, refused)


def _run(title: str, *command: str, **settings: str) -> None:
    print(f"\n── {title}", flush=True)
    if subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, check=False, env={**os.environ, **settings}
    ).returncode:
        raise ProofError(f"{title}: see above.")


def _told(*command: str) -> str:
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True).stdout


def _mutmut() -> Mutation:
    _run("mutmut: truth, explanation, deadlines", "mutmut", "run")
    mutmut = (sys.executable, "-m", "mutmut")
    # One line for each that was not killed: "    criteria.truth.x_of__mutmut_3: survived".
    lines = [line.strip() for line in _told(*mutmut, "results", "--all", "true").splitlines() if ": " in line]
    fates = dict(line.rsplit(": ", 1) for line in lines)
    standing = [name for name, fate in fates.items() if fate not in NOTICED]
    return Mutation(
        len(fates), len(fates) - len(standing), {name: _change(_told(*mutmut, "show", name)) for name in standing}
    )


# A mutant that never ends was noticed as well.
NOTICED = {"killed", "timeout"}


def _change(shown: str) -> str:
    """The lines that a mutant takes out and puts in, of the difference that mutmut shows."""
    lines = [line for line in shown.splitlines() if line[:1] in {"-", "+"} and not line.startswith(("---", "+++"))]
    return "\n".join(f"{line[0]} {line[1:].strip()}" for line in lines)


def _explained(mutation: Mutation) -> dict[str, str]:
    """Why each mutant left standing makes no difference; raises `ProofError` where that is not said."""
    entries = tomllib.loads(SURVIVORS.read_text(encoding="utf-8")).get("survivor", [])
    # Mutants are numbered anew when the code changes, so an explanation belongs to the change itself.
    reasons = {entry["change"].strip(): entry["why"].strip() for entry in entries}
    bare = {name: change for name, change in mutation.standing.items() if not reasons.get(change)}
    if bare:
        told = "\n\n".join(f"{name}\n{change}" for name, change in bare.items())
        raise ProofError(f"Mutants survived, and {SURVIVORS.name} does not say why that is right:\n\n{told}")
    idle = reasons.keys() - set(mutation.standing.values())
    if idle:
        raise ProofError(f"{SURVIVORS.name} explains what did not survive:\n\n" + "\n\n".join(idle))
    return {name: reasons[change] for name, change in mutation.standing.items()}


def _report(ages: Finding, drawn: Finding, mutation: Mutation, explained: dict[str, str]) -> str:
    refused = sum(bool(case.refused) for case in EVERY_COMBINATION)
    trees = {kind.__name__.replace("_", " "): len(mutants(kind)) for kind in (*KINDS, swapped_provisions)}
    commit = _told("git", "rev-parse", "--short", "HEAD").strip() or "not yet committed"
    unclean = " with changes not yet committed" if _told("git", "status", "--porcelain", "criteria", "tests") else ""
    rows = "".join(f"| {kind} | {count:,} |\n" for kind, count in trees.items())
    standing = "".join(
        f"\n### {name}\n\n```diff\n{mutation.standing[name]}\n```\n\n{why}\n" for name, why in explained.items()
    )
    return f"""\
# What was proved, and when

Written by `make prove`. Do not edit.

- Rules: version {RULES_VERSION}
- Day: {datetime.now(UTC).date().isoformat()}
- Code: {commit}{unclean}

## Every combination at the boundaries

{len(EVERY_COMBINATION):,} combinations of both ages, care status, outcome, abuse or neglect, circumstances and limb 3,
each also "not known": {len(EVERY_COMBINATION) - refused:,} assessed and {refused:,} refused, exactly those that
the contract refuses. Over all of them: the invariants, exactness against every completion, `still_needed` and
`would_change` against brute force, `because` enough and nothing in it idle, and the second reading of every other
field.

The flow chart's table replies to each of them as the renderer does, asked in a way drawn for it.

## Every age

Every age at the incident with every age at death, 0 to 120 and not known, each with every care status, outcome,
and abuse or neglect: {ages.assessed:,} assessed and {ages.refused:,} refused, as the second reading says.

## Random fact sets

{drawn.assessed + drawn.refused:,} drawn from everything that can be given, dates and mistakes included:
{drawn.assessed:,} assessed, {drawn.refused:,} refused. Module and second reading agree on every field.

## Changed rules

{sum(trees.values()):,} mutants of the rule trees. All were noticed.

| Change | Mutants |
| --- | ---: |
{rows}
## Changed functions

`mutmut` made {mutation.made:,} mutants of `truth`, `explanation` and `deadlines`; noticed: {mutation.noticed:,}.
Left standing: {len(explained)}, each explained below.
{standing}"""


if __name__ == "__main__":
    sys.exit(main())

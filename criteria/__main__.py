"""The command line: python -m criteria assess FILE."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from criteria import RULES_VERSION, Refused, assess

__all__ = ["main"]

DESCRIPTION = """\
Ask the rules on serious child safeguarding incidents in England about fictional cases.

FILE holds one facts object, or a list of them, as JSON; "-" reads standard input. The answers are
printed as JSON, in the same shape. What cannot be read is refused as a whole: exit 2, and one
problem a line on standard error, as "path: sentence". For learning only: never enter details of a
real child. The answers decide nothing."""
EXAMPLE = """\
example:
  echo '{"age": 7, "outcome": "died", "abuse_or_neglect": "suspected"}' \\
    | python -m criteria assess -"""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; gives the exit status: 0, or 2 when something was refused."""
    parser = argparse.ArgumentParser(
        prog="python -m criteria",
        description=DESCRIPTION,
        epilog=EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"rules {RULES_VERSION}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    command = commands.add_parser("assess", help="print the answers for the facts in FILE")
    command.add_argument("file", metavar="FILE", help='a JSON file, or "-" for standard input')
    name: str = parser.parse_args(arguments).file
    try:
        answers = _answers(_read(name))
    except Refused as refused:
        for path, sentence in refused.problems:
            print(f"{_on_one_line(path)}: {sentence}", file=sys.stderr)
        return 2
    json.dump(answers, sys.stdout, indent=2)
    print()
    return 0


def _read(name: str) -> object:
    """The JSON in a file or on standard input; raises `Refused`, under the file's name."""
    try:
        # utf-8-sig also takes the mark that some editors put before the text.
        text = (sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()).decode("utf-8-sig")
        return json.loads(text)
    except OSError as error:
        problem = f"This cannot be read ({error.strerror}). Check the name and the folder."
    except json.JSONDecodeError as error:
        problem = f"This is not JSON: {error.msg}, at line {error.lineno} column {error.colno}."
    except (ValueError, RecursionError):
        problem = "This is not JSON as UTF-8 text. Save it as a plain JSON file."
    raise Refused(((name, problem),))


def _answers(given: object) -> object:
    if not isinstance(given, list):
        return assess(given).to_dict()
    answers: list[object] = []
    problems: list[tuple[str, str]] = []
    for index, facts in enumerate(given):
        try:
            answers.append(assess(facts).to_dict())
        except Refused as refused:
            # A list's item that is no object is named by its place alone.
            is_object = isinstance(facts, dict)
            problems += ((f"[{index}].{path}" if is_object else f"[{index}]", text) for path, text in refused.problems)
    if problems:
        raise Refused(tuple(problems))
    return answers


def _on_one_line(path: str) -> str:
    """A path with line breaks and the like shown as escapes: one problem stays one line."""
    return path if path.isprintable() else json.dumps(path)[1:-1]


if __name__ == "__main__":
    sys.exit(main())

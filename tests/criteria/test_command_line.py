"""The command line, run as a reader runs it: from a bare checkout, with nothing installed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from criteria import assess

pytestmark = pytest.mark.skipif(sys.platform == "emscripten", reason="a browser's Python starts no programs")

CHECKOUT = Path(__file__).parents[2]
CASE = {"age": 7, "outcome": "died", "abuse_or_neglect": "suspected"}


def run(*arguments: str, given: str | bytes = b"") -> subprocess.CompletedProcess[str]:
    """Run `python -m criteria` in the checkout with no packages, no site folder and an empty environment."""
    done = subprocess.run(  # noqa: S603 - our own interpreter and module
        [sys.executable, "-S", "-s", "-E", "-B", "-m", "criteria", *arguments],
        cwd=CHECKOUT,
        env={},
        input=given.encode() if isinstance(given, str) else given,
        capture_output=True,
        check=False,
        timeout=120,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def refusals(*arguments: str, given: str | bytes = b"") -> list[str]:
    """The lines on standard error of a run that is refused: exit 2, and nothing on standard output."""
    done = run(*arguments, given=given)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    return done.stderr.splitlines()


def named(*arguments: str, given: str | bytes = b"") -> list[str]:
    """The path that each line of a refusal begins with; every line is "path: sentence"."""
    lines = refusals(*arguments, given=given)
    assert all(": " in line and line.endswith(".") for line in lines)
    return [line.partition(": ")[0] for line in lines]


def test_one_case_from_standard_input() -> None:
    """The example of the documentation works: one object in, its answers out, exit 0, nothing else said."""
    done = run("assess", "-", given='{"age":7,"outcome":"died","abuse_or_neglect":"suspected"}')
    assert (done.returncode, done.stderr) == (0, "")
    answers = json.loads(done.stdout)
    assert assess(CASE).to_dict() == answers
    assert (answers["notification"]["status"], answers["notification"]["recipients"]) == ("required", ["panel"])


def test_one_case_from_a_file(tmp_path: Path) -> None:
    """A file is read by its name, blanks in the name included."""
    file = tmp_path / "one case.json"
    file.write_text(json.dumps(CASE), encoding="utf-8")
    assert assess(CASE).to_dict() == json.loads(run("assess", str(file)).stdout)


@pytest.mark.parametrize("cases", [[], [CASE], [CASE, {}, {"age": 30}]], ids=["none", "one", "three"])
def test_a_list_gives_a_list(cases: list[dict[str, object]]) -> None:
    """A list of cases gives the list of their answers, in the same order; an empty list an empty one."""
    done = run("assess", "-", given=json.dumps(cases))
    assert done.returncode == 0
    assert [assess(case).to_dict() for case in cases] == json.loads(done.stdout)


def test_the_mark_some_editors_put_first_is_taken() -> None:
    """A file that begins with a byte order mark is read like any other."""
    done = run("assess", "-", given=b"\xef\xbb\xbf" + json.dumps(CASE).encode())
    assert assess(CASE).to_dict() == json.loads(done.stdout)


def test_four_thousand_cases_in_one_run() -> None:
    """A long list is answered whole."""
    places = ("this_area", "elsewhere_in_england", "outside_england", None)
    cases = [{**CASE, "age": n % 121, "incident_place": places[n % 4], "home_place": "this_area"} for n in range(4000)]
    done = run("assess", "-", given=json.dumps(cases))
    answers = json.loads(done.stdout)
    assert len(cases) == len(answers)
    # The first 18 ages of each 121 are children's.
    expected = ["required" if case["age"] in range(18) else "not_required" for case in cases]
    assert expected == [one["rapid_review"]["status"] for one in answers]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param({"age": True}, ["age"], id="a value"),
        pytest.param({"colour": "red", "age": 121}, ["colour", "age"], id="two problems, two lines"),
        pytest.param({"lessons": {"foo": "yes"}}, ["lessons.foo"], id="a nested name"),
        pytest.param(7, ["facts"], id="no object"),
        pytest.param(None, ["facts"], id="null"),
        pytest.param("facts", ["facts"], id="a text"),
        pytest.param([{}, {}, {"lessons": {"foo": "yes"}}], ["[2].lessons.foo"], id="the third item's nested name"),
        pytest.param([{}, {}, 7], ["[2]"], id="the third item is no object"),
        pytest.param([[]], ["[0]"], id="a list in the list"),
        pytest.param({"facts": 1}, ["facts"], id="a key called facts"),
        pytest.param([{"facts": 1}], ["[0].facts"], id="a key called facts, in a list"),
        pytest.param([{"age": -1}, {}, {"age": 200}], ["[0].age", "[2].age"], id="two items"),
        pytest.param([{**CASE, "as_of": "soon"}, CASE], ["[0].as_of"], id="one refused item refuses the list"),
    ],
)
def test_what_is_refused_is_named(given: object, expected: list[str]) -> None:
    """Exit 2, nothing on standard output, and on standard error one "path: sentence" a problem."""
    assert sorted(expected) == sorted(named("assess", "-", given=json.dumps(given)))


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        pytest.param("a\nb", "a\\nb", id="a line break"),
        pytest.param("a\r\nb", "a\\r\\nb", id="a carriage return"),
        pytest.param("a\u2028b", "a\\u2028b", id="a line separator"),
        pytest.param("\x1b[31mred", "\\u001b[31mred", id="a colour code"),
        pytest.param("a\ud800", "a\\ud800", id="half a character"),
    ],
)
def test_one_problem_is_one_line(key: str, shown: str) -> None:
    """A key with line breaks or other marks in it stays on its line, shown as escapes."""
    assert [shown] == named("assess", "-", given=json.dumps({key: 1}))
    assert [f"lessons.{shown}"] == named("assess", "-", given=json.dumps({"lessons": {key: "yes"}}))


@pytest.mark.parametrize(
    "given",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"age = 7", id="no JSON"),
        pytest.param(b'{"age": 7', id="cut off"),
        pytest.param(b"{} {}", id="two objects"),
        pytest.param(b'{"age": "\xff"}', id="no UTF-8"),
        pytest.param('{"age": 7}'.encode("utf-16"), id="UTF-16"),
        pytest.param(b"[" * 100_000, id="nested too deep"),
        pytest.param(b"9" * 10_000, id="a number too long"),
    ],
)
def test_what_is_not_json_is_named(given: bytes, tmp_path: Path) -> None:
    """Input that is no JSON is refused by its name: "-" for standard input, or the file's."""
    assert named("assess", "-", given=given) == ["-"]
    file = tmp_path / "broken.json"
    file.write_bytes(given)
    assert [str(file)] == named("assess", str(file))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A file that is not there, and a folder in its place, are refused by their names."""
    missing = tmp_path / "missing.json"
    assert [str(missing)] == named("assess", str(missing))
    assert [str(tmp_path)] == named("assess", str(tmp_path))


def test_it_explains_itself() -> None:
    """--help says what goes in, what comes out, what exit 2 means, and that no real child belongs here."""
    for arguments in (["--help"], ["assess", "--help"]):
        done = run(*arguments)
        assert (done.returncode, done.stderr) == (0, "")
    said = " ".join(run("--help").stdout.split())
    for expected in (
        "assess",
        "FILE",
        "JSON",
        "standard input",
        "exit 2",
        "path: sentence",
        "never enter",
        "real child",
    ):
        assert expected in said, expected


@pytest.mark.parametrize("arguments", [[], ["judge", "-"], ["assess"], ["assess", "-", "-"]], ids=" ".join)
def test_a_wrong_call_is_said(arguments: list[str]) -> None:
    """A call without a command or a file says how to call it, on standard error, with exit 2."""
    assert "usage: python -m criteria" in refusals(*arguments)[0]


def test_nothing_but_the_standard_library_is_loaded() -> None:
    """Assessing loads modules of `criteria` and of Python itself, and no other."""
    script = (
        "import sys; before = set(sys.modules); import criteria.__main__, criteria.wording, criteria.glossary;"
        "print(*sorted({name.split('.')[0] for name in set(sys.modules) - before} - sys.stdlib_module_names))"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-S", "-s", "-E", "-B", "-c", script], cwd=CHECKOUT, env={}, capture_output=True, check=True
    )
    assert done.stdout.decode().split() == ["criteria"]

"""What the reader's browser loads is whole, is what this repository holds, and is made alike every time."""

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tools import runtime
from tools.node import ROOT, run_node
from tools.pure_wheel import build_wheel
from tools.runtime import REQUESTS
from widgets import browser

pytestmark = pytest.mark.pyodide


@pytest.fixture
def wheel(unpacked: Path) -> Path:
    """The one wheel that is served."""
    (only,) = unpacked.glob("*.whl")
    return only


@pytest.fixture
def library(unpacked: Path) -> Path:
    """The trimmed library."""
    return unpacked / "library.zip"


def test_trimmed_library_answers_as_cpython_does(unpacked: Path, library: Path) -> None:
    """Every sample request is answered, or fails, byte for byte as on this machine: no module is missing."""
    script = ROOT / "tests" / "pyodide" / "answers_in_pyodide.js"
    requests = json.loads(REQUESTS.read_text(encoding="utf-8"))
    expected = {name: [_answer(name, request) for request in asked] for name, asked in requests.items()}
    actual = json.loads(run_node(script, unpacked, library, REQUESTS))
    assert expected == actual


def test_sample_requests_reach_both_ends() -> None:
    """Each function has a request that is answered and one that is refused or fails: both paths were walked."""
    for name, asked in json.loads(REQUESTS.read_text(encoding="utf-8")).items():
        refused = {_is_refused(_answer(name, request)) for request in asked}
        assert refused == {True, False}, name


def test_lock_file_names_the_wheel_by_its_hash(parts: Path, wheel: Path) -> None:
    """The lock file holds our wheel and nothing else, with the hash that the browser will check."""
    packages = json.loads((parts / "pyodide-lock.json").read_text(encoding="utf-8"))["packages"]
    named = {name: (package["file_name"], package["sha256"]) for name, package in packages.items()}
    expected = {"criteria": (wheel.name, hashlib.sha256(wheel.read_bytes()).hexdigest())}
    assert expected == named


def test_wheel_holds_the_sources(wheel: Path) -> None:
    """The wheel holds every module of criteria and widgets as it stands here, and no other."""
    sources = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in _modules()}
    with zipfile.ZipFile(wheel) as archive:
        held = {name: archive.read(name) for name in archive.namelist() if ".dist-info/" not in name}
    assert sources == held


def test_wheel_is_made_alike_every_time(wheel: Path, tmp_path: Path) -> None:
    """Another build of the same sources gives the same bytes, whenever it is made."""
    assert wheel.read_bytes() == build_wheel(ROOT, tmp_path).read_bytes()


def test_library_is_made_alike_every_time(unpacked: Path, library: Path, tmp_path: Path) -> None:
    """Compiling the library again gives the same bytes."""
    again = tmp_path / "again.zip"
    run_node(ROOT / "tools" / "bytecode_library.js", unpacked, REQUESTS, again)
    assert library.read_bytes() == again.read_bytes()


def test_build_names_every_part_with_its_size(build: dict[str, Any], parts: Path) -> None:
    """The sizes in build.json are those of the parts once unpacked, as the worker will count them."""
    sizes = {path.name: len(runtime.unpacked(path)) for path in parts.iterdir()}
    assert sizes == build["files"]


def test_a_change_of_scripts_alone_names_the_folder_anew(
    build: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Scripts are of the build too: another script, and the same parts lie in a folder of another name.

    What the page asks for is bundled anew, and a script of a tool that is gone goes.
    """
    folder = tmp_path / build["folder"]
    folder.mkdir()
    (tmp_path / "build.json").write_text(json.dumps(build), encoding="utf-8")
    monkeypatch.setattr(runtime, "RUNTIME", tmp_path)
    runtime.name_after_scripts()
    assert folder.is_dir()

    monkeypatch.setattr(runtime, "SCRIPTS", ("docs/assets/javascripts/*.js",))
    (tmp_path / "gone.js").touch()
    runtime.name_after_scripts()
    assert {path.name for path in tmp_path.glob("*.js")} >= {"scenario-check.js", "python-worker.js"}
    assert not (tmp_path / "gone.js").exists()
    described = json.loads((tmp_path / "build.json").read_text(encoding="utf-8"))
    assert described["folder"] != build["folder"]
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == [described["folder"]]


def test_no_part_asks_for_a_name_that_is_not_there(parts: Path) -> None:
    """Nothing ends in .mjs, for which some servers have no type, and nothing points at a map or a file left out."""
    for script in parts.glob("*.js"):
        text = script.read_text(encoding="utf-8")
        assert "sourceMappingURL" not in text, script.name
        assert "pyodide.asm.mjs" not in text, script.name


def _answer(name: str, request: object) -> str:
    try:
        answer: str = getattr(browser, name)(json.dumps(request))
    except Exception as problem:  # noqa: BLE001 - whatever it is, it must be the same in Pyodide
        return type(problem).__name__
    return answer


def _is_refused(answer: str) -> bool:
    """Say whether an answer is the name of an error, or holds problems."""
    try:
        content = json.loads(answer)
    except ValueError:
        return True
    return isinstance(content, dict) and bool(content.get("problems"))


def _modules() -> list[Path]:
    return [path for package in ("criteria", "widgets") for path in (ROOT / package).rglob("*.py")]

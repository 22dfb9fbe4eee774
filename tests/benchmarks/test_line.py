"""The line before the server: what it sends is packed as a good host would, and counted."""

import gzip
from pathlib import Path

from benchmarks.line import Line, packed_files


def test_text_is_packed_and_what_is_packed_already_is_left(tmp_path: Path) -> None:
    """A rival's bytes are those that a careful host would send."""
    (tmp_path / "wheel.whl").write_bytes(b"packed")
    (tmp_path / "port_answers.js").write_bytes(Path(__file__).with_name("port_answers.js").read_bytes())
    files = packed_files(tmp_path)
    script = files["/port_answers.js"]
    assert script.gzipped
    assert Path(__file__).with_name("port_answers.js").read_bytes() == gzip.decompress(script.body)
    assert script.type.startswith("text/javascript")
    assert b"packed" == files["/wheel.whl"].body
    assert not files["/wheel.whl"].gzipped


def test_every_byte_is_counted() -> None:
    """The bytes told are the bytes sent."""
    line = Line()
    line.carry(1_000)
    line.carry(24)
    assert 1_024 == line.sent

"""The policy lets each page's own inline scripts through and nothing that it could not name."""

from pathlib import Path

import pytest

from tools.content_security_policy import RefusedPageError, policy


def test_an_inline_script_is_let_through_by_its_hash(tmp_path: Path) -> None:
    """The hash is that of the script's text as a browser takes it; data and scripts in files have none."""
    (tmp_path / "index.html").write_text(
        "<script>alert('Hello, world.');</script>"
        "<script type='application/json'>{}</script>"
        "<script src='a.js'></script>",
        encoding="utf-8",
    )
    # The example that the standard itself gives.
    assert "'self' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=' 'wasm-unsafe-eval'" in policy(tmp_path)


@pytest.mark.parametrize(
    "html",
    ["<p style='color:red'>", "<style>p{}</style>", "<p onclick='go()'>", "<a href=' javascript:go()'>"],
)
def test_what_no_hash_can_let_through_is_named(tmp_path: Path, html: str) -> None:
    """An inline style, handler or script address is refused with its page and line."""
    (tmp_path / "index.html").write_text(f"\n{html}", encoding="utf-8")
    with pytest.raises(RefusedPageError, match=r"index\.html, line 2: <|index\.html, line 2: a <style>"):
        policy(tmp_path)

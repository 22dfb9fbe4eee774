"""The Content-Security-Policy of the built site: nothing from elsewhere, no inline style, no unknown inline script.

The theme writes a few inline scripts of its own, so the policy is made after the build, from the pages themselves:
a script is let through by the hash of its text. What no hash can let through is named here, before a reader meets it.
`python -m tools.content_security_policy` checks `site/` and prints the policy.
"""

import base64
import hashlib
import sys
from html.parser import HTMLParser
from pathlib import Path

SITE = Path(__file__).parent.parent / "site"

# Pyodide compiles WebAssembly ('wasm-unsafe-eval'); search and the theme's icons use data: images.
POLICY = (
    "default-src 'none'; script-src 'self' {hashes} 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'none'; object-src 'none'; frame-ancestors 'self'"
)

# A script of another type is data: no browser runs it, and no policy concerns it.
RUN_TYPES = {"", "module", "text/javascript", "application/javascript"}


class PageScan(HTMLParser):
    """What one page holds that the policy speaks about: hashes of its inline scripts, and what it must not hold."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.hashes: set[str] = set()
        self.problems: list[str] = []
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an inline script's start, and refuse inline styles, handlers and script addresses."""
        values = {name: (value or "").strip() for name, value in attrs}
        if tag == "script" and "src" not in values and values.get("type", "").lower() in RUN_TYPES:
            self._script = []
        if tag == "style":
            self._refuse("a <style> element")
        for name, value in values.items():
            if name == "style":
                self._refuse(f'<{tag} style="{value[:40]}">')
            elif name.startswith("on"):
                self._refuse(f"<{tag} {name}=…>")
            elif value.lower().startswith("javascript:"):
                self._refuse(f"<{tag} {name}=javascript:…>")

    def handle_data(self, data: str) -> None:
        """Collect an inline script's text, of which the browser takes the hash."""
        if self._script is not None:
            self._script.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Take the hash of an inline script that ends here."""
        if tag == "script" and self._script is not None:
            digest = hashlib.sha256("".join(self._script).encode()).digest()
            self.hashes.add(f"'sha256-{base64.b64encode(digest).decode()}'")
            self._script = None

    def _refuse(self, what: str) -> None:
        line, _ = self.getpos()
        self.problems.append(f"line {line}: {what}")


class RefusedPageError(Exception):
    """A page holds what the policy would refuse; the message names each page, line and thing."""


def policy(site: Path = SITE) -> str:
    """Give the policy that lets every page of `site` work as built.

    Raises RefusedPageError where a page holds an inline style, handler or script address.
    """
    hashes: set[str] = set()
    problems: list[str] = []
    for page in sorted(site.rglob("*.html")):
        scan = PageScan()
        scan.feed(page.read_text(encoding="utf-8"))
        scan.close()
        hashes |= scan.hashes
        problems += [f"{page.relative_to(site).as_posix()}, {problem}" for problem in scan.problems]
    if problems:
        raise RefusedPageError("The Content-Security-Policy would refuse:\n" + "\n".join(problems))
    return POLICY.format(hashes=" ".join(sorted(hashes)))


def main() -> int:
    """Print the policy of the built site; 1 and the reasons where a page breaks it."""
    try:
        print(policy())
    except RefusedPageError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

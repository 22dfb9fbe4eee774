"""The browser that the tests drive: found on this machine, or installed where the user may.

Playwright would download a browser of its own; a workshop that reaches package registries only cannot.
`python -m tools.browser` prints the path.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

OVERRIDE = "BROWSER_PATH"

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge")

USUAL_PLACES = (
    "/usr/bin/chromium",
    "/usr/lib/chromium/chromium",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)

USUAL_WINDOWS_PLACES = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)

MISSING = f"""No Chromium, Chrome or Edge was found, and none could be installed from here.
Install one (on Debian: apt-get install chromium), or name it: {OVERRIDE}=/path/to/chrome make test"""

# Quiet and repeatable: no first-run page, and no talk with anybody but the page under test.
FLAGS = (
    "--headless",
    "--no-sandbox",  # the pages are our own, and the sandbox is refused to root and in most containers
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class NoBrowserError(Exception):
    """No browser is here and none may be installed; the message says what to do."""


def find() -> Path | None:
    """Give the browser that is already here, the user's own choice first."""
    chosen = os.environ.get(OVERRIDE)
    if chosen:
        if not os.access(chosen, os.X_OK):
            raise NoBrowserError(f"{OVERRIDE} names {chosen}, which cannot be run.")
        return Path(chosen)
    on_path = (shutil.which(name) for name in NAMES)
    windows_roots = (os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"))
    on_windows = (str(Path(root, place)) for root in windows_roots if root for place in USUAL_WINDOWS_PLACES)
    for candidate in (*on_path, *USUAL_PLACES, *on_windows):
        if candidate and os.access(candidate, os.X_OK):
            return Path(candidate)
    return None


def install() -> None:
    """Install Debian's chromium, as root or by sudo where it asks no password."""
    if not shutil.which("apt-get"):
        return
    rights = [] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if rights and (not shutil.which("sudo") or subprocess.run([*rights, "true"], check=False).returncode):
        return
    print("Installing Debian's chromium for the tests", file=sys.stderr)
    quietly = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet=2", "--yes"]
    subprocess.run([*quietly, "update"], check=False, stdout=sys.stderr)
    subprocess.run(
        [*quietly, "install", "--no-install-recommends", "chromium", "fonts-liberation"], check=False, stdout=sys.stderr
    )


def path() -> Path:
    """Give the browser to drive, installing one where there is none.

    Raises NoBrowserError where that is not possible.
    """
    found = find()
    if found is None:
        install()
        found = find()
    if found is None:
        raise NoBrowserError(MISSING)
    return found


def main() -> int:
    """Print the path of the browser; 1 and what to do where there is none."""
    try:
        print(path())
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Make sure that a Chromium is there for the tests, and print where it is.

Looked for in this order: $TWOHATS_CHROMIUM, a Chromium or Chrome on the PATH, Playwright's own.
If there is none, Debian's is installed (as root) or Playwright's own downloaded.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> str | None:
    """The path of a Chromium, or None."""
    named = os.environ.get("TWOHATS_CHROMIUM")
    on_path = next(filter(None, map(shutil.which, NAMES)), None)
    return named or on_path or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None


def _run(*command: str) -> bool:
    print(" ".join(command), flush=True)
    return subprocess.run(command, check=False).returncode == 0


def _install() -> None:
    if shutil.which("apt-get") and os.geteuid() == 0:
        quiet = ("apt-get", "-qq", "-o", "Dpkg::Use-Pty=0")
        if _run(*quiet, "update") and _run(*quiet, "install", "-y", "chromium"):
            return
    _run(sys.executable, "-m", "playwright", "install", "chromium")


def main() -> int:
    """Find a browser or install one; 1 if there is none in the end."""
    if not find():
        _install()
    path = find()
    print(f"Browser for the tests: {path or 'none found; the browser tests cannot run'}")
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())

"""Write the locks, and repeat the learner's in environment.yml: `make lock`."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCKS = {"requirements.txt": ("build",), "tests/requirements.txt": ("build", "test")}
COMPILE = (
    f"{sys.executable} -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 "
    "--generate-hashes --no-emit-index-url --no-header --no-annotate"
)
PIN = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)(?:\s*;\s*(?P<marker>[^\\]+))?"
)
HEAD = """\
# Binder and conda. The pins are those of requirements.txt, written by `make lock`: Binder caches
# this layer, so that new content of the course starts without building it anew.
name: two-hats
channels:
  - conda-forge
dependencies:
  - python=3.12
  - pip
  - pip:
"""


def compile_lock(target: str, groups: tuple[str, ...]) -> None:
    """Resolve pyproject.toml for every platform, with hashes and without any file address."""
    chosen = [flag for group in groups for flag in ("--group", group)]
    fixed = [] if target == "requirements.txt" else ["--constraint", "requirements.txt"]
    subprocess.run(
        [*COMPILE.split(), *chosen, *fixed, "--output-file", target], cwd=ROOT, check=True
    )


def pins(lock: str) -> list[tuple[str, str, str]]:
    """Name, version and marker of each line of a lock."""
    found = (PIN.match(line) for line in lock.splitlines())
    return [(m["name"], m["version"], (m["marker"] or "").strip()) for m in found if m]


def environment(lock: str) -> str:
    """environment.yml for a lock."""
    lines = [
        f"      - {name}=={version} ; {marker}" if marker else f"      - {name}=={version}"
        for name, version, marker in pins(lock)
    ]
    return HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    for target, groups in LOCKS.items():
        compile_lock(target, groups)
    (ROOT / "environment.yml").write_text(environment((ROOT / "requirements.txt").read_text()))

"""Write the locks, and the pins of environment.yml, which adds pytest and nbval: `make lock`."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCKS = {"requirements.txt": ("build",), "tests/requirements.txt": ("build", "test")}
# In Binder and conda a lesson can be checked where it runs.
ENVIRONMENT = ("build", "check")
COMPILE = (
    f"{sys.executable} -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 "
    "--generate-hashes --no-emit-index-url --no-header --no-annotate"
)
PIN = re.compile(
    r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)(?:\s*;\s*(?P<marker>[^\\]+))?"
)
HEAD = """\
# Binder and conda. The pins are those of the two locks, written by `make lock`: requirements.txt,
# and pytest and nbval from tests/requirements.txt. Binder caches this layer, so that new content of
# the course starts at once.
name: two-hats
channels:
  - conda-forge
dependencies:
  - python=3.12
  - pip
  - pip:
"""


def compile_lock(groups: tuple[str, ...], target: str, *constraints: str) -> None:
    """Resolve pyproject.toml for every platform, with hashes and without any file address."""
    group_flags = [flag for group in groups for flag in ("--group", group)]
    fixed = [flag for lock in constraints for flag in ("--constraint", lock)]
    subprocess.run(
        [*COMPILE.split(), *group_flags, *fixed, "--output-file", target], cwd=ROOT, check=True
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


def write_environment() -> None:
    """Pin what Binder and conda install: all of it is in one of the two locks."""
    with tempfile.TemporaryDirectory() as folder:
        lock = Path(folder) / "environment.txt"
        compile_lock(ENVIRONMENT, str(lock), *LOCKS)
        (ROOT / "environment.yml").write_text(environment(lock.read_text()))


if __name__ == "__main__":
    learners, tests = LOCKS
    compile_lock(LOCKS[learners], learners)
    compile_lock(LOCKS[tests], tests, learners)
    write_environment()

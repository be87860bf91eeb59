"""Does `make learn` start where it is called as root, and in a container say how to reach it?"""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HELP = "make learn LEARN_OPTIONS='--ip=0.0.0.0 --no-browser'"


def commands(tmp_path, user, *variables):
    """What `make learn` would run for somebody with this number, without running it."""
    (tmp_path / "id").write_text(f"#!/bin/sh\necho {user}\n")
    (tmp_path / "id").chmod(0o755)
    path = os.pathsep.join([str(tmp_path), os.environ["PATH"]])
    # The environment is taken for made.
    command = ["make", "--dry-run", "--old-file=.venv/.ready", "learn", *variables]
    told = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | {"PATH": path},
        capture_output=True,
        check=True,
        text=True,
    )
    return told.stdout


@pytest.mark.parametrize(("user", "is_told"), [(0, True), (1000, False), (100, False)])
def test_does_make_learn_tell_jupyterlab_of_root_alone(tmp_path, user, is_told):
    assert ("--allow-root" in commands(tmp_path, user, "CONTAINER_MARKS=")) is is_told


def test_is_it_said_in_a_container_how_to_reach_it(tmp_path):
    (tmp_path / "mark").touch()
    marks = f"CONTAINER_MARKS={tmp_path}/mark"
    assert HELP in commands(tmp_path, 0, marks)
    assert HELP not in commands(tmp_path, 0, f"CONTAINER_MARKS={tmp_path}/none")
    # Whoever has said it already is not told again.
    assert "publish" not in commands(tmp_path, 0, marks, "LEARN_OPTIONS=--ip=0.0.0.0")

"""Does `make learn` start without a complaint, as root too, and say how to reach a container?"""

import os
import shutil
import subprocess
from pathlib import Path

import jupyter_builder
import pytest

from tests.support.node import NODE

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


def test_can_jupyterlab_ask_its_yarn_in_an_environment_that_is_inside_the_clone(tmp_path):
    """JupyterLab does so at each start where there is a node, and prints what goes wrong.

    Its file is taken for what the nearest package.json above it says, which is ours.
    """
    inside = tmp_path / ".venv" / "lib"
    inside.mkdir(parents=True)
    shutil.copy(ROOT / "package.json", tmp_path)
    shutil.copy(Path(jupyter_builder.__file__).with_name("yarn.js"), inside)
    command = [NODE, inside / "yarn.js", "config", "--json"]
    done = subprocess.run(command, cwd=inside, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")

"""Does the first command work for a newcomer: a fresh clone, no environment?"""

import filecmp
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.support.pages import commands
from tests.support.servers import end_server
from tests.support.submissions import best, envelope

pytestmark = [pytest.mark.install, pytest.mark.browser]

ROOT = Path(__file__).parents[2]
READY_WITHIN_S = 600
TOKEN = "a-token-for-the-test"


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    """What git knows, with the changes of this checkout, and nothing that was installed by hand."""
    folder = tmp_path_factory.mktemp("fresh") / "two-hats"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def server(clone):
    """`make learn` at work; its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    # Nothing about root: `make learn` has to know it by itself.
    options = f"--no-browser --port={port} --IdentityProvider.token={TOKEN}"
    known = {"VIRTUAL_ENV", "PYTHONPATH"}
    bare = {name: value for name, value in os.environ.items() if name not in known}
    home = clone.parent / "home"
    home.mkdir()
    command = ["make", "learn", f"PYTHON={sys._base_executable}", f"LEARN_OPTIONS={options}"]
    with (clone.parent / "learn.log").open("w") as log:
        running = subprocess.Popen(
            command,
            cwd=clone,
            env=bare | {"HOME": str(home)},
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        url = f"http://127.0.0.1:{port}"
        until = time.monotonic() + READY_WITHIN_S
        while not answers(url):
            told = (clone.parent / "learn.log").read_text()
            assert running.poll() is None, told
            assert time.monotonic() < until, told
            time.sleep(1)
        yield url
    finally:
        end_server(running)


def answers(url):
    try:
        with urllib.request.urlopen(f"{url}/api", timeout=5) as reply:
            return reply.status == 200
    except OSError:
        return False


def test_does_make_learn_open_the_start_page(server, new_page):
    page = new_page()
    page.goto(f"{server}/?token={TOKEN}")
    page.wait_for_url(re.compile(r"/lab/tree/course/00_start\.ipynb"))
    page.get_by_role("heading", name="What is the difference between").wait_for()
    page.locator(".jp-RenderedMarkdown", has_text="Run All Cells").wait_for()


def test_does_the_start_page_run_in_the_learners_own_environment(server, clone):
    """Nothing is needed beyond the learners' lock: no tests, no instructor's package."""
    notebook = ["nbconvert", "--to", "notebook", "--execute", "--stdout"]
    for name in ("course/00_start.ipynb", "course/07_roadmap.ipynb"):
        ran = subprocess.run(
            [clone / ".venv/bin/jupyter", *notebook, name], cwd=clone, capture_output=True
        )
        assert ran.returncode == 0, ran.stderr.decode()[-2000:]


def test_does_the_environment_stay_within_its_size(server, clone):
    files = [path for path in (clone / ".venv").rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 420_000_000


def run_page(page, clone, tests_bin=None):
    """Run the commands of a page in the clone, one after the other."""
    for command in commands(page):
        if command == "make learn":  # it runs already
            continue
        words = command.replace(".venv-test/bin", str(tests_bin)).split()
        paths = [str(clone / "course"), str(clone / "solutions")] if tests_bin else []
        outcome = subprocess.run(
            words,
            cwd=clone,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
            capture_output=True,
            text=True,
        )
        assert outcome.returncode == 0, f"{command}\n{outcome.stdout}\n{outcome.stderr}"


def test_does_every_command_of_the_learners_page_work(server, clone):
    answers_file = clone / "exercises" / "07_roadmap" / "answers.json"
    answers_file.write_text(json.dumps(envelope(best())))
    run_page("course/README.md", clone)
    assert len(list(clone.glob("07_roadmap_ada_attempt_*.zip"))) == 1


def test_does_every_command_of_the_instructors_page_work(server, clone):
    downloads = clone / "DOWNLOADS"
    downloads.mkdir()
    (packed,) = clone.glob("07_roadmap_ada_attempt_*.zip")
    packed.rename(downloads / packed.name)
    (clone / "exercises" / "07_roadmap" / "answers.json").unlink()
    subprocess.run(["git", "init", "--quiet"], cwd=clone, check=True)
    subprocess.run(["git", "add", "--all"], cwd=clone, check=True)
    run_page("solutions/README.md", clone)
    assert len(list((clone / "gradebook" / "feedback" / "ada").rglob("*.html"))) == 1
    assert not (clone.parent / "edition" / "solutions").exists()


def test_does_every_command_of_the_scenario_page_work(clone):
    pack = Path("assets", "scenarios", "marrowby")
    run_page("assets/README.md", clone, tests_bin=Path(sys.executable).parent)
    compared = filecmp.dircmp(clone / pack, ROOT / pack)
    assert compared.diff_files == compared.left_only == compared.right_only == []


def test_are_the_locks_what_their_command_writes(clone):
    locks = ("requirements.txt", "tests/requirements.txt", "environment.yml")
    subprocess.run([sys.executable, ".ci/lock.py"], cwd=clone, check=True, capture_output=True)
    for lock in locks:
        assert (clone / lock).read_text() == (ROOT / lock).read_text(), f"{lock}: run `make lock`"


def test_does_make_learn_name_what_is_missing(clone, tmp_path):
    """A Python without venv leaves a half-made folder: it is removed, and the package named."""
    broken = tmp_path / "python3"
    broken.write_text('#!/bin/sh\ncase "$*" in *venv*) mkdir -p .venv; exit 1;; esac\nexit 0\n')
    broken.chmod(0o755)
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in ("Makefile", "requirements.txt", "pyproject.toml"):
        shutil.copy(clone / name, copy / name)
    ran = subprocess.run(
        ["make", "learn", f"PYTHON={broken}"], cwd=copy, capture_output=True, text=True
    )
    assert ran.returncode != 0
    assert "apt install python3-venv" in ran.stdout
    assert not (copy / ".venv").exists()

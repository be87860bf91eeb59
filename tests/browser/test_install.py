"""Does the first command work for a newcomer: a fresh clone, no environment?"""

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
    options = f"--no-browser --allow-root --port={port} --IdentityProvider.token={TOKEN}"
    known = {"VIRTUAL_ENV", "PYTHONPATH"}
    bare = {name: value for name, value in os.environ.items() if name not in known}
    home = clone.parent / "home"
    home.mkdir()
    command = ["make", "learn", f"PYTHON={sys._base_executable}", f"LEARN_OPTIONS={options}"]
    with (clone.parent / "learn.log").open("w") as log:
        running = subprocess.Popen(
            command, cwd=clone, env=bare | {"HOME": str(home)}, stdout=log, stderr=log
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
        subprocess.run(["pkill", "-P", str(running.pid)], check=False)
        running.terminate()
        running.wait(timeout=30)


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

"""Is every command that a page tells its reader run by a test?"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.pages import PAGES, ROOT, commands

# Who runs a command: a test of that name, or continuous integration itself.
IN_A_FRESH_CLONE = "tests/browser/test_install.py"
RUN_BY = {
    "make learn": f"{IN_A_FRESH_CLONE}::test_does_make_learn_open_the_start_page",
    "make test": ".ci/run",
    "make test-quick": ".ci/run",  # a part of `make test`
    ".venv-test/bin/pre-commit install": "tests/house/test_pages.py::test_are_the_checks_before_a",
}
BY_PAGE = {
    "README.md": "tests/house/test_pages.py::test_are_the_plain_commands_those_of_make_learn",
    "course/README.md": f"{IN_A_FRESH_CLONE}::test_does_every_command_of_the_learners_page_work",
    "solutions/README.md": f"{IN_A_FRESH_CLONE}::test_does_every_command_of_the_instructors_page",
    "assets/README.md": f"{IN_A_FRESH_CLONE}::test_does_every_command_of_the_scenario_page_work",
}


@pytest.mark.parametrize("page", PAGES)
def test_is_every_command_of_a_page_run_by_a_test(page):
    for command in commands(page):
        runner = RUN_BY.get(command) or BY_PAGE.get(page)
        assert runner, f"{page}: who runs {command!r}?"
        file, _, test = runner.partition("::")
        assert f"def {test}" in (ROOT / file).read_text("utf-8") or not test


def test_are_the_plain_commands_those_of_make_learn(tmp_path):
    """Without `make` the same is installed and started as with it."""
    for name in ("Makefile", "requirements.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    dry = ["make", "--dry-run", "learn", "PYTHON=python"]
    plan = subprocess.run(dry, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    steps = [set(line.split()) for line in plan.splitlines()]
    for command in commands("README.md"):
        if not command.startswith("make"):
            assert any(set(command.split()) <= step for step in steps), command


def test_are_the_checks_before_a_commit_set_up_by_one_command(tmp_path):
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    shutil.copy(ROOT / ".pre-commit-config.yaml", tmp_path)
    install = [Path(sys.executable).with_name("pre-commit"), "install"]
    subprocess.run(install, cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / ".git" / "hooks" / "pre-commit").is_file()


def test_has_the_table_of_lessons_the_minutes_and_points_of_the_course():
    outline = json.loads((ROOT / "assets" / "course.json").read_text("utf-8"))["lessons"]
    expected = {lesson["stem"]: (lesson["minutes"], lesson["points"]) for lesson in outline}
    page = (ROOT / "README.md").read_text("utf-8")
    rows = re.findall(r"\(course/(\w+)\.ipynb\).*?\| (\d+) \| (\d+) \|", page)
    assert rows
    assert {stem: (int(m), int(p)) for stem, m, p in rows}.items() <= expected.items()

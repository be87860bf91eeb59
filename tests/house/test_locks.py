"""Do the locks and their copies say the same, and nothing about any one machine?"""

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]


def lock_tool():
    spec = importlib.util.spec_from_file_location("lock", ROOT / ".ci" / "lock.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def conda_pins():
    parts = yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"]
    lines = next(part["pip"] for part in parts if isinstance(part, dict))
    return [tuple(re.split(r"==| ; ", line, maxsplit=2 if " ; " in line else 1)) for line in lines]


def locked_pins(lock):
    return {tuple(filter(None, pin)) for pin in lock_tool().pins((ROOT / lock).read_text())}


def test_does_environment_yml_repeat_every_pin_with_version_and_marker():
    assert locked_pins("requirements.txt") <= set(conda_pins())


def test_does_environment_yml_add_pytest_and_nbval_as_the_tests_have_them():
    additions = set(conda_pins()) - locked_pins("requirements.txt")
    assert {"pytest", "nbval"} <= {name for name, *_ in additions}
    assert additions <= locked_pins("tests/requirements.txt")


def test_does_the_tests_lock_hold_every_pin_of_the_learners():
    tool = lock_tool()
    learner = set(tool.pins((ROOT / "requirements.txt").read_text()))
    assert learner <= set(tool.pins((ROOT / "tests" / "requirements.txt").read_text()))


@pytest.mark.parametrize("lock", ["requirements.txt", "tests/requirements.txt", "environment.yml"])
def test_does_no_lock_name_an_address(lock):
    assert not re.search(r"://|--index|--find-links|--extra", (ROOT / lock).read_text())


@pytest.mark.parametrize("lock", ["requirements.txt", "tests/requirements.txt"])
def test_does_every_pin_carry_a_hash(lock):
    entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text())
    assert all("--hash=sha256:" in entry for entry in entries if entry.strip())


def test_is_every_dependency_explained_in_the_decisions():
    described = (ROOT / "pyproject.toml").read_text().split("dependencies = [")[1].split("]")[0]
    readme = (ROOT / "course" / "twohats" / "README.md").read_text()
    decisions = readme.split("## Decisions")[1]
    for name in re.findall(r'"([a-z]+)', described):
        assert f"`{name}`" in decisions, f"{name} has no reason under Decisions"


def test_is_every_tool_of_the_page_explained_in_the_decisions():
    tools = json.loads((ROOT / "package.json").read_text())
    decisions = (ROOT / "course" / "twohats" / "README.md").read_text().split("## Decisions")[1]
    for name in tools.get("dependencies", {}) | tools["devDependencies"]:
        assert f"`{name}`" in decisions, f"{name} has no reason under Decisions"


def test_does_the_lock_of_the_page_name_no_registry():
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text()


def test_is_importing_the_package_light():
    """No heavy room is loaded by `import twohats` alone (the benchmark holds the time)."""
    loaded = "import sys, twohats; print(' '.join(sys.modules))"
    seen = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True
    )
    assert not {"pydantic", "ipywidgets", "numpy", "IPython", "nbgrader"} & set(seen.stdout.split())


def test_is_no_clock_used_in_place_of_a_benchmark():
    """Speed stands in tests/benchmark, as a ratio; a timed test fails on a busy machine."""
    for path in (ROOT / "tests").rglob("test_*.py"):
        if path.name != Path(__file__).name:
            assert "perf_counter" not in path.read_text(encoding="utf-8"), path

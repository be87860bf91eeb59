"""Is each widget's bundle what its modules and the kit make today?"""

import filecmp
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WIDGETS = ROOT / "course" / "twohats" / "widgets"
BUNDLES = sorted(path.parent.name for path in WIDGETS.glob("*/bundle.js"))


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """All bundles, made again."""
    folder = tmp_path_factory.mktemp("bundles")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    subprocess.run(
        ["node", ROOT / ".ci" / "bundle.mjs", folder],
        env=os.environ | {"PATH": path},
        check=True,
        capture_output=True,
    )
    return folder


def test_is_there_a_bundle_for_every_widget_and_no_other(fresh):
    assert sorted(path.parent.name for path in fresh.glob("*/bundle.js")) == BUNDLES
    assert BUNDLES


@pytest.mark.parametrize("name", BUNDLES)
def test_is_a_bundle_what_its_modules_make_today(fresh, name):
    made_again = fresh / name / "bundle.js"
    assert filecmp.cmp(WIDGETS / name / "bundle.js", made_again, shallow=False), "run `make bundle`"


@pytest.mark.parametrize("name", BUNDLES)
def test_does_a_bundle_name_no_machine(name):
    text = (WIDGETS / name / "bundle.js").read_text("utf-8")
    assert str(ROOT) not in text
    assert "node_modules" not in text


def test_is_the_jupyterlab_extension_what_its_modules_make_today(fresh):
    committed = ROOT / "course" / "jupyter" / "labextension"
    files = [path.relative_to(committed) for path in committed.rglob("*") if path.is_file()]
    again = fresh / "labextension"
    assert sorted(files) == sorted(p.relative_to(again) for p in again.rglob("*") if p.is_file())
    for file in files:
        assert (committed / file).read_bytes() == (again / file).read_bytes(), "run `make bundle`"
        text = (committed / file).read_text("utf-8")
        assert str(ROOT) not in text
        assert "node_modules" not in text

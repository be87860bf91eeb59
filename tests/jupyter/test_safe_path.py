"""Does no module beside a page run in place of the course's or Python's, wherever it is opened?"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SAFE_PATH = Path(__file__).parents[2] / "course/jupyter/extension/src/safe_path.py"
SHOW = "\nimport twohats, json, colorsys\nprint(twohats.__file__)\nprint(json.__file__)"
RAN = "import pathlib; pathlib.Path({!r}).touch()"


class Computer:
    """A disk with the installed course, and a stranger's folder that looks like it."""

    def __init__(self, folder):
        self.folder = folder
        self.site, self.own, self.strange = (folder / name for name in ("site", "own", "strange"))
        self.ran = folder / "ran"
        for root in (self.own, self.strange):
            for page in ("course", "exercises/07_roadmap"):
                (root / page).mkdir(parents=True)
        self.package(self.own / "course")

    def package(self, folder, text=""):
        (folder / "twohats").mkdir(parents=True)
        (folder / "twohats" / "__init__.py").write_text(text)

    def trap(self, place):
        """A module or a package that leaves a trace when it is run."""
        path = self.strange / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(RAN.format(str(self.ran)))

    def install(self, *, is_editable=True):
        """What an installer writes down: a folder's name, or the package itself."""
        record = ["twohats-1.dist-info/METADATA,,"]
        if is_editable:
            (self.site / "_twohats.pth").parent.mkdir(exist_ok=True)
            (self.site / "_twohats.pth").write_text(f"{self.own / 'course'}\n")
            record.append("_twohats.pth,,")
        else:
            self.package(self.site)
            record.append("twohats/__init__.py,,")
        info = self.site / "twohats-1.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: twohats\nVersion: 1\n")
        (info / "RECORD").write_text("\n".join(record))

    def run(self, page, path, before="", after=SHOW):
        """What Python prints or fails with, opened in a folder with `path` as PYTHONPATH.

        Python starts in the folder of the page, as a kernel does, and has that on its path first.
        """
        code = before + f"\nexec({SAFE_PATH.read_text('utf-8')!r}, {{}})" + after
        env = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
        env["PYTHONPATH"] = os.pathsep.join(map(str, path))
        # -S: without the site-packages of these tests, which have a course of their own.
        command = [sys.executable, "-S", "-B", "-c", code]
        return subprocess.run(command, cwd=page, env=env, capture_output=True, text=True)


@pytest.fixture
def computer(tmp_path):
    return Computer(tmp_path)


PAGES = ["course", "exercises/07_roadmap"]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("is_editable", [True, False])
def test_does_the_installed_course_run_in_its_own_folder(computer, page, is_editable):
    computer.install(is_editable=is_editable)
    done = computer.run(computer.own / page, [computer.site, computer.own / "course"])
    assert done.returncode == 0, done.stderr
    home = computer.own / "course" if is_editable else computer.site
    assert done.stdout.splitlines()[0] == str(home / "twohats" / "__init__.py")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("entry", ["", ".", "course", "exercises/07_roadmap", "link", "top"])
@pytest.mark.parametrize("trap", ["twohats/__init__.py", "twohats.py", "colorsys.py"])
def test_does_a_module_beside_a_page_not_run(computer, page, entry, trap):
    """An empty entry of PYTHONPATH is the page's folder; one may be a link to it, or full."""
    computer.install()
    (computer.strange / "link").symlink_to(computer.strange / page)
    named = {"": "", ".": ".", "top": computer.strange}.get(entry, computer.strange / entry)
    for folder in ("", "course", "exercises/07_roadmap"):
        computer.trap(f"{folder}/{trap}" if folder else trap)
    path = [named, computer.site, computer.own / "course"]
    done = computer.run(computer.strange / page, path)
    assert not computer.ran.exists()
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == str(computer.own / "course/twohats/__init__.py")


def test_does_a_strangers_note_of_an_installation_count_for_nothing(computer):
    computer.trap("course/twohats/__init__.py")
    info = computer.strange / "course" / "twohats-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: twohats\nVersion: 1\n")
    (info / "RECORD").write_text("twohats/__init__.py,,")
    computer.install()
    path = ["", computer.site, computer.own / "course"]
    assert computer.run(computer.strange / "course", path).returncode == 0
    assert not computer.ran.exists()


def test_is_nothing_found_beside_the_own_course_before_pythons_modules(computer):
    computer.install()
    (computer.own / "course" / "colorsys.py").write_text(RAN.format(str(computer.ran)))
    done = computer.run(computer.own / "course", [computer.own / "course", computer.site])
    assert done.returncode == 0, done.stderr
    assert not computer.ran.exists()


def test_is_a_module_that_was_loaded_before_named_and_nothing_run(computer):
    computer.install()
    computer.trap("course/colorsys.py")
    path = ["", computer.site, computer.own / "course"]
    done = computer.run(computer.strange / "course", path, before="import colorsys")
    assert done.returncode == 1
    assert "This page runs nothing by itself" in done.stderr
    assert f"{computer.strange / 'course' / 'colorsys.py'}, which is beside the page" in done.stderr


FINDER = """
import importlib.machinery, importlib.util, sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "twohats":
            return importlib.util.spec_from_file_location(name, {!r})
sys.meta_path.insert(0, Finder())"""


def test_is_a_course_that_would_come_from_beside_the_page_refused(computer):
    computer.install()
    computer.trap("course/twohats/__init__.py")
    file = computer.strange / "course/twohats/__init__.py"
    path = [computer.site, computer.own / "course"]
    before = FINDER.format(str(file))
    done = computer.run(computer.strange / "course", path, before=before)
    assert "is beside the page, and the course is installed elsewhere" in done.stderr
    assert not computer.ran.exists()


def test_is_a_course_that_is_not_installed_told(computer):
    computer.trap("course/twohats/__init__.py")
    done = computer.run(computer.strange / "course", [""])
    assert "the course is not installed for its Python" in done.stderr
    assert not computer.ran.exists()


def test_does_a_path_that_its_owner_has_set_stay(computer):
    """Somebody may work on the course from a second folder."""
    computer.install()
    second = computer.folder / "second"
    computer.package(second)
    path = [second, computer.site, computer.own / "course"]
    done = computer.run(computer.strange / "course", path)
    assert done.stdout.splitlines()[0] == str(second / "twohats/__init__.py")


def test_does_a_page_outside_of_any_course_lend_nothing(computer):
    computer.install()
    computer.trap("deep/er/than/that/twohats/__init__.py")
    page = computer.strange / "deep" / "er" / "than" / "that"
    done = computer.run(page, ["", computer.site, computer.own / "course"])
    assert done.returncode == 0, done.stderr
    assert not computer.ran.exists()

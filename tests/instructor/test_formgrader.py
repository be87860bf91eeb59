"""Does the formgrader, on a real server, mark by answers and show a marker what is needed?"""

import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.support.submissions import marks, submit, written

STEM = "07_roadmap"
pytestmark = [pytest.mark.nbgrader, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


class Server:
    """A Jupyter server at the root of a course, and how to ask it for something."""

    def __init__(self, root, state):
        folders = {name: str(state / name) for name in ("runtime", "config", "data")}
        environment = os.environ | {
            "JUPYTER_RUNTIME_DIR": folders["runtime"],
            "JUPYTER_CONFIG_DIR": folders["config"],
            "JUPYTER_DATA_DIR": folders["data"],
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        }
        options = ["--no-browser", "--allow-root", "--port=0", "--IdentityProvider.token=testing"]
        self.runtime = Path(folders["runtime"])
        self.log = (state / "server.log").open("w+")
        self.process = subprocess.Popen(
            [Path(sys.executable).with_name("jupyter"), "server", *options],
            cwd=root,
            env=environment,
            stdout=self.log,
            stderr=self.log,
        )

    def address(self):
        until = time.monotonic() + 60
        while time.monotonic() < until:
            for path in self.runtime.glob("jpserver-*.json"):
                return json.loads(path.read_text())["url"]
            time.sleep(0.1)
        self.log.seek(0)
        raise AssertionError(f"no server came up: {self.log.read()}")

    def ask(self, path, method="GET"):
        request = urllib.request.Request(
            self.address() + path, method=method, headers={"Authorization": "token testing"}
        )
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.read().decode()

    def stop(self):
        self.process.terminate()
        self.process.wait(30)
        self.log.close()


@pytest.fixture
def server(graded, tmp_path):
    course, _ = graded
    (tmp_path / "state").mkdir()
    running = Server(course.root, tmp_path / "state")
    yield running
    running.stop()


def test_does_the_button_mark_as_grade_does_and_the_page_show_what_a_marker_needs(graded, server):
    course, grade = graded
    hostile = written(course, {"omissions": "<script>alert('omissions')</script>"})
    for cell in hostile["cells"]:
        if cell["cell_type"] == "code":
            cell["source"] = f"open({str(course.root / 'it-ran')!r}, 'w')\nimport os; os._exit(1)"
    submit(course, "ada")
    submit(course, "eve", notebook=hostile)
    submit(course, "ben", answers=b"{")
    grade()
    ours = marks(course)
    shutil.rmtree(course.gradebook / "autograded")

    for student in ("ada", "ben", "eve"):
        path = f"formgrader/api/submission/{STEM}/{student}/autograde"
        response = json.loads(server.ask(path, "POST"))
        assert response["success"], response
    assert marks(course) == ours
    assert not (course.root / "it-ran").exists()

    submissions = json.loads(server.ask(f"formgrader/api/submitted_notebooks/{STEM}/{STEM}"))
    ids = {submission["student"]: submission["id"] for submission in submissions}
    page = server.ask(f"formgrader/submissions/{ids['eve']}/")
    assert "<title>Product roadmap</title>" in page
    assert page.count("Rubric: ") == 3
    assert "What the text shows" in page
    assert "alert('omissions')</script>" not in page
    assert "&lt;script&gt;alert('omissions')&lt;/script&gt;" in page
    assert re.search(r'id="roadmap_value"', page)
    assert "Please look at it" in server.ask(f"formgrader/submissions/{ids['ben']}/")

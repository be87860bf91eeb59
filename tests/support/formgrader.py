"""nbgrader's formgrader, on a real server at the root of a course."""

import json
import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from tests.support.servers import end_server


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
            start_new_session=True,
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
        end_server(self.process)
        self.log.close()

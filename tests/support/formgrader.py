"""nbgrader's formgrader, on a real server at the root of a course."""

import json
import os
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path

from tests.support.servers import end_server
from tests.support.warm import Warm


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
        self.runtime, self.log = Path(folders["runtime"]), state / "server.log"
        self.process = Warm(["jupyter-server", *options], root, self.log, self.log, environment)

    def address(self):
        """Where the server answers: its file is there before, and may be half written."""
        until = time.monotonic() + 60
        while time.monotonic() < until:
            for path in self.runtime.glob("jpserver-*.json"):
                with suppress(ValueError, OSError):
                    url = json.loads(path.read_text())["url"]
                    urllib.request.urlopen(f"{url}api/status?token=testing", timeout=10).close()
                    return url
            time.sleep(0.1)
        raise AssertionError(f"no server came up: {self.log.read_text()}")

    def ask(self, path, method="GET"):
        request = urllib.request.Request(
            self.address() + path, method=method, headers={"Authorization": "token testing"}
        )
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.read().decode()

    def stop(self):
        end_server(self.process)

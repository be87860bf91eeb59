"""The Node that comes with Playwright, which the tests have anyway."""

import os
from pathlib import Path

import playwright

_NAME = "node.exe" if os.name == "nt" else "node"
NODE = str(Path(playwright.__file__).parent / "driver" / _NAME)

"""The node of the tests' environment, which bundles, lints and tests the page as well."""

import os
import sys
from pathlib import Path

_NAME = "node.exe" if os.name == "nt" else "node"
NODE = str(Path(sys.executable).with_name(_NAME))

"""The commands that the readers' pages name: what is in their `sh` blocks, line by line."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "course/README.md",
    "course/twohats/README.md",
    "solutions/README.md",
    "assets/README.md",
)


def commands(page):
    """The commands of a page, without the comments behind them."""
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / page).read_text("utf-8"), re.DOTALL)
    lines = (line.split("#")[0].strip() for block in blocks for line in block.splitlines())
    return [line for line in lines if line]

"""Writes the JupyterLab settings of the course: `python course/jupyter/make_settings.py`.

A learner who works in a widget must not insert or delete cells by pressing a letter. Our own
widgets keep their keys to themselves; for all others the one-letter shortcuts of the notebook are
switched off. They are read from the schemas of the JupyterLab that is installed.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent / "overrides.d" / "twohats.json"
SCHEMAS = Path(sys.prefix) / "share" / "jupyter" / "lab" / "schemas"
SHORTCUTS = "@jupyterlab/shortcuts-extension:shortcuts"
OTHER_SETTINGS = {
    # A notebook that is opened again shows the learner's work before anything runs.
    "@jupyter-widgets/jupyterlab-manager:plugin": {"saveState": True},
    # No pop-up about news, and no request for any.
    "@jupyterlab/apputils-extension:notification": {
        "fetchNews": "false",
        "checkForUpdates": False,
    },
    # What widgets send is acted on between cells, in their thread. In a further thread a change
    # could be saved while another one is, and one of them could get lost.
    "@jupyterlab/apputils-extension:kernels-settings": {"commsOverSubshells": "disabled"},
    # The table of contents lists the lesson's headings, not those that a cell has printed.
    "@jupyterlab/toc-extension:registry": {"includeOutput": False, "maximalDepth": 3},
}
_BARE = re.compile(r"(Shift )?\S")


def bare_shortcuts(schemas: Path = SCHEMAS) -> list[dict[str, Any]]:
    """Every shortcut of the notebook that is a letter or digit without Ctrl, Alt or Cmd."""
    found = []
    for path in sorted(schemas.rglob("*.json")):
        listed = json.loads(path.read_text("utf-8")).get("jupyter.lab.shortcuts", [])
        found += [shortcut for shortcut in listed if _is_bare(shortcut)]
    return sorted(found, key=lambda one: (one["command"], one["keys"]))


def settings(schemas: Path = SCHEMAS) -> dict[str, Any]:
    """All settings that the course ships."""
    off = [_switched_off(shortcut) for shortcut in bare_shortcuts(schemas)]
    return {SHORTCUTS: {"shortcuts": off}} | OTHER_SETTINGS


def _is_bare(shortcut: dict[str, Any]) -> bool:
    in_notebook = any(
        mark in shortcut["selector"] for mark in (".jp-Notebook", "[data-jp-kernel-user]")
    )
    return in_notebook and bool(shortcut["keys"]) and all(map(_BARE.fullmatch, shortcut["keys"]))


def _switched_off(shortcut: dict[str, Any]) -> dict[str, Any]:
    kept = ("command", "keys", "selector", "args")
    return {key: shortcut[key] for key in kept if key in shortcut} | {"disabled": True}


if __name__ == "__main__":
    FILE.write_text(json.dumps(settings(), indent=2) + "\n", encoding="utf-8")
    print(f"{FILE.name}: {len(bare_shortcuts())} shortcuts switched off")

"""Where the course runs, as far as handing in depends on it: a class's hub, Binder, elsewhere."""

from __future__ import annotations

import os


def is_on_binder() -> bool:
    """Whether this is Binder, which forgets all files when its session ends."""
    return bool(os.environ.get("BINDER_LAUNCH_HOST") or os.environ.get("BINDER_REPO_URL"))


def hub_name() -> str:
    """The learner's name on a hub; empty elsewhere, and on Binder, whose names are made up."""
    return "" if is_on_binder() else os.environ.get("JUPYTERHUB_USER", "")


def hub_exercise(stem: str) -> str:
    """What the page looks for in a hub's list of assignments; empty where there is no hub."""
    return stem if hub_name() else ""

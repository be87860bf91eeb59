"""Where the course runs, as far as handing in depends on it: a class's hub, Binder, elsewhere."""

from __future__ import annotations

import os
from pathlib import Path


def is_on_binder() -> bool:
    """Whether this is Binder, which forgets all files when its session ends."""
    return bool(os.environ.get("BINDER_LAUNCH_HOST") or os.environ.get("BINDER_REPO_URL"))


def hub_name() -> str:
    """The learner's name on a hub; empty elsewhere, and on Binder, whose names are made up."""
    return "" if is_on_binder() else os.environ.get("JUPYTERHUB_USER", "")


def hub_folders(folder: Path) -> list[str]:
    """What a hub's server may call the folder of an exercise; nothing where there is no hub.

    Its whole name, that from the home folder on, and that by which the server has opened it, which
    is another one where a folder is a link.
    """
    if not hub_name():
        return []
    whole = folder.absolute()
    folders = [whole.as_posix()]
    if whole.is_relative_to(Path.home()):
        folders.append(f"~/{whole.relative_to(Path.home()).as_posix()}")
    opened = os.environ.get("JPY_SESSION_NAME", "")
    if Path(opened).parent.name == whole.name:
        folders.append(Path(opened).parent.as_posix())
    return folders

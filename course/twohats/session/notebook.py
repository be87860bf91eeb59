"""Which notebook is open, in which folder its work belongs, and what is odd about either.

A kernel mostly runs in its notebook's folder. Some editors start it elsewhere, and a notebook may
have been copied or renamed: work must be found again all the same.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from twohats.session.paths import ANSWERS, answers_path, course_root, sibling_path, work_path

_LOST = (
    "Python works in the folder {cwd}, and {name} is not there. What you do here is saved in "
    "{saved}. Close this page and open {name} in its own folder if you want it to be found again."
)
_MOVED = (
    "{name} was moved away from {cwd} while Python was running. What you do here is still saved in "
    "{saved}. Move the page back there to find it again."
)
_OTHER_NAME = (
    "This notebook is called {name}. It saves to the same answers as {own}; the file to hand in "
    "is made from the notebook in which you press the button, and Submit takes {own}."
)
_NO_OWN_NAME = (
    "This notebook is called {name}, and Submit looks for {own}: give it that name before you "
    "submit. The file to hand in has the right name inside."
)
_OTHER_FOLDER = (
    "This page is not in its own folder, {own}. Its work is saved in {saved}, where other lessons "
    "do not find it."
)


@dataclass(frozen=True)
class Place:
    """The folder in which an open notebook's work belongs, its own file, and sentences on both.

    `notebook` is None where nobody says which file is open.
    """

    folder: Path
    notebook: Path | None = None
    notices: tuple[str, ...] = ()


def find_place(stem: str, cwd: Path, *, is_graded: bool) -> Place:
    """Where the work of the open notebook belongs, for a kernel that was started in `cwd`."""
    notebook = named_by_editor()
    if notebook is not None and notebook.is_file() and has_stem(notebook, stem):
        folder = notebook.parent
        notices = [*_odd_name(notebook, stem, is_graded), *_odd_folder(folder, stem, is_graded)]
        return Place(folder, notebook, tuple(notices))
    own_folder = _own_folder(stem, cwd, is_graded)
    if _holds(cwd, stem, is_graded):
        notices = [*_moved(notebook, stem, cwd, is_graded), *_odd_folder(cwd, stem, is_graded)]
        return Place(cwd, None, tuple(notices))
    if (own_folder / f"{stem}.ipynb").is_file():
        return Place(own_folder)
    saved = answers_path(cwd, stem) if is_graded else work_path(cwd)
    return Place(cwd, None, (_LOST.format(cwd=cwd, name=f"{stem}.ipynb", saved=saved),))


def named_by_editor() -> Path | None:
    """The open notebook as VS Code, its relatives or Jupyter's server name it, if one does."""
    ipython: Any = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    user_names = getattr(ipython, "user_ns", {})
    for name in (user_names.get("__vsc_ipynb_file__"), os.environ.get("JPY_SESSION_NAME")):
        path = Path(str(name or ""))
        if path.is_absolute() and path.suffix == ".ipynb":
            return path
    return None


def has_stem(notebook: Path, stem: str) -> bool:
    """Whether a notebook says of itself that it is this lesson or its exercise."""
    try:
        return json.loads(notebook.read_bytes())["metadata"]["twohats"]["stem"] == stem
    except (OSError, ValueError, LookupError, TypeError):
        return False


def open_notebook(folder: Path, stem: str, named: Path | None) -> Path:
    """The notebook in which a button was pressed that saves it: `named`, if it is there.

    Else that of the lesson which was written last; none has another name that is not beside it.
    """
    if named is not None and named.is_file():
        return named
    own_file = folder / f"{stem}.ipynb"
    candidates = [
        path for path in folder.glob("*.ipynb") if path == own_file or has_stem(path, stem)
    ]
    return max(candidates, key=lambda path: path.stat().st_mtime, default=own_file)


def _own_folder(stem: str, folder: Path, is_graded: bool) -> Path:
    return sibling_path(folder, stem).parent if is_graded else course_root(folder) / "course"


def _holds(folder: Path, stem: str, is_graded: bool) -> bool:
    """Whether a folder is one of this notebook: by its name, its answers, or a notebook in it."""
    if is_graded and (folder.name == stem or (folder / ANSWERS).exists()):
        return True
    return any(path.stem == stem or has_stem(path, stem) for path in folder.glob("*.ipynb"))


def _moved(notebook: Path | None, stem: str, cwd: Path, is_graded: bool) -> list[str]:
    """Said where the page that Python was started for is no longer there, under any name."""
    is_elsewhere = notebook is None or notebook.parent.resolve() != cwd.resolve()
    if is_elsewhere or any(has_stem(path, stem) for path in cwd.glob("*.ipynb")):
        return []
    saved = answers_path(cwd, stem) if is_graded else work_path(cwd)
    return [_MOVED.format(name=f"{stem}.ipynb", cwd=cwd, saved=saved)]


def _odd_name(notebook: Path, stem: str, is_graded: bool) -> list[str]:
    name = f"{stem}.ipynb"
    if not is_graded or notebook.name == name:
        return []
    is_copy = (notebook.parent / name).is_file()
    return [(_OTHER_NAME if is_copy else _NO_OWN_NAME).format(name=notebook.name, own=name)]


def _odd_folder(folder: Path, stem: str, is_graded: bool) -> list[str]:
    """Sources and marked work are in other folders by design; all else is noticed."""
    parts = folder.resolve().parts
    own_folder = _own_folder(stem, folder, is_graded)
    if "gradebook" in parts or "solutions" in parts or folder.resolve() == own_folder.resolve():
        return []
    folder_name = f"exercises/{stem}" if is_graded else "course"
    saved = answers_path(folder, stem) if is_graded else work_path(folder)
    return [_OTHER_FOLDER.format(own=folder_name, saved=saved)]

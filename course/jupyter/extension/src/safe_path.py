"""Runs in a page's kernel before any of its cells: a page brings no Python of its own.

Folders of the page in which a stranger's module could be taken for the course's, or for Python's,
leave the search path. An error's sentence is shown in the course bar, and then no cell runs.
"""

import os
import sys  # both are loaded by Python itself, so that no folder is searched for them

_NOTHING = "This page runs nothing by itself: "
_LOADED = (
    "Python has loaded {file}, which is beside the page and no part of the course. Move it away if "
    "you do not know what it does."
)
_NOT_INSTALLED = "the course is not installed for its Python. The README says how to install it."
_FOREIGN = "{file} is beside the page, and the course is installed elsewhere."


def real(path):
    """A folder under its one true name; the empty one is the page's own."""
    return os.path.realpath(path)


def page_folders():
    """The page's folder and those above it, up to the one of the course; those of all its pages."""
    above = [real("")]
    while not os.path.isdir(os.path.join(above[-1], "course")):
        above.append(os.path.dirname(above[-1]))
        if len(above) > 3:
            return set(above[:1])
    lessons, exercises = (os.path.join(above[-1], name) for name in ("course", "exercises"))
    names = os.listdir(exercises) if os.path.isdir(exercises) else []
    others = [lessons, exercises, *(os.path.join(exercises, name) for name in names)]
    return {*above, *map(real, others)}


def edited_folders():
    """The folders of an installation that can be edited, as the installer has written them down."""
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        files = distribution("twohats").files or []
        named = [file.read_text() for file in files if file.suffix == ".pth"]
    except (PackageNotFoundError, OSError):
        return set()
    lines = [line.strip() for text in named for line in text.splitlines()]
    return {real(line) for line in lines if line}


def lies_in(file, folders):
    """Whether a module or a package, by the file that was loaded for it, is right in a folder."""
    folder = os.path.dirname(real(file))
    if os.path.basename(file).startswith("__init__."):
        folder = os.path.dirname(folder)
    return folder in folders


def make_safe():
    """Sets the search path; ImportError with a sentence where that is too late or not enough."""
    before, page = list(sys.path), page_folders()
    sys.path[:] = [folder for folder in before if real(folder) not in page]
    # What is imported from here on comes from the installation.
    from importlib.util import find_spec

    strange = page - edited_folders()
    # At the end: nothing beside a page is found before the module that others mean by its name.
    sys.path += [folder for folder in dict.fromkeys(map(real, before)) if folder in page - strange]
    for module in list(sys.modules.values()):
        file = getattr(module, "__dict__", {}).get("__file__")
        if isinstance(file, str) and lies_in(file, strange):
            raise ImportError(_NOTHING + _LOADED.format(file=file))
    spec = find_spec("twohats")
    if spec is None or not spec.origin:
        raise ImportError(_NOTHING + _NOT_INSTALLED)
    if lies_in(spec.origin, strange):
        raise ImportError(_NOTHING + _FOREIGN.format(file=spec.origin))


make_safe()

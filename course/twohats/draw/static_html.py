"""Notebooks as HTML pages: widgets become their pictures.

A page that was exported has no kernel, and its widgets are blank without scripts from elsewhere. So
each widget that has a picture of its present state is replaced by that picture.
"""

from __future__ import annotations

from typing import Any

VIEW = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"


def keep_pictures(notebook: Any, resources: Any) -> tuple[Any, Any]:
    """A preprocessor for nbconvert: pictures instead of the course's widgets.

    The picture is the one saved with the notebook, as the learner left it; else the one that was
    shown when the cell ran. The notebook's widget state is dropped once no widget is left.
    """
    states = notebook.get("metadata", {}).get("widgets", {}).get(STATE, {}).get("state", {})
    for output in _outputs(notebook):
        _as_picture(output.get("data", {}), states)
    if not any(VIEW in output.get("data", {}) for output in _outputs(notebook)):
        notebook.get("metadata", {}).pop("widgets", None)
    return notebook, resources


def _outputs(notebook: Any) -> list[Any]:
    return [output for cell in notebook["cells"] for output in cell.get("outputs", [])]


def _as_picture(data: Any, states: Any) -> None:
    if VIEW not in data:
        return
    state = states.get(data[VIEW].get("model_id"), {}).get("state", {})
    picture = state.get("picture") or data.get("text/html")
    if picture:
        del data[VIEW]
        data["text/html"] = picture

"""A page with one widget and no JupyterLab: fast, for looks and accessibility.

The widget's own module runs in the page; its model is a plain stand-in that records what would be
sent to Python.
"""

from __future__ import annotations

import json
from typing import Any

from twohats.widgets.frame import style

# An address of its own, so that a page may keep things in the browser's storage: nothing is served
# there, and each port is another origin.
ADDRESS = "http://127.0.0.1:{port}/stage"
FIRST_PORT = 20_000
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stage</title>
<meta name="viewport" content="width=device-width"><style>
body{margin:0;padding:8px;background:#fff}body[data-jp-theme-light="false"]{background:#111}
%(css)s</style></head><body data-jp-theme-light="%(light)s"><main><div id="stage"></div></main>
<script type="module">
const state = %(state)s;
const listeners = {};
const sent = [];
const tell = (name, ...args) => (listeners[name] ?? []).forEach((call) => call(...args));
const model = {
  get: (name) => state[name],
  set: (name, value) => { state[name] = value; tell(`change:${name}`); },
  save_changes: () => sent.push(JSON.parse(JSON.stringify(state))),
  send: (message) => {
    if (message.ask === "here") setTimeout(() => tell("msg:custom", { here: true }));
    else sent.push(message);
  },
  on: (name, call) => (listeners[name] ??= []).push(call),
  off: () => {},
};
const code = %(esm)s;
const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
const widget = (await import(url)).default;
const { signal } = new AbortController();
await widget.render({ model, el: document.getElementById("stage"), signal });
window.stage = { model, state, sent, tell, widget };
document.body.dataset.ready = "yes";
</script></body></html>"""

HIDDEN = ("_esm", "_css", "layout", "comm", "keys")


def stage_page(widget: Any, light: bool = True) -> str:
    """The page for a widget in its present state."""
    state = {
        name: getattr(widget, name)
        for name in widget.keys  # the synchronised traits
        if name not in HIDDEN and not name.startswith("_")
    }
    state = {name: value for name, value in state.items() if _plain(value)}
    return PAGE % {
        "css": str(widget._css),
        "light": "true" if light else "false",
        "state": _script(state),
        "esm": _script(str(widget._esm)),
    }


def _plain(value: Any) -> bool:
    try:
        json.dumps(value)
    except TypeError:
        return False
    return True


def _script(value: Any) -> str:
    return json.dumps(value).replace("</", "<\\/")


RECTS = """() => [...document.querySelectorAll("#stage *")].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [element.className?.baseVal ?? element.className, x, y, width, height].join(" ");
})"""


def moved_by_another_widget(page: Any) -> list[str]:
    """What moves in a widget when another one on its page brings the kit's looks a second time.

    Each widget brings its own copy, so the kit's rules stand before and after every widget's own.
    """
    before = page.evaluate(RECTS)
    brought = page.add_style_tag(content=style())
    after = page.evaluate(RECTS)
    brought.evaluate("(node) => node.remove()")
    return [element for element, other in zip(before, after, strict=True) if element != other]

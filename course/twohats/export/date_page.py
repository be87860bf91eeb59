"""Same team, same work, only the date: the slider as one page that needs nothing else.

The page holds script, looks and numbers itself. It asks for no name, sends nothing, keeps nothing.
"""

from __future__ import annotations

import json
from pathlib import Path

from twohats import theme
from twohats.answers.limits import field_limits
from twohats.answers.project import DateGuess
from twohats.both.date_pressure import PROMISED, TEAM, WORK, date_rows

FILE = "only_the_date.html"
TITLE = "Same team, same work, only the date"
_WIDGETS = Path(__file__).parents[1] / "widgets"
_SLIDER = _WIDGETS / "date_slider"
_STYLES = (_WIDGETS / "kit" / "kit.css", _SLIDER / "style.css")

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{
  margin: 0; padding: 16px; background: #f7f6f2; color: #21262c;
  font: 16px/1.5 system-ui, sans-serif;
}}
body[data-jp-theme-light="false"] {{ background: #141619; color: #eceae4; }}
main {{ max-width: 894px; margin: 0 auto; }}
h1 {{ font-size: 26px; line-height: 1.25; }}
h2 {{ font-size: 19px; line-height: 1.25; }}
{styles}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>Five minutes, no account. A team promises to be done by a certain day. You guess how often it
keeps the promise. Then you move the promised day, and only that, and see what changes. What you
enter stays on this page and is gone when you close it.</p>
<h2>Guess, then move the day</h2>
<div id="slider"></div>
<p>Try an early day and a late one. What in the team or in the work differed between the two?</p>
<noscript><p>This page needs JavaScript, which is switched off here.</p></noscript>
</main>
<script type="module">
const state = {state};
{notebook}
const code = {code};
const url = URL.createObjectURL(new Blob([code], {{ type: "text/javascript" }}));
const {{ default: widget }} = await import(url);
{show}
</script>
</body>
</html>
"""

# What the widget asks of a notebook, answered by the page itself.
_NOTEBOOK = """
const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => { document.body.dataset.jpThemeLight = String(!dark.matches); };
dark.addEventListener("change", follow);
follow();
const calls = {};
const notify = (name, ...values) => (calls[name] ?? []).forEach((call) => call(...values));
const model = {
  get: (name) => state[name],
  set: (name, value) => { state[name] = value; notify(`change:${name}`); },
  on: (name, call) => (calls[name] ??= []).push(call),
  send: () => setTimeout(() => notify("msg:custom", { here: true })),
  save_changes: () => {},
};
"""
_SHOW = """
const el = document.getElementById("slider");
widget.render({ model, el, signal: new AbortController().signal });
"""


def date_page() -> str:
    """The whole page as HTML."""
    return _PAGE.format(
        title=TITLE,
        styles=theme.css() + "\n".join(file.read_text("utf-8") for file in _STYLES),
        state=_script(_state()),
        notebook=_NOTEBOOK,
        code=_script((_SLIDER / "bundle.js").read_text("utf-8")),
        show=_SHOW,
    )


def _state() -> dict[str, object]:
    """The slider before any guess; nothing is kept, and no sentence is asked for."""
    return {
        "label": "The promised day",
        "value": {"guess": None, "tried": [], "sentence": ""},
        "table": date_rows(),
        "team": TEAM,
        "work": round(WORK),
        "promised": PROMISED,
        "faces": [],
        "asks": False,
        "onward": {},
        "portable": False,
        "disabled": False,
        "hat": "both",
        "autosave_key": "",
        "edits": 0,
        "confirmed": None,
        "saved_at": 0,
        "offered": {},
        "limits": field_limits(DateGuess),
    }


def _script(data: object) -> str:
    """Data as a page's script may hold it."""
    return json.dumps(data).replace("</", "<\\/")

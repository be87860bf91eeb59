"""What a notebook says in words: what was found on the disk, and what an exercise builds on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from html import escape
from typing import Any

from IPython.display import HTML

from twohats.answers import CARRIED, Reading, Store
from twohats.answers.product import Kpi
from twohats.draw.kpi_tree import NO_TARGET
from twohats.draw.markup import no_formulas
from twohats.lessons.catalog import find_lesson
from twohats.lessons.references import source_words
from twohats.session.prerequisite_labels import (
    BRIEF,
    BUCKET_NAMES,
    COLUMNS,
    COUNTED,
    FIELDS,
    NAMES,
)
from twohats.text import agree, person_label, pluralize

#: What is shown in a plain notebook only: the course's extension to JupyterLab hides it.
NOTEBOOK_ONLY = "th-notebook-only"
_ORIGINS = {"learner": "yours", "reference": "the example"}
# The rest of these is not the learner's own: lesson 04 asks for some estimates and for three needs.
_OWN_ORIGINS = {
    "estimates": "yours where you made one, else the example",
    "evidence": "Marrowby's, with your three needs marked",
}


def safe_html(html: str) -> HTML:
    """HTML for a cell's output; sums of money in it are not taken for formulas."""
    return HTML(no_formulas(html))


def clock_time(moment: datetime) -> str:
    """A time as the learner's own clock shows it."""
    return f"{moment.astimezone():%H:%M}"


def day_and_time(moment: datetime) -> str:
    """A moment in words, by the learner's own clock: 5 July, 14:02."""
    local = moment.astimezone()
    return f"{local.day} {local:%B, %H:%M}"


def opening_message(
    lesson: dict[str, Any], store: Store, notices: list[str], *, has_work: bool = True
) -> str:
    """The line under a notebook's title: whether work was found, and anything odd about it.

    `lesson` is the lesson of the outline; without `has_work` what the store holds is other pages'.
    HTML.
    """
    if store.reading.foreign:
        reason = store.reading.invalid[0].sentence
        return _paragraph(f"Your work is left as it is and nothing is saved here: {reason}")
    state = "A clean desk."
    if has_work and store.saved_at is not None and store.reading.valid:
        # All lessons save to one file: when it was saved says nothing of this page.
        when = "" if store.assignment == "my_work" else f" of {day_and_time(store.saved_at)}"
        state = f"Your work{when} is here."
    title = f"{lesson['id']} · {lesson['title']}. {state}"
    # On a page of the course, its bar says where one is and what is saved.
    return f'<p class="{NOTEBOOK_ONLY}">{escape(title)}</p>' + "".join(map(_paragraph, notices))


def prerequisites_table(reading: Reading, made_in: Mapping[str, str] | None = None) -> str:
    """What the exercise builds on, with its origin, each part to be opened; HTML.

    `made_in` has the stem of the lesson in which each part is made.
    """
    made_in = made_in or {}
    parts = [
        f"<details><summary><b>{NAMES[name]}</b> ({_origin_words(name, reading.origins[name])}"
        f"{source_words(made_in.get(name))}): "
        f"{_summary(name, data)}</summary>{_open_targets(name, data, made_in)}"
        f"{_content(name, data)}</details>"
        for name, data in carried_data(reading).items()
    ]
    return f'<div class="th-carried">{"".join(parts)}</div>'


def _origin_words(name: str, origin: str) -> str:
    own = _OWN_ORIGINS if origin == "learner" else {}
    return own.get(name, _ORIGINS[origin])


def carried_data(reading: Reading) -> dict[str, Any]:
    """What is carried, as plain data by name, in the order in which it is listed."""
    return {
        name: CARRIED[name].dump_python(reading.carried[name], mode="json", include=BRIEF.get(name))
        for name in NAMES
        if name in reading.carried
    }


def _summary(name: str, data: Any) -> str:
    if name == "frozen_roadmap":
        return pluralize(len(data["entries"]), "item")
    if name in COUNTED:
        return f"{len(data)} {COUNTED[name]}"
    candidates = (data.get(key) for key in ("name", "result", "statement", "lead"))
    return escape(next((str(text) for text in candidates if text), "nothing said yet"))


def _content(name: str, data: Any) -> str:
    if name not in COLUMNS:
        labels = FIELDS.get(name) or {key: key.replace("_", " ") for key in data}
        return _table((), [(label, data[key]) for key, label in labels.items() if key in data])
    columns = COLUMNS[name]
    rows = data["entries"] if name == "frozen_roadmap" else data
    if name == "estimates":
        rows = [{"id": id_, **estimate} for id_, estimate in data.items()]
    if name == "wbs":
        rows = [{**row, "person_type": person_label(row["person_type"])} for row in data]
    if name == "kpi_tree":
        rows = [row if _has_target(row) else {**row, "target": NO_TARGET} for row in data]
    return _table(tuple(columns.values()), [tuple(row[key] for key in columns) for row in rows])


def _has_target(row: Mapping[str, Any]) -> bool:
    return Kpi.model_validate(row).set_target is not None


def _open_targets(name: str, data: Any, made_in: Mapping[str, str]) -> str:
    """Of a KPI tree: how many measures have no target, and where they get one; HTML."""
    count = 0 if name != "kpi_tree" else sum(not _has_target(row) for row in data)
    if not count or name not in made_in:
        return ""
    stem = made_in[name]
    page = f'<a href="../{stem}/{stem}.ipynb">exercise {find_lesson(stem).number}</a>'
    return (
        f"<p>{count} {agree(count, 'measure has', 'measures have')} no target yet. Go to {page} "
        f"and set the missing {agree(count, 'target', 'targets')}. When you open this page again, "
        f"{agree(count, 'it is', 'they are')} in the tree here, too.</p>"
    )


def _table(headings: tuple[str, ...], rows: list[tuple[Any, ...]]) -> str:
    head = "".join(f'<th scope="col">{heading}</th>' for heading in headings)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(value: Any) -> str:
    if value is None or value == "":
        text = "–"
    else:
        text = "; ".join(map(_plain, value)) if isinstance(value, list) else _plain(value)
    text = BUCKET_NAMES.get(text, text)
    return f'<td style="text-align:left">{escape(text)}</td>'


def _plain(value: Any) -> str:
    """A value as people write it: 23905, not 23905.0."""
    whole = isinstance(value, float) and value.is_integer()
    return str(int(value)) if whole else str(value)


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"

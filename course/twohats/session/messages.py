"""What a desk says in words: what was found on the disk, and what an exercise builds on."""

from __future__ import annotations

from datetime import datetime
from html import escape
from typing import Any

from twohats.answers import CARRIED, Reading, Store
from twohats.session.prerequisite_labels import BRIEF, BUCKET_NAMES, COLUMNS, COUNTED, NAMES

_WHO = {"learner": "yours", "reference": "the reference"}


def clock_time(moment: datetime) -> str:
    """A time as the learner's own clock shows it."""
    return f"{moment.astimezone():%H:%M}"


def day_and_time(moment: datetime) -> str:
    """A moment in words, by the learner's own clock: 5 July, 14:02."""
    own = moment.astimezone()
    return f"{own.day} {own:%B, %H:%M}"


def opening_message(lesson: dict[str, Any], store: Store, notices: list[str]) -> str:
    """The line under a notebook's title: whether work was found, and anything odd about it."""
    if store.reading.foreign:
        state = store.reading.lost[0].sentence
        return _paragraph(f"Your work is left as it is and nothing is saved here: {state}")
    saved = store.saved_at
    made = saved is not None and store.reading.sound
    state = f"Your work of {day_and_time(saved)} is here." if made else "A clean desk."
    lines = [f"{lesson['id']} · {lesson['title']}. {state}", *notices]
    return "".join(_paragraph(line) for line in lines)


def prerequisites_table(reading: Reading) -> str:
    """A table of what the exercise builds on, with its origin, and each part to be opened."""
    parts = [
        f"<details><summary><b>{NAMES[name]}</b> ({_WHO[reading.origins[name]]}): "
        f"{_counted(name, data)}</summary>{_content(name, data)}</details>"
        for name, data in carried_data(reading).items()
    ]
    return f'<div class="th-carried">{"".join(parts)}</div>'


def carried_data(reading: Reading) -> dict[str, Any]:
    """What is carried, as plain data by name, in the order in which it is told."""
    return {
        name: CARRIED[name].dump_python(reading.carried[name], mode="json", include=BRIEF.get(name))
        for name in NAMES
        if name in reading.carried
    }


def _counted(name: str, data: Any) -> str:
    if name == "frozen_roadmap":
        return f"{len(data['entries'])} entries"
    if name in COUNTED:
        return f"{len(data)} {COUNTED[name]}"
    said = (data.get(key) for key in ("name", "result", "statement", "lead"))
    return escape(next((str(one) for one in said if one), "nothing said yet"))


def _content(name: str, data: Any) -> str:
    if name in COLUMNS:
        columns = COLUMNS[name]
        data = data["entries"] if name == "frozen_roadmap" else data
        rows = [{"id": id_, **one} for id_, one in data.items()] if name == "estimates" else data
        return _table(tuple(columns.values()), [tuple(row[key] for key in columns) for row in rows])
    return _table((), [(key.replace("_", " "), value) for key, value in data.items()])


def _table(heads: tuple[str, ...], rows: list[tuple]) -> str:
    head = "".join(f'<th scope="col">{one}</th>' for one in heads)
    body = "".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(value: Any) -> str:
    if value is None or value == "":
        text = "–"
    else:
        text = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    text = BUCKET_NAMES.get(text, text)
    return f'<td style="text-align:left">{escape(text)}</td>'


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"

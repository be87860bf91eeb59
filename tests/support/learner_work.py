"""What a learner might have made."""

import errno
import json

from twohats.session.marked_texts import EMPTY_CELLS


def roadmap(**buckets):
    """A roadmap as plain data: roadmap(now=["I01"], later=["I02"])."""
    entries = [{"id": id_, "bucket": bucket} for bucket, ids in buckets.items() for id_ in ids]
    return {"entries": entries}


def on_disk(store):
    """The answers as the file has them."""
    return json.loads(store.path.read_text(encoding="utf-8"))["answers"]


def fill_the_disk(monkeypatch):
    """From now on, nothing can be written."""

    def full(*_args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("twohats.answers.store.write_whole", full)


def text_cell(name, text=None, **metadata):
    """The graded cell of a text as plain data: as a release makes it, or with a text in it."""
    graded = {"grade_id": name, "grade": True, "solution": True, "locked": False}
    source = EMPTY_CELLS[0] if text is None else text
    metadata = {"nbgrader": graded, "twohats": {"text": name} | metadata}
    return {"cell_type": "markdown", "id": name, "metadata": metadata, "source": source}

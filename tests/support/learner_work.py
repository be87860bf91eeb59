"""What a learner might have made."""

import errno
import json


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

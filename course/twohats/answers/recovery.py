"""What to continue with when the file on disk is damaged."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from twohats.answers.envelope import Envelope
from twohats.answers.reading import Reading


def quarantine(path: Path) -> Path:
    """Rename a damaged file so that nothing of it is lost; returns its new place."""
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    return path.replace(path.with_name(f"{path.stem}.damaged-{moment}{path.suffix}"))


def recover(damaged: Reading, previous: Reading) -> tuple[Envelope | None, str]:
    """The best envelope out of a damaged file and the previous version, and a sentence on it."""
    if damaged.envelope is None:
        if previous.envelope is None:
            return None, "No earlier version is there, so you start afresh."
        return _valid_part(previous), f"You go on from the version saved {_when(previous)}."
    latest = _valid_part(damaged)
    if previous.envelope is None:
        return latest, "The other answers are as you left them."
    older = _valid_part(previous)
    merged = latest.model_copy(
        update={
            "answers": older.answers | latest.answers,
            "carried": older.carried | latest.carried,
        }
    )
    return merged, f"What was damaged is taken from the version saved {_when(previous)}."


def _valid_part(reading: Reading) -> Envelope:
    envelope = reading.envelope
    assert envelope is not None  # both callers have looked
    answers = {name: envelope.answers[name] for name in reading.valid}
    carried = {name: envelope.carried[name] for name in reading.carried}
    return envelope.model_copy(update={"answers": answers, "carried": carried})


def _when(reading: Reading) -> str:
    stamp = reading.envelope.saved_at if reading.envelope else ""
    return f"at {stamp[11:16]} UTC on {stamp[:10]}" if len(stamp) > 16 else "before"

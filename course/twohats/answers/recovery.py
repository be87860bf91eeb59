"""What to go on from when the file on disk is damaged."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from twohats.answers.envelope import Envelope
from twohats.answers.reading import Reading


def quarantine(path: Path) -> Path:
    """Rename a damaged file so that nothing of it is lost; returns its new place."""
    moment = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    return path.replace(path.with_name(f"{path.stem}.damaged-{moment}{path.suffix}"))


def recover(broken: Reading, before: Reading) -> tuple[Envelope | None, str]:
    """The best envelope out of a damaged file and the version before it, and a sentence on it."""
    if broken.envelope is None:
        if before.envelope is None:
            return None, "No earlier version is there, so you start afresh."
        return _sound_part(before), f"You go on from the version saved {_when(before)}."
    kept, older = _sound_part(broken), _sound_part(before) if before.envelope else None
    if older is None:
        return kept, "The other answers are as you left them."
    merged = kept.model_copy(
        update={
            "answers": older.answers | kept.answers,
            "carried": older.carried | kept.carried,
        }
    )
    return merged, f"What was damaged is taken from the version saved {_when(before)}."


def _sound_part(reading: Reading) -> Envelope:
    envelope = reading.envelope
    answers = {name: envelope.answers[name] for name in reading.sound}
    carried = {name: envelope.carried[name] for name in reading.carried}
    return envelope.model_copy(update={"answers": answers, "carried": carried})


def _when(reading: Reading) -> str:
    stamp = reading.envelope.saved_at
    return f"at {stamp[11:16]} UTC on {stamp[:10]}" if len(stamp) > 16 else "before"

"""Keeping a learner's work: atomic saves, the previous version, no silent overwriting."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import wraps
from itertools import count, takewhile
from pathlib import Path
from threading import RLock
from typing import Any, Concatenate, ParamSpec, TypeVar

from twohats.answers.base import Origin
from twohats.answers.envelope import ARTEFACTS, CARRIED, Carried, Envelope, Pack, Stamp, validate
from twohats.answers.files import write_whole
from twohats.answers.reading import Reading, read
from twohats.answers.recovery import quarantine, recover


def moment(stamp: str | None) -> datetime | None:
    """The time that a stamp tells; None if it tells none, as one that was typed may."""
    try:
        return datetime.fromisoformat(stamp) if stamp else None
    except ValueError:
        return None


class ChangedElsewhereError(RuntimeError):
    """Another window saved the same artefact since this one last looked."""


class ForeignFileError(OSError):
    """The file on disk belongs elsewhere or does not open, and is left as it is."""


P = ParamSpec("P")
T = TypeVar("T")


def _in_turn(change: Callable[Concatenate[Store, P], T]) -> Callable[Concatenate[Store, P], T]:
    """A method that reads the file, changes it and writes it, while no other thread does."""

    @wraps(change)
    def in_turn(store: Store, *args: P.args, **options: P.kwargs) -> T:
        with store.turn:
            return change(store, *args, **options)

    return in_turn


class Store:
    """One `answers.json` (or `my_work.json`) on disk.

    A save changes one artefact and leaves the others as the disk has them, so that two open
    notebooks get in each other's way only where they change the same thing. The version before
    the latest save stays beside the file as `….previous`. `notices` holds sentences for the
    learner on what was found when the disk was last looked at.
    """

    def __init__(self, path: Path, assignment: str, pack: Pack):
        self.path = Path(path)
        self.assignment = assignment
        self.pack = pack
        #: JupyterLab may be set to have what widgets send acted on in further threads.
        self.turn = RLock()
        self._listeners: list[Callable[[], None]] = []
        self.load()

    @property
    def previous(self) -> Path:
        """Where the version before the latest save is kept."""
        return self.path.with_name(self.path.name + ".previous")

    @property
    def saved_at(self) -> datetime | None:
        """When the file was last saved, or None if it never was or does not say so."""
        return moment(self.reading.envelope.saved_at) if self.reading.envelope else None

    def on_saved(self, call: Callable[[], None]) -> None:
        """Call `call` after each save of this store: for what is said of the work as it is."""
        self._listeners.append(call)

    def load(self) -> Reading:
        """Look at the disk; a damaged file is quarantined and what is valid is taken over."""
        self.notices: list[str] = []
        self.reading = self._look()
        # What this window knows of: a save compares it with the disk to see another's change.
        self._known_answers = dict(self.reading.envelope.answers) if self.reading.envelope else {}
        return self.reading

    def get(self, name: str) -> Any:
        """The typed artefact of this name, or None."""
        return self.reading.valid.get(name)

    def save(self, name: str, data: Any, *, anyway: bool = False) -> datetime:
        """Save one artefact; returns the time.

        Raises ValueError with a sentence a learner understands if `data` does not fit,
        ChangedElsewhereError if another window saved this artefact first and `anyway` is not set,
        and OSError if the disk refuses: the file on disk is then as it was.
        """
        return self.save_all({name: data}, anyway=anyway)

    @_in_turn
    def save_all(self, artefacts: Mapping[str, Any], *, anyway: bool = False) -> datetime:
        """Save several artefacts by one write: whoever reads the file finds all or none of them.

        Raises as `save` does. Those that another window has not touched are saved even then.
        """
        plain = {name: _plain(ARTEFACTS, name, data) for name, data in artefacts.items()}
        envelope = self._present()
        theirs = [] if anyway else self._changed_elsewhere(plain, envelope)
        mine = {name: data for name, data in plain.items() if name not in theirs}
        if mine:
            now = self._put(envelope, answers=envelope.answers | mine)
            self._known_answers |= mine
        if theirs:
            raise ChangedElsewhereError(f"Changed in another window meanwhile: {theirs}.")
        return now

    def _changed_elsewhere(self, plain: Mapping[str, Any], envelope: Envelope) -> list[str]:
        """The names whose answers another window has changed since this one last looked."""
        known, present = self._known_answers, envelope.answers
        return [
            name for name, data in plain.items() if present.get(name) not in (known.get(name), data)
        ]

    @_in_turn
    def forget(self, name: str) -> datetime:
        """Take one artefact out again, as if it had never been saved; raises as `save` does."""
        envelope = self._present()
        if envelope.answers.get(name) not in (self._known_answers.get(name), None):
            raise ChangedElsewhereError(f"{name} was changed in another window meanwhile.")
        others = {other: data for other, data in envelope.answers.items() if other != name}
        now = self._put(envelope, answers=others)
        self._known_answers.pop(name, None)
        return now

    @_in_turn
    def merge(self, name: str, items: dict, *, shown: Mapping[str, Any] | None = None) -> datetime:
        """Save some items of an artefact that is a mapping, beside those that are there.

        Raises as `save` does: ChangedElsewhereError if the disk has something else for one of these
        items than what this window has `shown` of it so far (nothing, where it is not in `shown`).
        """
        present = self._present().answers.get(name, {})
        if shown is not None and any(
            present.get(key) not in (shown.get(key), item) for key, item in items.items()
        ):
            raise ChangedElsewhereError(f"{name} was changed in another window meanwhile.")
        return self.save(name, present | items, anyway=True)

    @_in_turn
    def carry(self, name: str, data: Any, origin: Origin) -> datetime:
        """Copy what this exercise builds on into its own file; raises as `save` does."""
        part = Carried(origin=origin, data=_plain(CARRIED, name, data))
        envelope = self._present()
        return self._put(envelope, carried=envelope.carried | {name: part})

    def keep_copy(self, label: str) -> Path:
        """Copy the file as it is now to one beside it, under a name of its own; returns that."""
        path = next(path for path in self._copy_paths(label) if not path.exists())
        write_whole(path, self.path.read_bytes())
        return path

    def copies(self, label: str) -> list[Reading]:
        """What the copies kept under `label` hold, the latest first."""
        paths = list(takewhile(Path.exists, self._copy_paths(label)))
        return [read(path, self.pack, self.assignment) for path in reversed(paths)]

    def _copy_paths(self, label: str) -> Iterator[Path]:
        yield self.path.with_name(f"{self.path.name}.{label}")
        yield from (self.path.with_name(f"{self.path.name}.{label}-{n}") for n in count(2))

    def _present(self) -> Envelope:
        reading = self._look()
        if reading.foreign:
            raise ForeignFileError(reading.invalid[0].sentence)
        empty = Envelope(assignment=self.assignment, scenario=Stamp.of(self.pack))
        return reading.envelope or empty

    def _put(self, envelope: Envelope, **parts: dict) -> datetime:
        now = datetime.now(UTC).replace(microsecond=0)
        stamp = {"saves": envelope.saves + 1, "saved_at": now.isoformat()}
        self._write(envelope.model_copy(update=parts | stamp))
        self.reading = read(self.path, self.pack, self.assignment)
        for call in self._listeners:
            call()
        return now

    def _look(self) -> Reading:
        if not self.path.exists():
            return Reading()
        reading = read(self.path, self.pack, self.assignment)
        return self._recovered(reading) if reading.invalid and not reading.foreign else reading

    def _recovered(self, damaged: Reading) -> Reading:
        previous = read(self.previous, self.pack, self.assignment)
        envelope, outcome = recover(damaged, Reading() if previous.foreign else previous)
        copy = quarantine(self.path)
        self.notices.append(f"{damaged.invalid[0].sentence} It is kept as {copy.name}. {outcome}")
        if envelope is None:
            return Reading()
        write_whole(self.path, envelope.as_json().encode())
        return read(self.path, self.pack, self.assignment)

    def _write(self, envelope: Envelope) -> None:
        if self.path.exists():
            write_whole(self.previous, self.path.read_bytes())
        write_whole(self.path, envelope.as_json().encode())


def _plain(kind: dict, name: str, data: Any) -> Any:
    artefact, sentences = validate(kind, name, data)
    if sentences:
        raise ValueError(" ".join(sentences))
    return kind[name].dump_python(artefact, mode="json")

"""What belongs together: the parts of one delivery make one line, wherever in it they lie."""

from __future__ import annotations

from dataclasses import replace

from twohats_instructor.intake.identify import HandIn
from twohats_instructor.intake.parcels import Parcel
from twohats_instructor.intake.unpack import FoundFile
from twohats_instructor.verdict import VerdictKind, VerdictNote

MAX_REASONS = 4
Part = tuple[Parcel, list[HandIn], list[FoundFile]]


def settled(parts: list[Part]) -> list[Part]:
    """The parts with halves joined, and with refused files told at the work they came with."""
    works = [hand_in for _, hand_ins, _ in parts for hand_in in hand_ins]
    halves = _halves(works)
    absorbed = {id(half) for half in halves.values()}
    refused = [(parcel, file) for parcel, _, files in parts for file in files]
    staying = [work for work in works if id(work) not in absorbed]
    first = {(work.reference, work.delivery): id(work) for work in reversed(staying)}
    result = []
    for parcel, hand_ins, files in parts:
        remaining = []
        for hand_in in hand_ins:
            if id(hand_in) in absorbed:
                continue
            joined = _joined(hand_in, halves[id(hand_in)]) if id(hand_in) in halves else hand_in
            if first[(hand_in.reference, hand_in.delivery)] == id(hand_in):
                joined = _with_refused(joined, refused)
            remaining.append(joined)
        reference = parcel.sender.full_reference if parcel.sender else ""
        alone = [file for file in files if (reference, file.delivery) not in first]
        result.append((parcel, remaining, alone))
    return result


def _halves(works: list[HandIn]) -> dict[int, HandIn]:
    """Answers without a notebook, and the notebook without answers that came with them."""
    halves: dict[int, HandIn] = {}
    for work in (work for work in works if work.notebook is None):
        matches = [
            other
            for other in works
            if (other.reference, other.delivery, other.stem)
            == (work.reference, work.delivery, work.stem)
            and other.answers is None
            and other.notebook is not None
        ]
        if len(matches) == 1 and work.answers is not None:
            halves[id(work)] = matches[0]
    return halves


def _joined(work: HandIn, half: HandIn) -> HandIn:
    sentence = "Answers and notebook lay in different folders; they were taken as one hand-in."
    return replace(
        work,
        notebook=half.notebook,
        original_files={**half.original_files, **work.original_files},
        notes=(*work.notes, *half.notes, VerdictNote("repaired", sentence)),
        typed=tuple(dict.fromkeys([*work.typed, *half.typed])),
        folders=tuple(dict.fromkeys([*work.folders, *half.folders])),
    )


def _with_refused(work: HandIn, refused: list[tuple[Parcel, FoundFile]]) -> HandIn:
    """Told, what came with it and was refused: it may be what is missing."""
    is_missing = work.answers is None or work.notebook is None
    kind: VerdictKind = "restored" if is_missing else "repaired"
    reasons = dict.fromkeys(
        file.refusal
        for parcel, file in refused
        if parcel.sender
        and (parcel.sender.full_reference, file.delivery) == (work.reference, work.delivery)
    )
    notes = [VerdictNote(kind, f"{text} It was left aside.", is_missing) for text in reasons]
    return replace(work, notes=(*work.notes, *notes[:MAX_REASONS], *_more(len(notes))))


def _more(number: int) -> list[VerdictNote]:
    count = number - MAX_REASONS
    return [VerdictNote("repaired", f"And {count} more of the kind.")] if count > 0 else []

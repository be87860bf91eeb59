"""Taking everything in: each hand-in is kept, and each gets one line with a verdict."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from twohats_instructor.course import Course
from twohats_instructor.intake import decisions, refusals, storage
from twohats_instructor.intake.class_list import ClassList, gradebook_class_list
from twohats_instructor.intake.doubts import Judge, Ownership
from twohats_instructor.intake.identify import HandIn, hand_ins
from twohats_instructor.intake.labels import learner_id
from twohats_instructor.intake.leftovers import left_as_given_out
from twohats_instructor.intake.parcels import Parcel, parcels
from twohats_instructor.intake.receipts import (
    Receipt,
    note_claimants,
    note_places,
    note_typed_names,
)
from twohats_instructor.intake.register import RegisterEntry, entries_on_disk
from twohats_instructor.intake.results import IntakeResult, IntakeState, refused_results
from twohats_instructor.intake.settling import settled
from twohats_instructor.intake.soundness import unreadable_parts
from twohats_instructor.intake.spool import spool_in
from twohats_instructor.intake.unpack import found_files
from twohats_instructor.verdict import Verdict, VerdictKind, VerdictNote


class SeveralSendersError(ValueError):
    """One learner was named for the work of several senders; the message names these."""


def collect(
    course: Course,
    paths: Iterable[Path],
    learner: str = "",
    progress: Callable[[int, int, str], None] | None = None,
    class_list: ClassList | None = None,
    decided: Mapping[str, str] | None = None,
    now: datetime | None = None,
) -> list[IntakeResult]:
    """Take in all hand-ins at `paths`, and put the newest of each learner where it is graded.

    `learner` is a person's word for all of it, `decided` for single senders. Raises
    SeveralSendersError if `learner` is to be the learner of several senders.
    """
    paths, stems, moment = list(paths), course.stems(), now or datetime.now(UTC)
    learner = learner_id(learner)
    class_list = class_list or gradebook_class_list(course)
    known = [mate.student for mate in class_list.classmates] if class_list else []
    judge = Judge(class_list, {**decisions.read_decisions(course), **(decided or {})})
    if decided:
        decisions.save_decisions(course, judge.decisions)
    with spool_in(course.gradebook) as spool:
        sent: list[Parcel] = []
        for number, path in enumerate(paths, start=1):
            sent += parcels(found_files(path, stems, spool), stems, known)
            if progress:
                progress(number, len(paths), path.name)
        parts = settled([(parcel, *hand_ins(parcel, stems)) for parcel in sent])
        found = left_as_given_out(course, [hand_in for _, works, _ in parts for hand_in in works])
        receipts = _judged(course, judge, found, learner, moment)
        for receipt in receipts:
            _receive(course, receipt)
    results = _results(course, receipts)
    return [*results, *refused_results(parts)]


def _judged(
    course: Course, judge: Judge, hand_ins: list[HandIn], learner: str, now: datetime
) -> list[Receipt]:
    """Whose work each hand-in is, when all that is known of the others is known."""
    if learner:
        _refuse_several(hand_ins)
    entries = [judge.entry(hand_in) for hand_in in hand_ins]
    judge.meet(
        [
            *entries_on_disk(course.intake_records),
            *(entry for entry in entries if entry is not None),
        ]
    )
    receipts = []
    for hand_in, entry in zip(hand_ins, entries, strict=True):
        ownership = Ownership(learner) if learner else judge.ownership(hand_in)
        faults = unreadable_parts(hand_in)
        notes = (*hand_in.notes, *faults, *hand_in.times.notes(now), *ownership.notes)
        order = hand_in.times.order(now)
        receipts.append(Receipt(hand_in, entry, ownership, hand_in.times.time(now), order, notes))
    if judge.class_list is None and not learner:
        note_typed_names(course, judge, receipts)
    for receipt in receipts:
        note_places(receipt, receipts)
        note_claimants(receipt, receipts)
    return receipts


def _refuse_several(hand_ins: list[HandIn]) -> None:
    senders = sorted({hand_in.sender.full_reference for hand_in in hand_ins if hand_in.sender})
    if len(senders) > 1:
        names = ", ".join(senders)
        raise SeveralSendersError(f"--learner names one person, and this is the work of {names}.")


def _receive(course: Course, receipt: Receipt) -> None:
    """Keep a hand-in: with its learner's work, or among the undecided."""
    hand_in, student = receipt.hand_in, receipt.ownership.student
    digest = storage.digest(hand_in)
    folder = course.received_folder(hand_in.stem, student) if student else None
    if folder and (kept := storage.received(folder, digest)):
        # What was taken in once is taken in, whatever has come to be known of others since.
        receipt.ownership, receipt.kept = replace(receipt.ownership, doubt=""), kept
        return
    if folder is None:
        return  # nobody to keep it for: it stays where it is
    reference = hand_in.sender.full_reference if hand_in.sender else student
    undecided = course.undecided_folder(hand_in.stem, storage.stored_name(reference))
    if receipt.ownership.doubt:
        receipt.kept = storage.received(undecided, digest)
        folder = undecided
    else:
        storage.forget(undecided, digest)
    if receipt.kept is None:
        entry = receipt.entry or RegisterEntry(student, hand_in.stem, "", "", 0, (), ())
        entry = replace(entry, student=student)
        receipt.kept = storage.receive(
            folder, hand_in, receipt.time, receipt.notes, entry, receipt.order
        )
        receipt.is_new = True


def _results(course: Course, receipts: list[Receipt]) -> list[IntakeResult]:
    placed: dict[tuple[str, str], storage.Placed] = {}
    for receipt in receipts:
        key = (receipt.ownership.student, receipt.hand_in.stem)
        if key[0] and not receipt.ownership.doubt and key not in placed:
            placed[key] = storage.place_newest(course, *key)
    return [_result(receipt, placed) for receipt in _without_repeats(receipts)]


def _without_repeats(receipts: list[Receipt]) -> list[Receipt]:
    """One line for all that waits of one delivery: a parcel with many names is one question."""
    first: dict[object, Receipt] = {}
    for receipt in receipts:
        work = receipt.hand_in
        key = (work.reference, work.delivery, work.stem) if receipt.ownership.doubt else id(receipt)
        if key in first:
            sentence = "More than one version of this work is in it."
            first[key].line_notes = (VerdictNote("sound", sentence, needs_look=True),)
        first.setdefault(key, receipt)
    return list(first.values())


def _result(receipt: Receipt, placed_work: dict[tuple[str, str], storage.Placed]) -> IntakeResult:
    hand_in, ownership, sender = receipt.hand_in, receipt.ownership, receipt.hand_in.sender
    location = "/".join(hand_in.location)
    sender_words = sender.in_words() if sender else ""
    outcome: IntakeState
    if ownership.doubt:
        sentence = f"{ownership.doubt} {refusals.how_to_decide(ownership.decide_as, location)}"
        kind: VerdictKind = "sound" if sender else "refused"
        notes = (*receipt.notes, *receipt.line_notes, VerdictNote(kind, sentence, needs_look=True))
        name, outcome = (sender.student, "needs a look") if sender else ("", "refused")
        return IntakeResult(location, name, hand_in.stem, outcome, Verdict.of(notes), sender_words)
    placed = placed_work[(ownership.student, hand_in.stem)]
    is_counting = placed.newest == receipt.kept
    of_one_time = placed.notes if receipt.kept in (placed.newest, *placed.rivals) else ()
    state: IntakeState = ("counts" if is_counting else "older") if receipt.is_new else "twice"
    verdict = Verdict.of((*receipt.notes, *receipt.line_notes, *of_one_time))
    return IntakeResult(location, ownership.student, hand_in.stem, state, verdict, sender_words)


def is_disk_full(error: OSError) -> bool:
    """Whether an error is the disk's, which has no room for more."""
    return error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", None))

"""A hand-in on its way into the gradebook, and what the others beside it say of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from twohats.text import pluralize

from twohats_instructor.course import Course
from twohats_instructor.intake import lineage, storage
from twohats_instructor.intake.doubts import Judge, Ownership
from twohats_instructor.intake.identify import HandIn
from twohats_instructor.intake.identity import TYPED
from twohats_instructor.intake.layouts import Trust
from twohats_instructor.intake.names import is_clearly
from twohats_instructor.intake.register import RegisterEntry
from twohats_instructor.verdict import VerdictNote

_BELIEVED = "Only the name typed in it says whose work it is: there is no class list."
_TWO_OF_ONE_NAME = (
    "Several hand-ins have the typed name {}, and a later one is not made from an earlier one: its "
    "answers were saved fewer times, or it was dealt other cases. They may be two people's."
)


@dataclass
class Receipt:
    """One hand-in on its way: whose it is, what is told of it, and where it is kept."""

    hand_in: HandIn
    entry: RegisterEntry | None
    ownership: Ownership
    time: datetime
    order: list[str]
    notes: tuple[VerdictNote, ...]
    line_notes: tuple[VerdictNote, ...] = ()
    kept: Path | None = None
    is_new: bool = False


def note_typed_names(course: Course, judge: Judge, receipts: list[Receipt]) -> None:
    """Told that a typed name is believed; two that claim one name, and cannot be one, wait."""
    claims: dict[tuple[str, str], list[Receipt]] = {}
    for receipt in (receipt for receipt in receipts if _is_only_typed(receipt, judge)):
        receipt.line_notes = (*receipt.line_notes, VerdictNote("sound", _BELIEVED))
        claims.setdefault((receipt.ownership.student, receipt.hand_in.stem), []).append(receipt)
    for (student, stem), claimants in claims.items():
        versions = [lineage.version(work.hand_in.answers, work.time) for work in claimants]
        versions += storage.received_versions(course, student, stem)
        if not lineage.are_of_one(versions):
            for receipt in claimants:
                doubt, decide_as = _TWO_OF_ONE_NAME.format(student), f"typed:{student}"
                receipt.ownership = Ownership(student, doubt, decide_as)


def _is_only_typed(receipt: Receipt, judge: Judge) -> bool:
    """Whether nothing but a name that a learner typed says whose work it is."""
    sender = receipt.hand_in.sender
    is_typed = sender is not None and sender.layout == TYPED and not judge.decided(sender)
    return is_typed and not receipt.ownership.doubt


def note_places(receipt: Receipt, receipts: list[Receipt]) -> None:
    """Told, if the work of one learner came from several folders: a person may have mixed it up."""
    student, stem = receipt.ownership.student, receipt.hand_in.stem
    if receipt.ownership.doubt or not student:
        return
    places = {
        _place(other.hand_in)
        for other in receipts
        if (other.ownership.student, other.hand_in.stem) == (student, stem)
        and not other.ownership.doubt
    }
    if len(places) > 1:
        sentence = f"Work under the name {student} came from {pluralize(len(places), 'place')}."
        note = VerdictNote("sound", sentence, needs_look=True, for_marker=True)
        receipt.notes = (*receipt.notes, note)


def note_claimants(receipt: Receipt, receipts: list[Receipt]) -> None:
    """Told in the line alone: what others claim is no fault of this learner's."""
    names = receipt.entry.names if receipt.entry else ()
    claims = any(
        other.ownership.doubt
        and other.hand_in.stem == receipt.hand_in.stem
        and any(is_clearly(name, names) for name in other.hand_in.typed)
        for other in receipts
    )
    if claims and not receipt.ownership.doubt:
        sentence = f"Another hand-in names {receipt.ownership.student} too; it waits."
        note = VerdictNote("sound", sentence, needs_look=True)
        receipt.line_notes = (*receipt.line_notes, note)


def _place(hand_in: HandIn) -> tuple:
    """Where work came from: the sender, or the folder if a name was only typed."""
    sender = hand_in.sender
    if sender is None or sender.trust == Trust.TYPED:
        return ("", "", hand_in.location[:-1])
    return (sender.layout, sender.full_reference, ())

"""What is no hand-in, one line for each who sent it; and what a person can do about a doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from twohats.text import join_list

from twohats_instructor.intake.identity import FILE_NAME
from twohats_instructor.intake.kinds import is_other_archive, why_no_hand_in
from twohats_instructor.intake.parcels import Parcel
from twohats_instructor.intake.settling import MAX_REASONS, Part

_EMPTY = "There is nothing in it."


@dataclass
class Refusal:
    """Who sent what cannot be taken in, from where, and why."""

    student: str
    sender: str
    location: str
    reasons: list[str] = field(default_factory=list)


def refusals(parts: Sequence[Part]) -> list[Refusal]:
    """One for each place with a reason, and for each sender of whom nothing else is told."""
    with_work = {_reference(parcel) for parcel, works, _ in parts if works}
    of_somebody = {parcel.place[:2] for parcel, _, _ in parts if _is_named(parcel)}
    lines: dict[object, Refusal] = {}
    for parcel, works, files in parts:
        reasons = [file.refusal for file in files]
        reference = _reference(parcel)
        is_index = not _is_named(parcel) and parcel.place[:2] in of_somebody
        if not reasons and (works or reference in with_work or is_index):
            continue
        found = [*reasons, *(() if works else _nothing_in(parcel, bool(reasons)))]
        # Somebody without any hand-in gets one line, however many places there are.
        key = (parcel.place, reference) if reference in with_work or not reference else reference
        if found:
            line = lines.setdefault(key, _refusal(parcel))
            line.reasons = list(dict.fromkeys([*line.reasons, *found]))
    for line in lines.values():
        # Another place of the same sender may have told why.
        line.reasons = [reason for reason in line.reasons if reason != _EMPTY] or [_EMPTY]
        more = len(line.reasons) - MAX_REASONS
        if more > 0:
            line.reasons = [*line.reasons[:MAX_REASONS], f"And {more} more of the kind."]
    return list(lines.values())


def how_to_decide(decide_as: str, location: str) -> str:
    """What a person can do so that a hand-in counts."""
    if not decide_as:
        return f"Or collect {location} by itself, with --learner NAME."
    several = (
        " If its files are different people's, collect each by itself, with --learner NAME."
        if decide_as.startswith("typed:")
        else ""
    )
    return (
        "It counts for nobody until you decide: run the command again with "
        f'--decide "{decide_as}=LEARNER".{several}'
    )


def _is_named(parcel: Parcel) -> bool:
    """Whether more than the name of an archive says who sent it."""
    return parcel.sender is not None and parcel.sender.layout != FILE_NAME


def _reference(parcel: Parcel) -> str:
    return parcel.sender.full_reference if parcel.sender else ""


def _refusal(parcel: Parcel) -> Refusal:
    sender = parcel.sender
    return Refusal(
        sender.student if sender else "",
        sender.in_words() if sender else "",
        "/".join(parcel.location),
    )


def _nothing_in(parcel: Parcel, has_reasons: bool) -> Iterator[str]:
    """Why a place has no hand-in, where nothing in it was refused."""
    unread = [file for file in parcel.files if file.name and not file.path]
    file_names = [file.name for file in unread if not file.refusal]
    if parcel.sender is None:
        # Loose files that nobody is named by: only what may be somebody's work is worth a line.
        yield from (why_no_hand_in(name) for name in file_names if is_other_archive(name))
    elif len(file_names) == 1:
        yield why_no_hand_in(file_names[0])
    elif file_names:
        archives = [name for name in file_names if is_other_archive(name)]
        yield from map(why_no_hand_in, archives)
        if not archives:
            yield f"There is no exercise among the files: {join_list(sorted(file_names))}."
    elif not has_reasons and not any(file.path for file in parcel.files):
        yield _EMPTY
    elif not has_reasons:
        names = join_list(sorted(file.name for file in parcel.files if file.path))
        yield f"There is no exercise in it, only {names}."

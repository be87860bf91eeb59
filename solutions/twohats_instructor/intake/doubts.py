"""Whether it is clear whose work something is. Where it is not, it waits for a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from twohats.text import join_list

from twohats_instructor.intake.class_list import ClassList, Classmate
from twohats_instructor.intake.identify import HandIn
from twohats_instructor.intake.identity import FILE_NAME
from twohats_instructor.intake.labels import has_lost_marks
from twohats_instructor.intake.layouts import Sender, Trust
from twohats_instructor.intake.names import is_clearly, is_name_of, keys, squashed
from twohats_instructor.intake.register import RegisterEntry
from twohats_instructor.verdict import VerdictNote


@dataclass(frozen=True)
class Ownership:
    """Whose work it is taken for; `doubt` is why it cannot count yet, empty if it can.

    `decide_as` is how a person names the sender in a decision.
    """

    student: str
    doubt: str = ""
    decide_as: str = ""
    notes: tuple[VerdictNote, ...] = ()


class Judge:
    """Knows the class, what a person has decided, and everybody else's work."""

    def __init__(self, class_list: ClassList | None, decisions: Mapping[str, str]) -> None:
        self.class_list, self.decisions = class_list, decisions
        self.entries: list[RegisterEntry] = []
        self.people: list[RegisterEntry] = []
        self._by_key: dict[str, list[RegisterEntry]] = defaultdict(list)

    def meet(self, entries: Iterable[RegisterEntry]) -> None:
        """Come to know everybody's work; a person of many exercises is met once."""
        self.entries = list(entries)
        people = {(entry.student, entry.names, entry.typed): entry for entry in self.entries}
        self.people = list(people.values())
        self._by_key.clear()
        for person in self.people:
            for key in set().union(*map(keys, (*person.names, *person.typed))):
                self._by_key[key].append(person)

    def decided(self, sender: Sender) -> str:
        """Whom a person has named for this sender; empty if nobody has."""
        return self.decisions.get(sender.full_reference) or self.decisions.get(sender.reference, "")

    def entry(self, hand_in: HandIn) -> RegisterEntry | None:
        """A hand-in as the others see it; None if nothing says who sent it."""
        if hand_in.sender is None:
            return None
        mate = self._mate(hand_in.sender)
        student = self.decided(hand_in.sender) or (mate.student if mate else hand_in.sender.student)
        entry = RegisterEntry.of(student, hand_in.stem, hand_in.sender, hand_in.typed)
        if mate is None:
            return entry
        names = (*entry.names, *mate.names)
        return replace(entry, names=names, first=mate.first, last=mate.last)

    def ownership(self, hand_in: HandIn) -> Ownership:
        """Whose work a hand-in is."""
        entry, sender = self.entry(hand_in), hand_in.sender
        if entry is None or sender is None:
            return Ownership("", "Nothing says whose work it is: put it into a folder with a name.")
        if sender.full_reference in self.decisions:
            return Ownership(entry.student)
        namesakes = self._namesakes(entry)
        if namesakes:
            return Ownership(entry.student, namesakes, sender.full_reference)
        if self.decided(sender):
            return Ownership(entry.student)
        mate = self._mate(sender)
        doubt = (
            self._unknown(sender, mate)
            or self._only_claimed(entry)
            or self._of_somebody_else(entry, hand_in, mate)
        )
        notes = () if doubt else tuple(self._oddities(entry, hand_in))
        return Ownership(entry.student, doubt, sender.reference, notes)

    def _mate(self, sender: Sender) -> Classmate | None:
        return self.class_list.classmate(sender) if self.class_list else None

    def _others(self, entry: RegisterEntry) -> list[RegisterEntry]:
        return [other for other in self.people if other.student != entry.student]

    def _unknown(self, sender: Sender, mate: Classmate | None) -> str:
        if mate:
            return ""
        if sender.layout == FILE_NAME:
            return f"Only the name of the archive, {sender.name}, says whose work it is."
        if self.class_list:
            return f"{sender.in_words()} is not in {self.class_list.source}, or not only once."
        if sender.layout == "Gradescope" and sender.name == f"submission {sender.key}":
            if sender.aliases:
                people = join_list(sender.aliases)
                return f"Gradescope names several people for {sender.name}: {people}."
            return f"Gradescope tells no name, only {sender.name}."
        if sender.trust == Trust.TYPED and has_lost_marks(sender.student):
            return (
                f"The name {sender.student} has lost its marks, as in files of an earlier version; "
                "two different names may look like this."
            )
        return ""

    def _namesakes(self, entry: RegisterEntry) -> str:
        """Two people of one name, whom only the platform's numbers tell apart."""
        references = {
            other.reference
            for other in self.entries
            if (other.student, other.stem, other.layout)
            == (entry.student, entry.stem, entry.layout)
        } | {entry.reference}
        if len(references) < 2 or not entry.is_of_platform:
            return ""
        return f"Two senders have the name {entry.student}: {join_list(sorted(references))}."

    def _only_claimed(self, entry: RegisterEntry) -> str:
        """A name that was only typed, where the same person's work has come in a surer way."""
        if entry.trust >= Trust.FOLDER:
            return ""
        for other in (other for other in self.entries if other.stem == entry.stem):
            is_surer = other.trust >= Trust.FOLDER or (
                entry.trust == Trust.PACKED_FOLDER and other.trust == Trust.TYPED
            )
            is_meant = other.student == entry.student or (
                other.trust >= Trust.FOLDER
                and (other.has_typed(entry.student) or is_clearly(entry.student, other.names))
            )
            if is_surer and is_meant:
                return (
                    f"It says that it is {entry.student}'s, whose work has come by another way: "
                    f"{other.reference} ({other.layout})."
                )
        return ""

    def _of_somebody_else(
        self, entry: RegisterEntry, hand_in: HandIn, mate: Classmate | None
    ) -> str:
        strange = [name for name in entry.typed if not is_name_of(name, entry.names)]
        sender = hand_in.sender.in_words() if hand_in.sender else entry.reference
        for name in (*strange, *self._strange_folders(entry, hand_in)):
            owner = self._owner(name, entry)
            if owner:
                return f"{sender} sent it, but it names somebody else: {name} ({owner})."
        all_typed = {
            name
            for other in self.entries
            if other.reference == entry.reference and other.stem == entry.stem
            for name in other.typed
            if not is_name_of(name, entry.names)
        } | set(strange)
        if strange and len(all_typed) > 1:
            names = join_list(sorted(all_typed))
            return f"{sender} sent work with several names, none the sender's: {names}."
        for other in self._others(entry) if entry.is_of_platform and not mate else []:
            shared = [name for name in entry.typed if other.has_typed(name)]
            if shared and other.is_of_platform and is_name_of(shared[0], other.names):
                pair = join_list(sorted({entry.reference, other.reference}))
                return f"Two senders typed the name {shared[0]}: {pair} ({entry.layout})."
        return ""

    def _owner(self, name: str, entry: RegisterEntry) -> str:
        """Somebody else whom a name clearly means; empty if there is nobody."""
        likely = (person for key in sorted(keys(name)) for person in self._by_key.get(key, ()))
        for other in likely:
            if other.student == entry.student:
                continue
            if is_clearly(name, other.names) or (
                other.has_typed(name) and is_name_of(name, other.names)
            ):
                return other.student
        mates = self.class_list.classmates if self.class_list else ()
        others = (mate for mate in mates if mate.student != entry.student)
        return next((mate.student for mate in others if squashed(name) in mate.keys), "")

    def _strange_folders(self, entry: RegisterEntry, hand_in: HandIn) -> list[str]:
        return [name for name in hand_in.folders if not is_name_of(name, entry.names)]

    def _joined_name(self, entry: RegisterEntry, sender: Sender) -> str:
        """What else a name may be that a platform has joined with the assignment's.

        The others of the same download tell where the assignment ends; a class list knows.
        """
        if not sender.readings or self._mate(sender) or sender.full_reference in self.decisions:
            return ""
        beside = {
            other.reference
            for other in self.entries
            if (other.layout, other.stem) == (entry.layout, entry.stem)
        }
        assignment = sender.key.removesuffix(sender.name)
        if len(beside) > 1 and all(name.startswith(assignment) for name in beside):
            return ""
        possible_users = " or ".join(sender.readings)
        return (
            f"{sender.layout} joins assignment and user in one name, {sender.key}: the user may be "
            f"{possible_users} too. It counts for {entry.student}; a class list settles it, or "
            f'--decide "{sender.key}=LEARNER".'
        )

    def _oddities(self, entry: RegisterEntry, hand_in: HandIn) -> Iterable[VerdictNote]:
        """What can count, and still should be looked at."""
        joined = self._joined_name(entry, hand_in.sender) if hand_in.sender else ""
        if joined:
            yield VerdictNote("sound", joined, needs_look=True, for_marker=True)
        strange = [name for name in entry.typed if not is_name_of(name, entry.names)]
        if strange:
            sender = hand_in.sender.in_words() if hand_in.sender else ""
            sentence = (
                f"{sender} sent it, and the name typed in it is {join_list(strange)}. "
                f"It counts for {entry.student}."
            )
            yield VerdictNote("sound", sentence, needs_look=True, for_marker=True)
        elif len({*self._strange_folders(entry, hand_in)}) > 1:
            names = join_list(self._strange_folders(entry, hand_in))
            sentence = f"It was in folders with the names {names}."
            yield VerdictNote("sound", sentence, needs_look=True, for_marker=True)

"""What of each lesson is done, seen from what the learner has made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from twohats.answers import Store, read
from twohats.answers.envelope import Pack
from twohats.scenario import Scenario
from twohats.scenario.syllabus import course
from twohats.session.at_rest import AtRest
from twohats.session.next_step import MAP
from twohats.session.paths import course_root, sibling_path

if TYPE_CHECKING:
    from twohats.session.session import Session
    from twohats.widgets.frame import Frame

#: What is done of an exercise that was handed in.
HANDED_IN = ("packed", "changed")


def done_lessons(work: Store, root: Path, scenario: Scenario) -> dict[str, list[str]]:
    """For each lesson with something done: "lesson", and one of "begun", "packed" and "changed".

    `packed`: the file to hand in was made; `changed`: and the answers were saved again after it.
    A lesson is done with its last sentence. The start asks for none: it is done with its exercise.
    """
    closed = work.get("done") or {}
    progress = {}
    for stem in (lesson["stem"] for lesson in course()["lessons"]):
        steps = ["lesson"] * (stem in closed) + _exercise(work, root, scenario, stem)
        if stem == MAP and set(steps) & set(HANDED_IN):
            steps = ["lesson", *(step for step in steps if step != "lesson")]
        if steps:
            progress[stem] = steps
    return progress


def has_lesson_work(session: Session) -> bool:
    """Whether the lesson's page has saved anything: all lessons save to one and the same file."""
    lesson, work = session.lesson, session.work
    drafts = [work.get(f"draft_{name}") for name in lesson.makes if name in lesson.drafts]
    notes = [key for key in work.get("notes") or {} if key.startswith(f"{session.stem}.")]
    answers = [id_ for id_ in work.get("quiz") or {} if id_.startswith(f"{lesson.number}-")]
    played = session.stem in (work.get("plays") or {})
    return played or bool(notes or answers) or any(draft is not None for draft in drafts)


def hand_in_state(session: Session, done: dict[str, list[str]]) -> str:
    """Whether this exercise was handed in: "open", "packed", or "changed" since then."""
    steps = done.get(session.stem, [])
    return next((step for step in steps if step in HANDED_IN), "open")


def done_now(session: Session) -> dict[str, list[str]]:
    """What is done, as the disk has it: other pages may have saved since this one looked."""
    return done_lessons(on_disk(session.work), course_root(session.folder), session.scenario)


def on_disk(store: Store) -> Store:
    """A second look at a store's file; the store itself still knows what it has seen."""
    return Store(store.path, store.assignment, store.pack)


def follow(session: Session, widget: Frame, look: Callable[[], None]) -> None:
    """Calls `look` when something is saved in this notebook, or its page is seen again."""
    rest = AtRest(look)
    for store in {id(store): store for store in (session.answers, session.work)}.values():
        store.on_saved(rest.later)
    widget.on_seen(look)


def note_packed(work: Store, answers: Path, stem: str) -> None:
    """Keep that the file to hand in was made of the answers as they are now."""
    work.merge("packed", {stem: _version(answers, work.pack, stem)})


def _exercise(work: Store, root: Path, scenario: Scenario, stem: str) -> list[str]:
    path = sibling_path(root / "course", stem)
    if not path.exists() or not read(path, scenario, stem).valid:
        return []
    packed = (work.get("packed") or {}).get(stem)
    if packed is None:
        return ["begun"]
    return ["packed" if packed == _version(path, scenario, stem) else "changed"]


def _version(answers: Path, pack: Pack, stem: str) -> str:
    """Which save of the answers this is: two within one second are told apart by their number."""
    envelope = read(answers, pack, stem).envelope
    return f"{envelope.saves} {envelope.saved_at}" if envelope else ""

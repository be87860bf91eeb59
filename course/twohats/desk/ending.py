"""The end of a page: which step comes next, and of an exercise what comes of handing in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twohats.boards.own_numbers import own_numbers
from twohats.scenario.samples import sample_levels
from twohats.scenario.syllabus import hat_of
from twohats.session.at_rest import AtRest
from twohats.session.autosave import autosave_items
from twohats.session.empty_parts import empty_parts, empty_texts
from twohats.session.hub import hub_folders
from twohats.session.marked_texts import saved_texts
from twohats.session.next_step import MAP, next_page, next_step, page_href, written_lessons
from twohats.session.progress import (
    HANDED_IN,
    done_now,
    follow,
    hand_in_state,
    note_packed,
    on_disk,
)
from twohats.session.score import exercise_score, own_mark_key
from twohats.session.session import Session
from twohats.widgets.ending.widget import Ending

if TYPE_CHECKING:
    from twohats.widgets.frame import Frame


def open_ending(session: Session, board: Frame | None) -> Ending:
    """The end of this page; it follows the work that is saved and the `board`, if one is open."""
    ending = Ending(
        lesson=session.lesson.number,
        hat=hat_of(session.stem),
        has_texts=bool(sample_levels(session.stem)),
        self_marks=_own_marks(session),
        hub_folders=hub_folders(session.folder) if session.is_graded else [],
    )
    ending.follow(lambda: present_ending(session, board, ending.state))
    follow(session, ending, ending.refresh)
    if board is not None:
        board.observe(AtRest(ending.refresh).later)
    autosave_items(ending, session.work, "self_marks", trait="self_marks")
    ending.on_submitted(lambda: note_packed(session.work, session.answers.path, session.stem))
    return ending


def present_ending(session: Session, board: Frame | None, before: str) -> dict[str, Any]:
    """The traits of an Ending as the work is now; `before` is the state that it showed last."""
    done = done_now(session)
    state = hand_in_state(session, done) if session.is_graded else "lesson"
    step = _step(session, done)
    traits = {
        "state": state,
        "step": step,
        "links": _links(session, step["href"]),
        "empty_parts": empty_parts(session) if session.is_graded else [],
        "empty_texts": empty_texts(session) if session.is_graded else [],
        "own": own_numbers(session, board).as_data() if state != "open" else {},
    }
    return traits | _after_hand_in(session, done, state, before)


def _after_hand_in(
    session: Session, done: dict[str, list[str]], state: str, before: str
) -> dict[str, Any]:
    if state not in HANDED_IN:
        return {"score": {}, "samples": {}, "crate": 0, "is_new": False}
    traits = {
        "score": exercise_score(session),
        "samples": _samples(session),
        "crate": sum(bool(set(steps) & set(HANDED_IN)) for steps in done.values()),
    }
    return traits | ({"is_new": True} if before == "open" else {})


def _samples(session: Session) -> dict[str, Any]:
    """By the name under which a learner's own mark is saved, each with the learner's `text`."""
    texts = saved_texts(session.stem, session.answers.reading)
    return {
        own_mark_key(session.stem, name): row | {"text": texts.get(name) or ""}
        for name, row in sample_levels(session.stem).items()
    }


def _step(session: Session, done: dict[str, list[str]]) -> dict[str, str]:
    path = on_disk(session.work).get("path") or "full"
    if session.stem == MAP and not session.is_graded:
        page = next_page(done, written_lessons(session.folder), path)
        if page:
            return page
    step = next_step(session.stem, session.folder, is_graded=session.is_graded, path=path)
    return step.as_data()


def _links(session: Session, step: str) -> list[dict[str, str]]:
    """The lesson of an exercise, and the map, unless the page's `step` leads there."""
    is_graded = session.is_graded
    own = page_href(session.stem, is_graded=is_graded)
    pages = {own: f"Lesson {session.lesson.number}"} if is_graded else {}
    if is_graded and session.lesson.sandbox:
        pages[f"{own}#{session.lesson.sandbox}"] = "The sandbox at the end of the lesson"
    if session.stem != MAP or is_graded:
        pages[page_href(MAP, is_graded=is_graded)] = "The map of the course"
    return [{"href": href, "words": words} for href, words in pages.items() if href != step]


def _own_marks(session: Session) -> dict[str, int]:
    prefix = f"{session.stem}."
    marks = session.work.get("self_marks") or {}
    return {key: level for key, level in marks.items() if key.startswith(prefix)}

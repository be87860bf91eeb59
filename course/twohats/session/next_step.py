"""The page that comes after one: an exercise after its lesson, then the next lesson on the path."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from twohats.lessons.catalog import STEMS
from twohats.scenario.syllabus import course, lesson
from twohats.session.paths import course_root

MAP = "00_start"
_REST = "or stop here: everything is saved"


@dataclass(frozen=True)
class NextStep:
    """One page to go to: `href` as seen from the present one, `words` for its button, a `note`."""

    href: str
    words: str
    note: str

    def as_data(self) -> dict[str, str]:
        """The step as plain data, for a widget."""
        return dict(vars(self))


def next_step(stem: str, folder: Path, *, is_graded: bool, path: str = "full") -> NextStep:
    """The step after a lesson, or after its exercise if the page `is_graded`.

    Only pages that are there are named; after the last of them the map is. `folder` is the
    notebook's own; KeyError for an unknown lesson or path.
    """
    if not is_graded and _has_exercise(folder, stem):
        return _exercise_step(stem)
    later = _next_lesson(stem, folder, path)
    if later is not None:
        return _lesson_step(lesson(stem), lesson(later), is_graded=is_graded)
    return NextStep(page_href(MAP, is_graded=is_graded), "To the map", _end_note(stem))


def next_page(done: dict[str, list[str]], written: list[str], path: str = "full") -> dict[str, str]:
    """The page to go on with, seen from the start page: `href`, `words` on its button, a `note`.

    Only lessons of the chosen path are gone on with; one that is begun is continued all the same.
    The first lesson that is begun and not done, else the first that can be opened and is not done.
    What is asked before any teaching comes first, until it is handed in or a lesson is begun.
    Empty if there is none.
    """
    entries = [entry for entry in course()["lessons"] if _is_to_do(entry, done, written)]
    begun = [entry for entry in entries if entry["stem"] in done]
    on_path = [entry for entry in entries if entry["id"] in course()["paths"][path]["lessons"]]
    entry = next(iter(begun or on_path), None)
    if entry is None:
        return {}
    if not done:
        words = f"Start {'exercise' if _is_start(entry) else 'lesson'} {entry['id']}"
    else:
        words = "Continue where you left off" if begun else f"Go on to lesson {entry['id']}"
    if _is_start(entry):
        note = f"{entry['id']}: what you think today · {minutes_note(entry['exercise_minutes'])}"
        return NextStep(exercise_href(entry["stem"]), words, note).as_data()
    note = f"{entry['id']}: {entry['title']} · {minutes_note(entry['minutes'])}"
    return NextStep(page_href(entry["stem"], is_graded=False), words, note).as_data()


def _is_start(entry: dict[str, Any]) -> bool:
    return entry["stem"] == MAP


def _is_to_do(entry: dict[str, Any], done: dict[str, list[str]], written: list[str]) -> bool:
    stem = entry["stem"]
    steps = done.get(stem, [])
    is_left = _is_start(entry) and ("packed" in steps or done.keys() - {stem})
    return stem in written and "lesson" not in steps and not is_left


def page_href(stem: str, *, is_graded: bool) -> str:
    """A lesson's page, as seen from another lesson or from an exercise."""
    return f"{'../../course/' if is_graded else ''}{stem}.ipynb"


def exercise_href(stem: str) -> str:
    """An exercise's page, as seen from a lesson."""
    return f"../exercises/{stem}/{stem}.ipynb"


def written_lessons(folder: Path) -> list[str]:
    """The stems of the lessons that can be opened, in their order."""
    return sorted(path.stem for path in (course_root(folder) / "course").glob("[0-9]*.ipynb"))


def minutes_note(minutes: int | None) -> str:
    """How long a page takes; empty if the outline does not say."""
    return f"about {minutes} minutes" if minutes else ""


def _has_exercise(folder: Path, stem: str) -> bool:
    return (course_root(folder) / "exercises" / stem / f"{stem}.ipynb").is_file()


def _exercise_step(stem: str) -> NextStep:
    entry = lesson(stem)
    note = _joined(minutes_note(entry.get("exercise_minutes")), _REST)
    return NextStep(exercise_href(stem), f"Go on to exercise {entry['id']}", note)


def _next_lesson(stem: str, folder: Path, path: str) -> str | None:
    """The first lesson after this one on the path that can be opened."""
    paths = course()["paths"]
    if path not in paths:
        raise KeyError(f"There is no path {path!r}; there are {', '.join(paths)}.")
    stems = {other for other in written_lessons(folder) if other in STEMS}
    later = (
        entry["stem"]
        for entry in course()["lessons"]
        if entry["id"] > stem[:2] and entry["id"] in paths[path]["lessons"]
    )
    return next((other for other in later if other in stems), None)


def _lesson_step(
    current: dict[str, Any], following: dict[str, Any], *, is_graded: bool
) -> NextStep:
    changes_hat = {current["part"], following["part"]} == {"product", "project"}
    onward = "Put on the other hat: lesson" if changes_hat else "Go on to lesson"
    words = f"{onward} {following['id']}"
    minutes = minutes_note(following["minutes"])
    note = _joined(f"{following['title']}, {minutes} with its exercise", _REST)
    return NextStep(page_href(following["stem"], is_graded=is_graded), words, note)


def _end_note(stem: str) -> str:
    """What is said after the last page that there is."""
    if stem == course()["lessons"][-1]["stem"]:
        return "This was the last page of the course"
    return "This is the last page of your path that is ready; the map shows what comes after it"


def _joined(*parts: str) -> str:
    note = " · ".join(filter(None, parts))
    return note[:1].upper() + note[1:]

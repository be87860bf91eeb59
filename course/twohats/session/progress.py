"""What of each lesson is done, seen from what the learner has made."""

from __future__ import annotations

from pathlib import Path

from twohats.answers import Store, read
from twohats.answers.envelope import Pack
from twohats.scenario import Scenario
from twohats.scenario.syllabus import course
from twohats.session.paths import sibling_path


def done_lessons(work: Store, root: Path, scenario: Scenario) -> dict[str, list[str]]:
    """For each lesson with something done: "lesson", and one of "begun", "packed" and "changed".

    `packed`: the file to hand in was made; `changed`: and the answers were saved again after it.
    """
    closed = work.get("done") or {}
    progress = {}
    for stem in (lesson["stem"] for lesson in course()["lessons"]):
        steps = ["lesson"] * (stem in closed) + _exercise(work, root, scenario, stem)
        if steps:
            progress[stem] = steps
    return progress


def next_page(done: dict[str, list[str]], written: list[str]) -> dict[str, str]:
    """The page to go on with, seen from a lesson: `href`, `words` on its button, `title`.

    First what is asked before any teaching, then the first lesson that can be opened and is not
    done; empty if there is none.
    """
    words = "Continue where you were" if done else "Start"
    for lesson in course()["lessons"]:
        stem, steps = lesson["stem"], done.get(lesson["stem"], [])
        is_start = lesson["part"] == "start" and lesson["id"] == "00"
        if stem not in written or (steps and is_start) or "lesson" in steps:
            continue
        href = f"../exercises/{stem}/{stem}.ipynb" if is_start else f"{stem}.ipynb"
        kind = ": what you think today" if is_start else f": {lesson['title']}"
        return {"href": href, "words": words, "title": f"{lesson['id']}{kind}"}
    return {}


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

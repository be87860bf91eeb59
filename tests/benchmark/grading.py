"""Submissions graded in a minute: ours against nbgrader's own autograde, on the same answers.

Both run in this process, one after another, one submission at a time, into a gradebook that
already stands; both have graded one submission before the clock starts, so imports are paid.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.benchmark import Row, missing, times

ROOT = Path(__file__).parents[2]
OURS, PEERS, KINDS = 60, 4, 4
BUDGET = 50
STEM = "07_roadmap"


def rows() -> Iterator[Row]:
    """The two speeds, then how far the marks agree."""
    try:
        submissions = import_module("tests.support.submissions")
    except ImportError as error:
        yield missing("submissions a minute", str(error))
        return
    with tempfile.TemporaryDirectory() as folder:
        ours, our_marks = _ours(submissions, _course(Path(folder) / "ours"))
        peer, peer_marks = _nbgraders(submissions, _course(Path(folder) / "peer"))
    yield Row(
        "submissions a minute, reading to gradebook, start and imports left out "
        f"(ours {OURS}, one process / nbgrader {PEERS}, executes the notebook)",
        f"{ours:.0f} a minute",
        f"{peer:.0f} a minute",
        times(ours, peer),
        f"at least {BUDGET}x",
        ours >= BUDGET * peer,
    )
    yield from _compared(our_marks, peer_marks)


def _course(root: Path) -> Any:
    """A copy of the course with an empty gradebook."""
    from twohats_instructor.course import Course
    from twohats_instructor.grading import gradebook

    for name in ("exercises", "solutions"):
        ignored = shutil.ignore_patterns("__pycache__", "*.egg-info", "answers.json*")
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    course = Course(root)
    course.gradebook.mkdir()
    with gradebook.open_gradebook(course.db_url) as opened:
        gradebook.register_assignment(opened, course.db_url, course.released_notebook(STEM))
    return course


def _hand_in(submissions: Any, course: Any, count: int) -> None:
    """The best roadmap known, the reference's, the best one crowded into Now, an untouched one."""
    from twohats.scenario import load

    best = submissions.best()
    crowded = best | {"entries": [entry | {"bucket": "now"} for entry in best["entries"]]}
    kinds = (best, load().reference("roadmap"), crowded, submissions.dealt_out())
    for number in range(count):
        submissions.submit(
            course, f"s{number:03}", answers=submissions.envelope(kinds[number % KINDS])
        )


def _ours(submissions: Any, course: Any) -> tuple[float, dict[Any, float]]:
    from twohats_instructor.grading.batch import grade

    _hand_in(submissions, course, 1)
    grade(course)
    _hand_in(submissions, course, OURS)
    start = time.perf_counter()
    lines = grade(course)
    taken = time.perf_counter() - start
    if len(lines) != OURS or any(line.failed for line in lines):
        raise RuntimeError("our own grading failed")
    return 60 * OURS / taken, _marks(submissions, course)


def _nbgraders(submissions: Any, course: Any) -> tuple[float, dict[Any, float]]:
    """With nbgrader's own settings; of ours only the names of the folders."""
    from nbgrader.apps.api import NbGraderAPI
    from traitlets.config import Config

    places = {"root": str(course.root), "db_url": course.db_url}
    places |= {"source_directory": "solutions/notebooks", "release_directory": "exercises"}
    for name in ("submitted", "autograded", "feedback"):
        places[f"{name}_directory"] = f"gradebook/{name}"
    # nbgrader's own pattern of what it leaves out is kept: it does not concern answers.json.
    api = NbGraderAPI(config=Config({"CourseDirectory": places}))
    _hand_in(submissions, course, PEERS)
    _autograde(api, "s000")
    start = time.perf_counter()
    for number in range(PEERS):
        _autograde(api, f"s{number:03}")
    return 60 * PEERS / (time.perf_counter() - start), _marks(submissions, course)


def _autograde(api: Any, student: str) -> None:
    with _quiet():
        done = api.autograde(STEM, student, force=True, create=True)
    if not done["success"]:
        raise RuntimeError(f"nbgrader's autograde failed: {done['error'] or done['log'][-300:]}")


@contextmanager
def _quiet() -> Iterator[None]:
    """Kernels write their warnings past Python, straight to the terminal."""
    kept = os.dup(2)
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _marks(submissions: Any, course: Any) -> dict[Any, float]:
    """What the machine gave, by learner and cell."""
    return {key: mark[0] for key, mark in submissions.marks(course).items() if mark[0] is not None}


def _compared(ours: dict[Any, float], peer: dict[Any, float]) -> Iterator[Row]:
    """Nbgrader's run sees the visible checks only, so its marks may differ from ours."""
    shared = sorted(ours.keys() & peer.keys())
    differ = [key for key in shared if abs(ours[key] - peer[key]) > 1e-9]
    names = sorted({name for _, name in differ})
    what = f"marks on the same {PEERS} answers; nbgrader's run knows the visible checks only"
    equal = f"{len(shared) - len(differ)} of {len(shared)} equal"
    points = [f"{sum(marks[key] for key in shared):.1f} points" for marks in (ours, peer)]
    yield Row(f"{what}; {equal}", points[0], points[1])
    if names:
        yield Row(f"  differ in: {', '.join(names)}", "", "")

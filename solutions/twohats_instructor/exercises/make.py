"""Making, checking and writing the exercises: all of them or, if one would leak, none."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from twohats.answers.files import write_whole

from twohats_instructor.course import Course
from twohats_instructor.exercises.generate import generate, sources
from twohats_instructor.exercises.guard import leaks
from twohats_instructor.exercises.secrets import secrets


@dataclass(frozen=True)
class ReleaseResult:
    """What a release changed or, when only checked, would change; `problems` kept it back."""

    stems: tuple[str, ...]
    changed: tuple[str, ...]
    problems: tuple[str, ...]


def release_exercises(
    course: Course,
    check_only: bool = False,
    generator: Callable[[Course, list[str], Path], None] = generate,
) -> ReleaseResult:
    """Make all exercises from their sources. With `check_only` nothing is written."""
    stems = sources(course)
    with tempfile.TemporaryDirectory() as folder:
        generated = Path(folder) / "release"
        problems = _misplaced_answers(course) or _problems(course, stems, generated, generator)
        if problems:
            return ReleaseResult(tuple(stems), (), tuple(problems))
        contents = {stem: (generated / stem / f"{stem}.ipynb").read_bytes() for stem in stems}
    changed = [stem for stem in stems if _content(course.released_notebook(stem)) != contents[stem]]
    if not check_only:
        for stem in changed:
            write_whole(course.released_notebook(stem), contents[stem])
    orphans = [f"exercises/{stem} has no source." for stem in course.stems() if stem not in stems]
    return ReleaseResult(tuple(stems), tuple(changed), tuple(orphans))


def _problems(course: Course, stems: list[str], generated: Path, generator: Callable) -> list[str]:
    try:
        generator(course, stems, generated)
    except Exception as error:  # nbgrader raises whatever its steps raise
        return [f"nbgrader could not make the exercises: {error}"]
    secret_strings = secrets(course)
    return [problem for stem in stems for problem in leaks(generated / stem, secret_strings)]


def _misplaced_answers(course: Course) -> list[str]:
    """Answers beside a source: nbgrader would lay them over every learner's own."""
    paths = sorted(course.source_folder.rglob("answers.json*"))
    return [f"{path.relative_to(course.root)} must not be next to a source." for path in paths]


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None

"""nbgrader's own generate_assignment, into whatever folder is asked for, without a gradebook."""

from __future__ import annotations

import logging
from pathlib import Path

from twohats_instructor.course import CONFIG_FILE, Course


def generate(course: Course, stems: list[str], target: Path) -> None:
    """Make the exercises of `stems` under `target`, as nbgrader makes them.

    Raises nbgrader's NbGraderException if a source cannot be turned into an exercise.
    """
    from nbgrader.converters import GenerateAssignment
    from nbgrader.coursedir import CourseDirectory
    from traitlets.config import PyFileConfigLoader

    config = PyFileConfigLoader(CONFIG_FILE, path=str(course.root)).load_config()
    config.CourseDirectory.release_directory = str(target)
    config.SaveCells.enabled = False
    logging.getLogger("traitlets").setLevel(logging.ERROR)
    for stem in stems:
        course_directory = CourseDirectory(config=config, assignment_id=stem)
        converter = GenerateAssignment(coursedir=course_directory, config=config)
        converter.no_database = True
        converter.force = True
        converter.start()


def sources(course: Course) -> list[str]:
    """The assignments that have a source."""
    return sorted(path.stem for path in course.source_folder.glob("*/*.ipynb"))

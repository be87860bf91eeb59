"""What `nbgrader autograde` and the formgrader's button run instead of the learner's cells."""

from __future__ import annotations

from pathlib import Path

from nbconvert.exporters import NotebookExporter
from nbformat import from_dict
from nbformat.v4 import new_notebook
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from twohats_instructor.course import Course
from twohats_instructor.grading.record_marks import mark_and_record


class UnreadExporter(NotebookExporter):
    """Starts from an empty notebook, whatever file it is given.

    nbgrader reads a hand-in twice with nbformat, which gives up on faults that are repaired here;
    `GradeAnswers` reads it by itself, and builds the notebook to be written.
    """

    def from_file(self, file_stream, resources=None, **options):
        """Convert an empty notebook instead of `file_stream`."""
        return self.from_notebook_node(new_notebook(), resources, **options)


class GradeAnswers(NbGraderPreprocessor):
    """Marks the answers beside a handed-in notebook. No cell is executed, nobody's.

    `enabled` comes from NbGraderPreprocessor: a preprocessor that is not enabled is passed over in
    silence, and nbgrader would then give everybody full marks.
    """

    def preprocess(self, nb, resources):
        """Replace `nb` with the marking copy, and write the marks into the gradebook."""
        names = resources["nbgrader"]
        course = Course(Path(self.parent.parent.coursedir.root))
        with Gradebook(names["db_url"]) as gradebook:
            copy = mark_and_record(course, gradebook, names["student"], names["assignment"])
        return from_dict(copy), resources

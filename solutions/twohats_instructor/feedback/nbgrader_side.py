"""What nbgrader's own *Generate Feedback* and *Release Feedback* do here.

*Generate Feedback* writes our page, never the copy that a marker reads.

nbgrader's page is the whole marking copy, rubrics and samples among it. Here the copy is not even
opened, so that nothing in it can reach a learner.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter
from nbgrader.api import Gradebook
from nbgrader.converters import NbGraderException
from nbgrader.exchange.abc import ExchangeReleaseFeedback

from twohats_instructor.course import Course
from twohats_instructor.feedback.content import feedback_page, record_of
from twohats_instructor.feedback.html import page_html


class FeedbackExporter(Exporter):
    """The page of one learner, from the gradebook and the record of the grading."""

    output_mimetype = "text/html"

    def _file_extension_default(self) -> str:
        return ".html"

    def from_filename(  # type: ignore[override]  # text, as of every exporter to HTML
        self, filename: str, resources: dict[str, Any] | None = None, **options: Any
    ) -> tuple[str, dict[str, Any]]:
        """The page as text, and the resources that nbgrader's writer asks for.

        Raises NbGraderException if there is no record to make a page from; nbgrader then names the
        learner, removes what is half made, and goes on with the next.
        """
        resources = dict(resources or {})
        names = resources["nbgrader"]
        converter: Any = self.parent
        course = Course(Path(converter.coursedir.root))
        record = record_of(course, names["student"], names["assignment"])
        if isinstance(record, str):
            raise NbGraderException(f"{names['student']}: {record}")
        with Gradebook(names["db_url"]) as gradebook:
            page = page_html(feedback_page(course, gradebook, record))
        return page, resources | {"output_extension": self.file_extension}


class NobodyFetches(ExchangeReleaseFeedback):
    """*Release Feedback* where no hub is: a sentence on the way that leads to the learners."""

    def start(self) -> None:
        """Raise ExchangeError: what is laid into an exchange here, no learner would ever see."""
        self.fail(
            "Nothing was given out: on one machine no learner fetches feedback from an exchange. "
            "Write an archive for your learning platform instead: twohats-instructor feedback "
            f"{self.coursedir.assignment_id} --zip moodle (or canvas, or blackboard)."
        )

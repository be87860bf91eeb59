"""What `nbgrader zip_collect` needs in order to understand the time in a packed hand-in's name."""

from __future__ import annotations

from nbgrader.plugins import FileNameCollectorPlugin

from twohats_instructor.intake.labels import learner_id, parse_time


class PackedCollector(FileNameCollectorPlugin):
    """nbgrader's collector, with the time written as its parser of times can read it.

    2027-07-05-10-00-00, the form that nbgrader's own help shows, stops the whole run as invalid.
    """

    def collect(self, submitted_file: str) -> dict | None:
        """Learner, file and time of one unpacked file; None if its name tells nothing."""
        submission = super().collect(submitted_file)
        if not submission:
            return None
        time = parse_time(submission.get("timestamp") or "")
        return {
            **submission,
            "student_id": learner_id(submission["student_id"]),
            "timestamp": time and f"{time:%Y-%m-%d %H:%M:%S} UTC",
        }

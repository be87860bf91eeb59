"""The pages of one lesson in one archive, named as a learning platform wants feedback files back.

- Moodle, “Upload multiple feedback files in a zip”: a folder a participant, named as in the
  download of submissions.
- Canvas, “Upload submissions”: one file a learner, which begins as the downloaded one did; its
  numbers tell whose it is.
- Blackboard: one file a learner, which begins as the downloaded one did.

What a name was like is in what `collect` has kept. Without that a page gets the learner's id.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from twohats.answers.files import write_whole

from twohats_instructor.course import Course
from twohats_instructor.feedback.write import FeedbackResult

PLATFORMS = {"moodle": "Moodle", "canvas": "Canvas", "blackboard": "Blackboard"}
#: Fixed, so that the same pages make the same bytes.
_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class FeedbackArchive:
    """An archive, how many pages it holds, and whose pages bear only their learner's id."""

    path: Path
    pages: int
    unplaced: tuple[str, ...]


def write_archives(
    course: Course, results: Iterable[FeedbackResult], platform: str
) -> list[FeedbackArchive]:
    """One archive for each lesson that has pages, under `gradebook/`."""
    pages = [result for result in results if result.path]
    stems = sorted({page.assignment for page in pages})
    return [
        _write_archive(course, [page for page in pages if page.assignment == stem], stem, platform)
        for stem in stems
    ]


def _write_archive(
    course: Course, pages: list[FeedbackResult], stem: str, platform: str
) -> FeedbackArchive:
    content, unplaced, names = BytesIO(), [], set()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for page in pages:
            name = _platform_name(course, page, platform)
            if name is None or name in names:
                unplaced.append(page.student)
                name = _plain_name(page, platform)
            names.add(name)
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, (course.root / page.path).read_bytes())
    path = course.gradebook / f"feedback_{stem}_{platform}.zip"
    write_whole(path, content.getvalue())
    return FeedbackArchive(path, len(pages), tuple(unplaced))


def _platform_name(course: Course, page: FeedbackResult, platform: str) -> str | None:
    """The page's name by what the platform had called the hand-in; None if nobody has kept that."""
    try:
        record = course.intake_file(page.student, page.assignment).read_text("utf-8")
        entry = json.loads(record)["entry"]
        layout, sent_as = entry["layout"], entry["sent_as"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    if layout != PLATFORMS[platform] or not isinstance(sent_as, str) or not sent_as:
        return None
    # A name from a record is a name in an archive: nothing in it may climb out.
    safe = "/".join(part for part in re.split(r"[/\\]", sent_as) if part not in (".", ".."))
    return f"{safe}{page.assignment}.html"


def _plain_name(page: FeedbackResult, platform: str) -> str:
    separator = "/" if platform == "moodle" else "_"
    return f"{re.sub(r'[/:]', '.', page.student)}{separator}{page.assignment}.html"

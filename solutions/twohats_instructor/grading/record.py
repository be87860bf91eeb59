"""What one grading found, kept beside the gradebook: feedback and re-grading read it."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from twohats.answers.files import write_whole
from twohats.checks.finding import Finding

from twohats_instructor.verdict import Verdict


@dataclass(frozen=True)
class GradingRecord:
    """The findings, the texts and the verdict behind the marks of one hand-in.

    `answers` is a digest of what the checks judged; `texts` holds None where a text could not be
    read.
    """

    student: str
    assignment: str
    verdict: Verdict
    findings: dict[str, Finding]
    texts: dict[str, str | None]
    answers: str
    picture: str = ""
    untouched_cells: tuple[str, ...] = field(default=())

    def changed_cells(self, previous: GradingRecord | None) -> set[str]:
        """The cells whose answer is no longer the one that `older` was graded on."""
        if previous is None:
            return set()
        text_cells = {
            name
            for name, text in self.texts.items()
            if text != previous.texts.get(name)
            # What a release puts into an empty cell may have changed.
            and not (name in self.untouched_cells and name in previous.untouched_cells)
        }
        return text_cells | (set(self.findings) if self.answers != previous.answers else set())

    def as_json(self) -> bytes:
        """The record as its file holds it."""
        data = {
            "student": self.student,
            "assignment": self.assignment,
            "verdict": self.verdict.as_data(),
            "findings": {name: finding.as_data() for name, finding in self.findings.items()},
            "texts": self.texts,
            "answers": self.answers,
            "picture": self.picture,
            "untouched": list(self.untouched_cells),
        }
        return json.dumps(data, indent=1).encode("utf-8") + b"\n"


def save(record: GradingRecord, path: Path) -> None:
    """Keep a record, whole or not at all."""
    write_whole(path, record.as_json())


def load(path: Path) -> GradingRecord | None:
    """The record at `path`; None if there is none, or none that this version can read."""
    try:
        data = json.loads(path.read_text("utf-8"))
        verdict = data.pop("verdict")
        findings = data.pop("findings")
        return GradingRecord(
            verdict=Verdict.from_data(verdict),
            findings={name: _finding(finding) for name, finding in findings.items()},
            untouched_cells=tuple(data.pop("untouched")),
            **data,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _finding(data: dict) -> Finding:
    hints = data.get("hints")
    return Finding(**{**data, "hints": tuple(hints) if hints else None})

"""Is what a grading found kept, and a changed answer noticed?"""

from dataclasses import replace

import pytest
from twohats.checks.finding import Finding
from twohats_instructor.grading import record as records
from twohats_instructor.grading.record import GradingRecord
from twohats_instructor.verdict import Verdict, VerdictNote

FINDING = Finding("law", "Is it kept?", 2.0, 2.0, "seen", "why", "next", None, ("a", "b", "c"))
RECORD = GradingRecord(
    student="ada",
    assignment="07_roadmap",
    verdict=Verdict("repaired", ("A byte-order mark was taken off.",), False),
    findings={"law": FINDING},
    texts={"omissions": "My reasons", "uncertainty": None},
    answers="abc",
    picture="<svg></svg>",
    untouched_cells=("uncertainty",),
)


def test_does_a_record_come_back_as_it_was(tmp_path):
    records.save(RECORD, tmp_path / "ada.json")
    assert records.load(tmp_path / "ada.json") == RECORD


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"verdict": 3}', b"\xff"])
def test_is_a_record_that_cannot_be_read_none(tmp_path, content):
    (tmp_path / "ada.json").write_bytes(content)
    assert records.load(tmp_path / "ada.json") is None
    assert records.load(tmp_path / "nobody.json") is None


def test_is_nothing_changed_the_first_time_or_the_second():
    assert RECORD.changed_cells(None) == set()
    assert RECORD.changed_cells(RECORD) == set()


def test_is_a_changed_text_noticed():
    older = replace(RECORD, texts={"omissions": "Other", "uncertainty": None})
    assert RECORD.changed_cells(older) == {"omissions"}


def test_do_changed_answers_concern_every_check():
    assert RECORD.changed_cells(replace(RECORD, answers="xyz")) == {"law"}


def test_does_the_worst_note_name_the_verdict():
    notes = [
        VerdictNote("repaired", "One."),
        VerdictNote("restored", "Two.", True),
        VerdictNote("repaired", "One."),
    ]
    assert Verdict.of(notes) == Verdict("restored", ("One.", "Two."), True)
    assert Verdict.of([]) == Verdict("sound", (), False)

"""Does a verdict tell all kinds of fault, and flood nobody?"""

import json

from twohats_instructor.grading.mark import mark
from twohats_instructor.verdict import KINDS, MAX_LENGTH, MAX_SENTENCES, Verdict, VerdictNote

from tests.support.submissions import best, envelope, submit, written
from tests.support.voice import habits_in

STEM = "07_roadmap"


def test_is_the_worst_kind_the_verdict_and_every_sentence_told_once():
    notes = [VerdictNote("repaired", "A."), VerdictNote("restored", "B.", True)] * 2
    assert Verdict.of(notes) == Verdict("restored", ("A.", "B."), True)
    assert Verdict.of([]) == Verdict()


def test_is_every_verdict_a_word_that_a_teacher_would_say():
    assert not list(habits_in([("a verdict", kind) for kind in KINDS]))


def test_opens_a_verdict_that_was_kept_under_its_earlier_name():
    data = Verdict("repaired", ("A.",)).as_data() | {"kind": "mended"}
    assert Verdict.from_data(data) == Verdict("repaired", ("A.",))


def test_is_one_fault_that_is_not_listed_told_as_one():
    many = [VerdictNote("repaired", f"Fault {number}.") for number in range(MAX_SENTENCES + 1)]
    assert Verdict.of(many).sentences[-1] == "1 more fault of this kind is not listed."


def test_do_ten_thousand_faults_of_one_kind_hide_no_fault_of_another():
    many = [VerdictNote("answer by answer", f"Fault {number}.", True) for number in range(10_000)]
    verdict = Verdict.of([*many, VerdictNote("repaired", "A byte-order mark was taken off.")])
    assert len(verdict.sentences) == MAX_SENTENCES + 2
    assert "9,995 more faults" in verdict.sentences[MAX_SENTENCES]
    assert verdict.sentences[-1] == "A byte-order mark was taken off."
    assert verdict.needs_look


def test_is_an_endless_sentence_cut():
    (sentence,) = Verdict.of([VerdictNote("repaired", "x" * 100_000)]).sentences
    assert len(sentence) < MAX_LENGTH + 10


def flooding_answers():
    answers = envelope(best())
    answers["answers"] |= {f"n{number}": 1 for number in range(10_000)}
    answers["answers"]["k" * 100_000] = 1
    return answers


def test_does_a_hand_in_with_ten_thousand_faults_fill_no_page_and_no_terminal(graded, capsys):
    from twohats_instructor.cli import main

    course, _ = graded
    notebook = written(course)
    added = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None}
    notebook["cells"] += [added | {"id": f"x{n}", "source": f"{n} " * 9_000} for n in range(400)]
    text_cell = next(cell for cell in notebook["cells"] if cell["id"] == "omissions")
    notebook["cells"] += [text_cell | {"source": f"{n} " * 5_000} for n in range(50)]
    submit(course, "eve", flooding_answers(), notebook)
    assert main(["grade", "--course-dir", str(course.root)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) < 25
    assert max(map(len, lines)) < 700
    copy = mark(course, "eve", STEM).copy
    assert len(json.dumps(copy)) < 600_000
    assert "more cells are only in the file" in json.dumps(copy)
    assert main(["feedback", "--course-dir", str(course.root)]) == 0
    page = course.feedback_folder("eve", STEM) / f"{STEM}.html"
    assert page.stat().st_size < 600_000


def test_is_a_finding_no_flood_where_the_answer_itself_is_broken(course):
    roadmap = {f"k{number}": 1 for number in range(10_000)}
    submit(course, "eve", envelope(roadmap))
    findings = mark(course, "eve", STEM).record.findings.values()
    assert max(len(finding.seen) for finding in findings) < 8 * MAX_LENGTH

"""Does each learner get one page that says points, seen, why and next, and can do no harm?"""

from dataclasses import replace
from html import unescape

import pytest
from twohats_instructor.feedback.content import FeedbackPage, MarkedText
from twohats_instructor.feedback.html import page_html
from twohats_instructor.grading.mark import mark

from tests.support.submissions import assert_no_rubric_in, nbgrader, submit

STEM = "07_roadmap"
HOSTILE = "<script>alert(1)</script><img src=//example.org/x> =cmd()"


@pytest.fixture
def page(course):
    submit(course, "ada")
    record = mark(course, "ada", STEM).record
    return FeedbackPage(
        title="Marrowby's product roadmap",
        student="ada",
        points=29.5,
        max_points=40,
        penalty=0,
        findings=tuple(record.findings.values()),
        answers=(
            MarkedText("Two things not in Now, and why", "My reasons", 5.5, 8, "Well argued"),
            MarkedText("The estimate that you are least sure of", "Not very", None, 4, ""),
        ),
        notes=("A byte-order mark was taken off the notebook.",),
        picture=record.picture,
    )


def test_does_the_page_say_all_that_there_is_to_say(page):
    html = unescape(page_html(page))
    for words in (
        "29.5",
        "of 40 points",
        "ada",
        "Two things not in Now",
        "5.5 of 8",
        "Well argued",
    ):
        assert words in html
    for finding in page.findings:
        for part in (finding.question, finding.seen, finding.why, finding.next):
            assert part in html
    assert "byte-order mark" in html
    assert "<svg" in html


def test_is_it_said_what_still_awaits_a_person(page):
    assert "1 answer is still to be marked" in page_html(page)
    assert "Not marked yet: up to 4 points" in page_html(page)
    done = replace(page, answers=page.answers[:1])
    assert "still to be marked" not in page_html(done).lower()
    assert "Not marked yet" not in page_html(done)


def test_is_everything_that_somebody_typed_shown_as_text(page):
    answer = MarkedText(HOSTILE, HOSTILE, 1, 2, HOSTILE)
    html = page_html(
        replace(page, student=HOSTILE, title=HOSTILE, answers=(answer,), notes=(HOSTILE,))
    )
    assert "<script" not in html
    assert "<img" not in html
    assert html.count("&lt;script&gt;") >= 6


def test_does_the_page_forbid_scripts_and_fetch_nothing(page):
    html = page_html(page)
    assert "default-src 'none'" in html
    assert "http" not in html.replace("http-equiv", "").replace("http://www.w3.org/2000/svg", "")


def test_does_the_page_name_no_hidden_thing(page, course):
    from twohats_instructor.exercises.secrets import secrets

    html = unescape(page_html(replace(page, answers=(), picture="")))
    assert [secret for secret in secrets(course) if secret in html] == []


@pytest.mark.nbgrader
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_do_marks_and_comments_of_a_person_reach_the_page(graded):
    from nbgrader.api import Gradebook
    from twohats_instructor.feedback.write import write_feedback

    course, grade = graded
    submit(course, "ada")
    submit(course, "ben", answers=b"{", notebook=b"{")
    grade()
    with Gradebook(f"sqlite:///{course.gradebook / 'gradebook.db'}") as gradebook:
        text = gradebook.find_grade("omissions", STEM, STEM, "ada")
        text.manual_score, text.needs_manual_grade = 5.0, False
        gradebook.find_comment("omissions", STEM, STEM, "ada").manual_comment = HOSTILE
        law = gradebook.find_grade("roadmap_law", STEM, STEM, "ada")
        law.manual_score, law.needs_manual_grade = 1.0, False
        gradebook.db.commit()
    grade()
    results = {result.student: result for result in write_feedback(course)}
    assert (results["ada"].waiting, results["ben"].waiting) == (2, 3)
    html = (course.root / results["ada"].path).read_text("utf-8")
    assert "<strong>28</strong> of 40 points" in html
    assert "5 of 8 points" in html
    assert "Your instructor has set the points." in html
    assert "<script" not in html
    broken = (course.root / results["ben"].path).read_text("utf-8")
    assert "answers.json cannot be read" in broken


@pytest.mark.nbgrader
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_is_the_exercises_own_line_not_told_as_what_the_learner_wrote(graded):
    from twohats_instructor.feedback.write import write_feedback

    course, grade = graded
    submit(course, "ada", texts={"uncertainty": "Fairly sure."})
    grade()
    (result,) = write_feedback(course)
    html = (course.root / result.path).read_text("utf-8")
    assert "Fairly sure." in html
    assert "Click here" not in html
    assert html.count("(nothing written)") == 1


@pytest.mark.nbgrader
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_does_the_page_stand_where_nbgrader_gives_feedback_back(graded):
    from twohats_instructor.feedback.write import write_feedback

    course, grade = graded
    submit(course, "ada")
    grade()
    (result,) = write_feedback(course)
    assert result.path == f"gradebook/feedback/ada/{STEM}/{STEM}.html"
    assert (course.feedback_folder("ada", STEM) / "timestamp.txt").is_file()


@pytest.mark.nbgrader
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_does_nbgraders_own_generate_feedback_give_our_page_and_no_rubric(graded):
    from twohats_instructor.feedback.write import write_feedback

    course, grade = graded
    submit(course, "ada")
    submit(course, "ben", answers=b"{")
    grade()
    copy = (course.autograded_folder("ada", STEM) / f"{STEM}.ipynb").read_text("utf-8")
    assert "Rubric" in copy  # there is something that must not get out
    process = nbgrader(course, "generate_feedback", STEM)
    assert process.returncode == 0, process.stderr
    pages = {
        student: (course.feedback_folder(student, STEM) / f"{STEM}.html").read_text("utf-8")
        for student in ("ada", "ben")
    }
    assert_no_rubric_in(course.gradebook / "feedback", STEM)
    for result in write_feedback(course):
        assert (course.root / result.path).read_text("utf-8") == pages[result.student]


@pytest.mark.nbgrader
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("damage", ["cut off", "of another", "no numbers", "gone"])
def test_is_a_learner_whose_record_is_broken_named_and_nobody_else_touched(graded, damage, capsys):
    from twohats_instructor.cli import main

    course, grade = graded
    for student in ("ada", "ben"):
        submit(course, student)
    grade()
    path = course.record_file("ben", STEM)
    record = path.read_text("utf-8")
    changed = {
        "cut off": record[: len(record) // 2],
        "of another": course.record_file("ada", STEM).read_text("utf-8"),
        "no numbers": record.replace('"points": ', '"points": "many", "was": '),
    }
    path.write_text(changed[damage]) if damage in changed else path.unlink()
    assert main(["feedback", "--course-dir", str(course.root)]) == 1
    output = capsys.readouterr().out
    assert f"ben: {STEM}: no page: " in output
    assert "grade" in output
    assert "1 page written" in output.splitlines()[-1]
    assert (course.feedback_folder("ada", STEM) / f"{STEM}.html").is_file()
    # nbgrader's own command names the learner as well, and gives no half page.
    process = nbgrader(course, "generate_feedback", STEM)
    assert process.returncode != 0
    assert "for student 'ben'" in process.stderr
    assert not list(course.feedback_folder("ben", STEM).glob("*.html"))

"""Does a lesson's table bind each question to one judge, and keep judges from missing work?"""

import pytest
from twohats.checks.lesson import LessonChecks, LessonWork
from twohats.checks.question import Question, check_questions

HINTS = ("pointer", "principle", "partial solution")
QUESTIONS = {name: Question(name, "Is it?", 2, "It matters.", HINTS) for name in ("b", "a")}


class Essay(LessonWork):
    @property
    def why_not_gradable(self):
        return "" if "essay" in self.answers else "There is no essay yet."


def judge(name):
    return lambda work: QUESTIONS[name].share(len(work.answers["essay"]) / 4, "Read.", "Go on.")


def lesson(*names):
    judges = {name: judge(name) for name in names}
    return LessonChecks("00_start", Essay, "Begin to write.", QUESTIONS, judges)


def test_are_the_questions_asked_in_their_own_order():
    findings = lesson("a", "b").check_all(Essay({"essay": "xx"}, {}, None))
    assert [(finding.check, finding.points) for finding in findings] == [("b", 1), ("a", 1)]


def test_earns_missing_work_nothing_without_a_judge_looking_at_it():
    for finding in lesson("a", "b").check_all(Essay({}, {}, None)):
        assert finding.points == 0
        assert (finding.seen, finding.next) == ("There is no essay yet.", "Begin to write.")


@pytest.mark.parametrize("names", [("a",), ("a", "b", "c"), ()])
def test_is_a_question_without_a_judge_or_a_judge_without_a_question_refused(names):
    with pytest.raises(ValueError, match="each question needs one judge"):
        lesson(*names)


def test_are_the_texts_read_in_the_order_of_the_lessons_file():
    questions = check_questions("00_start")
    assert list(questions) == ["start_pretest", "start_moved", "start_interval"]
    assert questions["start_pretest"].max == 0.4


def test_is_a_lesson_without_check_texts_an_error_with_its_name():
    with pytest.raises(FileNotFoundError, match="99_nothing"):
        check_questions("99_nothing")

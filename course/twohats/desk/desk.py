"""All that a notebook's cells can ask for, one line each and the same words in all notebooks."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from IPython.display import HTML, display

from twohats.boards import lesson_board
from twohats.desk.comparison import Comparison, compared_bet
from twohats.desk.single_lessons import SingleLessons
from twohats.lessons.catalog import LESSONS
from twohats.scenario import syllabus
from twohats.scenario.retrieval import asked_questions
from twohats.session.autosave import (
    autosave,
    autosave_items,
    autosave_note,
    quiz_answers,
    to_json,
)
from twohats.session.empty_parts import is_unfinished
from twohats.session.messages import opening_message, prerequisites_table, safe_html
from twohats.session.paths import course_root
from twohats.session.plays import keep_end
from twohats.session.progress import follow, hand_in_state, has_lesson_work
from twohats.session.session import Session

if TYPE_CHECKING:
    from twohats.widgets.backup.widget import BackupButtons
    from twohats.widgets.check_panel.widget import CheckPanel
    from twohats.widgets.company_table.widget import CompanyTables
    from twohats.widgets.course_map.widget import CourseMap
    from twohats.widgets.ending.widget import Ending
    from twohats.widgets.frame import Frame
    from twohats.widgets.freeze.widget import Freeze
    from twohats.widgets.hand_in.widget import HandInForm
    from twohats.widgets.note.widget import Note
    from twohats.widgets.one_page.widget import OnePage
    from twohats.widgets.quiz.widget import Quiz
    from twohats.widgets.words.widget import Words

# Two quizzes on one page need names that tell them apart.
_QUIZ_LABELS = {"faded": "Questions about the example"}
#: Where the questions of a group ask for something else than its label says.
_QUIZ_LABELS_OF = {
    ("07_roadmap", "faded"): "Fill in the gaps",
    ("08_project_manager", "faded"): "Constraint or assumption?",
    ("09_planning_and_scheduling", "faded"): "Fill in the gaps",
    ("14_plan", "faded"): "Find the contradictions",
}


class Desk(SingleLessons):
    """One notebook's desk: what its cells show, and where the learner's work goes.

    Opening it says in a sentence what was found on the disk.
    """

    def __init__(self, session: Session):
        super().__init__(session)
        store_notices = self.answers.notices + (self.work.notices if session.is_graded else [])
        notices = [*session.notices, *store_notices]
        outline = syllabus.lesson(session.stem)
        has_work = session.is_graded or has_lesson_work(session)
        message = opening_message(outline, self.answers, notices, has_work=has_work)
        display(safe_html(message))

    # ---- the lesson's own board

    def board(self) -> Frame:
        """The lesson's main widget: a draft in a lesson, the answer in an exercise."""
        self._board = lesson_board(self.session.lesson.topic).open_board(self.session)
        keep_end(self.session, self._board)
        return self._board

    def compare(self) -> Comparison:
        """The learner's bet beside what came of it, once it is kept and the play has ended."""
        session, board = self.session, self._board
        if not session.lesson.bet:
            number = session.lesson.number
            raise LookupError(f"Lesson {number} asks for no bet that could be compared.")
        sources = (board, self._bet, self._quarters)
        return Comparison(lambda: compared_bet(session, board), *sources)

    def freeze(self) -> Freeze:
        """The button that fixes the work of this exercise for those that build on it."""
        from twohats.session.baseline import freeze_button

        baseline = lesson_board(self.session.lesson.topic).BASELINE
        self._freeze = freeze_button(self.session, baseline, self._board)
        return self._freeze

    def page(self) -> OnePage:
        """The work of this lesson on one side of paper: to print, or to keep as a file."""
        from twohats.widgets.one_page.widget import OnePage

        name, room = self.session.lesson.baseline, lesson_board(self.session.lesson.topic)
        return OnePage(
            lambda: room.make_page(self.session),
            label=f"My {name} on one page",
            file=f"{name}.html",
            help="Print it, or keep it as a file that opens in any browser.",
        )

    # ---- what every lesson has

    def carried(self) -> HTML:
        """What the exercise builds on, and who made it."""
        return safe_html(prerequisites_table(self.answers.reading, self.session.lesson.builds_on))

    def check_panel(self) -> CheckPanel:
        """The check panel: says what is good and what is missing, as often as wanted."""
        from twohats.session.checks import check_panel

        return check_panel(self.answers, self.scenario, self._board, self._cases)

    def check(self, question: str) -> float:
        """Ask one question of the answer: shows the finding, returns the points as a number."""
        from twohats.session.checks import run_check

        return run_check(question, self.answers, self.scenario)

    def quiz(self, group: str) -> Quiz:
        """The questions of one group on the learner's path, with what was answered before."""
        from twohats.widgets.quiz.widget import Quiz

        path = self.work.get("path") or "full"
        questions = asked_questions(self.session.stem, group, path)
        words = _QUIZ_LABELS_OF.get((self.session.stem, group), _QUIZ_LABELS.get(group))
        label = {"label": words} if words else {}
        quiz = Quiz(questions=questions, answers=quiz_answers(self.work, questions), **label)
        autosave_items(quiz, self.work, "quiz")
        if group == "prediction":
            self._bet = quiz
        return quiz

    def note(self, key: str, label: str, words: tuple[int, int], *, done: bool = False) -> Note:
        """A short text of the learner's own; with `done`, writing it marks the lesson as done."""
        from twohats.widgets.note.widget import Note

        name = f"{self.session.stem}.{key}"
        least, most = words
        text = (self.work.get("notes") or {}).get(name, "")
        note = Note(
            label=label,
            text=text,
            least_words=least,
            most_words=most,
            autosave_key=f"{self.work.assignment}/notes/{name}",
        )
        autosave_note(note, self.work, name, self.session.stem if done else None)
        return note

    def text(self, name: str) -> Note:
        """A text of the exercise that a person marks, by the name of its graded cell."""
        from twohats.boards.marked_text import open_text

        return open_text(self.session, name)

    def words(self) -> Words:
        """The glossary: the field's terms, those of this lesson first."""
        from twohats.widgets.words.widget import Words

        keys = ("id", "stem", "title")
        stems = self._written()
        lessons = [
            {key: lesson[key] for key in keys} | {"isWritten": lesson["stem"] in stems}
            for lesson in syllabus.course()["lessons"]
        ]
        folder = "../../course/" if self.session.is_graded else ""
        number = self.session.lesson.number
        return Words(terms=list(syllabus.glossary()), lessons=lessons, here=number, folder=folder)

    def table(self, *names: str) -> CompanyTables:
        """Tables of the company by name, to be sorted, filtered, searched and grouped.

        How each is looked at is kept for all pages. KeyError with a sentence for a name that no
        table has.
        """
        from twohats.widgets.company_table.widget import CompanyTables

        saved = to_json(self.work.get("tables") or {})
        views = {name: saved[name] for name in names if name in saved}
        tables = CompanyTables.of(self.scenario, names, views=views)
        autosave_items(tables, self.work, "tables", trait="views")
        return tables

    def hand_in(self) -> HandInForm:
        """The way to hand in the exercise; plain while something else is the next thing to do."""
        from twohats.session.hand_in import hand_in_form

        form = hand_in_form(self.session)

        def show_next() -> None:
            is_packed = hand_in_state(self.session, self._done()) == "packed"
            form.is_next = not (is_packed or is_unfinished(self.session))

        show_next()
        follow(self.session, form, show_next)
        return form

    def backup(self) -> BackupButtons:
        """Download my work, load my work."""
        from twohats.session.backup import backup_buttons

        return backup_buttons(course_root(self.session.folder), self.scenario)

    def map(self) -> CourseMap:
        """The map of the course: lessons, paths, what is done."""
        from twohats.widgets.course_map.widget import CourseMap

        course_map = CourseMap(
            course=syllabus.course(),
            written=self._written(),
            done=self._done(),
            sandboxes={one.stem: one.sandbox for one in LESSONS if one.sandbox},
            path=self.work.get("path") or "full",
        )
        autosave(course_map, self.work, "path", trait="path")
        follow(self.session, course_map, lambda: course_map.set_trait("done", self._done()))
        return course_map

    def ending(self) -> Ending:
        """The end of a page: own numbers, what handing in brought, one button to the next page."""
        from twohats.desk.ending import open_ending

        return open_ending(self.session, self._board)

    def save(self, **artefacts: Any) -> None:
        """Save answers by typing them, for those who prefer it: `save(roadmap={…})`."""
        for name, data in artefacts.items():
            self.answers.save(name, data, anyway=True)
        if self._board is not None:
            self._show_on_board(self._board, artefacts)
        print(f"Saved: {', '.join(artefacts)} ({datetime.now(UTC).astimezone():%H:%M}).")

    def _show_on_board(self, board: Any, artefacts: dict[str, Any]) -> None:
        """Let the board show what was typed."""
        artefact = self.session.lesson.board_artefact
        if not artefact:
            names = {self.session.saved_name(part): part for part in board.value}
            parts = {names[name]: data for name, data in artefacts.items() if name in names}
            board.value = board.value | parts
        elif self.session.saved_name(artefact) in artefacts:
            board.value = artefacts[self.session.saved_name(artefact)]

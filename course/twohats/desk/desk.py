"""All that a notebook's cells can ask for, one line each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from IPython.display import HTML, display

from twohats.answers import Store
from twohats.boards.roadmap import compare_prediction
from twohats.lessons.catalog import find_lesson
from twohats.scenario import load
from twohats.scenario.syllabus import course, lesson, questions
from twohats.session import drafts, messages
from twohats.session.autosave import autosave, autosave_items, autosave_note, quiz_answers
from twohats.session.html_output import safe_html
from twohats.session.lead import is_for_lead, lead_charter, switch_lead
from twohats.session.paths import answers_path, course_root, work_path
from twohats.session.prerequisites import carry_over, latest_own_work
from twohats.session.progress import done_lessons

# Two quizzes on one page need names that tell them apart.
_QUIZZES = {"faded": "Fill the gaps"}


class Desk:
    """One notebook's desk: `answers` is the file it saves to, `scenario` the story it tells.

    Opening it says in a sentence what was found on the disk, and carries what an exercise builds
    on into its own answers.
    """

    def __init__(self, stem: str, folder: Path, *, graded: bool):
        self.stem, self.folder, self.graded = stem, folder, graded
        self.scenario = load()
        self.work = Store(work_path(folder), "my_work", self.scenario)
        self.answers = self._exercise_answers() if graded else self.work
        if not graded:
            switch_lead(self.work, stem, self._carried(), self.scenario, "draft_")
        self._board: Any = None
        notices = self.answers.notices + (self.work.notices if graded else [])
        display(safe_html(messages.opening_message(lesson(stem), self.answers, notices)))

    def _exercise_answers(self) -> Store:
        store = Store(answers_path(self.folder, self.stem), self.stem, self.scenario)
        if not store.reading.foreign:
            carry_over(store, self.scenario, self.folder)
            carried = store.reading.carried
            switch_lead(store, self.stem, carried, self.scenario)
            lead = lead_charter(carried, self.scenario).lead
            drafts.start_from_draft(
                store,
                self.work,
                lambda get: is_for_lead(self.stem, get, lead, self.scenario),
            )
        return store

    def _carried(self) -> Mapping[str, Any]:
        """What the widgets build on: carried in an exercise, in a lesson the newest own work."""
        if self.graded:
            return self.answers.reading.carried
        return latest_own_work(self.stem, self.scenario, self.folder)

    def carried(self) -> HTML:
        """What the exercise builds on, and who made it."""
        return safe_html(messages.prerequisites_table(self.answers.reading))

    def roadmap_board(self) -> Any:
        """The roadmap board: a draft in a lesson, the answer in an exercise."""
        from twohats.widgets.roadmap.widget import RoadmapBoard

        self._board = RoadmapBoard.for_scenario(
            self.scenario,
            self._roadmap(),
            self._carried_data(),
            label="Your roadmap" if self.graded else "Your draft",
            autosave_key=f"{self.stem}/{self._board_name}",
        )
        autosave(self._board, self.answers, self._board_name)
        return self._board

    def hand_over(self) -> Any:
        """The hand-over: a draft in a lesson, the answer in an exercise."""
        from twohats.boards.charter import charter_board

        name = self._board_name
        self._board = charter_board(self.answers, self.scenario, name, self._carried())
        return self._board

    def compare_hand_over(self) -> HTML:
        """The learner's bet on what a roadmap answers beside what it does answer."""
        from twohats.boards.charter import compare_charter

        return safe_html(compare_charter((self.work.get("quiz") or {}).get("08-p1"), self._board))

    def date_slider(self) -> Any:
        """Same team, same work, only the date: a guess, then one slider."""
        from twohats.boards.guess import date_slider

        return date_slider(self.answers, draft=not self.graded)

    def pretest(self) -> Any:
        """The pre-test: form A or B of the concept inventory; nothing is told about an answer."""
        from twohats.boards.start import pretest_board

        self._board = pretest_board(self.answers, self.work)
        return self._board

    def definition(self, role: str) -> Any:
        """What a "product_manager" or "project_manager" does, before any teaching."""
        from twohats.boards.start import definition_note

        return definition_note(self.answers, role)

    def date_machine(self) -> Any:
        """The date machine: a draft in a lesson, the answer in an exercise."""
        from twohats.boards.schedule import schedule_board

        self._board = schedule_board(
            self.answers, self.scenario, self._carried(), draft=not self.graded
        )
        return self._board

    def plan_cockpit(self) -> Any:
        """The plan cockpit: a draft in a lesson, the answer in an exercise."""
        from twohats.boards.plan import plan_cockpit

        self._board = plan_cockpit(
            self.answers, self.scenario, self._carried(), draft=not self.graded
        )
        return self._board

    def letter_back(self) -> Any:
        """The plan's P80 as a letter to the product side, and the learner's answer."""
        from twohats.boards.plan_letter import plan_letter

        made = plan_letter(self.answers, self.scenario, self._carried(), draft=not self.graded)
        if self._board is not None:  # the cockpit holds the letter against the plan
            cockpit = self._board
            made.observe(lambda _change: cockpit.recompute(), names="value")
            cockpit.observe(lambda _change: made.set_trait("stale", True), names="value")
        return made

    def papers(self) -> HTML:
        """What the company's documents say of the charter's initiative, and the nine memos."""
        from twohats.draw.documents import documents_html

        lead = lead_charter(self._carried(), self.scenario).lead
        return safe_html(
            documents_html(self.scenario.documents(), lead, self.scenario.text("memos.md"))
        )

    def compare_plan(self) -> HTML:
        """The learner's bet on the other gauges beside what the changes of this sitting did."""
        from twohats.boards.plan import compare_plan

        return safe_html(compare_plan((self.work.get("quiz") or {}).get("14-p1"), self._board))

    def compare_date(self) -> HTML:
        """The learner's bet on the naive date beside what the date machine's runs say."""
        from twohats.boards.schedule import compare_date

        return safe_html(compare_date((self.work.get("quiz") or {}).get("09-p1"), self._board))

    def check_panel(self) -> Any:
        """The check panel: says what is good and what is missing, as often as wanted."""
        from twohats.session.checks import check_panel

        return check_panel(self.answers, self.scenario, self._board)

    def check(self, question: str) -> float:
        """Ask one question of the answer: shows the finding, returns the points as a number."""
        from twohats.session.checks import run_check

        return run_check(question, self.answers, self.scenario)

    def quiz(self, group: str) -> Any:
        """The questions of one group, with what was answered before."""
        from twohats.widgets.quiz.widget import Quiz

        asked = questions(self.stem, group)
        named = {"label": _QUIZZES[group]} if group in _QUIZZES else {}
        quiz = Quiz(questions=asked, answers=quiz_answers(self.work, asked), **named)
        autosave_items(quiz, self.work, "quiz")
        return quiz

    def note(self, key: str, label: str, words: tuple[int, int], *, done: bool = False) -> Any:
        """A short text of the learner's own; with `done`, writing it marks the lesson as done."""
        from twohats.widgets.note.widget import Note

        name = f"{self.stem}.{key}"
        least, most = words
        text = (self.work.get("notes") or {}).get(name, "")
        note = Note(label=label, text=text, least_words=least, most_words=most)
        autosave_note(note, self.work, name, self.stem if done else None)
        return note

    def compare_prediction(self) -> HTML:
        """The learner's bet beside what the board says."""
        roadmap = self.answers.get(self._board_name)
        bet = (self.work.get("quiz") or {}).get(f"{self.stem[:2]}-p1")
        return safe_html(compare_prediction(bet, roadmap, self.scenario))

    def freeze(self) -> Any:
        """The button that fixes the work of this exercise for those that build on it."""
        from twohats.session.baseline import freeze_button

        return freeze_button(
            self.answers, self.scenario, self._board, find_lesson(self.stem).baseline
        )

    def shelf(self) -> Any:
        """Download my work, load my work."""
        from twohats.session.submission_form import backup_buttons

        return backup_buttons(course_root(self.folder), self.scenario)

    def hand_in(self) -> Any:
        """The exercise as one file to hand in."""
        from twohats.session.submission_form import submission_form

        return submission_form(self.folder, self.work)

    def course_map(self) -> Any:
        """The map of the course: lessons, paths, what is done."""
        from twohats.widgets.course_map.widget import CourseMap

        there = sorted(path.stem for path in self.folder.glob("[0-9]*.ipynb"))
        done = done_lessons(self.work, course_root(self.folder), self.scenario)
        path = self.work.get("path") or "full"
        map_ = CourseMap(course=course(), written=there, done=done, path=path)
        autosave(map_, self.work, "path", trait="path")
        return map_

    def save(self, **artefacts: Any) -> None:
        """Save answers by typing them, for those who prefer it: `save(roadmap={…})`."""
        for name, data in artefacts.items():
            self.answers.save(name, data, anyway=True)
        self._show(artefacts)
        told = ", ".join(artefacts)
        print(f"Saved: {told} ({datetime.now(UTC).astimezone():%H:%M}).")

    def _show(self, artefacts: dict[str, Any]) -> None:
        """Let the board show what was typed."""
        if self._board is None:
            return
        if (
            len(find_lesson(self.stem).board_artefacts) > 1
        ):  # a board of several artefacts, such as the date machine
            known = {name: artefacts[name] for name in artefacts if name in self._board.value}
            self._board.value = self._board.value | known
        elif self._board_name in artefacts:
            self._board.value = artefacts[self._board_name]

    @property
    def _board_name(self) -> str:
        (name,) = find_lesson(self.stem).board_artefacts
        return name if self.graded else f"draft_{name}"

    def _roadmap(self) -> dict | None:
        roadmap = self.answers.get(self._board_name)
        return roadmap.model_dump(mode="json") if roadmap else None

    def _carried_data(self) -> dict[str, Any]:
        """What the board builds on: carried work in an exercise, the reference in a lesson."""
        if self.graded:
            return messages.carried_data(self.answers.reading)
        names = ("evidence", "estimates", "kpi_tree")
        return {name: self.scenario.reference(name) for name in names}

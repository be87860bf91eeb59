"""What the desk offers to some lessons only, and what all of it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from IPython.display import HTML

from twohats.answers import Store
from twohats.boards import lesson_board
from twohats.lessons.catalog import MEETING, STEMS
from twohats.scenario import Scenario
from twohats.session.messages import safe_html
from twohats.session.next_step import next_page, written_lessons
from twohats.session.plays import keep_end
from twohats.session.progress import done_now, follow, on_disk
from twohats.session.session import Session

if TYPE_CHECKING:
    from twohats.widgets.alignment.widget import AlignmentBoard
    from twohats.widgets.cohorts.widget import CohortMicroscope
    from twohats.widgets.customer_voice.widget import CustomerVoiceBoard
    from twohats.widgets.date_slider.widget import DateSlider
    from twohats.widgets.decision_rights.widget import DecisionRightsBoard
    from twohats.widgets.frame import Frame
    from twohats.widgets.freeze.widget import Freeze
    from twohats.widgets.note.widget import Note
    from twohats.widgets.plan_letter.widget import PlanLetter
    from twohats.widgets.quarters.widget import Quarters
    from twohats.widgets.sandbox.widget import SandboxBoard
    from twohats.widgets.spoken_estimate.widget import SpokenEstimateBoard
    from twohats.widgets.sponsor_reply.widget import SponsorReply
    from twohats.widgets.strategy.widget import StrategyBoard
    from twohats.widgets.two_charters.widget import TwoCharters


class SingleLessons:
    """An open session with its widgets, and the words that single lessons have for theirs."""

    def __init__(self, session: Session):
        self.session = session
        self._board: Frame | None = None
        self._bet: Frame | None = None
        self._cases: Frame | None = None
        self._freeze: Freeze | None = None
        self._expected: Frame | None = None
        self._quarters: Quarters | None = None

    @property
    def answers(self) -> Store:
        """The file to which this notebook saves."""
        return self.session.answers

    @property
    def work(self) -> Store:
        """What lessons keep: predictions, drafts, quiz answers and notes."""
        return self.session.work

    @property
    def scenario(self) -> Scenario:
        """The story in which the course plays."""
        return self.session.scenario

    def date_slider(self) -> DateSlider:
        """Same team, same work, only the date: a guess, then one slider."""
        from twohats.boards.start import date_slider

        slider = date_slider(self.session)
        if not self.session.is_graded:
            follow(self.session, slider, lambda: self._show_way(slider))
            self._show_way(slider)
        return slider

    def _show_way(self, slider: DateSlider) -> None:
        path = on_disk(self.session.work).get("path") or "full"
        slider.onward = next_page(self._done(), self._written(), path)

    def definition(self, role: str) -> Note:
        """What a "product_manager" or "project_manager" does, before any teaching."""
        from twohats.boards.start import definition_note

        return definition_note(self.session, role)

    def inbox(self) -> DecisionRightsBoard:
        """Twelve messages and four trays: who decides?"""
        from twohats.boards.decision_rights import open_inbox

        return open_inbox(self.session)

    def lens(self) -> StrategyBoard:
        """A strategy to pick, four cards to give up, and what the rivals say of it."""
        from twohats.boards.strategy import open_lens

        return open_lens(self.session)

    def vision(self) -> SponsorReply:
        """A first vision, about which finance asks at once."""
        from twohats.boards.vision import open_vision

        return open_vision(self.session)

    def who_signs(self) -> AlignmentBoard:
        """Nine people round a package that was dealt: who would sign it?"""
        from twohats.boards.alignment import open_table

        return open_table(self.session)

    def microscope(self) -> CohortMicroscope:
        """Two years as totals, averages and cohorts, once the bonus is decided."""
        from twohats.boards.cohorts import open_microscope

        return open_microscope(self.session)

    def voices(self) -> CustomerVoiceBoard:
        """What customers write about, and three needs to tap."""
        from twohats.boards.customer_focus import open_taps

        return open_taps(self.session)

    def first_definitions(self) -> HTML:
        """What the learner wrote of both roles before any teaching."""
        from twohats.boards.start import written_definitions

        return safe_html(written_definitions(self.session))

    def letter(self) -> PlanLetter:
        """The plan's P80 as a letter to the product side, and the learner's answer."""
        from twohats.boards.plan_letter import connect, open_letter
        from twohats.widgets.plan.widget import PlanCockpit

        letter = open_letter(self.session)
        if isinstance(self._board, PlanCockpit):
            connect(letter, self._board, self.session)
        return letter

    def cases(self) -> Frame:
        """The cases that an exercise asks about beside its board, as they were dealt."""
        room = lesson_board(self.session.lesson.topic)
        self._cases = room.open_cases(self.session, self._board)
        return self._cases

    def expected(self) -> Frame:
        """What roadmap v0 will move, and through what: asked before it is played."""
        from twohats.boards.v0_questions import open_expected

        self._expected = open_expected(self.session)
        return self._expected

    def quarters(self) -> Quarters:
        """Six quarters with a roadmap: at a twin company, or as it was frozen at Marrowby."""
        room = lesson_board(self.session.lesson.topic)
        before = self._freeze if self._expected is None else self._expected
        self._quarters = room.open_quarters(self.session, self._board, before)
        keep_end(self.session, self._quarters)
        return self._quarters

    def sponsor(self, part: str) -> SponsorReply:
        """Lines of a charter that the sponsor answers at once: "first" or "second"."""
        from twohats.boards.sponsor_reply import open_replies

        return open_replies(self.session, part)

    def estimate(self) -> SpokenEstimateBoard:
        """One sentence that somebody says, and three numbers for the plan."""
        from twohats.boards.spoken_estimate import open_estimate

        return open_estimate(self.session)

    def two_charters(self) -> TwoCharters:
        """Five years of two charters, of which one waits for a product goal."""
        from twohats.boards.two_charters import open_two_charters

        return open_two_charters(self.session, self._board)

    def sandbox(self) -> SandboxBoard:
        """A question of the learner's own, put to a model with two settings beside each other."""
        from twohats.boards.sandbox import open_sandbox

        return open_sandbox(self.session, self._board)

    def company(self) -> HTML:
        """Who buys from the company, and four of its people in their own words."""
        from twohats.draw.company import company_html

        return safe_html(company_html(self.scenario))

    def people(self) -> HTML:
        """The company's people: in short once a lesson before has introduced them."""
        from twohats.draw.people import people_html

        is_known = MEETING in STEMS and self.session.stem > MEETING
        return safe_html(people_html(self.scenario, in_short=is_known))

    def documents(self) -> HTML:
        """What the company's documents say of the charter's initiative, and the nine memos."""
        from twohats.draw.documents import documents_html

        lead, memos = self.session.charter.lead or "", self.scenario.text("memos.md")
        portraits = self.scenario.company.portraits
        page = documents_html(self.scenario.documents.texts, lead, memos, portraits)
        return safe_html(f'<div class="th-papers">{page}</div>')

    def _written(self) -> list[str]:
        return written_lessons(self.session.folder)

    def _done(self) -> dict[str, list[str]]:
        return done_now(self.session)

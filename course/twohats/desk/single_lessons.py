"""What the desk offers to some lessons only, and what all of it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from IPython.display import HTML

from twohats.answers import Store
from twohats.scenario import Scenario
from twohats.session.messages import safe_html
from twohats.session.next_step import next_page, written_lessons
from twohats.session.progress import done_now, follow
from twohats.session.session import Session

if TYPE_CHECKING:
    from twohats.widgets.charter_cases.widget import CharterCases
    from twohats.widgets.date_slider.widget import DateSlider
    from twohats.widgets.frame import Frame
    from twohats.widgets.freeze.widget import Freeze
    from twohats.widgets.note.widget import Note
    from twohats.widgets.plan_letter.widget import PlanLetter
    from twohats.widgets.quarters.widget import Quarters
    from twohats.widgets.sponsor_reply.widget import SponsorReply
    from twohats.widgets.two_charters.widget import TwoCharters


class SingleLessons:
    """An open session with its widgets, and the words that single lessons have for theirs."""

    def __init__(self, session: Session):
        self.session = session
        self._board: Frame | None = None
        self._cases: Frame | None = None
        self._freeze: Freeze | None = None

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
        slider.onward = next_page(self._done(), self._written())

    def definition(self, role: str) -> Note:
        """What a "product_manager" or "project_manager" does, before any teaching."""
        from twohats.boards.start import definition_note

        return definition_note(self.session, role)

    def letter(self) -> PlanLetter:
        """The plan's P80 as a letter to the product side, and the learner's answer."""
        from twohats.boards.plan_letter import connect, open_letter
        from twohats.widgets.plan.widget import PlanCockpit

        letter = open_letter(self.session)
        if isinstance(self._board, PlanCockpit):
            connect(letter, self._board)
        return letter

    def cases(self) -> CharterCases:
        """Goals, statements and end conditions to tell apart, beside the charter."""
        from twohats.boards.charter_cases import open_cases

        self._cases = open_cases(self.session, self._board)
        return self._cases

    def quarters(self) -> Quarters:
        """Six quarters: of the draft at a twin company, of the frozen roadmap at Marrowby."""
        from twohats.boards.quarters import open_quarters

        return open_quarters(self.session, self._board, self._freeze)

    def sponsor(self, part: str) -> SponsorReply:
        """Lines of a charter that the sponsor answers at once: "first" or "second"."""
        from twohats.boards.sponsor_reply import open_replies

        return open_replies(self.session, part)

    def two_charters(self) -> TwoCharters:
        """Five years of two charters, of which one waits for a product goal."""
        from twohats.boards.two_charters import open_two_charters

        return open_two_charters(self.session, self._board)

    def people(self) -> HTML:
        """The company's people: who they are, and what they ask for."""
        from twohats.draw.people import people_html

        return safe_html(people_html(self.scenario))

    def documents(self) -> HTML:
        """What the company's documents say of the charter's initiative, and the nine memos."""
        from twohats.draw.documents import documents_html

        lead, memos = self.session.charter.lead or "", self.scenario.text("memos.md")
        return safe_html(documents_html(self.scenario.documents.texts, lead, memos))

    def _written(self) -> list[str]:
        return written_lessons(self.session.folder)

    def _done(self) -> dict[str, list[str]]:
        return done_now(self.session)

"""What the checks of all lessons share: the work that is judged, and who judges which question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from twohats.checks.finding import Finding
from twohats.checks.own_share import OwnShare
from twohats.checks.question import Question
from twohats.lessons.catalog import find_lesson
from twohats.scenario import Scenario


@dataclass(frozen=True, eq=False)
class LessonWork:
    """One hand-in of a lesson: what a judge looks at.

    `answers` and `carried` map names to typed artefacts; what was not made is absent. A lesson's
    own class adds its artefacts and what is worked out of them, each part once for all judges.
    """

    answers: Mapping[str, Any]
    carried: Mapping[str, Any]
    scenario: Scenario

    @cached_property
    def why_not_gradable(self) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge."""
        return ""

    @cached_property
    def own_share(self) -> OwnShare:
        """How much of the work is the learner's own, and not a shipped reference's."""
        return OwnShare(1.0, "")


Judge = Callable[[Any], Finding]


@dataclass(frozen=True)
class LessonChecks:
    """The questions of one lesson by id, and a judge (work -> Finding) for each of them.

    `work_class` is the lesson's own LessonWork; `first_step` is what to do when there is no work.
    """

    stem: str
    work_class: type[LessonWork]
    first_step: str
    questions: Mapping[str, Question]
    judges: Mapping[str, Judge]

    def __post_init__(self) -> None:
        if self.judges.keys() != self.questions.keys():
            ids = sorted(self.judges.keys() ^ self.questions.keys())
            raise ValueError(f"{', '.join(ids)}: each question needs one judge, and each judge one")

    @property
    def artefacts(self) -> tuple[str, ...]:
        """The names of what the judges look at."""
        return find_lesson(self.stem).judged

    def check(self, question_id: str, work: LessonWork) -> Finding:
        """The finding on one question; 0 points with the reason if there is no work to judge."""
        if work.why_not_gradable:
            question = self.questions[question_id]
            return question.nothing(work.why_not_gradable, self.first_step)
        return work.own_share.scaled(self.judges[question_id](work))

    def check_all(self, work: LessonWork) -> list[Finding]:
        """One finding for each question, in the order of the notebook."""
        return [self.check(question_id, work) for question_id in self.questions]

"""One entry for each lesson that is written; every list of lessons is read from here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Lesson:
    """What is special about one lesson and its exercise; artefacts are named as in answers.json.

    Its checks are the module `topic` of `twohats.checks`, its board that of `twohats.boards`.
    """

    stem: str
    topic: str
    #: What the exercise makes.
    makes: tuple[str, ...]
    #: What of it the lesson keeps no draft of.
    exercise_only: tuple[str, ...] = ()
    #: What the lesson keeps a draft of for practice only: its exercise asks it of other cases.
    practised: tuple[str, ...] = ()
    #: The artefact that the main board shows also as it is typed; a board of several has none.
    board_artefact: str = ""
    #: The texts of the exercise that a person marks and that have a field of their own, by the name
    #: of their graded cell; what each asks is in `assets/texts/`.
    texts: tuple[str, ...] = ()
    #: What the exercise builds on, and the stem of the lesson in which each of it is made.
    builds_on: Mapping[str, str] = field(default_factory=dict)
    #: What the learner can freeze for the lessons that build on it.
    baseline: str = ""
    #: The artefact whose consequences can be played: as first played, it is kept for the marks.
    played: str = ""
    #: The artefact that shows which initiative the work leads with, if the work is about one.
    shows_lead: str = ""
    #: The question in which the learner bets on what the board will say.
    bet: str = ""

    @property
    def number(self) -> str:
        """The lesson's number in two digits."""
        return self.stem[:2]

    @property
    def drafts(self) -> tuple[str, ...]:
        """What the lesson keeps as a draft."""
        return tuple(name for name in self.makes if name not in self.exercise_only)

    @property
    def judged(self) -> tuple[str, ...]:
        """What the checks look at: what was made, and how it was when it was first played."""
        return (*self.makes, *([f"played_{self.played}"] if self.played else []))

    @property
    def brought_along(self) -> tuple[str, ...]:
        """The drafts from which the exercise starts."""
        return tuple(name for name in self.drafts if name not in self.practised)

    @property
    def text_artefacts(self) -> dict[str, str]:
        """Under which name each text is saved, by the name of its graded cell."""
        return {text: f"text_{text}" for text in self.texts}


_VISION, _NEEDS, _METRICS = "03_vision_and_strategy", "04_customer_focus", "06_metrics_and_outcomes"
_ROADMAP, _CHARTER, _SCHEDULE = "07_roadmap", "08_project_manager", "09_planning_and_scheduling"

LESSONS: tuple[Lesson, ...] = (
    Lesson(
        "00_start",
        topic="start",
        makes=("date_guess", "pretest", "before_definitions"),
        exercise_only=("pretest", "before_definitions"),
    ),
    Lesson(
        _ROADMAP,
        topic="roadmap",
        makes=("roadmap",),
        board_artefact="roadmap",
        texts=("omissions", "uncertainty"),
        builds_on={
            "vision": _VISION,
            "strategy": _VISION,
            "evidence": _NEEDS,
            "estimates": _NEEDS,
            "kpi_tree": _METRICS,
        },
        baseline="roadmap",
        played="roadmap",
        bet="07-p1",
    ),
    Lesson(
        _CHARTER,
        topic="charter",
        makes=("charter", "known_by", "statements", "end_conditions"),
        exercise_only=("known_by", "statements", "end_conditions"),
        board_artefact="charter",
        builds_on={"frozen_roadmap": _ROADMAP, "evidence": _NEEDS, "kpi_tree": _METRICS},
        baseline="charter",
        bet="08-p1",
    ),
    Lesson(
        _SCHEDULE,
        topic="schedule",
        makes=(
            "wbs",
            "links",
            "milestones",
            "passes",
            "p50_p80_before",
            "help_whom",
            "reforecast",
            "team_talk",
        ),
        practised=("passes", "p50_p80_before", "help_whom", "reforecast", "team_talk"),
        texts=("naive_date",),
        builds_on={"frozen_roadmap": _ROADMAP, "frozen_charter": _CHARTER},
        shows_lead="wbs",
        bet="09-p1",
    ),
    Lesson(
        "14_plan",
        topic="plan",
        makes=("plan", "next_again"),
        board_artefact="plan",
        texts=("trade_off_note", "trace"),
        builds_on={
            "frozen_roadmap": _ROADMAP,
            "kpi_tree": _METRICS,
            "estimates": _NEEDS,
            "frozen_charter": _CHARTER,
            "wbs": _SCHEDULE,
            "links": _SCHEDULE,
            "milestones": _SCHEDULE,
        },
        baseline="plan",
        shows_lead="plan",
        bet="14-p1",
    ),
)
_BY_STEM = {lesson.stem: lesson for lesson in LESSONS}

#: The stems of all lessons that are written, in the order of the course.
STEMS = tuple(_BY_STEM)


def find_lesson(stem: str) -> Lesson:
    """The entry of one lesson; KeyError with a sentence if no such lesson is written."""
    if stem not in _BY_STEM:
        raise KeyError(f"There is no lesson {stem!r} yet; there are {', '.join(STEMS)}.")
    return _BY_STEM[stem]


def lessons_building_on(artefact: str) -> tuple[Lesson, ...]:
    """The lessons whose exercises build on an artefact, in the order of the course."""
    return tuple(lesson for lesson in LESSONS if artefact in lesson.builds_on)

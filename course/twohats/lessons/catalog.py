"""One entry for each lesson that is written; every list of lessons is read from here."""

from __future__ import annotations

from twohats.lessons.lesson import Lesson

_VISION, _NEEDS, _METRICS = "03_vision_and_strategy", "04_customer_focus", "06_metrics_and_outcomes"
_V0, _ALIGNMENT = "02_product_manager", "05_cross_functional_leadership"
_ROADMAP, _CHARTER, _SCHEDULE = "07_roadmap", "08_project_manager", "09_planning_and_scheduling"
#: The lesson in which a learner meets the company and its people.
MEETING = _V0
#: The exercise in which the learner estimates initiatives.
ESTIMATED_IN = "04_customer_focus"
#: The lesson in which the learner finds what is not in the backlog.
ALIGNMENT = "05_cross_functional_leadership"

LESSONS: tuple[Lesson, ...] = (
    Lesson(
        "00_start",
        topic="start",
        makes=("date_guess", "pretest", "before_definitions"),
        parts={
            "date_guess": "What changes when only the promised day moves",
            "pretest": "Twelve situations",
            "before_definitions": "Two definitions",
        },
        exercise_only=("pretest", "before_definitions"),
    ),
    Lesson(
        "01_two_titles",
        topic="decision_rights",
        makes=("decision_rights", "owners", "owner_predictions", "colleague_chart"),
        parts={
            "decision_rights": "Fifteen decisions",
            "owners": "Owners",
            "owner_predictions": "Last quarter",
            "colleague_chart": "A colleague's chart",
        },
        exercise_only=("colleague_chart",),
        practised=("decision_rights", "owners", "owner_predictions"),
        bet="01-p1",
    ),
    Lesson(
        _V0,
        topic="roadmap_v0",
        makes=("roadmap_v0", "v0_prediction", "success_or_not"),
        parts={
            "roadmap_v0": "Your roadmap v0",
            "v0_prediction": "Say it before you play",
            "success_or_not": "Which quarters were a success?",
        },
        exercise_only=("success_or_not",),
        practised=("v0_prediction",),
        board_artefact="roadmap_v0",
        texts=("misleading_claim",),
        played="roadmap_v0",
        bet="02-p1",
    ),
    Lesson(
        _VISION,
        topic="strategy",
        makes=("opportunities", "strategy", "out_of_strategy", "entries"),
        parts={
            "opportunities": "Three opportunities",
            "out_of_strategy": "What you give up",
            "entries": "The founder's list",
        },
        exercise_only=("opportunities", "entries"),
        texts=("vision", "goal_link"),
        bet="03-p1",
    ),
    Lesson(
        _NEEDS,
        topic="customer_focus",
        makes=("loss_shares", "three_needs", "blind_spots", "effects", "kano"),
        parts={
            "loss_shares": "Shares",
            "three_needs": "Three needs",
            "blind_spots": "Blind spots",
            "effects": "Effects",
            "kano": "Kano",
        },
        exercise_only=("blind_spots", "effects"),
        practised=("loss_shares", "three_needs", "kano"),
        texts=("reply",),
        bet="04-p1",
    ),
    Lesson(
        _ALIGNMENT,
        topic="alignment",
        makes=("alignment_log", "package", "who_signs", "interests", "facts", "levers"),
        parts={
            "alignment_log": "The alignment room",
            "interests": "Nine needs",
            "facts": "Three facts",
            "levers": "Three episodes",
        },
        exercise_only=("interests", "facts", "levers"),
        practised=("alignment_log", "package", "who_signs"),
        texts=("one_goal",),
        bet="05-p1",
    ),
    Lesson(
        _METRICS,
        topic="kpi_tree",
        makes=("kpi_tree", "targets", "noise", "initiative_kpi"),
        parts={
            "kpi_tree": "KPI tree",
            "targets": "Two targets",
            "noise": "Noise or not",
            "initiative_kpi": "Eight links",
        },
        exercise_only=("targets", "noise", "initiative_kpi"),
        texts=("stop_doing",),
        bet="06-p1",
    ),
    Lesson(
        _ROADMAP,
        topic="roadmap",
        makes=("roadmap",),
        parts={
            "roadmap": "Build the roadmap",
        },
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
        sandbox="Your-own-question",
        bet="07-p1",
    ),
    Lesson(
        _CHARTER,
        topic="charter",
        makes=("charter", "known_by", "statements", "end_conditions"),
        parts={
            "charter": "The charter",
            "known_by": "Will we know on the last day whether the goal was met?",
            "statements": "Constraint, assumption, or contradicted by the data?",
            "end_conditions": "Could two people disagree about whether the project is over?",
        },
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
        parts={
            "wbs": "Notes",
            "team_talk": "What people say",
            "passes": "Dates",
            "p50_p80_before": "Runs",
            "milestones": "Milestones",
            "reforecast": "After week 4",
        },
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
        parts={
            "plan": "Build the plan",
            "next_again": "The other hat",
        },
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

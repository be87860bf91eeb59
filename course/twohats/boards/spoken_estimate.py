"""The first screen of lesson 09: one sentence, and three numbers for the plan."""

from __future__ import annotations

from dataclasses import asdict

from twohats.draw.face import faces_of
from twohats.session.autosave import autosave
from twohats.session.session import Session
from twohats.widgets.spoken_estimate.widget import SpokenEstimateBoard

_SAVED_AS = "spoken_estimate"


def open_estimate(session: Session) -> SpokenEstimateBoard:
    """What is said, the days that are meant, and what was written before."""
    scenario = session.scenario
    spoken = scenario.schedule_cases.spoken_task
    breakdown = scenario.work.breakdown(spoken.initiative)
    (task,) = (task for task in breakdown if task.id == spoken.task)
    saved = session.work.get(_SAVED_AS)
    board = SpokenEstimateBoard(
        label="One remark, three numbers",
        speaker=spoken.who,
        role=spoken.role,
        faces=faces_of(spoken.who, scenario.company.portraits),
        words=spoken.text,
        task=task.id,
        task_name=task.name,
        packages=len(breakdown),
        meant=task.days,
        replies=asdict(spoken),
        value=saved.model_dump(mode="json") if saved else {},
    )
    autosave(board, session.work, _SAVED_AS)
    return board

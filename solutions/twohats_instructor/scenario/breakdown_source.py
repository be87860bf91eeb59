"""Sixteen work breakdowns, and the backlog's efforts as their sums.

`breakdowns/I01.txt` and its siblings hold one line a task: id | name | days (optimistic, most
likely, pessimistic) | skill and type of person | predecessors | deliverable | scope item |
initiative it belongs to, if that is another one | equipment that it needs, if any.

A dependent initiative's breakdown carries two summary packages of its enabler: the part that it
waits for. They drop out when the enabler has been built before. Skill EX is bought in and uses
none of the company's capacity.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from pathlib import Path

SKILLS = ("BE", "MO", "OP", "DA", "UX")
BOUGHT_IN = "EX"
# How many there are of each type of person.
PEOPLE = {
    "old order system": 1,
    "back end": 1,
    "app developer": 2,
    "app tester": 1,
    "warehouse": 2,
    "line technician": 1,
    "data analyst": 1,
    "designer": 1,
    "outside reviewer": 1,
}


@dataclass(frozen=True)
class SourceTask:
    """One task of a breakdown; days are working days of one person."""

    id: str
    name: str
    days: tuple[int, int, int]
    skill: str
    person_type: str
    predecessors: tuple[str, ...]
    deliverable: str
    scope_item: str
    belongs_to: str
    equipment: str = ""


def _breakdowns() -> dict[str, tuple[SourceTask, ...]]:
    files = sorted((Path(__file__).parent / "breakdowns").glob("I*.txt"))
    return {
        file.stem: tuple(_task(line, file.stem) for line in file.read_text("utf-8").splitlines())
        for file in files
    }


def _task(line: str, initiative: str) -> SourceTask:
    cells = [cell.strip() for cell in line.split("|")]
    id_, name, days, skill_and_person, predecessors, deliverable, scope_item, *options = cells
    optimistic, likely, pessimistic = map(int, days.split())
    skill, person_type = skill_and_person.split(maxsplit=1)
    return SourceTask(
        id=id_,
        name=name,
        days=(optimistic, likely, pessimistic),
        skill=skill,
        person_type=person_type,
        predecessors=tuple(predecessors.split()),
        deliverable=deliverable,
        scope_item=scope_item,
        belongs_to=(options[0] if options else "") or initiative,
        equipment=options[1] if len(options) > 1 else "",
    )


BREAKDOWNS = _breakdowns()


def days_by_skill(initiative: str) -> dict[str, int]:
    """Most-likely person-days of an initiative's own tasks, by skill."""
    own_tasks = [task for task in BREAKDOWNS[initiative] if task.belongs_to == initiative]
    return {
        skill: sum(task.days[1] for task in own_tasks if task.skill == skill) for skill in SKILLS
    }


def effort(initiative: str) -> dict[str, float]:
    """Person-weeks by skill: the sums, rounded to half weeks of five days."""
    return {skill: _half_weeks(days) for skill, days in days_by_skill(initiative).items()}


def _half_weeks(days: int) -> float:
    return floor(days / 2.5 + 0.5) / 2

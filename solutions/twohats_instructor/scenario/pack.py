"""Writes the scenario pack and the yardsticks that belong to it."""

from __future__ import annotations

from pathlib import Path

from twohats.scenario import load_folder

from twohats_instructor.scenario import (
    actuals,
    backlog,
    calendar,
    charter,
    charter_cases,
    colleague_milestones,
    company,
    documents,
    equipment,
    estimate_messages,
    part_one,
    portraits,
    roadmap_questions,
    sayings,
    scope,
    spoken_task,
    truth,
)
from twohats_instructor.scenario.breakdown_source import BREAKDOWNS, SourceTask
from twohats_instructor.scenario.references.charter import CHARTER
from twohats_instructor.scenario.references.direction import STRATEGY, VISION
from twohats_instructor.scenario.references.evidence import EVIDENCE
from twohats_instructor.scenario.references.kpis import KPI_TREE
from twohats_instructor.scenario.references.plan import reference_plan
from twohats_instructor.scenario.references.rice_estimates import ESTIMATES
from twohats_instructor.scenario.references.roadmap import ROADMAP
from twohats_instructor.scenario.reproducible_files import (
    write_csv,
    write_json,
    write_sealed,
    write_text,
)
from twohats_instructor.scenario.risks import STRUCK_TASKS
from twohats_instructor.scenario.rivals import rivals
from twohats_instructor.scenario.time_limits import LIMITS
from twohats_instructor.scenario.twins import twin_worlds
from twohats_instructor.scenario.yardsticks import yardsticks

PACKAGE = Path(__file__).resolve().parents[1]
YARDSTICKS = PACKAGE / "yardsticks" / f"{truth.PACK}.json"
TEXTS = ("company.md", "engineering_notes.md", "memos.md")
# The goal "customers kept", and what drives it; not what the law asks for.
_KEEPING = {kpi["id"] for kpi in KPI_TREE} - {"K07"}
REFERENCES = {
    "roadmap": ROADMAP,
    "charter": CHARTER,
    "evidence": EVIDENCE,
    "estimates": ESTIMATES,
    "kpi_tree": KPI_TREE,
    "strategy": STRATEGY,
    "vision": VISION,
}
TASK_HEADER = (
    "task",
    "name",
    "o",
    "m",
    "p",
    "skill",
    "person_type",
    "predecessors",
    "deliverable",
    "scope_item",
    "belongs_to",
    "equipment",
)


def build(dest: Path, yardsticks_file: Path = YARDSTICKS) -> list[Path]:
    """Write the pack into the folder `dest`, and its yardsticks beside the other secrets.

    Returns every file written. The same bytes come out each time.
    """
    dest = Path(dest)
    files = [
        _write_facts(dest),
        _write_world(dest),
        *_write_tables(dest),
        *part_one.write(dest),
        *_write_texts(dest),
        *_write_references(dest),
    ]
    scenario = load_folder(dest)
    files += [
        write_json(dest / "reference" / f"plan_{lead}.json", reference_plan(lead, scenario))
        for lead in STRUCK_TASKS
    ]
    files.append(write_json(dest / "reference" / "rivals.json", rivals(scenario)))
    files.append(write_json(yardsticks_file, yardsticks(scenario)))
    return files


def _write_facts(dest: Path) -> Path:
    facts = {
        "id": truth.PACK,
        "version": truth.VERSION,
        "seed": truth.SEED,
        "title": truth.TITLE,
        "skills": truth.SKILLS,
        "capacity": truth.CAPACITY,
        "value_per_impact": truth.VALUE_PER_IMPACT,
        "law": truth.LAW,
    }
    return write_json(dest / "scenario.json", facts)


def _write_world(dest: Path) -> Path:
    world = {
        "effects": truth.EFFECTS,
        "dependencies": truth.DEPENDENCIES,
        "rework": truth.REWORK,
        "supports": truth.SUPPORTS,
        "opposes": truth.OPPOSES,
        "keeps": [id_ for id_, kpis in roadmap_questions.MOVES.items() if set(kpis) & _KEEPING],
        "contribution_k": company.contribution_k(),
        "retention": company.retention(),
        "registrations": company.registrations(),
        "attracts": truth.REGISTRATIONS,
        "twins": twin_worlds(),
    }
    return write_sealed(dest / "world.json.gz", world)


def _write_tables(dest: Path) -> list[Path]:
    limits = [(id_, day, reason) for id_, (day, reason) in LIMITS.items()]
    return [
        write_csv(dest / "backlog.csv", backlog.HEADER, backlog.rows()),
        write_csv(
            dest / "dates.csv", roadmap_questions.DATES_HEADER, roadmap_questions.date_rows()
        ),
        write_csv(
            dest / "arrows.csv", roadmap_questions.ARROWS_HEADER, roadmap_questions.arrow_rows()
        ),
        write_csv(dest / "limits.csv", ("initiative", "day", "reason"), limits),
        write_csv(dest / "calendar.csv", calendar.HEADER, calendar.rows()),
        write_csv(dest / "scope.csv", scope.HEADER, scope.rows()),
        write_csv(dest / "equipment.csv", equipment.HEADER, equipment.rows()),
        write_csv(dest / "register.csv", documents.REGISTER_HEADER, documents.register_rows()),
        write_csv(dest / "responses.csv", documents.RESPONSE_HEADER, documents.response_rows()),
        write_csv(dest / "actuals_week4.csv", actuals.HEADER, actuals.rows()),
        *_write_schedule_cases(dest),
        *(write_csv(dest / name, header, rows) for name, header, rows in company.tables()),
        *(write_csv(dest / name, header, rows) for name, header, rows in portraits.tables()),
        *(write_csv(dest / name, header, rows) for name, header, rows in charter.tables()),
        *(write_csv(dest / name, header, rows) for name, header, rows in charter_cases.tables()),
        *(
            write_csv(dest / f"wbs_{id_}.csv", TASK_HEADER, [_task_row(task) for task in tasks])
            for id_, tasks in BREAKDOWNS.items()
        ),
    ]


def _write_schedule_cases(dest: Path) -> list[Path]:
    tables = {
        "said_by_the_team.csv": (sayings.HEADER, sayings.rows()),
        "said_deals.csv": (sayings.DEAL_HEADER, sayings.deal_rows()),
        "milestones_of_a_colleague.csv": (
            colleague_milestones.HEADER,
            colleague_milestones.rows(),
        ),
        "spoken_task.csv": (spoken_task.HEADER, [spoken_task.ROW]),
        "estimate_messages.csv": (estimate_messages.HEADER, estimate_messages.rows()),
    }
    return [write_csv(dest / name, header, rows) for name, (header, rows) in tables.items()]


def _task_row(task: SourceTask) -> tuple:
    return (
        task.id,
        task.name,
        *task.days,
        task.skill,
        task.person_type,
        " ".join(task.predecessors),
        task.deliverable,
        task.scope_item,
        task.belongs_to,
        task.equipment,
    )


def _write_texts(dest: Path) -> list[Path]:
    source = Path(__file__).parent / "texts"
    files = [write_text(dest / "documents" / name, text) for name, text in documents.documents()]
    return files + [write_text(dest / name, (source / name).read_text("utf-8")) for name in TEXTS]


def _write_references(dest: Path) -> list[Path]:
    return [
        write_json(dest / "reference" / f"{name}.json", data) for name, data in REFERENCES.items()
    ]

"""The tables of Part I: who decides, the market, customers, measures, the room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from twohats_instructor.scenario.customers import (
    accounts,
    blind_spots,
    exit_survey,
    feedback,
    interviews,
    kano,
    losses,
    payments,
    tag_rules,
    usage,
)
from twohats_instructor.scenario.market import (
    founders_list,
    opportunities,
    quarterly_results,
    segments,
)
from twohats_instructor.scenario.measures import (
    attacks,
    campaigns,
    changes,
    cohorts,
    history,
    kpis,
    links,
    targets,
)
from twohats_instructor.scenario.reproducible_files import write_csv, write_sealed
from twohats_instructor.scenario.roles import colleague_chart, decisions, inbox, owners
from twohats_instructor.scenario.room import facts, sayings, score_sheets

Table = tuple[str, tuple[str, ...], Iterable[tuple]]


def write(dest: Path) -> Iterator[Path]:
    """Write every table and what is sealed; the large tables are compressed."""
    for name, header, rows in tables():
        yield write_csv(dest / name, header, rows)
    yield write_sealed(dest / "recurring_decisions.json.gz", decisions.sealed())
    yield write_sealed(dest / "alignment_room.json.gz", score_sheets.sealed())
    yield write_sealed(dest / "attacks.json.gz", attacks.attacks())
    yield write_sealed(dest / "feedback_needs.json.gz", feedback.sealed())


def tables() -> Iterator[Table]:
    """Name, header and rows of each table."""
    for module in (
        inbox, decisions, owners, colleague_chart, opportunities, segments, founders_list,
        quarterly_results, changes, targets, links, facts, sayings,
    ):  # fmt: skip
        yield from module.tables()
    yield from _customers()
    yield from _measures()


def _customers() -> Iterator[Table]:
    needs = [(id_, *words, "yes") for id_, words in losses.NEEDS.items()]
    needs += [(id_, *words, "no") for id_, words in losses.OTHER_SUBJECTS.items()]
    yield "needs.csv", ("id", "name", "about", "may_be_behind_a_loss"), needs
    yield "accounts.csv.gz", accounts.HEADER, accounts.rows()
    yield "boxes.csv", ("price", "box", "contribution"), accounts.box_rows()
    yield "feedback.csv", feedback.HEADER, feedback.rows()
    yield "tag_rules.csv", tag_rules.HEADER, tag_rules.RULES
    yield "exit_survey.csv", exit_survey.HEADER, exit_survey.rows()
    yield "payments.csv.gz", payments.HEADER, payments.rows()
    yield "interviews.csv", interviews.HEADER, interviews.talks()
    yield "usage.csv.gz", usage.HEADER, usage.rows()
    yield "kano.csv", kano.HEADER, kano.rows()
    yield "attributes.csv", kano.ATTRIBUTE_HEADER, kano.attribute_rows()
    yield from blind_spots.tables()


def _measures() -> Iterator[Table]:
    yield "kpi_history.csv", history.HEADER, history.rows()
    yield "cohorts.csv", cohorts.HEADER, cohorts.rows()
    yield "campaigns.csv", campaigns.HEADER, campaigns.rows()
    yield "measure_types.csv", kpis.HEADER, kpis.rows()

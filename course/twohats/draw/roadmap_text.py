"""A roadmap in plain words: the twin of the picture, and what a screen reader is given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.answers.product import Entry, Roadmap
from twohats.draw.lookup import carried_list
from twohats.product.roadmap import (
    BUCKETS,
    broken_dependencies,
    build_order,
    expected_value,
    is_law_kept,
    known_pairs,
    overloaded_cells,
    possible_range_k,
)
from twohats.scenario import Scenario
from twohats.text import format_amount, format_weeks, join_list, range_words

BUCKET_TITLES = {
    "now": "Now",
    "next": "Next",
    "later": "Later",
    "not_doing": "Not doing",
    "unplaced": "Not yet placed",
}


def board_text(roadmap: Roadmap, scenario: Scenario, carried: Mapping[str, Any]) -> str:
    """The whole roadmap in lines of plain text."""
    lines = [_bucket_line(bucket, roadmap, scenario) for bucket in BUCKET_TITLES]
    sentences = fact_sentences(roadmap, scenario)
    return "\n".join([*lines, *sentences, *entry_grounds(roadmap, scenario, carried)])


def _bucket_line(bucket: str, roadmap: Roadmap, scenario: Scenario) -> str:
    entries = entries_in_bucket(roadmap, bucket, scenario)
    names = ", ".join(id_and_name(entry.id, scenario) for entry in entries)
    return f"{BUCKET_TITLES[bucket]}: {names or '(empty)'}"


def entries_in_bucket(roadmap: Roadmap, bucket: str, scenario: Scenario) -> list[Entry]:
    """The entries of a bucket that the backlog has, most important first."""
    ids = set(scenario.ids)
    return [entry for entry in roadmap.entries if entry.bucket == bucket and entry.id in ids]


def id_and_name(id_: str, scenario: Scenario) -> str:
    """Id and name of an initiative."""
    return f"{id_} {scenario.initiative(id_).name}"


def is_untouched(roadmap: Roadmap) -> bool:
    """Whether nothing has been placed yet."""
    return all(entry.bucket == "unplaced" for entry in roadmap.entries)


def fact_sentences(roadmap: Roadmap, scenario: Scenario) -> list[str]:
    """Sentences on capacity, dependencies, value, and what was answered besides."""
    if is_untouched(roadmap):
        return ["Nothing has been placed yet."]
    return [
        *_over(roadmap, scenario),
        *dependency_sentences(roadmap, scenario),
        value_sentence(roadmap, scenario),
        *question_sentences(roadmap, scenario),
    ]


def _over(roadmap: Roadmap, scenario: Scenario) -> list[str]:
    return [
        f"Over capacity: {BUCKET_TITLES[cell.bucket]} asks for {format_weeks(cell.used)} "
        f"person-weeks of {scenario.backlog.skills[cell.skill]}, and has "
        f"{format_weeks(cell.capacity)}."
        for cell in overloaded_cells(roadmap, scenario)
    ]


def dependency_sentences(roadmap: Roadmap, scenario: Scenario) -> list[str]:
    """A sentence for each dependency that is not kept, of those listed and those added."""
    return [
        f"Too late: {id_and_name(dependent, scenario)} needs "
        f"{id_and_name(enabler, scenario)} first."
        for dependent, enabler in broken_dependencies(roadmap, known_pairs(roadmap, scenario))
    ]


def entry_grounds(roadmap: Roadmap, scenario: Scenario, carried: Mapping[str, Any]) -> list[str]:
    """For each entry that says so: its outcome, the findings behind it, the measure it moves."""
    entries = (
        entry for bucket in BUCKETS for entry in entries_in_bucket(roadmap, bucket, scenario)
    )
    grounds = ((entry, _grounds(entry, carried)) for entry in entries)
    return [f"{id_and_name(entry.id, scenario)}. {words}" for entry, words in grounds if words]


def _grounds(entry: Entry, carried: Mapping[str, Any]) -> str:
    findings = {row["id"]: row["finding"] for row in carried_list(carried, "evidence")}
    measures = {row["id"]: row["name"] for row in carried_list(carried, "kpi_tree")}
    parts = [f"Outcome: {entry.outcome.strip()}"] if entry.outcome.strip() else []
    parts += [f"{id_}: {findings.get(id_, 'no such finding')}" for id_ in entry.evidence]
    parts += [f"{entry.kpi}: {measures.get(entry.kpi, 'no such measure')}"] if entry.kpi else []
    return " · ".join(parts)


def value_sentence(roadmap: Roadmap, scenario: Scenario) -> str:
    """What the roadmap is worth by its maker's own estimates."""
    value = expected_value(roadmap, scenario)
    sentence = (
        f"By its maker's own estimates, what fits is worth about {format_amount(value.mean_k)} "
        "on average over six quarters."
    )
    sentence += range_words(*possible_range_k(roadmap, scenario), "the")
    if value.slipped:
        sentence += f" Later than placed: {join_list(value.slipped, most=None)}."
    if value.waiting:
        sentence += f" Not built at all: {join_list(value.waiting, most=None)}."
    law = scenario.backlog.law
    if not is_law_kept(build_order(roadmap, scenario), scenario):
        sentence += (
            f" The penalty of {format_amount(law.penalty_k)} is subtracted, because "
            f"the work on {id_and_name(law.initiative, scenario)} is not done by the end of "
            f"{BUCKET_TITLES[law.by]}."
        )
    if value.missing:
        sentence += f" Without an estimate: {join_list(value.missing, most=None)}."
    return sentence


def question_sentences(roadmap: Roadmap, scenario: Scenario) -> list[str]:
    """What was answered besides the places: chips, dependencies, the bet, if answered."""
    sentences = []
    ids = [entry.id for entry in roadmap.entries if entry.strategy]
    if ids:
        sentences.append(f"Ticked as serving the strategy: {join_list(ids, most=None)}.")
    arrows = [
        f"{' needs '.join(scenario.backlog.arrows[id_])} (page {page})"
        for id_, page in roadmap.arrows.items()
        if id_ in scenario.backlog.arrows
    ]
    if arrows:
        sentences.append(f"Dependencies added: {join_list(arrows, most=None)}.")
    return [*sentences, *_bet_sentences(roadmap)]


def _bet_sentences(roadmap: Roadmap) -> list[str]:
    low, high = roadmap.value_bet.low, roadmap.value_bet.high
    if low is None or high is None:
        return []
    late = ", typed after freezing" if roadmap.value_bet.state == "late" else ""
    return [f"The bet on the value: {format_amount(low)} to {format_amount(high)}{late}."]

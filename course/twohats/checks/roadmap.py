"""The seven questions on a product roadmap, as far as they need no truth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import Any

from twohats.answers.product import Entry, Roadmap
from twohats.checks.finding import Finding
from twohats.checks.lesson import LessonChecks, LessonWork
from twohats.checks.question import check_questions
from twohats.product.roadmap import (
    BUCKETS,
    broken_dependencies,
    expected_value,
    ids_by_bucket,
    listed_pairs,
    overloaded_cells,
)
from twohats.text import format_k, join_list, pluralize

STEM = "07_roadmap"
QUESTIONS = check_questions(STEM)
FORMAT = QUESTIONS["roadmap_format"]
CAPACITY = QUESTIONS["roadmap_capacity"]
DEPENDENCIES = QUESTIONS["roadmap_dependencies"]
LAW = QUESTIONS["roadmap_law"]
VALUE = QUESTIONS["roadmap_value"]
TRACEABILITY = QUESTIONS["roadmap_traceability"]
DATES_AND_OUTCOMES = QUESTIONS["roadmap_dates_and_outcomes"]

BUCKET_NAMES = {"now": "Now", "next": "Next", "later": "Later"}
# Fewer words than this name a thing; they do not say what changes for whom.
FEWEST_WORDS = 4
_AFTER_HAND_IN = (
    "Whether each finding speaks for its entry, and not against it, is marked after you hand in."
)


class RoadmapWork(LessonWork):
    """The roadmap, and its entries by bucket."""

    @property
    def roadmap(self) -> Roadmap:
        """The roadmap as handed in; an empty one if there is none."""
        return self.answers.get("roadmap") or Roadmap(entries=[])

    @cached_property
    def by_bucket(self) -> dict[str, tuple[str, ...]]:
        """The initiatives of Now, Next and Later, each once."""
        return ids_by_bucket(self.roadmap, self.scenario)

    def entries(self, *buckets: str) -> list[Entry]:
        """The entries in some of the buckets, each once."""
        first = {entry.id: entry for entry in reversed(self.roadmap.entries)}
        return [first[id_] for bucket in buckets for id_ in self.by_bucket[bucket]]

    def name(self, id_: str) -> str:
        """An initiative as a learner knows it: Payment retry (I11)."""
        return f"{self.scenario.initiative(id_).name} ({id_})"

    def names(self, ids: Iterable[str]) -> str:
        """Several initiatives in words, the first few of them."""
        return join_list(map(self.name, ids))

    @cached_property
    def why_not_gradable(self) -> str:
        """Why every check gives 0, as a sentence; empty if there is work to judge.

        A roadmap with nothing in Now, Next and Later keeps every capacity and every rule: it earns
        nothing by that.
        """
        roadmap = self.answers.get("roadmap")
        if roadmap is None:
            return "There is no roadmap yet."
        if all(entry.bucket == "unplaced" for entry in roadmap.entries):
            return "The roadmap is as it was dealt out: nothing has been placed."
        if not any(entry.bucket in BUCKETS for entry in roadmap.entries):
            return "Nothing stands in Now, Next or Later."
        reference = Roadmap.model_validate(self.scenario.reference("roadmap"))
        if _decisions(roadmap) == _decisions(reference):
            return (
                "This is the reference roadmap, unchanged. It may be built on, but it is not yours."
            )
        return ""


def _decisions(roadmap: Roadmap) -> dict[str, list[Any]]:
    """What somebody decided, bucket by bucket; only there does the order say something."""
    return {
        bucket: [
            entry.model_dump(exclude={"bucket"})
            for entry in roadmap.entries
            if entry.bucket == bucket
        ]
        for bucket in BUCKETS
    }


def judge_format(work: RoadmapWork) -> Finding:
    """Every initiative placed once (three quarters of the points), Now not empty (the rest)."""
    ids = work.scenario.ids
    places = Counter(entry.id for entry in work.roadmap.entries if entry.bucket != "unplaced")
    misplaced = [id_ for id_ in ids if places[id_] != 1]
    now = work.by_bucket["now"]
    advice = "Move into Now what the team should begin with."
    if misplaced:
        advice = f"Decide where {join_list(misplaced)} should stand; Not doing is a decision too."
    result = f"{_places_in_words(places, misplaced, ids)} Now holds {len(now)}."
    return FORMAT.share(0.75 * (1 - len(misplaced) / len(ids)) + 0.25 * bool(now), result, advice)


def _places_in_words(places: Counter, misplaced: list[str], ids: tuple[str, ...]) -> str:
    sentences = [f"{len(ids) - len(misplaced)} of {len(ids)} initiatives stand once."]
    repeated = [id_ for id_ in misplaced if places[id_] > 1]
    if repeated:
        sentences.append(f"{join_list(repeated)} more than once.")
    unknown = sorted(places.keys() - set(ids))
    if unknown:
        sentences.append(f"The backlog has no {join_list(unknown)}.")
    return " ".join(sentences)


def judge_capacity(work: RoadmapWork) -> Finding:
    """The share of cells (quarter by skill) within capacity, 5% above it tolerated."""
    skills = work.scenario.backlog.skills
    overloads = overloaded_cells(work.roadmap, work.scenario)
    cells = len(BUCKETS) * len(skills)
    if not overloads:
        return CAPACITY.share(1, f"All {cells} cells are within capacity.", "")
    worst = max(overloads, key=lambda cell: cell.used / cell.capacity)
    excess = join_list(
        f"{skills[cell.skill]} in {BUCKET_NAMES[cell.bucket]} "
        f"({cell.used:g} of {cell.capacity:g} person-weeks)"
        for cell in overloads
    )
    return CAPACITY.share(
        1 - len(overloads) / cells,
        f"Too much is asked: {excess}.",
        f"Which entry in {BUCKET_NAMES[worst.bucket]} uses most "
        f"{skills[worst.skill]}, and could come later?",
    )


def judge_dependencies(work: RoadmapWork) -> Finding:
    """The dependencies that the backlog lists, one point each."""
    pairs = listed_pairs(work.scenario)
    broken = broken_dependencies(work.roadmap, pairs)
    result = f"{len(pairs) - len(broken)} of {len(pairs)} dependencies in the backlog are kept"
    if broken:
        result += ": " + join_list(
            f"{work.name(dependent)} stands before {work.name(enabler)}"
            for dependent, enabler in broken
        )
    return DEPENDENCIES.share(
        1 - len(broken) / len(pairs) if pairs else 1,
        result + ". The backlog may not list them all: that half is looked at after hand-in.",
        "Bring the enabler forward, or move what needs it back.",
    )


def judge_law(work: RoadmapWork) -> Finding:
    """The law's initiative placed in time: all or nothing."""
    law = work.scenario.backlog.law
    in_time = BUCKETS[: BUCKETS.index(law.by) + 1]
    buckets = [bucket for bucket, ids in work.by_bucket.items() if law.initiative in ids]
    place = BUCKET_NAMES[buckets[0]] if buckets else "none of the three buckets"
    return LAW.share(
        float(bool(buckets) and buckets[0] in in_time),
        f"{work.name(law.initiative)} stands in {place}.",
        f"The law is in force on {law.date}, at the end of {BUCKET_NAMES[law.by]}. By when "
        "must the labels be done?",
    )


def judge_value(work: RoadmapWork) -> Finding:
    """What the learner's own estimates say; it carries no points before hand-in."""
    estimate = expected_value(work.roadmap, work.scenario)
    result = (
        f"By your own numbers the roadmap brings in about {format_k(estimate.mean_k)} over six "
        f"quarters; 8 times in 10 between {format_k(estimate.low_k)} and "
        f"{format_k(estimate.high_k)}."
    )
    if estimate.missing:
        result += f" {join_list(estimate.missing)} have no estimate yet and count as nothing."
    return VALUE.points(
        0, result, "Which single number would change the order most, if it is wrong?"
    )


def judge_traceability(work: RoadmapWork) -> Finding:
    """The share of entries in Now and Next whose evidence and KPI ids exist."""
    entries = work.entries("now", "next")
    untraced = [entry.id for entry in entries if is_untraced(entry, work)]
    finding = traceability_finding(work, untraced, "no evidence or KPI that exists stands beside")
    return replace(finding, seen=f"{finding.seen} {_AFTER_HAND_IN}") if entries else finding


def traceability_finding(work: RoadmapWork, untraced: list[str], fault: str) -> Finding:
    """The finding for the entries of Now and Next that are `untraced`, by id."""
    total = len(work.entries("now", "next"))
    if not total:
        return TRACEABILITY.share(0, "Nothing stands in Now or Next.", "Place something in Now.")
    if not untraced:
        return TRACEABILITY.share(1, f"All entries of Now and Next ({total}) can be traced.", "")
    return TRACEABILITY.share(
        1 - len(untraced) / total,
        f"{total - len(untraced)} of {pluralize(total, 'entry')} in Now and Next can be "
        f"traced; {fault} {work.names(untraced)}.",
        f"Which finding speaks for {work.name(untraced[0])}, and which KPI should it move?",
    )


def is_untraced(entry: Entry, work: RoadmapWork) -> bool:
    """Whether an entry names no evidence or KPI, or one that does not exist."""
    evidence, kpis = (
        {item.id for item in work.carried.get(name, ())} for name in ("evidence", "kpi_tree")
    )
    has_evidence = bool(entry.evidence) and set(entry.evidence) <= evidence
    return not has_evidence or entry.kpi not in kpis


def judge_dates_and_outcomes(work: RoadmapWork) -> Finding:
    """Half for Later without dates of one's own, half for an outcome on each entry in Now."""
    now = work.entries("now")
    dated = [
        entry.id
        for entry in work.entries("later")
        if entry.date and entry.id not in work.scenario.backlog.dated
    ]
    silent = [entry.id for entry in now if len(entry.outcome.split()) < FEWEST_WORDS]
    advice = "Write for each entry in Now: who is better off, in what, and how one will see it."
    if dated:
        advice = "Which of these dates is set by law or by the season? What do the others promise?"
    return DATES_AND_OUTCOMES.share(
        0.5 * (not dated) + 0.5 * (bool(now) and not silent),
        f"{_dates_in_words(work, dated)} {_outcomes_in_words(work, silent)}",
        advice,
    )


def _dates_in_words(work: RoadmapWork, dated: list[str]) -> str:
    if not dated:
        return "Later carries no date of its own making."
    return f"In Later a date stands beside {work.names(dated)}; neither law nor season sets it."


def _outcomes_in_words(work: RoadmapWork, silent: list[str]) -> str:
    if not work.by_bucket["now"]:
        return "Now is empty."
    if silent:
        return f"In Now there is no outcome statement yet for {work.names(silent)}."
    return "Each entry in Now has an outcome statement."


CHECKS = LessonChecks(
    stem=STEM,
    work_class=RoadmapWork,
    first_step="Place at least one initiative in Now, Next or Later; then every check has work to "
    "look at.",
    questions=QUESTIONS,
    judges={
        FORMAT.id: judge_format,
        CAPACITY.id: judge_capacity,
        DEPENDENCIES.id: judge_dependencies,
        LAW.id: judge_law,
        VALUE.id: judge_value,
        TRACEABILITY.id: judge_traceability,
        DATES_AND_OUTCOMES.id: judge_dates_and_outcomes,
    },
)

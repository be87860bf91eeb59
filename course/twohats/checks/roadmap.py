"""The nine questions on a product roadmap, as far as they need no truth.

Most are marked after handing in: their findings say what is there, and what is still open.
"""

from __future__ import annotations

from datetime import date

from twohats.answers.product import MOST_FINDINGS, Entry
from twohats.checks.finding import Finding
from twohats.checks.lesson import LessonChecks
from twohats.checks.question import check_questions
from twohats.checks.roadmap_work import RoadmapWork
from twohats.product.roadmap import (
    BUCKETS,
    build_order,
    expected_value,
    is_law_kept,
    listed_pairs,
    overloaded_cells,
    possible_range_k,
    too_early,
)
from twohats.scenario import Scenario
from twohats.text import (
    agree_share,
    format_amount,
    join_list,
    pluralize,
    range_words,
    share_in_words,
)

STEM = "07_roadmap"
QUESTIONS = check_questions(STEM)
CAPACITY = QUESTIONS["roadmap_capacity"]
DEPENDENCIES = QUESTIONS["roadmap_dependencies"]
ARROWS = QUESTIONS["roadmap_arrows"]
LAW = QUESTIONS["roadmap_law"]
VALUE = QUESTIONS["roadmap_value"]
TRACEABILITY = QUESTIONS["roadmap_traceability"]
STRATEGY = QUESTIONS["roadmap_strategy"]
DATES = QUESTIONS["roadmap_dates"]
VALUE_BET = QUESTIONS["roadmap_bet"]

BUCKET_NAMES = {"now": "Now", "next": "Next", "later": "Later"}
KEPT = "Your choices are saved, and marked after you hand in."
_BET_KEPT = "Your bet is saved, and marked after you hand in."
_BET_LOCKED = "Your bet is locked, and marked after you hand in."
_BET_ADVICE = "Which item could bring in so much, or so little, that your range does not hold?"
_BY_VALUE = "This is marked after you hand in; the points are scaled by your roadmap's value."


def judge_capacity(work: RoadmapWork) -> Finding:
    """The share of cells (quarter by skill) within capacity; worth no points before hand-in."""
    share, result, advice = capacity_verdict(work)
    return CAPACITY.share(share, f"{result} {_BY_VALUE}", advice)


def capacity_verdict(work: RoadmapWork) -> tuple[float, str, str]:
    """The share of cells within capacity (5% above it tolerated), what was found, what to try."""
    skills = work.scenario.backlog.skills
    overloads = overloaded_cells(work.roadmap, work.scenario)
    cells = len(BUCKETS) * len(skills)
    if not overloads:
        return (
            1.0,
            "Every skill is within capacity in each quarter.",
            "Nothing to do here.",
        )
    worst = max(overloads, key=lambda cell: cell.used / cell.capacity)
    excess = join_list(
        f"{skills[cell.skill]} in {BUCKET_NAMES[cell.bucket]} "
        f"({cell.used:g} of {cell.capacity:g} person-weeks)"
        for cell in overloads
    )
    advice = (
        f"Which item in {BUCKET_NAMES[worst.bucket]} uses the most weeks of "
        f"{skills[worst.skill]}, and could it come later?"
    )
    return 1 - len(overloads) / cells, f"Over capacity: {excess}.", advice


def judge_dependencies(work: RoadmapWork) -> Finding:
    """The dependencies that the backlog lists; the others are looked at after hand-in."""
    pairs = listed_pairs(work.scenario)
    broken = too_early(work.packed, pairs)
    count = len(pairs) - len(broken)
    dependencies = f"{count} of {pluralize(len(pairs), 'dependency')} in the backlog"
    result = f"{dependencies} {agree_share(count, len(pairs), 'is', 'are')} respected."
    if broken:
        too_soon = join_list(
            f"{work.name(dependent)} would start before {work.name(enabler)}"
            for dependent, enabler in broken
        )
        result += f" Not respected: {too_soon}."
    advice = "Bring the enabler forward, or move the item that needs it to a later column."
    if not broken:
        advice = "For each item, ask what must be there on its first day of use."
    return DEPENDENCIES.nothing(f"{result} The backlog may not list them all. {_BY_VALUE}", advice)


def judge_arrows(work: RoadmapWork) -> Finding:
    """How many arrows are drawn and left to look at; which of them hold is for the marker."""
    asked = work.scenario.backlog.arrows
    count, waiting = len(work.roadmap.arrows), len(work.roadmap.open_arrows(asked))
    rest = f" {open_words(waiting, len(asked), 'ones')}" if waiting else ""
    if not count:
        return ARROWS.nothing(
            f"You have not added any dependency yet.{rest}",
            "Read the engineering notes, then the list.",
        )
    result = f"You have added {pluralize(count, 'dependency')}.{rest} {KEPT}"
    return ARROWS.nothing(
        result,
        "Keep only what the notes show: a wrong dependency costs as much as a right one earns.",
    )


def open_words(waiting: int, total: int, things: str = "dependencies") -> str:
    """How many of all possible dependencies are still to be decided."""
    count = "any" if waiting == total else waiting
    return f"You have not decided on {count} of the {total} possible {things} yet."


def judge_law(work: RoadmapWork) -> Finding:
    """The law's initiative built in time, as far as what comes before it fits: all or nothing."""
    law, order = work.scenario.backlog.law, build_order(work.roadmap, work.scenario)
    places = [bucket for bucket, ids in work.by_bucket.items() if law.initiative in ids]
    place = f"in {BUCKET_NAMES[places[0]]}" if places else "in none of the three columns"
    result = f"{work.name(law.initiative)} is {place}."
    built = order.done.get(law.initiative)
    if places and built != places[0]:
        room = f"room for it only in {BUCKET_NAMES[built]}" if built else "no room for it"
        result += f" The items before it leave {room}."
    day = date.fromisoformat(law.date)
    return LAW.share(
        float(is_law_kept(order, work.scenario)),
        result,
        f"The law is in force from {day.day} {day:%B %Y}, when {BUCKET_NAMES[law.by]} ends. By "
        "when must the labels be done?",
    )


def judge_value(work: RoadmapWork) -> Finding:
    """What the learner's own estimates say; it carries no points before hand-in."""
    estimate = expected_value(work.roadmap, work.scenario)
    result = (
        f"By your own numbers, the items that fit bring in about {format_amount(estimate.mean_k)} "
        "on average over six quarters."
    )
    result += range_words(*possible_range_k(work.roadmap, work.scenario))
    if estimate.waiting:
        result += f" Not built at all: {work.names(estimate.waiting)}."
    if estimate.missing:
        result += f" Not counted (no estimate): {work.names(estimate.missing)}."
    return VALUE.nothing(result, "Which estimate would change the order most, if it were wrong?")


def judge_traceability(work: RoadmapWork) -> Finding:
    """Which entries in Now and Next have findings and a KPI; whether they fit is for the marker."""
    entries = work.entries("now", "next")
    if not entries:
        return TRACEABILITY.nothing("There is nothing in Now or Next.", "Place something in Now.")
    bare = [entry.id for entry in entries if not is_traced(entry, work)]
    many = [entry.id for entry in entries if len(entry.evidence) > MOST_FINDINGS]
    count = len(entries) - len(bare)
    items = share_in_words(count, len(entries), "item", "has", "have")
    result = (
        f"In Now and Next, {items} both a finding in your list and a KPI in your tree (for the "
        "item that the law requires, a finding is enough)."
    )
    if many:
        result += f" More than {MOST_FINDINGS} findings: {work.names(many)}."
    advice = "Read each finding again: does it speak for its item, against it, or for another?"
    if bare:
        advice = (
            f"Which finding in your list supports {work.name(bare[0])}, and which KPI in your tree "
            "should this item move?"
        )
        if bare[0] == work.scenario.backlog.law.initiative:
            advice = (
                f"Which finding in your list supports {work.name(bare[0])}? Its KPI must be one in "
                "your tree, or “none”."
            )
    return TRACEABILITY.nothing(f"{result} {KEPT}", advice)


def is_traced(entry: Entry, work: RoadmapWork) -> bool:
    """Whether an entry names findings and a KPI, and all of them exist.

    What the law asks for may have no KPI: it keeps the company legal, whatever a tree counts.
    """
    evidence, kpis = (
        {item.id for item in work.carried.get(name, ())} for name in ("evidence", "kpi_tree")
    )
    has_reason = entry.kpi in kpis or is_by_law_alone(entry, work.scenario)
    return bool(entry.evidence) and set(entry.evidence) <= evidence and has_reason


def is_by_law_alone(entry: Entry, scenario: Scenario) -> bool:
    """Whether the law asks for an entry, and no KPI is named beside it."""
    return entry.kpi is None and entry.id == scenario.backlog.law.initiative


def judge_strategy(work: RoadmapWork) -> Finding:
    """How many chips there are; which of them fit is for the marker."""
    count = sum(entry.strategy for entry in work.first_entries.values())
    if not count:
        return STRATEGY.nothing(
            "You have not ticked “strategy” on any card.",
            "Tick “strategy” on each card that serves your strategy. In Not doing and “Not yet "
            "placed”, click a card to see the tick.",
        )
    cards = pluralize(len(work.scenario.ids), "card")
    result = f"You have ticked “strategy” on {count} of {cards}."
    return STRATEGY.nothing(
        f"{result} {KEPT}", "A strategy gives something up: which initiatives does yours leave out?"
    )


def judge_dates(work: RoadmapWork) -> Finding:
    """How many of the asked dates are still there; which should be is for the marker."""
    asked_dates = work.scenario.backlog.asked_dates
    count = sum(has_date(id_, work) for id_ in asked_dates)
    dates = f"{count} of {pluralize(len(asked_dates), 'date')} that people asked for"
    result = f"{dates} {agree_share(count, len(asked_dates), 'is', 'are')} still there. {KEPT}"
    return DATES.nothing(result, "Who sets each of these days: the company, or somebody outside?")


def has_date(id_: str, work: RoadmapWork) -> bool:
    """Whether an initiative carries a date; what is not done promises nothing by its date."""
    entry = work.first_entries.get(id_)
    return entry is not None and bool(entry.date) and entry.bucket != "not_doing"


def judge_value_bet(work: RoadmapWork) -> Finding:
    """Whether an interval is there in time."""
    bet = work.roadmap.value_bet
    if bet.state == "late":
        result = "You froze the roadmap before you typed both numbers: your bet earns nothing."
        return VALUE_BET.nothing(result, "Next time, bet before you freeze.")
    if bet.bounds is None:
        return VALUE_BET.nothing("You have not made a bet.", "Type your range below the board.")
    if bet.state == "kept":
        return VALUE_BET.nothing(_BET_LOCKED, _BET_ADVICE)
    return VALUE_BET.nothing(f"{_BET_KEPT} You may change it until you freeze.", _BET_ADVICE)


CHECKS = LessonChecks(
    stem=STEM,
    work_class=RoadmapWork,
    first_step="Place at least one initiative in Now, Next or Later. Then there is something "
    "to check.",
    questions=QUESTIONS,
    judges={
        CAPACITY.id: judge_capacity,
        DEPENDENCIES.id: judge_dependencies,
        ARROWS.id: judge_arrows,
        LAW.id: judge_law,
        VALUE.id: judge_value,
        TRACEABILITY.id: judge_traceability,
        STRATEGY.id: judge_strategy,
        DATES.id: judge_dates,
        VALUE_BET.id: judge_value_bet,
    },
)

"""The roadmap on one side of paper: near in detail, far only by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from twohats.answers import moment
from twohats.answers.product import Entry, Kpi, Roadmap
from twohats.draw.lookup import carried_fields, carried_list
from twohats.draw.markup import tag, text
from twohats.draw.roadmap_text import entries_in_bucket
from twohats.export.paper import paper
from twohats.product.roadmap import (
    BUCKETS,
    build_order,
    capacity_use,
    expected_value,
    is_law_kept,
    known_pairs,
    overloaded_cells,
    possible_range_k,
    quarterly_effect_k,
)
from twohats.scenario import Scenario
from twohats.text import format_amount, format_weeks, join_list, range_words

_HEADS = {"now": "what is being built", "next": "what follows", "later": "what we believe in"}
_TITLES = {"now": "Now", "next": "Next", "later": "Later"}
# What an entry has room for, by how many there are in its lane.
_WITH_REASONS, _WITH_OUTCOMES = 4, 8
_STYLES = """
main { grid-template-rows: auto 1fr auto auto; }
.lanes { display: grid; grid-template-columns: 1.5fr 1.1fr .8fr; border-top: 2px solid var(--ink); }
.lanes > section { padding: 8px 14px 14px; border-left: 1px solid var(--line); }
.lanes > section:first-child { padding-left: 0; border-left: 0; }
.lanes article { padding: 8px 0; border-bottom: 1px solid var(--line); }
.lanes .dense article { padding: 2px 0; }
.lanes article:last-child { border-bottom: 0; }
.lanes h3 { margin: 0; font-size: 13px; }
.lanes h3 small, .lanes h2 small { color: var(--soft); font: 400 11px var(--ui); }
.date { padding: 1px 7px; border-radius: 9px; background: var(--ink); color: var(--paper); }
.date { font-size: 10px; white-space: nowrap; }
.why { color: var(--soft); font-size: 11px; }
.foot { display: grid; grid-template-columns: .9fr 1.2fr 1.1fr; gap: 24px; padding-top: 10px; }
.foot { border-top: 1px solid var(--line); }
.weeks { border-collapse: collapse; width: 100%; }
.weeks :is(th, td) { padding: 1px 6px 1px 0; font-weight: 400; text-align: left; }
.weeks thead th { font-weight: 650; }
.bar { position: relative; height: 9px; background: var(--shade); }
.bar { border-right: 2px solid var(--ink); }
.bar i { position: absolute; inset: 0 auto 0 0; background: var(--hat-fill); }
.bar.over { border-right-color: var(--bad); } .bar.over i { background: var(--bad); }
.value { font: 500 21px var(--say); }
"""


def roadmap_page(roadmap: Roadmap, scenario: Scenario, carried: Mapping[str, Any]) -> str:
    """The whole page as HTML that needs nothing else, for A4 or Letter on its side."""
    strategy = carried_fields(carried, "strategy").get("name", "what comes first")
    body = (
        tag("header", _head(roadmap, scenario, strategy, carried))
        + tag("div", "".join(_lane(b, roadmap, scenario, carried) for b in BUCKETS), class_="lanes")
        + tag("div", "".join(_foot(roadmap, scenario)), class_="foot")
    )
    return paper(
        f"{scenario.title}: roadmap", body, _note(roadmap, scenario), _STYLES, hat="product"
    )


def _note(roadmap: Roadmap, scenario: Scenario) -> str:
    """What a roadmap is; what sets its dates only while nothing but the law's work has one."""
    note = "A roadmap says what we plan, and in what order."
    placed = (e for bucket in BUCKETS for e in entries_in_bucket(roadmap, bucket, scenario))
    others = [e.id for e in placed if e.date and e.id != scenario.backlog.law.initiative]
    return note if others else f"{note} Only the law and the season set dates."


def _goal_words(goal: Kpi) -> str:
    today = f"Goal: {goal.name.lower()}"
    if goal.set_target is None:
        return f"{today}, today {_amount(goal.baseline, goal.unit)}. It has no target yet."
    return (
        f"{today} from {_amount(goal.baseline, goal.unit)} to "
        f"{_amount(goal.set_target, goal.unit)}."
    )


def _amount(value: float, unit: str) -> str:
    """A value of a goal with its unit, as people write it: 79.4%, $66, 1,900 customers a month."""
    number = f"{value:,g}"
    if unit.startswith("$"):
        return f"${number}{unit[1:]}"
    return f"{number}%" if unit == "%" else f"{number} {unit}"


def _head(roadmap: Roadmap, scenario: Scenario, strategy: str, carried: Mapping[str, Any]) -> str:
    title = tag(
        "h1", f"{text(_short_title(scenario))} roadmap: {tag('b', text(strategy.lower()))}."
    )
    tree = [Kpi.model_validate(row) for row in carried_list(carried, "kpi_tree")]
    words = [_goal_words(kpi) for kpi in tree if kpi.kind == "goal"][:1]
    frozen_at = moment(roadmap.frozen_at)
    if frozen_at:
        day = frozen_at.astimezone()  # the learner's own day, as at the button
        words.append(f"Frozen on {day.day} {day:%B %Y}.")
    return title + tag("p", text(" ".join(words)), class_="soft")


def _short_title(scenario: Scenario) -> str:
    return scenario.title.partition(" ")[0]


def _lane(bucket: str, roadmap: Roadmap, scenario: Scenario, carried: Mapping[str, Any]) -> str:
    head = f"{_TITLES[bucket]} {tag('small', _HEADS[bucket])}"
    entries = entries_in_bucket(roadmap, bucket, scenario)
    articles = [
        tag("article", _entry(entry, bucket, roadmap, scenario, carried)) for entry in entries
    ]
    nothing = "" if articles else tag("p", "Nothing yet.", class_="soft")
    look = "dense" if len(entries) > _WITH_OUTCOMES else None
    return tag("section", tag("h2", head) + "".join(articles) + nothing, class_=look)


def _entry(
    entry: Entry, bucket: str, roadmap: Roadmap, scenario: Scenario, carried: Mapping[str, Any]
) -> str:
    """In Now with estimate and reasons, in Next with its outcome, in Later with its name."""
    name = text(scenario.initiative(entry.id).name)
    if bucket == "now":
        name += f" {tag('small', text(_estimate_words(entry.id, roadmap, scenario)))}"
    if entry.date:
        day = date.fromisoformat(entry.date)
        name += f" {tag('span', text(f'by {day.day} {day:%b %Y}'), class_='date')}"
    parts = [tag("h3", name)]
    crowd = len(entries_in_bucket(roadmap, bucket, scenario))
    if bucket != "later" and entry.outcome.strip() and crowd <= _WITH_OUTCOMES:
        parts.append(tag("p", text(entry.outcome.strip())))
    if bucket == "now" and crowd <= _WITH_REASONS:
        parts += [
            tag("p", text(words), class_="why")
            for words in _reasons(entry, roadmap, scenario, carried)
        ]
    return "".join(parts)


def _estimate_words(id_: str, roadmap: Roadmap, scenario: Scenario) -> str:
    estimate = roadmap.estimates.get(id_)
    if estimate is None:
        return "not estimated"
    # As on the card: what it brings if it works, and how sure that is.
    effect_k = quarterly_effect_k(estimate, scenario)
    if not effect_k:
        return "brings in no money"
    return f"about {format_amount(effect_k)} a quarter, {estimate.confidence}% sure"


def _reasons(
    entry: Entry, roadmap: Roadmap, scenario: Scenario, carried: Mapping[str, Any]
) -> Iterator[str]:
    """The findings behind an entry, and what must come before it."""
    findings = {row["id"]: row["finding"] for row in carried_list(carried, "evidence")}
    for id_ in entry.evidence:
        if id_ in findings:
            yield f"{id_}: {findings[id_].partition('. ')[0].rstrip('.')}."
    needs = [
        scenario.initiative(enabler).name
        for dependent, enabler in known_pairs(roadmap, scenario)
        if dependent == entry.id
    ]
    if needs:
        yield f"Needs {join_list(needs)}."


def _foot(roadmap: Roadmap, scenario: Scenario) -> Iterator[str]:
    open_names = _names("unplaced", roadmap, scenario)
    still_open = tag("p", tag("b", "Not yet placed:") + " " + text(open_names))
    refused = text(_names("not_doing", roadmap, scenario) or "Nothing.")
    yield tag(
        "section", tag("h2", "Not doing") + tag("p", refused) + (still_open if open_names else "")
    )
    yield tag(
        "section",
        tag("h2", "Person-weeks: needed and available") + _weeks(roadmap, scenario),
    )
    yield tag("section", tag("h2", "What it should bring in") + _value(roadmap, scenario))


def _names(bucket: str, roadmap: Roadmap, scenario: Scenario) -> str:
    """What is in a bucket, by name, as a sentence; empty for nothing."""
    entries = entries_in_bucket(roadmap, bucket, scenario)
    names = [scenario.initiative(entry.id).name for entry in entries]
    return f"{join_list(names, None)}." if names else ""


def _weeks(roadmap: Roadmap, scenario: Scenario) -> str:
    weeks, capacity = capacity_use(roadmap, scenario), scenario.backlog.capacity
    over = {(cell.bucket, cell.skill) for cell in overloaded_cells(roadmap, scenario)}
    head = "".join(tag("th", words, scope="col") for words in ("", *_TITLES.values()))
    rows = "".join(
        tag("tr", tag("th", text(title), scope="row") + "".join(
            _bar(weeks[bucket][skill], capacity[skill], (bucket, skill) in over)
            for bucket in BUCKETS
        ))
        for skill, title in scenario.backlog.skills.items()
    )  # fmt: skip
    return tag("table", tag("thead", tag("tr", head)) + tag("tbody", rows), class_="weeks")


def _bar(weeks: float, capacity: float, is_over: bool) -> str:
    width = min(100, 100 * weeks / capacity) if capacity else 0
    fill = tag("i", style=f"width:{width:.0f}%")
    words = f"{'▲ ' if is_over else ''}{format_weeks(weeks)} of {format_weeks(capacity)}"
    bar = tag("div", fill, class_="bar over" if is_over else "bar", title=words)
    return tag("td", bar + (tag("small", text(words)) if is_over else ""))


def _value(roadmap: Roadmap, scenario: Scenario) -> str:
    """The estimates' own range, and the bet: it also has what the estimates cannot know."""
    value = expected_value(roadmap, scenario)
    law = scenario.backlog.law
    words = "on average in six quarters, by our own estimates, not those of the people who asked."
    words += range_words(*possible_range_k(roadmap, scenario), "our")
    if not is_law_kept(build_order(roadmap, scenario), scenario):
        words += f" The penalty of {format_amount(law.penalty_k)} is already subtracted."
    amount = tag("span", text(format_amount(value.mean_k)), class_="value")
    return tag("p", f"{amount} {text(words)}") + _bet(roadmap)


def _bet(roadmap: Roadmap) -> str:
    """The range that was bet on before anything was known; nothing without one."""
    bounds = roadmap.value_bet.bounds
    if bounds is None:
        return ""
    low, high = map(format_amount, bounds)
    words = (
        f"{low} to {high}. We are 80% sure of this range; it allows for what our estimates leave "
        "out."
    )
    return tag("p", tag("b", "Our bet:") + " " + text(words))

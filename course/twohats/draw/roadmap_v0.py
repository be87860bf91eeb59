"""Roadmap v0 on paper: the board with its sponsors' claims, what is expected of it, and ticks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from twohats.answers.product import Roadmap
from twohats.answers.roadmap_v0 import Expected, Measure, SuccessOrNot, V0Prediction
from twohats.draw.markup import figure, tag, text
from twohats.draw.roadmap_text import (
    BUCKET_TITLES,
    dependency_sentences,
    entries_in_bucket,
    id_and_name,
    is_untouched,
)
from twohats.product.roadmap import (
    CHAINS,
    DIRECTIONS,
    MEASURES,
    claimed_score,
    overloaded_cells,
    rice,
)
from twohats.scenario import Scenario
from twohats.scenario.charter import CaseLine
from twohats.text import format_weeks

_CELL = "text-align:left;vertical-align:top;padding:3px 8px"
_HEADS = ("Place", "Initiative", "Requester", "RICE as claimed", "Person-weeks")


def v0_text(roadmap: Roadmap, scenario: Scenario) -> str:
    """The board in lines: its lanes, its claimed score, where people are short."""
    lines = [
        f"{BUCKET_TITLES[bucket]}: " + (", ".join(_names(roadmap, bucket, scenario)) or "(empty)")
        for bucket in BUCKET_TITLES
    ]
    return "\n".join([*lines, *v0_sentences(roadmap, scenario)])


def _names(roadmap: Roadmap, bucket: str, scenario: Scenario) -> list[str]:
    entries = entries_in_bucket(roadmap, bucket, scenario)
    return [id_and_name(entry.id, scenario) for entry in entries]


def v0_sentences(roadmap: Roadmap, scenario: Scenario) -> list[str]:
    """What there is to say of the board: its claimed score, overloads, dependencies."""
    if is_untouched(roadmap):
        return ["Nothing has been placed yet."]
    over = [
        f"Over capacity: {BUCKET_TITLES[cell.bucket]} asks for {format_weeks(cell.used)} "
        f"person-weeks of {scenario.backlog.skills[cell.skill]}, and has "
        f"{format_weeks(cell.capacity)}."
        for cell in overloaded_cells(roadmap, scenario)
    ]
    score = f"Claimed score of what fits: {claimed_score(roadmap, scenario):,.0f}."
    return [score, *over, *dependency_sentences(roadmap, scenario)]


def v0_html(roadmap: Roadmap, scenario: Scenario) -> str:
    """The board as sentences and a table, one row an initiative."""
    sentences = "".join(tag("p", text(one)) for one in v0_sentences(roadmap, scenario))
    rows = [
        (
            f"{BUCKET_TITLES[bucket]} {place}" if bucket != "unplaced" else BUCKET_TITLES[bucket],
            id_and_name(entry.id, scenario),
            scenario.initiative(entry.id).sponsor,
            f"{rice(entry.id, scenario):,.0f}",
            format_weeks(scenario.initiative(entry.id).total_effort),
        )
        for bucket in BUCKET_TITLES
        for place, entry in enumerate(entries_in_bucket(roadmap, bucket, scenario), start=1)
    ]
    return figure(sentences + _table("Roadmap v0", _HEADS, rows))


def expected_lines(prediction: V0Prediction) -> list[str]:
    """What was expected of each measure, as it counts."""
    return [
        f"{name}: {_expected_words(measure, prediction.counted.get(measure))}"
        for measure, name in MEASURES.items()
    ]


def expected_html(prediction: V0Prediction) -> str:
    """The same as HTML."""
    return figure("".join(tag("p", text(line)) for line in expected_lines(prediction)))


def results_html(cases: Iterable[CaseLine], answer: SuccessOrNot) -> str:
    """Each result of other firms, and whether it is called a success."""
    rows = [
        (case.text, "a success" if case.id in answer.ticked else "not ticked") for case in cases
    ]
    return figure(_table("Quarters of other firms", ("Result", "Called"), rows))


def roadmap_v0_html(
    answers: Mapping[str, object], scenario: Scenario, results: Iterable[CaseLine]
) -> str:
    """All of a hand-in, as a marker sees it."""
    parts = []
    roadmap, prediction = answers.get("roadmap_v0"), answers.get("v0_prediction")
    ticks = answers.get("success_or_not")
    if isinstance(roadmap, Roadmap):
        parts.append(v0_html(roadmap, scenario))
    if isinstance(prediction, V0Prediction):
        parts.append(expected_html(prediction))
    if isinstance(ticks, SuccessOrNot):
        parts.append(results_html(results, ticks))
    return "".join(parts) or figure(tag("p", "Nothing was handed in."))


def _expected_words(measure: Measure, expected: Expected | None) -> str:
    if expected is None:
        return "nothing chosen"
    direction = DIRECTIONS[expected.choice]
    chain = chain_words(measure, expected)
    return f"{direction}. {chain}" if chain else f"{direction}, and no chain"


def chain_words(measure: Measure, expected: Expected) -> str:
    """The chain that was chosen, in words; empty if none was, or if none is called so."""
    return CHAINS[measure][expected.choice].get(expected.reason, "")


def _table(caption: str, heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(tag("th", text(one), scope="col", style=_CELL) for one in heads)
    body = "".join(
        tag("tr", "".join(tag("td", text(cell), style=_CELL) for cell in row)) for row in rows
    )
    title = tag("caption", text(caption), style="text-align:left")
    return tag(
        "table",
        title + tag("thead", tag("tr", head)) + tag("tbody", body),
        class_="th-table",
    )

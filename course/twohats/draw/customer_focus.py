"""Whose voice: the words of each answer, and the answers as tables, for widgets and for markers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from twohats.answers.customer_focus import BlindSpots, Effects, KanoAnswers, LossShares, ThreeNeeds
from twohats.answers.prediction import Interval
from twohats.draw.markup import tag, text
from twohats.scenario.charter import CaseLine
from twohats.scenario.customer_records import Attribute
from twohats.text import join_list

LINES = {
    "answered": "those who answered the survey",
    "asked": "those who were asked",
    "left": "all who left",
}
MISSING = {
    "never_asked": "those who leave in a way where nobody asks them",
    "gone": "those who had left before the question was asked",
    "no_channel": "those who don't use this channel",
    "quiet": "those who have no reason, or no wish, to mention it",
    "no_time": "those who have no time at that hour",
    "not_yet": "those who never became customers",
}
DIRECTIONS = {"high": "so the share is too high", "low": "so the share is too low"}
SOURCES = {
    "messages": "Messages",
    "survey": "Exit survey",
    "interviews": "Interviews",
    "kano": "Kano answers",
    "usage": "Usage",
    "payments": "Charges and accounts",
    "cohorts": "Cohorts and campaigns",
}
KINDS = {
    "must_be": "must-be: missed when it fails, and not noticed when it works",
    "performance": "performance: the more of it, the better",
    "attractive": "attractive: pleases, and isn't missed",
    "indifferent": "indifferent: it makes no difference",
}
FEELINGS = {
    "like": "like it",
    "expect": "expect it",
    "neutral": "neutral",
    "live_with": "can live with it",
    "dislike": "dislike it",
}
KANO_QUESTIONS = {
    "must_be": "A must-be that fails at Marrowby",
    "sets_apart": "An attribute that sets Marrowby apart",
}
_NONE = "–"
_LEFT = "text-align:left;vertical-align:top"


def pair_words(pair: str) -> str:
    """A pair of answers, such as "expect/dislike", in words."""
    with_it, _, without_it = pair.partition("/")
    return f"with it: {FEELINGS.get(with_it, _NONE)}; without it: {FEELINGS.get(without_it, _NONE)}"


def shares_table(shares: LossShares, names: Mapping[str, str], asked: Iterable[str]) -> str:
    """The intervals, and what is under the line."""
    rows = [(names[need], _interval_words(shares.rows.get(need, Interval()))) for need in asked]
    rows.append(("Under the line", LINES.get(shares.line, _NONE)))
    return _table("Shares of all losses", ("Need", "From, to"), rows)


def _interval_words(interval: Interval) -> str:
    if interval.low is None or interval.high is None:
        return _NONE
    return f"{interval.low:g} to {interval.high:g}%"


def needs_table(needs: ThreeNeeds, names: Mapping[str, str]) -> str:
    """The needs that were ticked."""
    words = join_list([names[need] for need in needs.ticked if need in names], None)
    return _table("Behind most losses", ("Needs",), [(words,)])


def blind_spots_table(cases: Iterable[CaseLine], spots: BlindSpots) -> str:
    """The dealt sources, with who is missing and where that bends the share."""
    rows = []
    for case in cases:
        spot = spots.rows.get(case.id)
        who = MISSING.get(spot.choice, _NONE) if spot else _NONE
        rows.append((case.text, who, DIRECTIONS.get(spot.reason, _NONE) if spot else _NONE))
    return _table(
        "Who could not have answered", ("Source", "Who is missing", "Effect on the share"), rows
    )


def effects_table(effects: Effects, names: Mapping[str, str]) -> str:
    """Reach, impact and confidence of each initiative, with the sources."""
    rows = []
    for id_, name in names.items():
        effect = effects.rows.get(id_)
        numbers = (effect.reach, effect.impact, effect.confidence) if effect else (None,) * 3
        cells = [_NONE if number is None else f"{number:g}" for number in numbers]
        words = join_list([SOURCES[source] for source in effect.sources], None) if effect else _NONE
        rows.append((f"{id_} {name}", *cells, words))
    heads = ("Initiative", "Reach", "Impact", "Confidence (%)", "Sources")
    return _table("Effects", heads, rows)


def kano_table(answers: KanoAnswers, attributes: Iterable[Attribute]) -> str:
    """The must-be that fails and what sets apart, each with its pair."""
    names = {attribute.id: attribute.attribute for attribute in attributes}
    rows = []
    for part, words in KANO_QUESTIONS.items():
        pair = getattr(answers, part)
        rows.append((words, names.get(pair.choice, _NONE), pair_words(pair.reason)))
    return _table("Kano", ("Question", "Attribute", "Pair of answers"), rows)


def _table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    name = tag("caption", text(caption), style="text-align:left;font-weight:600;padding-top:8px")
    head = "".join(tag("th", text(word), scope="col", style=_LEFT) for word in heads)
    lines = "".join(_line(*row) for row in rows)
    return tag("table", name + tag("thead", tag("tr", head)) + tag("tbody", lines))


def _line(first: str, *cells: str) -> str:
    name = tag("th", text(first), scope="row", style=f"{_LEFT};font-weight:400")
    return tag("tr", name + "".join(tag("td", text(cell), style=_LEFT) for cell in cells))

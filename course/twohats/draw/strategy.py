"""Vision and strategy on paper: verdicts, what is given up, the founder's list, four quarters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from twohats.answers.strategy import (
    ChosenStrategy,
    FounderEntries,
    Opportunities,
    OpportunityVerdict,
    OutOfStrategy,
)
from twohats.draw.markup import figure, tag, text
from twohats.product.strategy_gain import StrategyGain
from twohats.scenario import Scenario
from twohats.text import agree, format_amount, join_list, pluralize

VERDICTS = {"go": "go for it", "test": "test it", "leave": "leave it"}
#: The numbers of which one may decide, as the table of opportunities heads them.
NUMBERS = {
    "customers": "customers",
    "growth": "growth",
    "win_chance": "win chance",
    "contribution": "contribution",
    "cost_to_serve": "cost to serve",
    "entry_k": "cost of entry",
}
_NONE = "–"
# In JupyterLab the line has its theme's color; a saved picture has none to ask.
_LINE = "border-bottom:1px solid var(--jp-border-color2,#ddd)"
_LEFT = f"text-align:left;vertical-align:top;padding:3px 8px;{_LINE}"
_RIGHT = _LEFT.replace("text-align:left", "text-align:right")
_AMOUNT = re.compile(r"[+−]?[\d,]+")


def opportunities_table(names: Mapping[str, str], answer: Opportunities | None) -> str:
    """The dealt opportunities by id, each with its verdict and the number that decides."""
    rows = answer.rows if answer else {}
    lines = [(name, *_verdict_words(rows.get(id_))) for id_, name in names.items()]
    return _table("Opportunities", ("Opportunity", "Verdict", "The number that decides"), lines)


def _verdict_words(row: OpportunityVerdict | None) -> tuple[str, str]:
    if row is None:
        return _NONE, _NONE
    return VERDICTS.get(row.choice, _NONE), NUMBERS.get(row.reason, _NONE)


def strategy_lines(
    strategy: ChosenStrategy | None, out: OutOfStrategy | None, names: Mapping[str, str]
) -> str:
    """The strategy with its statement, and what is given up; `names` are by initiative."""
    if strategy is None and out is None:
        return ""
    chosen = strategy or ChosenStrategy()
    given_up = [names.get(id_, id_) for id_ in (out.ids if out else ())]
    name = tag("strong", text(chosen.name or "No strategy chosen"))
    gives_up = f"Given up: {join_list(given_up)}." if given_up else "Nothing is given up."
    return tag("p", name + text(f" {chosen.statement}")) + tag("p", text(gives_up))


def wishes_table(wishes: Iterable[Mapping[str, Any]], answer: FounderEntries | None) -> str:
    """The founder's wishes: whose date is kept, and what three of them became."""
    entries = answer or FounderEntries()
    rows = [
        (
            row["wish"],
            "set by a law or a season" if row["id"] in entries.dated else "dropped",
            row["lines"].get(entries.outcomes.get(row["id"], ""), _NONE),
        )
        for row in wishes
    ]
    return _table("The founder's list", ("Wish", "Date", "As an outcome"), rows)


def wish_rows(scenario: Scenario, deal: int) -> list[dict[str, Any]]:
    """The wishes of a deal with their lines, as page and paper show them."""
    lines = scenario.market.wish_lines
    return [
        {"id": case.id, "wish": case.text, "lines": dict(lines[case.id])}
        for case in scenario.market.founders_list(deal)
    ]


def played_table(played: Mapping[str, Any]) -> str:
    """Who has won how many customers in each segment; nothing before it was played."""
    rows = [
        (field["segment"], firm["name"], f"{firm['customers'][-1]:,}", str(firm["place"]))
        for field in played.get("segments", ())
        for firm in field["firms"]
    ]
    heads = ("Segment", "Firm", "Customers won in four quarters", "Place")
    return _table("Four quarters", heads, rows)


def played_text(played: Mapping[str, Any]) -> str:
    """In which segments the own firm is first, in a sentence."""
    if not played:
        return "Four quarters are not played yet."
    first = [
        field["segment"].lower()
        for field in played["segments"]
        if any(one["name"] == played["own"] and one["place"] == 1 for one in field["firms"])
    ]
    return f"First among {join_list(first)}." if first else "First in no segment."


def gain_table(gain: StrategyGain, given_up: Sequence[str]) -> str:
    """The customers that the own firm wins in its segment, in parts that add up."""
    segment = gain.segment.lower()
    lines = [
        ("All sixteen cards, no segment first", f"{gain.even:,}"),
        (f"{gain.segment} first, all sixteen cards", _change(gain.put_first)),
        (f"Given up: {join_list(given_up)}", _change(gain.given_up)),
        ("Your firm", f"{gain.own:,}"),
    ]
    return _table(
        "Where your customers come from", ("What you did", f"Customers won among {segment}"), lines
    )


def gain_words(gain: StrategyGain, kept: int) -> str:
    """What the parts mean: what is behind the first, and what the second does and doesn't show."""
    weeks = round(gain.weeks_sooner)
    sooner = f"about {pluralize(weeks, 'week')} sooner" if weeks else "hardly sooner"
    segment = gain.segment.lower()
    first = (
        f"Putting {segment} first has the largest effect, and it's a way of giving up: your firm "
        f"pays less attention to the two other segments. There you win {gain.elsewhere:,} fewer "
        "customers than with no segment first."
    )
    loss = "" if gain.given_up >= 0 else f"Some of the cards that you gave up serve {segment}. "
    cards = (
        f"{loss}Giving up cards has a smaller effect. In this play anybody does any work, so even "
        "all sixteen cards are ready after four quarters. Giving up cards buys time: the "
        f"{pluralize(kept, 'card')} that you keep {agree(kept, 'is', 'are')} ready {sooner} on "
        "average. The play doesn't show which cards fit your strategy: if you give up a large "
        "card, small ones are ready sooner, even if the large one fits. The exercise asks which "
        "cards fall outside."
    )
    return tag("p", text(first)) + tag("p", text(cards))


def contribution_words(own: float, other: float, other_name: str, segment: str) -> str:
    """What the customers of two firms bring in a quarter, in dollars, and why if it is less."""
    amounts = (
        f"Your customers bring in {format_amount(own / 1000)} a quarter, and those of {other_name} "
        f"bring in {format_amount(other / 1000)}."
    )
    reason = (
        f" Yours bring in less: there are few {segment.lower()} to win, and four quarters are a "
        "short time to win them."
    )
    return tag("p", text(amounts + (reason if own < other else "")))


def _change(number: int) -> str:
    return f"+{number:,}" if number >= 0 else f"−{-number:,}"


def strategy_html(answers: Mapping[str, Any], scenario: Scenario) -> str:
    """All of a hand-in, as a marker sees it."""
    opportunities = answers.get("opportunities")
    entries = answers.get("entries")
    dealt = scenario.market.dealt_opportunities(opportunities.deal) if opportunities else ()
    parts = [
        opportunities_table({one.id: one.name for one in dealt}, opportunities),
        strategy_lines(
            answers.get("strategy"),
            answers.get("out_of_strategy"),
            {row.id: row.name for row in scenario.backlog.initiatives},
        ),
        wishes_table(wish_rows(scenario, entries.deal), entries) if entries else "",
    ]
    return figure("".join(parts) or tag("p", "Nothing was handed in."))


def _table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    if not rows:
        return ""
    name = tag("caption", text(caption), style="text-align:left;font-weight:600;padding-top:8px")
    # Amounts are read as a sum: each under the one above it.
    columns = zip(*rows, strict=True)
    sides = [_RIGHT if all(map(_AMOUNT.fullmatch, cells)) else _LEFT for cells in columns]
    head = "".join(
        tag("th", text(word), scope="col", style=side)
        for word, side in zip(heads, sides, strict=True)
    )
    lines = "".join(tag("tr", "".join(map(_cell, row, sides))) for row in rows)
    return tag("table", name + tag("thead", tag("tr", head)) + tag("tbody", lines))


def _cell(words: str, side: str) -> str:
    return tag("td", text(words), style=side)

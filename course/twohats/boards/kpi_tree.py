"""The KPI tree of lesson 06: built, attacked, played as a rule; the exercise's dealt cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from twohats.answers.product import Kpi
from twohats.boards.kpi_play import (
    NPS,
    QUIET_MONTHS,
    attack_tree,
    known_kpis,
    nps_guardrail,
    play_goal,
    watch,
)
from twohats.draw.kpi_tree import CHANGES, REASONS, SIZES
from twohats.product.metrics import (
    FIRST_SCREEN,
    campaign_years,
    decide,
    kept_total,
    luck,
    quiet_months,
    stop_month,
)
from twohats.scenario import Scenario
from twohats.session.autosave import PartsAutosave, saved_parts, to_json
from twohats.session.bets import bet_sentence
from twohats.session.lots import draw_deal
from twohats.session.plays import has_ended, offer_play
from twohats.session.session import Session
from twohats.text import pluralize
from twohats.widgets.frame import Frame
from twohats.widgets.kpi_tree.widget import MOST_DRIVERS, MOST_GUARDRAILS, PARTS, KpiTreeBoard

TREE = "kpi_tree"
_CASES = ("targets", "noise", "initiative_kpi")
#: By when a target can be reached: after the history, within the plans of the company.
FIRST_DAY, LAST_DAY = "2027-07-01", "2029-12-31"
#: The second bet of the lesson: how many attacks NPS catches.
_NPS_BET = "06-p2"
#: What the measures count that initiatives move; what the law asks for needs no measure.
COUNTED = {
    "whether customers stay subscribed": ("K01", "K02", "K04", "K11"),
    "how boxes arrive": ("K03", "K06"),
    "newcomers": ("K05", "K08", "K09", "K12", "K13", "K14"),
}


def open_board(session: Session) -> KpiTreeBoard:
    """In the lesson a tree to attack and to play; in the exercise the tree and dealt cases."""
    parts = tuple(PARTS) if session.is_graded else (TREE,)
    deal = _deal(session) if session.is_graded else 0
    board = KpiTreeBoard(
        stage="exercise" if session.is_graded else "tree",
        label="Your KPI tree" if session.is_graded else "Your practice copy of the KPI tree",
        settings=_offered(session.scenario, with_noise=not session.is_graded)
        | (_asked(session.scenario, deal) if session.is_graded else {}),
        value=_unanswered(parts, deal) | saved_parts(session.answers, _names(session, parts)),
        autosave_key=session.autosave_key(TREE),
    )
    if not session.is_graded:
        board.on_attack(lambda: attack_tree(board, session.scenario))
        offer_play(session, board, lambda: play_goal(board, session.scenario))
    names = _names(session, parts)
    PartsAutosave(board, session.answers, names, _unanswered(parts, deal)).start()
    return board


def _deal(session: Session) -> int:
    """The deal of the answers that are saved, else the one that the lot gives."""
    saved = (session.answers.get(name) for name in _CASES)
    return next((part.deal for part in saved if part), draw_deal(session.work, TREE))


def _names(session: Session, parts: Sequence[str]) -> dict[str, str]:
    return {part: session.saved_name(part) for part in parts}


def _unanswered(parts: Sequence[str], deal: int) -> dict[str, Any]:
    blank = {name: to_json(PARTS[name](deal=deal)) for name in parts if name != TREE}
    return {TREE: []} | blank


def _offered(scenario: Scenario, *, with_noise: bool) -> dict[str, Any]:
    """What a tree can be built of; in the lesson with what chance does to each measure."""
    series = campaign_years(scenario).shown
    return {
        "measures": [
            kind._asdict() | {"noise": luck(series[kind.id]) if kind.id in series else None}
            if with_noise
            else kind._asdict()
            for kind in sorted(scenario.kpis.types.values(), key=lambda kind: kind.name)
        ],
        "owners": [one.name for one in scenario.company.stakeholders],
        "days": {"first": FIRST_DAY, "last": LAST_DAY},
        "most": {"driver": MOST_DRIVERS, "guardrail": MOST_GUARDRAILS, "goal": 1},
    }


def _asked(scenario: Scenario, deal: int) -> dict[str, Any]:
    linked = scenario.kpis.linked(deal)
    return {
        "cases": [case._asdict() for case in scenario.kpis.targets(deal)],
        "changes": [[case.id, case.text] for case in scenario.measures.changes(deal)],
        "linked": [[case.id, case.text] for case in linked],
        "counted": [[words, list(ids)] for words, ids in COUNTED.items()],
        "initiatives": [[case.id, scenario.initiative(case.id).name] for case in linked],
        "verdicts": [list(pair) for pair in CHANGES.items()],
        "reasons": [list(pair) for pair in REASONS.items()],
        "sizes": [list(pair) for pair in SIZES.items()],
    }


def left_to_do(session: Session, board: Frame | None) -> str:
    """The tree needs a goal, and the two years that it decides about have to be played."""
    if _own_goal(session, board) is None:
        return "Choose a goal for your tree above"
    return "" if has_ended(session) else "Play the 24 months with your goal to the end"


def compare(session: Session, board: Frame | None) -> str:
    """Both bets: what the own goal keeps beside the four lines, and what NPS catches."""
    goal, scenario = _own_goal(session, board), session.scenario
    if goal is None:
        return ""
    totals, types = kept_by_goal(scenario), scenario.kpis.types
    best = max(FIRST_SCREEN, key=lambda id_: totals[id_])
    lines = (
        f"Of the four lines, three let the draws run to the end, and “{types[best].name}” ends "
        f"them in {_stop_words(scenario, best)}. As the goal it keeps <b>{totals[best]:,}</b> new "
        "customers over the two years."
    )
    return (
        f"<p>{bet_sentence(session)}{lines}</p>"
        f"<p>Your goal, “{types[goal.id].name}”, keeps <b>{totals[goal.id]:,}</b> new customers. "
        f"{_end_words(scenario, goal.id)}</p>"
        f"<p>{bet_sentence(session, _NPS_BET)}{_nps_words(own_tree(session, board), scenario)}</p>"
    )


def _nps_words(tree: Sequence[Kpi], scenario: Scenario) -> str:
    """How many attacks on the tree NPS catches as the guardrail, and how it moves by itself."""
    rail = nps_guardrail(tree, scenario)
    seen = watch(tree, [rail], scenario)
    quiet = quiet_months(scenario, QUIET_MONTHS)[NPS]
    return (
        f"As the guardrail, with an alarm below {rail.limit:g}, NPS catches <b>{seen.caught} of "
        f"{seen.attacks}</b> attacks on your goal and drivers. In {QUIET_MONTHS} quiet months it "
        f"goes from {min(quiet):.0f} to {max(quiet):.0f} by chance alone, which gives "
        f"{pluralize(seen.alarms, 'false alarm')}."
    )


def _own_goal(session: Session, board: Frame | None) -> Kpi | None:
    return next((kpi for kpi in own_tree(session, board) if kpi.kind == "goal"), None)


def _stop_words(scenario: Scenario, id_: str) -> str:
    """The month in which a measure ends the draws; empty if it lets them run."""
    years, better = campaign_years(scenario), scenario.kpis.types[id_].better
    stopped = stop_month(decide(years, id_, better))
    if stopped is None:
        return ""
    month = date.fromisoformat(f"{scenario.measures.cohort_months[stopped]}-01")
    return f"{month:%B %Y}"


def _end_words(scenario: Scenario, id_: str) -> str:
    words = _stop_words(scenario, id_)
    return f"It ends the draws in {words}." if words else "It lets the draws run to the end."


def kept_by_goal(scenario: Scenario) -> Mapping[str, int]:
    """Customers kept over the two stored years if a measure runs the draws, by its id."""
    years = campaign_years(scenario)
    types = scenario.kpis.types
    return {id_: kept_total(years, id_, kind.better) for id_, kind in types.items()}


def own_tree(session: Session, board: Frame | None) -> list[Kpi]:
    """The tree as it is on the board, else as it is saved."""
    if isinstance(board, KpiTreeBoard):
        return known_kpis(board.parts.get(TREE, []), session.scenario)
    return known_kpis(session.artefact(TREE) or [], session.scenario)

"""Six quarters with roadmap v0 at a twin company, where all goes well but for hidden links.

In the exercise the first play fixes what was expected, and the board that it was expected of.
"""

from __future__ import annotations

from random import Random
from typing import Any

from twohats.answers.product import Roadmap
from twohats.answers.roadmap_v0 import Expected, Measure, V0Prediction
from twohats.boards.quarters import keep_played, track, track_faces
from twohats.boards.v0_questions import EXPECTED, expected_changes
from twohats.draw.roadmap_v0 import chain_words
from twohats.product.roadmap import (
    DIRECTIONS,
    LEAST_CHANGE,
    MEASURES,
    Change,
    Playback,
    changes,
    play,
    promised_k,
    random_list,
    sponsors_list,
)
from twohats.scenario import Scenario, World
from twohats.session.autosave import to_json, try_save
from twohats.session.session import Session
from twohats.text import format_amount
from twohats.widgets.frame import Frame
from twohats.widgets.quarters.widget import Quarters

BOARD, PLAYED = "roadmap_v0", "played_roadmap_v0"
_EMPTY = "Now is still empty. Place a few cards above before you play."
_FEW = "First choose a direction and a “because” for each of the three measures."
_TWIN = (
    "The six quarters are played at a company that has the same backlog and the same people. Some "
    "ideas work better there than at Marrowby, some worse, and some hidden dependencies are "
    "different. So a result here proves nothing about Marrowby. Delivery goes well: nobody is ill, "
    "and no work takes longer than planned. Two more lists are played with the same luck: the "
    "eight cards with the highest RICE scores, and eight cards drawn at random. For each card the "
    "requesters promise reach × impact × confidence, times ${:g} a quarter."
)
_ONCE = (
    " The first play locks what you expect. Your answers are marked for the board of that first "
    "play. After that you may change the board and play again."
)
_FIXED = "What you expected is marked for the board of your first play."


def open_quarters(session: Session, board: Frame | None, expected: Frame | None) -> Quarters:
    """Six quarters of the board as it is now; in the exercise the first play is kept."""
    quarters = Quarters(
        label="Six quarters of your v0",
        intro=_TWIN.format(session.scenario.backlog.value_per_impact)
        + (_ONCE if session.is_graded else ""),
        promise="The requesters promised",
    )

    def refresh(_change: Any = None) -> None:
        is_kept = session.is_graded and expected_changes(session).kept is not None
        quarters.fixed = _FIXED if is_kept else ""
        refusal = _refusal(session)
        quarters.refusal = quarters.refusal and refusal
        quarters.is_ready = not refusal
        key = _key(session.artefact(BOARD))
        quarters.is_stale = bool(quarters.tracks) and quarters.shown != key

    def start() -> None:
        quarters.refusal = _refusal(session)
        roadmap = session.artefact(BOARD)
        if roadmap is None or quarters.refusal:
            return
        keep_played(session, PLAYED, roadmap, quarters)
        if not quarters.fault:
            _keep_expected(session, quarters, expected)
        if quarters.fault:  # what cannot be kept must not be shown
            return
        _show(quarters, roadmap, session)
        refresh()

    quarters.on_start(start)
    played = session.artefact(PLAYED)
    if played is not None:  # a page that is opened again shows how it ended
        _show(quarters, played, session)
    for widget in (board, expected):
        if widget is not None:
            widget.observe(refresh, names="saved_at")
    refresh()
    return quarters


def v0_world(session: Session) -> World:
    """The twin company at which this learner's v0 is played."""
    return session.scenario.twin_world(expected_changes(session).deal)


def _keep_expected(session: Session, quarters: Quarters, expected: Frame | None) -> None:
    """Fix what was expected, before anything is shown; a lesson fixes nothing."""
    store, before = session.answers, expected_changes(session)
    if not session.is_graded or before.kept is not None:
        return
    kept = before.revealed()
    try_save(quarters, lambda: store.save(EXPECTED, kept, anyway=True))
    if expected is not None and not quarters.fault:
        expected.set_trait("value", to_json(kept))


def _show(quarters: Quarters, roadmap: Roadmap, session: Session) -> None:
    """Put the board, the sponsors' list and a random one, all played, before the learner."""
    scenario, world = session.scenario, v0_world(session)
    own = play(roadmap, scenario, world)
    others = {
        "The requesters' list": (
            sponsors_list(scenario),
            "the eight cards with the highest RICE scores, as far as they fit",
        ),
        "A random list": (
            random_list(scenario, Random(expected_changes(session).deal)),
            "eight cards drawn at random, as far as they fit",
        ),
    }
    quarters.shown = _key(roadmap)
    quarters.expected_k = promised_k(roadmap, scenario)
    quarters.verdicts = _verdicts(expected_changes(session), changes(own, world))
    tracks = [
        _track("Yours", "your own choice and order", own, scenario),
        *(
            _track(name, how, play(other, scenario, world), scenario)
            for name, (other, how) in others.items()
        ),
    ]
    quarters.faces = track_faces(tracks, scenario)
    quarters.tracks = tracks


def _track(name: str, how: str, playback: Playback, scenario: Scenario) -> dict[str, Any]:
    """A roadmap as the page has it, with the accounts that are opened."""
    sponsors = {row.id: row.sponsor for row in scenario.backlog.initiatives}
    opened = [round(number) for number in playback.registrations]
    title = {"name": name, "who": "", "how": how}
    return track(title, playback, sponsors) | {"registrations": opened}


def _verdicts(prediction: V0Prediction, came: dict[Measure, Change]) -> list[dict[str, Any]]:
    """For each measure: what it did, and what was expected of it."""
    return [
        _verdict(measure, came[measure], prediction.counted.get(measure)) for measure in MEASURES
    ]


def _verdict(measure: Measure, change: Change, expected: Expected | None) -> dict[str, Any]:
    direction = change.direction(LEAST_CHANGE[measure])
    before, after = _amount(measure, change.before), _amount(measure, change.after)
    return {
        "name": MEASURES[measure],
        "came": f"{before} → {after}: {DIRECTIONS[direction]}",
        "said": DIRECTIONS[expected.choice] if expected else "nothing before you played",
        "chain": chain_words(measure, expected) if expected else "",
        "holds": expected is not None and expected.choice == direction,
    }


def _amount(measure: Measure, amount: float) -> str:
    if measure == "retention":
        return f"{amount:.1f}%"
    return f"{amount:,.0f}" if measure == "registrations" else format_amount(amount)


def _refusal(session: Session) -> str:
    """Why nothing can be played yet, as a sentence; empty if it can."""
    roadmap = session.artefact(BOARD)
    if roadmap is None or not roadmap.bucket("now"):
        return _EMPTY
    prediction = expected_changes(session)
    return "" if prediction.is_complete or prediction.kept is not None else _FEW


def _key(roadmap: Roadmap | None) -> str:
    """What playing depends on: places and order."""
    return str([(one.id, one.bucket) for one in roadmap.entries]) if roadmap else ""

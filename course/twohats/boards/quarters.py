"""Six quarters with a roadmap: the frozen one at Marrowby, a draft at a twin company."""

from __future__ import annotations

from typing import Any

from twohats.answers import moment
from twohats.answers.product import Roadmap
from twohats.product.roadmap import Event, Playback, expected_effect_k, expected_value, play
from twohats.scenario import Scenario, World
from twohats.session.autosave import try_save
from twohats.session.lots import draw_deal
from twohats.session.messages import day_and_time
from twohats.session.session import Session
from twohats.text import format_amount
from twohats.widgets.frame import Frame
from twohats.widgets.quarters.widget import Quarters

PLAYED = "played_roadmap"
_NOT_FROZEN = "Freeze your roadmap first: it is the frozen one that is played."
_EMPTY_DRAFT = "Now is still empty. Place a few cards above, and they can be played."
_TWIN = (
    "Another box company has the same backlog and the same people. The ideas work better or worse "
    "there, and other things turn out to need one another, so nothing here shows what happens at "
    "Marrowby. How it happens is the same."
)
_MARROWBY = (
    "Your frozen roadmap is played week by week, next to three others, with the same luck. From "
    "then on the places of your cards, your estimates, your arrows and your bet count in your "
    "marks as they are frozen now. Findings, measures, chips, dates and texts may still change."
)


def open_quarters(session: Session, board: Frame | None, freeze: Frame | None) -> Quarters:
    """Six quarters: of the draft for practice, or of the frozen roadmap, which fixes its marks."""
    quarters = Quarters(
        label="Six quarters at Marrowby" if session.is_graded else "Six quarters at a twin company",
        intro=_MARROWBY if session.is_graded else _TWIN,
    )

    def refresh(_change: Any = None) -> None:
        quarters.fixed = _fixed_words(session)
        quarters.refusal = quarters.refusal and _refusal(_roadmap(session), session)
        quarters.is_stale = bool(quarters.tracks) and quarters.shown != _key(_roadmap(session))

    def start() -> None:
        roadmap = _roadmap(session)
        quarters.refusal = _refusal(roadmap, session)
        if roadmap is None or quarters.refusal:
            return
        if session.is_graded and session.answers.get(PLAYED) is None:
            try_save(quarters, lambda: session.answers.save(PLAYED, roadmap, anyway=True))
            if quarters.fault:  # what cannot be kept must not be shown
                return
        show(quarters, roadmap, session)
        refresh()

    quarters.on_start(start)
    if board is not None:
        board.observe(refresh, names="saved_at")
    if freeze is not None:
        freeze.observe(refresh, names="presses")  # after its own answer to it
    refresh()
    return quarters


def show(quarters: Quarters, roadmap: Roadmap, session: Session) -> None:
    """Put a roadmap and its rivals, played in the session's world, before the learner."""
    scenario, world = session.scenario, _world(session)
    yours = play(roadmap, scenario, world)
    others = [
        track(rival, play(_placed(rival["placement"]), scenario, world))
        for rival in scenario.reference("rivals")
    ]
    name = {"name": "Yours", "who": "", "how": "your own choice and order"}
    quarters.shown = _key(roadmap)
    quarters.expected_k = expected_value(roadmap, scenario).mean_k
    quarters.tracks = [track(name, yours, _remarks(yours, roadmap, scenario, world)), *others]


def _roadmap(session: Session) -> Roadmap | None:
    """What is played: the frozen roadmap, or in a lesson the draft."""
    return session.answers.get("frozen_roadmap" if session.is_graded else "draft_roadmap")


def _world(session: Session) -> World:
    if session.is_graded:
        return session.scenario.world()
    return session.scenario.twin_world(draw_deal(session.work, "twin"))


def _refusal(roadmap: Roadmap | None, session: Session) -> str:
    """Why nothing can be played, as a sentence; empty if it can."""
    if roadmap is not None and roadmap.bucket("now"):
        return ""
    return _NOT_FROZEN if session.is_graded else _EMPTY_DRAFT


def _fixed_words(session: Session) -> str:
    """Which roadmap the marks follow; empty until one has been played."""
    played = session.answers.get(PLAYED) if session.is_graded else None
    at = moment(played.frozen_at) if played else None
    if at is None:
        return ""
    return (
        f"Your marks follow the places and bets of the roadmap that you froze {day_and_time(at)}."
    )


def _key(roadmap: Roadmap | None) -> str:
    """What playing depends on: places, order and estimates."""
    if roadmap is None:
        return ""
    places = [(entry.id, entry.bucket) for entry in roadmap.entries]
    estimates = sorted((id_, str(estimate)) for id_, estimate in roadmap.estimates.items())
    return f"{places} {estimates}"


def _placed(placement: dict[str, str]) -> Roadmap:
    entries = [{"id": id_, "bucket": bucket} for id_, bucket in placement.items()]
    return Roadmap.model_validate({"entries": entries})


def track(
    name: dict[str, Any], playback: Playback, remarks: dict[Event, str] | None = None
) -> dict[str, Any]:
    """One roadmap's six quarters as the page has them: numbers by week, and what happened."""
    remarks = remarks or {}
    return {
        "name": name["name"],
        "who": name["who"],
        "how": name["how"],
        "retention": [round(share, 2) for share in playback.retention],
        "contribution_k": [round(rate, 1) for rate in playback.contribution_k],
        "brought_k": [round(sum_k, 1) for sum_k in playback.brought_k],
        "events": [
            {"week": e.week, "kind": e.kind, "text": remarks.get(e, e.text)}
            for e in playback.events
        ],
    }


def _remarks(
    playback: Playback, roadmap: Roadmap, scenario: Scenario, world: World
) -> dict[Event, str]:
    """Of what is live: what it brings in, beside what was estimated."""
    return {
        event: f"Live: {'; '.join(_remark(id_, roadmap, scenario, world) for id_ in event.ids)}."
        for event in playback.events
        if event.kind == "live"
    }


def _remark(id_: str, roadmap: Roadmap, scenario: Scenario, world: World) -> str:
    estimate_k = expected_effect_k(roadmap.estimates.get(id_), scenario)
    name = scenario.initiative(id_).name
    effect, estimate = format_amount(world.effects[id_]), format_amount(estimate_k)
    return f"{name}, {effect} a quarter (you estimated {estimate})"

"""Six quarters with a roadmap: the frozen one at Marrowby, a draft at a twin company."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twohats.answers import moment
from twohats.answers.product import Kpi, Roadmap
from twohats.boards.quarters_difference import difference_data
from twohats.boards.roadmap_draft import practice_roadmap
from twohats.boards.roadmap_gaps import missing_for_play
from twohats.draw.face import Mood, face
from twohats.draw.lookup import carried_list
from twohats.product.roadmap import Event, Playback, expected_value, play, quarterly_effect_k
from twohats.scenario import Scenario, World
from twohats.session.autosave import try_save
from twohats.session.lots import draw_deal
from twohats.session.messages import clock_time
from twohats.session.session import Session
from twohats.text import format_amount
from twohats.widgets.frame import Frame
from twohats.widgets.quarters.widget import Quarters

PLAYED = "played_roadmap"
#: The measure that is played, in a KPI tree.
_RETENTION = "K01"
#: How the one who asked for an idea takes what happens to it; calmly where nothing is said.
_MOODS: dict[str, Mood] = {
    "live": "happy",
    "penalty": "firm",
    "missing": "worried",
    "waiting": "worried",
    "undone": "worried",
}
_NOT_FROZEN = "Freeze your roadmap first: the frozen version is the one that is played."
_EMPTY_DRAFT = "Now is still empty. Place a few cards there first, then play."
_TWIN = (
    "Another box company has the same backlog, the same people and the same rules. Some ideas work "
    "better there than at Marrowby, some worse, and the hidden dependencies are different. So "
    "a result here proves nothing about Marrowby. Contribution is what remains of sales once "
    "produce, packing and delivery are paid for. What a roadmap brings in is the contribution that "
    "it adds, minus a penalty if it misses the law's date."
)
_MARROWBY = (
    "Your frozen roadmap is played week by week, next to three others, with the same luck. The "
    "first play fixes what you are marked on: card places, estimates, dependencies and bet, as "
    "you froze them. Any other change to these no longer counts. You may still change findings, "
    "KPIs, strategy ticks, dates and texts."
)


def open_quarters(session: Session, board: Frame | None, freeze: Frame | None) -> Quarters:
    """Six quarters: of the draft for practice, or of the frozen roadmap, which fixes its marks."""
    quarters = Quarters(
        label=f"Six quarters at {'Marrowby' if session.is_graded else 'another box company'}",
        intro=_MARROWBY if session.is_graded else _TWIN,
    )

    def refresh(_change: Any = None) -> None:
        quarters.fixed = _fixed_words(session)
        quarters.is_ready = not _refusal(_roadmap(session), session)
        quarters.refusal = quarters.refusal and _refusal(_roadmap(session), session)
        quarters.missing = _missing(session)
        quarters.is_stale = bool(quarters.tracks) and quarters.shown != _key(_roadmap(session))

    def start() -> None:
        roadmap = _roadmap(session)
        quarters.refusal = _refusal(roadmap, session)
        if roadmap is None or quarters.refusal:
            return
        keep_played(session, PLAYED, roadmap, quarters)
        if quarters.fault:  # what cannot be kept must not be shown
            return
        show(quarters, roadmap, session)
        refresh()

    quarters.on_start(start)
    played = session.artefact(PLAYED)
    if played is not None:  # a page that is opened again shows how it ended
        show(quarters, played, session)
    if board is not None:
        board.observe(refresh, names="saved_at")
    if freeze is not None:
        freeze.observe(refresh, names="presses")  # after its own answer to it
    refresh()
    return quarters


def keep_played(session: Session, name: str, roadmap: Roadmap, quarters: Quarters) -> None:
    """Save what is played: in the exercise the first, which counts; in a lesson the last."""
    if session.is_graded and session.answers.get(name) is not None:
        return
    saved = session.saved_name(name)
    try_save(quarters, lambda: session.answers.save(saved, roadmap, anyway=True))


def show(quarters: Quarters, roadmap: Roadmap, session: Session) -> None:
    """Put a roadmap and its rivals, played in the session's world, before the learner."""
    scenario, world = session.scenario, _world(session)
    yours = play(roadmap, scenario, world)
    sponsors = {row.id: row.sponsor for row in scenario.backlog.initiatives}
    reference = scenario.reference("rivals")
    placed = {rival["name"]: _placed(rival["placement"]) for rival in reference}
    rivals = [
        track(rival, play(placed[rival["name"]], scenario, world), sponsors) for rival in reference
    ]
    name = {"name": "Yours", "who": "", "how": "your own choice and order"}
    quarters.shown = _key(roadmap)
    quarters.expected_k = expected_value(roadmap, scenario).mean_k
    quarters.bet = list(roadmap.value_bet.bounds or ())
    quarters.goal = _goal(session)
    own = track(name, yours, sponsors, _remarks(yours, roadmap, scenario, world))
    quarters.faces = track_faces([own, *rivals], scenario)
    quarters.difference = difference_data(
        roadmap, placed, scenario, world, is_practice=not session.is_graded
    )
    quarters.tracks = [own, *rivals]


def _roadmap(session: Session) -> Roadmap | None:
    """What is played: the frozen roadmap, or in a lesson the draft."""
    return session.answers.get("frozen_roadmap") if session.is_graded else practice_roadmap(session)


def _world(session: Session) -> World:
    if session.is_graded:
        return session.scenario.world()
    return session.scenario.twin_world(draw_deal(session.work, "twin"))


def _refusal(roadmap: Roadmap | None, session: Session) -> str:
    """Why nothing can be played, as a sentence; empty if it can."""
    if roadmap is not None and roadmap.bucket("now"):
        return ""
    return _NOT_FROZEN if session.is_graded else _EMPTY_DRAFT


def _missing(session: Session) -> list[str]:
    """What the first play fixes and is still open in the frozen roadmap, in sentences."""
    frozen = _roadmap(session) if session.is_graded else None
    if frozen is None or session.answers.get(PLAYED) is not None:
        return []
    return missing_for_play(frozen, session)


def _fixed_words(session: Session) -> str:
    """Which roadmap the marks follow; empty until one has been played."""
    played = session.answers.get(PLAYED) if session.is_graded else None
    at = moment(played.frozen_at) if played else None
    if at is None:
        return ""
    local = at.astimezone()
    return (
        "You are marked on the card places, estimates, dependencies and bet of the roadmap that "
        f"you froze on {local.day} {local:%B} at {clock_time(at)}."
    )


def _key(roadmap: Roadmap | None) -> str:
    """What playing depends on: places, order, estimates, and the dependencies that were added."""
    if roadmap is None:
        return ""
    places = [(entry.id, entry.bucket) for entry in roadmap.in_bucket_order().entries]
    estimates = sorted((id_, str(estimate)) for id_, estimate in roadmap.estimates.items())
    return f"{places} {estimates} {sorted(roadmap.arrows)}"


def _placed(placement: dict[str, str]) -> Roadmap:
    entries = [{"id": id_, "bucket": bucket} for id_, bucket in placement.items()]
    return Roadmap.model_validate({"entries": entries})


def _goal(session: Session) -> float:
    """The retention that the own KPI tree aims at, in percent; 0 without such a goal or target."""
    carried = carried_list(session.carried, "kpi_tree") or session.scenario.reference("kpi_tree")
    tree = (Kpi.model_validate(row) for row in carried)
    goals = (kpi for kpi in tree if kpi.kind == "goal" and kpi.id == _RETENTION)
    return next((kpi.set_target for kpi in goals), None) or 0.0


def track_faces(tracks: list[dict[str, Any]], scenario: Scenario) -> dict[str, dict[str, str]]:
    """The portraits of those who made a roadmap or whose idea is told of, in the moods needed."""
    faces: dict[str, dict[str, str]] = {}
    portraits = scenario.company.portraits
    speakers: list[tuple[str, Mood]] = [(played["who"], "calm") for played in tracks]
    speakers += [(event["who"], event["mood"]) for played in tracks for event in played["events"]]
    for who, mood in speakers:
        if who in portraits:
            faces.setdefault(who, {})[mood] = face(portraits[who], mood=mood)
    return faces


def track(
    name: dict[str, Any],
    playback: Playback,
    sponsors: Mapping[str, str],
    remarks: dict[Event, str] | None = None,
) -> dict[str, Any]:
    """One roadmap's six quarters as the page has them: numbers by week, and what happened.

    `sponsors` has by initiative who asks for it, and so whose face is beside what happens to it.
    """
    remarks = remarks or {}
    return {
        "name": name["name"],
        "who": name["who"],
        "how": name["how"],
        "retention": [round(share, 2) for share in playback.retention],
        "contribution_k": [round(rate, 1) for rate in playback.contribution_k],
        # Whole, since what it ends with is written elsewhere too, and has to be the same amount.
        "brought_k": list(playback.brought_k),
        "events": [
            {
                "week": e.week,
                "kind": e.kind,
                "text": remarks.get(e, e.text),
                "who": sponsors.get(e.ids[0], "") if e.ids else "",
                "mood": _MOODS.get(e.kind, "calm"),
            }
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
    estimate = roadmap.estimates.get(id_)
    name = scenario.initiative(id_).name
    effect = format_amount(world.effects[id_])
    estimated = format_amount(quarterly_effect_k(estimate, scenario))
    sure = f", {estimate.confidence}% sure" if estimate else ""
    return f"{name}, {effect} a quarter (your board had {estimated}{sure})"

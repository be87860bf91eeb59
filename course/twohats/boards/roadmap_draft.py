"""What lesson 07's board shows before a card has moved: what earlier lessons made."""

from __future__ import annotations

from typing import Any

from twohats.answers.product import Estimate, Roadmap
from twohats.draw.lookup import carried_mapping
from twohats.lessons.catalog import ESTIMATED_IN, MEETING
from twohats.session.conversions import complete_estimates
from twohats.session.messages import carried_data
from twohats.session.prerequisites import own_artefact
from twohats.session.session import Session
from twohats.widgets.roadmap.widget import dealt


def practice_roadmap(session: Session) -> Roadmap | None:
    """The lesson's draft: as saved, else with the places of the learner's v0; None without both.

    The board shows a v0 before anything is saved, so what speaks of the board reads it here.
    """
    saved = session.artefact("roadmap")
    if saved is not None or session.is_graded:
        return saved
    v0 = own_v0(session)
    if v0 is None:
        return None
    return Roadmap.model_validate(dealt(session.scenario, prerequisites(session), v0))


def own_v0(session: Session) -> Roadmap | None:
    """The learner's first roadmap: as handed in, else as drafted; None if there is none."""
    own = own_artefact("roadmap_v0", MEETING, session.scenario, session.folder)
    v0 = own or session.work.get("draft_roadmap_v0")
    return v0 if v0 is not None and v0.bucket("now") else None


def prerequisites(session: Session) -> dict[str, Any]:
    """What the board builds on: the learner's own from 03 to 06, else the reference."""
    if session.is_graded:
        return carried_data(session.answers.reading)
    own = session.carried
    names = ("strategy", "evidence", "estimates", "kpi_tree")
    return {name: own.get(name) or session.scenario.reference(name) for name in names}


def own_estimates(session: Session) -> dict[str, Estimate]:
    """The learner's estimates of exercise 04; a board that is older keeps what it began with."""
    effects = own_artefact("effects", ESTIMATED_IN, session.scenario, session.folder)
    return complete_estimates(effects) if effects else {}


def example_estimates(session: Session) -> dict[str, Any]:
    """The estimates on the board that the learner has not made, by initiative."""
    own = own_estimates(session)
    shown = carried_mapping(prerequisites(session), "estimates")
    return {id_: estimate for id_, estimate in shown.items() if id_ not in own}

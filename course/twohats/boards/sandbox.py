"""The sandbox at the end of Part I: a question of the learner's own, put to models."""

from __future__ import annotations

from typing import Any

from twohats.answers.product import Roadmap
from twohats.answers.sandbox import QuartersPair, QuartersSetting, Sandbox
from twohats.boards.sandbox_models import MODELS
from twohats.boards.sandbox_play import played
from twohats.product.roadmap import BUCKETS, ids_by_bucket
from twohats.scenario import Scenario
from twohats.session.at_rest import AtRest
from twohats.session.autosave import autosave, to_json
from twohats.session.prerequisites import own_artefact
from twohats.session.session import Session
from twohats.widgets.frame import Frame
from twohats.widgets.sandbox.widget import SandboxBoard

NAME = "sandbox"
#: Under which name each own list is saved, and the lesson in which it is made.
_LISTS = {"own": ("roadmap", "07_roadmap"), "v0": ("roadmap_v0", "02_product_manager")}


def open_sandbox(session: Session, roadmap: Frame | None = None) -> SandboxBoard:
    """The sandbox as it was saved, or a new one with the learner's own lists, played at once.

    Until something is tried it follows these lists, also as the `roadmap` on the page changes.
    """
    newest, saved = own_lists(session), session.work.get(NAME)
    board = SandboxBoard(
        value=_up_to_date(to_json(saved), newest) if saved else _new(newest),
        models=_models(session.scenario),
        newest=newest,
    )

    def play(_change: Any = None) -> None:
        board.played = played(board.checked("value"), session.scenario)

    def follow() -> None:
        board.newest = own_lists(session)
        board.value = _up_to_date(board.value, board.newest)

    play()
    board.observe(play, names="value")
    autosave(board, session.work, NAME)
    board.on_seen(follow)
    if roadmap is not None:
        roadmap.observe(AtRest(follow).later, names="saved_at")
    return board


def own_lists(session: Session) -> dict[str, list[dict[str, str]]]:
    """The learner's roadmap and v0 as they are now, as plain data; without those not yet made."""
    lists = {}
    for key, (name, stem) in _LISTS.items():
        made = own_artefact(name, stem, session.scenario, session.folder)
        draft = session.work.get(f"draft_{name}")
        places = _places(made, session.scenario) or _places(draft, session.scenario)
        if places:
            lists[key] = places
    return lists


def _places(roadmap: Roadmap | None, scenario: Scenario) -> list[dict[str, str]]:
    """What is to be built, the most important first."""
    if roadmap is None:
        return []
    buckets = ids_by_bucket(roadmap, scenario)
    return [{"id": id_, "quarter": bucket} for bucket in BUCKETS for id_ in buckets[bucket]]


def _new(newest: dict[str, Any]) -> dict[str, Any]:
    """Nothing changed yet: A and B play the best list that the learner has."""
    name = next((key for key in _LISTS if key in newest), "requesters")
    setting = QuartersSetting.model_validate({"roadmap": name})
    pair = QuartersPair(a=setting, b=setting).model_dump(mode="json")
    return Sandbox.model_validate({"roadmaps": newest, "quarters": pair}).model_dump(mode="json")


def _up_to_date(value: dict[str, Any], newest: dict[str, Any]) -> dict[str, Any]:
    """The value with the newest lists, as long as nothing was tried with others."""
    return _new(newest) if value == _new(value["roadmaps"]) else value


def _models(scenario: Scenario) -> list[dict[str, Any]]:
    """What the page shows of each model: its name, what it is about, and rows of fields."""
    return [
        {
            "id": id_,
            "name": model.name,
            "about": model.about,
            "rows": [[field._asdict() for field in row] for row in model.fields(scenario)],
        }
        for id_, model in MODELS.items()
    ]

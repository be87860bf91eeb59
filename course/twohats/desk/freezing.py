"""Fixing the roadmap that Part II builds on."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from twohats.answers import Store
from twohats.answers.artefacts import Roadmap
from twohats.desk.keeping import attempt
from twohats.desk.telling import day_and_time
from twohats.scenario import Scenario
from twohats.widgets.shared.freeze import Freeze

if TYPE_CHECKING:
    from twohats.widgets.shared.frame import Frame

_WORDS = {
    "unplaced": "the tray",
    "now": "Now",
    "next": "Next",
    "later": "Later",
    "not_doing": "Not doing",
}


def freezer(store: Store, scenario: Scenario, board: Frame | None) -> Freeze:
    """The button that copies `roadmap` to `frozen_roadmap`, and says what has changed since."""
    button = Freeze()

    def look(_change: object = None) -> None:
        frozen, present = store.get("frozen_roadmap"), store.get("roadmap")
        button.frozen_at = _when(frozen)
        button.consequences = changes(frozen, present, scenario)
        button.differs = _decided(frozen) != _decided(present)

    def freeze() -> None:
        roadmap = store.get("roadmap")
        if roadmap is None or not roadmap.bucket("now"):
            button.trouble("Not frozen: Now is still empty, and Part II starts from there.")
            return
        now = datetime.now(UTC).replace(microsecond=0).isoformat()
        frozen = roadmap.model_copy(update={"frozen_at": now}).model_dump(mode="json")
        attempt(button, lambda: store.save("frozen_roadmap", frozen, anyway=True))
        look()

    button.on_freeze(freeze)
    if board is not None:
        board.observe(look, names="saved_at")
    look()
    return button


def changes(frozen: Roadmap | None, present: Roadmap | None, scenario: Scenario) -> list[str]:
    """What freezing again would change for Part II, one sentence for each entry that moved."""
    if frozen is None or present is None:
        return []
    before = {entry.id: entry.bucket for entry in frozen.entries}
    known = [entry for entry in present.entries if entry.id in scenario.ids]
    moved = [e for e in known if before.get(e.id, "unplaced") != e.bucket]
    return [
        f"{scenario.initiative(entry.id).name} moves from "
        f"{_WORDS[before.get(entry.id, 'unplaced')]} to {_WORDS[entry.bucket]}."
        for entry in moved
    ]


def _decided(roadmap: Roadmap | None) -> object:
    return roadmap and roadmap.model_copy(update={"frozen_at": None})


def _when(frozen: Roadmap | None) -> str | None:
    if frozen is None or frozen.frozen_at is None:
        return None
    return day_and_time(datetime.fromisoformat(frozen.frozen_at))

"""The roadmap board: sixteen initiatives in Now, Next, Later or Not doing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import traitlets
from twohats.answers.product import MOST_FINDINGS, Entry, Roadmap
from twohats.draw import board_html, board_text
from twohats.draw.face import face
from twohats.draw.lookup import carried_fields, carried_list, carried_mapping
from twohats.draw.roadmap_v0 import v0_html, v0_text
from twohats.product.roadmap import QUARTERS_LIVE, TOLERANCE, claimed_effect, rice
from twohats.scenario import Initiative, Scenario
from twohats.text import join_list
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent
_FIRST = (
    "The cards are where you put them in lesson 02, in your first roadmap (v0). Which card would "
    "you take out of Now first, and why? Drag it out."
)


class RoadmapBoard(Frame):
    """A board on which the learner builds a roadmap; `value` is the roadmap as plain data.

    Make one with `RoadmapBoard.for_scenario(scenario)` and read `board.roadmap`. The learner drags,
    types, or uses each card's menu; Python hears of it when something is dropped or changed.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    cards: traitlets.List[Any] = traitlets.List(
        help="What is known of each initiative; never changes"
    ).tag(sync=True)
    value = traitlets.Dict(help="The roadmap, as `Roadmap.model_dump()` gives it").tag(sync=True)
    settings = traitlets.Dict(help="Skills, capacity, law, findings and measures").tag(sync=True)

    fixed = traitlets.Unicode("", help="What no longer counts, once it was played").tag(sync=True)
    waits = traitlets.Unicode("", help="What to do before “what if” is shown").tag(sync=True)

    pictured = ("value",)
    wears = "product"
    artefact = Roadmap

    def __init__(self, scenario: Scenario, carried: Mapping[str, Any], **traits: Any) -> None:
        self._scenario = scenario
        self._carried = dict(carried)
        super().__init__(**traits)

    @classmethod
    def for_scenario(
        cls,
        scenario: Scenario,
        value: Mapping[str, Any] | None = None,
        carried: Mapping[str, Any] | None = None,
        *,
        asks: bool = False,
        facts: Sequence[str] = (),
        examples: Mapping[str, Any] | None = None,
        estimated: Mapping[str, Any] | None = None,
        first: Roadmap | None = None,
        **traits: Any,
    ) -> RoadmapBoard:
        """A board for a scenario; `carried` holds strategy, evidence, KPI tree and estimates.

        With `asks` it has the exercise's questions too: which arrows hold, and the bet; `facts` is
        what the learner has found out before, in sentences. `examples` are the carried
        estimates that are not the learner's, `estimated` those of exercise 04, by initiative.

        Without a `value` every initiative lies where the roadmap `first` had it, else in the tray.
        A `value` may lack initiatives: they are put into the tray. Raises traitlets.TraitError if
        it is not a roadmap.
        """
        carried = carried or {}
        return cls(
            scenario,
            carried,
            label=traits.pop("label", "Your roadmap"),
            cards=[_card(row, scenario) for row in scenario.backlog.initiatives],
            settings=_settings(scenario, carried)
            | {"examples": dict(examples or {}), "estimated": dict(estimated or {})}
            | {"facts": list(facts)}
            | (_questions(scenario) if asks else {})
            | ({"notice": _FIRST} if first and not value else {}),
            value=dict(value) if value else dealt(scenario, carried, first),
            **traits,
        )

    @property
    def roadmap(self) -> Roadmap:
        """The roadmap as the typed artefact that is saved and checked."""
        return Roadmap.model_validate(self.value)

    def as_html(self) -> str:
        """The board on paper: a picture with its table."""
        return board_html(self.roadmap, self._scenario, self._carried)

    def as_text(self) -> str:
        """The board in words."""
        return board_text(self.roadmap, self._scenario, self._carried)

    def complete(self, artefact: Roadmap) -> Roadmap:
        """The roadmap with each initiative of the backlog in it exactly once."""
        return _complete(artefact, self._scenario)


class ClaimsBoard(RoadmapBoard):
    """The board with what sponsors claim, and nothing else: places and order are all there is.

    Make one with `ClaimsBoard.for_claims(scenario)`.
    """

    @classmethod
    def for_claims(
        cls, scenario: Scenario, value: Mapping[str, Any] | None = None, **traits: Any
    ) -> ClaimsBoard:
        """A board on a saved roadmap, or with every initiative in the tray.

        Raises traitlets.TraitError if the value is not a roadmap.
        """
        entries = [{"id": id_} for id_ in scenario.ids]
        return cls(
            scenario,
            {},
            cards=[_card(row, scenario) for row in scenario.backlog.initiatives],
            settings=_settings(scenario, {}) | {"claims": _claims(scenario)},
            value=dict(value) if value else {"entries": entries},
            **traits,
        )

    def as_html(self) -> str:
        """The board on paper: a table of the claims."""
        return v0_html(self.roadmap, self._scenario)

    def as_text(self) -> str:
        """The board in words."""
        return v0_text(self.roadmap, self._scenario)


def _claims(scenario: Scenario) -> dict[str, dict[str, float]]:
    """The claimed effect and RICE score of each initiative."""
    return {
        id_: {"effect": claimed_effect(id_, scenario), "rice": rice(id_, scenario)}
        for id_ in scenario.ids
    }


def dealt(
    scenario: Scenario,
    carried: Mapping[str, Any] | None = None,
    first: Roadmap | None = None,
) -> dict[str, Any]:
    """The roadmap as it is dealt out, with carried estimates and asked dates.

    All initiatives are unplaced, unless an earlier roadmap, `first`, has placed them.
    """
    asked = scenario.backlog.asked_dates
    before = _complete(first or Roadmap(entries=[]), scenario)
    entries = [
        Entry(id=id_, bucket=bucket, date=asked[id_].date if id_ in asked else None)
        for id_, bucket in ((entry.id, entry.bucket) for entry in before.entries)
    ]
    estimates = carried_mapping(carried or {}, "estimates")
    return Roadmap.model_validate({"entries": entries, "estimates": estimates}).model_dump()


def _complete(roadmap: Roadmap, scenario: Scenario) -> Roadmap:
    """Each initiative of the backlog exactly once: the first mention counts."""
    first: dict[str, Entry] = {}
    for entry in roadmap.entries:
        if entry.id in scenario.ids:
            first.setdefault(entry.id, entry)
    missing = [Entry(id=id_) for id_ in scenario.ids if id_ not in first]
    return roadmap.model_copy(update={"entries": [*first.values(), *missing]})


def _card(initiative: Initiative, scenario: Scenario) -> dict[str, Any]:
    asked = scenario.backlog.asked_dates.get(initiative.id)
    return {
        "id": initiative.id,
        "name": initiative.name,
        "sponsor": initiative.sponsor,
        "effort": dict(initiative.effort),
        "depends_listed": list(initiative.depends_listed),
        "note": initiative.note,
        "claim": {
            "reach": initiative.claim_reach,
            "impact": initiative.claim_impact,
            "confidence": initiative.claim_confidence,
        },
        "asked": asked and {"date": asked.date, "reason": asked.reason},
    }


def _settings(scenario: Scenario, carried: Mapping[str, Any]) -> dict[str, Any]:
    law = scenario.backlog.law
    year = int(law.date[:4])
    return {
        "skills": dict(scenario.backlog.skills),
        "skill_order": list(scenario.backlog.skills),  # a saved notebook sorts the keys of mappings
        "capacity": dict(scenario.backlog.capacity),
        "tolerance": TOLERANCE,
        "value_per_impact": scenario.backlog.value_per_impact,
        "law": {
            "initiative": law.initiative,
            "by": law.by,
            "penalty_k": law.penalty_k,
            "date": law.date,
        },
        "most_findings": MOST_FINDINGS,
        "strategy": _strategy_words(carried),
        "given_up": _given_up(scenario, carried),
        # A roadmap's dates are around the law's: from the year before to the second year after.
        "dates": {"first": f"{year - 1}-01-01", "last": f"{year + 2}-12-31"},
        "quarters": dict(QUARTERS_LIVE),
        "evidence": carried_list(carried, "evidence"),
        "kpis": carried_list(carried, "kpi_tree"),
        "faces": _faces(scenario),
    }


def _faces(scenario: Scenario) -> dict[str, dict[str, str]]:
    """The portrait of each sponsor who has one."""
    sponsors = {initiative.sponsor for initiative in scenario.backlog.initiatives}
    portraits = scenario.company.portraits
    return {name: {"calm": face(portraits[name])} for name in sorted(sponsors & set(portraits))}


def _questions(scenario: Scenario) -> dict[str, Any]:
    """What the exercise asks besides: arrows that may hold, and the pages that may say so."""
    arrows = scenario.backlog.arrows.items()
    return {
        "arrows": [
            {"id": id_, "dependent": dependent, "needs": enabler}
            for id_, (dependent, enabler) in arrows
        ],
        "notes_href": "../../assets/scenarios/marrowby/engineering_notes.md",
        "pages": [[page, f"page {page}: {title}"] for page, title in scenario.note_pages],
    }


def _given_up(scenario: Scenario, carried: Mapping[str, Any]) -> list[str]:
    """The initiatives that the carried strategy gives up, which it knows by their names."""
    names = carried_fields(carried, "strategy").get("given_up", ())
    return [row.id for row in scenario.backlog.initiatives if row.name in names]


def _strategy_words(carried: Mapping[str, Any]) -> str:
    """The carried strategy in a sentence or two; empty if there is none."""
    strategy = carried_fields(carried, "strategy")
    statement, given_up = strategy.get("statement", ""), strategy.get("given_up", ())
    gives_up = f" This strategy gives up {join_list(given_up)}." if given_up else ""
    return f"{statement}{gives_up}".strip()

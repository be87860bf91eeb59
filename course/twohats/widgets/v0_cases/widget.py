"""What is expected of roadmap v0, and quarterly results of other firms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import traitlets
from twohats.answers.roadmap_v0 import SuccessOrNot, V0Prediction
from twohats.draw.roadmap_v0 import expected_html, expected_lines, results_html
from twohats.product.roadmap import CHAINS, DIRECTIONS, LEAST_CHANGE, MEASURES
from twohats.scenario.charter import CaseLine
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent
_MEANT = {
    "retention": "of 100 customers, how many stay through the quarter",
    "contribution": "price minus the cost of produce, packing and delivery, in a quarter",
    "registrations": "accounts opened in a quarter",
}
_HELP = (
    "Which way will each measure go by the sixth quarter, compared with today, and why? "
    "“Unchanged” means that it moves by less than "
    f"{LEAST_CHANGE['retention']:g} points (retention) or {LEAST_CHANGE['contribution']:.0%} (the "
    "other two)."
)
_RESULTS_HELP = (
    "If you are responsible for success, you ask two things: do at least as many of 100 customers "
    "stay as before, and is more money left once everything is paid? Tick a quarter if both "
    "answers are yes. A wrong tick takes away what a right one earns."
)


class _Cases(Frame):
    _esm = bundle(HERE)
    _css = style(HERE / "style.css")

    value = traitlets.Dict(help="What is answered, as plain data").tag(sync=True)
    settings = traitlets.Dict(help="What is asked; never changes").tag(sync=True)

    pictured = ("value",)
    wears = "product"


class ExpectedChanges(_Cases):
    """Three measures, each with its direction and the chain that leads there."""

    artefact = V0Prediction

    def __init__(self, **traits: Any) -> None:
        settings = {
            "help": _HELP,
            "measures": [[id_, name, _MEANT[id_]] for id_, name in MEASURES.items()],
            "directions": [list(pair) for pair in DIRECTIONS.items()],
            "chains": {
                measure: {
                    direction: [list(pair) for pair in chains.items()]
                    for direction, chains in by_direction.items()
                }
                for measure, by_direction in CHAINS.items()
            },
        }
        defaults = {"label": "What will your v0 move?", "value": {}}
        super().__init__(settings=settings, **defaults | traits)

    def as_html(self) -> str:
        """Each measure with what is expected of it."""
        return expected_html(V0Prediction.model_validate(self.value))

    def as_text(self) -> str:
        """The same in lines."""
        return "\n".join(expected_lines(V0Prediction.model_validate(self.value)))


class QuarterlyResults(_Cases):
    """Eight results of other firms, of which some may be called a success."""

    artefact = SuccessOrNot

    @classmethod
    def for_cases(
        cls, cases: Iterable[CaseLine], value: Mapping[str, Any], **traits: Any
    ) -> QuarterlyResults:
        """The results of one deal on saved ticks; TraitError with a sentence if they are faulty."""
        settings = {
            "help": _RESULTS_HELP,
            "legend": "Which of these quarters were a success?",
            "results": [[case.id, case.text] for case in cases],
        }
        label = traits.pop("label", "Eight quarters of other firms")
        return cls(settings=settings, value=dict(value), label=label, **traits)

    def as_html(self) -> str:
        """Each result, and whether it is ticked."""
        cases = [CaseLine(*result) for result in self.settings["results"]]
        return results_html(cases, SuccessOrNot.model_validate(self.value))

    def as_text(self) -> str:
        """How many are ticked."""
        return f"Ticked as a success: {len(self.value['ticked'])} of 8 quarters."

"""The hand-over: the sponsor's questions on the left, the charter filling in on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

import traitlets
from twohats.answers import ARTEFACTS
from twohats.answers.prediction import KeptNumber
from twohats.answers.project import Charter
from twohats.both.handover import LINES_OF, rests_on
from twohats.both.sponsor import review, sent_back
from twohats.draw.charter import LABELS, SOURCES, charter_html, charter_text
from twohats.project.charter import benefit_of
from twohats.widgets.frame import Frame, bundle, style

HERE = Path(__file__).parent


class CharterBoard(Frame):
    """A charter on the way from the roadmap to the sponsor; `value` holds a `Charter` as data.

    The page fills in the charter; here the sponsor reads it when the learner asks, and here the
    benefit and what it leaves over are kept as they were when the calculation is shown: no
    Undo takes that back.
    """

    _esm = bundle(HERE)
    _css = style(HERE / "style.css", HERE / "reference.css")

    value = traitlets.Dict(help="The charter").tag(sync=True)
    aside = traitlets.Dict(help="Charters written for other leads, by the lead's id").tag(sync=True)
    leads: traitlets.List[Any] = traitlets.List(
        help="Entries that can lead: id, name, enablers, charter, sources, day, reason, budget_k, "
        "deliverables, worth_k (None where nothing is estimated), avoids_k, supported_k"
    ).tag(sync=True)
    questions: traitlets.List[Any] = traitlets.List(
        help="The sponsor's: id, question, field, where"
    ).tag(sync=True)
    settings = traitlets.Dict(help="kpis, people, policy, records, notice, too_small, adds_up").tag(
        sync=True
    )
    labels = traitlets.Dict(help="Each line of the charter page in words").tag(sync=True)
    shapes = traitlets.Dict(help="The corners of each source's shape").tag(sync=True)
    asked = traitlets.Int(0, help="How often the sponsor was asked").tag(sync=True)
    refused = traitlets.Unicode("", help="What the sponsor said last").tag(sync=True)
    mood = traitlets.Unicode("calm", help="How the sponsor looks at it").tag(sync=True)
    faces = traitlets.Dict(help="The sponsor's portraits by mood").tag(sync=True)
    summed = traitlets.Int(0, help="How often the calculation was asked for").tag(sync=True)
    verdict = traitlets.Unicode(
        "", help="The calculation next to the benefit, once it is shown"
    ).tag(sync=True)

    pictured = ("value",)
    wears = "project"
    artefact = Charter

    def __init__(self, **traits: Any) -> None:
        shapes = {name: corners for name, (_, corners) in SOURCES.items()}
        super().__init__(**{"labels": LABELS, "shapes": shapes} | traits)
        self._judge()
        self.observe(self._ask, names="asked")
        self.observe(self._add_up, names="summed")
        self.observe(self._judge, names=["value", "leads"])

    @classmethod
    def for_charter(
        cls,
        value: Mapping[str, Any] | None,
        leads: Sequence[Mapping[str, Any]],
        questions: Sequence[Mapping[str, Any]],
        settings: Mapping[str, Any],
        **traits: Any,
    ) -> CharterBoard:
        """A hand-over of a charter that may be missing.

        Raises traitlets.TraitError with a sentence if the charter is faulty.
        """
        return cls(
            value=dict(value or {}),
            leads=[dict(lead) for lead in leads],
            questions=[dict(question) for question in questions],
            settings=dict(settings),
            label=traits.pop("label", "Your charter"),
            **traits,
        )

    def as_html(self) -> str:
        """The charter on paper."""
        return charter_html(*self._page())

    def as_text(self) -> str:
        """The charter in words."""
        return charter_text(*self._page())

    def _page(self) -> tuple[Charter, dict[str, str], str]:
        """The charter, for each line of it what it rests on, and the name of what leads."""
        charter = Charter.model_validate(self.value)
        sources = rests_on(charter, self.lead.get("sources", {}))
        return charter, sources, self.lead.get("name", "")

    @property
    def lead(self) -> dict[str, Any]:
        """All that is known of the entry that leads; empty if none does."""
        leading = (lead for lead in self.leads if lead["id"] == self.value.get("lead"))
        return next(leading, {})

    @property
    def answer_sources(self) -> dict[str, str]:
        """What each answer is based on: as noted, else as the hand-over left its first line."""
        answers, handed_over = self.value.get("answers", {}), self.lead.get("sources", {})
        return {
            id_: answers.get(id_, {}).get("source") or handed_over.get(lines[0], "missing")
            for id_, lines in LINES_OF.items()
        }

    def _ask(self, _change: Any = None) -> None:
        if not self.lead:
            return
        charter = Charter.model_validate(self.value)
        refusal = review(charter, self.lead["budget_k"], self.lead["day"])
        self.value = sent_back(charter, refusal.question).model_dump(mode="json")
        self.mood = "happy" if refusal.is_signed else "worried"
        self.refused = f"Question {refusal.question[1:]}: {refusal.sentence}"

    def _add_up(self, _change: Any = None) -> None:
        charter = Charter.model_validate(self.value)
        if not self.lead or charter.kept_benefit.state != "open":
            return
        typed = {"kept_benefit": charter.business_case_k, "kept_left_over": charter.left_over_k}
        state: Literal["kept", "late"] = "late" if None in typed.values() else "kept"
        parts = {name: _kept(number, state) for name, number in typed.items()}
        self.value = charter.model_copy(update=parts).model_dump(mode="json")

    def _judge(self, _change: Any = None) -> None:
        """Say what the calculation says of the benefit, once it was asked for."""
        charter, lead = Charter.model_validate(self.value), self.lead
        if not lead or charter.kept_benefit.state == "open":
            self.verdict = ""
            return
        self.verdict = benefit_of(charter, lead["budget_k"], lead.get("supported_k", 0.0)).verdict

    @traitlets.validate("aside")
    def _sound(self, proposal: Any) -> dict[str, Any]:
        charters = _ASIDE.validate_python(proposal["value"])
        return _ASIDE.dump_python(charters, mode="json")


def _kept(number: float | None, state: Literal["kept", "late"]) -> KeptNumber:
    return KeptNumber(value=number if state == "kept" else None, state=state)


_ASIDE = ARTEFACTS["charters_aside"]

"""The envelope around the answers, and which artefact each name in it means."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal, Protocol

from pydantic import Field, TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from twohats.answers.alignment import (
    AlignmentLog,
    Facts,
    Interests,
    Levers,
    Package,
    WhoSigns,
)
from twohats.answers.base import Artefact, InitiativeId, Origin, QuizAnswer
from twohats.answers.charters_by_lead import ChartersAside
from twohats.answers.customer_focus import (
    BlindSpots,
    Effects,
    KanoAnswers,
    LossShares,
    ThreeNeeds,
)
from twohats.answers.decision_rights import (
    ColleagueChart,
    DecisionRightRows,
    OwnerPredictions,
    Owners,
)
from twohats.answers.errors import error_sentences
from twohats.answers.kpis import InitiativeKpis, JudgedChanges, Targets
from twohats.answers.product import Estimate, EvidenceItem, Kpi, Roadmap
from twohats.answers.project import (
    BegunFrom,
    Charter,
    DateGuess,
    Definitions,
    EndConditions,
    FinishIntervals,
    Forecast,
    HelpChoice,
    KnownBy,
    Links,
    Milestone,
    Passes,
    Plan,
    Pretest,
    Reforecast,
    ReplannedNext,
    SpokenEstimate,
    Statements,
    TeamTalk,
    WorkPackages,
)
from twohats.answers.roadmap_v0 import SuccessOrNot, V0Prediction
from twohats.answers.sandbox import Sandbox
from twohats.answers.strategy import (
    ChosenStrategy,
    FounderEntries,
    Opportunities,
    OutOfStrategy,
    Vision,
)
from twohats.answers.table_view import TableView
from twohats.lessons.catalog import LESSONS

SCHEMA = 1
Key = Annotated[str, Field(pattern=r"^[A-Za-z0-9_.-]{1,60}$")]
Text = Annotated[str, Field(max_length=4000)]
#: What a person marks: far more than is asked for, so that a long paste is kept.
MarkedText = Annotated[str, Field(max_length=20_000)]

#: What the lessons make, by name. A later lesson's new artefact is entered here with its type.
_LESSON_TYPES: dict[str, TypeAdapter] = {
    "date_guess": TypeAdapter(DateGuess),
    "pretest": TypeAdapter(Pretest),
    "before_definitions": TypeAdapter(Definitions),
    "decision_rights": TypeAdapter(DecisionRightRows),
    "owners": TypeAdapter(Owners),
    "owner_predictions": TypeAdapter(OwnerPredictions),
    "colleague_chart": TypeAdapter(ColleagueChart),
    "roadmap_v0": TypeAdapter(Roadmap),
    "v0_prediction": TypeAdapter(V0Prediction),
    "success_or_not": TypeAdapter(SuccessOrNot),
    "loss_shares": TypeAdapter(LossShares),
    "three_needs": TypeAdapter(ThreeNeeds),
    "blind_spots": TypeAdapter(BlindSpots),
    "effects": TypeAdapter(Effects),
    "kano": TypeAdapter(KanoAnswers),
    "opportunities": TypeAdapter(Opportunities),
    "strategy": TypeAdapter(ChosenStrategy),
    "out_of_strategy": TypeAdapter(OutOfStrategy),
    "entries": TypeAdapter(FounderEntries),
    "vision": TypeAdapter(Vision),
    "evidence": TypeAdapter(list[EvidenceItem]),
    "estimates": TypeAdapter(dict[InitiativeId, Estimate]),
    "alignment_log": TypeAdapter(AlignmentLog),
    "package": TypeAdapter(Package),
    "who_signs": TypeAdapter(WhoSigns),
    "interests": TypeAdapter(Interests),
    "facts": TypeAdapter(Facts),
    "levers": TypeAdapter(Levers),
    "kpi_tree": TypeAdapter(list[Kpi]),
    "targets": TypeAdapter(Targets),
    "noise": TypeAdapter(JudgedChanges),
    "initiative_kpi": TypeAdapter(InitiativeKpis),
    "roadmap": TypeAdapter(Roadmap),
    "charter": TypeAdapter(Charter),
    "known_by": TypeAdapter(KnownBy),
    "statements": TypeAdapter(Statements),
    "end_conditions": TypeAdapter(EndConditions),
    "wbs": TypeAdapter(WorkPackages),
    "links": TypeAdapter(Links),
    "milestones": TypeAdapter(list[Milestone]),
    "passes": TypeAdapter(Passes),
    "p50_p80_before": TypeAdapter(FinishIntervals),
    "help_whom": TypeAdapter(HelpChoice),
    "reforecast": TypeAdapter(Reforecast),
    "team_talk": TypeAdapter(TeamTalk),
    "plan": TypeAdapter(Plan),
    "next_again": TypeAdapter(ReplannedNext),
}
#: What earlier editions asked for: still read, so that their files open without a complaint.
_EARLIER_TYPES: dict[str, TypeAdapter] = {
    "forecast": TypeAdapter(Forecast),
    "draft_forecast": TypeAdapter(Forecast),
}
#: What a notebook keeps beside the lessons' artefacts.
_NOTEBOOK_TYPES: dict[str, TypeAdapter] = {
    "charters_aside": TypeAdapter(ChartersAside),
    "hints": TypeAdapter(dict[Key, Annotated[int, Field(ge=0, le=3, strict=True)]]),
    "quiz": TypeAdapter(dict[Key, QuizAnswer]),
    "notes": TypeAdapter(dict[Key, Text]),
    "path": TypeAdapter(Literal["full", "short", "product", "project"]),
    "done": TypeAdapter(dict[Key, str]),
    "packed": TypeAdapter(dict[Key, str]),
    # When a lesson's play was first shown to its end, and the fingerprint of the last that was.
    "plays": TypeAdapter(dict[Key, str]),
    "plays_content": TypeAdapter(dict[Key, str]),
    # The level that a learner sees in an own text, by exercise and criterion; it never counts.
    "self_marks": TypeAdapter(dict[Key, Annotated[int, Field(ge=0, le=9, strict=True)]]),
    "lots": TypeAdapter(dict[Key, str]),
    "spoken_estimate": TypeAdapter(SpokenEstimate),
    # How each of the company's tables is looked at, by its name.
    "tables": TypeAdapter(dict[Key, TableView]),
    "sandbox": TypeAdapter(Sandbox),
    # By lesson and lead: `14_plan.I08`. An exercise carries what it was begun from instead.
    "begun_from": TypeAdapter(dict[Key, BegunFrom]),
}


def _typed(names: Iterable[str], prefix: str = "") -> dict[str, TypeAdapter]:
    """Each name behind `prefix`, with its type; a name may already begin with `frozen_`."""
    return {f"{prefix}{name}": _LESSON_TYPES[name.removeprefix("frozen_")] for name in names}


#: What an exercise builds on: made in an earlier one, or taken from the reference state.
CARRIED: dict[str, TypeAdapter] = _typed(name for lesson in LESSONS for name in lesson.builds_on)
#: What a learner makes. A name not listed here is not an answer.
ARTEFACTS: dict[str, TypeAdapter] = (
    CARRIED
    | _typed(name for lesson in LESSONS for name in lesson.makes)
    | _typed((name for lesson in LESSONS for name in lesson.drafts), "draft_")
    | _typed((lesson.baseline for lesson in LESSONS if lesson.baseline), "frozen_")
    | _typed((lesson.played for lesson in LESSONS if lesson.played), "played_")
    | _typed((lesson.played for lesson in LESSONS if lesson.played), "draft_played_")
    | {
        name: TypeAdapter(MarkedText)
        for lesson in LESSONS
        for name in lesson.text_artefacts.values()
    }
    | _NOTEBOOK_TYPES
    | _EARLIER_TYPES
)


class Pack(Protocol):
    """What the answers need to know of a scenario pack."""

    @property
    def id(self) -> str:
        """The pack's short name."""

    @property
    def version(self) -> str:
        """The version of its facts."""

    @property
    def seed(self) -> int:
        """What all its chance is drawn from."""


class Stamp(Artefact):
    """Which scenario pack an answer was made for."""

    pack: str
    version: str
    seed: int

    @classmethod
    def of(cls, pack: Pack) -> Stamp:
        """The stamp of a loaded pack."""
        return cls(pack=pack.id, version=pack.version, seed=pack.seed)


class Carried(Artefact):
    """One carried artefact, and whether the learner made it or took the reference."""

    origin: Origin
    data: Any


class Envelope(Artefact, populate_by_name=True):
    """All of one `answers.json`; `answers` and `carried` are looked into one by one."""

    schema_version: Annotated[int, Field(ge=0, alias="schema")] = SCHEMA
    assignment: Key
    scenario: Stamp
    saves: Annotated[int, Field(ge=0)] = 0
    saved_at: Annotated[str, Field(max_length=40)] = ""
    answers: dict[str, Any] = Field(default_factory=dict)
    carried: dict[str, Carried] = Field(default_factory=dict)

    def as_json(self) -> str:
        """The envelope as the file has it; ValueError if no file can hold it."""
        try:
            return self.model_dump_json(by_alias=True, indent=1) + "\n"
        except PydanticSerializationError:  # half a character, as a cut text may end in
            raise ValueError("An answer holds a character that no file can keep.") from None


def validate(kind: dict[str, TypeAdapter], name: str, data: Any) -> tuple[Any, list[str]]:
    """Check one artefact: its typed form, or None and a sentence for each thing that is wrong."""
    if name not in kind:
        names = ", ".join(sorted(kind))
        return None, [f"{name}: no artifact has this name; the known ones are {names}."]
    try:
        return kind[name].validate_python(data), []
    except ValidationError as error:
        return None, error_sentences(name, error)

"""The typed artefacts of the product side: roadmap, estimates, evidence, KPI tree."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from twohats.answers.base import Artefact, InitiativeId, Origin, ShortText
from twohats.answers.prediction import Interval

Bucket = Literal["unplaced", "now", "next", "later", "not_doing"]
ArrowId = Annotated[str, Field(pattern=r"^A\d\d$")]
Page = Annotated[str, Field(pattern=r"^[1-9]$")]
#: How many findings an entry may rest on. Older work may have more: it opens, and is told.
MOST_FINDINGS = 3


#: The buckets in which the order is the priority.
_ORDERED = ("now", "next", "later")
#: Beside the places: what counts as it was when a roadmap was first played.
_FIXED = ("estimates", "arrows", "no_arrows", "value_bet")


class Entry(Artefact):
    """One initiative on the roadmap.

    `evidence` and `kpi` are ids from the learner's evidence and KPI tree; `outcome` says what
    changes for whom, and how one will see it; `date` is ISO (2028-01-01) or absent; `strategy` says
    whether the initiative serves the strategy, wherever it is placed.
    """

    id: InitiativeId
    bucket: Bucket = "unplaced"
    evidence: Annotated[list[str], Field(max_length=8)] = []
    kpi: str | None = None
    outcome: ShortText = ""
    date: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")] | None = None
    strategy: bool = False

    @model_validator(mode="after")
    def _date_is_in_the_calendar(self) -> Entry:
        try:
            if self.date is not None:
                date.fromisoformat(self.date)
        except ValueError:
            raise ValueError(f"{self.id}: {self.date} isn't a day of the calendar") from None
        return self


class Estimate(Artefact):
    """A learner's own numbers for one initiative.

    `reach` in customers a quarter, `impact` from 0 (none) to 3 (massive), `confidence` in per cent:
    the chance that the initiative works as thought.
    """

    reach: Annotated[int, Field(ge=0, le=1_000_000)]
    impact: Annotated[float, Field(ge=0, le=3, strict=False)]
    confidence: Annotated[int, Field(ge=0, le=100)]


class Roadmap(Artefact):
    """A product roadmap: entries in order of priority within each bucket, and own estimates.

    `arrows` are the dependencies found, each with the page of the engineering notes that says so;
    `no_arrows` are those that the learner has looked at and found to be none. `value_bet` is what
    the roadmap will bring in ($k over six quarters), locked by the freeze.
    """

    origin: Origin = "learner"
    entries: Annotated[list[Entry], Field(max_length=60)]
    estimates: dict[InitiativeId, Estimate] = {}
    arrows: Annotated[dict[ArrowId, Page], Field(max_length=40)] = {}
    no_arrows: Annotated[list[ArrowId], Field(max_length=40)] = []
    value_bet: Interval = Interval()
    frozen_at: str | None = None

    def in_bucket_order(self) -> Roadmap:
        """The same roadmap bucket by bucket; where order says nothing, by id.

        A card that was dragged out and back is then where it was.
        """

        def place(entry: Entry) -> tuple[str, str]:
            return entry.bucket, "" if entry.bucket in _ORDERED else entry.id

        return self.model_copy(update={"entries": sorted(self.entries, key=place)})

    def in_places_of(self, played: Roadmap) -> Roadmap:
        """These reasons and texts in the places, and with the bets, of another roadmap."""
        reasons = {entry.id: entry for entry in reversed(self.entries)}
        entries = [
            reasons.get(entry.id, entry).model_copy(update={"bucket": entry.bucket})
            for entry in played.entries
        ]
        fixed = {name: getattr(played, name) for name in _FIXED}
        return self.model_copy(update={"entries": entries, **fixed})

    def open_arrows(self, asked: Iterable[str]) -> list[str]:
        """Of the dependencies that are asked, those that the learner has not looked at yet."""
        return [id_ for id_ in asked if id_ not in self.arrows and id_ not in self.no_arrows]

    def bucket(self, name: Bucket) -> tuple[str, ...]:
        """The ids in one bucket, most important first."""
        return tuple(entry.id for entry in self.entries if entry.bucket == name)


class EvidenceItem(Artefact):
    """One finding: which need it concerns, where it comes from, how sure it is."""

    id: Annotated[str, Field(pattern=r"^E\d\d$")]
    need: str
    finding: ShortText
    sources: list[str]
    sample: Annotated[int, Field(ge=0)] | None = None
    share_of_losses: Annotated[float, Field(ge=0, le=100, strict=False)] | None = None
    confidence: Literal["low", "medium", "high"]


class Kpi(Artefact):
    """One measure of the KPI tree, with its starting value, target, owner and date.

    A measure comes with today's value as its `target`, so one that is still the same is not set.
    """

    id: Annotated[str, Field(pattern=r"^K\d\d$")]
    name: ShortText
    kind: Literal["goal", "driver", "guardrail"]
    parent: str | None = None
    unit: str
    baseline: Annotated[float, Field(strict=False)]
    target: Annotated[float, Field(strict=False)]
    owner: str
    date: str

    @property
    def set_target(self) -> float | None:
        """The target or limit that somebody has set; None before."""
        return None if self.target == self.baseline else self.target

"""The learner's own question at the end of Part I: what is asked, two settings, what was found."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, ValidationError, model_validator

from twohats.answers.base import Artefact, InitiativeId
from twohats.answers.errors import explain

Model = Literal["quarters", "market", "voices", "campaign"]
#: Whose list is played: the roadmap of lesson 07, v0 of lesson 02, or what the requesters claim.
ListName = Literal["own", "v0", "requesters"]
Quarter = Literal["now", "next", "later"]
Part = Annotated[int, Field(ge=0, le=10)]
Words = Annotated[str, Field(max_length=2000)]


class QuartersSetting(Artefact):
    """How six quarters are played.

    `skill` has one person more (empty: none); `effect` is what `initiative` brings in, in per cent
    of what it would (empty: nothing is changed). With `knows_links` all dependencies are known
    before anything is built. `penalty_k` is the law's in $k; None leaves it as it is.
    """

    roadmap: ListName = "requesters"
    skill: Annotated[str, Field(pattern=r"^([A-Z]{2})?$")] = ""
    initiative: Annotated[str, Field(pattern=r"^(I\d\d)?$")] = ""
    effect: Literal[50, 100, 200] = 200
    knows_links: bool = False
    penalty_k: Annotated[float, Field(ge=0, le=2000)] | None = None


class MarketSetting(Artefact):
    """A firm by how much attention each segment gets, in parts that need no certain sum.

    With `gives_up` it leaves out the initiatives that fit its weights least.
    """

    families: Part = 1
    singles: Part = 1
    offices: Part = 1
    gives_up: bool = False


class VoicesSetting(Artefact):
    """Whose voices say which needs are served, how they are counted, and under which line.

    The `count` needs that come first are served. With `answers_letters` every letter is answered.
    """

    source: Literal["messages", "survey", "interviews", "payments"] = "messages"
    unit: Literal["voices", "customers", "money"] = "voices"
    line: Literal["spoke", "left"] = "spoke"
    count: Annotated[int, Field(ge=0, le=8)] = 3
    answers_letters: bool = False


class CampaignSetting(Artefact):
    """Which measure says each month if the campaign goes on, by its id, or none does.

    `stay` is how many of those who come by it are there in week 8, and `cost` what it costs, in per
    cent of what it would be.
    """

    goal: Annotated[str, Field(pattern=r"^(always|never|K\d\d)$")] = "always"
    stay: Literal[50, 100, 200] = 100
    cost: Literal[50, 100, 200] = 100


class ListEntry(Artefact):
    """An initiative of a list, and the quarter in which it is to be built."""

    id: InitiativeId
    quarter: Quarter


class QuartersPair(Artefact):
    """The two settings of six quarters that are compared."""

    a: QuartersSetting = QuartersSetting()
    b: QuartersSetting = QuartersSetting()


class MarketPair(Artefact):
    """The two firms that are compared."""

    a: MarketSetting = MarketSetting()
    b: MarketSetting = MarketSetting()


class VoicesPair(Artefact):
    """The two ways to find out what customers need that are compared."""

    a: VoicesSetting = VoicesSetting()
    b: VoicesSetting = VoicesSetting()


class CampaignPair(Artefact):
    """The two ways to run a campaign that are compared."""

    a: CampaignSetting = CampaignSetting()
    b: CampaignSetting = CampaignSetting()


class Sandbox(Artefact):
    """A question, the model that it is put to, two settings of each model, and what was found.

    `roadmaps` are the learner's own lists as they were taken, the most important entries first.
    """

    question: Words = ""
    model: Model = "quarters"
    roadmaps: dict[Literal["own", "v0"], Annotated[list[ListEntry], Field(max_length=60)]] = {}
    quarters: QuartersPair = QuartersPair()
    market: MarketPair = MarketPair()
    voices: VoicesPair = VoicesPair()
    campaign: CampaignPair = CampaignPair()
    found: Words = ""

    @model_validator(mode="after")
    def _has_each_roadmap(self) -> Sandbox:
        for side, setting in (("A", self.quarters.a), ("B", self.quarters.b)):
            if setting.roadmap != "requesters" and setting.roadmap not in self.roadmaps:
                raise ValueError(f"{side} plays the list “{setting.roadmap}”, which is not in it")
        return self


class SandboxFile(Artefact):
    """A sandbox as a file keeps it."""

    kind: Literal["two-hats-sandbox"]
    version: Literal[1]
    sandbox: Sandbox


def read_sandbox(text: str) -> Sandbox:
    """The sandbox of a file; ValueError with a sentence on what was found and what is expected."""
    try:
        return SandboxFile.model_validate_json(text).sandbox
    except ValidationError as error:
        if error.errors()[0]["type"] == "json_invalid":
            begin = " ".join(text.split())[:30]
            found = f"text that begins with “{begin}”" if begin else "nothing in it"
            raise ValueError(
                f"Found {found}, expected a JSON file that was kept from a sandbox."
            ) from None
        raise ValueError(explain("file of a sandbox", error)) from None

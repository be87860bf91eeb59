"""The models of Part I that a question can be put to, each in a module of its own."""

from collections.abc import Mapping

from twohats.boards.sandbox_models.campaign import CAMPAIGN
from twohats.boards.sandbox_models.market import MARKET
from twohats.boards.sandbox_models.model import Field, SandboxModel
from twohats.boards.sandbox_models.quarters import QUARTERS
from twohats.boards.sandbox_models.voices import VOICES

#: In the order in which they are offered.
MODELS: Mapping[str, SandboxModel] = {
    "quarters": QUARTERS,
    "market": MARKET,
    "voices": VOICES,
    "campaign": CAMPAIGN,
}

__all__ = ["MODELS", "Field", "SandboxModel"]

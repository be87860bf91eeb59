"""Two settings of one model, with the same luck: what each brings, and how far they differ."""

from twohats.product.sandbox.campaigns import CampaignRun, play_campaign
from twohats.product.sandbox.companies import COMPANIES, companies, initiative_luck, market_luck
from twohats.product.sandbox.comparison import Difference, difference
from twohats.product.sandbox.market import MarketRun, play_firm, shares_of
from twohats.product.sandbox.quarters import (
    QuartersRun,
    list_order,
    person_weeks,
    play_list,
)
from twohats.product.sandbox.voices import VoicesRun, play_voices

__all__ = [
    "COMPANIES",
    "CampaignRun",
    "Difference",
    "MarketRun",
    "QuartersRun",
    "VoicesRun",
    "companies",
    "difference",
    "initiative_luck",
    "list_order",
    "market_luck",
    "person_weeks",
    "play_campaign",
    "play_firm",
    "play_list",
    "play_voices",
    "shares_of",
]

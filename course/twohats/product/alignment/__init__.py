"""Agreeing on a package: nine people with private score sheets, eight turns, a vote."""

from twohats.product.alignment.conversation import Conversation, Reaction
from twohats.product.alignment.packages import (
    best_value_k,
    chosen_options,
    everybodys_wish_k,
    known_choices,
    over_capacity_weeks,
    package_value_k,
    packages,
)
from twohats.product.alignment.quarters import LAST_WEEK, WEEKS, brought_k
from twohats.product.alignment.vote import Vote, best_signable_k, signable, vote

__all__ = [
    "LAST_WEEK",
    "WEEKS",
    "Conversation",
    "Reaction",
    "Vote",
    "best_signable_k",
    "best_value_k",
    "brought_k",
    "chosen_options",
    "everybodys_wish_k",
    "known_choices",
    "over_capacity_weeks",
    "package_value_k",
    "packages",
    "signable",
    "vote",
]

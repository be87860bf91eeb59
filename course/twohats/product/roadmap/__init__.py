"""The product roadmap: what it uses, what it breaks, what it is worth."""

from twohats.product.roadmap.buckets import BUCKETS, QUARTERS_LIVE, placed
from twohats.product.roadmap.capacity import TOLERANCE, Over, over, use
from twohats.product.roadmap.dependencies import broken_dependencies, listed_pairs
from twohats.product.roadmap.outlook import (
    Outlook,
    expected_effect_k,
    outlook,
    quarterly_effect_k,
)
from twohats.product.roadmap.simulate import Outcome, simulate
from twohats.product.roadmap.whatif import WhatIf, what_if

__all__ = [
    "BUCKETS",
    "QUARTERS_LIVE",
    "TOLERANCE",
    "Outcome",
    "Outlook",
    "Over",
    "WhatIf",
    "broken_dependencies",
    "expected_effect_k",
    "listed_pairs",
    "outlook",
    "over",
    "placed",
    "quarterly_effect_k",
    "simulate",
    "use",
    "what_if",
]

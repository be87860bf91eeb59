"""The product roadmap: what it uses, what it breaks, what it is worth."""

from twohats.product.roadmap.buckets import BUCKETS, QUARTERS_LIVE, ids_by_bucket
from twohats.product.roadmap.build_order import BuildOrder, build_order, is_law_kept, too_early
from twohats.product.roadmap.capacity import TOLERANCE, Overload, capacity_use, overloaded_cells
from twohats.product.roadmap.dependencies import broken_dependencies, listed_pairs
from twohats.product.roadmap.events import Event
from twohats.product.roadmap.playback import Playback, play, point_worth_k
from twohats.product.roadmap.simulate import Outcome, simulate
from twohats.product.roadmap.value import (
    RoadmapValue,
    expected_effect_k,
    expected_value,
    quarterly_effect_k,
    supported_worth_k,
)
from twohats.product.roadmap.whatif import WhatIf, what_if

__all__ = [
    "BUCKETS",
    "QUARTERS_LIVE",
    "TOLERANCE",
    "BuildOrder",
    "Event",
    "Outcome",
    "Overload",
    "Playback",
    "RoadmapValue",
    "WhatIf",
    "broken_dependencies",
    "build_order",
    "capacity_use",
    "expected_effect_k",
    "expected_value",
    "ids_by_bucket",
    "is_law_kept",
    "listed_pairs",
    "overloaded_cells",
    "play",
    "point_worth_k",
    "quarterly_effect_k",
    "simulate",
    "supported_worth_k",
    "too_early",
    "what_if",
]

"""The product roadmap: what it uses, what it breaks, what it is worth."""

from twohats.product.roadmap.buckets import BUCKETS, QUARTERS_LIVE, ids_by_bucket
from twohats.product.roadmap.build_order import BuildOrder, build_order, is_law_kept, too_early
from twohats.product.roadmap.capacity import TOLERANCE, Overload, capacity_use, overloaded_cells
from twohats.product.roadmap.chains import (
    CHAINS,
    DIRECTIONS,
    LEAST_CHANGE,
    MEASURES,
    Change,
    changes,
)
from twohats.product.roadmap.claims import (
    claimed_effect,
    claimed_score,
    promised_k,
    rice,
    sponsors_list,
    sponsors_order,
)
from twohats.product.roadmap.dependencies import broken_dependencies, known_pairs, listed_pairs
from twohats.product.roadmap.difference import RoadmapDifference, difference
from twohats.product.roadmap.events import Event
from twohats.product.roadmap.playback import Playback, play, point_worth_k
from twohats.product.roadmap.random_list import random_list, random_sums_k
from twohats.product.roadmap.simulate import Outcome, brought_k, simulate
from twohats.product.roadmap.value import (
    RoadmapValue,
    expected_effect_k,
    expected_value,
    possible_range_k,
    quarterly_effect_k,
    supported_worth_k,
)
from twohats.product.roadmap.whatif import WhatIf, what_if

__all__ = [
    "BUCKETS",
    "CHAINS",
    "DIRECTIONS",
    "LEAST_CHANGE",
    "MEASURES",
    "QUARTERS_LIVE",
    "TOLERANCE",
    "BuildOrder",
    "Change",
    "Event",
    "Outcome",
    "Overload",
    "Playback",
    "RoadmapDifference",
    "RoadmapValue",
    "WhatIf",
    "broken_dependencies",
    "brought_k",
    "build_order",
    "capacity_use",
    "changes",
    "claimed_effect",
    "claimed_score",
    "difference",
    "expected_effect_k",
    "expected_value",
    "ids_by_bucket",
    "is_law_kept",
    "known_pairs",
    "listed_pairs",
    "overloaded_cells",
    "play",
    "point_worth_k",
    "possible_range_k",
    "promised_k",
    "quarterly_effect_k",
    "random_list",
    "random_sums_k",
    "rice",
    "simulate",
    "sponsors_list",
    "sponsors_order",
    "supported_worth_k",
    "too_early",
    "what_if",
]

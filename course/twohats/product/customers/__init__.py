"""Customers' voices as evidence: shares with intervals, Kano, what serving a need keeps."""

from twohats.product.customers.deals import (
    CONFIDENCES,
    DONE,
    INITIATIVES,
    TOLD,
    dealt_needs,
    dealt_segment,
    rule_confidence,
)
from twohats.product.customers.kano import KanoScore, kano_kind, kano_scores, pair_counts
from twohats.product.customers.losses import Losses, losses_of, writers_who_left
from twohats.product.customers.sampling import ShareInterval, Voice, share_intervals
from twohats.product.customers.serving import WEEKS, lost_customers
from twohats.product.customers.voices import (
    LINES,
    SOURCES,
    UNITS,
    Line,
    Source,
    Unit,
    View,
    loudest_needs,
    sampled_shares,
    voice_views,
)

__all__ = [
    "CONFIDENCES",
    "DONE",
    "INITIATIVES",
    "LINES",
    "SOURCES",
    "TOLD",
    "UNITS",
    "WEEKS",
    "KanoScore",
    "Line",
    "Losses",
    "ShareInterval",
    "Source",
    "Unit",
    "View",
    "Voice",
    "dealt_needs",
    "dealt_segment",
    "kano_kind",
    "kano_scores",
    "losses_of",
    "lost_customers",
    "loudest_needs",
    "pair_counts",
    "rule_confidence",
    "sampled_shares",
    "share_intervals",
    "voice_views",
    "writers_who_left",
]

"""What measures tell: two years as the report shows them, a campaign that a goal runs, attacks."""

from twohats.product.metrics.attack import Guardrail, alarm_share, caught_share, sees
from twohats.product.metrics.campaign import (
    CampaignYears,
    Decision,
    decide,
    kept,
    kept_total,
    stop_month,
)
from twohats.product.metrics.chance import least_change, luck, settled, spread, target_range
from twohats.product.metrics.history import (
    FIRST_SCREEN,
    campaign_years,
    displaced_share,
    dollars_a_customer,
    kept_with,
    kept_without,
    marketing_cost,
    quiet_months,
    registered,
    registrations_without,
    shown_series,
    years_of,
)

__all__ = [
    "FIRST_SCREEN",
    "CampaignYears",
    "Decision",
    "Guardrail",
    "alarm_share",
    "campaign_years",
    "caught_share",
    "decide",
    "displaced_share",
    "dollars_a_customer",
    "kept",
    "kept_total",
    "kept_with",
    "kept_without",
    "least_change",
    "luck",
    "marketing_cost",
    "quiet_months",
    "registered",
    "registrations_without",
    "sees",
    "settled",
    "shown_series",
    "spread",
    "stop_month",
    "target_range",
    "years_of",
]

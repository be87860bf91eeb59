"""Three further histories of a campaign: nobody has seen them, so a goal has to hold in them, too.

In one the campaign is worse than at Marrowby; in one it is good, since those who come by it stay;
in one it begins well and turns.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from twohats.product.metrics import FIRST_SCREEN, CampaignYears, campaign_years, kept_total
from twohats.scenario import Scenario

from twohats_instructor.scenario.measures.kpis import contribution_per_customer
from twohats_instructor.scenario.truth import SEED

MONTHS, START, LATE = 24, 4, 2
#: Who comes by themselves: how many in a month, and how many of 100 are there in week 8.
_ORGANIC, _STAY = 5300, 0.31
#: What all other marketing costs in a month, in dollars.
_COST = 40_000
#: What share of the subscriptions a month loses; over a quarter 79.4 of 100 are kept.
_LEFT = 0.0686
#: Open subscriptions when it begins, and former customers who come back in a month.
_OPEN, _CAME_BACK = 22_700, 60
#: The level of Marrowby's last quarter, and what a month's luck adds.
LEVELS = {"K02": (0.30, 0.012), "K03": (91.0, 0.28), "K06": (14.0, 0.5),
          "K15": (34.0, 5.0)}  # fmt: skip


@dataclass(frozen=True)
class UnseenCampaign:
    """What a campaign does: drawn registrations at its height, reached in `ramp` months.

    Month by month, of 1 drawn `displaced` would have come anyway, `stays` are there in week 8, and
    of these `leaves` go in each later month; each drawn one costs `dollars`.
    """

    name: str
    height: int
    ramp: int
    displaced: Sequence[float]
    stays: Sequence[float]
    leaves: Sequence[float]
    dollars: float
    head: int = 0

    def run_up(self, month: int) -> float:
        """How near a month is to the height; a campaign with a head start begins higher."""
        begun = month - START + 1
        return min(1.0, (begun + self.head) / self.ramp) if begun > 0 else 0.0


def _turning(before: float, after: float) -> list[float]:
    return [before if index < _TURN else after for index in range(MONTHS)]


_TURN = 10
CAMPAIGNS = (
    UnseenCampaign("worse", 5200, 14, [0.42] * MONTHS, [0.045] * MONTHS, [0.14] * MONTHS, 11.0),
    UnseenCampaign("good", 1300, 26, [0.05] * MONTHS, [0.42] * MONTHS, [0.03] * MONTHS, 3.0, 6),
    UnseenCampaign(
        "turning",
        3000,
        4,
        _turning(0.05, 0.45),
        _turning(0.36, 0.05),
        _turning(0.03, 0.16),
        4.0,
    ),
)


@cache
def histories() -> tuple[CampaignYears, ...]:
    """The three histories, as the replay of a goal reads them."""
    return tuple(_years(campaign) for campaign in CAMPAIGNS)


def _years(campaign: UnseenCampaign) -> CampaignYears:
    lot = random.Random(f"{SEED} unseen {campaign.name}")
    organic = [_ORGANIC + 8 * month + lot.randint(-20, 20) for month in range(MONTHS)]
    stay = [_STAY + lot.uniform(-0.001, 0.001) for _ in range(MONTHS)]
    drawn = [round(campaign.height * campaign.run_up(month)) for month in range(MONTHS)]
    opened = [o + round(d * (1 - gone)) for o, d, gone in
              zip(organic, drawn, campaign.displaced, strict=True)]  # fmt: skip
    without = [round(o * s) for o, s in zip(organic, stay, strict=True)]
    having = [
        round((o - d * gone) * s + d * one)
        for o, d, gone, s, one in zip(
            organic, drawn, campaign.displaced, stay, campaign.stays, strict=True
        )
    ]
    cost = [_COST + campaign.dollars * d for d in drawn]
    shown = _shown(lot, opened, having, cost)
    shown["K01"] = _kept_over_quarter(lot, drawn, campaign)
    return CampaignYears(START, shown, having[:-LATE], without[:-LATE])


def _shown(
    lot: random.Random, opened: list[int], having: list[int], cost: list[float]
) -> dict[str, list[float]]:
    """The measures as a report shows them: cohorts two months late, others with their luck."""
    known = [max(0, month - LATE) for month in range(MONTHS)]
    kept = [float(having[month]) for month in known]
    paid = [cost[month] for month in known]
    dollars = contribution_per_customer()
    series = {
        "K05": [100 * having[month] / opened[month] for month in known],
        "K08": [float(count) for count in opened],
        "K09": [float(count) for count in accumulate(opened)],
        "K10": [0.842 + 0.0041 * m + lot.uniform(-0.0012, 0.0012) for m in range(MONTHS)],
        "K11": _active(kept),
        "K12": kept,
        "K13": [c / k for c, k in zip(paid, kept, strict=True)],
        "K14": [(k * dollars - c) / 1000 for c, k in zip(paid, kept, strict=True)],
    }
    for id_, (level, luck) in LEVELS.items():
        series[id_] = [level + lot.gauss(0, luck) for _ in range(MONTHS)]
    return series


def _kept_over_quarter(
    lot: random.Random, drawn: list[int], campaign: UnseenCampaign
) -> list[float]:
    """Of 100 subscriptions, how many are left after a quarter: drawn ones among all the others."""
    stock, series = 0.0, []
    for month, count in enumerate(drawn):
        leaves = campaign.leaves[month]
        share = stock / _OPEN
        lost = (1 - share) * _LEFT + share * leaves
        series.append(100 * (1 - 3 * lost) + lot.gauss(0, 0.1))
        stock += count * campaign.stays[month] - leaves * stock
    return series


def _active(new: Sequence[float]) -> list[float]:
    """Open subscriptions, from a level at which a few more come than go."""
    active, series = float(_OPEN), []
    for count in new:
        active += count + _CAME_BACK - _LEFT * active
        series.append(active)
    return series


QUIET = 36
#: What a learner who counts people, and not accounts, would take.
GOOD_GOAL = "K12"


_QUIET_LEVELS = {
    "K01": (79.4, 0.1), "K05": (17.1, 0.25), "K08": (8530.0, 60.0), "K10": (0.94, 0.006),
    "K11": (23_910.0, 15.0), "K12": (1450.0, 20.0), "K13": (67.0, 1.2), "K14": (1.5, 1.6),
}  # fmt: skip


@cache
def quiet_months() -> dict[str, list[float]]:
    """Three years of months in which nobody attacks, at the level of Marrowby's last quarter."""
    lot = random.Random(f"{SEED} quiet")
    levels = LEVELS | _QUIET_LEVELS
    return {
        id_: [level + lot.gauss(0, luck) for _ in range(QUIET)]
        for id_, (level, luck) in levels.items()
    }


def marked_shifts(shifts: dict[str, float], place: int) -> dict[str, float]:
    """What an attack shifts when it is marked: the same attack, from 0.8 to 1.2 as strong."""
    strength = random.Random(f"{SEED} attack {place}").uniform(0.8, 1.2)
    return {id_: shift * strength for id_, shift in shifts.items()}


def kept_over_histories(goal: str, scenario: Scenario) -> int:
    """Customers kept over the stored and the three unseen histories if a measure runs them."""
    better = scenario.kpis.types[goal].better
    return sum(
        kept_total(years, goal, better) for years in (campaign_years(scenario), *histories())
    )


def goal_yardsticks(scenario: Scenario) -> dict[str, int]:
    """The customers kept by the best goal of the first screen, and by a good one."""
    floor = max(kept_over_histories(id_, scenario) for id_ in FIRST_SCREEN)
    return {"floor": floor, "good": kept_over_histories(GOOD_GOAL, scenario)}

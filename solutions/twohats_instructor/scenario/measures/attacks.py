"""The two attackers who raise a measure cheaply, and what else the report shows of it.

What is counted of one month follows from the counts that an attack changes: a reward that newcomers
get is paid by marketing, so each customer costs more. What people say (complaints, NPS), and what
the packing line can no longer do, are set by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache
from typing import Any

from twohats_instructor.scenario.measures import campaigns, cohorts, history
from twohats_instructor.scenario.measures.kpis import contribution_per_customer

ATTACKERS = ("giver", "hider")
#: Of the cohorts the report shows the month whose week 8 has come.
_LAST, _SHOWN = cohorts.MONTHS - 1, cohorts.MONTHS - 3
_WEEKS_A_MONTH = 52 / 12
#: So many decimals the report has of a measure; of the others none.
_DIGITS = {"K01": 1, "K02": 2, "K05": 1, "K10": 2, "K13": 1, "K14": 1}
#: What a small car costs, in dollars.
_CAR = 9000


@dataclass(frozen=True)
class MonthCounts:
    """What a month's report is made of, all as numbers of that month; an attack adds to it.

    `brings` is what the new customers bring in a quarter, in dollars, beside the usual for each;
    `idle` are open subscriptions that take no boxes; `boxes` are those a week beside the usual for
    each other subscription.
    """

    opened: float = 0
    kept: float = 0
    paid: float = 0
    brings: float = 0
    canceled: float = 0
    lost: float = 0
    skips: float = 0
    idle: float = 0
    boxes: float = 0

    def __add__(self, other: MonthCounts) -> MonthCounts:
        """Both together."""
        sums = {
            one.name: getattr(self, one.name) + getattr(other, one.name) for one in fields(self)
        }
        return replace(self, **sums)


@cache
def usual_month() -> MonthCounts:
    """The counts of the last report: cohorts are those of two months before."""
    paid = sum(row[2] for row in campaigns.rows() if row[0] == cohorts.month(_SHOWN))
    return MonthCounts(
        opened=sum(cohorts.registrations(_SHOWN).values()),
        kept=cohorts.kept_of_all(_SHOWN, 2),
        paid=paid,
        canceled=history.canceled(_LAST),
        lost=history.lost(_LAST),
        skips=history.skips(_LAST),
    )


def report(month: MonthCounts) -> dict[str, float]:
    """The measures that follow from a month's counts, by id."""
    before = history.active_before(_LAST)
    usual_active = history.ACTIVE[_LAST]
    each = history.boxes(_LAST) / usual_active
    more = (month.kept - usual_month().kept) - (month.lost - usual_month().lost)
    active = usual_active + more
    return {
        "K01": 100 * (1 - 3 * month.lost / before),
        "K02": month.skips / month.canceled,
        "K05": 100 * month.kept / month.opened,
        "K08": month.opened,
        "K09": month.opened,
        "K10": (each * (active - month.idle) + month.boxes) / active,
        "K11": active,
        "K12": month.kept,
        "K13": month.paid / month.kept,
        "K14": (month.kept * contribution_per_customer() + month.brings - month.paid) / 1000,
    }


@dataclass(frozen=True)
class AttackPlan:
    """A cheap way to raise a measure: in words, in counts, and what is set by hand."""

    words: str
    said: Mapping[str, float]
    counts: MonthCounts = field(default_factory=MonthCounts)

    def shifts(self) -> dict[str, float]:
        """By how much it shifts each measure of the report; what does not move is absent."""
        before, after = report(usual_month()), report(usual_month() + self.counts)
        counted = {id_: round(after[id_] - before[id_], _DIGITS.get(id_, 0)) for id_ in before}
        return {id_: shift for id_, shift in (counted | dict(self.said)).items() if shift}


def _draw(drawn: int) -> MonthCounts:
    """A further prize draw: who it brings, whose place they take, who stays and what it costs."""
    stay = {source: cohorts.curve(source, 2) for source in ("prize", "organic")}
    displaced = cohorts.DISPLACED * drawn
    return MonthCounts(
        opened=round(drawn - displaced),
        kept=round(drawn * stay["prize"] - displaced * stay["organic"]),
        paid=_CAR + campaigns.draw_cost(drawn),
    )


def _leave_soon(kept: float, *, paying: float = 0.0) -> MonthCounts:
    """More newcomers in week 8 who go soon after it; of a quarter they pay only a share."""
    unpaid = (1 - paying) * kept * contribution_per_customer()
    return MonthCounts(kept=kept, lost=0.9 * kept, canceled=0.7 * kept, brings=-unpaid)


#: Those who come by "Draw a second car", and who is there in week 8 with four weeks for nothing.
_DRAWN, _FED = 1200, 1750
#: What each customer who is there in week 8 is paid, and how many that are.
_REWARD, _REWARDED = 20, 1700
_FREE_BOXES = round(history.canceled(_LAST) / _WEEKS_A_MONTH)
_A_QUARTER = contribution_per_customer()

#: What each attacker does to a measure: the giver gives things away, the hider makes it hard to
#: leave, to ask or to be counted. By hand: K03 and K06 as most attacks reach the packing line or
#: the phone, K15 as far as people are asked, and the measure itself where no count tells of it.
_PLANS: dict[str, tuple[AttackPlan, AttackPlan]] = {
    "K01": (
        AttackPlan(
            "Give a free box to everybody who clicks “cancel”. They leave two weeks later.",
            {"K03": -1.7, "K06": 2.3, "K15": 2},
            MonthCounts(lost=-90, canceled=-90, boxes=_FREE_BOXES),
        ),
        AttackPlan(
            "Take the cancel button off the page. People who want to leave have to call.",
            {"K06": 3.6, "K15": -6},
            MonthCounts(lost=-260, canceled=-260),
        ),
    ),
    "K02": (
        AttackPlan(
            "Pay two dollars for each week that is skipped.",
            {"K03": -1.4, "K06": 2.1, "K15": 3},
            MonthCounts(skips=700, boxes=-700 / _WEEKS_A_MONTH),
        ),
        AttackPlan(
            "Skip a week for people who have not asked for it.",
            {"K03": -0.3, "K06": 4.4, "K15": -6},
            MonthCounts(skips=900, boxes=-900 / _WEEKS_A_MONTH, lost=80, canceled=60),
        ),
    ),
    "K03": (
        AttackPlan(
            "Send every box a day early, and give away what has gone soft by then.",
            {"K03": 3.0, "K06": 2.6, "K15": -3},
            MonthCounts(lost=40, canceled=30),
        ),
        AttackPlan(
            "Cross off the list what isn't in the box, and the box counts as complete.",
            {"K03": 2.5, "K06": 3.8, "K15": -5},
            MonthCounts(lost=30, canceled=24),
        ),
    ),
    "K04": (
        AttackPlan(
            "Let people eat a month without paying before the card is tried again.",
            {"K04": -1.5, "K03": -1.4, "K06": 2.0, "K15": 2},
            MonthCounts(lost=-120),
        ),
        AttackPlan(
            "Charge the card every night until there is money in the account.",
            {"K04": -1.0, "K06": 3.4, "K15": -6},
            MonthCounts(lost=-20, canceled=40),
        ),
    ),
    "K05": (
        AttackPlan(
            "Give away weeks 6 to 9. In week 10 they are gone.",
            {"K03": -1.8, "K06": 2.4, "K15": 3},
            _leave_soon(300) + MonthCounts(brings=-_FED * _A_QUARTER * 4 / 13),
        ),
        AttackPlan(
            "Send no bill until week 8, and then all of it at once.",
            {"K03": -0.3, "K06": 4.2, "K15": -7},
            _leave_soon(260),
        ),
    ),
    "K06": (
        AttackPlan(
            "Give a voucher to everybody who does not complain.",
            {"K06": -2.5, "K03": -1.2, "K15": 2},
            MonthCounts(brings=-5 * usual_month().kept),
        ),
        AttackPlan(
            "Close the phone line at noon, and take the address off the page.",
            {"K06": -4.0, "K15": -7},
            MonthCounts(skips=-150, lost=30, canceled=24),
        ),
    ),
    "K07": (
        AttackPlan(
            "Give away the products without a list, in an extra bag.",
            {"K07": -30, "K03": -1.5, "K06": 2.2},
        ),
        AttackPlan(
            "Write “may contain everything” on each product.",
            {"K07": -50, "K06": 3.1, "K15": -3},
            MonthCounts(lost=15, canceled=12),
        ),
    ),
    "K08": (
        AttackPlan("Hold another draw for a car.", {"K06": 0.2, "K15": 1}, _draw(_DRAWN)),
        AttackPlan(
            "Open an account for everybody who once wrote to us.",
            {"K06": 1.4, "K15": -2},
            MonthCounts(opened=900),
        ),
    ),
    "K09": (
        AttackPlan("Hold another draw for a car.", {"K06": 0.2, "K15": 1}, _draw(_DRAWN)),
        AttackPlan(
            "Count an account again each time its address changes.",
            {},
            MonthCounts(opened=500),
        ),
    ),
    "K10": (
        AttackPlan(
            "Put a second small box on the doorstep, half price.",
            {"K03": -1.6, "K06": 2.2, "K15": -1},
            MonthCounts(boxes=2400, lost=25, canceled=20),
        ),
        AttackPlan(
            "Close the subscriptions of people who skip often.",
            {"K03": 0.3, "K06": 1.2, "K15": -3},
            MonthCounts(lost=600, skips=-260, boxes=400),
        ),
    ),
    "K11": (
        AttackPlan(
            "Give a free month to everybody who keeps a subscription open.",
            {"K03": -1.2, "K06": 0.8, "K15": 2},
            MonthCounts(lost=-150, canceled=-120, brings=-usual_month().kept * _A_QUARTER / 3),
        ),
        AttackPlan(
            "Leave subscriptions open although people no longer pay.",
            {"K06": 0.3},
            MonthCounts(lost=-300, idle=300),
        ),
    ),
    "K12": (
        AttackPlan(
            "Pay newcomers twenty dollars if they keep the box until week 8.",
            {"K03": -1.8, "K06": 2.4, "K15": 3},
            _leave_soon(_REWARDED - usual_month().kept, paying=0.6)
            + MonthCounts(paid=_REWARD * _REWARDED),
        ),
        AttackPlan(
            "Hide the pause button from everybody who is new.",
            {"K03": -0.3, "K06": 4.2, "K15": -7},
            _leave_soon(140, paying=0.6) + MonthCounts(skips=-40),
        ),
    ),
    "K13": (
        AttackPlan(
            "Give each member of a family an account, so that one new customer counts as four.",
            {"K03": -1.3, "K06": 2.1, "K15": 1},
            MonthCounts(opened=1300, kept=400, idle=400, brings=-400 * _A_QUARTER),
        ),
        AttackPlan(
            "Sign up people who never asked, by phone: it costs nothing but their patience.",
            {"K06": 3.5, "K15": -5},
            _leave_soon(150, paying=0.4) + MonthCounts(opened=1500),
        ),
    ),
    "K14": (
        AttackPlan(
            "Sell ten weeks in advance at a price that nobody can keep later.",
            {"K03": -1.4, "K06": 2.2, "K15": 1},
            _leave_soon(220, paying=0.9),
        ),
        AttackPlan(
            "Put less into the boxes of new customers, at the same price.",
            {"K03": -0.4, "K06": 4.0, "K15": -7},
            MonthCounts(kept=-20, lost=50, canceled=40, brings=9 * usual_month().kept),
        ),
    ),
    "K15": (
        AttackPlan("Send the survey on the day when the apples are free.",
                   {"K15": 8, "K03": -1.2, "K06": 0.4}),
        AttackPlan("Send the survey only to people whose box came complete and on time.",
                   {"K15": 7}),
    ),
    "K16": (
        AttackPlan("Ship half a feature, and count the other half as the next one.",
                   {"K16": 6, "K03": -0.8, "K06": 1.1}),
        AttackPlan("Cut one feature into four.", {"K16": 9}),
    ),
}  # fmt: skip


def attacks() -> list[dict[str, Any]]:
    """Each attack: its measure, who leads it, what is done, and what it shifts."""
    return list(_rows())


def _rows() -> Iterator[dict[str, Any]]:
    for id_, pair in _PLANS.items():
        for attacker, plan in zip(ATTACKERS, pair, strict=True):
            yield {
                "measure": id_,
                "attacker": attacker,
                "words": plan.words,
                "shifts": plan.shifts(),
            }

"""The measures that a KPI tree is built of.

K01 to K07 mean the same as in the reference tree. Some measures have no history at Marrowby: nobody
has counted them.
"""

from __future__ import annotations

from collections.abc import Iterator

from twohats_instructor.scenario import company
from twohats_instructor.scenario.measures import cohorts, history
from twohats_instructor.scenario.references.kpis import KPI_TREE

HEADER = ("id", "name", "unit", "better", "today", "period", "about")
_REFERENCE = {kpi["id"]: kpi for kpi in KPI_TREE}
_BETTER_DOWN = ("K04", "K06", "K07", "K13")
_ABOUT = {
    "K01": "Of 100 open subscriptions, how many are still there after a quarter.",
    "K02": "Weeks skipped by phone, for each subscription that somebody cancels.",
    "K03": "Of 100 boxes, how many come on the day and with everything in them.",
    "K04": "Of 100 customers, how many are lost in a quarter because a card was refused.",
    "K05": "Of 100 registrations of a month, how many take boxes in week 8.",
    "K06": "Complaints per thousand boxes, by phone, mail or app.",
    "K07": "Of 100 products in the boxes, how many lack a full list of what is in them.",
    "K08": "Accounts opened in a month.",
    "K09": "All registrations since July 2025.",
    "K10": "Boxes in an average week, for each open subscription.",
    "K11": "Subscriptions that are open at the end of the month.",
    "K12": "Of a month's registrations, how many people take boxes in week 8.",
    "K13": "What marketing paid in a month, for each customer still there in week 8.",
    "K14": "What a month's new customers bring in a quarter, minus what marketing paid for them.",
    "K15": "From a monthly survey, “Would you recommend us?”: promoters minus detractors.",
    "K16": "What the app team has put live in a quarter.",
}
_MEAN, _WEEK_8 = "mean of the last quarter", "latest month that has its week 8"
#: Of which time the value of today is.
_PERIODS = {
    "K01": "last quarter", "K02": _MEAN, "K03": _MEAN, "K04": "last quarter", "K05": _WEEK_8,
    "K06": _MEAN, "K07": "all products now", "K08": "last month", "K09": "end of last month",
    "K10": "last month", "K11": "end of last month", "K12": _WEEK_8, "K13": _WEEK_8,
    "K14": _WEEK_8, "K15": _MEAN, "K16": "last quarter",
}  # fmt: skip
_OTHERS = {
    "K08": ("Registrations", "accounts a month"),
    "K09": ("Registrations so far", "accounts"),
    "K10": ("Boxes for each open subscription", "boxes a week"),
    "K11": ("Open subscriptions", "subscriptions"),
    "K12": ("New customers in week 8", "customers a month"),
    "K13": ("Cost of a customer in week 8", "$"),
    "K14": ("Contribution of a month's new customers", "$k"),
    "K15": ("NPS", "points"),
    "K16": ("Features shipped", "a quarter"),
}
_FEATURES = 11


def contribution_per_customer() -> float:
    """Dollars that one customer brings in a quarter, on average over all groups."""
    return 1000 * company.contribution_k() / history.ACTIVE[-4]


def _today() -> dict[str, float]:
    """Each further measure as the newest report shows it, rounded as people say it."""
    from twohats_instructor.scenario.measures import campaigns

    last, shown = cohorts.MONTHS - 1, cohorts.MONTHS - 3
    cost = sum(row[2] for row in campaigns.rows() if row[0] == cohorts.month(shown))
    kept = cohorts.kept_of_all(shown, 2)
    opened = [sum(cohorts.registrations(index).values()) for index in range(cohorts.MONTHS)]
    nps = [row[HISTORY_NPS] for row in history.rows()][-3:]
    return {
        "K08": opened[last],
        "K09": sum(opened),
        "K10": round(history.boxes(last) / history.ACTIVE[last], 2),
        "K11": history.ACTIVE[last],
        "K12": kept,
        "K13": round(cost / kept),
        "K14": round((kept * contribution_per_customer() - cost) / 1000, 1),
        "K15": round(sum(nps) / 3),
        "K16": _FEATURES,
    }


HISTORY_NPS = history.HEADER.index("nps")


def rows() -> Iterator[tuple[str, str, str, str, float, str, str]]:
    """One row for each measure that a tree may hold."""
    today = _today()
    for id_, about in _ABOUT.items():
        better = "down" if id_ in _BETTER_DOWN else "up"
        if id_ in _REFERENCE:
            kpi = _REFERENCE[id_]
            yield id_, kpi["name"], kpi["unit"], better, kpi["baseline"], _PERIODS[id_], about
        else:
            name, unit = _OTHERS[id_]
            yield id_, name, unit, better, today[id_], _PERIODS[id_], about

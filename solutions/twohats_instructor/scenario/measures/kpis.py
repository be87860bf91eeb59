"""The measures that a KPI tree is built of, and the two attackers who raise them cheaply.

K01 to K07 mean the same as in the reference tree. Some measures have no history at Marrowby: nobody
has counted them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from twohats_instructor.scenario import company
from twohats_instructor.scenario.measures import cohorts, history
from twohats_instructor.scenario.references.kpis import KPI_TREE

HEADER = ("id", "name", "unit", "better", "today", "about")
_REFERENCE = {kpi["id"]: kpi for kpi in KPI_TREE}
_BETTER_DOWN = ("K04", "K06", "K07", "K13")
_ABOUT = {
    "K01": "Of 100 open subscriptions, how many are still there after a quarter.",
    "K02": "Weeks skipped by phone, for each subscription that somebody cancels.",
    "K03": "Of 100 boxes, how many come on the day and with everything in them.",
    "K04": "Of 100 customers, how many are lost in a quarter because a card was refused.",
    "K05": "Of 100 accounts opened in a month, how many take boxes in week 8.",
    "K06": "Complaints per thousand boxes, by phone, mail or app.",
    "K07": "Of 100 products in the boxes, how many lack a full list of what is in them.",
    "K08": "Accounts opened in a month.",
    "K09": "All accounts opened since July 2025.",
    "K10": "Boxes in an average week, for each open subscription.",
    "K11": "Subscriptions that are open at the end of the month.",
    "K12": "Of the accounts opened in a month, how many people take boxes in week 8.",
    "K13": "What marketing paid in a month, for each customer still there in week 8.",
    "K14": "What a month's new customers bring in a quarter, less what marketing paid for them.",
    "K15": "Would you recommend us? Promoters less detractors, from a monthly survey.",
    "K16": "What the app team has put live in a quarter.",
}
_OTHERS = {
    "K08": ("Registrations", "accounts a month"),
    "K09": ("Accounts opened so far", "accounts"),
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
    """Each further measure as the report of the last month shows it, rounded as people say it."""
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


def rows() -> Iterator[tuple[str, str, str, str, float, str]]:
    """One row for each measure that a tree may hold."""
    today = _today()
    for id_, about in _ABOUT.items():
        better = "down" if id_ in _BETTER_DOWN else "up"
        if id_ in _REFERENCE:
            kpi = _REFERENCE[id_]
            yield id_, kpi["name"], kpi["unit"], better, kpi["baseline"], about
        else:
            name, unit = _OTHERS[id_]
            yield id_, name, unit, better, today[id_], about


#: What each attacker does to a measure: the giver gives things away, the hider makes it hard to
#: leave, to ask or to be counted. What it shifts beside: K03 and K06 as most attacks reach the
#: packing line or the phone, K15 as far as people are asked.
_ATTACKS: dict[str, tuple[tuple[str, dict[str, float]], tuple[str, dict[str, float]]]] = {
    "K01": (
        ("Give a free box to everybody who clicks “cancel”. They leave two weeks later.",
         {"K03": -1.7, "K06": 2.3, "K15": 2}),
        ("Take the cancel button off the page. People who want to leave have to call.",
         {"K03": 0, "K06": 3.6, "K15": -6}),
    ),
    "K02": (
        ("Pay two dollars for each week that is skipped.",
         {"K03": -1.4, "K06": 2.1, "K15": 3}),
        ("Skip a week for people who have not asked for it.",
         {"K03": -0.3, "K06": 4.4, "K15": -6}),
    ),
    "K03": (
        ("Send every box a day early, and give away what has gone soft by then.",
         {"K06": 2.6, "K15": -3}),
        ("Take out of the list what isn't in the box, and the box is complete.",
         {"K06": 3.8, "K15": -5}),
    ),
    "K04": (
        ("Let people eat a month without paying before the card is tried again.",
         {"K03": -1.4, "K06": 2.0, "K15": 2}),
        ("Try the card every night until something is on the account.",
         {"K03": 0, "K06": 3.4, "K15": -6}),
    ),
    "K05": (
        ("Give away weeks 6 to 9. In week 10 they are gone.",
         {"K03": -1.8, "K06": 2.4, "K15": 3}),
        ("Send no bill until week 8, and then all of it at once.",
         {"K03": -0.3, "K06": 4.2, "K15": -7}),
    ),
    "K06": (
        ("Give a voucher to everybody who does not complain.",
         {"K03": -1.2, "K15": 2}),
        ("Close the phone at noon, and take the address off the page.",
         {"K03": 0, "K15": -7}),
    ),
    "K07": (
        ("Give away the products without a list, in an extra bag.",
         {"K03": -1.5, "K06": 2.2}),
        ("Write “may contain everything” on each product.",
         {"K03": 0, "K06": 3.1, "K15": -3}),
    ),
    "K08": (
        ("Draw a second car.", {"K03": 0, "K06": 0.2, "K15": 1}),
        ("Open an account for everybody who once wrote to us.",
         {"K03": 0, "K06": 1.4, "K15": -2}),
    ),
    "K09": (
        ("Draw a second car.", {"K03": 0, "K06": 0.2, "K15": 1}),
        ("Count an account again each time its address changes.", {"K03": 0, "K06": 0}),
    ),
    "K10": (
        ("Put a second small box on the doorstep, half price.",
         {"K03": -1.6, "K06": 2.2, "K15": -1}),
        ("Close the subscriptions of people who skip often.",
         {"K03": 0.3, "K06": 1.2, "K15": -3}),
    ),
    "K11": (
        ("Give a free month to everybody who lets a subscription stay open.",
         {"K03": -1.2, "K06": 0.8, "K15": 2}),
        ("Leave the subscriptions open of people who no longer pay.", {"K03": 0, "K06": 0.3}),
    ),
    "K12": (
        ("Pay newcomers twenty dollars if they keep the box until week 8.",
         {"K03": -1.8, "K06": 2.4, "K15": 3}),
        ("Hide the pause button from everybody who is new.",
         {"K03": -0.3, "K06": 4.2, "K15": -7}),
    ),
    "K13": (
        ("Give members of the family accounts, so that one campaign brings four.",
         {"K03": -1.3, "K06": 2.1, "K15": 1}),
        ("Sign up by phone those who never asked: it costs nothing but their patience.",
         {"K03": 0, "K06": 3.5, "K15": -5}),
    ),
    "K14": (
        ("Sell ten weeks in advance at a price that no later week can hold.",
         {"K03": -1.4, "K06": 2.2, "K15": 1}),
        ("Put less into the boxes of new customers, at the same price.",
         {"K03": -0.4, "K06": 4.0, "K15": -7}),
    ),
    "K15": (
        ("Ask on the day on which the apples are free.", {"K03": -1.2, "K06": 0.4}),
        ("Ask only those whose box came complete and on time.", {"K03": 0, "K06": 0}),
    ),
    "K16": (
        ("Ship what is half done; the rest is the next feature.", {"K03": -0.8, "K06": 1.1}),
        ("Cut one feature into four.", {"K03": 0, "K06": 0}),
    ),
}  # fmt: skip
ATTACKERS = ("giver", "hider")


def attacks() -> list[dict[str, Any]]:
    """Each attack: its measure, who leads it, what is done, and what it shifts beside."""
    return [
        {"measure": id_, "attacker": attacker, "words": words, "shifts": shifts}
        for id_, pair in _ATTACKS.items()
        for attacker, (words, shifts) in zip(ATTACKERS, pair, strict=True)
    ]

"""Proves the planted discoveries on the learners' own tables, and that a careless reading misses.

Each verdict has two halves: what a careless reader finds, and what a careful one finds who asks for
accounts, for the number under the line, for cohorts, or for likes among likes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
from math import sqrt
from statistics import mean

from twohats.scenario import Scenario
from twohats.scenario.customers import Customers

from twohats_instructor.scenario.customers.losses import shares_of_losses

PropertyRow = tuple[str, bool, str, str]
#: The eight needs that may be behind a loss, in the shares that leave because of them.
_THREE = {"flexibility", "payment", "delivery"}


def discovery_rows(scenario: Scenario) -> Iterator[PropertyRow]:
    """Verdicts as (name, ok, seen, expected)."""
    yield _loudest(scenario.customers)
    yield _silent(scenario.customers)
    yield _denominator(scenario.customers)
    yield _vanity(scenario)
    yield _draws_alone(scenario)
    yield _enablers(scenario)
    yield _selection(scenario.customers)


def wilson(successes: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """The interval of a share from a sample, from 0 to 1, 95% unless said otherwise."""
    share, slack = successes / total, z * z / total
    middle = (share + slack / 2) / (1 + slack)
    half = z * sqrt(share * (1 - share) / total + slack / (4 * total)) / (1 + slack)
    return middle - half, middle + half


def _loudest(customers: Customers) -> PropertyRow:
    needs = customers.needs_of_feedback
    messages = Counter(needs)
    accounts = defaultdict(set)
    for message, need in zip(customers.feedback, needs, strict=True):
        accounts[need].add(message.account_id)
    by_accounts = sorted(accounts, key=lambda need: -len(accounts[need]))
    share = _contribution(customers, accounts["invoices"]) / _contribution(
        customers, customers.by_id
    )
    reasons = sum(answer.main_reason == "invoices" for answer in customers.exit_survey)
    is_ok = (
        messages.most_common(1) == [("invoices", 305)]
        and len(accounts["invoices"]) == 14
        and by_accounts.index("invoices") >= 8
        and 0.0035 <= share < 0.0045
        and reasons == 0
    )
    observation = (
        f"messages: {messages['invoices']}, rank 1; accounts: {len(accounts['invoices'])}, rank "
        f"{by_accounts.index('invoices') + 1}; contribution: {share:.1%}; losses: {reasons}"
    )
    return "1 loudest is not largest", is_ok, observation, "305, rank 1; 14; 0.4%; none"


def _contribution(customers: Customers, ids: Iterable[str]) -> int:
    """What accounts bring in a quarter, in dollars."""
    return sum(customers.contributions[customers.by_id[id_].price] for id_ in ids)


def _silent(customers: Customers) -> PropertyRow:
    """Messages and survey pass over the second largest need; payments and accounts show it."""
    messages = Counter(
        need for need in customers.needs_of_feedback if customers.needs[need].may_be_behind_a_loss
    )
    loudest = {need for need, _count in messages.most_common(3)}
    survey = Counter(answer.main_reason for answer in customers.exit_survey)
    answered = {need for need, _count in survey.most_common(3)}
    sampled = {charge.account_id for charge in customers.payments}
    gone = [id_ for id_ in sampled if customers.by_id[id_].status != "active"]
    refused = {
        charge.account_id
        for charge in customers.payments
        if charge.result != "paid" and not charge.recovered
    }
    low, high = wilson(len(refused & set(gone)), len(gone))
    lapsed = sum(account.status == "lapsed" for account in customers.accounts)
    shares = shares_of_losses()
    truth = {need for need in shares if sorted(shares.values())[-3] <= shares[need]}
    is_ok = (
        truth == _THREE
        and messages["payment"] == 6
        and survey["payment"] == 0
        and loudest != truth != answered
        and low <= 0.22 <= high
        and lapsed == 1085
    )
    observation = (
        f"loudest {_names(loudest)}; survey {_names(answered)}; messages: {messages['payment']}; "
        f"payments: {low:.0%} to {high:.0%} of losses; lapsed: {lapsed:,}"
    )
    return "2 quiet need: failed payments", is_ok, observation, f"{_names(_THREE)}; 22%; 1,085"


def _names(needs: Collection[str]) -> str:
    return ", ".join(sorted(needs))


def _denominator(customers: Customers) -> PropertyRow:
    """Survey shares, rebased to all who left, hold the truth; as they are printed they miss it."""
    status = Counter(account.status for account in customers.accounts)
    scale = status["canceled"] / (sum(status.values()) - status["active"])
    survey = Counter(answer.main_reason for answer in customers.exit_survey)
    shares = shares_of_losses()
    rebased, printed = [], []
    for need in ("flexibility", "delivery", "price"):
        low, high = wilson(survey[need], len(customers.exit_survey))
        rebased.append(low * scale <= shares[need] / 100 <= high * scale)
        printed.append(low <= shares[need] / 100 <= high)
    observation = (
        f"asked: {status['canceled']:,} of {sum(status.values()) - status['active']:,}; "
        f"rebased {sum(rebased)} of 3 hold the truth, as printed {sum(printed)}"
    )
    is_ok = all(rebased) and not any(printed) and status["canceled"] == 3850
    return "2 the number under the line", is_ok, observation, "3,850 of 4,936; 3 and 0"


def _vanity(scenario: Scenario) -> PropertyRow:
    """Totals and averages rise in the months in which each new cohort lies under the last one."""
    measures = scenario.measures
    history, drawn = measures.history, _draw_months(scenario)
    registrations = [month.registrations for month in history]
    grown = sum(registrations[-3:]) / sum(registrations[:3])
    each = [month.boxes_per_active for month in history]
    rises = sum(later > earlier for earlier, later in pairwise(each)) / (len(each) - 1)
    under = all(
        _falls([measures.retention(cohort, age) for cohort in drawn]) for age in range(1, 13)
    )
    week8 = [measures.retention(cohort, 2) or 0 for cohort in measures.cohort_months[:-2]]
    is_ok = (
        1.59 <= grown <= 1.61
        and rises >= 0.9
        and under
        and (round(week8[0]), round(week8[-1])) == (31, 17)
        and 1.6 * week8[-1] < week8[0]
    )
    observation = (
        f"registrations x {grown:.2f}; boxes per subscriber rise in {rises:.0%} of months; each "
        f"cohort under the last: {under}; week 8 {week8[0]:.0f}% to {week8[-1]:.0f}%"
    )
    return "3 registrations up, habit down", is_ok, observation, "x 1.60; rise; yes; 31% to 17%"


def _draw_months(scenario: Scenario) -> list[str]:
    """The months before which a prize draw was held for the first time, and all after."""
    first = min(one.month for one in scenario.measures.campaigns if one.is_draw)
    return [month for month in scenario.measures.cohort_months if month >= first]


def _falls(values: list[float | None]) -> bool:
    known = [value for value in values if value is not None]
    return all(earlier > later for earlier, later in pairwise(known))


def _draws_alone(scenario: Scenario) -> PropertyRow:
    """No source keeps fewer than it did: the mix has changed. And a kept customer costs more."""
    measures = scenario.measures
    months = measures.cohort_months[:-2]
    spread = 0.0
    for source in ("organic", "referral"):
        shares = [measures.retention(month, 2, source) or 0 for month in months]
        spread = max(spread, max(shares) - min(shares))
    cost = [_cost_of_kept(scenario, months[:3]), _cost_of_kept(scenario, months[-3:])]
    observation = (
        f"a source moves by {spread:.1f} points at most; a kept customer costs ${cost[0]:.0f}, "
        f"then ${cost[1]:.0f}"
    )
    is_ok = spread < 1 and cost[1] > 2 * cost[0]
    return "3 only the mix has changed", is_ok, observation, "under 1 point; more than twice"


def _cost_of_kept(scenario: Scenario, months: Collection[str]) -> float:
    """Dollars of marketing for each customer of week 8 whom those months brought."""
    measures = scenario.measures
    cost = sum(one.cost for one in measures.campaigns if one.month in months)
    return cost / sum(row.kept for row in measures.cohorts if row.cohort in months and row.age == 2)


def _enablers(scenario: Scenario) -> PropertyRow:
    """Two dependencies are in the engineers' notes and not in the backlog."""
    pages = scenario.text("engineering_notes.md").split("## Page ")
    hidden = {
        ("I01", "I02"): "on the shelf at that minute" in pages[2],
        ("I08", "I07"): "record of its temperature" in pages[5],
    }
    listed = {
        (one.id, enabler) for one in scenario.backlog.initiatives for enabler in one.depends_listed
    }
    is_ok = all(hidden.values()) and not hidden.keys() & listed
    observation = f"{sum(hidden.values())} in the notes, {len(hidden.keys() & listed)} listed"
    return "4 hidden enabler", is_ok, observation, "2 in the notes, 0 listed"


def opening_bands(customers: Customers) -> list[set[str]]:
    """The accounts of the usage table by how often they open the app in a week."""
    opened = defaultdict(list)
    for row in customers.usage:
        opened[row.account_id].append(row.opened)
    bands: list[set[str]] = [set(), set(), set()]
    for id_, counts in opened.items():
        bands[sum(mean(counts) >= edge for edge in (1, 3))].add(id_)
    return bands


def stay_ratio(customers: Customers, ids: Iterable[str], marked: Collection[str]) -> float:
    """How many times as long the marked accounts have stayed as the others, on average."""
    weeks: dict[bool, list[int]] = {True: [], False: []}
    for id_ in ids:
        weeks[id_ in marked].append(customers.by_id[id_].weeks_active)
    return mean(weeks[True]) / mean(weeks[False])


def _selection(customers: Customers) -> PropertyRow:
    """Skipping goes with 1.8 times as long; among those who open the app as often, with less."""
    skippers = {row.account_id for row in customers.usage if row.skipped_by_phone}
    everybody = {row.account_id for row in customers.usage}
    crude = stay_ratio(customers, everybody, skippers)
    bands = opening_bands(customers)
    ratios = [stay_ratio(customers, band, skippers) for band in bands]
    weights = [len(band & skippers) for band in bands]
    alike = sum(r * w for r, w in zip(ratios, weights, strict=True)) / sum(weights)
    often = [len(band & skippers) / len(band) for band in bands]
    is_ok = 1.75 <= crude <= 1.85 and 1.15 <= alike <= 1.5 and often[0] < often[1] < often[2]
    observation = f"{crude:.2f} times as long; among likes {alike:.2f} times"
    return "8 skip users stay longer, in part", is_ok, observation, "1.75 to 1.85; 1.15 to 1.5"

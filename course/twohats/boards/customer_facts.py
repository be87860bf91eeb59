"""What the company's tables say of eight initiatives, as counts that a learner goes on from."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any

from twohats.product.customers import INITIATIVES, pair_counts
from twohats.scenario import Scenario

_LAST_MONTHS = 3
#: The need whose bar falls once each customer counts once.
_BAR_NEED = "invoices"


def initiative_rows(scenario: Scenario) -> list[dict[str, Any]]:
    """Each initiative as its sponsor describes it, and the facts."""
    facts = table_facts(scenario)
    rows = []
    for id_ in INITIATIVES:
        one = scenario.initiative(id_)
        claim = {"reach": one.claim_reach, "impact": one.claim_impact}
        words = {"id": id_, "name": one.name, "sponsor": one.sponsor, "note": one.note}
        rows.append(words | {"claim": claim, "facts": facts[id_]})
    return rows


@cache
def bar_words(scenario: Scenario) -> str:
    """What becomes of the tallest bar of the messages once each customer counts once."""
    customers = scenario.customers
    pairs = [
        (message.account_id, need)
        for message, need in zip(customers.feedback, customers.needs_of_feedback, strict=True)
    ]
    messages = sum(need == _BAR_NEED for _account, need in pairs)
    accounts = _accounts_by_need(scenario)
    of_customers = accounts[_BAR_NEED] / accounts.total()
    return (
        f"“{customers.needs[_BAR_NEED].name}” is {messages / len(pairs):.0%} of the messages. Once "
        f"each customer counts once for each need, it is only <b>{of_customers:.0%}</b>: "
        f"{accounts[_BAR_NEED]} accounts wrote all {messages}. The bar falls to the floor."
    )


@cache
def table_facts(scenario: Scenario) -> dict[str, list[str]]:
    """Sentences with their counts, by initiative; each names the table that it is from."""
    customers = scenario.customers
    survey = Counter(answer.main_reason for answer in customers.exit_survey)
    answers = len(customers.exit_survey)
    accounts = _accounts_by_need(scenario)
    talks = Counter(need for talk in customers.interviews for need in talk.needs)

    def told(need: str) -> str:
        return (
            f"Exit survey: {survey[need]} of {answers:,} answers. Messages: {accounts[need]} "
            f"accounts. Interviews: {talks[need]} of {len(customers.interviews)}."
        )

    late = 100 - scenario.measures.history[-1].complete_on_time
    return {
        "I01": [_wanted(scenario, "skip"), told("flexibility"), _used(scenario)],
        "I03": [
            _wanted(scenario, "window"),
            told("delivery"),
            f"Measures: {late:g} of 100 boxes come late or incomplete. That counts boxes and not "
            "customers, so it isn't a source to tick.",
        ],
        "I04": [
            _invited(scenario),
            f"Messages: {accounts['gifts']} accounts speak of giving or inviting.",
        ],
        "I06": [_recipes(scenario), _liked(scenario, "planner"), told("ideas")],
        "I09": [_registered(scenario), told("start")],
        "I10": [
            _liked(scenario, "points"),
            "Interviews: nobody asks for points or rebates. Those who name the price mostly say "
            "that there is too much in the box.",
        ],
        "I11": [_refused(scenario), told("payment")],
        "I12": [_wanted(scenario, "never"), told("quality")],
    }


def _accounts_by_need(scenario: Scenario) -> Counter[str]:
    customers = scenario.customers
    pairs = {
        (message.account_id, need)
        for message, need in zip(customers.feedback, customers.needs_of_feedback, strict=True)
    }
    return Counter(need for _account, need in pairs)


def _wanted(scenario: Scenario, attribute: str) -> str:
    """Kano: those who like it and would dislike going without it."""
    pairs = pair_counts(scenario.customers.kano, attribute)
    count = pairs.get(("like", "dislike"), 0)
    return f"Kano: {count} of {sum(pairs.values())} like it and would dislike going without it."


def _liked(scenario: Scenario, attribute: str) -> str:
    pairs = pair_counts(scenario.customers.kano, attribute)
    liked = sum(count for (with_it, _), count in pairs.items() if with_it == "like")
    return f"Kano: {liked} of {sum(pairs.values())} like it; nobody would dislike going without it."


def _used(scenario: Scenario) -> str:
    usage = scenario.customers.usage
    everybody = {row.account_id for row in usage}
    users = {row.account_id for row in usage if row.skipped_by_phone or row.swapped}
    return (
        f"Usage: {len(users)} of {len(everybody):,} accounts skipped by phone or had an item "
        "changed in the quarter, although it takes a call."
    )


def _recipes(scenario: Scenario) -> str:
    usage = scenario.customers.usage
    readers = {row.account_id for row in usage if row.recipes}
    everybody = {row.account_id for row in usage}
    return f"Usage: {len(readers)} of {len(everybody):,} accounts open the recipes in a quarter."


def _registered(scenario: Scenario) -> str:
    months = scenario.measures.history[-_LAST_MONTHS:]
    count = sum(month.registrations for month in months)
    return (
        f"Cohorts: {count:,} registrations in the last three months; "
        f"{months[-1].week8_retention:.0f} of 100 still take boxes in week 8."
    )


def _invited(scenario: Scenario) -> str:
    months = [month.month for month in scenario.measures.history[-_LAST_MONTHS:]]
    invited = sum(
        one.registrations
        for one in scenario.measures.campaigns
        if one.name == "Invite a friend" and one.month in months
    )
    cohort = scenario.measures.cohort_months[-3]
    kept = scenario.measures.retention(cohort, 2, "referral") or 0.0
    return (
        f"Campaigns: {invited:,} people registered through an invitation in the last three months. "
        f"Cohorts: {kept:.0f} of 100 of them still take boxes in week 8."
    )


def _refused(scenario: Scenario) -> str:
    charges, accounts = scenario.customers.payments, scenario.customers.by_id
    everybody = {charge.account_id for charge in charges}
    refused = {charge.account_id for charge in charges if charge.result != "paid"}
    lapsed = sum(accounts[id_].status == "lapsed" for id_ in refused)
    return (
        f"Charges: of {len(everybody):,} accounts in the sample {len(refused)} had a refused card "
        f"in the quarter. {lapsed} of these {len(refused)} then lapsed."
    )

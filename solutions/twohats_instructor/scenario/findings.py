"""Proves that what the reference findings and the Kano answers say is in the learners' tables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from twohats.scenario import Scenario
from twohats.scenario.customers import Customers

from twohats_instructor.scenario.discoveries import PropertyRow, stay_ratio


def finding_rows(scenario: Scenario) -> Iterator[PropertyRow]:
    """Verdicts as (name, ok, seen, expected)."""
    yield _must_be(scenario.customers)
    yield _evidence(scenario.customers)


#: The table of answer pairs (Kano): with it, without it.
_KINDS = {
    ("like", "dislike"): "one-dimensional",
    ("like", "live_with"): "attractive", ("like", "neutral"): "attractive",
    ("like", "expect"): "attractive", ("expect", "dislike"): "must-be",
    ("neutral", "dislike"): "must-be", ("live_with", "dislike"): "must-be",
    ("dislike", "like"): "reverse", ("dislike", "neutral"): "reverse",
}  # fmt: skip


def kano_kinds(customers: Customers) -> dict[str, str]:
    """The most frequent kind of each attribute."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for answer in customers.kano:
        kind = _KINDS.get((answer.with_it, answer.without_it), "indifferent")
        kinds[answer.attribute][kind] += 1
    return {attribute: counts.most_common(1)[0][0] for attribute, counts in kinds.items()}


def _must_be(customers: Customers) -> PropertyRow:
    kinds = kano_kinds(customers)
    must = {id_ for id_, kind in kinds.items() if kind == "must-be"}
    attractive = {id_ for id_, kind in kinds.items() if kind == "attractive"}
    indifferent = {id_ for id_, kind in kinds.items() if kind == "indifferent"}
    is_ok = (
        must == {"complete", "allergens"}
        and attractive == {"never", "growers"}
        and indifferent == {"planner", "points"}
    )
    observation = f"must be {', '.join(sorted(must))}; sets apart {', '.join(sorted(attractive))}"
    return "Kano and rivals", is_ok, observation, "must be two that fail; the planner is neither"


_TOO_LARGE = (
    "too much", "too big", "too large", "a third", "for one", "smaller", "compost", "waste", "eat",
    "ate", "half", "large", "feeds", "fridge", "cabbage", "flatmate", "paying for", "small box",
    "vegetables too many",
)  # fmt: skip


def _evidence(customers: Customers) -> PropertyRow:
    """What the reference findings count, counted again."""
    needs = customers.needs_of_feedback
    quality = {
        message.account_id
        for message, need in zip(customers.feedback, needs, strict=True)
        if need == "quality"
    }
    price = [answer for answer in customers.exit_survey if answer.main_reason == "price"]
    too_large = sum(any(word in one.free_text.lower() for word in _TOO_LARGE) for one in price)
    talks = customers.interviews
    readers = {row.account_id for row in customers.usage if row.recipes}
    everybody = {row.account_id for row in customers.usage}
    counts = {
        "substitutions": (Counter(needs)["quality"], len(quality)) == (150, 131),
        "talks on substitutions": sum("quality" in one.needs for one in talks) == 5,
        "size among prices": too_large > len(price) / 2,
        "points in talks": not any("points" in one.quote or "rebate" in one.quote for one in talks),
        "recipes": Counter(needs)["ideas"] == 120,
        "who can cook": sum(one.knows_what_to_cook for one in talks) == 17,
        "readers stay": abs(stay_ratio(customers, everybody, readers) - 1) < 0.03,
        "nobody at home": sum("collection" in one.needs for one in talks) >= 3,
    }
    wrong = [name for name, is_so in counts.items() if not is_so]
    observation = f"in agreement: {len(counts) - len(wrong)}" + "".join(f", not {w}" for w in wrong)
    return (
        "findings E01 to E12 are in the tables",
        not wrong,
        observation,
        f"in agreement: {len(counts)}",
    )

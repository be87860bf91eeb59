"""What sponsors claim for their ideas: RICE, the score by which many backlogs are sorted.

Reach, impact and confidence are those of the backlog; nothing here was checked by anybody.
"""

from __future__ import annotations

from twohats.answers.product import Roadmap
from twohats.product.roadmap.build_order import build_order, filled_roadmap, is_law_kept
from twohats.product.roadmap.value import expected_value
from twohats.scenario.model import Scenario


def claimed_effect(id_: str, scenario: Scenario) -> float:
    """Claimed reach x impact x confidence: customers a quarter, weighed with both."""
    row = scenario.initiative(id_)
    return row.claim_reach * row.claim_impact * row.claim_confidence / 100


def rice(id_: str, scenario: Scenario) -> float:
    """The claimed effect for each person-week."""
    return claimed_effect(id_, scenario) / scenario.initiative(id_).total_effort


def claimed_score(roadmap: Roadmap, scenario: Scenario) -> float:
    """The claimed effects of all that fits, added up."""
    return sum(claimed_effect(id_, scenario) for id_ in build_order(roadmap, scenario).done)


def promised_k(roadmap: Roadmap, scenario: Scenario) -> float:
    """What the claims promise in $k over six quarters, if each of them were an estimate.

    Requesters promise gains: the penalty of the law is no part of what they promise.
    """
    claims = {
        row.id: {
            "reach": row.claim_reach,
            "impact": row.claim_impact,
            "confidence": row.claim_confidence,
        }
        for row in scenario.backlog.initiatives
    }
    claimed = Roadmap.model_validate(roadmap.model_dump() | {"estimates": claims})
    is_kept = is_law_kept(build_order(claimed, scenario), scenario)
    penalty_k = 0.0 if is_kept else scenario.backlog.law.penalty_k
    return expected_value(claimed, scenario).mean_k + penalty_k


def sponsors_order(scenario: Scenario) -> list[str]:
    """The ids by RICE, best first; equals in the backlog's order."""
    return sorted(scenario.ids, key=lambda id_: -rice(id_, scenario))


def sponsors_list(scenario: Scenario) -> Roadmap:
    """The better half of the backlog by RICE, in that order, as far as it fits."""
    return filled_roadmap(sponsors_order(scenario)[: half_of_backlog(scenario)], scenario)


def half_of_backlog(scenario: Scenario) -> int:
    """How many initiatives a list holds that leaves out the other half."""
    return len(scenario.ids) // 2

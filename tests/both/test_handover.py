"""Does the charter start from what the roadmap says, and from nothing else?"""

import pytest
from twohats.answers.product import Kpi, Roadmap
from twohats.both.handover import (
    LEAST_WEEKS,
    HandOverError,
    enablers,
    hand_over,
    last_deliverables,
    lead_candidates,
    playable,
    too_small,
)
from twohats.scenario import load

STORY = load()
KPIS = [Kpi.model_validate(row) for row in STORY.reference("kpi_tree")]
REFERENCE = Roadmap.model_validate(STORY.reference("roadmap"))
LARGE = [
    initiative.id
    for initiative in STORY.backlog.initiatives
    if initiative.total_effort >= LEAST_WEEKS
]


def roadmap(*ids, **fields):
    return Roadmap.model_validate(
        {"entries": [{"id": id_, "bucket": "now", **fields} for id_ in ids]}
    )


def test_can_only_large_entries_of_now_lead():
    candidates = lead_candidates(REFERENCE, STORY)
    assert candidates
    assert set(candidates) == set(LARGE) & set(REFERENCE.bucket("now"))


def test_are_the_other_entries_of_now_named_with_their_size():
    small = too_small(roadmap("I99", "I01", "I02", "I02"), STORY)
    assert small == {"I02": STORY.initiative("I02").total_effort}
    assert small["I02"] < LEAST_WEEKS


@pytest.mark.parametrize("lead", LARGE)
def test_has_each_scope_item_a_last_deliverable(lead):
    deliverables = last_deliverables(lead, STORY)
    assert list(deliverables) == hand_over(roadmap(lead), lead, STORY, KPIS).charter.scope
    assert list(deliverables.values())[-1] == STORY.work.breakdown(lead)[-1].deliverable


def test_do_unknown_and_doubled_entries_count_for_nothing():
    assert lead_candidates(roadmap("I99", "I01", "I01"), STORY) == ("I01",)


def test_is_the_reference_offered_where_nothing_can_lead():
    assert playable(roadmap("I02"), STORY) == REFERENCE
    own_roadmap = roadmap("I01")
    assert playable(own_roadmap, STORY) is own_roadmap


@pytest.mark.parametrize("lead", LARGE)
def test_is_every_large_initiative_playable(lead):
    handover = hand_over(roadmap(lead), lead, STORY, KPIS)
    assert handover.charter.scope
    assert handover.charter.lead == lead
    assert lead not in enablers(lead, STORY)


def test_does_the_hidden_enabler_come_along():
    assert enablers("I01", STORY) == ("I02",)


def test_do_outcome_and_kpi_come_from_the_roadmap():
    handover = hand_over(
        roadmap("I01", outcome=" Homes that travel stay ", kpi="K02"), "I01", STORY, KPIS
    )
    assert handover.charter.purpose == "Homes that travel stay"
    assert [goal.kpi for goal in handover.charter.product_goals] == ["K02"]
    assert handover.sources["purpose"] == handover.sources["product_goals"] == "roadmap"


def test_is_what_the_roadmap_leaves_out_marked_as_missing():
    handover = hand_over(roadmap("I01"), "I01", STORY, KPIS)
    assert handover.charter.product_goals == []
    assert handover.sources["purpose"] == handover.sources["budget_k"] == "missing"


@pytest.mark.parametrize("lead", ["I02", "I03", "I99"])
def test_is_a_lead_that_does_not_fit_refused_in_words(lead):
    with pytest.raises(HandOverError, match=f"{lead} cannot be the project.*Here these are: I01"):
        hand_over(roadmap("I01", "I02"), lead, STORY, KPIS)


def test_is_a_measure_without_a_target_handed_over_without_one():
    """Today's value, with which each measure comes, is not what the product is to reach."""
    unset = [kpi.model_copy(update={"target": kpi.baseline}) for kpi in KPIS]
    lead = LARGE[0]
    charter = hand_over(roadmap(lead, kpi="K02"), lead, STORY, unset).charter
    assert [goal.target for goal in charter.product_goals] == [None]

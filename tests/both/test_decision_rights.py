"""Does it cost what the lesson says: a missing owner, a doubled one, a question to everybody?"""

from statistics import fmean

import pytest
from twohats.boards.owners_play import recurring
from twohats.both.decision_rights import (
    ENOUGH,
    RUNS,
    WEEKS,
    PlayedDecision,
    constant_arrangements,
    everywhere,
    lost_hours,
    play,
    usual_trouble,
)
from twohats.scenario import load
from twohats_instructor.scenario.roles import owners as sources

STORY = load()
SEED = STORY.seed
LESSON = recurring(STORY)
DEALS = range(len(sources.DEALS))
DEALT = [tuple(sources.recurring(deal)) for deal in DEALS]
COMPANIES = [LESSON, *DEALT[::5]]
OTHERS = [pytest.param(one, marks=pytest.mark.monthly) for one in DEALT if one not in COMPANIES]
each = pytest.mark.parametrize("decisions", [*COMPANIES, *OTHERS])


def hours(decisions, lead, asked="nobody"):
    return lost_hours(decisions, everywhere(decisions, lead, asked), SEED)


def by_knowledge(decisions, asked_of_half="other", asked_of_others="nobody"):
    """Who knows more decides; each kind of owner asks or does not."""
    return {
        one.id: (
            "product" if one.product_knows >= one.project_knows else "project",
            asked_of_others if one.best_known >= ENOUGH else asked_of_half,
        )
        for one in decisions
    }


@each
def test_costs_a_doubled_owner_about_as_much_as_a_missing_one(decisions):
    assert hours(decisions, "both") == pytest.approx(hours(decisions, "nobody"), rel=0.2)


def test_costs_a_doubled_owner_about_as_much_over_all_companies():
    both, none = (fmean(hours(one, lead) for one in COMPANIES) for lead in ("both", "nobody"))
    assert both == pytest.approx(none, rel=0.1)


@each
def test_costs_asking_about_everything_more_than_it_saves(decisions):
    never = lost_hours(decisions, by_knowledge(decisions, "nobody"), SEED)
    half = lost_hours(decisions, by_knowledge(decisions), SEED)
    everything = lost_hours(decisions, by_knowledge(decisions, "other", "other"), SEED)
    assert half < never, "a question pays where the owner knows half"
    assert everything > never


@each
def test_lose_the_same_owners_everywhere_to_owners_who_know(decisions):
    good = lost_hours(decisions, by_knowledge(decisions), SEED)
    assert all(
        lost_hours(decisions, one, SEED) > 1.5 * good for one in constant_arrangements(decisions)
    )


@pytest.mark.parametrize("deal", DEALS[::5])
def test_is_the_floor_far_enough_from_good_owners_whoever_leads_what_is_shared(deal):
    decisions = sources.recurring(deal)
    floor = min(lost_hours(decisions, one, SEED) for one in constant_arrangements(decisions))
    for lead in ("product", "project"):
        assert lost_hours(decisions, sources.good_owners(deal, lead), SEED) < floor - 70


def test_is_luck_the_same_whoever_decides():
    one, other = (play(LESSON, everywhere(LESSON, lead), 3, SEED) for lead in ("both", "project"))
    assert [(e.decision, e.week) for e in one] == [(e.decision, e.week) for e in other]
    assert play(LESSON, {}, 3, SEED) == play(LESSON, everywhere(LESSON, "nobody"), 3, SEED)


def test_comes_each_decision_up_as_often_as_its_number_says():
    counts = [play(LESSON, {}, run, SEED) for run in range(RUNS)]
    for decision in LESSON:
        mean = fmean(sum(e.decision == decision.id for e in events) for events in counts)
        assert mean == pytest.approx(decision.events, abs=0.15)


def test_waits_nothing_beyond_the_last_week():
    waits = [e for run in range(50) for e in play(LESSON, {}, run, SEED)]
    assert {e.kind for e in waits} == {"waits"}
    assert all(e.week <= e.until <= WEEKS for e in waits)
    assert max(e.until - e.week for e in waits) > 4


KNOWN = PlayedDecision("X", 5, 0.95, 0.3, 30)


@pytest.mark.parametrize(
    ("owner", "trouble"),
    [
        (("nobody", "nobody"), ("waits", "no_owner")),
        (("both", "nobody"), ("reversed", "two_owners")),
        (("product", "nobody"), ("nothing", "owner_knows")),
        (("project", "nobody"), ("blind", "not_asked")),
        (("project", "other"), ("nothing", "owner_asks")),
    ],
)
def test_goes_wrong_through_each_owner_what_the_lesson_says(owner, trouble):
    assert usual_trouble(KNOWN, owner) == trouble


def test_is_a_bad_choice_called_blind_only_where_the_owner_could_not_know():
    kinds = {
        lead: {
            e.kind for run in range(RUNS) for e in play([KNOWN], {"X": (lead, "nobody")}, run, 1)
        }
        for lead in ("product", "project")
    }
    assert kinds == {"product": {"fine", "unlucky"}, "project": {"fine", "blind"}}

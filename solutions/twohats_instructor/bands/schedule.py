"""Learners of lesson 09 for one lead: careless and honest ones for each deal, typical ones once."""

from __future__ import annotations

from collections.abc import Iterator

from twohats.scenario import Scenario

from twohats_instructor.bands.player import Player
from twohats_instructor.bands.schedule_careless import careless
from twohats_instructor.bands.schedule_forms import form_players
from twohats_instructor.bands.schedule_honest import believer, forward_only, honest
from twohats_instructor.bands.schedule_table import Table

#: The deals that are played: each has other sayings, milestones and news.
DEALS = (0, 3, 6, 9, 12, 15)


def players(scenario: Scenario, lead: str) -> Iterator[Player]:
    """Each careless and honest learner once a deal, and typical ones of the first deal."""
    charter = {"frozen_charter": {"lead": lead}}
    for deal in DEALS:
        table = Table(scenario, lead, deal)
        for name, answers in (*careless(table), *form_players(table)):
            yield Player(name, "careless", answers, charter)
        for name, answers in honest(table):
            yield Player(name, "honest", answers, charter)
    first = Table(scenario, lead, DEALS[0])
    yield Player("forward pass only", "typical", forward_only(first), charter)
    yield Player("believes the deterministic date", "typical", believer(first), charter)

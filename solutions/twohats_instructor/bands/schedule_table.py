"""What lies on the table of a learner of lesson 09: the plan, and the cases that were dealt."""

from __future__ import annotations

import random
from typing import Any

from twohats.answers.project import Link, WorkPackage
from twohats.project.breakdown import forecast_finish, gapped_breakdown, reforecast_finish
from twohats.scenario import Scenario

from twohats_instructor.typical.schedules import full_mark_schedule, with_news

Plain = dict[str, Any]


class Table:
    """What lies on a learner's table: the plan with its notes put in, and the cases dealt."""

    def __init__(self, scenario: Scenario, lead: str, deal: int):
        self.scenario, self.lead, self.deal = scenario, lead, deal
        wbs, self.links = scenario.work.work_packages(lead)
        self.wbs = with_news(wbs, scenario, lead, deal)
        gapped = gapped_breakdown(wbs, self.links)
        self.dealt = {
            "wbs": with_news(list(gapped.wbs), scenario, lead, deal),
            "links": list(gapped.links),
        }
        self.talk_lines = scenario.schedule_cases.sayings(lead, deal)
        self.sayings = [line.id for line in self.talk_lines]
        self.random = random.Random(f"{lead}/{deal}")

    @property
    def plan(self) -> Plain:
        """The plan with every note in it."""
        return {"wbs": self.wbs, "links": self.links}

    @property
    def right(self) -> Plain:
        """Every answer right."""
        return full_mark_schedule(self.scenario, self.lead, self.deal)

    @property
    def actuals(self) -> tuple[Any, ...]:
        """What the first four weeks have shown."""
        return self.scenario.work.actuals_week4(self.lead)

    @property
    def forecasts(self) -> tuple[Any, Any]:
        """What the runs show before the start, and after week 4."""
        return self.forecasts_of(self.plan)

    def forecasts_of(self, plan: Plain) -> tuple[Any, Any]:
        """The same of another plan."""
        packages = [WorkPackage.model_validate(row) for row in plan["wbs"]]
        links = [Link.model_validate(row) for row in plan["links"]]
        actuals = self.actuals
        return forecast_finish(packages, links), reforecast_finish(packages, links, actuals)

    def talk(self, choice: str, reason: str, milestones: Plain) -> Plain:
        """The same answer to every saying."""
        sayings = {id_: {"choice": choice, "reason": reason} for id_ in self.sayings}
        return {"deal": self.deal, "sayings": sayings, "milestones": milestones}

"""The joint plan: its facts, its dealt-out state, its gauges, and where its parts disagree."""

from twohats.project.plan.agreement import another_lead, disagreements
from twohats.project.plan.bounds import reaches, weaker
from twohats.project.plan.clash import Contradiction
from twohats.project.plan.contradictions import contradictions
from twohats.project.plan.crew import Worker, crew, hired_name
from twohats.project.plan.facts import PlanFacts, facts
from twohats.project.plan.futures import PlanFutures, futures
from twohats.project.plan.gates import KINDS, late_gates, quality
from twohats.project.plan.levelling import levelled
from twohats.project.plan.load import Load, OnPaper, load, on_paper
from twohats.project.plan.messages import uninformed
from twohats.project.plan.outlook import Gauges, gauges, own_futures
from twohats.project.plan.register import cover, lacking, own_risks, weakened
from twohats.project.plan.release import (
    PlanError,
    estimates,
    in_order,
    links_of_release,
    released,
)
from twohats.project.plan.start import decisions, start_plan
from twohats.project.plan.within_reach import out_of_reach

__all__ = [
    "KINDS",
    "Contradiction",
    "Gauges",
    "Load",
    "OnPaper",
    "PlanError",
    "PlanFacts",
    "PlanFutures",
    "Worker",
    "another_lead",
    "contradictions",
    "cover",
    "crew",
    "decisions",
    "disagreements",
    "estimates",
    "facts",
    "futures",
    "gauges",
    "hired_name",
    "in_order",
    "lacking",
    "late_gates",
    "levelled",
    "links_of_release",
    "load",
    "on_paper",
    "out_of_reach",
    "own_futures",
    "own_risks",
    "quality",
    "reaches",
    "released",
    "start_plan",
    "uninformed",
    "weakened",
    "weaker",
]

"""The typed artefacts of Part II: charter, breakdown, links, milestones, forecast, plan.

Days are working days counted from the project's start (day 0); money is in thousands of dollars.
"""

from twohats.answers.project.breakdown import (
    Forecast,
    Link,
    LinkKind,
    Links,
    Milestone,
    Reforecast,
    WorkPackage,
    WorkPackages,
)
from twohats.answers.project.charter import Charter, CharterAnswer, ProductGoal, ProjectGoal, Source
from twohats.answers.project.charter_cases import EndConditions, KnownBy, Statements
from twohats.answers.project.fields import Day, Days, Money, Name, Share, TaskId
from twohats.answers.project.plan import Gate, Hire, Message, Plan, PlanTask, ReplannedNext
from twohats.answers.project.register import RegisterRow
from twohats.answers.project.start import DateGuess, Definitions, Pretest, PretestAnswer

__all__ = [
    "Charter",
    "CharterAnswer",
    "DateGuess",
    "Day",
    "Days",
    "Definitions",
    "EndConditions",
    "Forecast",
    "Gate",
    "Hire",
    "KnownBy",
    "Link",
    "LinkKind",
    "Links",
    "Message",
    "Milestone",
    "Money",
    "Name",
    "Plan",
    "PlanTask",
    "Pretest",
    "PretestAnswer",
    "ProductGoal",
    "ProjectGoal",
    "Reforecast",
    "RegisterRow",
    "ReplannedNext",
    "Share",
    "Source",
    "Statements",
    "TaskId",
    "WorkPackage",
    "WorkPackages",
]

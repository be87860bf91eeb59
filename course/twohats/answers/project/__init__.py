"""The typed artefacts of Part II: charter, breakdown, links, milestones, plan,
and what is asked of a schedule.

Days are working days counted from the project's start (day 0); money is in thousands of dollars.
"""

from twohats.answers.project.breakdown import (
    BegunFrom,
    Forecast,
    Link,
    LinkKind,
    Links,
    Milestone,
    SpokenEstimate,
    WorkPackage,
    WorkPackages,
)
from twohats.answers.project.charter import Charter, CharterAnswer, ProductGoal, ProjectGoal, Source
from twohats.answers.project.charter_cases import EndConditions, KnownBy, Statements
from twohats.answers.project.fields import Day, Days, Money, Name, Share, TaskId
from twohats.answers.project.plan import Gate, Hire, Message, Plan, PlanTask, ReplannedNext
from twohats.answers.project.register import RegisterRow
from twohats.answers.project.schedule_questions import (
    FinishIntervals,
    HelpChoice,
    Passes,
    ReasonedChoice,
    Reforecast,
    ShownPlan,
    StartDays,
    TeamTalk,
)
from twohats.answers.project.start import DateGuess, Definitions, Pretest, PretestAnswer

__all__ = [
    "BegunFrom",
    "Charter",
    "CharterAnswer",
    "DateGuess",
    "Day",
    "Days",
    "Definitions",
    "EndConditions",
    "FinishIntervals",
    "Forecast",
    "Gate",
    "HelpChoice",
    "Hire",
    "KnownBy",
    "Link",
    "LinkKind",
    "Links",
    "Message",
    "Milestone",
    "Money",
    "Name",
    "Passes",
    "Plan",
    "PlanTask",
    "Pretest",
    "PretestAnswer",
    "ProductGoal",
    "ProjectGoal",
    "ReasonedChoice",
    "Reforecast",
    "RegisterRow",
    "ReplannedNext",
    "Share",
    "ShownPlan",
    "Source",
    "SpokenEstimate",
    "StartDays",
    "Statements",
    "TaskId",
    "TeamTalk",
    "WorkPackage",
    "WorkPackages",
]

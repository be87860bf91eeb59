"""When can each task happen: network, dates, estimates, many futures, calendar."""

from twohats.project.schedule.calendar import WorkingCalendar
from twohats.project.schedule.dates import Dates, critical_tasks, dates, finish_day
from twohats.project.schedule.estimates import expected_days
from twohats.project.schedule.monte_carlo import ScheduleSimulation, simulate_schedule
from twohats.project.schedule.network import Network, NetworkError

__all__ = [
    "Dates",
    "Network",
    "NetworkError",
    "ScheduleSimulation",
    "WorkingCalendar",
    "critical_tasks",
    "dates",
    "expected_days",
    "finish_day",
    "simulate_schedule",
]

"""When can each task happen: network, dates, estimates, many futures, calendar."""

from twohats.project.schedule.calendar import WorkingCalendar
from twohats.project.schedule.dates import Dates, critical, dates, end
from twohats.project.schedule.estimates import expected
from twohats.project.schedule.network import Network, NetworkError
from twohats.project.schedule.simulate import Futures, simulate

__all__ = [
    "Dates",
    "Futures",
    "Network",
    "NetworkError",
    "WorkingCalendar",
    "critical",
    "dates",
    "end",
    "expected",
    "simulate",
]

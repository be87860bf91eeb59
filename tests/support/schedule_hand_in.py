"""Hand-ins of lesson 09, and what the checks find in them before and after hand-in."""

from functools import cache

from twohats import checks
from twohats.answers.envelope import ARTEFACTS
from twohats.answers.project import Charter
from twohats.project.charter import possible_leads
from twohats.scenario import load
from twohats_instructor.checks import grading_spec
from twohats_instructor.typical.schedules import full_mark_schedule

STEM = "09_planning_and_scheduling"
POINTS = {
    "schedule_passes": 4,
    "schedule_intervals": 3,
    "schedule_help": 2,
    "schedule_scope": 3,
    "schedule_milestones": 1,
    "schedule_reforecast": 2,
}
STORY = load()
LEADS = possible_leads(STORY)


@cache
def _full(lead, deal):
    return full_mark_schedule(STORY, lead, deal)


def full(lead="I01", deal=0, **changed):
    """Every answer right, but for what is changed by name."""
    return dict(_full(lead, deal)) | changed


def typed(parts):
    return {name: ARTEFACTS[name].validate_python(data) for name, data in parts.items()}


def with_truth(parts, lead="I01"):
    """The findings after hand-in, by question."""
    spec = grading_spec(STEM)
    work = spec.checks.work_class(typed(parts), {"frozen_charter": Charter(lead=lead)}, STORY)
    return {finding.check: finding for finding in spec.checks.check_all(work)}


def on_the_page(parts, lead="I01"):
    """The findings of Check, by question."""
    carried = {"frozen_charter": Charter(lead=lead)}
    return {one.check: one for one in checks.check_all(STEM, typed(parts), carried, STORY)}


def points(findings):
    return {name: round(finding.points, 3) for name, finding in findings.items()}


def without(parts, name, **change):
    """The hand-in with some fields of one artefact changed."""
    return {**parts, name: {**parts[name], **change}}

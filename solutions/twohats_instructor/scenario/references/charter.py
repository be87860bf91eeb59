"""The reference charter: enough to plan with, and some lines still open."""

from __future__ import annotations

from twohats_instructor.scenario.breakdown_source import BREAKDOWNS
from twohats_instructor.scenario.references.kpis import KPI_TREE
from twohats_instructor.scenario.references.roadmap import ROADMAP
from twohats_instructor.scenario.time_limits import LIMITS

LEAD = "I01"
_DAY, _REASON = LIMITS[LEAD]
_IN_TIME = f"All scope items are done before this limit: {_REASON[0].lower()}{_REASON[1:]}"
_SCOPE = list(dict.fromkeys(task.scope_item for task in BREAKDOWNS[LEAD]))
_ENTRY = next(entry for entry in ROADMAP["entries"] if entry["id"] == LEAD)
_KPI = next(kpi for kpi in KPI_TREE if kpi["id"] == _ENTRY["kpi"])

# Budget, business case, answers and statements stay open: they are the learner's to find.
CHARTER = {
    "origin": "reference",
    "lead": LEAD,
    "purpose": _ENTRY["outcome"],
    "result": "Subscribers skip a week or swap items by app, until the cut-off.",
    "project_goals": [
        {"kind": "time", "text": _IN_TIME, "number": _DAY, "unit": "working days"},
        {"kind": "scope", "text": "Scope items in use", "number": len(_SCOPE), "unit": "items"},
        {
            "kind": "quality",
            "text": "Open faults that stop an order",
            "number": 0,
            "unit": "faults",
        },
    ],
    "product_goals": [{"kpi": _KPI["id"], "text": _KPI["name"], "target": _KPI["target"]}],
    "scope": _SCOPE,
    "commit_at": 80,
    "idle_day_k": 2.0,
    "decision_owner": "Leila Haddad",
    "end_condition": "All subscribers have the release and the handbook is accepted.",
    "handover_owner": "Tomas Reyes",
}

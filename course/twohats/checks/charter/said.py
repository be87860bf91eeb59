"""What a charter says, and what it leaves open."""

from __future__ import annotations

from twohats.answers.product import Kpi
from twohats.answers.project import Charter
from twohats.checks.charter.limited import cannot_stand
from twohats.checks.charter.questions import END, FIELDS, GOALS, STATEMENTS
from twohats.checks.finding import Finding
from twohats.checks.roadmap.words import counted, listed
from twohats.project.charter import REQUIRED, goals_by_hat, missing_fields
from twohats.project.charter.required import FEWEST_WORDS
from twohats.scenario import Scenario

POINTS_EACH = 0.5
_FOR_YOU = "Whether the project itself can reach each of them by its last day, only you can judge."


def fields(charter: Charter, carried: dict, scenario: Scenario) -> Finding:
    """The share of the required fields that are there, all measures with a number among them.

    A lead that cannot lead, or a budget or a day beyond its limits, counts as if it were not there.
    """
    known = charter.lead in scenario.ids
    open_ = missing_fields(charter, scenario.initiative(charter.lead).name if known else "")
    over = cannot_stand(charter, scenario)
    lost = {*open_, *over}
    points = FIELDS.max * (1 - len(lost) / len(REQUIRED))
    if not lost:
        return FIELDS.points(points, f"All {len(REQUIRED)} required parts are filled in.", "")
    repeats = "purpose" in open_ and bool(charter.purpose.strip())
    seen = " ".join([*_not_there(open_), *over.values()])
    next_ = _mend(over) if over else _purpose_or(open_[0], repeats)
    return FIELDS.points(points, seen, next_, "M09" if repeats else None)


def _mend(over: dict[str, str]) -> str:
    if "lead" in over:
        return "Choose one of the entries that the hand-over offers."
    return "Compare with the approved budget and the limit in time of this entry."


def _not_there(open_: tuple[str, ...]) -> list[str]:
    if not open_:
        return []
    named = listed([REQUIRED[one] for one in open_], most=len(REQUIRED))
    return [f"Not there yet: {named}."]


def _purpose_or(first: str, repeats: bool) -> str:
    if repeats:
        return "Take the outcome statement from your roadmap."
    return f"Where at Marrowby could you find {REQUIRED[first]}?"


def goals(charter: Charter, carried: dict, scenario: Scenario) -> Finding:
    """The four kinds of project goal and a KPI of the tree, less what stands in the wrong list."""
    found = goals_by_hat(charter, _measured(carried, scenario))
    said = [f"Project goals there: {listed(found.kinds) if found.kinds else 'none'}."]
    if found.kinds and not found.mixed:
        said.append(_FOR_YOU)
    if found.mixed:
        said.append(f"Among them a KPI: {listed(found.mixed)}.")
    if found.unknown:
        said.append(f"No KPI of Marrowby's in your tree: {listed(found.unknown)}.")
    if not found.product:
        said.append("No product goal names a KPI of your tree.")
    return GOALS.share(found.share, " ".join(said), GOALS.hints[0] if found.mixed else _more(found))


def _measured(carried: dict, scenario: Scenario) -> list[Kpi]:
    """The KPIs of the carried tree that Marrowby measures; whatever else it names is invented."""
    known = {one["id"] for one in scenario.reference("kpi_tree")}
    return [kpi for kpi in carried.get("kpi_tree") or () if kpi.id in known]


def statements(charter: Charter, carried: dict, scenario: Scenario) -> Finding:
    """Half a point for each assumption, up to four; the data are asked after hand-in."""
    marked = list(charter.statements.values()).count("assumption")
    seen = f"{counted(marked, 'statement')} marked as assumption, of the four that are asked for."
    points = min(marked * POINTS_EACH, STATEMENTS.max)
    return STATEMENTS.points(
        points,
        f"{seen} Whether the data speak against one of them is marked after you hand in.",
        "Which of the statements has nobody confirmed yet?",
    )


def end(charter: Charter, carried: dict, scenario: Scenario) -> Finding:
    """Half a point for a condition that ends the project, half for who takes over."""
    ends = len(charter.end_condition.split()) >= FEWEST_WORDS
    taken = bool(charter.handover_owner.strip())
    seen = f"The end of the project is {'stated' if ends else 'not stated'}; "
    seen += f"who takes over is {'named' if taken else 'not named'}."
    return END.points(POINTS_EACH * (ends + taken), seen, END.hints[0])


def _more(found) -> str:
    if found.missing:
        return f"What would a project goal of {found.missing[0]} be here, with its number?"
    return "Which measure of your KPI tree should the result move, after the project has ended?"

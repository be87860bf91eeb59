"""What a charter says, and what it leaves open."""

from __future__ import annotations

from twohats.answers.project import Charter
from twohats.checks.charter.questions import END, FIELDS, GOALS, STATEMENTS
from twohats.checks.finding import Finding
from twohats.checks.roadmap.words import counted, listed
from twohats.project.charter import REQUIRED, beyond, gaps, sorted_goals
from twohats.project.charter.required import FEWEST_WORDS
from twohats.scenario import Scenario

POINTS_EACH = 0.5


def fields(charter: Charter, carried: dict, scenario: Scenario) -> Finding:
    """The share of the required fields that are there, all measures with a number among them.

    A budget or a day beyond the lead's limits counts as if it were not there.
    """
    known = charter.lead in scenario.ids
    open_ = gaps(charter, scenario.initiative(charter.lead).name if known else "")
    over = _over(charter, scenario) if known else {}
    lost = {*open_, *over}
    points = FIELDS.max * (1 - len(lost) / len(REQUIRED))
    if not lost:
        return FIELDS.points(points, f"All {len(REQUIRED)} of what is needed is there.", "")
    repeats = "purpose" in open_ and bool(charter.purpose.strip())
    seen = " ".join([*_not_there(open_), *over.values()])
    next_ = _LIMITS if over else _purpose_or(open_[0], repeats)
    return FIELDS.points(points, seen, next_, "M09" if repeats else None)


def _not_there(open_: tuple[str, ...]) -> list[str]:
    if not open_:
        return []
    named = listed([REQUIRED[one] for one in open_], most=len(REQUIRED))
    return [f"Not there yet: {named}."]


def _purpose_or(first: str, repeats: bool) -> str:
    if repeats:
        return "Take the outcome statement from your roadmap."
    return f"Where at Marrowby could you find {REQUIRED[first]}?"


def _over(charter: Charter, scenario: Scenario) -> dict[str, str]:
    """What goes beyond the lead's limits, by its name in REQUIRED."""
    lead = charter.lead
    found = beyond(charter, scenario.budget_k(lead), scenario.limit(lead).day)
    return {_COUNTS_AS.get(name, name): sentence for name, sentence in found.items()}


# The day stands in a goal, and a goal is there if its number can be met.
_COUNTS_AS = {"project_goals": "measures"}
_LIMITS = "Compare with the approved budget and the limit in time of this entry."


def goals(charter: Charter, carried: dict, scenario: Scenario) -> Finding:
    """The four kinds of project goal and a KPI of the tree, less what stands in the wrong list."""
    found = sorted_goals(charter, carried.get("kpi_tree", ()))
    said = [f"Project goals there: {listed(found.kinds) if found.kinds else 'none'}."]
    if found.mixed:
        said.append(f"Among them a KPI: {listed(found.mixed)}.")
    if found.unknown:
        said.append(f"{listed(found.unknown)} stands in no KPI tree of yours.")
    if not found.product:
        said.append("No product goal names a KPI of your tree.")
    return GOALS.share(found.share, " ".join(said), GOALS.hints[0] if found.mixed else _more(found))


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

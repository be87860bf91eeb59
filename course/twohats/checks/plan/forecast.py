"""What the own register says of day and cost; both are judged after hand-in, with the truth."""

from __future__ import annotations

from twohats.answers.project import RegisterRow
from twohats.checks.finding import Finding
from twohats.checks.plan.work import QUESTIONS, PlanWork, zero_if_broken
from twohats.project.plan import missing_fields
from twohats.project.rounding import floor_percent, round_up
from twohats.text import join_list, share_in_words

PROMISE = QUESTIONS["plan_promise"]
COST = QUESTIONS["plan_cost"]
RISKS = QUESTIONS["plan_risks"]

_BY_DOCUMENTS = (
    "The marking repeats the simulated runs with every risk in the documents, whether or not it "
    "is in your register."
)


@zero_if_broken(PROMISE)
def judge_promise(work: PlanWork) -> Finding:
    """The chance of the promised day by the own register; judged after hand-in."""
    gauges = work.gauges
    if gauges.chance is None:
        return PROMISE.nothing("No day is promised.", "Which day can you promise?")
    return PROMISE.points(
        0.0,
        f"With the risks in your register, day {work.plan.promise_day:g} is met in "
        f"{floor_percent(gauges.chance)}% of the simulated runs; the P80 is day "
        f"{round_up(gauges.p80)}, the deadline is day {gauges.limit_day:g}. {_BY_DOCUMENTS}",
        "Which of your risks share a cause?",
    )


@zero_if_broken(COST)
def judge_cost(work: PlanWork) -> Finding:
    """The cost's P80 by the own register; judged after hand-in."""
    gauges = work.gauges
    return COST.points(
        0.0,
        f"With the risks in your register, the P80 of the cost is ${round_up(gauges.cost_p80_k)}k; "
        f"${gauges.budget_k:g}k is approved. {_BY_DOCUMENTS}",
        "Which response, or which hire, buys the fewest days for its price?"
        if work.plan.hires or any(row.response for row in work.plan.risks)
        else "Nothing is bought yet: which response saves more than its price?",
    )


_WHICH_RISKS = (
    "After you hand in, the risks in the documents are marked; those that the company's register "
    "lacks carry most of the points. You may leave a risk without a bought response only if the "
    "risk costs less than the cheapest response that helps against it, or if the promised day "
    "leaves room for the risk. A row whose paragraph holds no risk to this project costs points. A "
    "row without a paragraph number can still earn points if a risk really affects its task."
)


def judge_risks(work: PlanWork) -> Finding:
    """The share of the register's rows that lack nothing."""
    rows = work.plan.risks
    if not rows:
        return RISKS.nothing("The register is empty.", "Which risks are in the documents?")
    incomplete = [row for row in rows if _missing_in_row(row)]
    result = f"{share_in_words(len(rows) - len(incomplete), len(rows), 'row')} complete."
    if incomplete:
        result += f" {incomplete[0].id} lacks {join_list(_missing_in_row(incomplete[0]))}."
    result += f" {_WHICH_RISKS}"
    return RISKS.share(
        1 - len(incomplete) / len(rows),
        result,
        "Complete each row, and read on in the documents."
        if incomplete
        else "Read on in the documents: which risk is in no row?",
    )


def _missing_in_row(row: RegisterRow) -> list[str]:
    """What a row still lacks; without a paragraph its event, probability and days have to be typed.

    What the paragraph says of a risk, such a row has to say itself.
    """
    missing = list(missing_fields(row))
    if not row.source.strip():
        facts = {"an event": row.event.strip(), "a probability": row.probability, "days": row.days}
        missing += [name for name, fact in facts.items() if not fact]
    return missing

"""What does a register cost that calls a paragraph a risk, though it tells of none?"""

from functools import cache

import pytest
from twohats.answers.project import Plan
from twohats.scenario import load
from twohats_instructor.bands.plan import careless_plans
from twohats_instructor.bands.results import MOST_CARELESS
from twohats_instructor.checks import grading_spec
from twohats_instructor.checks.plan_risks import HIDDEN_POINTS, RISKS
from twohats_instructor.scenario import risks
from twohats_instructor.typical import good_plans

from tests.support.leads import parametrize_leads

STORY = load()
SPEC = grading_spec("14_plan")
each_lead = parametrize_leads(list(risks.STRUCK_TASKS))


@cache
def full_mark_work(lead):
    """A hand-in with every automatic point."""
    return good_plans.reference_work(STORY, lead)


def risk_finding(work):
    return SPEC.checks.check("plan_risks", SPEC.checks.work_class(work, {}, STORY))


def finding_with(lead, rows):
    """What the risk part says of the good hand-in with this register."""
    plan = Plan.model_validate(full_mark_work(lead)["plan"].model_dump() | {"risks": rows})
    return risk_finding(full_mark_work(lead) | {"plan": plan})


def good_rows(lead):
    return [row.model_dump() for row in full_mark_work(lead)["plan"].risks]


def rows_for(lead, numbers):
    """Complete rows of a learner who takes these paragraphs for risks."""
    first = good_rows(lead)[0] | {"response": "", "kind": "accept"}
    return [first | {"id": f"R{at}", "source": n} for at, n in enumerate(numbers, start=50)]


def paragraphs_of(lead):
    return [number for number, about, _ in risks.paragraphs() if about == lead]


def noise_of(lead):
    """The paragraphs about a lead that tell of no risk."""
    spoken = {source for risk in risks.planted_risks(lead) for source in risk.sources}
    return [number for number in paragraphs_of(lead) if number not in spoken]


@each_lead
def test_earns_a_row_for_every_paragraph_nothing(lead):
    """Even in a plan that is good in all else, and with every risk of the register kept."""
    assert finding_with(lead, rows_for(lead, paragraphs_of(lead))).points == 0
    assert finding_with(lead, good_rows(lead) + rows_for(lead, noise_of(lead))).points == 0


@each_lead
def test_stays_the_hoarder_of_risks_below_the_band_in_the_risk_part(lead):
    plan = careless_plans(STORY, lead)["hoarder of risks"]["plan"]
    work = {"plan": Plan.model_validate(plan)}
    assert {row.source for row in work["plan"].risks} >= set(paragraphs_of(lead))
    finding = risk_finding(work)
    assert finding.points <= MOST_CARELESS * finding.max
    assert not finding.seen.startswith("0 of")  # the rows themselves would earn something


@each_lead
def test_costs_each_paragraph_without_a_risk_its_share(lead):
    noise = noise_of(lead)
    for count in (1, 2, 4):
        finding = finding_with(lead, good_rows(lead) + rows_for(lead, noise[:count]))
        assert finding.points == pytest.approx(RISKS.max * (1 - count / len(noise)))


@each_lead
def test_guesses_nobody_the_hidden_risks_at_a_profit(lead):
    """Of the paragraphs that no row of the register names, a random one loses on average."""
    dealt = ", ".join(row["source"] for row in STORY.documents.register(lead)).split(", ")
    known = [
        row if row["source"] in dealt else row | {"source": "", "probability": 0}
        for row in good_rows(lead)  # what was bought against the hidden ones stays
    ]
    others = [number for number in paragraphs_of(lead) if number not in dealt]
    base = finding_with(lead, known).points
    assert base == pytest.approx(RISKS.max - HIDDEN_POINTS)
    guesses = [finding_with(lead, known + rows_for(lead, [number])).points for number in others]
    assert sum(guesses) / len(guesses) < base


def test_counts_a_paragraph_once_however_many_rows_name_it():
    number = noise_of("I01")[0]
    rows = good_rows("I01") + rows_for("I01", [number, number.lower(), f" {number}."])
    assert finding_with("I01", rows).points == RISKS.max - 1


def test_is_a_paragraph_about_another_project_no_risk_of_this_one():
    (other, *_) = risks.planted_risks("I03")
    rows = good_rows("I01") + rows_for("I01", other.sources[:1])
    assert finding_with("I01", rows).points == RISKS.max - 1


def test_is_a_risk_lumped_with_other_paragraphs_no_way_around_what_they_cost():
    (first, *rest), (noise, *_) = good_rows("I01"), noise_of("I01")
    lumped = first | {"source": f"{first['source']}, {noise}"}
    assert finding_with("I01", [lumped, *rest]).points < RISKS.max - 1


@each_lead
@pytest.mark.parametrize("source", ["", "by phone", "D9.99"], ids=["none", "words", "no paragraph"])
def test_costs_a_risk_of_the_learner_s_own_nothing(lead, source):
    rows = good_rows(lead) + rows_for(lead, [source] * 12)
    assert finding_with(lead, rows).points == RISKS.max


@each_lead
def test_costs_the_company_s_register_nothing_as_it_is_dealt(lead):
    rows = [row | {"id": f"R{at:02}"} for at, row in enumerate(STORY.documents.register(lead), 1)]
    assert "no risk to this project" not in finding_with(lead, rows).seen


@each_lead
def test_finds_a_row_in_words_for_every_task_nothing(lead):
    """Nor does it take anything from the rows with a paragraph."""
    spray = [
        row | {"id": f"R{at:02}", "task": task.id, "event": "It takes longer", "probability": 0.1}
        for at, (task, row) in enumerate(
            zip(full_mark_work(lead)["plan"].tasks, rows_for(lead, [""] * 30), strict=False), 1
        )
    ]
    assert finding_with(lead, spray).points == 0
    assert finding_with(lead, good_rows(lead) + spray).points == RISKS.max


@each_lead
@pytest.mark.parametrize("most", [1, 2, None], ids=["one", "two", "all"])
def test_reads_nobody_the_hidden_risks_off_the_list_of_responses(lead, most):
    """A row for each task with so many offers that no row names, and the cheapest one bought."""
    register = {row["task"] for row in STORY.documents.register(lead)}
    offers = {}
    for response in sorted(STORY.company.responses(lead), key=lambda response: response.cost_k):
        offers.setdefault(response.task, []).append(response.id)
    guesses = [
        row | {"id": f"R{at:02}", "task": task, "event": "It takes longer", "response": ids[0]}
        for at, ((task, ids), row) in enumerate(
            zip(offers.items(), rows_for(lead, [""] * 30), strict=False), 10
        )
        if task not in register and len(ids) in {most or len(ids)}
    ]
    known = [row for row in good_rows(lead) if row["task"] in register]
    gain = finding_with(lead, known + guesses).points - finding_with(lead, known).points
    assert gain <= MOST_CARELESS * HIDDEN_POINTS


def test_says_what_it_costs_and_not_which_rows():
    noise = noise_of("I01")[:2]
    finding = finding_with("I01", good_rows("I01") + rows_for("I01", noise))
    assert "2 paragraphs named in the register hold no risk to this project" in finding.seen
    assert "that costs 2 of the 9 points" in finding.seen
    words = f"{finding.seen} {finding.next}"
    assert not any(name in words for name in (*noise, "R50", "R51"))
    assert "no risk to this project" not in finding_with("I01", good_rows("I01")).seen

"""Does one's own roadmap lead to one's own plan, through every exercise, whatever it put first?"""

import pytest
from twohats.answers import Store, read
from twohats.answers.product import Roadmap
from twohats.both.handover import enablers, hand_over, lead_candidates
from twohats.scenario import load
from twohats.session.paths import answers_path
from twohats.session.prerequisites import carry_over
from twohats_instructor import scoring
from twohats_instructor.typical import schedules
from twohats_instructor.typical.good_plans import reference_work

from tests.support.leads import THREE, parametrize_leads

STORY = load()
LEADS = ("I01", "I03", "I05", "I06", "I07", "I08", "I09", "I12", "I14", "I16")


def opened(root, stem):
    """The answers of an exercise as they are when a learner has opened it."""
    folder = root / "exercises" / stem
    folder.mkdir(parents=True, exist_ok=True)
    store = Store(answers_path(folder, stem), stem, STORY)
    carry_over(store, STORY, folder)
    return store


def own_roadmap(lead):
    """A frozen roadmap that puts a lead and what it needs first."""
    first = [lead, *enablers(lead, STORY)]
    entry = {"id": lead, "bucket": "now", "kpi": "K01", "outcome": "Fewer families leave each week"}
    rest = [{"id": id_, "bucket": "now" if id_ in first else "later"} for id_ in STORY.ids]
    return {"entries": [entry, *(other_entry for other_entry in rest if other_entry["id"] != lead)]}


def walk_to_plan(root, lead):
    """From a frozen roadmap to a plan, each exercise opened after the one before it."""
    opened(root, "07_roadmap").save("frozen_roadmap", own_roadmap(lead))
    eighth = opened(root, "08_project_manager")
    roadmap = eighth.reading.carried["frozen_roadmap"]
    assert lead in lead_candidates(roadmap, STORY)
    charter_draft = hand_over(roadmap, lead, STORY, eighth.reading.carried["kpi_tree"])
    eighth.save("frozen_charter", charter_draft.charter.model_dump(mode="json"))
    ninth = opened(root, "09_planning_and_scheduling")
    for name, data in schedules.full_mark_schedule(
        STORY, ninth.reading.carried["frozen_charter"].lead
    ).items():
        ninth.save(name, data)
    last = opened(root, "14_plan")
    for name, artefact in reference_work(
        STORY, last.reading.carried["frozen_charter"].lead
    ).items():
        last.save(name, artefact.model_dump(mode="json"))
    return ninth, last


def short(store):
    """The findings below their points, of what stands on the disk."""
    reading = read(store.path, STORY, store.assignment)
    findings = scoring.score(store.assignment, reading)
    return {
        name: finding.seen for name, finding in findings.items() if finding.points < finding.max
    }


@parametrize_leads(LEADS)
def test_does_each_lead_reach_a_plan_of_its_own_that_earns_every_point(tmp_path, lead):
    ninth, last = walk_to_plan(tmp_path, lead)
    assert short(ninth) == {}
    assert short(last) == {}
    assert last.reading.origins["wbs"] == "learner"
    plan = last.reading.valid["plan"]
    assert plan.lead == lead
    assert {task.id for task in plan.tasks} >= {task.id for task in STORY.work.breakdown(lead)}


@pytest.mark.parametrize("leads", [THREE, pytest.param(LEADS, marks=pytest.mark.monthly)], ids=len)
def test_are_the_plans_of_different_leads_different(tmp_path, leads):
    scopes = {
        tuple(walk_to_plan(tmp_path / lead, lead)[1].reading.valid["plan"].scope) for lead in leads
    }
    assert len(scopes) == len(leads)


def test_is_a_plan_for_another_lead_no_answer_to_this_charter(tmp_path):
    """Whoever changes the charter's lead after 09 gets the new lead's breakdown in 14."""
    walk_to_plan(tmp_path, "I03")
    eighth = opened(tmp_path, "08_project_manager")
    opened(tmp_path, "07_roadmap").save("frozen_roadmap", own_roadmap("I09"), anyway=True)
    roadmap = Roadmap.model_validate(own_roadmap("I09"))
    charter = hand_over(roadmap, "I09", STORY, eighth.reading.carried["kpi_tree"]).charter
    eighth.save("frozen_charter", charter.model_dump(mode="json"), anyway=True)
    again = opened(tmp_path, "14_plan")
    names = {task.name for task in STORY.work.breakdown("I09")}
    assert {package.name for package in again.reading.carried["wbs"]} == names
    assert again.reading.origins["wbs"] == "reference"

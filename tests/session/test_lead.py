"""Do lessons and exercises follow the initiative that the learner's charter leads with?"""

import json

import pytest
from twohats.answers import Store
from twohats.desk import exercise, lesson
from twohats.session.lead import is_for_lead, lead_charter, switch_lead

NINE, FOURTEEN = "09_planning_and_scheduling", "14_plan"


def charter_for(scenario, lead):
    return {**scenario.reference("charter"), "lead": lead, "origin": "learner", "scope": []}


@pytest.fixture
def led(root, scenario):
    """Freezes a charter for a lead, as exercise 08 does."""

    def freeze(lead):
        stem = "08_project_manager"
        store = Store(root / "exercises" / stem / "answers.json", stem, scenario)
        store.save("frozen_charter", charter_for(scenario, lead), anyway=True)

    return freeze


def desk(root, stem, graded):
    folder = root / "exercises" / stem if graded else root / "course"
    folder.mkdir(exist_ok=True)
    return (exercise if graded else lesson)(stem, folder)


def kept_copies(store):
    copies = store.path.parent.glob(f"{store.path.name}.I01*")
    return [json.loads(one.read_text()) for one in copies]


@pytest.mark.parametrize("graded", [False, True])
def test_does_the_cockpit_plan_the_charters_lead(root, led, graded):
    led("I12")
    assert desk(root, FOURTEEN, graded).board().value["lead"] == "I12"


@pytest.mark.parametrize("graded", [False, True])
def test_does_the_date_machine_deal_the_charters_lead(root, scenario, led, graded):
    led("I12")
    dealt = desk(root, NINE, graded).board().value["wbs"]
    known = {task.name for task in scenario.work.breakdown("I12")}
    assert {one["name"] for one in dealt} <= known


def test_does_the_letter_in_a_lesson_speak_of_the_learners_own_roadmap(root, scenario, led):
    led("I01")
    stem = "07_roadmap"
    entries = [{"id": "I01", "bucket": "now"}, {"id": "I12", "bucket": "next"}]
    rest = [{"id": id_, "bucket": "not_doing"} for id_ in scenario.ids if id_ not in ("I01", "I12")]
    store = Store(root / "exercises" / stem / "answers.json", stem, scenario)
    store.save("frozen_roadmap", {"entries": entries + rest})
    assert [one["id"] for one in desk(root, FOURTEEN, False).letter().entries] == ["I12"]


@pytest.mark.parametrize("stem", [NINE, FOURTEEN])
@pytest.mark.parametrize("graded", [False, True])
def test_is_work_on_another_lead_kept_aside_and_dealt_out_anew(root, led, stem, graded):
    led("I01")
    first = desk(root, stem, graded)
    made = first.board()
    part = "milestones" if stem == NINE else "promise_day"
    work = [{"name": "Mine", "task": "T01", "day": 3, "owner": "Wei", "sign": "Seen"}]
    made.value = made.value | {part: work if stem == NINE else 91}
    led("I12")
    second = desk(root, stem, graded)
    (told,) = (one for one in second.answers.notices if "Substitution rules" in one)
    assert "for Skip and swap is kept" in told
    anew = second.board().value
    assert not anew[part]
    (copy,) = kept_copies(second.answers)
    assert "I01" in json.dumps(copy) or stem == NINE
    assert ("Mine" in json.dumps(copy)) == (stem == NINE)


@pytest.mark.parametrize("other_touched", [False, True])
@pytest.mark.parametrize("stem", [NINE, FOURTEEN])
@pytest.mark.parametrize("graded", [False, True])
def test_is_kept_work_back_when_its_lead_is_back(root, led, stem, graded, other_touched):
    part = "milestones" if stem == NINE else "promise_day"
    of_one = [{"name": "Mine", "task": "T01", "day": 3, "owner": "Wei", "sign": "Seen"}]
    work = {"I01": of_one if stem == NINE else 91, "I12": [] if stem == NINE else 55}
    led("I01")
    made = desk(root, stem, graded).board()
    made.value = made.value | {part: work["I01"]}
    led("I12")
    made = desk(root, stem, graded).board()
    if other_touched:
        made.value = made.value | {part: work["I12"], "links": made.value["links"][1:]}
    led("I01")
    back = desk(root, stem, graded)
    assert back.board().value[part] == work["I01"]
    (told,) = (one for one in back.answers.notices if "Your charter is for" in one)
    assert "Skip and swap again, and what you had made here for it is back." in told
    assert ("for Substitution rules is kept" in told) == other_touched
    led("I12")
    assert desk(root, stem, graded).board().value[part] == work["I12"] or not other_touched


def test_is_a_damaged_copy_passed_over(root, led):
    led("I01")
    made = desk(root, FOURTEEN, True).board()
    made.value = made.value | {"promise_day": 91}
    led("I12")
    store = desk(root, FOURTEEN, True).answers
    store.path.with_name("answers.json.I01-2").write_bytes(b"{")
    led("I01")
    assert desk(root, FOURTEEN, True).board().value["promise_day"] == 91


def test_is_a_draft_on_another_lead_not_brought_along(root, scenario, led):
    led("I01")
    made = desk(root, FOURTEEN, False).board()
    made.value = made.value | {"promise_day": 91}
    led("I12")
    there = desk(root, FOURTEEN, True)
    assert there.answers.get("plan") is None
    assert there.board().value["lead"] == "I12"
    led("I01")
    back = Store(root / "exercises" / "other" / "answers.json", FOURTEEN, scenario)
    assert back.get("plan") is None


def test_does_a_draft_on_the_same_lead_come_along_with_its_milestones(root, scenario, led):
    led("I12")
    nine = Store(root / "exercises" / NINE / "answers.json", NINE, scenario)
    for name in ("wbs", "links", "milestones"):
        nine.save(name, scenario.reference(name, "I12"))
    made = desk(root, FOURTEEN, False).board()
    assert made.value["milestones"]
    made.value = made.value | {"promise_day": 50}
    assert desk(root, FOURTEEN, True).answers.get("plan").milestones


def test_is_a_full_disk_told_and_nothing_taken_out(scenario, work, monkeypatch):
    plan = {"lead": "I01", "tasks": [], "links": []}
    work.save("draft_plan", plan)
    monkeypatch.setattr(
        Store, "keep_copy", lambda self, label: (_ for _ in ()).throw(OSError(28, "No space"))
    )
    carried = {"frozen_charter": lead_charter({}, scenario).model_copy(update={"lead": "I12"})}
    switch_lead(work, FOURTEEN, carried, scenario, "draft_")
    assert work.get("draft_plan") is not None
    assert "No space" in work.notices[-1]


def test_does_an_exercise_without_a_lead_take_any_work(scenario):
    assert is_for_lead("07_roadmap", lambda name: None, "I01", scenario)

"""The company's tables behind a plan: what they give, and how they say that they are damaged."""

import shutil

import pytest
from twohats.scenario import PackError, load, load_folder

IDS = load().ids


@pytest.fixture
def pack(tmp_path):
    folder = tmp_path / "marrowby"
    shutil.copytree(load().folder, folder)
    return folder


@pytest.mark.parametrize("lead", IDS)
def test_can_each_task_be_done_by_somebody_or_be_bought(lead):
    skills = {
        skill for person in load().company.team for skill in (person.person_type, *person.skills)
    }
    for task in load().work.breakdown(lead):
        assert task.person_type in skills | {"outside reviewer"}
        assert 380 <= load().company.rates[task.person_type] <= 900


@pytest.mark.parametrize("lead", IDS)
def test_do_responses_name_tasks_of_their_own_lead(lead):
    tasks = {task.id for task in load().work.breakdown(lead)}
    assert {response.task for response in load().company.responses(lead)} <= tasks
    company = load().company
    bought_k = sum(purchase.cost_k for purchase in company.purchases(lead))
    assert company.budget_k(lead) > bought_k


def test_do_two_approvers_decide_on_a_day():
    approvers = [stakeholder for stakeholder in load().company.stakeholders if stakeholder.approver]
    assert len(approvers) == 2
    assert all(stakeholder.decision_day for stakeholder in approvers)
    assert len(load().company.stakeholders) == 9


def test_decides_in_the_reference_charter_the_stakeholder_who_says_what_gives_way():
    (owner,) = [one.name for one in load().company.stakeholders if "gives way" in one.decides]
    assert load().reference("charter")["decision_owner"] == owner


def test_do_the_memos_name_each_decision_with_the_date_of_its_working_day():
    """A reader of the memos must find the days that stand in the tables."""
    memos = load().text("memos.md")
    dates = {number: day for day, number, _note in load().work.calendar_rows if number}
    for stakeholder in load().company.stakeholders:
        assert f"## {stakeholder.name}, " in memos
        if stakeholder.decision_day:
            decision_date = dates[stakeholder.decision_day]
            assert (
                f"{decision_date.day} {decision_date:%B}, working day {stakeholder.decision_day}"
                in memos
            )
    for person in load().company.team:
        if f"## {person.name}" in memos and person.leave_days:
            days = " and ".join(map(str, person.leave_days))
            assert f"working days {days}" in memos or person.name == "Tomas Reyes"


def test_can_the_packing_line_be_had_on_mondays_and_tuesdays():
    dates = {number: day for day, number, _note in load().work.calendar_rows if number}
    free = load().work.equipment["Packing line"]
    assert {f"{dates[day]:%A}" for day in free} == {"Monday", "Tuesday"}
    for text in ("memos.md", "engineering_notes.md"):
        assert "Mondays and Tuesdays" in load().text(text)
    assert len(free) > 100


def test_do_tasks_need_only_equipment_that_is_there():
    needed = {task.equipment for lead in IDS for task in load().work.breakdown(lead)} - {""}
    assert needed == set(load().work.equipment)


@pytest.mark.parametrize("lead", IDS)
def test_does_each_scope_item_say_what_is_lost_without_it(lead):
    lost = load().work.lost_without(lead)
    tasks = load().work.breakdown(lead)
    assert set(lost) == {task.scope_item for task in tasks}
    assert lost[tasks[0].scope_item] == lost[tasks[-1].scope_item] == 1
    assert lost.get("Measurement", 0) == 0


def test_does_every_initiative_buy_something_of_its_own():
    items = [purchase.item for lead in IDS for purchase in load().company.purchases(lead)]
    assert len(set(items)) == len(items) == len(IDS)


def test_does_only_one_person_know_the_old_order_system():
    assert [p.name for p in load().company.team if "old order system" in p.skills] == [
        "Ines Carvalho"
    ]


@pytest.mark.parametrize(
    ("file", "cell", "damaged_cell", "message"),
    [
        ("team.csv", "43 44", "soon", "team.csv, row 2, column leave_days: found 'soon'"),
        ("rates.csv", ",720", ",7200", "rates.csv, row 2, column dollars_a_day: found '7200'"),
        ("stakeholders.csv", ",yes", ",perhaps", "column approver: found 'perhaps'"),
        ("equipment.csv", ",1", ",soon", "row 2, column working_day: found 'soon'"),
    ],
)
def test_is_a_damaged_cell_named(pack, file, cell, damaged_cell, message):
    path = pack / file
    path.write_text(path.read_text("utf-8").replace(cell, damaged_cell, 1), "utf-8")
    scenario = load_folder(pack)
    tables = scenario.work if file == "equipment.csv" else scenario.company
    with pytest.raises(PackError, match=message.replace(".", r"\.")):
        getattr(tables, file.removesuffix(".csv"))

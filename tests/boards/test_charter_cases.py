"""Are the cases dealt once for each learner, and kept beside the charter?"""

from twohats.answers import Store
from twohats.boards.charter_cases import open_cases
from twohats.desk import exercise

from tests.support.course_folder import session_of
from tests.support.learner_work import on_disk

STEM = "08_project_manager"


def answered(cases, part, field, **answers):
    """The value with answers in one part."""
    return cases.value | {part: cases.value[part] | {field: answers}}


def test_gets_a_learner_the_same_cases_every_time(folder):
    first, again = exercise(STEM, folder).cases(), exercise(STEM, folder).cases()
    assert first.goal_lines == again.goal_lines
    assert first.end_lines == again.end_lines
    assert len({part["deal"] for part in first.value.values()}) == 1


def test_is_nothing_saved_before_something_is_answered(folder):
    desk = exercise(STEM, folder)
    desk.cases()
    assert "known_by" not in on_disk(desk.answers)


def test_is_each_list_saved_as_an_artefact_of_its_own_with_its_deal(folder):
    desk = exercise(STEM, folder)
    cases = desk.cases()
    id_ = cases.goal_lines[0]["id"]
    cases.value = answered(cases, "known_by", "known", **{id_: True, "time": False})
    assert on_disk(desk.answers)["known_by"] == cases.value["known_by"]
    assert "statements" not in on_disk(desk.answers)
    assert exercise(STEM, folder).cases().value == cases.value
    assert cases.saved.startswith("Saved ")


#: As an `answers.json` of the first edition has it.
FIRST_EDITION = {
    "deal": 3,
    "faults": {
        "E28": "sound",
        "E03": "no_day",
        "E32": "feeling",
        "E18": "sound",
        "E20": "no_number",
    },
}


def test_are_the_ends_of_the_first_edition_shown_with_what_was_answered_then(folder):
    """Nothing that was answered is shown as a line without an answer."""
    exercise(STEM, folder).answers.save("end_conditions", FIRST_EDITION)
    desk = exercise(STEM, folder)
    cases = desk.cases()
    assert [row["id"] for row in cases.end_lines] == list(FIRST_EDITION["faults"])
    assert cases.value["end_conditions"] == FIRST_EDITION
    assert cases.as_text().endswith("and 5 exit criteria.")
    assert cases.as_html().count("not answered") == 6 + 4  # goal lines; no entry leads yet


def test_are_the_ends_of_today_dealt_where_nothing_is_answered_or_one_of_today(folder, scenario):
    today = [case.id for case in scenario.charter.end_conditions(3)]
    mixed = scenario.charter.end_conditions(3, [today[0], "E01"])
    assert [case.id for case in mixed] == today


def test_is_what_marrowby_knows_of_the_lead_beside_the_statements(folder, scenario):
    desk = exercise(STEM, folder)
    board = desk.board()
    cases = desk.cases()
    assert cases.knowledge["lead"] is None
    board.value = {"lead": "I01"}
    assert cases.knowledge["lead"]["budget_k"] == scenario.company.budget_k("I01")
    assert len(cases.knowledge["facts"]["records"]["past"]) == 22


def test_follow_statements_and_own_goals_the_charter_on_the_board(folder, scenario):
    desk = exercise(STEM, folder)
    board = desk.board()
    cases = desk.cases()
    assert cases.statements == []
    goal = {"kind": "time", "text": "By the freeze", "number": 90, "unit": "working days"}
    board.value = {"lead": "I01", "project_goals": [goal]}
    assert [one["text"] for one in cases.goals] == ["By the freeze"]
    deal = cases.value["statements"]["deal"]
    texts = [one.text for one in scenario.charter.statements("I01", deal)]
    assert [one["text"] for one in cases.statements] == texts


def test_does_the_deal_of_saved_answers_stay_whatever_the_lot_says(tmp_path, scenario):
    store = Store(tmp_path / "answers.json", STEM, scenario)
    store.save("end_conditions", {"deal": 11, "faults": {}})
    cases = open_cases(session_of(store))
    assert [one["id"] for one in cases.end_lines] == [
        case.id for case in scenario.charter.end_conditions(11)
    ]


def test_does_a_change_of_the_cases_make_the_check_stale(folder):
    desk = exercise(STEM, folder)
    desk.board()
    cases, panel = desk.cases(), desk.check_panel()
    panel.runs += 1
    assert not panel.stale
    cases.value = answered(cases, "known_by", "known", time=True)
    assert panel.stale

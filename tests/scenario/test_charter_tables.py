"""Do the tables behind a charter hold what the sponsor and the reference class need?"""

import shutil
import statistics

import pytest
from twohats.answers.project import Charter
from twohats.scenario import PackError, load, load_folder
from twohats.scenario.charter import DEALS

STORY = load()


def test_does_each_question_fill_a_field_of_the_charter():
    assert [question.id for question in STORY.charter.questions] == [f"Q{n}" for n in range(1, 9)]
    assert {question.field for question in STORY.charter.questions} <= set(Charter.model_fields)


def test_is_everything_there_that_a_question_points_to():
    """The sponsor decides when time, cost and scope pull apart, on any day."""
    (sponsor,) = [
        stakeholder for stakeholder in STORY.company.stakeholders if "sponsor" in stakeholder.role
    ]
    assert "what gives way" in sponsor.decides
    assert sponsor.decision_day is None
    assert STORY.charter.questions[-1].where == "You decide: nobody has written it down yet"


@pytest.mark.parametrize("lead", STORY.ids)
def test_do_the_statements_name_the_lead_s_own_figures(lead):
    deals = [STORY.charter.statements(lead, deal) for deal in range(DEALS)]
    texts = " ".join(statement.text for statements in deals for statement in statements)
    assert f"day {STORY.work.limit(lead).day}." in texts
    assert f"${STORY.company.budget_k(lead):g}k" in texts
    assert "{" not in texts


def test_has_each_deal_its_cases_and_neighbours_have_others():
    tables = STORY.charter
    lists = (
        (6, tables.goal_lines),
        (12, lambda deal: tables.statements("I01", deal)),
        (5, tables.end_conditions),
        (5, lambda deal: tables.end_conditions(deal, ["E01"])),
    )
    for count, cases in lists:
        deals = [tuple(case.id for case in cases(deal)) for deal in range(DEALS)]
        assert {len(set(ids)) for ids in deals} == {count}
        assert len({frozenset(ids) for ids in deals}) == DEALS


def test_is_the_reference_class_as_late_as_the_course_says():
    overruns = sorted(project.overrun for project in STORY.charter.past_projects)
    assert len(overruns) == 22
    assert statistics.median(overruns) == pytest.approx(1.28, abs=0.01)
    assert overruns[17] == pytest.approx(1.62, abs=0.015)  # 18 of 22: four in five


def test_is_a_broken_table_named_by_row_and_column(tmp_path):
    pack = shutil.copytree(STORY.folder, tmp_path / "pack")
    (pack / "statements.csv").write_text("deal,id,text\n0,S1,Something\n")
    with pytest.raises(PackError, match=r"statements.csv, row 2, column id.*'S1'"):
        load_folder(pack).charter.statements("I01", 0)

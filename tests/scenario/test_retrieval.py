"""Which questions a learner gets."""

import pytest
from twohats.lessons import catalog
from twohats.scenario import retrieval
from twohats.scenario.retrieval import MOST_ASKED, asked_questions, source_words, taught_before
from twohats.scenario.syllabus import course, questions

ON_PATHS = [
    (path, stem)
    for path, entry in course()["paths"].items()
    for stem in catalog.STEMS[1:]
    if stem[:2] in entry["lessons"]
]
FEWEST = 3


@pytest.mark.parametrize(("path", "stem"), ON_PATHS)
def test_does_each_warm_up_ask_enough_about_lessons_that_the_learner_had(path, stem):
    asked = asked_questions(stem, "warm_up", path)
    assert FEWEST <= len(asked) <= MOST_ASKED
    before = course()["paths"][path]["lessons"]
    for question in asked:
        number = question["from_notebook"]
        assert number in before
        assert number < stem[:2]
        assert number in {written[:2] for written in catalog.STEMS}


@pytest.mark.parametrize(("path", "stem"), ON_PATHS)
def test_is_the_first_question_and_no_other_recalled_freely(path, stem):
    asked = [question["recall"] for question in asked_questions(stem, "warm_up", path)]
    assert asked == [True] + [False] * (len(asked) - 1)


@pytest.mark.parametrize(("path", "stem"), ON_PATHS)
def test_is_the_right_answer_of_a_warm_up_in_different_places(path, stem):
    asked = asked_questions(stem, "warm_up", path)
    places = {[option["right"] for option in one["options"]].index(True) for one in asked}
    assert len(places) > 1


def test_does_a_lesson_on_another_path_ask_about_what_lies_on_that_path():
    full = {
        one["from_notebook"] for one in asked_questions("09_planning_and_scheduling", "warm_up")
    }
    project = asked_questions("09_planning_and_scheduling", "warm_up", "project")
    assert {"07", "08"} <= full
    assert {one["from_notebook"] for one in project} == {"08"}


def test_does_a_question_say_on_which_lesson_it_looks_back():
    (first, *_) = asked_questions("08_project_manager", "warm_up")
    assert first["source"] == "From lesson 07, “Milestone A: the product roadmap”"
    assert first["source"] == source_words("07")


def test_are_questions_on_a_lesson_asked_as_soon_as_it_is_written(monkeypatch):
    monkeypatch.setattr(retrieval, "STEMS", (*catalog.STEMS, "03_vision_and_strategy"))
    before = {stem[:2] for stem in catalog.STEMS if stem < "07"}
    assert taught_before("07_roadmap") == sorted(before | {"03"})
    asked = [one["from_notebook"] for one in asked_questions("07_roadmap", "warm_up")]
    assert "03" in asked


def test_are_the_questions_of_many_lessons_mixed_and_later_lessons_preferred(monkeypatch):
    stems = tuple(lesson["stem"] for lesson in course()["lessons"])
    monkeypatch.setattr(retrieval, "STEMS", stems)
    asked = [one["from_notebook"] for one in asked_questions("14_plan", "warm_up")]
    assert sorted(asked) == ["10", "11", "12", "13"]


@pytest.mark.parametrize("group", ["prediction", "faded"])
def test_is_every_other_group_asked_as_it_is(group):
    assert asked_questions("07_roadmap", group) == questions("07_roadmap", group)


def test_is_an_unknown_group_or_path_named():
    with pytest.raises(KeyError, match="00_start has no questions 'warm_up'; it has check"):
        asked_questions("00_start", "warm_up")
    with pytest.raises(KeyError, match="There is no path 'scenic'; there are full, short"):
        asked_questions("07_roadmap", "warm_up", "scenic")

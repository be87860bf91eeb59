"""Is every list of lessons read from the catalog, and does the catalog say what it always said?"""

import json
from pathlib import Path

import pytest
from twohats.answers import ARTEFACTS, CARRIED
from twohats.lessons.catalog import LESSONS, STEMS, find_lesson, lessons_building_on
from twohats.scenario.syllabus import course
from twohats.session.conversions import CONVERSIONS

ROOT = Path(__file__).parents[2]
CARRIED_NAMES = {
    "evidence",
    "estimates",
    "kpi_tree",
    "strategy",
    "vision",
    "frozen_roadmap",
    "frozen_charter",
    "wbs",
    "links",
    "milestones",
}
SAVED_NAMES = CARRIED_NAMES | {
    "roadmap",
    "draft_roadmap",
    "charter",
    "draft_charter",
    "charters_aside",
    "draft_wbs",
    "draft_links",
    "draft_milestones",
    "forecast",
    "draft_forecast",
    "reforecast",
    "draft_reforecast",
    "plan",
    "draft_plan",
    "draft_next_again",
    "frozen_plan",
    "next_again",
    "date_guess",
    "draft_date_guess",
    "pretest",
    "before_definitions",
    "hints",
    "quiz",
    "notes",
    "path",
    "done",
    "packed",
    "lots",
}


def test_can_every_name_of_saved_answers_still_be_read():
    """Answers saved by an older course hold these names: one that goes is work that is lost."""
    assert set(ARTEFACTS) >= SAVED_NAMES


def test_can_only_what_is_named_in_the_catalog_be_carried():
    assert set(CARRIED) == CARRIED_NAMES


def test_stand_the_lessons_in_the_order_of_the_outline():
    outline = [lesson["stem"] for lesson in course()["lessons"]]
    assert list(STEMS) == [stem for stem in outline if stem in STEMS]


def test_builds_no_lesson_on_one_that_comes_after_it():
    for lesson in LESSONS:
        assert all(stem < lesson.stem for stem in lesson.builds_on.values())


def test_is_what_a_lesson_builds_on_made_where_the_entry_says():
    """Of lessons that are written: those of Part I give the reference for now."""
    for lesson in LESSONS:
        for name, stem in lesson.builds_on.items():
            if stem in STEMS:
                maker = find_lesson(stem)
                source = CONVERSIONS[name].source if name in CONVERSIONS else name
                made = {*maker.makes, *maker.text_artefacts.values(), f"frozen_{maker.baseline}"}
                assert source in made


def test_makes_no_two_lessons_the_same_artefact():
    made = [name for lesson in LESSONS for name in lesson.makes]
    assert len(made) == len(set(made))


def test_which_lessons_follow_another_lead():
    stems = [lesson.stem for lesson in lessons_building_on("frozen_charter")]
    assert stems == ["09_planning_and_scheduling", "14_plan"]


def test_is_an_unknown_lesson_refused_in_a_sentence():
    with pytest.raises(KeyError, match="no lesson '99_none' yet; there are 00_start"):
        find_lesson("99_none")


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.stem)
def test_does_the_page_of_an_exercise_call_its_parts_as_the_catalog_does(lesson):
    """Its end names those that are empty, so a learner has to find them by that name."""
    assert set(lesson.parts) <= set(lesson.makes)
    notebook = ROOT / "exercises" / lesson.stem / f"{lesson.stem}.ipynb"
    sources = [notebook, *(ROOT / "course/twohats/boards").glob("*.py")]
    sources += (ROOT / "course/twohats/widgets").glob("*/*.js")
    page = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    for part in lesson.parts.values():
        assert any(
            words in page for words in (f'"{part}"', f"## {part}", f"**{part}.**", f"· {part} ")
        )


def test_is_each_sandbox_under_the_heading_that_links_name():
    """JupyterLab names a heading by its words, with "-" for spaces."""
    ends = {lesson.stem: lesson.sandbox for lesson in LESSONS if lesson.sandbox}
    assert ends
    for stem, heading in ends.items():
        cells = json.loads((ROOT / "course" / f"{stem}.ipynb").read_text("utf-8"))["cells"]
        sources = ["".join(cell["source"]) for cell in cells]
        at = sources.index("desk.sandbox()")
        assert sources[at - 1].startswith(f"## {heading.replace('-', ' ')}\n")


def test_says_the_map_of_v0_only_where_it_comes_back():
    """Lesson 03 shows nothing of it; the roadmap of 07 can begin with it."""
    (v0,) = (entry for entry in course()["lessons"] if entry["id"] == "02")
    assert v0["feeds"] == ["07"]

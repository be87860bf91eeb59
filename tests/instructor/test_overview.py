"""Does the instructors' page tell of each lesson what it is about?"""

import json

from twohats.lessons.catalog import STEMS
from twohats.scenario import syllabus
from twohats_instructor.overview import markdown_table, overviews

from tests.support.lab import ROOT

LESSONS = overviews(ROOT)


def test_is_the_page_s_table_what_the_command_prints():
    """Run `twohats-instructor lessons` and copy its table if this fails."""
    page = (ROOT / "solutions" / "README.md").read_text("utf-8")
    assert "\n".join(markdown_table(LESSONS)) in page


def test_has_every_lesson_objectives_and_a_discovery():
    assert len(LESSONS) == len(STEMS)
    for lesson in LESSONS:
        assert lesson.objectives, lesson.title
        assert lesson.discovery.endswith("."), f"{lesson.title}: say it in its notebook's metadata"


def test_do_machine_and_person_make_the_points_of_the_course():
    for stem, lesson in zip(STEMS, LESSONS, strict=True):
        assert lesson.machine + lesson.person == syllabus.lesson(stem)["points"]
        assert lesson.machine > 0


def test_has_every_belief_of_a_question_or_the_inventory_its_words():
    words = json.loads(
        (ROOT / "solutions/twohats_instructor/inventory/beliefs.json").read_text("utf-8")
    )
    keys = json.loads(
        (ROOT / "solutions/twohats_instructor/inventory/keys.json").read_text("utf-8")
    )
    named = {belief for key in keys.values() for belief in key["misconceptions"].values()}
    named |= {belief.split()[0] for lesson in LESSONS for belief in lesson.beliefs}
    assert named <= set(words)

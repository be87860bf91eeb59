"""Is the roadmap one side of paper, with the near in detail and the far by name?"""

import re

import pytest
from twohats.answers.product import Roadmap
from twohats.export.roadmap_page import roadmap_page
from twohats.scenario import load
from twohats_instructor.reference import reference

STORY = load()
CARRIED = {n: STORY.reference(n) for n in ("strategy", "evidence", "estimates", "kpi_tree")}
REFERENCE = Roadmap.model_validate(reference("07_roadmap")["roadmap"])


def moved(bucket):
    """The reference with every entry in one bucket."""
    entries = [entry.model_copy(update={"bucket": bucket}) for entry in REFERENCE.entries]
    return REFERENCE.model_copy(update={"entries": entries})


def page_of(roadmap=REFERENCE):
    return roadmap_page(roadmap, STORY, CARRIED)


def article(page, name):
    return re.search(rf"<article><h3>{name}.*?</article>", page)[0]


def test_has_only_what_is_near_its_outcome_and_its_reasons():
    page = page_of()
    near, next_, far = (
        article(page, n) for n in ("Payment retry", "Skip and swap", "Pick-to-light")
    )
    assert "22% of all who leave follow a refused card" in near
    assert "a quarter" in near
    assert "pause the box" in next_
    assert "E0" not in next_
    assert re.sub("<[^>]+>", "", far) == "Pick-to-light"


def test_does_the_law_have_its_date_and_is_what_is_left_out_named():
    page = page_of()
    assert "by 1 Jan 2028" in article(page, "Allergen labels")
    assert "AI menu planner" in page.partition("Not doing")[2]


def test_is_a_column_with_too_much_work_marked_without_colour_alone():
    assert "▲" not in page_of()
    assert "▲" in page_of(moved("now"))


@pytest.mark.parametrize("roadmap", [REFERENCE, moved("now"), moved("later"), Roadmap(entries=[])])
def test_does_it_need_no_other_file_and_no_script(roadmap):
    page = page_of(roadmap)
    assert not re.search(r"https?://|<script|<link|<img|@import", page)


def test_is_what_a_learner_writes_never_markup():
    entry = REFERENCE.entries[0].model_copy(update={"bucket": "now", "outcome": "<img src=x>"})
    assert "<img" not in page_of(REFERENCE.model_copy(update={"entries": [entry]}))

"""Is the roadmap one side of paper, with the near in detail and the far by name?"""

import re
import time

import pytest
from twohats.answers.product import Roadmap
from twohats.export.roadmap_page import roadmap_page
from twohats.product.roadmap import possible_range_k, quarterly_effect_k
from twohats.scenario import load
from twohats.text import format_amount
from twohats_instructor.reference import reference

STORY = load()
CARRIED = {n: STORY.reference(n) for n in ("strategy", "evidence", "estimates", "kpi_tree")}
REFERENCE = Roadmap.model_validate(reference("07_roadmap")["roadmap"])


def moved(bucket):
    """The reference with every entry in one bucket."""
    entries = [entry.model_copy(update={"bucket": bucket}) for entry in REFERENCE.entries]
    return REFERENCE.model_copy(update={"entries": entries})


GOAL = STORY.reference("kpi_tree")[0] | {"name": "Kept"}


def page_of(roadmap=REFERENCE):
    return roadmap_page(roadmap, STORY, CARRIED)


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("%", "from 1,450% to 1,900%."),
        ("$k", "from $1,450k to $1,900k."),
        ("customers a month", "from 1,450 customers a month to 1,900 customers a month."),
    ],
)
def test_has_the_goal_its_unit_as_people_write_it(unit, words):
    goal = GOAL | {"unit": unit, "baseline": 1450, "target": 1900.0}
    assert f"Goal: kept {words}" in roadmap_page(REFERENCE, STORY, CARRIED | {"kpi_tree": [goal]})


def test_is_a_goal_without_a_target_said_to_have_none():
    goal = GOAL | {"unit": "%", "baseline": 79.4, "target": 79.4}
    page = roadmap_page(REFERENCE, STORY, CARRIED | {"kpi_tree": [goal]})
    assert "Goal: kept, today 79.4%. It has no target yet." in page


def article(page, name):
    return re.search(rf"<article><h3>{name}.*?</article>", page)[0]


def test_has_the_page_the_estimate_that_the_card_has():
    """What it brings if it works, and how sure that is: not weighed with the chance as well."""
    estimate = REFERENCE.estimates["I11"]
    effect = format_amount(quarterly_effect_k(estimate, STORY))
    near = article(page_of(), "Payment retry")
    assert f"about {effect} a quarter, {estimate.confidence}% sure" in near


def test_has_only_what_is_near_its_outcome_and_its_reasons():
    page = page_of()
    near, next_, far = (
        article(page, n) for n in ("Payment retry", "Skip and swap", "Pick-to-light")
    )
    assert "22% of all losses follow a refused card" in near
    assert "a quarter" in near
    assert "pause the box" in next_
    assert "E0" not in next_
    assert re.sub("<[^>]+>", "", far) == "Pick-to-light"


def test_does_the_law_have_its_date_and_is_what_is_left_out_named():
    page = page_of()
    assert "by 1 Jan 2028" in article(page, "Allergen labels")
    assert "AI menu planner" in page.partition("Not doing")[2]


def test_is_what_has_no_place_yet_not_said_to_be_left_out():
    first = REFERENCE.entries[0].model_copy(update={"bucket": "unplaced"})
    page = page_of(REFERENCE.model_copy(update={"entries": [first, *REFERENCE.entries[1:]]}))
    refused, _, still_open = page.partition("Not doing")[2].partition("Not yet placed")
    name = STORY.initiative(first.id).name
    assert name in still_open.partition("</section>")[0]
    assert name not in refused
    assert "Not yet placed" not in page_of(moved("now"))


def test_does_the_page_say_what_sets_dates_only_while_no_wish_has_one():
    rule = "Only the law and the season set dates."
    dated = {STORY.backlog.law.initiative: "2028-01-01"}
    for dates, is_said in ((dated, True), (dated | {"I15": "2028-01-10"}, False)):
        entries = [
            entry.model_copy(update={"bucket": "now", "date": dates.get(entry.id)})
            for entry in REFERENCE.entries
        ]
        assert (rule in page_of(REFERENCE.model_copy(update={"entries": entries}))) == is_said


def test_is_the_day_of_the_freeze_the_learners_own(monkeypatch):
    """As at the button: late on a New York evening it is already tomorrow in London."""
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        frozen = REFERENCE.model_copy(update={"frozen_at": "2027-07-06T02:30:00+00:00"})
        assert "Frozen on 5 July 2027." in page_of(frozen)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_are_the_range_of_the_estimates_and_the_bet_two_things_with_two_names():
    bet = {"low": 300.0, "high": 4100.0, "state": "kept"}
    page = page_of(Roadmap.model_validate(REFERENCE.model_dump() | {"value_bet": bet}))
    low, high = map(format_amount, possible_range_k(REFERENCE, STORY))
    assert (
        f"If our estimates are right, the value is {low} to {high} in about 8 of 10 cases" in page
    )
    assert "<b>Our bet:</b> $300k to $4.10m. We are 80% sure of this range" in page
    late = bet | {"state": "late"}
    for none in ({}, late):
        plain = REFERENCE.model_dump() | {"value_bet": none}
        assert "Our bet" not in page_of(Roadmap.model_validate(plain))


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

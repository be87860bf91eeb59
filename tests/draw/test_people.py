"""Is everybody shown with a portrait, some words of their own and what they ask for?"""

import re

import pytest
from twohats.draw.people import about_people, people_html
from twohats.scenario import load

STORY = load()
PAGE = people_html(STORY)
NAMES = [stakeholder.name for stakeholder in STORY.company.stakeholders]


def entry(name):
    return next(part for part in PAGE.split("<li")[1:] if f"<strong>{name}</strong>" in part)


@pytest.mark.parametrize("name", NAMES)
def test_has_everybody_a_portrait_and_words_of_the_company_s_page(name):
    about = about_people(STORY.text("company.md"))
    assert "<svg" in entry(name)
    assert re.sub("<[^>]+>", "", entry(name)).count(".") >= 1
    assert name in about


def test_is_each_initiative_asked_for_by_its_sponsor_and_nobody_else():
    for initiative in STORY.backlog.initiatives:
        asking = [
            name for name in NAMES if f"{initiative.name}" in entry(name).partition("Asks for")[2]
        ]
        assert asking == [initiative.sponsor]


def test_is_a_person_without_a_line_on_the_page_still_there():
    assert about_people("no people here") == {}

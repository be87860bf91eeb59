"""Does a newcomer meet customers and people, with the figures that add up to the company's own?"""

import re

import pytest
from twohats.draw.company import company_html, group_sentences
from twohats.draw.people import people_html
from twohats.scenario import load

STORY = load()
PAGE = company_html(STORY)


def test_do_the_groups_add_up_to_what_comes_in_and_who_is_there():
    groups = STORY.company.customer_groups
    assert sum(group.subscriptions for group in groups) == 23_910
    sentences = " ".join(group_sentences(groups)).replace(",", "")
    brought = sum(map(int, re.findall(r"\$(\d+)k", sentences)))
    assert brought == pytest.approx(STORY.world().contribution_k, abs=2)


def test_is_the_chart_told_in_words_too():
    assert "Families: 10,800 subscriptions bring" in PAGE
    assert PAGE.count('role="img"') == 1


def test_do_four_people_speak_with_portrait_and_role():
    assert PAGE.count('class="th-bubble"') == len(STORY.company.introductions) == 4
    assert PAGE.count('class="th-face"') == 4
    for name, words in STORY.company.introductions.items():
        assert name in PAGE
        assert words.split(".")[0].replace("'", "&#x27;") in PAGE


def test_says_a_short_list_of_people_who_asks_for_what_and_no_more():
    short, long = people_html(STORY, in_short=True), people_html(STORY)
    assert "Skip and swap" in short
    assert len(short) < len(long)
    assert "Knows the growers" not in short

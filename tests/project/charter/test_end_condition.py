"""Does an end condition need something about which two people could not disagree?"""

import pytest
from twohats.project.charter import disagreement


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("When everybody is happy with it", "happy"),
        ("When all of us are satisfied with the app", "satisfied"),
        ("When the packers trust the new scales", "trust"),
        ("When most sites work with the release", "most"),
        ("When it has run for a while without trouble", "a while"),
        ("By 30 June most of the shops have the till", "most"),
        ("On day 60 everybody is happy with it", "happy"),
        ("When all is done", "done"),
        ("When all of it is done", "done"),
        ("When each of us thinks it is good", "thinks"),
        ("When each part of it is good", "good"),
        ("When no one is working on it", "working"),
        ("When everybody is content with it", "content"),
        ("When all has settled down", "settled down"),
        ("When the work on it has been completed", "nothing"),
        ("bla bla bla bla", "nothing"),
        ("done", "nothing"),
        ("", "nothing"),
    ],
)
def test_is_what_leaves_the_end_open_named(text, word):
    assert disagreement(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "Both sites have worked with the release for ten days",
        "Noor has signed for both sites, whether she is happy or not",
        "18 of 20 drivers like it in the survey of 14 March",
        "The old server is switched off for good",
        "At most 2 of 200 boxes are wrong in the last test",
        "All subscribers have the release",
        "By day 96 the handbook is in support's hands",
        "When all invoices are settled by day 90",
        "All content is live in both apps on 3 May.",
        "12 pilot users order as well",
        "The release works at both sites for ten working days",
        "The last invoice of the $111k is paid",
    ],
)
def test_is_a_signature_a_day_or_a_count_enough(text):
    assert disagreement(text) == ""

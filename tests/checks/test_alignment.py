"""What is a learner told of the room before hand-in, without values, sheets and keys?"""

import pytest
from twohats import checks
from twohats.answers.envelope import ARTEFACTS
from twohats.checks.alignment import LISTED
from twohats.scenario import load
from twohats_instructor.bands.alignment import good_work

STEM = "05_cross_functional_leadership"
STORY = load()
ASKED = [f"alignment_{name}" for name in ("facts", "interests", "agreement", "levers")]


def findings_of(data):
    answers = {name: ARTEFACTS[name].validate_python(part) for name, part in data.items()}
    return {finding.check: finding for finding in checks.check_all(STEM, answers, {}, STORY)}


def test_are_there_four_findings_whose_points_are_given_after_hand_in():
    findings = findings_of(good_work(STORY, 0))
    assert list(findings) == ASKED
    assert {finding.max for finding in findings.values()} == {0}
    assert all("marked after you hand in" in finding.seen for finding in findings.values())


def before_the_vote(work):
    return work | {"package": work["package"] | {"signed": None}}


def test_does_every_finding_say_why_and_what_next_and_offer_three_hints():
    for finding in findings_of(before_the_vote(good_work(STORY, 0))).values():
        assert finding.question.endswith("?")
        assert all((finding.seen, finding.why, finding.next))
        assert len(set(finding.hints)) == 3


@pytest.mark.parametrize(
    ("check", "words"),
    [
        (ASKED[0], "written: 3 of 3"),
        (ASKED[1], "Needs chosen: 9 of 9"),
        (ASKED[2], "You used 8 turns of 8, and the vote was called"),
        (ASKED[3], "3 of 3 episodes"),
    ],
)
def test_is_it_counted_how_much_is_answered(check, words):
    assert words in findings_of(good_work(STORY, 5))[check].seen


def test_is_a_fact_without_its_place_not_counted():
    work = good_work(STORY, 0)
    work["facts"]["places"]["F02"] = ""
    assert "written: 2 of 3" in findings_of(work)[ASKED[0]].seen


def test_does_check_say_the_same_of_right_and_of_wrong_answers():
    """Nobody can find the facts or the needs by asking Check often enough."""
    right, wrong = good_work(STORY, 0), good_work(STORY, 0)
    wrong["facts"]["places"] = {"F04": "notes_1", "F05": "notes_2", "F09": "notes_5"}
    wrong["interests"]["lines"] = dict.fromkeys(wrong["interests"]["lines"], "a")
    seen = [[one.seen for one in findings_of(work).values()] for work in (right, wrong)]
    assert seen[0] == seen[1]


@pytest.mark.parametrize("choices", [{}, {"offices": "not_doing"}])
def test_gives_check_no_advice_on_the_room_once_the_vote_is_called(choices):
    work = good_work(STORY, 0)
    package = work["package"]
    work["package"] = {part: package[part] | choices for part in ("choices", "signed")}
    finding = findings_of(work)[ASKED[2]]
    assert finding.next == "The vote is called: nothing can be changed here."
    assert finding.hints is None
    drops = findings_of(before_the_vote(work))[ASKED[2]]
    assert (drops.hints == LISTED["drops_offices"].hints) == bool(choices)


def test_says_check_the_same_of_three_facts_with_and_without_the_freeze():
    """What is missing must be found in the calendar, and not by asking Check."""
    right, wrong = good_work(STORY, 0), good_work(STORY, 0)
    wrong["facts"]["places"] = {"F02": "notes_2", "F05": "notes_2", "F09": "notes_5"}
    assert findings_of(right)[ASKED[0]] == findings_of(wrong)[ASKED[0]]


def test_does_nothing_earn_a_sentence_too():
    findings = findings_of({})
    assert all("You have talked to nobody" in finding.seen for finding in findings.values())

"""Are the room's answers read as they were saved, and refused with a sentence if they can't be?"""

import pytest
from pydantic import ValidationError
from twohats.answers.alignment import AlignmentLog, Facts, Package, Turn
from twohats.answers.envelope import _LESSON_TYPES, validate


def test_counts_what_was_put_to_the_vote_and_before_that_what_is_on_the_table():
    open_package = Package(choices={"payments": "now"})
    voted = Package(choices={"payments": "next"}, signed={"payments": "now"})
    assert open_package.counted == voted.counted == {"payments": "now"}


def test_are_at_most_eight_turns_and_three_facts_taken():
    turns = [Turn(act="ask", person="Ines Carvalho")]
    assert len(AlignmentLog(turns=turns * 8).turns) == 8
    with pytest.raises(ValidationError):
        AlignmentLog(turns=turns * 9)
    with pytest.raises(ValidationError):
        Facts(places={f"F0{number}": "" for number in range(4)})


@pytest.mark.parametrize(
    ("name", "saved"),
    [
        ("alignment_log", {"deal": 3, "turns": [{"act": "show", "person": "Leila Haddad",
                                                 "item": "cards"}]}),
        ("package", {"choices": {"lead": "planner"}}),
        ("who_signs", {"at_first": {"Wei Zhang": "no"}, "shown": True}),
        ("interests", {"lines": {"Wei Zhang": "c"}, "can_stop": ["Noor Rahman"]}),
        ("facts", {"places": {"F02": "notes_2", "F07": ""}}),
        ("levers", {"deal": 2, "rows": {"P01": {"choice": "trade"}}}),
    ],
)  # fmt: skip
def test_opens_what_was_saved_without_the_fields_that_came_later(name, saved):
    artefact, faults = validate(_LESSON_TYPES, name, saved)
    assert not faults
    assert artefact.model_dump(exclude_unset=True, mode="json") == saved


def test_is_an_unknown_act_refused_with_a_sentence():
    artefact, faults = validate(
        _LESSON_TYPES, "alignment_log", {"turns": [{"act": "shout", "person": "Leila Haddad"}]}
    )
    assert artefact is None
    assert "ask" in faults[0]

"""The alignment room: do texts and sealed sheets belong together, and hold what was planned?"""

import itertools
import re

import pytest
from twohats.scenario import load
from twohats_instructor.scenario.room import facts, sayings

STORY = load()
ALIGNMENT = STORY.alignment
ROOM = ALIGNMENT.rooms[0]


def value(package):
    """What a package is worth in $k: its options, less the slip beyond the back-end weeks."""
    chosen = [
        option
        for issue, options in ROOM.worth.items()
        for option in options
        if option.option == package[issue]
    ]
    over = sum(option.back_end_weeks for option in chosen) - ROOM.rules["back_end_weeks"]
    return sum(option.value_k for option in chosen) - ROOM.rules["slip_k_per_week"] * max(0, over)


def packages():
    names = [[option.option for option in options] for options in ROOM.worth.values()]
    return [dict(zip(ROOM.worth, chosen, strict=True)) for chosen in itertools.product(*names)]


def signers(package, known):
    """Who would sign, once fitting evidence has reached everybody so far (0 to 1)."""
    return {name for name, sheet in ROOM.sheets.items() if support(sheet, package, known)}


def support(sheet, package, known):
    points = 0
    for issue, view in sheet.issues.items():
        place = [option.option for option in ROOM.worth[issue]].index(package[issue])
        points += view.weight * ((1 - known) * view.today[place] + known * view.informed[place])
    return points >= sheet.walk_away


def test_are_the_nine_the_company_s_stakeholders():
    names = {one.name for one in STORY.company.stakeholders}
    assert set(ALIGNMENT.said) == set(ALIGNMENT.interests) == set(ROOM.sheets) == names
    for one in STORY.company.stakeholders:
        assert ROOM.sheets[one.name].influence == one.influence


def test_do_the_weights_of_each_sheet_add_up_to_a_hundred():
    for sheet in ROOM.sheets.values():
        assert sum(view.weight for view in sheet.issues.values()) == 100
        assert sheet.issues.keys() <= ROOM.worth.keys()


def test_do_options_evidence_and_packages_belong_together():
    listed = {}
    for option in ALIGNMENT.options:
        listed.setdefault(option.issue, []).append(option.option)
    worth = {issue: [one.option for one in options] for issue, options in ROOM.worth.items()}
    assert listed == worth
    assert ALIGNMENT.evidence_texts.keys() == ROOM.evidence.keys()
    dealt = {option.issue: option.option for option in ALIGNMENT.options if option.on_the_table}
    assert dealt == ROOM.draft
    for issue, option in ROOM.everybodys_wish.items():
        assert option in worth[issue]


def test_is_everybody_s_wish_worth_less_than_half_of_the_best():
    values = [value(package) for package in packages()]
    assert len(values) == 729
    assert max(values) == 1291
    assert (value(ROOM.everybodys_wish), value(ROOM.draft)) == (625, 140)


@pytest.mark.parametrize(("known", "signed", "good"), [(0, 27, 0), (0.85, 65, 26)])
def test_becomes_a_good_agreement_possible_by_being_heard(known, signed, good):
    """How many packages the five would sign, and how many of these are worth 85% of the best."""
    agreed = [p for p in packages() if set(ROOM.needed) <= signers(p, known)]
    assert len(agreed) == signed
    assert sum(value(package) >= 0.85 * 1291 for package in agreed) == good


def test_is_one_of_three_lines_what_somebody_needs_and_another_what_they_say():
    places = []
    for name, lines in ALIGNMENT.interests.items():
        need, position = sayings.interest_line(name), sayings.position_line(name)
        assert len({need, position}) == 2
        assert set(lines) == set("abc")
        places.append(need)
    assert {places.count(line) for line in "abc"} == {3}


def test_can_a_need_be_told_by_its_length_or_by_who_speaks():
    """Of nine needs at most three are the longest or the shortest line; none is in the first
    person, since what somebody says is a quotation, and would be told from a guess."""
    longest = shortest = 0
    for name, lines in ALIGNMENT.interests.items():
        need = lines[sayings.interest_line(name)]
        longest += len(need) == max(map(len, lines.values()))
        shortest += len(need) == min(map(len, lines.values()))
        assert not any(re.search(r"\b(I|my|me)\b", line) for line in lines.values())
    assert longest <= 3
    assert shortest <= 3


def test_is_somebody_s_reply_there_for_each_way_to_react():
    for name, said in ALIGNMENT.said.items():
        assert all((said.when_asked, said.missed, said.agreed, said.declined))
        meets = any(name in one.meets_interest_of for one in ROOM.evidence.values())
        assert bool(said.took_in) == meets


def test_is_something_said_of_each_option_in_the_two_quarters():
    lines = ALIGNMENT.said_in_quarters
    assert {(one.issue, one.option) for one in lines} == {
        (issue, one.option) for issue, options in ROOM.worth.items() for one in options
    }
    assert {one.name for one in lines} <= set(ALIGNMENT.said)


def test_is_each_room_a_little_different_and_still_whole():
    for room in ALIGNMENT.rooms[1:]:
        assert room.worth != ROOM.worth
        for name, sheet in room.sheets.items():
            assert sum(view.weight for view in sheet.issues.values()) == pytest.approx(100)
            for issue, view in sheet.issues.items():
                before = ROOM.sheets[name].issues[issue]
                assert view.today == before.today
                assert view.weight == pytest.approx(before.weight, rel=0.25)


#: What each memo says on the second question: what its writer has to decide.
DECISIONS = {
    "Leila Haddad": "it ends the day I say so",
    "Marcus Oyelaran": "I decide nothing here",
    "Greta Lindqvist": "Others settle whether it comes or not; I only pass it on",
    "Ines Carvalho": "What is built all the same is up to others",
    "Tomas Reyes": "I am asked by which day, never whether",
    "Noor Rahman": "I decide that on 27 August",
    "Wei Zhang": "We have nothing to decide",
    "Oskar Nyman": "if I haven't, it stays where it is",
    "Food-safety inspector": "What a firm plans I neither allow nor forbid",
}


def memos():
    text = STORY.text("memos.md")
    return {part.partition(",")[0]: part for part in text.split("\n## ")[1:]}


def test_does_each_memo_say_what_its_writer_has_to_decide():
    """Who can stop a project is asked of learners who have read the memos, and nothing else."""
    found = memos()
    assert found.keys() == DECISIONS.keys() == ALIGNMENT.said.keys()
    for name, words in DECISIONS.items():
        assert words in found[name], name
    who = [one.name for one in STORY.company.stakeholders if one.decides]
    assert who == ["Leila Haddad", "Noor Rahman", "Oskar Nyman"]


def test_does_no_single_word_of_the_memos_tell_who_decides():
    words = {name: set(re.findall(r"[a-z']+", part.lower())) for name, part in memos().items()}
    key = {one.name for one in STORY.company.stakeholders if one.decides}
    for word in set.union(*words.values()):
        who = {name for name in words if word in words[name]}
        assert who not in (key, words.keys() - key), word


def test_are_three_of_ten_facts_true_and_written_where_the_key_says():
    assert ALIGNMENT.facts.keys() == facts.FACTS.keys()
    true = {id_: fact for id_, fact in facts.FACTS.items() if fact.kind == "true"}
    assert len(true) == 3
    assert sum(fact.kind == "loud" for fact in facts.FACTS.values()) == 4
    pages = dict(STORY.note_pages)
    for fact in true.values():
        for place in fact.places:
            assert place in ALIGNMENT.places
            assert not place.startswith("notes_") or place[-1] in pages
    notes = STORY.text("engineering_notes.md").split("## Page ")
    assert "on the shelf at that minute" in notes[2]
    assert "written record of its temperature" in notes[5]
    assert "until the peak is over we change nothing" in notes[6]


@pytest.mark.parametrize("deal", range(16))
def test_asks_each_deal_for_each_of_the_three_moves(deal):
    dealt = ALIGNMENT.episodes(deal)
    assert sorted(facts.episode(case.id).move for case in dealt) == sorted(facts.MOVES)
    assert sum(facts.EPISODES[case.id].looks_otherwise for case in dealt) == 1


def test_are_neighbours_dealt_other_episodes():
    hands = [{case.id for case in ALIGNMENT.episodes(deal)} for deal in range(16)]
    assert all(hands[deal] != hands[deal - 1] for deal in range(16))
    assert set().union(*hands) == set(facts.EPISODES)

"""Are room and cases saved, dealt once, and told to the page without a score sheet?"""

import json
from html import unescape
from math import ceil

import pytest
from twohats.boards import alignment as board_room
from twohats.desk import exercise, lesson
from twohats.scenario import load
from twohats_instructor.reference import reference
from twohats_instructor.typical.alignment_rooms import GOOD, HONEST, turn

from tests.support.course_folder import place_bet, session_of
from tests.support.learner_work import on_disk

STEM = "05_cross_functional_leadership"
TURNS = HONEST["asks, then shows what fits"][0]
ROOM = load().alignment.practice_rooms[0]


def take(board, turns, package=None, *, is_voted=False):
    log = {**board.value["alignment_log"], "turns": turns}
    choices = package or {}
    on = {"choices": choices, "signed": {**ROOM.draft, **choices} if is_voted else None}
    board.value = board.value | {"alignment_log": log, "package": on}
    return board


def strings_and_numbers(data):
    """Every key and value in plain data."""
    if isinstance(data, dict):
        for name, part in data.items():
            yield name
            yield from strings_and_numbers(part)
    elif isinstance(data, list):
        for part in data:
            yield from strings_and_numbers(part)
    else:
        yield data


def test_are_the_score_sheets_never_sent_to_the_page(page, folder):
    """Over a whole talk: no weight, no content, no walk-away point and no value of an option."""
    sealed = {"weight", "walk_away", "trust", "today", "informed", "meets_interest_of", "sure"}
    for desk in (page, exercise(STEM, folder)):
        for board in (desk.board(), desk.who_signs()):
            for count in range(len(TURNS) + 1) if board.stage == "room" else ():
                take(board, TURNS[:count], GOOD)
                state = json.loads(json.dumps([board.room, board.settings, board.outcome]))
                assert not sealed & {one for one in strings_and_numbers(state) if one}
                numbers = {
                    one for one in strings_and_numbers(state[0]) if type(one) in (int, float)
                }
                assert numbers <= {16, 18, 25}  # the back-end weeks
            assert board.outcome == {}


def test_is_the_lesson_another_room_than_the_exercise(page, folder, root):
    practice = page.board().value["alignment_log"]["deal"]
    graded = exercise(STEM, folder).board().value["alignment_log"]["deal"]
    assert practice == (graded + 1) % 16
    assert lesson(STEM, root / "course").board().value["alignment_log"]["deal"] == practice


def test_has_the_lesson_more_weeks_than_the_exercise_and_another_best_package(page, folder):
    crowded = {**GOOD, "offices": "now", "labels": "now"}
    shares = []
    for desk in (page, exercise(STEM, folder)):
        board = desk.board()
        outcomes = [take(board, TURNS, one, is_voted=True).outcome for one in (GOOD, crowded)]
        shares.append([outcome["share"] for outcome in outcomes])
        shares[-1].append(board.room["weeks_of"])
    (lesson_good, lesson_crowded, weeks), (good, over, fewer) = shares
    assert (weeks, fewer) == (25, 18)
    assert (lesson_crowded, good) == (100, 100)
    assert lesson_good < 92
    assert over < 85


def test_are_turns_package_and_guesses_saved_side_by_side(page, root):
    board = take(page.board(), TURNS[:2], {"payments": "now"})
    saved = on_disk(page.answers)
    assert saved["draft_alignment_log"]["turns"][0]["person"] == "Ines Carvalho"
    assert saved["draft_package"]["choices"] == {"payments": "now"}
    assert "draft_who_signs" not in saved
    assert lesson(STEM, root / "course").board().value == board.value


def test_says_somebody_who_is_asked_the_interest_and_a_fact(page):
    board = take(page.board(), [turn("ask Ines")])
    (line,) = board.room["lines"]
    assert line["name"] == "Ines Carvalho"
    assert any("on the shelf at that minute" in sentence for sentence in line["words"])
    silent = take(board, [turn("show Ines exits")])
    assert "at that minute" not in str(silent.room["lines"])


@pytest.mark.parametrize(
    ("words", "reply"),
    [
        ("ask Wei, ask Wei", "I've told you already."),
        ("show Leila cards", "you haven't asked me"),
        ("ask Leila, show Leila cards, show Leila exits", "That fits, too."),
        ("offer Noor payments/now", "You haven't listened to me."),
        ("speak_for Ines", "You haven't asked me yet."),
        ("ask Ines, speak_for Ines", "I'll talk to Tomas, Leila and Oskar."),
        ("ask Marcus, speak_for Marcus", "who here would listen to me"),
        ("escalate lead", "You have hardly asked anybody. Then I decide."),
        ("escalate lead, escalate draws", "Twice in one meeting?"),
        ("concede Greta", "I'll call the fourteen today."),
    ],
)
def test_does_each_turn_get_its_reply(words, reply, page):
    board = take(page.board(), [turn(one.strip()) for one in words.split(",")])
    assert reply in " ".join(board.room["lines"][-1]["words"])


def test_are_the_faces_of_the_room_calm_until_the_first_guess_is_kept(page, folder):
    """Who would sign is asked on the first screen: the room below it must not tell."""
    board, table = page.board(), page.who_signs()
    assert board.room["faces"] == {}
    guesses = dict.fromkeys((one["name"] for one in board.settings["people"]), "yes")
    table.value = {"who_signs": table.value["who_signs"] | {"at_first": guesses}}
    assert board.room["faces"] == {}
    table.value = {"who_signs": table.value["who_signs"] | {"shown": True}}
    assert len(board.room["faces"]) == 9
    assert len(exercise(STEM, folder).board().room["faces"]) == 9  # there nobody asks first


def test_are_the_guesses_of_the_first_screen_and_of_the_vote_kept_together(page):
    """Both boards save them in one place: neither may forget what the other was told."""
    board, table = page.board(), page.who_signs()
    table.value = {"who_signs": {"at_first": {"Leila Haddad": "no"}, "shown": True}}
    board.value = board.value | {
        "who_signs": board.value["who_signs"] | {"guesses": {"Ines Carvalho": "yes"}}
    }
    saved = on_disk(page.work)["draft_who_signs"]
    assert saved["at_first"] == {"Leila Haddad": "no"}
    assert saved["guesses"] == {"Ines Carvalho": "yes"}
    assert table.value["who_signs"] == saved


def test_follow_the_faces_the_package_on_the_table(page):
    board = page.board()
    board.value = board.value | {"who_signs": {"shown": True}}
    take(board, TURNS, GOOD)
    assert board.room["faces"]["Leila Haddad"] == "yes"
    take(board, TURNS, {**GOOD, "labels": "later"})
    assert board.room["faces"]["Food-safety inspector"] == "no"


def test_is_the_vote_told_with_two_quarters_of_three_packages(page):
    outcome = take(page.board(), TURNS, GOOD, is_voted=True).outcome
    assert outcome["missing"] == []
    assert outcome["share"] >= 88
    assert outcome["agreed_days"] > 150
    names = [track["name"] for track in outcome["tracks"]]
    assert names == ["What was signed", "Everybody's wish", "No agreement"]
    last = [track["brought_k"][-1] for track in outcome["tracks"]]
    assert last == sorted(last, reverse=True)
    assert {event["week"] for event in outcome["events"]} <= set(range(1, 27))


def test_says_who_was_promised_something_else_at_the_vote_and_in_the_quarters(page):
    promises = [turn("offer Greta offices/now"), turn("offer Marcus draws/go_on")]
    outcome = take(page.board(), [*TURNS[:6], *promises], GOOD, is_voted=True).outcome
    assert outcome["missing"] == []
    assert {one["name"] for one in outcome["broken"]} == {"Greta Lindqvist", "Marcus Oyelaran"}
    assert all("I won't sign this" in one["words"] for one in outcome["broken"])
    assert not {one["name"] for one in outcome["broken"]} & set(outcome["signers"])
    settled = [event for event in outcome["events"] if "You promised me" in event["words"]]
    assert [event["week"] for event in settled] == [14, 16]
    kept = take(page.board(), TURNS[:6], GOOD, is_voted=True).outcome
    assert kept["broken"] == []
    assert kept["share"] > outcome["share"]
    assert kept["tracks"][0]["brought_k"][-1] - outcome["tracks"][0]["brought_k"][
        -1
    ] == pytest.approx(160)


def test_is_nothing_live_before_the_weeks_over_capacity_have_passed(folder):
    """The chart falls first: else somebody says that it is live while it is still waited for."""
    weeks, board = [], exercise(STEM, folder).board()
    for wished in ({}, {"offices": "now", "labels": "now"}):
        take(board, TURNS, {**GOOD, **wished}, is_voted=True)
        over = max(0, board.room["weeks"] - board.room["weeks_of"])
        events = {one["words"]: one["week"] for one in board.outcome["events"]}
        weeks.append((over, events))
    (none, in_time), (over, late) = weeks
    assert (none, over > 0) == (0, True)
    swap = "Skip and swap is live. People swap, and we call nobody back."
    assert late[swap] == in_time[swap] + ceil(over)
    kept = "Nothing changed on the lines, and the boxes went out on time."
    assert late[kept] == in_time[kept]


def test_knows_the_page_what_conceding_to_each_would_promise(page):
    board = take(page.board(), [])
    assert board.room["wishes"]["Greta Lindqvist"] == ["offices", "now"]
    assert len(board.room["wishes"]) == 9


def test_counts_the_ending_the_promises_that_are_kept(page):
    from twohats.boards.own_numbers.alignment import own_numbers

    promises = [turn("offer Greta offices/now"), turn("offer Noor freeze/keep")]
    take(page.board(), [*TURNS[:6], *promises], GOOD, is_voted=True)
    said = own_numbers(session_of(page.work, stem=STEM, draft=True), None)
    number = next(one for one in said.numbers if "promises you made" in one.text)
    assert (number.value, number.unit) == ("1", "of 2")


def test_gets_the_loudest_list_built_where_somebody_who_is_needed_does_not_sign(page):
    outcome = take(page.board(), TURNS[:1], GOOD, is_voted=True).outcome
    assert "Leila Haddad" in outcome["missing"]
    assert outcome["tracks"][0]["name"] == "No agreement"
    assert any("planner" in event["words"] for event in outcome["events"])


def test_opens_a_room_with_what_another_edition_has(page, root):
    """A person, a piece of evidence and an option that this edition does not know are passed by."""
    turns = [*TURNS[:1], {"act": "ask", "person": "Napoleon"}, turn("show Leila rumours")]
    take(page.board(), turns, {**GOOD, "labels": "never", "weather": "fair"}, is_voted=True)
    again = lesson(STEM, root / "course").board()
    assert len(again.room["lines"]) == 1
    assert again.outcome["package"]["labels"] == ROOM.draft["labels"]


def test_is_the_bet_compared_only_once_the_quarters_after_the_vote_were_played(page):
    place_bet(page.session, 0)
    assert "Call the vote above" in page.compare().data
    board = page.board()
    take(board, TURNS, GOOD, is_voted=True)
    assert "Play the two quarters after the vote" in page.compare().data
    board.plays_ended += 1
    html = unescape(page.compare().data)
    assert "everybody's wish" in html
    assert "packages" in html


def test_are_the_cases_dealt_once_and_saved_part_by_part(folder):
    desk = exercise(STEM, folder)
    cases = desk.cases()
    assert len(cases.settings["episodes"]) == 3
    cases.value = cases.value | {"facts": {"places": {"F02": "notes_2"}}}
    saved = on_disk(desk.answers)
    assert saved["facts"]["places"] == {"F02": "notes_2"}
    assert "levers" not in saved
    again = exercise(STEM, folder).cases()
    assert again.value == cases.value
    assert again.settings["episodes"] == cases.settings["episodes"]


def test_says_the_ending_the_own_numbers_of_the_vote(page):
    from twohats.boards.own_numbers.alignment import own_numbers

    session = session_of(page.work, stem=STEM, draft=True)
    assert own_numbers(session, None).headline == ""
    take(page.board(), TURNS, GOOD, is_voted=True)
    said = own_numbers(session, None)
    assert "of the best package that can be signed" in said.headline
    assert said.numbers[0].unit == "of 200"


@pytest.mark.parametrize("deal", range(3))
def test_is_the_ending_of_a_vote_without_any_turn_about_the_room_that_was_dealt(
    page, deal, monkeypatch
):
    from twohats.boards.own_numbers.alignment import own_numbers

    monkeypatch.setattr(board_room, "draw_deal", lambda *_lot: deal)
    share = take(page.board(), [], GOOD, is_voted=True).outcome["built_share"]
    assert "draft_alignment_log" not in on_disk(page.answers)
    session = session_of(page.work, stem=STEM, draft=True)
    assert board_room.saved_log(session).deal == deal + 1
    assert f"**{share}%**" in own_numbers(session, None).headline


def test_opens_the_reference_as_a_hand_in(folder):
    desk = exercise(STEM, folder)
    desk.save(**reference(STEM))
    board = exercise(STEM, folder).board()
    assert board.outcome["missing"] == []
    assert board_room.room_deal(desk.session) in range(16)

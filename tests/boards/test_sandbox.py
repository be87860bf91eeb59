"""Does the sandbox play the learner's own lists, keep what was tried, and say what came of it?"""

import pytest
from twohats.answers.sandbox import Sandbox
from twohats.boards.sandbox import open_sandbox
from twohats.boards.sandbox_models import MODELS
from twohats.boards.sandbox_play import difference_words, played
from twohats.desk import exercise, lesson
from twohats.product.sandbox import Difference
from twohats.session.autosave import to_json
from twohats.widgets.sandbox.widget import opened

from tests.support.learner_work import on_disk, roadmap

STEM = "07_roadmap"


def open_desk(root):
    return lesson(STEM, root / "course")


def with_b(board, **setting):
    pair = board.value["quarters"]
    return board.value | {"quarters": pair | {"b": pair["b"] | setting}}


def test_is_the_requesters_list_played_while_there_is_no_own_one(root):
    board = open_desk(root).sandbox()
    assert board.newest == {}
    assert board.value["quarters"]["a"]["roadmap"] == "requesters"
    assert board.played["sentence"] == "A and B are the same so far. Change one thing in B."
    assert len(board.played["a"]) == 16


def test_is_the_roadmap_of_the_exercise_played_before_the_draft_and_the_draft_before_v0(root):
    desk = open_desk(root)
    desk.work.save("draft_roadmap_v0", roadmap(now=["I04"]))
    v0 = desk.sandbox()
    assert v0.value["quarters"]["b"]["roadmap"] == "v0"
    desk.work.save("draft_roadmap", roadmap(now=["I11"], later=["I03"], not_doing=["I15"]))
    places = [{"id": "I11", "quarter": "now"}, {"id": "I03", "quarter": "later"}]
    assert open_desk(root).sandbox().newest["own"] == places
    own = exercise(STEM, root / "exercises" / STEM)
    own.answers.save("roadmap", roadmap(now=["I09"]), anyway=True)
    board = open_desk(root).sandbox()
    assert board.newest["own"] == [{"id": "I09", "quarter": "now"}]
    assert board.value["quarters"]["a"]["roadmap"] == "own"


def test_is_what_was_tried_saved_and_there_again(root):
    board = open_desk(root).sandbox()
    assert not open_desk(root).work.path.exists()
    board.value = with_b(board, knows_links=True) | {"question": "What do hidden links cost?"}
    again = open_desk(root)
    assert on_disk(again.work)["sandbox"]["question"] == "What do hidden links cost?"
    shown = again.sandbox()
    assert shown.value == board.value
    assert shown.played == board.played
    assert shown.played["sentence"].startswith("On average B brings in $")


def test_do_lists_that_were_taken_stay_when_the_own_ones_change(root):
    desk = open_desk(root)
    desk.work.save("draft_roadmap", roadmap(now=["I11"]))
    board = desk.sandbox()
    board.value = with_b(board, skill="OP")
    again = open_desk(root)
    again.work.save("draft_roadmap", roadmap(now=["I03"]), anyway=True)
    shown = again.sandbox()
    assert [place["id"] for place in shown.value["roadmaps"]["own"]] == ["I11"]
    assert [place["id"] for place in shown.newest["own"]] == ["I03"]


def test_does_a_sandbox_follow_the_roadmap_on_its_page_until_something_is_tried(root):
    desk = open_desk(root)
    roadmap_board, board = desk.board(), desk.sandbox()
    roadmap_board.value = roadmap(now=["I11"])
    assert board.value["quarters"]["a"]["roadmap"] == "own"
    assert board.value["roadmaps"]["own"] == [{"id": "I11", "quarter": "now"}]
    board.value = with_b(board, skill="OP")
    roadmap_board.value = roadmap(now=["I03"])
    assert board.value["roadmaps"]["own"] == [{"id": "I11", "quarter": "now"}]
    assert board.newest["own"] == [{"id": "I03", "quarter": "now"}]


def test_does_the_market_say_who_wins_what(root, scenario):
    board = open_desk(root).sandbox()
    board.value = board.value | {"model": "market", "market": {"a": {}, "b": {"families": 9}}}
    assert "B's customers bring in $" in board.played["sentence"]
    assert board.played == played(board.checked("value"), scenario)
    names = [name for name, *_ in board.played["rows"]]
    assert names[0] == "Families: customers won"
    assert len(names) == 6
    assert "Families: 9; Singles and couples: 1; Offices: 1" in board.as_html()


def test_is_the_question_on_paper_with_the_settings_and_the_answer(root):
    board = open_desk(root).sandbox()
    b = {"skill": "OP", "initiative": "I11", "knows_links": True, "penalty_k": 100.0}
    board.value = with_b(board, **b) | {"question": "Why <so>?", "found": "Because."}
    html = board.as_html()
    for words in (
        "Why &lt;so&gt;?",
        "One more person: Operations (",
        "Change the effect of: I11 Payment retry; It brings in: twice as much",
        "Penalty for missing the law's date ($k): 100; Hidden dependencies are known",
        "Because.",
    ):
        assert words in html.replace("&#x27;", "'")


def test_does_a_file_open_only_if_it_is_one():
    assert opened("{}")["refused"].startswith("This is not a file of a sandbox")


def test_does_the_sentence_say_no_more_than_its_interval():
    frame = "B brings in {} than A over six quarters"
    assert difference_words(Difference(40.0, 12.0, 68.0, 14, 2), frame) == (
        "On average B brings in $40k more than A over six quarters (more at 14 and less at 2 of "
        "the 16 companies). The 95% interval of the average difference is $12k to $68k. Zero is "
        "outside this interval: if A and B brought in the same on average, fewer than 5 in 100 "
        "comparisons like this one would show a difference as large as this."
    )
    unsure = difference_words(Difference(-0.2, -65.0, 64.0, 4, 10), frame)
    assert unsure.startswith("On average B brings in about as much as A (more at 4, less at 10 and")
    assert unsure.endswith("these 16 companies do not show which of the two brings in more.")
    all_less = difference_words(Difference(-20.0, -30.0, -10.0, 0, 16), frame)
    assert "$20k less than A over six quarters (less at all 16 companies)." in all_less
    assert "the same at all 16" in difference_words(Difference(0.0, 0.0, 0.0, 0, 0), frame)


@pytest.mark.parametrize("model", MODELS)
def test_is_every_part_of_a_setting_asked_for_and_nothing_else(model, scenario):
    """By the fields of A and B, of which each name is one of the saved setting."""
    setting = getattr(Sandbox(), model).a
    keys = [field.key for row in MODELS[model].fields(scenario) for field in row]
    assert sorted(keys) == sorted(type(setting).model_fields)
    for field in (field for row in MODELS[model].fields(scenario) for field in row):
        offered = dict(field.options)
        chosen = str(getattr(setting, field.key))
        assert field.kind != "choice" or field.needs or chosen in offered or chosen == ""


def test_does_the_page_say_which_needs_are_served_where(root):
    board = open_desk(root).sandbox()
    b = {"source": "survey", "line": "left"}
    board.value = board.value | {"model": "voices", "voices": {"a": {}, "b": b}}
    assert "On average the customers who stay bring in $" in board.played["sentence"]
    rows = {name: cells for name, *cells in board.played["rows"]}
    assert rows["Companies that serve “Refused card”"] == ["0 of 16", "16 of 16"]
    assert "Where the voices come from: Exit survey; Count: each message" in board.as_html()


def test_does_a_measure_that_nobody_counts_leave_a_campaign_running(root):
    board = open_desk(root).sandbox()
    pair = {"a": {}, "b": {"goal": "K99"}}
    board.value = board.value | {"model": "campaign", "campaign": pair}
    assert "A and B bring in the same at all 16 companies" in board.played["sentence"]
    rows = {name: cells for name, *cells in board.played["rows"]}
    assert rows["Months with a draw, of 18"] == ["18.0", "18.0"]


def test_is_a_sandbox_of_two_models_opened_with_four(root):
    desk = open_desk(root)
    first = to_json(Sandbox(model="market")).copy()
    first = {key: part for key, part in first.items() if key not in ("voices", "campaign")}
    desk.work.save("sandbox", first)
    board = open_desk(root).sandbox()
    assert board.value["model"] == "market"
    assert board.value["campaign"]["a"]["goal"] == "always"


def test_does_the_sandbox_open_without_a_board_before_it(root):
    assert open_sandbox(open_desk(root).session).models[0]["id"] == "quarters"

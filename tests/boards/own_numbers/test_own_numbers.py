"""Does the end of a lesson tell the learner's own numbers, and none that are not there?"""

from types import SimpleNamespace

import pytest
from twohats.boards.own_numbers import Number, own_numbers
from twohats.boards.own_numbers.charter import _assumed
from twohats.boards.own_numbers.schedule import _naive
from twohats.desk import exercise, lesson
from twohats.lessons.catalog import LESSONS, STEMS, find_lesson
from twohats.scenario.retrieval import asked_questions
from twohats_instructor.reference import reference

from tests.support.course_folder import place_bet, show_play_to_its_end
from tests.support.learner_work import roadmap

each = pytest.mark.parametrize("stem", STEMS)


@pytest.fixture
def course(tmp_path):
    """A course folder without any work."""
    (tmp_path / "course").mkdir()
    for stem in STEMS:
        (tmp_path / "exercises" / stem).mkdir(parents=True)
    return tmp_path


def drafts(entry):
    return {f"draft_{name}": reference(entry.stem)[name] for name in entry.drafts}


def numbers_of(desk, board=None):
    shown = own_numbers(desk.session, board)
    return shown.headline, {one.value: one.text for one in shown.numbers}


@each
def test_is_nothing_told_before_there_is_any_work(course, stem):
    for desk in (lesson(stem, course / "course"), exercise(stem, course / "exercises" / stem)):
        assert numbers_of(desk) == ("", {})
        desk.board()


@pytest.mark.parametrize("entry", LESSONS, ids=lambda entry: entry.stem)
def test_does_each_lesson_tell_its_own_numbers_once_there_is_work(course, entry):
    desk = lesson(entry.stem, course / "course")
    if entry.stem != "00_start":
        desk.save(**drafts(entry))
    else:
        desk.save(draft_date_guess={"guess": 70})
    board = desk.board() if entry.board_artefact or entry.shows_lead else None
    if entry.topic == "charter":
        board.value = board.value | board.leads[0]["charter"]
    show_play_to_its_end(desk.session)
    headline, numbers = numbers_of(desk, board)
    assert headline.endswith(".")
    assert numbers
    assert all(text.endswith((".", ".**")) for text in numbers.values())


@pytest.mark.parametrize(
    "stem",
    [
        "01_two_titles",
        "03_vision_and_strategy",
        "04_customer_focus",
        "06_metrics_and_outcomes",
    ],
)
def test_does_the_end_of_a_lesson_keep_what_its_play_shows_until_it_was_played(course, stem):
    desk = lesson(stem, course / "course")
    desk.save(**drafts(find_lesson(stem)))
    assert numbers_of(desk)[1] == {}
    show_play_to_its_end(desk.session)
    assert numbers_of(desk)[1]


@pytest.mark.parametrize(
    ("ticked", "count"),
    [
        (["invoices", "delivery", "flexibility"], "three"),
        (["payment", "delivery", "flexibility"], "two"),
        (["payment", "price", "recipes"], "none"),
    ],
)
def test_are_the_tapped_needs_counted_that_people_write_about_most(course, ticked, count):
    desk = lesson("04_customer_focus", course / "course")
    desk.save(draft_three_needs={"ticked": ticked, "is_kept": True})
    show_play_to_its_end(desk.session)
    headline = f"You tapped {count} of the three needs that people **write** about most."
    assert numbers_of(desk)[0] == headline


def test_is_the_guess_set_beside_what_it_is(course):
    desk = lesson("00_start", course / "course")
    desk.save(draft_date_guess={"guess": 70})
    headline = (
        "You said 70. In fact, the team keeps its promise of day 95 in **8** of 100 simulated runs."
    )
    assert numbers_of(desk)[0] == headline


def test_is_the_interval_told_once_the_day_was_shown(course):
    desk = exercise("00_start", course / "exercises" / "00_start")
    interval = {"low": 10, "high": 20, "state": "open"}
    for state, is_told in (("open", False), ("kept", True)):
        desk.save(date_guess={"guess": 70, "deal": 0, "interval": interval | {"state": state}})
        assert ("22" in numbers_of(desk)[1]) == is_told
    assert numbers_of(desk)[1]["22"].endswith(
        "You said 10 to 20: **the result is outside your range.**"
    )


def test_do_the_numbers_of_the_roadmap_follow_its_changes(course):
    desk = lesson("07_roadmap", course / "course")
    desk.save(draft_roadmap=roadmap(now=["I01", "I03"], not_doing=["I15"]))
    assert numbers_of(desk)[0] == (
        "You put two things first and said **no to one**. That was the work."
    )
    desk.save(draft_roadmap=roadmap(now=["I01"]))
    assert numbers_of(desk)[0] == "You put one thing first, and said **no to nothing** so far."


@pytest.mark.parametrize(("met", "is_early"), [(0.1, True), (0.49, True), (0.5, False), (1, False)])
def test_is_the_naive_date_called_too_early_only_if_most_runs_miss_it(met, is_early):
    number = _naive(SimpleNamespace(naive=90.0, met=met))
    assert number.value == "day 90"
    assert ("too early" in number.text) == is_early


def test_is_the_answer_to_the_bet_kept_until_the_bet_is_made(course):
    desk = lesson("07_roadmap", course / "course")
    desk.save(draft_roadmap=roadmap(now=["I01", "I03"]))
    assert not any("is halved" in text for text in numbers_of(desk)[1].values())
    place_bet(desk.session, 1)
    assert any("is halved" in text for text in numbers_of(desk)[1].values())


def test_is_no_halving_blamed_for_what_own_numbers_never_put_into_now(course):
    desk = lesson("07_roadmap", course / "course")
    desk.save(draft_roadmap=roadmap(now=["I15"]))  # without an estimate: worth nothing in Now
    place_bet(desk.session, 1)
    words = " ".join(numbers_of(desk)[1].values())
    assert "1 item would not be in Now at its full estimate either." in words


def test_is_the_bet_quoted_in_its_own_words(course):
    desk = lesson("07_roadmap", course / "course")
    desk.save(draft_roadmap=roadmap(now=["I01", "I03"]))
    place_bet(desk.session, 1)
    assert any("**You bet: about half.**" in text for text in numbers_of(desk)[1].values())


@pytest.mark.parametrize(
    ("assumed", "words"),
    [
        (
            0,
            "of your answers are based on an assumption. "
            "**Every answer is based on something firmer.**",
        ),
        (1, "of your answers is based on an assumption. **It can become a risk.**"),
        (2, "of your answers are based on an assumption. **Each of them can become a risk.**"),
    ],
)
def test_is_the_number_of_assumptions_told_in_a_sentence_that_goes_with_it(course, assumed, words):
    board = lesson("08_project_manager", course / "course").board()
    sources = ["assumption"] * assumed + ["company"] * (8 - assumed)
    answers = {f"Q{at}": {"source": source} for at, source in enumerate(sources, 1)}
    board.value = board.leads[0]["charter"] | {"answers": answers}
    assert _assumed(board) == Number(str(assumed), words)


def test_is_a_missing_source_told_without_any_word_of_risk(course):
    board = lesson("08_project_manager", course / "course").board()
    answers = {f"Q{at}": {"source": "company"} for at in range(1, 8)}
    board.value = board.leads[0]["charter"] | {"answers": answers}
    assert _assumed(board).text == (
        "of your answers are based on an assumption. "
        "1 answer is still missing or has no source yet."
    )


def test_is_an_answer_that_the_roadmap_gave_not_told_as_missing(course):
    board = lesson("08_project_manager", course / "course").board()
    board.value = board.leads[0]["charter"] | {"answers": {}}
    assert "6 answers are still missing or have no source yet." in _assumed(board).text


def answer(desk, rights, sure):
    """Answer so many of the lesson's questions, the first `rights` of them rightly."""
    given = {}
    for at, question in enumerate(asked_questions(desk.session.stem, "warm_up")):
        right = next(n for n, option in enumerate(question["options"]) if option["right"])
        choice = right if at < rights else (right + 1) % 3
        given[question["id"]] = {"first": choice, "latest": right, "confidence": sure}
    desk.work.merge("quiz", given)
    return len(given)


@pytest.mark.parametrize(
    ("rights", "sure", "words"),
    [
        (0, 90, "surer than you were right"),
        (4, 30, "right more often than you expected"),
        (4, 90, "fits what you know"),
    ],
)
def test_is_how_sure_held_against_the_first_answers(course, rights, sure, words):
    desk = lesson("08_project_manager", course / "course")
    asked = answer(desk, rights, sure)
    (number,) = own_numbers(desk.session, None).numbers
    assert (number.value, number.unit) == (str(min(rights, asked)), f"of {asked}")
    assert words in number.text


def test_are_the_owners_of_exercise_01_set_beside_those_of_the_lesson(course):
    """What its own eight lose, only markers know: the lesson's hours are there to compare with.

    Of the fifteen decisions nothing is said before one of them is answered.
    """
    leads = [("product", "nobody"), ("project", "nobody"), ("product", "other"), ("both", "nobody")]
    rows = {f"E0{n}": {"lead": who, "asked": asked} for n, (who, asked) in enumerate(leads, 1)}
    desk = exercise("01_two_titles", course / "exercises" / "01_two_titles")
    desk.save(owners={"deal": 0, "rows": rows | {"E05": {"lead": "", "asked": ""}}})
    shown = own_numbers(desk.session, None).numbers
    assert [(one.value, one.unit) for one in shown] == [
        ("2", "of 4"),
        ("1", "of 4"),
        ("1", "of 4"),
    ]
    alone, asking, unclear = (one.text for one in shown)
    assert "Good owners decide 6 of the lesson's 8 decisions alone." in alone
    assert "Good owners ask before 2 of the lesson's 8 decisions." in asking
    assert "hours with two owners, and about" in unclear
    desk.save(decision_rights={"rows": {"D01": {"lead": "both", "asked": "", "judged": ""}}})
    first, *_ = own_numbers(desk.session, None).numbers
    assert (first.value, first.unit) == ("1", "of 1")

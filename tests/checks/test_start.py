import pytest
from twohats import checks
from twohats.answers.envelope import ARTEFACTS
from twohats.scenario import load
from twohats.scenario.syllabus import inventory
from twohats_instructor.checks import grading_spec

STEM = "00_start"
FORMS = ("A", "B")
TEXTS = {
    "product_manager": "decides what is worth building",
    "project_manager": "plans the way there",
}
MOVED = ["overtime", "chance", "finish", "faults"]


def start_answers(form="A", answered=12, *, sure=50, **date):
    ids = [item["id"] for item in inventory(form)][:answered]
    items = {id_: {"option": "a", "confidence": sure} for id_ in ids}
    interval = {"low": 19, "high": 31, "state": "kept"}
    guess = {"guess": 50, "tried": [95], "sentence": "", "deal": 0, "moved": MOVED}
    return {
        "date_guess": guess | {"interval": interval} | date,
        "pretest": {"form": form, "items": items},
        "before_definitions": TEXTS,
    }


def typed(parts):
    return {name: ARTEFACTS[name].validate_python(data) for name, data in parts.items()}


def shown(parts):
    """The visible findings, by question."""
    return {finding.check: finding for finding in checks.check_all(STEM, typed(parts), {}, load())}


def marked(parts):
    """The findings of the marks, by question."""
    spec = grading_spec(STEM)
    work = spec.checks.work_class(typed(parts), {}, load())
    return {finding.check: finding for finding in spec.checks.check_all(work)}


def picture(parts):
    spec = grading_spec(STEM)
    return spec.draw(spec.checks.work_class(typed(parts), {}, load()))


def points(parts):
    return {name: finding.points for name, finding in marked(parts).items()}


@pytest.mark.parametrize("form", FORMS)
def test_does_whatever_is_chosen_in_a_whole_pretest_earn_its_points(form):
    assert points(start_answers(form)) == {
        "start_pretest": 0.4,
        "start_moved": 0.8,
        "start_interval": 0.8,
    }


@pytest.mark.parametrize("answered", range(12))
def test_does_a_pretest_with_a_gap_earn_nothing_and_say_how_many_are_there(answered):
    finding = marked(start_answers(answered=answered))["start_pretest"]
    assert finding.points == 0
    assert finding.seen.startswith(f"You have answered {answered} of 12 situations ")


def test_does_an_answer_without_confidence_count_nothing_and_is_it_told():
    finding = marked(start_answers(sure=None))["start_pretest"]
    assert finding.points == 0
    assert "not said how sure you are" in finding.seen


def test_do_items_of_the_other_form_count_nothing():
    parts = start_answers("A")
    parts["pretest"]["form"] = "B"
    assert points(parts)["start_pretest"] == 0


def test_does_check_keep_quiet_about_ticks_and_interval_until_they_are_marked():
    """Whoever could ask Check would tick until it nods."""
    right, wrong = shown(start_answers()), shown(start_answers(moved=["team", "luck", "chance"]))
    assert right["start_moved"].points == wrong["start_moved"].points == 0
    assert right["start_moved"].max == 0
    assert "3 of 8 things are ticked" in wrong["start_moved"].seen
    still_open = shown(start_answers(interval={"low": 90, "high": 95, "state": "open"}))
    assert "marked after you hand in" in still_open["start_interval"].seen


def test_is_told_once_the_day_was_shown_whether_the_interval_holds_it():
    for interval, verdict in (((19, 31), "inside your range"), ((30, 50), "outside your range")):
        low, high = interval
        parts = start_answers(interval={"low": low, "high": high, "state": "kept"})
        assert verdict in shown(parts)["start_interval"].seen
        assert verdict in marked(parts)["start_interval"].seen


def test_is_each_wrong_tick_named_with_what_was_missed():
    finding = marked(start_answers(moved=["overtime", "chance", "team"]))["start_moved"]
    assert finding.points == pytest.approx(0.8 * (2 / 4 - 1 / 4) / 0.8)
    assert "how many people are on the team" in finding.seen
    assert "how much work is spoiled by defects" in finding.seen


@pytest.mark.parametrize(
    "interval",
    [
        {},
        {"low": 15},
        {"low": 15, "high": 30, "state": "late"},
        {"low": 0, "high": 100, "state": "kept"},
        {"low": 90, "high": 95, "state": "kept"},
    ],
)
def test_does_an_interval_earn_nothing_that_is_late_or_says_nothing_or_is_wrong(interval):
    finding = marked(start_answers(interval=interval))["start_interval"]
    assert finding.points == 0
    assert finding.seen


def test_does_the_deal_say_which_day_is_marked():
    same = [points(start_answers(deal=deal))["start_interval"] for deal in range(8)]
    assert same[0] == 0.8
    assert len(set(same)) > 1


def test_does_an_answer_of_the_version_before_open():
    parts = start_answers()
    parts["date_guess"] = {"guess": 50, "tried": [95], "sentence": "Only the date moved."}
    assert points(parts) == {"start_pretest": 0.4, "start_moved": 0, "start_interval": 0}


def test_does_a_person_read_both_definitions_and_the_sentence():
    spec = grading_spec(STEM)
    parts = typed(start_answers(sentence="Only the chance moved."))
    text = spec.texts["before_definitions"](spec.checks.work_class(parts, {}, load()))
    assert "decides what is worth building" in text
    assert "Only the chance moved." in text
    assert spec.texts["before_definitions"](spec.checks.work_class({}, {}, load())) == ""


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"date_guess": {"guess": 40}},
        {"pretest": {"form": "A"}},
        {"before_definitions": {}},
    ],
)
def test_is_nothing_made_worth_nothing_and_told(parts):
    assert set(points(parts).values()) == {0}
    assert all(finding.seen.startswith("Nothing is answered") for finding in marked(parts).values())


def test_is_the_drawing_whole_without_any_part_and_is_a_learners_text_no_markup():
    assert "not begun" in picture({})
    parts = start_answers()
    parts["before_definitions"] = {"product_manager": "<script>alert(1)</script>"}
    assert "<script>" not in picture(parts)

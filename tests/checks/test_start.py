import pytest
from twohats import checks
from twohats.answers.envelope import ARTEFACTS
from twohats.scenario import load
from twohats.scenario.syllabus import inventory
from twohats_instructor.checks import grading_spec

STEM = "00_start"
FORMS = ("A", "B")
TEXTS = {
    "product_manager": " ".join(f"product{n}" for n in range(20)),
    "project_manager": " ".join(f"project{n}" for n in range(20)),
}
SENTENCE = "Only the share of kept promises changed."


def start_answers(form="A", answered=12, *, sure=50, sentence=SENTENCE, **texts):
    ids = [item["id"] for item in inventory(form)][:answered]
    items = {id_: {"option": "a", "confidence": sure} for id_ in ids}
    return {
        "date_guess": {"guess": 50, "tried": [95], "sentence": sentence},
        "pretest": {"form": form, "items": items},
        "before_definitions": TEXTS | texts,
    }


def findings_of(parts):
    typed = {name: ARTEFACTS[name].validate_python(data) for name, data in parts.items()}
    findings = {finding.check: finding for finding in checks.check_all(STEM, typed, {}, load())}
    hidden = grading_spec(STEM).checks
    work = hidden.work_class(typed, {}, load())
    assert {name: hidden.check(name, work) for name in hidden.questions} == findings
    return findings


def picture(parts):
    typed = {name: ARTEFACTS[name].validate_python(data) for name, data in parts.items()}
    spec = grading_spec(STEM)
    return spec.draw(spec.checks.work_class(typed, {}, load()))


def points(parts):
    findings = findings_of(parts)
    return findings["start_pretest"].points, findings["start_definitions"].points


@pytest.mark.parametrize("form", FORMS)
def test_does_whatever_is_chosen_earn_all_points(form):
    assert points(start_answers(form)) == (2, 1)


@pytest.mark.parametrize("answered", range(13))
def test_is_the_pretest_worth_the_share_answered(answered):
    assert points(start_answers(answered=answered))[0] == pytest.approx(2 * answered / 12)


def test_does_an_answer_without_confidence_count_nothing_and_is_it_told():
    finding = findings_of(start_answers(sure=None))["start_pretest"]
    assert finding.points == 0
    assert "how sure you are is missing" in finding.seen


def test_do_items_of_the_other_form_count_nothing():
    parts = start_answers("A")
    parts["pretest"]["form"] = "B"
    assert points(parts)[0] == 0


@pytest.mark.parametrize(
    ("change", "points_earned"),
    [
        ({"product_manager": ""}, 0.6),
        ({"project_manager": "far too short"}, 0.6),
        ({"project_manager": "word " * 81}, 0.6),
        ({"project_manager": "word " * 20}, 0.6),
        ({"project_manager": TEXTS["product_manager"]}, 0.6),
        ({"sentence": ""}, 0.8),
        ({"sentence": "The date."}, 0.8),
        ({"product_manager": "", "project_manager": ""}, 0.2),
    ],
)
def test_is_each_text_worth_its_share(change, points_earned):
    finding = findings_of(start_answers(**change))["start_definitions"]
    assert finding.points == pytest.approx(points_earned)
    assert finding.seen != findings_of(start_answers())["start_definitions"].seen


@pytest.mark.parametrize("count", [15, 80])
def test_do_the_bounds_belong_to_the_length(count):
    text = " ".join(f"word{n}" for n in range(count))
    assert points(start_answers(product_manager=text))[1] == 1


def test_is_who_blames_the_team_asked_what_differed():
    finding = findings_of(
        start_answers(sentence="With the early date the team worked worse than before.")
    )
    assert "What in the team" in finding["start_definitions"].seen


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
    assert points(parts) == (0, 0)
    assert all(
        finding.seen.startswith("Nothing is answered") for finding in findings_of(parts).values()
    )


def test_is_the_drawing_whole_without_any_part_and_is_a_learners_text_no_markup():
    assert "not begun" in picture({})
    parts = start_answers(product_manager="<script>alert(1)</script>")
    assert "<script>" not in picture(parts)

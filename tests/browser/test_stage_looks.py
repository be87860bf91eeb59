"""Each widget alone on a page: accessibility, narrow windows, targets, keys."""

import pytest
from twohats.checks.finding import Finding
from twohats.scenario.retrieval import asked_questions
from twohats.scenario.syllabus import course, glossary, marked_text, questions
from twohats.widgets.backup.widget import BackupButtons
from twohats.widgets.check_panel.widget import CheckPanel
from twohats.widgets.course_map.widget import CourseMap
from twohats.widgets.freeze.widget import Freeze
from twohats.widgets.note.widget import Note
from twohats.widgets.quiz.widget import Quiz
from twohats.widgets.roadmap.widget import RoadmapBoard
from twohats.widgets.words.widget import Words

from tests.support import small_pack as pack
from tests.support.stage import moved_by_another_widget

pytestmark = pytest.mark.browser
HINTS = ("Look at the stock.", "Enablers come first.", "Put I02 into Now.")


MARKED_TEXT = {
    "label": "Two things left out, and why",
    "question": "Choose two initiatives that you did not put in Now. What did you decide?",
    "points": 8,
    "levels": marked_text("07_roadmap", "omissions")["levels"],
}


def board(roadmap=None):
    value = roadmap.model_dump() if roadmap else None
    return RoadmapBoard.for_scenario(pack.scenario(), value, pack.carried())


def panel():
    checks = CheckPanel(graded=True)
    checks.show(
        [
            Finding("a", "Is each placed once?", 2, 2, "All are.", "It decides.", "Go on."),
            Finding("b", "Does it fit?", 1, 3, "13 of 15 fit.", "Late.", "Move one.", None, HINTS),
            Finding(
                "c", "What comes first?", 0, 4, "I16 first.", "It stops.", "Look.", "M09", HINTS
            ),
        ]
    )
    checks.hints = {"c": 2}
    return checks


def answered(group):
    """The first of its questions is answered, and shown alone with what is said to it."""
    (first, *_) = asked_questions("07_roadmap", group)
    given = {"first": 1, "latest": 1, "tries": 1, "confidence": None, "recall": "Hurry, faults."}
    return Quiz(questions=[first], answers={first["id"]: given})


WIDGETS = {
    "board empty": board,
    "board good": lambda: board(pack.good()),
    "board crowded": lambda: board(pack.crowded()),
    "check panel": panel,
    "quiz": lambda: Quiz(questions=questions("07_roadmap", "faded")),
    "quiz before its options": lambda: Quiz(questions=asked_questions("07_roadmap", "warm_up")),
    "quiz answered": lambda: answered("warm_up"),
    "prediction": lambda: Quiz(questions=questions("07_roadmap", "prediction")),
    "prediction kept": lambda: answered("prediction"),
    "note": lambda: Note(
        label="What I would check", text="One number.", least_words=5, most_words=40
    ),
    "marked text": lambda: Note(text="I left out I06.", about_words=120, **MARKED_TEXT),
    "shelf": lambda: BackupButtons(lambda: ("work.zip", b"", []), lambda raw: [], help="One file."),
    "freeze": lambda: Freeze(frozen_at="5 July, 14:02", differs=True, consequences=["One thing."]),
    "map": lambda: CourseMap(
        course=course(), written=["07_roadmap"], done={"07_roadmap": ["lesson", "packed"]}
    ),
    "words": lambda: Words(
        terms=list(glossary()),
        lessons=[lesson | {"isWritten": lesson["id"] == "09"} for lesson in course()["lessons"]],
    ),
}
each_widget = pytest.mark.parametrize("make", WIDGETS.values(), ids=WIDGETS)


@each_widget
def test_moves_nothing_when_another_widget_is_on_the_page(make, stage):
    assert moved_by_another_widget(stage(make())) == []


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
@each_widget
def test_does_axe_find_nothing(make, light, stage, axe):
    page = stage(make(), light)
    for fold in page.locator("summary").all():
        fold.click()
    assert axe(page, "#stage") == []


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_does_axe_find_nothing_in_the_opened_details(light, stage, axe):
    page = stage(board(pack.good()), light)
    page.click("[data-id=I01] .card-more")
    assert axe(page, "#stage") == []


@each_widget
def test_does_it_fit_320_pixels(make, stage):
    page = stage(make(), width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


SMALL_TARGETS = """() => [...document.querySelectorAll(
    '#stage :is(button, select, input, textarea, summary, a)')].flatMap((node) => {
  const target = node.closest('label') ?? node;
  const { width, height } = target.getBoundingClientRect();
  const unseen = node.classList.contains('th-unseen') || width === 0;
  const fits = unseen || (width >= 24 && height >= 24);
  return fits ? [] : [`${node.outerHTML.slice(0, 90)} ${width}x${height}`];
})"""


@each_widget
def test_is_every_target_at_least_24_by_24(make, stage):
    page = stage(make())
    if page.locator(".card-more").count():
        page.click("[data-id=I01] .card-more")
    for fold in page.locator("summary").all():
        fold.click()
    assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize(
    "make", [make for name, make in WIDGETS.items() if name != "prediction kept"]
)
def test_do_bare_keys_stay_inside(make, stage):
    page = stage(make())
    page.evaluate("window.heard = []; addEventListener('keydown', (e) => heard.push(e.key))")
    control = page.locator(
        "#stage :is(button:enabled, textarea, input:enabled:not(.th-unseen), a)"
    ).locator("visible=true")
    assert control.count() > 0
    for target in control.element_handles()[:4]:
        if not target.evaluate("(node) => node.isConnected"):
            continue  # a search that finds nothing takes its list away
        target.focus()
        for key in ("b", "d", "0", "ArrowDown", "Control+s"):
            page.keyboard.press(key)
    assert set(page.evaluate("heard")) <= {"s", "Control"}
    assert "s" in page.evaluate("heard")


@each_widget
def test_does_it_stand_still_where_motion_is_not_wanted(make, stage):
    page = stage(make(), reduced_motion="reduce")
    moving = """() => [...document.querySelectorAll('#stage *')].filter((node) =>
        getComputedStyle(node).transitionDuration !== '0s').length"""
    assert page.evaluate(moving) == 0

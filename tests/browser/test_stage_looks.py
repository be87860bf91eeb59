"""Each widget alone on a page: accessibility, narrow windows, targets, keys."""

import pytest
from twohats.checks.finding import Finding
from twohats.scenario import load
from twohats.scenario.retrieval import asked_questions
from twohats.scenario.syllabus import course, glossary, marked_text, questions
from twohats.session.hand_in import name_fault
from twohats.widgets.backup.widget import BackupButtons
from twohats.widgets.check_panel.widget import CheckPanel
from twohats.widgets.course_map.widget import CourseMap
from twohats.widgets.freeze.widget import Freeze
from twohats.widgets.hand_in.widget import HandInForm
from twohats.widgets.note.widget import Note
from twohats.widgets.quiz.widget import Quiz
from twohats.widgets.roadmap.widget import ClaimsBoard, RoadmapBoard
from twohats.widgets.v0_cases.widget import ExpectedChanges, QuarterlyResults
from twohats.widgets.words.widget import Words

from tests.support import small_pack as pack
from tests.support.learner_work import roadmap as plain
from tests.support.stage import moved_by_another_widget

pytestmark = pytest.mark.browser
HINTS = ("Look at the stock.", "Enablers come first.", "Put I02 into Now.")


MARKED_TEXT = {
    "label": "Two things not in Now, and why",
    "question": "Choose two initiatives that you did not put in Now. What did you decide?",
    "points": 8,
    "levels": marked_text("07_roadmap", "omissions")["levels"],
}


PLACED = plain(now=["I04", "I05", "I06"], next=["I09"], later=["I03"], not_doing=["I16"])
SAID = {"retention": {"choice": "up", "reason": "r2"}}


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
    "board of claims": lambda: ClaimsBoard.for_claims(load(), PLACED, label="Your v0"),
    "expected changes": lambda: ExpectedChanges(value={"expected": SAID}),
    "expected changes kept": lambda: ExpectedChanges(value={"expected": SAID, "kept": SAID}),
    "quarterly results": lambda: QuarterlyResults.for_cases(
        load().market.quarterly_results(0), {"ticked": []}
    ),
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
    "hand in": lambda: HandInForm(lambda: ("w.zip", b"", []), name_fault, learner="ada"),
    "freeze with gaps": lambda: Freeze(missing=["There is no bet on the value."]),
    "freeze": lambda: Freeze(frozen_at="5 July, 14:02", differs=True, consequences=["One thing."]),
    "map": lambda: CourseMap(
        course=course(),
        written=["07_roadmap"],
        done={"07_roadmap": ["lesson", "packed"]},
        sandboxes={"07_roadmap": "Your-own-question"},
    ),
    "words": lambda: Words(
        terms=list(glossary()),
        lessons=[lesson | {"isWritten": lesson["id"] == "09"} for lesson in course()["lessons"]],
    ),
}


@pytest.fixture(scope="module", params=WIDGETS)
def page(request, shared_stage):
    """One page for all questions about a widget; each test leaves it as it found it."""
    page = shared_stage(WIDGETS[request.param]())
    yield page
    page.close()


def toggle_folds(page):
    for fold in page.locator("summary").all():
        fold.click()


def test_does_axe_find_nothing(page, axe):
    toggle_folds(page)
    assert axe(page, "#stage") == []
    toggle_folds(page)


def test_does_axe_find_nothing_in_the_opened_details(stage, axe):
    page = stage(board(pack.good()))
    page.click("[data-id=I01] .card-more")
    assert axe(page, "#stage") == []


def test_does_it_fit_320_pixels(page):
    page.set_viewport_size({"width": 320, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.set_viewport_size({"width": 900, "height": 900})


SMALL_TARGETS = """() => [...document.querySelectorAll(
    '#stage :is(button, select, input, textarea, summary, a)')].flatMap((node) => {
  const target = node.closest('label') ?? node;
  const { width, height } = target.getBoundingClientRect();
  const unseen = node.classList.contains('th-unseen') || width === 0;
  const fits = unseen || (width >= 24 && height >= 24);
  return fits ? [] : [`${node.outerHTML.slice(0, 90)} ${width}x${height}`];
})"""


def test_is_every_target_at_least_24_by_24(page):
    more = page.locator("[data-id=I01] .card-more")
    if more.count():
        more.click()
    toggle_folds(page)
    assert page.evaluate(SMALL_TARGETS) == []
    toggle_folds(page)
    if more.count():
        more.click()


def test_does_it_stand_still_where_motion_is_not_wanted(page):
    moving = """() => [...document.querySelectorAll('#stage *')].filter((node) =>
        getComputedStyle(node).transitionDuration !== '0s').length"""
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate(moving) == 0
    page.emulate_media(reduced_motion="no-preference")


def test_moves_nothing_when_another_widget_is_on_the_page(page):
    assert moved_by_another_widget(page) == []


def test_do_bare_keys_stay_inside(page, request):
    """Last, since the keys may have changed what is shown."""
    if "prediction kept" in request.node.callspec.id:
        pytest.skip("nothing in it takes a key")
    page.evaluate("window.heard = []; addEventListener('keydown', (e) => heard.push(e.key))")
    control = page.locator(
        "#stage :is(button:enabled, select:enabled, textarea, input:enabled:not(.th-unseen), a)"
    ).locator("visible=true")
    assert control.count() > 0
    for target in control.element_handles()[:4]:
        if not target.evaluate("(node) => node.isConnected"):
            continue  # a search that finds nothing takes its list away
        target.focus()
        # A letter or an arrow opens a list, which then has the keys to itself: it comes last.
        for key in ("Control+s", "b", "d", "0", "ArrowDown"):
            page.keyboard.press(key)
    assert set(page.evaluate("heard")) <= {"s", "Control"}
    assert "s" in page.evaluate("heard")

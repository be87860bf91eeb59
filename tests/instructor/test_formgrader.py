"""Does the formgrader, on a real server, mark by answers and show a marker what is needed?"""

import json
import re
import shutil

import pytest

from tests.support.formgrader import Server
from tests.support.lab import OUTSIDE
from tests.support.submissions import assert_no_rubric_in, marks, submit, written

STEM = "07_roadmap"
pytestmark = [pytest.mark.nbgrader, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


@pytest.fixture
def server(graded, tmp_path):
    course, _ = graded
    (tmp_path / "state").mkdir()
    running = Server(course.root, tmp_path / "state")
    yield running
    running.stop()


def test_does_the_button_mark_as_grade_does_and_the_page_show_what_a_marker_needs(graded, server):
    course, grade = graded
    hostile = written(course, {"omissions": "<script>alert('omissions')</script>"})
    for cell in hostile["cells"]:
        if cell["cell_type"] == "code":
            cell["source"] = f"open({str(course.root / 'it-ran')!r}, 'w')\nimport os; os._exit(1)"
    submit(course, "ada")
    submit(course, "eve", notebook=hostile)
    submit(course, "ben", answers=b"{")
    grade()
    ours = marks(course)
    shutil.rmtree(course.gradebook / "autograded")

    for student in ("ada", "ben", "eve"):
        path = f"formgrader/api/submission/{STEM}/{student}/autograde"
        response = json.loads(server.ask(path, "POST"))
        assert response["success"], response
    assert marks(course) == ours
    assert not (course.root / "it-ran").exists()

    submissions = json.loads(server.ask(f"formgrader/api/submitted_notebooks/{STEM}/{STEM}"))
    ids = {submission["student"]: submission["id"] for submission in submissions}
    page = server.ask(f"formgrader/submissions/{ids['eve']}/")
    assert "<title>Product roadmap</title>" in page
    assert page.count("Rubric: ") == 3
    assert "What the text shows" in page
    assert "alert('omissions')</script>" not in page
    assert "&lt;script&gt;alert('omissions')&lt;/script&gt;" in page
    assert re.search(r'id="roadmap_value"', page)
    assert "Please look at it" in server.ask(f"formgrader/submissions/{ids['ben']}/")


@pytest.fixture
def formgrader(server, browser):
    """A tab of a real browser with the formgrader, and without a network.

    nbgrader's own template asks another machine for MathJax; nothing of ours asks any.
    """
    address = server.address().replace("//localhost", "//127.0.0.1")
    outside, errors = [], []
    page = browser.new_page(viewport={"width": 1280, "height": 800})

    def refuse(route):
        outside.append(route.request.url)
        route.abort()

    page.route(OUTSIDE, refuse)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{address}?token=testing")
    yield Formgrader(page, f"{address}formgrader")
    page.close()
    assert [url for url in outside if "/mathjax/" not in url] == []
    assert errors == []


class Formgrader:
    """The formgrader's pages, as a marker goes through them."""

    def __init__(self, page, address):
        self.page, self.address = page, address

    def assignments(self):
        self.page.goto(f"{self.address}/manage_assignments")
        self.page.locator("td .label").first.wait_for()
        return self.page

    def ids(self):
        """The hand-ins' ids by learner, in the order in which the formgrader leads through them."""
        url = f"{self.address}/api/submitted_notebooks/{STEM}/{STEM}"
        notebooks = json.loads(self.page.request.get(url).text())
        return {
            notebook["student"]: notebook["id"]
            for notebook in sorted(notebooks, key=lambda notebook: notebook["id"])
        }

    def hand_in(self, student):
        self.page.goto(f"{self.address}/submissions/{self.ids()[student]}/")
        self.page.locator(".score:focus").wait_for()
        return self.page

    def is_in_sight(self, selector):
        # Below the bar at the top, and not yet under the lower edge.
        self.page.wait_for_function(
            "(selector) => { const box = document.querySelector(selector).getBoundingClientRect();"
            " return box.top > 52 && box.bottom < innerHeight; }",
            arg=selector,
        )


@pytest.mark.browser
def test_can_a_marker_give_points_by_a_click_on_a_level(graded, formgrader):
    course, grade = graded
    submit(course, "ada")
    grade()
    page = formgrader.hand_in("ada")
    assert page.evaluate("document.activeElement.id") == "outcome_statements"
    formgrader.is_in_sight("#outcome_statements")
    assert page.locator("text=Needs a look").count() == 0
    level = page.locator("button[data-cell=omissions][data-points='5']")
    with page.expect_response(lambda answer: "/api/grade/" in answer.url):
        level.click()
    assert page.locator("#omissions").input_value() == "5"
    assert level.get_attribute("aria-pressed") == "true"
    assert marks(course)["ada", "omissions"][1:3] == (5.0, False)
    # Typing does the same, and the level shows it.
    with page.expect_response(lambda answer: "/api/grade/" in answer.url):
        page.locator("#omissions").fill("2")
        page.locator("#omissions").blur()
    assert level.get_attribute("aria-pressed") == "false"
    assert marks(course)["ada", "omissions"][1] == 2.0
    # Whoever comes back is led to what still waits, and sees what was given.
    page = formgrader.hand_in("ada")
    pressed = page.locator("button[aria-pressed=true]")
    pressed.wait_for()
    assert pressed.get_attribute("data-points") == "2"


@pytest.mark.browser
def test_is_a_marker_at_the_first_box_told_that_the_hand_in_needs_a_look(graded, formgrader):
    course, grade = graded
    submit(course, "ben", answers=b"{")
    grade()
    page = formgrader.hand_in("ben")
    page.locator("nav >> text=Needs a look").click()
    formgrader.is_in_sight("#verdict")


@pytest.mark.browser
def test_do_the_keys_lead_from_box_to_box_and_on_to_the_same_box_of_the_next(graded, formgrader):
    course, grade = graded
    for student in ("ada", "ben"):
        submit(course, student)
    grade()
    (first, first_id), (_, second_id) = formgrader.ids().items()
    page = formgrader.hand_in(first)
    for _ in range(3):  # points, extra points, comment
        page.keyboard.press("Tab")
    page.locator("#omissions:focus").wait_for()
    page.wait_for_url(f"**/{first_id}/?index=4")
    with page.expect_navigation():
        page.keyboard.press("Control+.")
    page.wait_for_url(f"**/{second_id}/?index=4")
    page.locator("#omissions:focus").wait_for()


@pytest.mark.browser
def test_are_exercises_released_and_does_the_button_give_no_sample_to_anybody(graded, formgrader):
    course, grade = graded
    submit(course, "ada")
    grade()
    page = formgrader.assignments()
    assert page.locator(".alert").count() == 0
    assert page.locator(".status .label").all_inner_texts() == ["released"] * len(course.stems())
    row = page.locator(f"tr:has-text('{STEM}')")
    row.locator(".generate-feedback a").click()
    page.locator("#success-modal").wait_for()
    assert (course.feedback_folder("ada", STEM) / f"{STEM}.html").is_file()
    assert_no_rubric_in(course.gradebook / "feedback", STEM)
    page = formgrader.assignments()
    page.locator(f"tr:has-text('{STEM}') .release-feedback a").click()
    page.locator("#error-modal >> text=--zip moodle").first.wait_for()
    assert_no_rubric_in(course.exchange, STEM)


@pytest.mark.browser
def test_has_everybody_a_name_among_the_submissions(graded, formgrader):
    course, grade = graded
    for student in ("Ada.Lovelace", "bo"):
        submit(course, student)
    grade()
    formgrader.page.goto(f"{formgrader.address}/manage_submissions/{STEM}")
    formgrader.page.locator("td.student-name").first.wait_for()
    shown = formgrader.page.locator("td.student-name").all_inner_texts()
    assert sorted(shown) == ["Lovelace, Ada", "bo, –"]

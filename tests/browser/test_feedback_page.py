"""Can everybody read the feedback page, in light and dark, on a phone and without scripts?"""

import json
import re
from pathlib import Path

import pytest
from twohats.answers import read
from twohats.scenario import load
from twohats.scenario.syllabus import hat_of
from twohats.theme import dark, light
from twohats_instructor.checks import grading_spec
from twohats_instructor.feedback.content import FeedbackPage, MarkedText
from twohats_instructor.feedback.html import page_html
from twohats_instructor.reference import reference
from twohats_instructor.scoring import score

pytestmark = pytest.mark.browser
STEM = "07_roadmap"
HOSTILE = "<script>document.title = 'taken'</script>\n\n<img src=x onerror=alert(1)>" + "w" * 300


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    scenario = load()
    data = {
        "schema": 1,
        "assignment": STEM,
        "scenario": {"pack": scenario.id, "version": scenario.version, "seed": scenario.seed},
        "answers": {"roadmap": reference(STEM)["roadmap"]},
        "carried": {
            name: {"origin": "reference", "data": scenario.reference(name)}
            for name in ("evidence", "kpi_tree")
        },
    }
    reading = read(json.dumps(data).encode(), scenario, STEM)
    page = FeedbackPage(
        title="Exercise: Marrowby's product roadmap",
        student="ada",
        points=29,
        max_points=40,
        penalty=0,
        findings=tuple(score(STEM, reading).values()),
        answers=(
            MarkedText("Two things not in Now, and why", HOSTILE, 5, 8, HOSTILE),
            MarkedText("The estimate that you are least sure of", "", None, 4, ""),
        ),
        notes=("A byte-order mark was taken off the notebook.",),
        picture=grading_spec(STEM).draw(grading_spec(STEM).work(reading)),
        hat=hat_of(STEM),
    )
    path = tmp_path_factory.mktemp("feedback") / f"{STEM}.html"
    path.write_text(page_html(page), "utf-8")
    return Path(path).as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_does_axe_find_nothing(new_page, axe, address, scheme):
    page = new_page(color_scheme=scheme, viewport={"width": 1000, "height": 900})
    page.goto(address)
    page.locator("summary").first.click()
    assert axe(page, "html") == []


@pytest.mark.parametrize("width", [320, 1000])
def test_does_the_page_fit_its_window(new_page, address, width):
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(address)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width


def test_does_nothing_that_a_learner_wrote_run(new_page, address):
    page = new_page()
    said = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.goto(address)
    assert page.title() == "Exercise: Marrowby's product roadmap: feedback"
    assert said == []


def test_is_the_page_whole_without_scripts(new_page, address):
    page = new_page(java_script_enabled=False)
    page.goto(address)
    assert page.get_by_role("heading", level=2).count() == 4
    assert page.get_by_role("img", name="Product roadmap").is_visible()


def test_is_what_holds_folded_to_a_line_and_what_does_not_hold_open(new_page, address):
    page = new_page(java_script_enabled=False)
    page.goto(address)
    rows = page.locator("details.check")
    assert rows.count() >= 9
    for row in rows.all():
        is_met = "met" in row.locator(".outcome").text_content().split(",")[0].split()
        assert row.locator("p").first.is_visible() != is_met
        assert row.locator("summary").bounding_box()["height"] >= 24


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_does_the_page_wear_the_hat_of_its_exercise(new_page, address, scheme):
    page = new_page(color_scheme=scheme)
    page.goto(address)
    color = page.locator(".got").evaluate("(bar) => getComputedStyle(bar).backgroundColor")
    shown = "#{:02x}{:02x}{:02x}".format(*map(int, re.findall(r"\d+", color)[:3]))
    assert shown == {"light": light, "dark": dark}[scheme]("hat-fill", "product")

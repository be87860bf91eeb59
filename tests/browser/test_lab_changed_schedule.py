"""Does a plan in the browser show that its breakdown was changed, and keep what is chosen?"""

import pytest
from twohats.answers import Store
from twohats.scenario import load

from tests.support.course_page import opened
from tests.support.lab import NotebookPage

pytestmark = pytest.mark.browser
STEM, LEAD = "14_plan", "I08"
PAGE = f"exercises/{STEM}/{STEM}.ipynb"
ASKED = (
    "You have changed your breakdown in exercise 09 since you began this plan: different days for"
)


@pytest.fixture
def schedule(pages_server):
    """Exercise 09 and the charter, as a learner has them when 14 is begun."""
    story, folder = load(), pages_server.root / "exercises"
    stems = ("08_project_manager", "09_planning_and_scheduling")
    charter, schedule = (Store(folder / stem / "answers.json", stem, story) for stem in stems)
    made = {**story.reference("charter"), "lead": LEAD, "origin": "learner"}
    charter.save("frozen_charter", made, anyway=True)
    for name in ("wbs", "links", "milestones"):
        schedule.save(name, story.reference(name, LEAD), anyway=True)
    return schedule


@pytest.mark.parametrize(
    ("choice", "days"),
    [
        ("Use the changed breakdown", 31),
        pytest.param("Keep this plan as it is", None, marks=pytest.mark.monthly),
    ],
)
def test_is_the_choice_offered_on_the_plan_and_kept(
    choice, days, schedule, pages_server, open_page
):
    opened(open_page(PAGE)).locator(".th-cockpit").wait_for()
    plan = Store(pages_server.root / "exercises" / STEM / "answers.json", STEM, load())
    begun = {**load().reference("plan", LEAD), "lead": LEAD, "origin": "learner"}
    plan.save("plan", begun, anyway=True)
    before = plan.get("plan").tasks[0].o
    first, *others = [package.model_dump(mode="json") for package in schedule.get("wbs")]
    schedule.save("wbs", [first | {"o": 31, "m": 32, "p": 33}, *others])
    page = opened(open_page(PAGE))
    notice = page.locator(".th-cockpit .th-notice", has_text=ASKED)
    notice.wait_for()
    notice.get_by_role("button", name=choice).click()
    notice.wait_for(state="detached")
    page.locator(".th-bar:visible[data-state=kept]").wait_for()
    nb = NotebookPage(page, pages_server, PAGE)
    nb.answers(lambda one: one["plan"]["tasks"][0]["o"] == (days or before))
    page = opened(open_page(PAGE))
    page.locator(".th-cockpit").wait_for()
    assert page.locator(".th-cockpit .th-notice").count() == 0

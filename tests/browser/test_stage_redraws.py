"""What a redraw leaves alone: the focus of a card that keys move, and a page at rest."""

import pytest
from twohats.scenario import load
from twohats.widgets.roadmap.widget import RoadmapBoard
from twohats.widgets.schedule.widget import ScheduleBoard

from tests.support import small_pack as pack

pytestmark = pytest.mark.browser
COUNT_SIZES = """(() => {
  window.sizesTold = 0;
  const Native = window.ResizeObserver;
  window.ResizeObserver = class extends Native {
    constructor(call) {
      super((...told) => { window.sizesTold += 1; call(...told); });
    }
  };
})()"""


def roadmap():
    return RoadmapBoard.for_scenario(pack.scenario(), pack.good().model_dump(), pack.carried())


def schedule():
    wbs, links = load().work.work_packages("I01")
    days = {"low": 60, "high": 90, "state": "kept"}
    shown = {"passes": {"state": "kept"}, "p50_p80_before": {"p50": days, "p80": days}}
    return ScheduleBoard.for_plan({"wbs": wbs, "links": links} | shown)


@pytest.mark.parametrize("widget", [roadmap, schedule])
def test_does_a_page_on_which_nobody_acts_draw_nothing(widget, stage):
    """Each size that is told draws again: told once more by that, the page would never rest."""
    page = stage(widget())
    page.add_init_script(COUNT_SIZES)
    page.reload()
    page.locator("body[data-ready]").wait_for()
    page.wait_for_timeout(500)
    before = page.evaluate("sizesTold")
    page.wait_for_timeout(500)
    assert page.evaluate("sizesTold") == before


def test_does_a_card_keep_the_focus_while_keys_move_it(stage):
    """A moment without focus lets a screen reader begin again, and lays out the page twice."""
    page = stage(roadmap(), width=1400)
    grip = page.locator(".card[data-id=I01] .card-grip")
    grip.focus()
    page.evaluate(
        "window.left = 0; document.addEventListener('focusout', () => { left += 1; }, true)"
    )
    for key in (" ", "ArrowRight", "ArrowLeft", "ArrowLeft", "Escape"):
        page.keyboard.press(key)
        assert grip.evaluate("(node) => node === document.activeElement")
    assert page.evaluate("left") == 0


def test_is_a_card_the_same_element_in_every_lane(stage):
    page = stage(roadmap(), width=1400)
    page.evaluate("window.cards = [...document.querySelectorAll('.card')]")
    page.locator(".card[data-id=I01] .card-menu").select_option(label="Later")
    assert page.locator(".lane-later .card[data-id=I01]").count() == 1
    assert page.evaluate("cards.every((card) => card.isConnected)")

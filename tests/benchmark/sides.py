"""What is compared in the browser: a notebook each, its picture, and where it is acted upon."""

from __future__ import annotations

from dataclasses import dataclass, replace

OURS = """import twohats.scenario
from twohats.widgets.roadmap.widget import RoadmapBoard
RoadmapBoard.for_scenario(twohats.scenario.load())"""
# The peer's picture is the board's meters alone: weeks used by five skills in three quarters.
PEER = """%matplotlib inline
import matplotlib.pyplot as plt
from ipywidgets import interact
@interact(weeks=(0, 100))
def meters(weeks=50):
    figure, axes = plt.subplots(figsize=(6, 3))
    for quarter in range(3):
        used = [weeks / 4 + 3 * skill for skill in range(5)]
        axes.bar([skill + quarter / 4 for skill in range(5)], used, width=0.2)
    axes.set_ylim(0, 45)
    plt.show()"""
PLAN = """import twohats.scenario
from twohats.widgets.schedule.widget import ScheduleBoard
wbs, links = twohats.scenario.load().work.work_packages("I01")
# With dates, links and runs shown: that is what a move has to draw again.
days = {"low": 60, "high": 90, "state": "kept"}
shown = {"passes": {"state": "kept"}, "p50_p80_before": {"p50": days, "p80": days}}
ScheduleBoard.for_plan({"wbs": wbs, "links": links} | shown)"""
# The peer's picture is the bars alone: no dates are worked out, no links are drawn.
BARS = """%matplotlib inline
import matplotlib.pyplot as plt
from ipywidgets import interact
@interact(days=(0, 100))
def gantt(days=50):
    figure, axes = plt.subplots(figsize=(8, 5))
    for row in range(17):
        axes.broken_barh([(3 * row + days / 10, days / 10 + 2)], (row, 0.6))
    axes.set_xlim(0, 80)
    plt.show()"""
# A button that writes one digit at a key press or a move: what the browser itself takes.
NOTHING = """() => {
  const button = document.createElement("button");
  button.id = "floor";
  button.textContent = "0";
  button.style = "position: fixed; top: 0; left: 0; z-index: 9999";
  const write = () => (button.textContent = 1 - button.textContent);
  button.addEventListener("keydown", write);
  addEventListener("pointermove", write);
  document.body.append(button);
}"""

CARD = "document.querySelector('.jp-OutputArea .card[data-id=I01]')"
LANES = "[...document.querySelectorAll('.jp-OutputArea .lane')]"
PLACE = f"() => String({LANES}.findIndex((lane) => lane.contains({CARD})))"
IMAGE = "document.querySelector('.jp-OutputArea img[src^=\"data:image\"]')"
AT_ONCE = "() => Promise.resolve()"


@dataclass(frozen=True)
class Side:
    """A notebook, how its picture is told from another, and what takes keys and pointer.

    `load` waits until an image can be drawn. A drag goes to and fro between `targets`, or a few
    pixels along where there are none. `opens` is clicked first.
    """

    code: str
    picture: dict[str, str]
    load: str
    keys: str
    handle: str = ""
    targets: tuple[str, ...] = ()
    picks_up: bool = False
    opens: str = ""


BOARD = Side(
    OURS,
    {"keydown": PLACE, "pointermove": f"() => {CARD}.style.transform"},
    AT_ONCE,
    ".jp-OutputArea .card[data-id=I01] .card-grip",
    ".jp-OutputArea .card[data-id=I01] .card-name",
    (".jp-OutputArea .lane-now", ".jp-OutputArea .lane-next"),
    picks_up=True,
)
SLIDER = Side(
    PEER,
    dict.fromkeys(("keydown", "pointermove"), f"() => {IMAGE}?.src ?? null"),
    f"() => {IMAGE}.decode()",
    ".jp-OutputArea .noUi-handle",
    ".jp-OutputArea .noUi-handle",
)
BAR = "document.querySelector('.jp-OutputArea .gantt-row[data-id=T05] .bar')"
HANDLE = ".jp-OutputArea .gantt-row[data-id=T05] .handle-m"
GANTT = Side(
    PLAN,
    dict.fromkeys(("keydown", "pointermove"), f"() => {BAR}.style.width"),
    AT_ONCE,
    HANDLE,
    HANDLE,
    opens=".jp-OutputArea [data-focus=row-T05]",
)
PLOTTED = replace(SLIDER, code=BARS)
DIGIT = "() => document.getElementById('floor').textContent"
FLOOR = Side(
    "", dict.fromkeys(("keydown", "pointermove"), DIGIT), AT_ONCE, "#floor", handle="#floor"
)
#: What is measured against what, by the name of our picture.
PAIRS = {"board": (BOARD, SLIDER), "Gantt": (GANTT, PLOTTED)}

"""Acting upon a page thirty times, and what the page's own clock says about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.benchmark.sides import FLOOR, NOTHING, Side
from tests.benchmark.wire import Wire

CLOCK = Path(__file__).with_name("clock.js").read_text("utf-8")
EVENTS, EACH_WAY_S = 30, 0.06
WINDOW = {"width": 1600, "height": 1800}  # high enough that no drag scrolls


class Taken(NamedTuple):
    """Milliseconds from each event to the painted frame, and to the changed picture."""

    painted: list[float]
    changed: list[float]


def measured(side: Side, lab: Any, browser: Any) -> dict[str, Taken]:
    """Opens the notebook behind a wire; every case by its name."""
    from tests.support.lab import NotebookPage

    wire = Wire(lab.port)
    direct, lab.url = lab.url, f"http://127.0.0.1:{wire.port}"
    page = browser.new_page(viewport=WINDOW)
    try:
        name = lab.write("bench.ipynb", [side.code])
        NotebookPage(page, lab, name).open().run_all()
        if side.opens:
            page.locator(side.opens).first.click()
        page.locator(side.keys).first.wait_for()
        return dict(_cases(page, side, wire))
    finally:
        page.close()
        lab.url = direct
        lab.delete_kernels()
        wire.stop()


def _cases(page: Any, side: Side, wire: Wire) -> Iterator[tuple[str, Taken]]:
    for delay, far in ((0.0, "local"), (EACH_WAY_S, "behind 120 ms")):
        wire.delay = delay
        yield from timed_cases(page, side, far)
    page.evaluate(NOTHING)
    yield from timed_cases(page, FLOOR, "floor")


def timed_cases(page: Any, side: Side, far: str) -> Iterator[tuple[str, Taken]]:
    """A key pressed and a drag, thirty times each."""
    yield f"key press, {far}", _timed(page, side, "keydown", _keys)
    yield f"drag step, {far}", _timed(page, side, "pointermove", _drag)


def _timed(page: Any, side: Side, kind: str, act: Callable[[Any, Side], None]) -> Taken:
    settings = {"type": kind, "picture": side.picture[kind], "load": side.load}
    page.evaluate(CLOCK, settings)
    act(page, side)
    clock = page.evaluate("benchClock")
    return Taken(clock["painted"], clock["changed"])


def _keys(page: Any, side: Side) -> None:
    page.locator(side.keys).first.focus()
    if side.picks_up:
        page.keyboard.press(" ")
    for number in range(EVENTS):
        key = ("ArrowRight", "ArrowLeft")[number % 2]
        _once(page, number, lambda key=key: page.keyboard.press(key))
    if side.picks_up:
        page.keyboard.press("Escape")


def _drag(page: Any, side: Side) -> None:
    x, y = _middle(page, side.handle)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 12, y)
    page.wait_for_timeout(600)  # a picture of the first step is not counted
    ends = [_middle(page, one) for one in side.targets] or [(x + 40, y), (x + 4, y)]
    for number in range(EVENTS):
        to_x, to_y = ends[number % 2]
        _once(page, number, lambda to=(to_x + 4 * (number % 5), to_y): page.mouse.move(*to))
    page.mouse.move(x, y)
    page.mouse.up()
    page.wait_for_timeout(600)


def _middle(page: Any, selector: str) -> tuple[float, float]:
    box = page.locator(selector).first.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _once(page: Any, number: int, act: Callable[[], None]) -> None:
    """One event, its picture, and a pause that meets each phase of a frame."""
    page.evaluate("benchClock.armed = true")
    act()
    done = f"benchClock.painted.length > {number}"
    page.wait_for_function(done, timeout=10_000, polling=20)
    page.wait_for_timeout(30 + 13 * number % 17)

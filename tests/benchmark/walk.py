"""From an act to the next paint, through a whole walk of exercise 07: board, drawer, table, play.

The browser's own event timing says how long each interaction took, in steps of 8 ms; it names none
below 16 ms, which count as 15. "Slowed" is the same walk with a sixth of the processor's speed.
What the browser itself needs for such a picture is measured on the same page: a key by which one
line of script puts a card into another column, and nothing else happens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from tests.benchmark import Row, missing, percentile
from tests.benchmark.board import chromium, lab_and_browser

WHAT = "interaction to next paint, exercise 07"
PAGE = "exercises/07_roadmap/07_roadmap.ipynb"
#: How much the processor is slowed, and the most milliseconds that 98 of 100 interactions may take.
RATES = {1: 50, 6: 100}
SHORT_MS = 15  # of what the browser does not name
WORST = 3
LISTEN = """() => {
  window.walked = new Map();
  window.doing = "";
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { interactionId, duration, name, processingStart, processingEnd } = entry;
      if (!interactionId) continue;
      const interaction = walked.get(interactionId) ?? { duration: 0, script: 0, deed: "" };
      interaction.script = Math.max(interaction.script, processingEnd - processingStart);
      if (duration > interaction.duration) interaction.deed = `${window.doing} (${name})`;
      interaction.duration = Math.max(interaction.duration, duration);
      walked.set(interactionId, interaction);
    }
  }).observe({ type: "event", durationThreshold: 16 });
}"""
PLACING = "a card placed by a key"
BARE = "a card put elsewhere by one line of script"
BARE_KEY = "F9"
BARE_TIMES = 16
#: The key puts the first card of Now into Next, then back.
LISTEN_BARE = """(key) => {
  const [now, next] = ["now", "next"].map((name) =>
    document.querySelector(`.th-board .lane-${name} .lane-list`));
  const card = now.querySelector(".card");
  const home = card.nextSibling;
  window.bareMoves = 0;
  addEventListener("keydown", (event) => {
    if (event.key !== key) return;
    window.bareMoves += 1;
    if (card.parentElement === now) next.append(card);
    else now.insertBefore(card, home);
  }, true); // before a widget can keep the key to itself
}"""
PLACES = {"now": "1", "next": "2", "later": "3", "not_doing": "4"}
CARDS = {
    "now": ("I02", "I09", "I11", "I12"),
    "next": ("I01", "I03", "I13"),
    "later": ("I14", "I05"),
    "not_doing": ("I04", "I06", "I07", "I08", "I10", "I15", "I16"),
}
OUTCOME = "People keep their box where they now cancel it: 9 of 100 in a quarter, today 14."


class Walk(NamedTuple):
    """How many interactions there were, and what the browser timed.

    Each with all its milliseconds, those of them in the page's own script, and what was done.
    `bare` are the milliseconds of what the browser was then asked to do by itself.
    """

    count: int
    timed: list[tuple[float, float, str]]
    bare: list[float]

    @property
    def durations(self) -> list[float]:
        return _with_short(self.timed, self.count)

    @property
    def placed(self) -> list[float]:
        """The milliseconds of the cards that were placed by a key."""
        count = sum(map(len, CARDS.values()))
        return _with_short((one for one in self.timed if one[2].startswith(PLACING)), count)


def _with_short(timed: Iterable[tuple[float, float, str]], count: int) -> list[float]:
    """The milliseconds of `count` interactions: the browser names none that took less."""
    named = [duration for duration, _script, _deed in timed]
    return named + [SHORT_MS] * max(0, count - len(named))


def rows() -> Iterator[Row]:
    """The walk at full speed, and slowed."""
    try:
        import playwright.sync_api  # noqa: F401

        from tests.support.course_page import course_lab, forget_work
    except ImportError as error:
        yield missing(WHAT, str(error))
        return
    if (program := chromium()) is None:
        yield missing(WHAT, "no Chromium was found")
        return
    with lab_and_browser(course_lab, program) as (lab, browser):
        for rate, budget in RATES.items():
            yield from _rows_of(walk(lab, browser, rate), rate, budget)
            lab.delete_kernels()
            forget_work(lab.root)


def _rows_of(walked: Walk, rate: int, budget: int) -> Iterator[Row]:
    values = walked.durations
    slowed = f", slowed {rate} times" if rate > 1 else ""
    p50, p98 = percentile(values, 0.5), percentile(values, 0.98)
    figures = f"{p50:.0f} / {p98:.0f} ms"
    what = f"{WHAT}{slowed}, p50 / p98 of {walked.count}"
    yield Row(what, figures, "", "", f"p98 within {budget} ms", p98 <= budget)
    placed, bare = percentile(walked.placed, 0.5), percentile(walked.bare, 0.5)
    what = f"  {PLACING}{slowed}, beside one line of script, p50"
    yield Row(what, f"{placed:.0f} ms", f"{bare:.0f} ms", f"{placed / bare:.1f}")
    for duration, script, deed in sorted(walked.timed, reverse=True)[:WORST]:
        yield Row(f"  the longest: {deed}", f"{duration:.0f} ms, {script:.0f} in script", "")


def walk(lab: Any, browser: Any, rate: int = 1) -> Walk:
    """Opens the exercise as a page and does there what a learner does."""
    from tests.support.course_page import WINDOW, opened

    page = browser.new_page(viewport=WINDOW)
    try:
        page.goto(f"{lab.url}/lab/tree/{PAGE}?reset&token={lab.token}")
        opened(page).locator(".th-board .card").first.wait_for()
        page.wait_for_timeout(4000)  # JupyterLab goes on laying out cells outside the window
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": rate})
        page.evaluate(LISTEN)
        walker = Walker(page, pause=60 * rate)
        count, timed = walker.walk(), _timed(page)
        walker.put_bare()
        bare = (one for one in _timed(page) if one[2].startswith(BARE))
        return Walk(count, timed, _with_short(bare, BARE_TIMES))
    finally:
        page.close()


def _timed(page: Any) -> list[tuple[float, float, str]]:
    """What the browser has timed so far."""
    page.wait_for_timeout(500)
    timed = page.evaluate("[...walked.values()].map((one) => [one.duration, one.script, one.deed])")
    return [tuple(one) for one in timed]


class Walker:
    """Acts upon the page, names what it does and counts it; a pause lets each be painted."""

    def __init__(self, page: Any, pause: int) -> None:
        self.page, self.pause, self.count = page, pause, 0

    def walk(self) -> int:
        """The whole way; how many interactions it had."""
        for part in (self._place, self._move, self._drag, self._open, self._table, self._play):
            part()
        return self.count

    def _do(self, deed: str, act: Callable[[], None]) -> None:
        self.page.evaluate("(deed) => { window.doing = deed; }", deed)
        act()
        self.count += 1
        self.page.wait_for_timeout(self.pause)

    def _press(self, deed: str, *keys: str) -> None:
        for key in keys:
            self._do(deed, lambda key=key: self.page.keyboard.press(key))

    def _click(self, deed: str, selector: str) -> None:
        target = self.page.locator(selector).first
        target.scroll_into_view_if_needed()
        self._do(deed, lambda: target.click())

    def _focus(self, key: str) -> None:
        self.page.locator(f'.th-board [data-focus="{key}"]').first.focus()

    def _place(self) -> None:
        """All sixteen cards by a single key each."""
        for bucket, ids in CARDS.items():
            for id_ in ids:
                self._focus(f"grip-{id_}")
                self._press(PLACING, PLACES[bucket])

    def _move(self) -> None:
        """A card picked up, moved and dropped; then taken back."""
        self._focus("grip-I11")
        self._press("a card moved by arrows", " ", "ArrowRight", "ArrowDown", "ArrowLeft", " ")
        self._press("Undo", "Control+z", "Control+z")

    def _drag(self) -> None:
        mouse, page = self.page.mouse, self.page
        for id_, bucket in (
            ("I12", "next"),
            ("I12", "now"),
            ("I05", "not_doing"),
            ("I05", "later"),
        ):
            name = page.locator(f".th-board .card[data-id={id_}] .card-name")
            name.scroll_into_view_if_needed()
            box, lane = (
                name.bounding_box(),
                page.locator(f".th-board .lane-{bucket}").bounding_box(),
            )
            mouse.move(box["x"] + 20, box["y"] + 8)
            self._do("a card picked up by the mouse", mouse.down)
            mouse.move(lane["x"] + 60, lane["y"] + 190, steps=12)
            self._do("a card dropped by the mouse", mouse.up)

    def _open(self) -> None:
        """A card's drawer: estimates, findings, a KPI, and its outcome typed."""
        for id_ in ("I01", "I11"):
            self._click("a drawer opened", f'.th-board [data-focus="more-{id_}"]')
            reach = self.page.locator(".th-board .details .numbers input").first
            self._do("a field entered", lambda reach=reach: reach.click())
            self._press("an estimate typed", "Control+a", *"9300", "Tab")
            for finding in self.page.locator(".th-board .details .evidence input").all()[:2]:
                finding.scroll_into_view_if_needed()
                self._do("a finding ticked", lambda finding=finding: finding.click())
            text = self.page.locator(".th-board .details textarea").first
            if text.count():
                self._do("a text entered", lambda text=text: text.click())
                self._press("a letter of an outcome typed", *OUTCOME[:40])
            self._press("a drawer closed", "Escape")

    def _table(self) -> None:
        """The table behind the board, and a number in it."""
        self._click("the table opened", '.th-board summary:has-text("table")')
        cell = self.page.locator(".th-board .twin input").first
        cell.scroll_into_view_if_needed()
        self._do("a cell of the table entered", lambda: cell.click())
        self._press("a number typed into the table", "Control+a", *"8800", "Tab", "Tab")
        self._click("the table closed", '.th-board summary:has-text("table")')

    def _play(self) -> None:
        """Check, freeze, and six quarters, by the clock and by hand."""
        self._click("Check", '.th-board [data-focus="check"]')
        self.page.locator(".check-result", has_text="can be judged").wait_for()
        self._click("Freeze", ".th-freeze button")
        self.page.wait_for_timeout(1500)
        self._click("Play six quarters", ".th-quarters [data-focus=play]")
        self.page.locator(".quarters-step").first.wait_for()
        self.page.wait_for_timeout(1500)
        self._click("Pause", ".th-quarters [data-focus=play]")
        for _ in range(6):
            self._click("One week", ".th-quarters [data-focus=step]")
        for quarter in range(6):
            self._click("the end of a quarter", f'.th-quarters [data-focus="quarter-{quarter}"]')
        self._click("the first quarter again", '.th-quarters [data-focus="quarter-0"]')

    def put_bare(self) -> None:
        """A card goes to and fro by the least script there is; afterwards the board is not used."""
        self.page.evaluate(LISTEN_BARE, BARE_KEY)
        self.page.locator(".th-board .lane-now").scroll_into_view_if_needed()
        self._press(BARE, *[BARE_KEY] * BARE_TIMES)
        if self.page.evaluate("window.bareMoves") != BARE_TIMES:
            raise RuntimeError("the bare card was not moved, so there is nothing to compare with")

"""The first minute of the course as a moving picture, taken from the real page.

`python -m tests.support.first_minute` opens the start page in a JupyterLab, makes a guess as a
learner does, and writes `assets/figures/first_minute.gif`: frames where something changes, held as
long as somebody needs to read them.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page, sync_playwright

from tests.support.course_page import course_lab, opened
from tests.support.lab import ROOT, Lab

FILE = ROOT / "assets" / "figures" / "first_minute.gif"
WINDOW = {"width": 1120, "height": 880}
WIDTH, COLOURS = 800, 64
#: What a file in the README may weigh.
MOST_BYTES = 600_000
#: The guess of somebody who knows nothing yet, and how far the promised day is moved.
GUESS, STEPS = 70, 13
# Below the course bar, which stays at the top.
TO_THE_TOP = """(node) => {
    node.style.scrollMarginTop = "110px";
    node.scrollIntoView({ block: "start" });
}"""
# As a drag does: a key would draw a ring around the slider, over the days below it.
ONE_ON = (
    "(input) => { input.stepUp(); input.dispatchEvent(new Event('input', { bubbles: true })); }"
)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
Frame = tuple[Image.Image, int]  # picture, and how long it is shown, in ms


def frames(page: Page) -> Iterator[Frame]:
    """The question, a guess, the answer, and the promised day moved until most tries keep it."""
    page.emulate_media(reduced_motion="reduce")
    guess = page.get_by_role("slider", name="Kept, in how many of 100 simulated runs")
    yield shot(page), 2600
    for step in range(1, 9):
        _to(guess, round(50 + (GUESS - 50) * step / 8))
        yield shot(page), 130 if step < 8 else 1200
    page.get_by_role("button", name="Show the result").click()
    answer = page.locator(".slide-told", has_text=f"You said {GUESS}.")
    answer.wait_for()
    page.wait_for_timeout(600)
    answer.evaluate(TO_THE_TOP)
    yield shot(page), 3600
    day = page.get_by_role("slider", name="Promised day")
    for _ in range(STEPS):
        day.evaluate(ONE_ON)
        yield shot(page), 220
    yield shot(page), 3000


def _to(slider: Locator, value: int) -> None:
    slider.evaluate(
        "(input, value) => { input.value = value;"
        " input.dispatchEvent(new Event('input', { bubbles: true })); }",
        value,
    )


def shot(page: Page) -> Image.Image:
    """What the window shows, at the width of the README."""
    page.wait_for_timeout(120)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    height = round(picture.height * WIDTH / picture.width)
    return picture.resize((WIDTH, height), Image.Resampling.LANCZOS)


def write(taken: list[Frame], path: Path) -> None:
    """The frames as one file that repeats; raises ValueError if it is too heavy for a page."""
    pictures = [picture for picture, _ in taken]
    # One palette for all: another one for each frame would flicker.
    palette = _side_by_side(pictures).quantize(COLOURS, dither=Image.Dither.NONE)
    plain = [picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture in pictures]
    plain[0].save(
        path,
        save_all=True,
        append_images=plain[1:],
        duration=[duration for _, duration in taken],
        loop=0,
        optimize=True,
    )
    if path.stat().st_size > MOST_BYTES:
        raise ValueError(f"{path.name} has {path.stat().st_size:,} bytes, more than {MOST_BYTES:,}")


def _side_by_side(pictures: list[Image.Image]) -> Image.Image:
    first, last = pictures[0], pictures[-1]
    both = Image.new("RGB", (first.width, 2 * first.height))
    both.paste(first, (0, 0))
    both.paste(last, (0, first.height))
    return both


def record(lab: Lab, chromium: str | None = None) -> list[Frame]:
    """The frames, from a JupyterLab that serves the course."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport=WINDOW)
        page.goto(f"{lab.url}/lab/tree/course/00_start.ipynb?token={lab.token}")
        taken = list(frames(opened(page)))
        browser.close()
    return taken


def main() -> None:
    """Record and write."""
    chromium = next((str(p) for p in [Path("/usr/bin/chromium")] if p.exists()), None)
    with tempfile.TemporaryDirectory() as folder:
        root, home = Path(folder, "root"), Path(folder, "home")
        root.mkdir()
        home.mkdir()
        lab = course_lab(root, home)
        try:
            lab.wait()
            write(record(lab, chromium), FILE)
        finally:
            lab.stop()


if __name__ == "__main__":
    main()

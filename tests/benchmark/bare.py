"""Our pictures once more without JupyterLab: what is left there is ours and the browser's."""

from __future__ import annotations

from typing import Any

from tests.benchmark.events import WINDOW, Taken, timed_cases
from tests.benchmark.sides import Side

OUTPUT = "document.getElementById('stage').className = 'jp-OutputArea'"


def measured(side: Side, browser: Any) -> dict[str, Taken]:
    """Keys and drags as in a notebook, by the same names."""
    from tests.support.stage import ADDRESS, FIRST_PORT, stage_page

    page = browser.new_page(viewport=WINDOW)
    try:
        html, address = stage_page(_widget(side.code)), ADDRESS.format(port=FIRST_PORT)
        page.route(address, lambda route: route.fulfill(body=html, content_type="text/html"))
        page.goto(address)
        page.locator("body[data-ready]").wait_for()
        page.evaluate(OUTPUT)  # so that a side's selectors find it
        if side.opens:
            page.locator(side.opens).first.click()
        return dict(timed_cases(page, side, "local"))
    finally:
        page.close()


def _widget(code: str) -> Any:
    """What the cell would show: the value of its last line."""
    *lines, last = code.splitlines()
    names: dict[str, Any] = {}
    exec("\n".join(lines), names)
    return eval(last, names)

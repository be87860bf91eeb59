"""Does a page stay awake while somebody is there, and come back with one click when it is not?"""

import pytest

from tests.support.course_page import WINDOW, course_lab

pytestmark = pytest.mark.browser
CULLER = "--MappingKernelManager."
# Binder's ten minutes, shortened; a learner moves something once in a while, well within them.
IDLE_S = 12
MOVES_EVERY_S = 8
MOVES = 3  # the last one comes when a kernel that nobody keeps awake is long gone
SLEEPER = [f"{CULLER}cull_idle_timeout={IDLE_S}", f"{CULLER}cull_interval=2"]
SLEEPER += [f"{CULLER}cull_connected=True"]
BOARD = "exercises/07_roadmap/07_roadmap.ipynb"


@pytest.fixture(scope="module")
def sleepy(tmp_path_factory):
    """A server that ends kernels as Binder does, only sooner."""
    home = tmp_path_factory.mktemp("home")
    server = course_lab(tmp_path_factory.mktemp("root"), home, SLEEPER)
    server.set_extension(view="page", beat=4, check=2)
    try:
        server.wait()
        yield server
    finally:
        server.stop()


@pytest.fixture
def board_page(sleepy, new_page):
    page = new_page(viewport=WINDOW)
    page.goto(f"{sleepy.url}/lab/tree/{BOARD}?reset&token={sleepy.token}")
    page.locator(".th-board .card").first.wait_for(timeout=60_000)
    page.locator(".th-bar:not([data-state=busy])").wait_for(timeout=60_000)
    yield page
    sleepy.delete_kernels()


def kernels(server):
    return [kernel["id"] for kernel in server.ask("GET", "/api/kernels")]


def test_does_the_kernel_stay_while_somebody_moves_something_now_and_then(sleepy, board_page):
    before = kernels(sleepy)
    for step in range(MOVES):
        board_page.mouse.move(500 + 9 * step, 500)
        board_page.wait_for_timeout(1000 * MOVES_EVERY_S)
    assert kernels(sleepy) == before != []
    assert board_page.locator(".th-bar:not([data-state=gone])").count() == 1


def go_on_once(page, server, lane):
    """Sleeps, changes the board while it sleeps, and goes on with one click."""
    page.locator(".th-bar[data-state=gone]").wait_for(timeout=90_000)
    assert kernels(server) == []
    page.locator(".card[data-id=I05] .card-menu").select_option(lane)
    page.get_by_role("button", name="Reconnect", exact=True).click()
    least = 99
    while page.locator(".th-bar:is([data-state=gone], [data-state=busy])").count():
        least = min(least, page.locator(".th-board .card").count())
        page.wait_for_timeout(100)
    assert least > 0, "the page was blank for a moment"
    page.get_by_role("button", name="Use the newer version").first.click()
    page.locator(f".lane-{lane} .card[data-id=I05]").wait_for()
    page.locator(".th-bar[data-state=kept]").wait_for()


def test_does_go_on_bring_everything_back_with_one_click(sleepy, board_page):
    for lane in ("now", "next"):
        go_on_once(board_page, sleepy, lane)


@pytest.mark.monthly
def test_does_go_on_work_fifty_times(sleepy, board_page):
    for count in range(50):
        print(f"{count} of 50")  # shown where the next one fails
        go_on_once(board_page, sleepy, ("now", "next")[count % 2])

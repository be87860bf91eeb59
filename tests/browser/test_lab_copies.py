"""Is a copy or a renamed page noticed, and is what was written into it handed in?"""

import shutil
import zipfile

import pytest

from tests.support.course_page import opened

pytestmark = pytest.mark.browser
STEM = "07_roadmap"
OWN = f"exercises/{STEM}/{STEM}.ipynb"
MOVE = "([from, to]) => window.jupyterapp.serviceManager.contents.rename(from, to).then(() => null)"
RENAME = "(name) => window.jupyterapp.shell.currentWidget.context.rename(name)"


@pytest.fixture
def copy(pages_server):
    """Puts a copy of the exercise somewhere; takes it away again."""
    made = []

    def make(path):
        target = pages_server.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(pages_server.root / OWN, target)
        made.append(target)
        return path

    yield make
    for path in made:
        path.unlink(missing_ok=True)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (f"exercises/{STEM}/{STEM}-Copy1.ipynb", "under another name"),
        (f"old/{STEM}.ipynb", "in another folder"),
    ],
)
def test_does_a_copy_say_what_it_is_and_lead_to_the_page(path, words, copy, open_page, axe):
    page = open_page(copy(path))
    page.locator(".th-stray", has_text=words).wait_for(timeout=60_000)
    assert axe(page, ".th-stray") == []
    page.get_by_role("button", name="Open 07 Roadmap · exercise").click()
    page.locator(".th-bar-title:visible", has_text="07 Roadmap · exercise").wait_for()


def test_does_a_page_moved_while_it_is_open_say_where_it_saves_and_go_back(pages_server, open_page):
    page = opened(open_page(OWN))
    (pages_server.root / "old").mkdir(exist_ok=True)
    moved = f"old/{STEM}.ipynb"
    page.evaluate(MOVE, [OWN, moved])
    page.locator(".th-stray", has_text="moved while it was open").wait_for()
    assert "still saved in exercises/07_roadmap" in page.locator(".th-stray").inner_text()
    page.locator(".card[data-id=I05] .card-menu").select_option("now")
    page.locator(".th-bar[data-state=kept]").wait_for()
    assert (pages_server.root / OWN).with_name("answers.json").is_file()
    page.get_by_role("button", name="Move it back").click()
    page.locator(".th-stray:visible").wait_for(state="detached")
    assert (pages_server.root / OWN).is_file()
    assert not (pages_server.root / moved).exists()


def test_is_nothing_said_above_a_page_in_its_place(open_page):
    page = opened(open_page(OWN))
    assert page.locator(".th-stray:visible").count() == 0


def test_does_a_page_renamed_while_it_is_open_say_so_and_hand_itself_in(pages_server, open_page):
    page = opened(open_page(OWN))
    try:
        page.evaluate(RENAME, "final.ipynb")
        page.locator(".th-stray", has_text="final.ipynb is 07 Roadmap · exercise under").wait_for()
        name = page.get_by_label("Your name or id")
        name.fill("ada")
        name.press("Tab")
        with page.expect_download() as download:
            page.get_by_role("button", name="Make the file to hand in").click()
        page.get_by_text(f"It holds final.ipynb, under the name {STEM}.ipynb,").wait_for()
        packed = zipfile.ZipFile(download.value.path())
        assert sorted(packed.namelist()) == [f"{STEM}.ipynb", "answers.json"]
    finally:
        page.evaluate(RENAME, f"{STEM}.ipynb")
    assert (pages_server.root / OWN).is_file()

"""The sandbox alone on a page: two settings, what they bring, and its file opened again."""

import json

import pytest
from twohats.boards.sandbox import open_sandbox
from twohats.desk import lesson
from twohats.widgets.sandbox.widget import opened

from tests.support.learner_work import roadmap

pytestmark = pytest.mark.browser
#: A change in B of each model.
TRIED = {
    "quarters": {"knows_links": True},
    "market": {"families": 9},
    "voices": {"source": "survey", "line": "left"},
    "campaign": {"goal": "K12"},
}
#: Texts of the charts that lie on one another, and dots that lie on a text.
OVERLAPS = """() => [...document.querySelectorAll(".pair-chart")].flatMap((chart) => {
    const isShown = (node) => node.checkVisibility({ visibilityProperty: true });
    const boxes = (names) => [...chart.querySelectorAll(names)].filter(isShown)
        .map((node) => [node.textContent || "a dot", node.getBoundingClientRect()]);
    const texts = boxes(".pair-name, .band-tick > span").filter(([text]) => text.trim());
    const meet = ([, a], [, b]) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const pairs = texts.flatMap((one, at) => texts.slice(at + 1).map((other) => [one, other]));
    const dots = boxes(".pair-dot").flatMap((dot) => texts.map((text) => [dot, text]));
    return [...pairs, ...dots].filter(([one, other]) => meet(one, other))
        .map(([[one], [other]]) => `${one} | ${other}`);
})"""
LIST = roadmap(now=["I03", "I11"], next=["I13", "I09"], later=["I01"])


@pytest.fixture
def desk(tmp_path):
    desk = lesson("07_roadmap", tmp_path)
    desk.work.save("draft_roadmap", LIST)
    return desk


@pytest.fixture
def sandbox(desk):
    return open_sandbox(desk.session)


@pytest.fixture
def tried(sandbox):
    """Hidden links are known in B."""
    setting = {"roadmap": "own"}
    pair = {"a": setting, "b": setting | {"knows_links": True}}
    sandbox.value = sandbox.value | {"question": "What do hidden links cost?", "quarters": pair}
    return sandbox


def with_model(sandbox, model):
    """The sandbox with one thing changed in B of a model."""
    pair = sandbox.value[model]
    changed = pair | {"b": pair["b"] | TRIED[model]}
    sandbox.value = sandbox.value | {"model": model, model: changed}
    return sandbox


def answer(page, widget):
    """What Python makes of the value on the page, shown there."""
    widget.value = page.evaluate("stage.state.value")
    page.evaluate("(played) => stage.model.set('played', played)", widget.played)


def choose_file(page, name, text):
    """Open a file, and have Python answer as it would."""
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    )
    page.wait_for_function("stage.sent.some((message) => message.ask === 'open')")
    sent = page.evaluate("stage.sent.filter((message) => message.ask === 'open').at(-1)")
    assert sent["text"] == text
    page.evaluate("(message) => stage.tell('msg:custom', message)", opened(sent["text"]))


def side(page, name):
    return page.locator(f".sandbox-side[data-side={name}]")


@pytest.mark.parametrize("light", [True, False])
@pytest.mark.parametrize("model", TRIED)
def test_does_axe_find_nothing_with_any_model(sandbox, stage, axe, model, light):
    page = stage(with_model(sandbox, model), light=light)
    page.get_by_text("Company by company").click()
    assert axe(page, "#stage") == []


@pytest.mark.parametrize("width", [320, 800])
@pytest.mark.parametrize("model", TRIED)
def test_do_no_texts_of_the_charts_overlap(sandbox, stage, model, width):
    """With B above A and below it, so that zero is at either end."""
    page = stage(with_model(sandbox, model), width=width)
    assert page.locator(".pair-chart").count() == 2
    assert page.evaluate(OVERLAPS) == []
    pair = sandbox.value[model]
    sandbox.value = sandbox.value | {model: {"a": pair["b"], "b": pair["a"]}}
    page = stage(sandbox, width=width)
    assert page.evaluate(OVERLAPS) == []


def test_is_each_model_chosen_and_changed_by_touch(sandbox, stage):
    page = stage(sandbox, width=320, has_touch=True)
    page.get_by_text("Campaign: a measure decides").tap()
    answer(page, sandbox)
    side(page, "b").get_by_label("Draws go on while").select_option("K12")
    page.get_by_text("Voices: what customers say").tap()
    answer(page, sandbox)
    side(page, "b").get_by_text("Every message is answered").tap()
    answer(page, sandbox)
    value = page.evaluate("stage.state.value")
    assert value["campaign"]["b"]["goal"] == "K12"
    assert value["voices"]["b"]["answers_letters"]
    assert page.locator(".sandbox-sentence", has_text="the customers who stay bring").is_visible()


def test_does_one_change_by_mouse_show_a_difference_that_undo_takes_back(sandbox, stage):
    page = stage(sandbox)
    sentence = page.locator(".sandbox-sentence")
    assert sentence.text_content().startswith("A and B are the same so far.")
    assert page.locator(".pair-dot").count() == 2 * 16  # nothing to show of a difference
    side(page, "b").get_by_label("Hidden dependencies are known").check()
    answer(page, sandbox)
    assert "95% interval" in sentence.text_content()
    assert page.locator(".pair-dot").count() == 3 * 16
    averages = page.locator("tr", has_text="Average of the companies").locator("td")
    assert len(set(averages.all_text_contents())) == 2
    page.get_by_role("button", name="Undo").click()
    assert not side(page, "b").get_by_label("Hidden dependencies are known").is_checked()
    assert page.get_by_role("button", name="Make B like A").is_disabled()


def test_is_all_of_it_reached_and_changed_by_keys(sandbox, stage):
    page = stage(sandbox)
    page.get_by_label("What do you want to find out?").focus()
    page.keyboard.type("Is one person more worth it?")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("stage.state.value.model") == "market"
    field = side(page, "b").get_by_label("Families")
    field.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("9")
    page.keyboard.press("Enter")
    value = page.evaluate("stage.state.value")
    assert value["question"] == "Is one person more worth it?"
    assert value["market"]["b"]["families"] == 9
    assert value["market"]["a"]["families"] == 1
    assert "82% of the attention" in side(page, "b").text_content()


def test_is_a_number_that_does_not_fit_kept_and_explained(sandbox, stage):
    page = stage(sandbox)
    field = side(page, "a").get_by_label("Penalty for missing the law's date")
    field.fill("9000")
    field.press("Enter")
    assert "from 0 to 2,000 is expected" in side(page, "a").text_content()
    assert field.input_value() == "9000"
    assert page.evaluate("stage.state.value.quarters.a.penalty_k") is None


def test_does_it_fit_a_narrow_page(tried, stage):
    page = stage(tried, width=320)
    for model in ("Market:", "Voices:", "Campaign:", "Six quarters:"):
        page.get_by_label(model).check()
        answer(page, tried)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    small = page.evaluate(
        """() => [...document.querySelectorAll("#stage button, #stage select, #stage summary")]
            .filter((element) => element.getBoundingClientRect().height < 24).length"""
    )
    assert small == 0


def test_is_a_kept_file_opened_again_by_another_learner(tried, stage):
    page = stage(tried, accept_downloads=True)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the sandbox").click()
    assert download.value.suggested_filename == "my_sandbox.json"
    text = download.value.path().read_text("utf-8")
    assert json.loads(text)["sandbox"] == tried.value
    page.get_by_text("my_sandbox.json is in your downloads.").wait_for()
    page.get_by_label("What do you want to find out?").fill("Something else")
    side(page, "b").get_by_label("Hidden dependencies are known").uncheck()
    choose_file(page, "from_wei.json", text)
    page.get_by_text("from_wei.json is open. Undo brings back what was here.").wait_for()
    assert page.evaluate("stage.state.value") == tried.value
    assert side(page, "b").get_by_label("Hidden dependencies are known").is_checked()
    page.get_by_role("button", name="Undo").click()
    question = page.get_by_label("What do you want to find out?")
    assert question.input_value() == "Something else"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Dear Wei,", "Found text that begins with “Dear Wei,”, expected a JSON file"),
        ('{"kind": "two-hats-sandbox", "version": 7, "sandbox": {}}', "found 7, expected 1"),
    ],
)
def test_does_a_bad_file_say_why_and_leave_what_is_here(tried, stage, text, why):
    page = stage(tried)
    choose_file(page, "letter.txt", text)
    said = page.locator(".sandbox-file").text_content()
    assert said.startswith("letter.txt: ")
    assert why in said
    assert said.endswith("What is here stays.")
    assert page.evaluate("stage.state.value") == tried.value


def test_is_a_file_that_is_too_large_not_even_read(tried, stage):
    page = stage(tried)
    page.locator("input[type=file]").set_input_files(
        {"name": "film.json", "mimeType": "application/json", "buffer": b"x" * 200_001}
    )
    page.get_by_text("film.json is larger than 200 kB").wait_for()
    assert not page.evaluate("stage.sent.some((message) => message.ask === 'open')")


def test_are_own_lists_that_changed_taken_by_a_button(tried, desk, stage):
    desk.work.save("draft_roadmap", roadmap(now=["I09"]), anyway=True)
    page = stage(open_sandbox(desk.session))
    page.get_by_role("button", name="Use my roadmaps as they are now").click()
    taken = page.evaluate("stage.state.value.roadmaps.own")
    assert taken == [{"id": "I09", "quarter": "now"}]
    assert page.get_by_role("button", name="Use my roadmaps as they are now").count() == 0

"""What the roadmap board asks besides places: chips, three findings, arrows, and the bet."""

import pytest
from twohats.scenario import load
from twohats.widgets.roadmap.widget import RoadmapBoard

from tests.support import small_pack as pack

pytestmark = pytest.mark.browser
STRATEGY = {"statement": "Hold the families.", "given_up": ["restaurants"]}


def board(roadmap=None, *, asks=False, waits="", **fields):
    scenario = pack.scenario()
    vars(scenario)["note_pages"] = [("1", "Stock"), ("2", "Cold")]
    value = (roadmap or pack.good()).model_dump() | fields
    carried = pack.carried() | {"strategy": STRATEGY}
    return RoadmapBoard.for_scenario(scenario, value, carried, asks=asks, waits=waits)


def value(page):
    return page.evaluate("stage.state.value")


def entry(page, id_):
    return next(one for one in value(page)["entries"] if one["id"] == id_)


def write_bet(page, low, high):
    for side, text in (("low", low), ("high", high)):
        field = page.locator(f"[data-focus=value-bet-{side}]")
        field.fill(text)
        field.press("Tab")


def test_does_axe_find_nothing_in_the_exercises_board(stage, axe):
    assert axe(stage(board(asks=True)), "#stage") == []


def test_is_a_chip_set_on_the_card_and_taken_back(stage):
    page = stage(board())
    assert page.get_by_text("This strategy gives up restaurants.").is_visible()
    page.get_by_label("Move I15 App rebrand to").select_option("later")
    page.locator(".card[data-id=I15] .chip input").check()
    assert entry(page, "I15")["strategy"]
    assert page.locator(".details").count() == 0  # the tick does not open the card
    page.get_by_role("button", name="Undo").click()
    assert not entry(page, "I15")["strategy"]


def test_is_a_fourth_finding_refused_with_a_sentence(stage):
    page = stage(board())
    page.get_by_label("Details of I01 Skip and swap").click()
    for id_ in ("E02", "E03", "E04"):
        page.locator(f"[data-focus=evidence-{id_}]").click()
    assert entry(page, "I01")["evidence"] == ["E01", "E02", "E03"]
    assert page.locator(".details").get_by_text("at most 3 findings").first.is_visible()


def test_is_older_work_with_more_findings_opened_and_told(stage):
    roadmap = pack.roadmap(now="I01")
    first = roadmap.entries[0].model_copy(update={"evidence": ["E01", "E02", "E03", "E04"]})
    page = stage(board(roadmap.model_copy(update={"entries": [first, *roadmap.entries[1:]]})))
    assert page.locator(".card[data-id=I01]").get_by_text("4 findings: choose 3").is_visible()
    page.get_by_label("Details of I01 Skip and swap").click()
    assert page.get_by_text("4 findings are chosen, and at most 3 count").is_visible()


def test_is_an_arrow_drawn_with_its_page_and_taken_away(stage):
    page = stage(board(asks=True))
    arrow = page.get_by_label("I01 Skip and swap needs I02 Live stock service")
    arrow.select_option("1")
    assert value(page)["arrows"] == {"A01": "1"}
    arrow.select_option("")
    assert value(page)["arrows"] == {}


def test_is_an_added_dependency_drawn_on_the_board_and_said_on_its_card(stage):
    page = stage(board(pack.roadmap(now="I01", next="I02"), asks=True))
    drawn = page.locator(".arrows .arrow-head")
    before = drawn.count()
    assert before == page.locator(".arrows .arrow-broken.arrow-head").count() == 0
    page.get_by_label("I01 Skip and swap needs I02 Live stock service").select_option("1")
    page.locator(".card[data-id=I01]").get_by_text(
        "needs I02 Live stock service, in Next"
    ).wait_for()
    assert page.locator(".arrows .arrow-broken.arrow-head").count() == 1
    page.get_by_text("Built at least a quarter later than placed: I01 Skip and swap.").wait_for()


def test_does_the_chip_take_room_from_the_last_note_of_a_card_only(stage):
    """What a card needs is one line where the card is wide enough, and nothing lies on the chip."""
    carried = pack.roadmap(now="I02 I01")
    page = stage(board(carried, asks=True, arrows={"A01": "1"}), width=1440)
    card = page.locator(".card[data-id=I01]")
    needs = card.get_by_text("needs I02 Live stock service, in Now")
    assert needs.bounding_box()["height"] < 22
    last, chip = (
        card.locator(".card-notes li").last.bounding_box(),
        card.locator(".chip").bounding_box(),
    )
    assert last["x"] + last["width"] <= chip["x"]
    assert needs.bounding_box()["y"] + needs.bounding_box()["height"] <= chip["y"] + 1


def test_is_a_dependency_that_closes_a_loop_told_and_not_counted(stage):
    scenario = load("marrowby")
    places = [{"id": "I07", "bucket": "now"}, {"id": "I08", "bucket": "now"}]
    value = {"entries": places, "arrows": {"A04": "1", "A11": "1"}}
    page = stage(RoadmapBoard.for_scenario(scenario, value, asks=True))
    page.get_by_text("I08 Pick-up lockers needs I07 Cold-chain sensors: with your").wait_for()
    assert page.locator(".arrows .arrow-head").count() == 1


def test_are_four_dependencies_asked_at_a_time_and_an_undo_shown_where_it_was(stage):
    scenario = load("marrowby")
    page = stage(RoadmapBoard.for_scenario(scenario, asks=True))
    fields = page.locator("[data-focus^=arrow-]")
    assert fields.count() == 4
    fields.first.select_option("none")
    page.get_by_text("1 of 12 decided").wait_for()
    page.get_by_role("button", name="Go on: 5 to 8").press("Enter")
    assert page.locator("[data-focus=step-1]").evaluate("(one) => one === document.activeElement")
    assert fields.count() == 4
    page.get_by_role("button", name="Undo").click()
    page.locator("[data-focus=step-0][aria-current=step]").wait_for()
    assert fields.first.input_value() == ""


def test_is_what_if_kept_until_the_bet_is_made(stage):
    page = stage(board(waits="Make your bet below first."))
    what_if = page.locator(".whatif")
    assert what_if.get_by_text("Make your bet below first.").is_visible()
    assert what_if.locator("li, select").count() == 0
    page.evaluate("stage.model.set('waits', '')")
    what_if.locator("select").wait_for()


BROKEN_WORDS = """(names) => names.flatMap((name) => {
    const node = name.lastChild.nodeType === 3 ? name.lastChild : name.lastElementChild.lastChild;
    const tops = (from, to) => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
    };
    const words = [...node.textContent.matchAll(/[\\p{L}\\d]+/gu)];
    const isBroken = ({ 0: word, index }) => tops(index, index + word.length) > 1;
    return words.filter(isBroken).map(({ 0: word }) => word);
})"""


@pytest.mark.parametrize("width", [766, 990, 1333])
@pytest.mark.parametrize("lane", ["now", "next", "later", "not_doing"])
def test_does_no_word_of_a_card_break_and_nothing_stick_out(stage, width, lane):
    scenario = load("marrowby")
    everything = pack.roadmap(**{lane: " ".join(scenario.ids)}).model_dump()
    page = stage(RoadmapBoard.for_scenario(scenario, everything, asks=True), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".card-name").evaluate_all(BROKEN_WORDS) == []


@pytest.mark.parametrize("width", [766, 990, 1333])
def test_is_no_name_of_a_card_cut_off(stage, width):
    page = stage(RoadmapBoard.for_scenario(load("marrowby")), width=width)
    names = page.locator(".card-name")
    assert names.count() == 16
    cut = "(all) => all.filter((one) => one.scrollWidth > one.clientWidth).length"
    assert names.evaluate_all(cut) == 0


def test_is_a_bet_kept_until_the_freeze_locks_it(stage):
    page = stage(board(asks=True))
    write_bet(page, "1500", "2100")
    assert value(page)["value_bet"] == {"low": 1500, "high": 2100, "state": "open"}
    frozen = value(page) | {"value_bet": {"low": 1500, "high": 2100, "state": "kept"}}
    page.evaluate("(value) => stage.model.set('value', value)", frozen)
    assert page.locator("[data-focus=value-bet-low]").is_disabled()
    assert page.get_by_text("Your bet is locked as it was when you froze the roadmap.").is_visible()


def test_is_a_bet_after_the_freeze_told_to_earn_nothing(stage):
    late = {"low": None, "high": None, "state": "late"}
    page = stage(board(asks=True, value_bet=late))
    assert page.get_by_text("You froze the roadmap before you typed both numbers").is_visible()


def test_does_the_lesson_ask_for_neither_arrows_nor_bet(stage):
    page = stage(board())
    assert page.locator(".arrows-asked, .value-bet").count() == 0


def test_does_the_value_say_what_comes_later_and_what_is_not_built(stage):
    page = stage(board(pack.roadmap(now="I07 I08 I14 I16")))
    words = page.locator(".worth-notes").text_content()
    assert "later than placed: I08 Lockers pilot and I14 Pick-to-light." in words
    assert "Not built at all, and not counted: I16 Restaurant boxes." in words
    assert "Next is empty" in words
    page.get_by_label("Move I03 Delivery promise to").select_option("next")
    assert "Next is empty" not in page.locator(".worth-notes").text_content()


def test_is_a_chip_in_the_table_too_and_the_page_no_wider_for_it(stage):
    page = stage(board())
    page.locator("summary").click()
    page.locator("[data-focus=table-strategy-I15]").check()
    assert entry(page, "I15")["strategy"]
    width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width[0] <= width[1]

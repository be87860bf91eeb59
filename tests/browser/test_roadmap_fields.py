"""The fields of the roadmap board: what is typed, pasted, undone, refused and only read."""

import pytest
from twohats.scenario import load
from twohats.widgets.roadmap.widget import RoadmapBoard

from tests.support import fields
from tests.support import small_pack as pack
from tests.support.fields import FieldCase

pytestmark = pytest.mark.browser


def board(**traits):
    return RoadmapBoard.for_scenario(
        pack.scenario(), pack.good().model_dump(), pack.carried(), **traits
    )


def details_field(label):
    def open_field(page):
        page.get_by_label("Details of I01 Skip and swap").first.click()
        return page.locator("#stage .details").get_by_label(label, exact=True)

    return open_field


def table_field(label):
    def open_field(page):
        page.get_by_text("Edit the same roadmap as a table").click()
        return page.get_by_label(label)

    return open_field


def estimate(name):
    return lambda state: state["value"]["estimates"]["I01"][name]


def entry(name):
    def value(state):
        return next(row[name] for row in state["value"]["entries"] if row["id"] == "I01")

    return value


REACH = FieldCase(
    board,
    details_field("Reach"),
    estimate("reach"),
    # 1.25 customers are none: the one reading that fits is taken, and said below the field.
    numbers={"1 250": 1250, "1,250": 1250, "120k": 120_000},
    refused={"3,5": "A whole number from 0 to 1,000,000 is expected.", "$120": "does not fit"},
)
IMPACT = FieldCase(
    board,
    details_field("Impact"),
    estimate("impact"),
    numbers={"1,5": 1.5, "2.25": 2.25, "1,250": 1.25},
    refused=dict.fromkeys(("3,5", "1 250", "$120", "120k"), "A number from 0 to 3 is expected."),
)
CONFIDENCE = FieldCase(
    board,
    table_field("Confidence of I01"),
    estimate("confidence"),
    numbers={"80%": 80, "٧٠": 70},
    refused={"3,5": "A whole number from 0 to 100 is expected.", "120k": "does not fit"},
)
DATE = FieldCase(
    board,
    details_field("Date, if the law or the season sets one"),
    entry("date"),
    numbers={"1 Jan 2028": "2028-01-01", "31.12.2027": "2027-12-31", "": None},
    refused={"soon": "Date: “soon” does not fit.", "2028-02-30": "does not fit"},
    asked={"1/2/2028": {"Tue 1 Feb 2028": "2028-02-01", "Sun 2 Jan 2028": "2028-01-02"}},
)
EVIDENCE = FieldCase(
    board,
    table_field("Evidence of I01"),
    entry("evidence"),
    numbers={"E02, e03": ["E02", "E03"], "": []},
    refused={"E01 E99": "Evidence of I01: there is no finding E99."},
)
OUTCOME = FieldCase(board, details_field("Outcome statement"), entry("outcome"))
READ = {
    "reach": REACH,
    "impact": IMPACT,
    "confidence": CONFIDENCE,
    "date": DATE,
    "evidence": EVIDENCE,
}


@pytest.mark.parametrize("name", READ)
def test_is_what_people_type_read_or_refused(name, stage):
    fields.check_numbers_as_people_type_them(stage, READ[name])


def test_does_the_wheel_change_nothing(stage):
    fields.check_the_wheel_changes_nothing(stage, REACH)


@pytest.mark.parametrize("case", [REACH, OUTCOME], ids=["number", "text"])
def test_is_a_long_paste_kept_and_refused(case, stage):
    fields.check_a_long_paste_is_kept_and_refused(stage, case)


@pytest.mark.parametrize("case", [REACH, OUTCOME], ids=["number", "text"])
def test_is_a_change_taken_back(case, stage):
    fields.check_a_change_is_taken_back(stage, case, "66")


@pytest.mark.parametrize("case", [REACH, OUTCOME], ids=["number", "text"])
def test_can_a_field_only_be_read_where_the_board_is_read_only(case, stage):
    fields.check_read_only(stage, case)


def test_is_no_date_asked_or_shown_of_what_is_not_done(stage):
    """It is kept, and there again once the card is placed elsewhere; in the tray it is seen too."""
    page = stage(RoadmapBoard.for_scenario(load("marrowby"), asks=True))
    card = page.locator(".card[data-id=I04]")
    assert card.locator(".card-short").get_by_text("date", exact=True).is_visible()
    place = page.get_by_label("Move I04 Refer and gift to")
    place.select_option("not_doing")
    card.click()
    assert page.locator(".details").get_by_text("A card in Not doing has no date.").is_visible()
    assert page.locator("[data-focus=details-date-I04]").count() == 0
    page.locator("[data-focus=details-close]").click()
    page.get_by_text("Edit the same roadmap as a table").click()
    assert page.locator("[data-focus=table-date-I04]").count() == 0
    assert page.locator("[data-focus=table-date-I13]").count() == 1
    place.select_option("later")
    card.locator(".card-notes").get_by_text("Date: Wed 1 Mar 2028").wait_for()


def test_does_a_refused_number_leave_no_trace_in_the_sums(stage):
    page = stage(board())
    reach = details_field("Reach")(page)
    before = page.locator(".worth-words").text_content()
    reach.fill("99")
    assert page.locator(".worth-words").text_content() != before
    reach.fill("99x")
    reach.press("Tab")
    assert page.locator(".worth-words").text_content() == before
    assert reach.input_value() == "99x"


def test_does_shift_enter_save_a_text_and_leave_it_as_it_is(stage):
    page = stage(board())
    page.evaluate("window.heard = []; addEventListener('keydown', (e) => heard.push(e.key))")
    outcome = details_field("Outcome statement")(page)
    outcome.fill("Fewer leave.")
    outcome.press("Shift+Enter")
    assert OUTCOME.saved(page) == "Fewer leave."
    assert outcome.input_value() == "Fewer leave."
    assert "Enter" not in page.evaluate("heard")


def test_does_a_card_say_that_the_own_strategy_gives_it_up_as_long_as_it_is_to_be_built(stage):
    strategy = {"given_up": [load().initiative("I05").name]}
    page = stage(RoadmapBoard.for_scenario(load(), carried={"strategy": strategy}), width=1400)
    words = page.locator(".card[data-id=I05]").get_by_text("Your strategy gives this up")
    assert words.count() == 0
    page.locator("[data-focus=grip-I05]").press("2")
    words.wait_for()
    page.locator("[data-focus=grip-I05]").press("4")
    words.wait_for(state="detached")
    assert page.get_by_text("gives this up").count() == 0


def test_may_what_the_law_asks_for_have_no_kpi_and_nothing_else(stage):
    """The card says so, and its list offers it: no tree has to count what a law asks."""
    law = pack.scenario().backlog.law.initiative
    roadmap = pack.good().model_dump()
    near = [one for one in roadmap["entries"] if one["bucket"] in ("now", "next")]
    for one in near:
        one.update(evidence=["E03"], kpi=None, outcome="Fewer people are ill.")
    page = stage(RoadmapBoard.for_scenario(pack.scenario(), roadmap, pack.carried()), width=1400)
    assert law in [one["id"] for one in near]
    for id_ in (one["id"] for one in near):
        notes = page.locator(f".card[data-id={id_}] .card-notes").text_content()
        assert ("keeps us legal" in notes) == (id_ == law)
        assert ("To add: KPI" in notes) == (id_ != law)
    page.get_by_label(f"Details of {law}").first.click()
    kpi = page.locator("#stage .details").get_by_label("KPI it should move", exact=True)
    assert kpi.locator("option").first.inner_text() == "none: it keeps us legal"

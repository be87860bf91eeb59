"""A company's table alone on a page: found, filtered, sorted, grouped, opened, by anybody."""

import base64
import re

import pytest
from twohats.scenario import load
from twohats.scenario.tables import TABLES, table_csv
from twohats.widgets.company_table.widget import CompanyTables

from tests.browser.test_stage_looks import SMALL_TARGETS

pytestmark = pytest.mark.browser
STORY = load()
GIVE = """([name, raw]) => {
  const bytes = Uint8Array.from(atob(raw), (sign) => sign.charCodeAt(0));
  stage.tell("msg:custom", { table: name }, [new DataView(bytes.buffer)]);
}"""


def give(page, name):
    """What Python answers when the page asks for a table's rows."""
    page.evaluate(GIVE, [name, base64.b64encode(table_csv(STORY, name)).decode()])
    page.locator(".tv").wait_for()


@pytest.fixture
def table(stage):
    def open_(*names, views=None, **options):
        page = stage(CompanyTables.of(STORY, names, views=views or {}), **options)
        assert {"ask": names[0]} in page.evaluate("stage.sent")
        give(page, names[0])
        return page

    return open_


def count(page):
    return page.locator(".tv-count").inner_text()


def names_of(page):
    return page.locator("tbody .tw-open").all_inner_texts()


def test_does_a_page_without_code_find_who_writes_the_invoice_messages(table):
    page = table("feedback")
    assert count(page) == "1,432 messages"
    page.get_by_label("Filter by").select_option(label="Support's tag")
    page.get_by_role("checkbox", name=re.compile("^Invoices")).check()
    tagged = int(count(page).split()[0])
    page.get_by_label("Group by").select_option(label="Account")
    assert count(page).endswith("in 14 groups")
    page.get_by_label("For each group").select_option(label="how many different in “Date”")
    foot = page.locator("tfoot").inner_text().split()
    assert foot[:3] == ["All", "rows", str(tagged)]
    page.wait_for_function("stage.state.views.feedback?.measure === 'date'")  # the hand has rested
    kept = page.evaluate("stage.state.views.feedback")
    assert kept["group"] == "account_id"
    assert kept["filters"]["need_tag"]["values"] == ["invoices"]


def test_has_a_group_the_sum_and_the_mean_of_a_number_and_leads_to_its_rows(table):
    page = table("accounts")
    page.get_by_label("Group by").select_option(label="Segment")
    page.get_by_label("For each group").select_option(label="sum and mean of “Price of a box ($)”")
    offices = [row for row in STORY.customers.accounts if row.segment == "Offices"]
    row = page.get_by_role("row", name=re.compile("^Offices"))
    cells = row.get_by_role("cell").all_inner_texts()
    assert cells[0] == str(len(offices))
    assert cells[2].replace(",", "") == str(sum(row.price for row in offices))
    row.get_by_role("button").click()
    assert count(page) == f"{len(offices)} of 23,910 accounts"


def test_does_a_head_sort_by_keyboard_up_down_and_as_it_was(table):
    page = table("segments")
    head = page.get_by_role("columnheader", name="Subscriptions")
    before = names_of(page)
    assert head.get_attribute("aria-sort") is None
    head.get_by_role("button").press("Enter")
    assert head.get_attribute("aria-sort") == "ascending"
    assert names_of(page) == ["Offices", "Families", "Singles and couples"]
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") is None
    assert names_of(page) == before


def test_are_only_the_rows_in_sight_in_the_page_and_any_can_be_reached(table):
    page = table("usage")
    assert count(page) == "24,000 weeks of an account"
    assert page.locator("tbody tr").count() < 60
    assert page.get_by_role("table").get_attribute("aria-rowcount") == "24001"
    box = page.locator(".tw-box")
    box.evaluate("(box) => { box.scrollTop = box.scrollHeight; }")
    page.locator("tbody tr[aria-rowindex='24001']").wait_for()
    box.evaluate("(box) => { box.scrollTop = box.scrollHeight / 2; }")
    page.locator("tbody tr[aria-rowindex='12001']").wait_for()


def test_do_the_arrow_keys_lead_through_the_rows_and_enter_open_one(table):
    page = table("feedback")
    page.locator("tbody .tw-open").first.focus()
    for key in ("ArrowDown", "PageDown", "ArrowUp"):
        page.keyboard.press(key)
    page.keyboard.press("Enter")
    record = page.get_by_role("group", name="Row 11 of 1432")
    assert STORY.customers.feedback[10].text in record.inner_text()
    record.get_by_role("button", name="Next").click()
    assert STORY.customers.feedback[11].text in page.locator(".tv-record").inner_text()
    page.locator("tbody .tw-open").first.focus()
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.closest('tr').ariaRowIndex") == "1433"
    page.keyboard.press("Home")
    assert page.evaluate("document.activeElement.closest('tr').ariaRowIndex") == "2"


def test_does_a_search_count_what_it_finds_and_say_where_nothing_fits(table):
    page = table("feedback")
    page.get_by_label("Search").fill("Finance floor")
    page.get_by_label("Search").press("Enter")
    found = [row for row in STORY.customers.feedback if is_found(row.text)]
    assert count(page) == f"{len(found)} of 1,432 messages"
    page.get_by_label("Search").fill("zebra crossing")
    page.get_by_label("Search").press("Enter")
    assert page.get_by_text("No row matches.").is_visible()
    page.get_by_role("button", name="Show all rows").click()
    assert count(page) == "1,432 messages"


def is_found(text):
    return all(word in text.lower() for word in ("finance", "floor"))


def test_does_a_range_of_numbers_and_one_of_dates_filter(table):
    page = table("accounts")
    page.get_by_label("Filter by").select_option(label="Price of a box ($)")
    page.get_by_label("Price of a box ($), from").fill("100")
    page.get_by_label("Price of a box ($), from").press("Enter")
    wanted = sum(row.price >= 100 for row in STORY.customers.accounts)
    assert count(page) == f"{wanted:,} of 23,910 accounts"
    page.get_by_role("button", name="Remove the filter on Price").click()
    assert count(page) == "23,910 accounts"


def test_is_a_view_that_was_kept_shown_again(table):
    views = {"feedback": {"group": "segment", "order": {"column": "date"}}}
    page = table("feedback", views=views)
    assert "in 3 groups" in count(page)


def test_does_another_table_keep_the_view_of_the_first(table):
    page = table("interviews", "segments")
    page.get_by_label("Group by").select_option(label="Needs")
    page.get_by_label("Table", exact=True).select_option(label="Segments")
    give(page, "segments")
    assert count(page) == "3 segments"
    page.get_by_label("Table", exact=True).select_option(label="Interviews")
    assert "24 interviews in" in count(page)


def test_are_the_rows_drawn_again_at_a_tap(table):
    page = table("interviews", has_touch=True, width=390)
    page.get_by_role("columnheader", name="Segment").get_by_role("button").tap()
    page.locator("tbody .tw-open").first.tap()
    assert page.locator(".tv-record").is_visible()


@pytest.mark.parametrize("width", [320, 900])
def test_does_it_fit_with_targets_that_can_be_hit(table, width):
    page = table("feedback", width=width)
    page.get_by_label("Filter by").select_option(label="Segment")
    page.locator("tbody .tw-open").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("name", ["feedback", "interviews", "accounts"])
def test_does_axe_find_nothing(table, axe, name):
    page = table(name)
    page.get_by_label("Filter by").select_option(label="Segment")
    page.locator("tbody .tw-open").nth(1).click()
    assert axe(page, "#stage") == []
    page.get_by_label("Group by").select_option(label="Segment")
    assert axe(page, "#stage") == []


def test_is_a_table_that_does_not_come_said_with_a_way_on(stage):
    page = stage(CompanyTables.of(STORY, ("feedback",)))
    page.get_by_text("Fetching the rows").wait_for()
    page.get_by_role("button", name="Ask again").wait_for(timeout=10_000)
    page.get_by_role("button", name="Ask again").click()
    assert page.evaluate("stage.sent").count({"ask": "feedback"}) == 2
    give(page, "feedback")
    assert count(page) == "1,432 messages"


def test_has_paper_all_rows_of_a_table_and_not_only_those_in_sight(table):
    page = table("kano")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("tbody tr:not([aria-hidden])").count() == 480
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("tbody tr:not([aria-hidden])").count() < 60


#: What is cut in the rows and heads of the table that is shown; sentences may go on in the record.
CUT = """() => [...document.querySelectorAll(".tw :is(.tw-cell, .tw-open, .tw-sort)")]
  .filter((one) => one.scrollWidth > one.clientWidth + 2 || one.scrollHeight > one.clientHeight + 2)
  .map((one) => one.textContent.trim()).filter((words) => words.length < 40)"""


@pytest.mark.parametrize("width", [846, 1286], ids=["1024", "1440"])
@pytest.mark.parametrize("name", sorted(TABLES))
def test_is_every_column_readable_in_a_window_of_1024_and_of_1440_pixels(table, name, width):
    """So wide is a table's page in these windows."""
    assert table(name, width=width).evaluate(CUT) == []


def test_is_each_rival_of_the_market_read_whole_without_scrolling_in_1440_pixels(table):
    page = table("market", width=1286)
    edges = page.evaluate(
        """() => [".tw-box", "tbody tr:not([aria-hidden]) td:nth-of-type(10)"].map(
          (path) => document.querySelector(path).getBoundingClientRect().right)"""
    )
    assert edges[1] <= edges[0]


def test_are_all_columns_of_the_report_in_sight_in_a_window_of_1440_pixels(table):
    page = table("kpi_history", width=1286)
    assert page.locator(".tw-box").evaluate("(box) => box.scrollWidth <= box.clientWidth")


def test_does_the_first_column_stay_in_sight_while_the_others_scroll(table):
    """Else nobody knows of which month a number is."""
    page = table("kpi_history", width=846)
    first = page.locator("tbody .tw-open").first
    before = first.bounding_box()["x"]
    page.locator(".tw-box").evaluate("(box) => { box.scrollLeft = 300; }")
    assert first.bounding_box()["x"] == pytest.approx(before, abs=2)
    page.get_by_role("button", name="2025-07").click()
    page.locator(".tv-record").wait_for()

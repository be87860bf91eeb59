"""Python's side of the company's tables: what the page gets, and what is kept."""

import gzip

import pytest
import traitlets
from twohats.scenario import load
from twohats.widgets.company_table.widget import CompanyTables, count_of

STORY = load()
FILTER = {"values": ["Offices"]}


def test_are_the_rows_sent_when_the_page_asks_and_kept_out_of_the_state():
    widget, sent = CompanyTables.of(STORY, ("feedback", "accounts")), []
    widget.send = lambda content, buffers=None: sent.append((content, buffers))
    widget._answer(widget, {"ask": "accounts"}, [])
    ((content, (rows,)),) = sent
    assert content == {"table": "accounts"}
    assert gzip.decompress(rows).startswith(b"account_id,segment")
    assert "M33910" not in str(widget.get_state())


def test_does_a_page_get_no_table_that_its_cell_does_not_name():
    widget, sent = CompanyTables.of(STORY, ("feedback",)), []
    widget.send = lambda content, buffers=None: sent.append(content)
    widget._answer(widget, {"ask": "accounts"}, [])
    assert sent == []


def test_is_a_name_that_no_table_has_told_with_those_there_are():
    with pytest.raises(KeyError, match=r"no table feedbak; the tables are feedback, accounts"):
        CompanyTables.of(STORY, ("feedbak",))


def test_is_a_view_completed_and_one_that_cannot_be_refused():
    widget = CompanyTables.of(
        STORY, ("feedback",), views={"feedback": {"filters": {"segment": FILTER}}}
    )
    assert widget.views["feedback"]["filters"]["segment"]["low"] == ""
    with pytest.raises(traitlets.TraitError):
        widget.views = {"feedback": {"group": 4}}


def test_has_the_paper_the_first_rows_with_names_and_says_how_many_there_are():
    picture = CompanyTables.of(STORY, ("feedback",)).picture
    assert "Messages: 1,432 messages. The first 12 of them:" in picture
    assert picture.count("<tr>") == 1 + 12
    assert "Invoices" in picture
    assert "need_tag" not in picture


def test_is_a_row_that_takes_several_words_counted_in_its_first():
    assert count_of(24_000, "week of an account") == "24,000 weeks of an account"
    assert count_of(1, "memo") == "1 memo"

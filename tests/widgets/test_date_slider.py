import pytest
import traitlets
from twohats.both.date_pressure import date_rows
from twohats.widgets.date_slider.widget import DateSlider


def test_does_the_page_get_every_date_with_every_future():
    table = DateSlider().table
    assert [row["day"] for row in table] == [row["day"] for row in date_rows()]
    assert all(len(row["finish"]) == len(table[0]["finish"]) for row in table)


def test_is_the_share_kept_the_one_that_the_finish_days_show():
    for row in DateSlider().table:
        assert row["kept"] == sum(day <= row["day"] for day in row["finish"])


def test_is_it_never_blank_on_paper():
    assert "none yet" in DateSlider().as_text()
    assert "<table" in DateSlider(value={"guess": 40}).picture


def test_does_a_faulty_guess_get_a_sentence():
    with pytest.raises(traitlets.TraitError, match="guess"):
        DateSlider(value={"guess": 400})

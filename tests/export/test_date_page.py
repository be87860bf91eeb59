"""Does the page that is passed on need nothing but itself?"""

import re

from twohats.both.date_pressure import date_rows
from twohats.export.date_page import date_page
from twohats.widgets.date_slider.widget import DateSlider


def test_does_the_page_name_no_address_of_the_network():
    addresses = set(re.findall(r"\w+://[^\"')\s]+", date_page()))
    assert addresses <= {"http://www.w3.org/2000/svg"}  # a name, fetched from nowhere
    assert not re.search(r"<(link|img|iframe)\b|<script[^>]+src|\bfetch\(", date_page())


def test_does_it_hold_every_number():
    page = date_page()
    assert all(f'"day": {row["day"]}, "kept": {row["kept"]}' in page for row in date_rows())


def test_does_it_set_every_trait_that_the_script_asks_for():
    script = str(DateSlider._esm)
    names = set(re.findall(r'\.get\("(\w+)"\)', script))
    state = re.search(r"const state = (\{.*\});", date_page()).group(1)
    optional = {
        "saved",
        "fault",
        "can_retry",
        "conflict",
        "settings",
        "questions",
    }  # empty or unused if absent
    assert {name for name in names if f'"{name}":' not in state} <= optional


def test_does_the_widget_hand_the_page_over_when_asked(monkeypatch):
    messages, slider = [], DateSlider()
    monkeypatch.setattr(slider, "send", messages.append)
    slider._answer(slider, {"ask": "page"}, [])
    assert messages == [{"page": date_page(), "name": "only_the_date.html"}]

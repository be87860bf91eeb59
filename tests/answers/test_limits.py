"""Does the page ask for what the models take?"""

from pydantic import TypeAdapter
from twohats.answers.limits import field_limits
from twohats.answers.product import Roadmap
from twohats.answers.project import Links, Plan


def test_are_numbers_limited_as_the_model_says():
    limits = field_limits(Roadmap)
    assert limits["estimates.reach"] == {"least": 0, "most": 1_000_000, "isWhole": True}
    assert limits["estimates.impact"] == {"least": 0, "most": 3}


def test_is_a_field_that_may_be_empty_limited_all_the_same():
    assert field_limits(Plan)["promise_day"] == {"least": 0, "most": 2000}


def test_is_a_text_limited_by_characters_and_a_list_by_entries():
    limits = field_limits(Roadmap)
    assert limits["entries.outcome"] == {"longest": 400}
    assert limits["entries.evidence"] == {"mostEntries": 8}


def test_are_the_limits_of_a_list_of_artefacts_those_of_each():
    assert field_limits(TypeAdapter(Links))["lag"] == {"least": -200, "most": 200}

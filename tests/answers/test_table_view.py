"""Does a saved view of a table open as it was?"""

from twohats.answers.table_view import TableView


def test_does_a_view_saved_with_an_earlier_spelling_still_show_the_same_rows():
    """An account's status, and a month's count, were once spelled with two l."""
    view = TableView.model_validate(
        {
            "filters": {"status": {"values": ["cancelled", "lapsed"]}, "cancelled": {"low": "900"}},
            "order": {"column": "cancelled", "is_descending": True},
            "group": "status",
            "measure": "cancelled",
        }
    )
    assert view.filters["status"].values == ["canceled", "lapsed"]
    assert view.filters["canceled"].low == "900"
    assert view.order is not None
    assert (view.order.column, view.measure, view.group) == ("canceled", "canceled", "status")


def test_is_what_somebody_searches_for_left_as_they_typed_it():
    view = TableView.model_validate(
        {"search": "cancelled", "filters": {"free_text": {"contains": "cancelled"}}}
    )
    assert (view.search, view.filters["free_text"].contains) == ("cancelled", "cancelled")

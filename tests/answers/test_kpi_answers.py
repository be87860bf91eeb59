"""Which answers to the questions beside the KPI tree are kept, and which are refused?"""

import pytest
from pydantic import ValidationError
from twohats.answers.kpis import InitiativeKpis, JudgedChanges, Targets


def test_is_an_open_target_kept_as_open():
    assert Targets(deal=3, rows={"T01": None, "T02": 8.5}).rows == {"T01": None, "T02": 8.5}


@pytest.mark.parametrize(
    ("model", "rows"),
    [
        (Targets, {"K01": 3}),
        (Targets, {"T01": float("nan")}),
        (JudgedChanges, {"C01": {"choice": "perhaps"}}),
        (InitiativeKpis, {"I01": {"kpis": ["growth"]}}),
        (InitiativeKpis, {"I01": {"kpis": ["K01"] * 9}}),
        (InitiativeKpis, {"I01": {"size": "huge"}}),
    ],
)
def test_is_what_no_field_can_hold_refused(model, rows):
    with pytest.raises(ValidationError):
        model(rows=rows)


def test_is_an_initiative_that_moves_nothing_an_answer():
    assert InitiativeKpis(rows={"I16": {}}).rows["I16"].kpis == []

"""Which limits does a charter go beyond?"""

import pytest
from twohats.answers.project import Charter
from twohats.project.charter import limit_violations


@pytest.mark.parametrize(
    ("budget_k", "fields"), [(None, []), (99.5, []), (100, []), (100.5, ["budget_k"])]
)
def test_is_only_a_budget_above_the_approved_one_beyond_it(budget_k, fields):
    assert [*limit_violations(Charter(budget_k=budget_k), budget_k=100, day=90)] == fields

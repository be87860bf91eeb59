"""What do the runs and the speaker say of three numbers?"""

import numpy as np
import pytest
from scipy.stats import beta
from twohats.project.breakdown.spoken_estimate import RUNS, longer_runs, remark
from twohats.project.schedule.estimates import shapes

MEANT = (3, 5, 10)


@pytest.mark.parametrize("estimate", [(3, 5, 10), (1, 2, 30), (4, 8, 9), (5, 5.5, 6)])
def test_take_as_many_runs_longer_as_the_distribution_says(estimate):
    o, m, p = estimate
    expected = RUNS * (1 - beta(*shapes(estimate)).cdf((m - o) / (p - o)))
    assert longer_runs("T04", estimate) == pytest.approx(expected, abs=1.01)


@pytest.mark.parametrize("estimate", [(5, 5, 5), (3, 10, 10)])
def test_takes_no_run_longer_where_nothing_is_beyond_the_most_likely_days(estimate):
    assert longer_runs("T04", estimate) == 0


def test_take_most_runs_longer_than_a_number_at_the_good_end():
    shares = [longer_runs("T04", (3, m, 10)) for m in np.arange(3, 10.5, 0.5)]
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > RUNS / 2


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ((3, 5, 8), "left_out"),
        ((5, 5, 5), "left_out"),
        ((5, 10, 10), "all_bad"),
        ((10, 10, 10), "all_bad"),
        ((5, 7, 10), "calendar"),
        ((5, 5, 10), "no_luck"),
        ((3, 5, 10), "agreed"),
        ((2, 5, 12), "agreed"),
    ],
)
def test_is_said_what_is_missing_in_an_estimate(own, said):
    assert remark(own, MEANT) == said

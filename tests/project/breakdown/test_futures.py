"""Are the futures that are played those of the runs, as early and as late as all of them?"""

import numpy as np
import pytest
from twohats.answers.project import Link, WorkPackage
from twohats.project.breakdown import forecast_finish, played_futures
from twohats.project.breakdown.futures import PLAYED
from twohats.project.schedule import Network, finish_day

from tests.support import small_plan as small


@pytest.fixture(scope="module")
def plan():
    packages = [WorkPackage.model_validate(row) for row in small.wbs()]
    return packages, [Link.model_validate(row) for row in small.links()]


@pytest.fixture(scope="module")
def ends(plan):
    played = played_futures(forecast_finish(*plan))
    network = Network(played["ids"], plan[1])
    return [
        finish_day(network, dict(zip(played["ids"], days, strict=True))) for days in played["days"]
    ]


def test_do_the_futures_end_as_the_runs_do(plan, ends):
    forecast = forecast_finish(*plan)
    assert len(ends) == PLAYED == 200
    assert np.percentile(ends, 50) == pytest.approx(forecast.p50, abs=0.3)
    assert np.percentile(ends, 80) == pytest.approx(forecast.p80, abs=0.3)
    assert np.mean(np.array(ends) <= forecast.naive) == pytest.approx(forecast.met, abs=0.015)


def test_are_the_first_ones_neither_early_nor_late(ends):
    ranks = np.argsort(np.argsort(ends))[:40]
    assert ranks.mean() == pytest.approx(100, abs=20)


def test_is_it_the_same_game_every_time(plan):
    assert played_futures(forecast_finish(*plan)) == played_futures(forecast_finish(*plan))

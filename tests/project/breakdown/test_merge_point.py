"""Is the merge point one at which help moves the end?"""

import pytest
from twohats.answers.project import Link, WorkPackage
from twohats.project.breakdown.merge_point import MergeAnalysis
from twohats.project.charter import possible_leads
from twohats.project.schedule import NetworkError
from twohats.scenario import load

from tests.support import small_plan as small

STORY = load()


def analysis(wbs, links):
    return MergeAnalysis(
        [WorkPackage.model_validate(row) for row in wbs],
        [Link.model_validate(row) for row in links],
    )


def test_are_branches_and_merge_point_found_with_their_six_dates():
    merge = analysis(small.wbs(), small.links())
    assert merge.point.packages == ("T04", "T05", "T07")
    assert (merge.point.later, merge.point.earlier) == ("T04", "T05")
    assert merge.start_days == {
        "T04 early": 14,
        "T05 early": 9,
        "T07 early": 22,
        "T04 late": 14,
        "T05 late": 13,
        "T07 late": 22,
    }


def test_is_the_chain_what_the_later_branch_waited_for():
    merge = analysis(small.wbs(), small.links())
    assert merge.chain == ("T03", "T01")
    assert merge.uncertain == ("T04", "T03")


@pytest.mark.parametrize("lead", possible_leads(STORY))
def test_moves_a_day_on_the_later_branch_or_its_chain_the_end(lead):
    wbs, links = STORY.work.work_packages(lead)
    merge = analysis(wbs, links)
    end = max(dates.early_finish for dates in merge.dates.values())
    for id_ in (merge.point.later, *merge.chain):
        longer = [
            row | {"m": row["m"] + 1, "p": row["p"] + 1} if row["id"] == id_ else row for row in wbs
        ]
        moved = analysis(longer, links).dates.values()
        assert max(dates.early_finish for dates in moved) == end + 1


def test_is_a_package_no_merge_point_whose_branches_wait_for_one_another():
    rows = small.wbs()[:3]
    links = [("T01", "T02"), ("T02", "T03"), ("T01", "T03")]
    merge = analysis(rows, [{"before": a, "after": b} for a, b in links])
    assert merge.point is None
    assert merge.start_days == {}
    assert merge.chain == merge.uncertain == ()


def rows(**days):
    template = small.wbs()[0]
    return [template | {"id": id_, "o": day, "m": day, "p": day + 1} for id_, day in days.items()]


def test_is_a_tie_a_merge_point_where_either_branch_is_the_later_one():
    links = [("T01", "T02"), ("T01", "T03"), ("T02", "T04"), ("T03", "T04")]
    merge = analysis(
        rows(T01=3, T02=5, T03=5, T04=2), [{"before": a, "after": b} for a, b in links]
    )
    assert merge.point.packages == ("T02", "T03", "T04")
    assert set(merge.point.last) == {"T02", "T03"}
    assert merge.before == ("T01", "T01")
    assert merge.start_days["T04 early"] == merge.start_days["T04 late"] == 8


def test_are_two_branches_tied_where_a_third_is_earlier():
    links = [("T01", "T04"), ("T02", "T04"), ("T03", "T04")]
    merge = analysis(
        rows(T01=5, T02=5, T03=3, T04=2), [{"before": a, "after": b} for a, b in links]
    )
    assert (merge.point.later, merge.point.earlier) == ("T01", "T03")
    assert merge.point.is_tie
    assert merge.point.last == ("T01", "T02")


def test_is_a_tiny_merge_before_all_work_no_merge_point():
    """Three packages of no length at the front would make every date 0."""
    links = [("T01", "T03"), ("T02", "T03"), ("T03", "T04"), ("T04", "T05")]
    merge = analysis(
        rows(T01=0.3, T02=0, T03=0, T04=30, T05=20), [{"before": a, "after": b} for a, b in links]
    )
    assert merge.point is None


def test_is_a_circle_refused():
    with pytest.raises(NetworkError, match="loop"):
        _ = analysis(small.wbs(), [*small.links(), {"before": "T08", "after": "T01"}]).point

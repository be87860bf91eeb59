"""Do dates and help follow from the learner's own network, and count only if typed in time?"""

import itertools

import pytest
from twohats.answers.project import Link, WorkPackage
from twohats.project.breakdown.merge_point import MergeAnalysis

from tests.support.schedule_hand_in import LEADS, full, on_the_page, with_truth, without


def merge(parts):
    wbs = [WorkPackage.model_validate(row) for row in parts["wbs"]]
    return MergeAnalysis(wbs, [Link.model_validate(row) for row in parts["links"]])


def moved(parts, count):
    """So many of the six dates off by two days."""
    days = {id_: dict(one) for id_, one in parts["passes"]["days"].items()}
    places = [(id_, end) for end in ("early_start", "late_start") for id_ in days]
    for id_, end in places[:count]:
        days[id_][end] += 2
    return without(parts, "passes", days=days)


@pytest.mark.parametrize(("wrong", "earned"), [(0, 4), (1, 4), (2, 3.89), (3, 3.33), (6, 0)])
def test_does_each_date_count_its_share(wrong, earned):
    finding = with_truth(moved(full(), wrong))["schedule_passes"]
    assert finding.points == pytest.approx(earned, abs=0.01)
    assert f"{6 - wrong} of 6 dates" in finding.seen


@pytest.mark.parametrize("lead", LEADS)
def test_is_a_third_lost_by_who_goes_forward_only(lead):
    """The early starts again as late starts: right for what is critical, and nowhere else."""
    parts = full(lead)
    days = {
        id_: one | {"late_start": one["early_start"]}
        for id_, one in parts["passes"]["days"].items()
    }
    finding = with_truth(without(parts, "passes", days=days), lead)["schedule_passes"]
    assert "5 of 6 dates" in finding.seen
    assert finding.points == pytest.approx(2.78, abs=0.01)


@pytest.mark.parametrize("lead", LEADS)
def test_is_help_without_dates_a_guess_that_counts_half(lead):
    parts = full(lead)
    for passes in ({"state": "late"}, {"days": {}}):
        finding = with_truth(without(parts, "passes", **passes), lead)["schedule_help"]
        assert finding.points == 1
        assert "earns half" in finding.seen


def test_does_a_package_far_before_the_branch_get_a_question_and_no_points():
    choice = {"act": "help", "package": "T01", "reason": "before_branch", "state": "kept"}
    finding = with_truth(full() | {"help_whom": choice})["schedule_help"]
    assert finding.points == 0
    assert "depends on T01" in finding.seen
    assert "no reason for help on the list goes that far back" in finding.seen
    assert "Which package is?" in finding.seen


@pytest.mark.parametrize("lead", LEADS)
def test_is_the_start_said_to_depend_on_all_that_lead_to_it_whatever_is_done_there(lead):
    analysis = merge(full(lead))
    path = (analysis.point.later, *analysis.chain)
    for id_ in set(path) - set(analysis.uncertain):
        choice = {"act": "check", "package": id_, "reason": "unsure", "state": "kept"}
        finding = with_truth(full(lead) | {"help_whom": choice}, lead)["schedule_help"]
        assert finding.points == 0
        assert f"the estimate of {id_} is narrower than the average" in finding.seen


def test_do_dates_follow_the_own_network_whatever_it_is():
    """Other days than the scenario's: dates of the old network earn nothing more."""
    parts = full()
    wbs = [row | {"m": row["m"] + 2, "p": row["p"] + 9} for row in parts["wbs"]]
    plan = {"wbs": wbs, "links": parts["links"]}
    old = with_truth(without(parts, "passes", plan=plan))["schedule_passes"]
    assert old.points == 0
    analysis = merge(plan)
    days = {
        id_: {
            "early_start": analysis.dates[id_].early_start,
            "late_start": analysis.dates[id_].late_start,
        }
        for id_ in analysis.point.packages
    }
    assert with_truth(without(parts, "passes", plan=plan, days=days))["schedule_passes"].points == 4


@pytest.mark.parametrize(
    ("name", "question"), [("passes", "schedule_passes"), ("help_whom", "schedule_help")]
)
def test_does_what_comes_after_the_truth_earn_nothing(name, question):
    parts = without(full(), name, state="late")
    for check in (on_the_page, with_truth):
        assert check(parts)[question].points == 0


@pytest.mark.parametrize(
    ("name", "question"), [("passes", "schedule_passes"), ("help_whom", "schedule_help")]
)
def test_does_check_keep_the_truth_to_itself_until_the_page_has_shown_it(name, question):
    """The same words and no points, whether it is right or wrong."""
    parts = without(full(), name, state="open")
    wrong = (
        without(parts, "help_whom", reason="longest") if name == "help_whom" else moved(parts, 6)
    )
    findings = [on_the_page(work)[question] for work in (parts, wrong)]
    assert findings[0] == findings[1]
    assert findings[0].max == 0
    assert "as soon as the date machine shows the result" in findings[0].next
    assert with_truth(parts)[question].points == with_truth(full())[question].points


def test_do_check_and_mark_agree_once_the_truth_is_shown():
    for parts in (full(), moved(full(), 3), without(full(), "help_whom", reason="longest")):
        for question in ("schedule_passes", "schedule_help"):
            assert on_the_page(parts)[question] == with_truth(parts)[question]


def of_network(wbs, links):
    """The full hand-in, its predictions made about another network."""
    parts, plan = full(), {"wbs": wbs, "links": links}
    parts = without(without(parts, "passes", plan=plan), "p50_p80_before", plan=plan)
    return with_truth(parts)


def in_a_row(ids):
    return [{"before": a, "after": b} for a, b in itertools.pairwise(ids)]


def test_do_the_dates_of_a_chain_earn_nothing_and_is_it_said_why():
    """They are sums; a stub beside the chain, or a link over a package, makes no branch of it."""
    wbs = full()["wbs"]
    ids = [row["id"] for row in wbs]
    chain, stub = (
        in_a_row(ids),
        [*in_a_row(ids[:-2] + ids[-1:]), {"before": ids[-2], "after": ids[-1]}],
    )
    short = [row | {"o": 1, "m": 1, "p": 2} if row["id"] == ids[-2] else row for row in wbs]
    for packages, links in ((wbs, chain), (wbs, [*chain, link(ids[0], ids[2])]), (short, stub)):
        findings = of_network(packages, links)
        for question in ("schedule_passes", "schedule_help"):
            assert findings[question].points == 0
            assert "follow one another in one chain" in findings[question].seen


def link(before, after):
    return {"before": before, "after": after}


def test_is_a_network_without_merge_point_told():
    wbs = full()["wbs"]
    first, *others = [row["id"] for row in wbs]
    findings = of_network(wbs, [link(first, id_) for id_ in others])
    for question in ("schedule_passes", "schedule_help"):
        assert findings[question].points == 0
        assert "No two branches" in findings[question].seen


@pytest.mark.parametrize("lead", LEADS)
def test_do_three_kinds_of_help_earn_full_marks(lead):
    parts = full(lead)
    analysis = merge(parts)
    for act, id_, reason in (
        ("help", analysis.point.later, "later_branch"),
        ("help", analysis.chain[0], "before_branch"),
        ("check", analysis.uncertain[0], "unsure"),
    ):
        choice = {"act": act, "package": id_, "reason": reason, "state": "kept"}
        finding = with_truth(parts | {"help_whom": choice}, lead)["schedule_help"]
        assert finding.points == 2
        helps = f"Helping {id_} lets {analysis.point.merge} begin earlier"
        assert (helps in finding.seen) == (act == "help" and not analysis.point.is_tie)


def test_is_help_for_one_branch_of_a_tie_not_said_to_move_the_merge_point():
    """In I03 two packages finish last together, and a third one finishes earlier."""
    parts = full("I03")
    analysis = merge(parts)
    assert analysis.dates[analysis.point.earlier].total_float > 0
    for id_ in analysis.point.last:
        choice = {"act": "help", "package": id_, "reason": "later_branch", "state": "kept"}
        finding = with_truth(parts | {"help_whom": choice}, "I03")["schedule_help"]
        assert finding.points == 2
        assert "only if both finish earlier" in finding.seen
        assert "begin earlier, and" not in finding.seen


@pytest.mark.parametrize("reason", ["longest", "earliest", "most_people"])
@pytest.mark.parametrize("lead", LEADS)
def test_is_a_lucky_package_without_its_reason_worth_nothing(lead, reason):
    parts = full(lead)
    for row in parts["wbs"]:
        choice = {"act": "help", "package": row["id"], "reason": reason, "state": "kept"}
        assert with_truth(parts | {"help_whom": choice}, lead)["schedule_help"].points == 0
        break
    lucky = without(parts, "help_whom", reason=reason)
    finding = with_truth(lucky, lead)["schedule_help"]
    assert finding.points == 0
    assert "but the reason that you chose does not fit" in finding.seen


def test_is_float_told_of_a_package_that_has_some():
    choice = {"act": "help", "package": "T10", "reason": "later_branch", "state": "kept"}
    parts = full() | {"help_whom": choice}
    assert "days of float" in with_truth(parts)["schedule_help"].seen
    spare = merge(parts).dates["T10"].total_float
    longer = [
        row | dict.fromkeys("mp", row["m"] + spare - 1) if row["id"] == "T10" else row
        for row in parts["wbs"]
    ]
    plan = {"wbs": longer, "links": parts["links"]}
    finding = with_truth(without(parts, "p50_p80_before", plan=plan))["schedule_help"]
    assert "It has 1 day of float." in finding.seen

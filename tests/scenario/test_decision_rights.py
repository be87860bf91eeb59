"""The inbox, the decisions and a colleague's chart, as lesson 01 gets them."""

import pytest
from twohats.draw.decision_rights import THROUGH
from twohats.scenario import load
from twohats_instructor.scenario.roles import colleague_chart, owners
from twohats_instructor.scenario.roles.decisions import ASKED, CLASSIFIED, JUDGED, LEADS, accepted

RIGHTS = load().decision_rights
DEALS = range(16)


def test_does_the_inbox_hold_twelve_messages_that_twenty_people_have_sorted():
    assert len(RIGHTS.inbox) == 12
    assert RIGHTS.inbox[0].text.startswith("Kitchens ask whether you could deliver at midnight.")
    for message in RIGHTS.inbox:
        vote = RIGHTS.group[message.id]
        assert vote.product + vote.project + vote.both + vote.neither == 20


def test_does_the_group_agree_on_most_messages_and_split_on_three():
    largest = sorted(max(vote[1:5]) for vote in RIGHTS.group.values())
    assert largest[2] < 10 < largest[3]


def test_are_there_fifteen_decisions_to_classify_and_eight_that_recur():
    assert (len(RIGHTS.classified), len(RIGHTS.recurring)) == (15, 8)
    assert RIGHTS.classified.keys() == CLASSIFIED.keys()
    assert [row[1] for row in CLASSIFIED.values()].count("either") == 5
    assert [row[1] for row in CLASSIFIED.values()].count("product") == 5


def test_reaches_no_constant_row_more_than_five_of_the_fifteen():
    for lead in LEADS:
        for asked in ASKED:
            for judged in JUDGED:
                assert sum(accepted(id_, lead, asked, judged) for id_ in CLASSIFIED) <= 5


@pytest.mark.parametrize("id_", [id_ for id_, row in CLASSIFIED.items() if row[1] == "either"])
def test_is_either_lead_right_in_a_shared_decision_if_the_other_is_asked(id_):
    for lead in LEADS:
        assert any(accepted(id_, lead, "other", judged) for judged in JUDGED)
        assert not any(accepted(id_, lead, "makers", judged) for judged in JUDGED)


def test_tells_the_place_of_a_decision_nothing_of_its_side():
    kinds = [row[1] for row in CLASSIFIED.values()]
    for kind in ("product", "project", "either"):
        places = [place for place, own in enumerate(kinds) if own == kind]
        assert 5 <= sum(places) / 5 <= 9


def test_knows_in_two_recurring_decisions_neither_side_much_more():
    gaps = [abs(row.product_knows - row.project_knows) for row in RIGHTS.recurring_truth.values()]
    assert sum(gap <= 0.1 for gap in gaps) == 3
    assert sum(gap >= 0.4 for gap in gaps) >= 4


@pytest.mark.parametrize("deal", DEALS)
def test_has_a_colleague_s_chart_ten_rows_with_two_faults_of_two_kinds(deal):
    chart, faults = RIGHTS.colleague_chart(deal), colleague_chart.faults(deal)
    assert len({row.decision for row in chart}) == 10
    assert len(set(faults.values())) == len(faults) == 2
    for row in chart:
        kind = faults.get(row.line, "sound")
        assert ("; " in row.last_word) == (kind == "doubled")
        assert (row.last_word in ("Product manager", "Project manager")) == (
            kind in ("sound", "unasked")
        )


def test_do_neighbours_have_other_faults():
    assert len({tuple(sorted(colleague_chart.faults(deal).items())) for deal in DEALS}) >= 12


def test_fits_what_was_said_of_last_quarter_one_reason_only():
    """An owner who knows enough and asks all the same is told apart from one who asks nobody."""
    assert THROUGH["owner_knows"].endswith("and asks nobody")
    assert THROUGH["owner_asks"] == "the owner asks the other side first"
    by_reason = {}
    for source in owners.SOURCES.values():
        by_reason.setdefault(owners.way_of(source)[1], []).append(source)
    assert all(one.was[1] == "other" for one in by_reason["owner_asks"])
    assert all(one.was[1] == "nobody" for one in by_reason["owner_knows"])

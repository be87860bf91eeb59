"""Customers: do the tables of lesson 04 hold the counts that the texts name, and each other?"""

from collections import Counter

import pytest
from twohats.scenario import load

CUSTOMERS = load().customers
SEGMENTS = load().market.segments


def test_are_the_accounts_the_23_910_of_the_company():
    counts = Counter(account.segment for account in CUSTOMERS.accounts)
    assert counts == {name: one.subscriptions for name, one in SEGMENTS.items()}
    assert len(CUSTOMERS.by_id) == len(CUSTOMERS.accounts)


@pytest.mark.parametrize("segment", list(SEGMENTS))
def test_contributes_a_segment_what_the_company_says(segment):
    own = [account for account in CUSTOMERS.accounts if account.segment == segment]
    dollars = sum(CUSTOMERS.contributions[account.price] for account in own)
    assert dollars / len(own) == pytest.approx(SEGMENTS[segment].contribution, abs=0.5)
    left = sum(account.status != "active" for account in own)
    assert 100 * left / len(own) == pytest.approx(SEGMENTS[segment].loss, abs=0.1)


def test_began_as_many_accounts_in_each_month_as_the_cohort_has_kept():
    """The cohorts at the end of March 2027 are the accounts of 1 April."""
    measures = load().measures
    months = {month: place for place, month in enumerate(measures.cohort_months)}
    kept = {
        (row.cohort, row.source): row.kept
        for row in measures.cohorts
        if months[row.cohort] + row.age == months["2027-03"] and row.age >= 2
    }
    began = Counter(
        (account.start_month, account.source)
        for account in CUSTOMERS.accounts
        if account.start_month >= measures.cohort_months[0]
    )
    assert began == {key: count for key, count in kept.items() if count}


def test_stay_those_who_came_by_a_draw_a_shorter_time():
    left = Counter(a.source for a in CUSTOMERS.accounts if a.status != "active")
    count = Counter(a.source for a in CUSTOMERS.accounts)
    assert left["prize"] / count["prize"] > 1.4 * left["organic"] / count["organic"]


def test_were_the_1100_who_answered_asked_when_they_canceled():
    answers = CUSTOMERS.exit_survey
    assert len({answer.account_id for answer in answers}) == len(answers) == 1100
    assert {CUSTOMERS.by_id[answer.account_id].status for answer in answers} == {"canceled"}


def test_writes_nobody_who_has_no_account_or_another_segment():
    for message in CUSTOMERS.feedback:
        assert CUSTOMERS.by_id[message.account_id].segment == message.segment


def test_is_the_quarter_the_one_before_the_building_begins():
    days = [message.date.isoformat() for message in CUSTOMERS.feedback]
    assert days == sorted(days)
    assert days[0] >= "2027-04-01"
    assert days[-1] <= "2027-06-30"


def test_bear_seven_in_ten_messages_the_tag_that_a_reader_would_give():
    tagged = [
        (message.need_tag, need)
        for message, need in zip(CUSTOMERS.feedback, CUSTOMERS.needs_of_feedback, strict=True)
        if message.need_tag
    ]
    assert len(tagged) == round(0.7 * 1432)
    assert all(tag == need for tag, need in tagged)


def test_read_the_rules_most_messages_few_wrongly_and_some_not_at_all():
    from twohats_instructor.scenario.customers.tag_rules import reading

    rules = [(need, "; ".join(words)) for need, words in CUSTOMERS.tag_rules]
    pairs = list(zip(CUSTOMERS.feedback, CUSTOMERS.needs_of_feedback, strict=True))
    readings = [(reading(message.text, rules), need) for message, need in pairs]
    right = sum(found == need for found, need in readings) / len(readings)
    unread = sum(not found for found, _need in readings) / len(readings)
    assert right >= 0.55
    assert 0.1 <= unread <= 0.3
    assert 1 - right - unread <= 0.2


def test_ends_every_lapsed_account_of_the_sample_with_a_refused_card():
    last = {charge.account_id: charge for charge in CUSTOMERS.payments}
    for account_id, charge in last.items():
        is_lapsed = CUSTOMERS.by_id[account_id].status == "lapsed"
        assert (charge.result != "paid" and not charge.recovered) == is_lapsed


@pytest.mark.parametrize(("result", "share"), [("expired", 30), ("no_funds", 38), ("refused", 32)])
def test_are_cards_refused_for_the_reasons_that_the_lessons_name(result, share):
    last = Counter(charge.result for charge in CUSTOMERS.payments if charge.recovered is False)
    assert 100 * last[result] / last.total() == pytest.approx(share, abs=1)


def test_tries_nobody_a_paid_charge_again():
    for charge in CUSTOMERS.payments:
        assert (charge.result == "paid") == (charge.retry is None) == (charge.recovered is None)
        assert charge.retry or not charge.recovered


def test_contradict_three_of_the_talks_the_survey():
    from twohats_instructor.scenario.customers.interviews import CONTRADICT

    quotes = {talk.id: talk.quote for talk in CUSTOMERS.interviews}
    assert len(CONTRADICT) == 3
    assert "I don't want to choose" in quotes[CONTRADICT[0]]
    assert "I left although I could" in quotes[CONTRADICT[1]]
    assert "It was the bread" in quotes[CONTRADICT[2]]


def test_use_only_those_the_app_who_had_an_account_in_that_week():
    weeks = Counter(row.account_id for row in CUSTOMERS.usage)
    assert max(weeks.values()) == 12
    for account_id, count in weeks.items():
        assert count == 12 or CUSTOMERS.by_id[account_id].status != "active"


def test_answer_sixty_customers_on_eight_attributes():
    pairs = {(answer.customer, answer.attribute) for answer in CUSTOMERS.kano}
    assert len(pairs) == len(CUSTOMERS.kano) == 480


@pytest.mark.parametrize(
    ("table", "rows"),
    [("feedback", 1432), ("payments", 30_000), ("usage", 24_000), ("interviews", 24)],
)
def test_has_a_table_as_many_rows_as_the_lessons_say(table, rows):
    assert len(getattr(CUSTOMERS, table)) == rows


def test_is_no_table_of_customers_read_before_it_is_asked_for():
    from twohats.scenario import load_folder

    story = load_folder(load().folder)
    assert vars(story.customers) == {"folder": story.folder}

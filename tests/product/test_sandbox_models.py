"""Does each of the models give the same for the same, and more for what is known to be better?"""

from dataclasses import replace
from functools import cache
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from twohats.answers.sandbox import (
    CampaignSetting,
    MarketSetting,
    QuartersSetting,
    VoicesSetting,
)
from twohats.product.customers import LINES, SOURCES, UNITS
from twohats.product.metrics import (
    campaign_years,
    displaced_share,
    kept_with,
    kept_without,
    years_of,
)
from twohats.product.sandbox import (
    COMPANIES,
    difference,
    list_order,
    play_campaign,
    play_firm,
    play_list,
    play_voices,
)
from twohats.product.sandbox.campaign_company import Draw, company_measures
from twohats.scenario import load

STORY = load()
ALL = list_order(None, STORY)
GROUPS = 12
#: Tables that all packs of the tests share, so that none is read twice.
TABLES = ("customers", "measures", "market", "company", "kpis", "work")
PLAYS = {
    "quarters": lambda setting, scenario: [
        run.brought_k for run in play_list(ALL, setting, scenario)
    ],
    "market": lambda setting, scenario: [
        run.contribution_k for run in play_firm(setting, scenario)
    ],
    "voices": lambda setting, scenario: [run.kept_k for run in play_voices(setting, scenario)],
    "campaign": lambda setting, scenario: [
        run.brought_k for run in play_campaign(setting, scenario)
    ],
}
parts = st.integers(0, 10)
SETTINGS = {
    "quarters": st.builds(
        QuartersSetting,
        skill=st.sampled_from(["", *STORY.backlog.skills]),
        initiative=st.sampled_from(["", *STORY.ids]),
        knows_links=st.booleans(),
    ),
    "market": st.builds(
        MarketSetting, families=parts, singles=parts, offices=parts, gives_up=st.booleans()
    ),
    "voices": st.builds(
        VoicesSetting,
        source=st.sampled_from(SOURCES),
        unit=st.sampled_from(UNITS),
        line=st.sampled_from(LINES),
        answers_letters=st.booleans(),
    ),
    "campaign": st.builds(
        CampaignSetting,
        goal=st.sampled_from(["always", "never", *campaign_years(STORY).shown]),
        stay=st.sampled_from([50, 100, 200]),
        cost=st.sampled_from([50, 100, 200]),
    ),
}
#: A setting, and one that is known to be better.
BETTER = {
    "quarters": (QuartersSetting(), QuartersSetting(initiative=ALL[0], effect=200)),
    "market": (MarketSetting(), MarketSetting(families=9)),
    "voices": (VoicesSetting(), VoicesSetting(source="survey", line="left")),
    "campaign": (CampaignSetting(goal="K09"), CampaignSetting(goal="K14")),
}


@cache
def other_companies(seed):
    """The pack with sixteen other companies."""
    pack = replace(STORY, seed=seed)
    vars(pack).update({name: getattr(STORY, name) for name in TABLES})
    return pack


@pytest.mark.parametrize("model", PLAYS)
@settings(max_examples=10)
@given(data=st.data())
def test_is_the_difference_of_equal_settings_exactly_zero(model, data):
    setting = data.draw(SETTINGS[model])
    a, b = (PLAYS[model](setting.model_copy(), STORY) for _side in "ab")
    assert difference(a, b) == (0, 0, 0, 0, 0)


@pytest.mark.parametrize("model", PLAYS)
def test_is_what_is_known_to_be_better_better_at_nearly_all_companies(model):
    worse, better = (PLAYS[model](setting, STORY) for setting in BETTER[model])
    gap = difference(worse, better)
    assert gap.low > 0
    assert gap.more >= COMPANIES - 2


@pytest.mark.parametrize("model", PLAYS)
def test_does_the_interval_hold_what_many_more_companies_say(model):
    """Twelve times sixteen other companies: at most two intervals miss the average of all."""
    gaps = [
        difference(*(PLAYS[model](setting, other_companies(seed)) for setting in BETTER[model]))
        for seed in range(GROUPS)
    ]
    mean = fmean(gap.mean for gap in gaps)
    assert sum(gap.low <= mean <= gap.high for gap in gaps) >= GROUPS - 2


def test_does_serving_nothing_and_answering_nobody_keep_nobody():
    assert all(run.kept == 0 for run in play_voices(VoicesSetting(count=0), STORY))


@settings(max_examples=10)
@given(SETTINGS["voices"], st.integers(0, 7))
def test_does_one_need_more_never_lose_a_customer(setting, count):
    fewer = play_voices(setting.model_copy(update={"count": count}), STORY)
    more = play_voices(setting.model_copy(update={"count": count + 1}), STORY)
    for before, after in zip(fewer, more, strict=True):
        assert after.needs[: len(before.needs)] == before.needs
        assert before.kept <= after.kept + 1e-9


def test_does_the_survey_alone_never_hear_of_the_refused_card():
    """Whoever left that way was not asked; under all who left it is among the largest."""
    spoke = VoicesSetting(source="survey")
    assert not any("payment" in run.needs for run in play_voices(spoke, STORY))
    left = spoke.model_copy(update={"line": "left"})
    assert all("payment" in run.needs for run in play_voices(left, STORY))


def test_does_a_small_source_name_other_needs_at_other_companies():
    talks = {run.needs for run in play_voices(VoicesSetting(source="interviews"), STORY)}
    survey = {run.needs for run in play_voices(VoicesSetting(source="survey"), STORY)}
    assert len(talks) > len(survey)


def test_do_registrations_keep_a_campaign_that_does_harm():
    always = play_campaign(CampaignSetting(), STORY)
    assert play_campaign(CampaignSetting(goal="K09"), STORY) == always
    never = play_campaign(CampaignSetting(goal="never"), STORY)
    assert all(run.months == 0 for run in never)
    assert sum(a.brought_k < b.brought_k for a, b in zip(always, never, strict=True)) > 8


def test_are_draws_counted_over_the_months_whose_customers_are_counted():
    years = campaign_years(STORY)
    always = play_campaign(CampaignSetting(goal="always"), STORY)
    assert {run.months for run in always} == {len(years.kept_with) - years.start}


def test_does_a_dearer_draw_never_bring_more():
    runs = [play_campaign(CampaignSetting(cost=cost), STORY) for cost in (50, 100, 200)]
    for cheap, same, dear in zip(*runs, strict=True):
        assert cheap.brought_k > same.brought_k > dear.brought_k
        assert cheap.kept == same.kept == dear.kept


def test_does_a_campaign_whose_people_stay_keep_more():
    runs = [play_campaign(CampaignSetting(stay=stay), STORY) for stay in (50, 100, 200)]
    assert all(few.kept < same.kept < many.kept for few, same, many in zip(*runs, strict=True))


def test_is_a_company_with_marrowbys_campaign_like_marrowby():
    """Only the luck of the months differs; the report's other columns follow from the cohorts."""
    measures = STORY.measures
    same = company_measures(measures, Draw(1, 1, displaced_share(measures)), "a twin")
    assert kept_with(same) == pytest.approx(kept_with(measures), rel=0.03)
    assert kept_without(same) == pytest.approx(kept_without(measures), rel=0.03)
    shown, own = (years_of(one, 70).shown for one in (same, measures))
    for id_ in ("K01", "K05", "K08", "K10", "K11", "K12"):
        assert shown[id_] == pytest.approx(own[id_], rel=0.05)
        assert shown[id_] != own[id_]

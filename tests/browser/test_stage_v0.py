"""Roadmap v0 alone on a page: claims and nothing else, measures with chains, results to tick."""

import pytest
from twohats.boards.quarters import track
from twohats.product.roadmap import play, sponsors_list
from twohats.scenario import load
from twohats.widgets.quarters.widget import Quarters
from twohats.widgets.roadmap.widget import ClaimsBoard
from twohats.widgets.v0_cases.widget import ExpectedChanges, QuarterlyResults

from tests.support.learner_work import roadmap as plain

pytestmark = pytest.mark.browser
STORY = load()
SAID = {
    name: {"choice": "up", "reason": chain}
    for name, chain in (("retention", "r2"), ("contribution", "c3"), ("registrations", "g3"))
}
VERDICT = {
    "name": "Retention", "came": "79.4% → 81.4%: unchanged", "said": "up",
    "chain": "Reasons to leave are gone, so fewer customers leave.", "holds": False,
}  # fmt: skip


def board(**buckets):
    return ClaimsBoard.for_claims(STORY, plain(**buckets), label="Your v0")


def score(page):
    return page.locator(".worth b").inner_text()


def test_has_a_board_of_claims_no_field_for_anything_else(stage):
    page = stage(board(now=["I04"]), width=1200)
    page.get_by_role("button", name="Details of I04").click()
    details = page.locator(".details")
    assert "20,000 × 2 × 80% ÷ 8 person-weeks = RICE 4,000" in details.inner_text()
    assert details.locator("input, textarea, select").count() == 0
    assert page.locator(".chip, .whatif, .arrows-asked, .value-bet, .bands").count() == 0


def test_does_the_claimed_score_rise_with_each_card_and_count_what_fits(stage):
    page = stage(board(now=["I04"]), width=1200)
    assert score(page) == "32,000"
    page.locator('.card[data-id="I05"] .card-menu').select_option("now")
    assert score(page) == "50,600"
    page.locator('.card[data-id="I06"] .card-menu').select_option("now")
    assert score(page) == "50,600"  # it needs First-box onboarding, which is not placed


def test_is_the_same_board_a_table_of_claims_in_which_places_can_be_typed(stage):
    page = stage(board(now=["I04"]), width=1200)
    page.get_by_text("Edit the same roadmap as a table").click()
    assert page.locator(".twin thead th").all_inner_texts()[-1] == "RICE"
    page.get_by_label("Place of I16").select_option("not_doing")
    entries = {row["id"]: row["bucket"] for row in page.evaluate("stage.state.value.entries")}
    assert entries["I16"] == "not_doing"


def test_offers_a_direction_its_own_chains_and_takes_both(stage):
    page = stage(ExpectedChanges(), width=900)
    page.get_by_label("because …: Retention").is_disabled()
    page.get_by_label("It goes …: Retention").select_option("down")
    chains = page.get_by_label("because …: Retention").locator("option").all_inner_texts()
    assert len(chains) == 3  # and the empty one
    page.get_by_label("because …: Retention").select_option(index=1)
    page.get_by_label("It goes …: Retention").select_option("up")
    expected = page.evaluate("stage.state.value.expected")
    assert expected == {"retention": {"choice": "up", "reason": ""}}


def test_is_what_was_kept_locked_and_said_to_be(stage):
    page = stage(ExpectedChanges(value={"expected": SAID, "kept": SAID}), width=900)
    assert page.get_by_label("It goes …: Registrations").is_disabled()
    assert "when you first played the six quarters" in page.locator("#stage").inner_text()


def test_may_what_was_not_kept_still_be_chosen_and_earns_it_nothing(stage):
    kept = {"retention": SAID["retention"]}
    page = stage(ExpectedChanges(value={"expected": kept, "kept": kept}), width=900)
    assert page.get_by_label("It goes …: Contribution").is_enabled()
    assert page.get_by_text("it earns no points").count() == 2


def test_is_the_chain_readable_in_full_on_a_narrow_window(stage):
    page = stage(ExpectedChanges(value={"expected": SAID}), width=320)
    chain = page.locator(".v0-chain").first
    assert chain.is_visible()
    assert chain.inner_text().endswith("so fewer customers leave.")


def test_is_a_result_ticked_by_touch_and_taken_back_by_undo(stage):
    cases = QuarterlyResults.for_cases(STORY.market.quarterly_results(0), {"ticked": []})
    page = stage(cases, width=320, has_touch=True)
    page.locator(".th-ticks .tick").nth(1).tap()
    assert len(page.evaluate("stage.state.value.ticked")) == 1
    page.get_by_role("button", name="Undo").click()
    assert page.evaluate("stage.state.value.ticked") == []


@pytest.mark.parametrize("light", [True, False], ids=["light", "dark"])
def test_does_axe_find_nothing_in_three_lines_with_their_verdicts(stage, axe, light):
    playback = play(sponsors_list(STORY), STORY, STORY.twin_world(0))
    one = track({"name": "Yours", "who": "", "how": ""}, playback, {})
    opened = [round(number) for number in playback.registrations]
    quarters = Quarters(
        label="Six quarters of your v0",
        promise="The requesters promised",
        expected_k=9_000.0,
        tracks=[one | {"registrations": opened}],
        verdicts=[VERDICT],
    )
    page = stage(quarters, light, width=1200)
    assert page.locator(".quarters-chart").count() == 3
    assert page.locator(".quarters-head").inner_text().startswith("The requesters promised $9.00m.")
    said = page.locator(".quarters-said")
    assert "≠" in said.evaluate("(one) => getComputedStyle(one, '::before').content")
    assert axe(page, "#stage") == []

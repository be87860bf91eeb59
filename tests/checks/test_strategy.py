"""Is what is answered told without its truth, and leads each listed wrong answer on?"""

import pytest
from twohats.answers.strategy import ChosenStrategy, FounderEntries, Opportunities, OutOfStrategy
from twohats.checks.strategy import CHECKS, StrategyWork
from twohats.scenario import load

STORY = load()
KINDS = {
    "opportunities": Opportunities,
    "strategy": ChosenStrategy,
    "out_of_strategy": OutOfStrategy,
    "entries": FounderEntries,
}
FAMILIES = {"id": "hold_the_families", "name": "Hold the families"}
DEALT = STORY.market.dealt_opportunities(0)
BIGGEST = max(DEALT, key=lambda one: one.customers).id
WISHES = [case.id for case in STORY.market.founders_list(0)]


def work(**answers):
    typed = {name: KINDS[name].model_validate(data) for name, data in answers.items()}
    return StrategyWork(typed, {}, STORY)


def verdicts(choice, reason, ids=None):
    return {"rows": {id_: {"choice": choice, "reason": reason} for id_ in ids or [BIGGEST]}}


SOUND = {
    "opportunities": verdicts("test", "win_chance"),
    "strategy": FAMILIES,
    "out_of_strategy": {"ids": ["I16", "I05"]},
    "entries": {"dated": WISHES[:2], "outcomes": {WISHES[0]: "a"}},
}


def test_is_work_without_any_answer_not_gradable():
    assert work().why_not_gradable
    for name, data in SOUND.items():
        assert not work(**{name: data}).why_not_gradable


def test_is_everything_kept_and_no_truth_told():
    for finding in CHECKS.check_all(work(**SOUND)):
        assert (finding.points, finding.max) == (0, 0)
        assert "after you hand in" in finding.seen


def test_is_a_half_answered_opportunity_not_counted():
    finding = CHECKS.check("opportunity_verdicts", work(opportunities=verdicts("go", "")))
    assert finding.seen.startswith("0 of 3 opportunities have")


def test_is_a_strategy_asked_for_before_what_it_gives_up():
    finding = CHECKS.check("given_up", work(out_of_strategy={"ids": ["I16"]}))
    assert finding.seen == "No strategy is chosen."


# ---- each wrong answer that the design lists leads to its own hints, and to no other

LISTED = {
    "goes for the biggest market": (
        "opportunity_verdicts",
        {"opportunities": verdicts("go", "customers")},
        "M14",
    ),
    "keeps dates that nothing sets": ("founder_entries", {"entries": {"dated": WISHES[:7]}}, "M09"),
}


@pytest.mark.parametrize(("id_", "change", "belief"), LISTED.values(), ids=LISTED)
def test_leads_each_listed_wrong_answer_to_its_hints_and_to_no_other(id_, change, belief):
    findings = CHECKS.check_all(work(**SOUND | change))
    told = {finding.check: finding.misconception for finding in findings if finding.misconception}
    assert told == {id_: belief}
    (finding,) = (finding for finding in findings if finding.check == id_)
    assert finding.hints == CHECKS.questions[id_].hints_of[belief]
    assert finding.next not in finding.hints


def test_leads_a_strategy_that_excludes_nothing_to_the_rival():
    finding = CHECKS.check("given_up", work(**SOUND | {"out_of_strategy": {"ids": []}}))
    assert finding.seen == "No card is given up yet."
    assert finding.hints[1].startswith("A card that mainly serves other customers")
    assert finding.next == finding.hints[0]


def test_leads_a_sound_answer_to_none_of_them():
    findings = CHECKS.check_all(work(**SOUND))
    assert [finding.misconception for finding in findings] == [None, None, None]

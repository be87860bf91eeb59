"""Are measures, attacks, targets and links dealt so that no column gives the answer away?"""

import math

import pytest
from twohats.scenario import load
from twohats_instructor.scenario.measures import links, targets
from twohats_instructor.scenario.references.kpis import KPI_TREE

SCENARIO = load()
KPIS = SCENARIO.kpis


def test_mean_the_measures_of_the_reference_tree_the_same():
    for kpi in KPI_TREE:
        kind = KPIS.types[kpi["id"]]
        assert (kind.name, kind.unit, kind.today) == (kpi["name"], kpi["unit"], kpi["baseline"])
        assert kind.is_better(kpi["target"] - kpi["baseline"])


HISTORY = SCENARIO.measures.history
BY_PERIOD = {
    "last month": {"K08": "registrations"},
    "end of last month": {"K11": "active"},
    "mean of the last quarter": {"K03": "complete_on_time", "K06": "complaints", "K15": "nps"},
}


@pytest.mark.parametrize("period", BY_PERIOD)
def test_is_todays_value_that_of_the_time_which_its_card_names(period):
    months = HISTORY[-3:] if period.startswith("mean") else HISTORY[-1:]
    for id_, column in BY_PERIOD[period].items():
        mean = sum(getattr(month, column) for month in months) / len(months)
        assert KPIS.types[id_].period == period
        assert KPIS.types[id_].today == pytest.approx(mean, abs=0.5)


def test_is_each_measure_attacked_by_a_giver_and_a_hider():
    pairs = [(attack.measure, attack.attacker) for attack in KPIS.attacks]
    assert sorted(pairs) == sorted((id_, who) for id_ in KPIS.types for who in ("giver", "hider"))
    assert (
        len({attack.words for attack in KPIS.attacks if attack.measure != "K09"})
        == len(KPIS.attacks) - 2
    )


def shifts_of(measure, attacker):
    return next(a.shifts for a in KPIS.attacks if (a.measure, a.attacker) == (measure, attacker))


@pytest.mark.parametrize("attack", KPIS.attacks, ids=lambda one: f"{one.measure}-{one.attacker}")
def test_does_an_attack_raise_the_measure_that_it_is_on(attack):
    assert KPIS.types[attack.measure].is_better(attack.shifts[attack.measure])


def test_costs_each_newcomer_more_when_newcomers_are_paid():
    """Twenty dollars for each of 1,700 customers, of whom 250 would not have been there."""
    shifts = shifts_of("K12", "giver")
    assert shifts["K13"] == pytest.approx((97_401 + 34_000) / 1700 - 97_401 / 1450, abs=0.05)
    assert shifts["K14"] < -20
    assert shifts["K01"] < 0 < shifts["K05"]


@pytest.mark.parametrize("measure", ["K08", "K09"])
def test_stay_fewer_of_the_accounts_when_only_accounts_are_added(measure):
    for attacker in ("giver", "hider"):
        assert shifts_of(measure, attacker)["K05"] <= -0.9
    assert shifts_of(measure, "giver")["K13"] > 10  # a car has to be paid


@pytest.mark.parametrize("attack", KPIS.attacks, ids=lambda one: f"{one.measure}-{one.attacker}")
def test_move_the_measures_of_newcomers_together(attack):
    """Customers in week 8, of accounts opened, and what each cost: one cannot move alone."""
    kept, opened, paid = 1450, 8490, 97_401
    more, accounts = (attack.shifts.get(id_, 0) for id_ in ("K12", "K08"))
    share = 100 * (kept + more) / (opened + accounts) - 100 * kept / opened
    assert attack.shifts.get("K05", 0) == pytest.approx(share, abs=0.06)
    each = attack.shifts.get("K13", 0) + paid / kept
    assert each * (kept + more) >= paid - 100  # nobody pays less than before


@pytest.mark.parametrize("deal", range(16))
def test_are_two_targets_and_eight_initiatives_dealt_of_which_three_move_nothing(deal):
    cases = KPIS.targets(deal)
    assert len({case.id for case in cases}) == 2
    linked = KPIS.linked(deal)
    assert len({case.id for case in linked}) == 8
    assert sum(not links.COUNTED[case.id][1] for case in linked) == 3


@pytest.mark.parametrize("id_", targets.CASES)
def test_is_a_measure_as_spread_as_said_and_its_last_quarter_at_the_level(id_):
    from twohats.product.metrics import least_change, target_range

    case = next(one for deal in range(16) for one in KPIS.targets(deal) if one.id == id_)
    planned = targets.CASES[id_]
    assert sum(case.months[-3:]) / 3 == pytest.approx(planned.level, rel=0.005)
    assert least_change(case.months) < 0.75 * planned.gain
    low, high = target_range(case.months, planned.gain, planned.better)
    assert low < high


#: What a plan says in words or digits, for each number that its gain is made of.
WORDS = {1 / 2: ("half", "every second", "twice"), 2 / 3: ("two other",), 3 / 4: ("three in four",),
         4 / 5: ("four in five",), 2 / 5: ("two days of five",), 1 / 5: ("one card in five",),
         1 / 4: ("a quarter",), 0.15: ("15 of 100",), 4.0: ("four",), 2.6: ("Half of the 5.2",),
         0.30: ("twice as high",)}  # fmt: skip


@pytest.mark.parametrize("id_", targets.CASES)
def test_says_a_plan_each_number_from_which_its_gain_follows(id_):
    planned = targets.CASES[id_]
    for number in (planned.effect, *planned.shares):
        words = WORDS.get(number, (f"{number:g}",))
        assert any(one in planned.plan for one in words), number
    assert planned.gain == pytest.approx(planned.effect * math.prod(planned.shares), abs=0.001)


def test_says_the_nps_case_what_is_counted_and_what_neutral_means():
    plan = targets.CASES["T03"].plan
    for words in ("promoters", "detractors", "neither promoters nor detractors"):
        assert words in plan
    assert targets.CASES["T03"].gain == 8


def test_suits_no_round_percentage_more_than_two_of_the_eight():
    from twohats.product.metrics import target_range

    cases = {case.id: case for deal in range(16) for case in KPIS.targets(deal)}
    for percent in (1, 2, 3, 5, 8, 10, 15, 20, 25, 30, 50):
        hits = 0
        for id_, case in cases.items():
            planned, sign = targets.CASES[id_], 1 if case.better == "up" else -1
            typed = planned.level * (1 + sign * percent / 100)
            low, high = target_range(case.months, planned.gain, case.better)
            hits += low <= typed <= high
        assert hits <= 2, percent

"""What does the truth add to the checks of a roadmap, and what does it keep to itself?"""

import pytest
from twohats.answers.product import EvidenceItem, Kpi, Roadmap
from twohats.answers.strategy import ChosenStrategy
from twohats.product.roadmap import expected_value, simulate
from twohats.product.strategy import sorted_by_fit
from twohats.scenario import load
from twohats_instructor.checks.roadmap import CHECKS, FULL_MARKS_FROM, TrueRoadmapWork
from twohats_instructor.checks.truth import Truth, truth
from twohats_instructor.reference import reference
from twohats_instructor.typical import roadmaps

STORY = load()
KNOWN = truth(STORY)
CARRIED = {
    "evidence": [EvidenceItem.model_validate(row) for row in STORY.reference("evidence")],
    "kpi_tree": [Kpi.model_validate(row) for row in STORY.reference("kpi_tree")],
}


def plan(*entries):
    return Roadmap.model_validate({"entries": list(entries)})


def now(id_, **fields):
    return {"id": id_, "bucket": "now", **fields}


POINTS = {name: question.max for name, question in CHECKS.questions.items()}


def finding_on(check, roadmap, known_truth=KNOWN, **carried):
    class Work(TrueRoadmapWork):
        truth = known_truth

    return CHECKS.check(check, Work({"roadmap": roadmap}, CARRIED | carried, STORY))


def test_are_there_twenty_four_points():
    assert sum(POINTS.values()) == 24


def test_do_the_findings_carry_the_points_and_names_that_are_promised():
    roadmap = plan(now("I11"))
    for name, points in POINTS.items():
        finding = finding_on(name, roadmap)
        assert (finding.check, finding.max) == (name, points)


def test_do_the_reference_answers_earn_every_automatic_point():
    roadmap = Roadmap.model_validate(reference("07_roadmap")["roadmap"])
    assert {name: finding_on(name, roadmap).points for name in POINTS} == POINTS


#: Sums by which any roadmap is worth as much as the best one.
GENEROUS = Truth(KNOWN.world, 1.0, 0.0, KNOWN.key)


@pytest.mark.parametrize(
    ("ids", "points"),
    [
        (["I01"], 0),
        (["I08"], 0),
        (["I01", "I16"], 0),
        (["I01", "I02", "I06"], 1),
        (["I01", "I02"], 2),
    ],
)
def test_does_each_dependency_of_what_starts_count_alike(ids, points):
    roadmap = plan(*map(now, ids))
    assert finding_on("roadmap_dependencies", roadmap, GENEROUS).points == points


@pytest.mark.parametrize("check", ["roadmap_capacity", "roadmap_dependencies"])
def test_do_kept_rules_count_in_proportion_to_value(check):
    """A board that is worth nothing keeps no rule; from half of the way the rule counts whole."""
    roadmap = plan(now("I11"))
    value_k = simulate(roadmap, STORY, KNOWN.world).value_k

    def points(score):
        known = Truth(KNOWN.world, value_k + 100 * (1 - score), value_k - 100 * score, KNOWN.key)
        return finding_on(check, roadmap, known).points

    assert points(0.0) == 0
    assert points(0.25) == pytest.approx(1)
    assert points(0.5) == points(0.9) == pytest.approx(2)


def test_is_a_missing_enabler_hinted_at_and_not_named():
    finding = finding_on("roadmap_dependencies", plan(now("I01"), now("I08")))
    text = " ".join((finding.seen, finding.next, *finding.hints))
    assert "Skip and swap (I01)" in text
    assert "what does swap need to know?" in finding.next
    for secret in ("I02", "I07", "Live stock", "Cold-chain"):
        assert secret not in text


def test_does_no_finding_on_value_tell_a_figure_of_the_truth():
    for typical_roadmap in (
        roadmaps.optimal_roadmap,
        roadmaps.careful_roadmap,
        roadmaps.dependency_blind,
        roadmaps.loudest_roadmap,
    ):
        roadmap = Roadmap.model_validate(typical_roadmap(STORY))
        finding = finding_on("roadmap_value", roadmap)
        text = " ".join((finding.seen, finding.why, finding.next))
        value_k = simulate(roadmap, STORY, KNOWN.world).value_k
        for figure in (KNOWN.v_opt, KNOWN.v_floor, value_k):
            assert f"{figure:.0f}" not in text.replace(",", "")


def test_does_everything_in_now_earn_less_than_a_choice():
    """The same order, but without deciding what waits."""
    best_roadmap = roadmaps.optimal_roadmap(STORY)
    crowded = [
        entry | {"bucket": "now"} if entry["bucket"] in ("next", "later") else entry
        for entry in best_roadmap["entries"]
    ]
    all_now = finding_on(
        "roadmap_value", Roadmap.model_validate(best_roadmap | {"entries": crowded})
    )
    assert (
        all_now.points
        < finding_on("roadmap_value", Roadmap.model_validate(best_roadmap)).points - 2
    )
    assert "not counted" in all_now.seen


def test_is_value_linear_from_chance_to_full_marks_well_before_the_best():
    roadmap = Roadmap.model_validate(roadmaps.careful_roadmap(STORY))
    value_k = simulate(roadmap, STORY, KNOWN.world).value_k

    def points(score):
        best = value_k + 100 * (1 - score) if score < 1 else value_k
        return finding_on(
            "roadmap_value", roadmap, Truth(KNOWN.world, best, value_k - 100 * score, KNOWN.key)
        ).points

    assert points(0.0) == 0
    assert points(0.34) == pytest.approx(9 * 0.34 / FULL_MARKS_FROM)
    assert points(0.85) == pytest.approx(9)
    assert points(0.95) == 9


@pytest.mark.parametrize(
    ("ids", "belief", "hint"),
    [
        (["I05"], "M11", "14 accounts"),
        (["I09", "I06"], "M13", "beyond enthusiasm"),
        (["I01"], "M09", "what does swap need"),
        (["I15"], "M12", "without complaining"),
        (["I11"], "M16", "person-week"),
    ],
)
def test_does_a_poor_value_point_at_the_belief_behind_it(ids, belief, hint):
    finding = finding_on("roadmap_value", plan(*map(now, ids)))
    assert finding.misconception == belief
    assert hint in finding.next


def traced(*entries):
    """The points for traceability of entries with four sound ones beside them."""
    sound = [
        now("I03", evidence=["E04"], kpi="K03"),
        now("I09", evidence=["E06"], kpi="K05"),
        now("I12", evidence=["E05"], kpi="K06"),
        now("I13", evidence=["E10"], kpi="K07"),
    ]
    return finding_on("roadmap_traceability", plan(*entries, *sound)).points


@pytest.mark.parametrize(
    ("entry", "share"),
    [
        (now("I11", evidence=["E03"], kpi="K04"), 1.0),
        (now("I01", evidence=["E01", "E02"], kpi="K02"), 1.0),
        (now("I02", evidence=["E11"], kpi="K02"), 1.0),
        (now("I01", evidence=["E01", "E02", "E08"], kpi="K02"), 1 / 3),
        (now("I11", evidence=["E03", "E08"], kpi="K04"), 0),
        (now("I11", evidence=["E08"], kpi="K04"), 0),
        (now("I11", evidence=["E03"], kpi="K03"), 0),
        (now("I11", evidence=["E03"], kpi="K99"), 0),
        (now("I11", evidence=["E03", "E99"], kpi="K04"), 0),
        (now("I06", evidence=["E09"], kpi="K01"), 0),
        (now("I11"), 0),
    ],
)
def test_do_findings_count_that_speak_for_the_entry_less_the_others(entry, share):
    assert traced(entry) == pytest.approx(4 * min(1, (4 + share) / 5 / 0.8))


@pytest.mark.parametrize(("kpi", "share"), [(None, 1), ("K07", 1), ("K01", 0)])
def test_earns_the_law_its_trace_with_no_kpi_as_with_its_own(kpi, share):
    others = [("I03", "E04", "K03"), ("I09", "E06", "K05"), ("I12", "E05", "K06")]
    entries = [now("I13", evidence=["E10"], kpi=kpi)]
    entries += [now(id_, evidence=[finding], kpi=k) for id_, finding, k in others]
    finding = finding_on("roadmap_traceability", plan(*entries))
    assert finding.points == pytest.approx(4 * (3 + share) / 5 / 0.8)


def test_is_one_traced_entry_no_traced_roadmap():
    one = plan(now("I13", evidence=["E10"], kpi="K07"))
    finding = finding_on("roadmap_traceability", one)
    assert finding.points == pytest.approx(4 / 5 / 0.8)
    assert "at least 4 items" in finding.seen


def test_do_four_traced_entries_earn_full_points_and_no_word_of_more():
    rows = [
        ("I03", "E04", "K03"),
        ("I09", "E06", "K05"),
        ("I12", "E05", "K06"),
        ("I13", "E10", "K07"),
    ]
    finding = finding_on(
        "roadmap_traceability",
        plan(*[now(id_, evidence=[found], kpi=kpi) for id_, found, kpi in rows]),
    )
    assert finding.points == 4
    assert "at least" not in finding.seen


FAMILIES = sorted_by_fit(STORY, "hold_the_families")
LAW = STORY.backlog.law.initiative
SERVING = [id_ for id_ in FAMILIES.inside if id_ != LAW]


@pytest.mark.parametrize(
    ("marked", "points"),
    [
        (STORY.ids, 0),
        (SERVING, 1),
        (FAMILIES.outside, 0),
        (SERVING[:6], 1),
        (SERVING[:4], 4 / 7 / 0.8),
        ([*SERVING, "I07", "I10", LAW], 1),
    ],
)
def test_do_chips_count_for_what_serves_less_what_does_not(marked, points):
    entries = [now(id_, strategy=id_ in marked) for id_ in STORY.ids]
    assert finding_on("roadmap_strategy", plan(*entries)).points == pytest.approx(points, abs=1e-4)


@pytest.mark.parametrize(
    ("chosen", "marked_for", "is_full"),
    [
        ("hold_the_families", "hold_the_families", True),
        ("win_the_singles", "win_the_singles", True),
        ("grow_with_offices", "grow_with_offices", True),
        ("grow_with_offices", "hold_the_families", False),
        ("hold_the_families", "grow_with_offices", False),
        ("a strategy of no table", "hold_the_families", True),
    ],
)
def test_do_chips_follow_the_strategy_that_the_learner_chose(chosen, marked_for, is_full):
    serving = [id_ for id_ in sorted_by_fit(STORY, marked_for).inside if id_ != LAW]
    entries = [now(id_, strategy=id_ in serving) for id_ in STORY.ids]
    strategy = ChosenStrategy.model_construct(id=chosen)
    finding = finding_on("roadmap_strategy", plan(*entries), strategy=strategy)
    assert (finding.points == pytest.approx(1)) == is_full


def dated(*ids, bucket="next", undone=()):
    """A roadmap whose asked dates are kept for `ids` only; `undone` are not done."""
    asked = STORY.backlog.asked_dates
    return plan(
        now("I11"),
        *(
            {"id": id_, "bucket": "not_doing" if id_ in undone else bucket}
            | ({"date": asked[id_].date} if id_ in ids else {})
            for id_ in asked
        ),
    )


@pytest.mark.parametrize("bucket", ["now", "next", "later"])
def test_are_dates_asked_for_only_where_somebody_outside_sets_them(bucket):
    asked = list(STORY.backlog.asked_dates)
    assert finding_on("roadmap_dates", dated("I04", "I13", bucket=bucket)).points == 1
    assert finding_on("roadmap_dates", dated(*asked, bucket=bucket)).points == 0
    assert finding_on("roadmap_dates", dated(bucket=bucket)).points == 0
    some = finding_on("roadmap_dates", dated("I04", "I13", "I15", "I16", bucket=bucket))
    assert some.points == pytest.approx((1 - 2 / 6) / 0.8)


def test_has_what_is_not_done_lost_no_date():
    assert finding_on("roadmap_dates", dated("I13", undone=["I04"])).points == 1
    assert finding_on("roadmap_dates", dated("I13", "I15", undone=["I04", "I15"])).points == 1


@pytest.mark.parametrize(
    ("arrows", "points"),
    [
        ({"A05": "2", "A11": "5"}, 2),
        ({"A05": "2"}, 2 * 0.5 / 0.8),
        ({"A05": "3", "A11": "5"}, 2 * 0.5 / 0.8),
        ({"A05": "2", "A11": "5", "A01": "2"}, 2 * 0.5 / 0.8),
        (dict.fromkeys(STORY.backlog.arrows, "2"), 0),
        ({}, 0),
    ],
)
def test_must_an_arrow_hold_and_have_its_page(arrows, points):
    roadmap = plan(now("I11")).model_copy(update={"arrows": arrows})
    assert finding_on("roadmap_arrows", roadmap).points == pytest.approx(points, abs=1e-4)


def test_are_the_arrows_that_hold_dependencies_of_the_world_that_no_list_names():
    listed = {
        (row.id, enabler) for row in STORY.backlog.initiatives for enabler in row.depends_listed
    }
    hidden = set(KNOWN.world.dependencies) - listed
    assert {STORY.backlog.arrows[id_] for id_ in KNOWN.key.arrow_pages} == hidden
    assert not listed & set(STORY.backlog.arrows.values())


def bet(**fields):
    """The points of a bet on the reference answers, with the reference estimates."""
    roadmap = Roadmap.model_validate(
        reference("07_roadmap")["roadmap"] | {"value_bet": {"state": "kept"} | fields}
    )
    return finding_on("roadmap_bet", roadmap)


def test_does_a_bet_count_by_how_much_it_is_better_than_the_printed_band():
    band = expected_value(Roadmap.model_validate(reference("07_roadmap")["roadmap"]), STORY)
    assert bet(low=band.low_k, high=band.high_k).points == 0
    assert bet(low=1800, high=2000).points == 1
    assert 0.4 < bet(low=1600, high=2200).points < 1
    assert bet(low=0, high=100).points == 0
    assert bet(low=1800, high=2000, state="late").points == 0
    assert bet(low=None, high=None).points == 0


def test_does_nobody_gain_by_estimates_that_widen_the_printed_band():
    wild = reference("07_roadmap")["roadmap"]
    estimates = {id_: row | {"confidence": 50} for id_, row in wild["estimates"].items()}
    wide = expected_value(Roadmap.model_validate(wild | {"estimates": estimates}), STORY)
    roadmap = wild | {
        "estimates": estimates,
        "value_bet": {"low": wide.low_k, "high": wide.high_k, "state": "kept"},
    }
    assert finding_on("roadmap_bet", Roadmap.model_validate(roadmap)).points == 0


def test_is_evidence_that_speaks_against_an_entry_pointed_out():
    finding = finding_on("roadmap_traceability", plan(now("I06", evidence=["E09"], kpi="K01")))
    assert "AI menu planner (I06): for it or against it?" in finding.next


def test_can_every_initiative_with_evidence_for_it_be_traced_with_the_reference_evidence():
    needs = {item.need for item in CARRIED["evidence"]}
    for supports in KNOWN.world.supports.values():
        assert not supports or needs & set(supports)


def test_are_yardsticks_of_another_scenario_refused(monkeypatch, tmp_path):
    monkeypatch.setattr("twohats_instructor.checks.truth.YARDSTICKS", tmp_path)
    stale = '{"version": "0", "seed": 1, "v_opt": 1, "v_floor": 0}'
    (tmp_path / "marrowby.json").write_text(stale, "utf-8")
    truth.cache_clear()
    with pytest.raises(ValueError, match="build them again"):
        truth(STORY)
    truth.cache_clear()


def graded(**answers):
    """All points of what is handed in, by check."""
    work = TrueRoadmapWork(answers, CARRIED, STORY)
    return {name: CHECKS.check(name, work).points for name in POINTS}


def test_does_moving_cards_after_the_play_change_no_mark():
    """Somebody plays an empty-headed roadmap, learns what is true, and places everything well."""
    best = Roadmap.model_validate(reference("07_roadmap")["roadmap"])
    places = [entry.model_copy(update={"bucket": "now"}) for entry in reversed(best.entries)]
    played = Roadmap(entries=places, frozen_at="2027-07-05T14:02:00+00:00")
    after = graded(roadmap=best, played_roadmap=played)
    as_played = graded(roadmap=played)
    for check in ("roadmap_capacity", "roadmap_dependencies", "roadmap_value", "roadmap_bet"):
        assert after[check] == as_played[check] < POINTS[check]
    assert after["roadmap_arrows"] == 0


def test_do_reasons_that_are_improved_after_the_play_count():
    best = Roadmap.model_validate(reference("07_roadmap")["roadmap"])
    bare = [entry.model_copy(update={"evidence": [], "kpi": None}) for entry in best.entries]
    played = best.model_copy(update={"entries": bare})
    assert graded(roadmap=best, played_roadmap=played) == POINTS
    assert graded(roadmap=played, played_roadmap=played)["roadmap_traceability"] == 0

"""What does the truth add to the checks of a roadmap, and what does it keep to itself?"""

import pytest
from twohats.answers.product import EvidenceItem, Kpi, Roadmap
from twohats.product.roadmap import simulate
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


def finding_on(check, roadmap, known_truth=KNOWN):
    class Work(TrueRoadmapWork):
        truth = known_truth

    return CHECKS.check(check, Work({"roadmap": roadmap}, CARRIED, STORY))


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


@pytest.mark.parametrize(
    ("ids", "points"), [(["I01"], 3), (["I08"], 3), (["I01", "I08"], 2), (["I01", "I02"], 4)]
)
def test_do_hidden_dependencies_count_one_point_each(ids, points):
    assert finding_on("roadmap_dependencies", plan(*map(now, ids))).points == points


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
        for figure in (KNOWN.v_opt, KNOWN.v_random, value_k):
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
            "roadmap_value", roadmap, Truth(KNOWN.world, best, value_k - 100 * score)
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


@pytest.mark.parametrize(
    ("entry", "points"),
    [
        (now("I11", evidence=["E03"], kpi="K04"), 3),
        (now("I11", evidence=["E03", "E08"], kpi="K04"), 3),
        (now("I11", evidence=["E08"], kpi="K04"), 0),
        (now("I11", evidence=["E03"], kpi="K99"), 0),
        (now("I11", evidence=["E03", "E99"], kpi="K04"), 0),
        (now("I06", evidence=["E09"], kpi="K01"), 0),
        (now("I13", evidence=["E10"], kpi="K07"), 3),
        (now("I02", evidence=["E11"], kpi="K02"), 3),
    ],
)
def test_must_evidence_exist_and_speak_for_the_entry(entry, points):
    assert finding_on("roadmap_traceability", plan(entry)).points == points


def test_is_evidence_that_speaks_against_an_entry_pointed_out():
    finding = finding_on("roadmap_traceability", plan(now("I06", evidence=["E09"], kpi="K01")))
    assert "AI menu planner (I06): for it or against it?" in finding.next


def test_can_every_initiative_with_evidence_for_it_be_traced_with_the_reference_evidence():
    needs = {item.need for item in CARRIED["evidence"]}
    for supports in KNOWN.world.supports.values():
        assert not supports or needs & set(supports)


def test_are_yardsticks_of_another_scenario_refused(monkeypatch, tmp_path):
    monkeypatch.setattr("twohats_instructor.checks.truth.YARDSTICKS", tmp_path)
    stale = '{"version": "0", "seed": 1, "v_opt": 1, "v_random": 0}'
    (tmp_path / "marrowby.json").write_text(stale, "utf-8")
    truth.cache_clear()
    with pytest.raises(ValueError, match="build anew"):
        truth(STORY)
    truth.cache_clear()

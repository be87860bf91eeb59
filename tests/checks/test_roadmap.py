"""What is a learner told about a roadmap, without the truth?"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from twohats import checks
from twohats.answers.product import EvidenceItem, Kpi, Roadmap
from twohats.scenario import load

STORY = load()
CARRIED = {
    "evidence": [EvidenceItem.model_validate(row) for row in STORY.reference("evidence")],
    "kpi_tree": [Kpi.model_validate(row) for row in STORY.reference("kpi_tree")],
}
OUTCOME = "Customers whose card is refused stay"
GRADED = [
    "roadmap_format",
    "roadmap_capacity",
    "roadmap_dependencies",
    "roadmap_law",
    "roadmap_value",
    "roadmap_traceability",
    "roadmap_dates_and_outcomes",
]


def entry(id_, bucket="now", **fields):
    return {"id": id_, "bucket": bucket, **fields}


def findings_of(*entries, rest="not_doing", carried=CARRIED):
    """The findings on a roadmap, by id; initiatives not named go to `rest`."""
    placed = {entry["id"] for entry in entries}
    unnamed = [entry(id_, rest) for id_ in STORY.ids if id_ not in placed]
    roadmap = Roadmap.model_validate({"entries": [*entries, *unnamed]})
    findings = checks.check_all("07_roadmap", {"roadmap": roadmap}, carried, STORY)
    return {finding.check: finding for finding in findings}


def test_are_there_seven_findings_named_as_the_graded_cells():
    assert list(findings_of(entry("I11"))) == GRADED


def test_does_every_finding_say_why_and_what_next_and_offer_three_hints():
    for finding in findings_of(entry("I05"), entry("I06")).values():
        assert finding.question.endswith("?")
        assert all((finding.seen, finding.why, finding.next))
        assert len(set(finding.hints)) == 3


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({}, "There is no roadmap yet."),
        ({"roadmap": [entry(id_, "unplaced") for id_ in STORY.ids]}, "as it was dealt out"),
        ({"roadmap": [entry(id_, "not_doing") for id_ in STORY.ids]}, "Nothing stands in Now"),
        ({"roadmap": STORY.reference("roadmap")["entries"]}, "the reference roadmap, unchanged"),
    ],
)
def test_does_no_work_earn_nothing_anywhere_with_the_reason(answers, reason):
    typed = {name: Roadmap.model_validate({"entries": item}) for name, item in answers.items()}
    findings = checks.check_all("07_roadmap", typed, CARRIED, STORY)
    assert [finding.check for finding in findings] == GRADED
    assert all(finding.points == 0 and reason in finding.seen for finding in findings)


def test_is_a_changed_reference_roadmap_work():
    entries = STORY.reference("roadmap")["entries"]
    first = next(entry for entry in entries if entry["id"] == "I01")
    first["bucket"] = "next"
    roadmap = Roadmap.model_validate({"entries": entries})
    findings = checks.check_all("07_roadmap", {"roadmap": roadmap}, CARRIED, STORY)
    assert sum(finding.points for finding in findings) > 0


def test_is_the_order_in_not_doing_no_change_of_the_reference():
    entries = STORY.reference("roadmap")["entries"]
    roadmap = Roadmap.model_validate({"entries": [*entries[:7], *reversed(entries[7:])]})
    findings = checks.check_all("07_roadmap", {"roadmap": roadmap}, CARRIED, STORY)
    assert sum(finding.points for finding in findings) == 0


def test_does_form_count_what_stands_once_and_ask_for_something_in_now():
    assert findings_of(entry("I11"))["roadmap_format"].points == 2
    half = findings_of(*(entry(id_, "later") for id_ in STORY.ids[:8]), rest="unplaced")[
        "roadmap_format"
    ]
    assert half.points == pytest.approx(2 * 0.75 * 0.5)
    assert "8 of 16" in half.seen


def test_does_form_name_what_stands_twice_and_what_nobody_knows():
    seen = findings_of(entry("I11"), entry("I11", "next"), entry("I77"))["roadmap_format"].seen
    assert "I11 more than once" in seen
    assert "no I77" in seen


def test_is_capacity_the_share_of_fifteen_cells_and_the_excess_named():
    assert findings_of(entry("I11"))["roadmap_capacity"].points == 3
    crowded = findings_of(entry("I12"), entry("I14"))["roadmap_capacity"]  # operations: 16.5 of 12
    assert crowded.points == pytest.approx(3 * 14 / 15)
    assert "Operations in Now (16.5 of 12 person-weeks)" in crowded.seen


def test_does_each_listed_dependency_count_and_the_hidden_ones_not_yet():
    assert findings_of(entry("I06"))["roadmap_dependencies"].points == 1
    assert findings_of(entry("I06"), entry("I16"))["roadmap_dependencies"].points == 0
    hidden = findings_of(entry("I01"), entry("I08"))["roadmap_dependencies"]
    assert hidden.points == 2
    assert "may not list them all" in hidden.seen


@pytest.mark.parametrize(("bucket", "points"), [("now", 2), ("next", 2), ("later", 0)])
def test_is_the_law_kept_by_the_end_of_next(bucket, points):
    assert findings_of(entry("I11"), entry("I13", bucket))["roadmap_law"].points == points


def test_does_a_missing_law_point_at_its_belief():
    assert findings_of(entry("I11"))["roadmap_law"].misconception == "M14"


def test_is_value_told_by_own_numbers_and_without_points():
    roadmap = {
        "entries": [entry("I11"), entry("I13", "next")],
        "estimates": {"I11": {"reach": 1000, "impact": 2.5, "confidence": 100}},
    }
    findings = checks.check_all(
        "07_roadmap", {"roadmap": Roadmap.model_validate(roadmap)}, {}, STORY
    )
    finding = next(finding for finding in findings if finding.check == "roadmap_value")
    assert (finding.points, finding.max) == (0, 0)
    assert "$250k" in finding.seen
    assert "I13 have no estimate" in finding.seen
    assert "six quarters" in finding.why


def test_is_a_loss_told_with_its_sign():
    assert "-$240k" in findings_of(entry("I11"))["roadmap_value"].seen


def test_is_traceability_the_share_of_entries_whose_ids_exist():
    traced = entry("I11", evidence=["E03"], kpi="K04")
    untraced = entry("I03", "next", evidence=["E99"], kpi="K03")
    far = entry("I05", "later")
    finding = findings_of(traced, untraced, far)["roadmap_traceability"]
    assert finding.points == 1.5
    assert "Delivery promise (I03)" in finding.seen
    assert "I05" not in finding.seen


def test_is_nothing_traced_without_carried_work():
    traced = entry("I11", evidence=["E03"], kpi="K04")
    assert findings_of(traced, carried={})["roadmap_traceability"].points == 0


def test_may_only_law_and_season_set_dates_in_later():
    now = entry("I11", outcome=OUTCOME)
    allowed = entry("I04", "later", date="2028-03-01")
    self_dated = entry("I08", "later", date="2028-05-01")
    assert findings_of(now, allowed)["roadmap_dates_and_outcomes"].points == 1
    finding = findings_of(now, allowed, self_dated)["roadmap_dates_and_outcomes"]
    assert (finding.points, finding.misconception) == (0.5, "M09")


def test_does_each_entry_in_now_need_an_outcome_in_words():
    assert findings_of(entry("I11", outcome="Retry"))["roadmap_dates_and_outcomes"].points == 0.5
    assert findings_of(entry("I11", "next"))["roadmap_dates_and_outcomes"].points == 0.5


def test_does_an_opened_partial_solution_cost_a_quarter_in_graded_work():
    roadmap = Roadmap.model_validate({"entries": [entry("I13")]})
    answers = {"roadmap": roadmap, "hints": {"roadmap_law": 3}}
    (law,) = [
        finding
        for finding in checks.graded_findings("07_roadmap", answers, CARRIED, STORY)
        if finding.check == "roadmap_law"
    ]
    assert law.points == 1.5


def test_has_an_assignment_without_checks_no_findings_to_give():
    with pytest.raises(KeyError):
        checks.check_all("99_nothing", {}, {}, STORY)


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            entry,
            st.sampled_from([*STORY.ids, "I77"]),
            st.sampled_from(["unplaced", "now", "next", "later", "not_doing"]),
            outcome=st.text(max_size=20),
            evidence=st.lists(st.text(max_size=4), max_size=3),
            kpi=st.none() | st.text(max_size=4),
        ),
        max_size=20,
    )
)
def test_is_every_roadmap_answered_within_its_points(entries):
    roadmap = Roadmap.model_validate({"entries": entries})
    findings = checks.check_all("07_roadmap", {"roadmap": roadmap}, CARRIED, STORY)
    assert [finding.check for finding in findings] == GRADED
    assert all(0 <= finding.points <= finding.max for finding in findings)

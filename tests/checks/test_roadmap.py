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
GRADED = [
    "roadmap_capacity",
    "roadmap_dependencies",
    "roadmap_arrows",
    "roadmap_law",
    "roadmap_value",
    "roadmap_traceability",
    "roadmap_strategy",
    "roadmap_dates",
    "roadmap_bet",
]


def entry(id_, bucket="now", **fields):
    return {"id": id_, "bucket": bucket, **fields}


def findings_of(*entries, rest="not_doing", carried=CARRIED, **fields):
    """The findings on a roadmap, by id; initiatives not named go to `rest`."""
    placed = {entry["id"] for entry in entries}
    unnamed = [entry(id_, rest) for id_ in STORY.ids if id_ not in placed]
    roadmap = Roadmap.model_validate({"entries": [*entries, *unnamed], **fields})
    findings = checks.check_all("07_roadmap", {"roadmap": roadmap}, carried, STORY)
    return {finding.check: finding for finding in findings}


def test_are_there_nine_findings_named_as_the_graded_cells():
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
        ({"roadmap": [entry(id_, "unplaced") for id_ in STORY.ids]}, "as it was at the start"),
        (
            {"roadmap": [entry(id_, "not_doing") for id_ in STORY.ids]},
            "nothing in Now, Next or Later",
        ),
        ({"roadmap": STORY.reference("roadmap")["entries"]}, "the example roadmap, unchanged"),
    ],
)
def test_does_no_work_earn_nothing_anywhere_with_the_reason(answers, reason):
    typed = {name: Roadmap.model_validate({"entries": item}) for name, item in answers.items()}
    findings = checks.check_all("07_roadmap", typed, CARRIED, STORY)
    assert [finding.check for finding in findings] == GRADED
    assert all(finding.points == 0 and reason in finding.seen for finding in findings)


def points_of(entries):
    roadmap = Roadmap.model_validate({"entries": entries})
    findings = checks.check_all("07_roadmap", {"roadmap": roadmap}, CARRIED, STORY)
    return sum(finding.points for finding in findings)


def test_does_a_reference_roadmap_with_two_entries_swapped_count_for_little():
    """What the law asks is worth 2 points, and is done in the reference already."""
    entries = STORY.reference("roadmap")["entries"]
    by_id = {entry["id"]: entry for entry in entries}
    by_id["I12"]["bucket"], by_id["I11"]["bucket"] = "later", "now"
    assert 0 < points_of(entries) < 1


def test_is_an_own_order_of_the_same_entries_left_whole():
    """The same three in Now, in another order, with other statements and another Next."""
    order = ["I01", "I02", "I12", "I11", "I09", "I13", "I05", "I03", "I14"]
    places = dict(zip(order, ["now"] * 3 + ["next"] * 4 + ["later"] * 2, strict=True))
    rest = [entry(id_, "not_doing") for id_ in STORY.ids if id_ not in places]
    assert points_of([*(entry(id_, at) for id_, at in places.items()), *rest]) == 2


def test_is_the_order_in_not_doing_no_change_of_the_reference():
    entries = STORY.reference("roadmap")["entries"]
    roadmap = Roadmap.model_validate({"entries": [*entries[:7], *reversed(entries[7:])]})
    findings = checks.check_all("07_roadmap", {"roadmap": roadmap}, CARRIED, STORY)
    assert sum(finding.points for finding in findings) == 0


def test_is_capacity_without_points_before_hand_in_and_the_excess_named():
    finding = findings_of(entry("I12"), entry("I14"))["roadmap_capacity"]  # operations: 16.5 of 12
    assert (finding.points, finding.max) == (0, 0)
    assert "Operations in Now (16.5 of 12 person-weeks)" in finding.seen
    assert "marked after you hand in" in finding.seen


def test_is_each_listed_dependency_told_and_the_hidden_ones_not_yet():
    assert "1 of 2" in findings_of(entry("I06"))["roadmap_dependencies"].seen
    hidden = findings_of(entry("I01"), entry("I08", "next"))["roadmap_dependencies"]
    assert "2 of 2" in hidden.seen
    assert "may not list them all" in hidden.seen


def test_does_an_enabler_that_does_not_fit_come_too_late():
    """The planner and its enabler in Now; what comes first leaves no room for the enabler."""
    crowd = [entry(id_) for id_ in ("I03", "I04", "I16")]
    seen = findings_of(*crowd, entry("I06"), entry("I09", "later"))["roadmap_dependencies"].seen
    assert "Not respected: AI menu planner (I06) would start before First-box onboarding" in seen


def test_are_arrows_counted_and_not_judged():
    assert "not added any dependency" in findings_of(entry("I11"))["roadmap_arrows"].seen
    right = findings_of(entry("I11"), arrows={"A05": "2"})["roadmap_arrows"]
    wrong = findings_of(entry("I11"), arrows={"A01": "6"})["roadmap_arrows"]
    assert right == wrong
    assert "You have added 1 dependency." in right.seen


@pytest.mark.parametrize(("bucket", "points"), [("now", 2), ("next", 2), ("later", 0)])
def test_is_the_law_kept_by_the_end_of_next(bucket, points):
    assert findings_of(entry("I11"), entry("I13", bucket))["roadmap_law"].points == points


def test_is_the_law_not_kept_when_what_comes_first_leaves_no_room():
    """Sensors and lockers take the warehouses' first two quarters."""
    finding = findings_of(entry("I07"), entry("I08"), entry("I13"))["roadmap_law"]
    assert finding.points == 0
    assert "leave room for it only in Later" in finding.seen


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
    assert "(no estimate): Allergen labels (I13)" in finding.seen
    assert "six quarters" in finding.why


def test_is_a_loss_told_with_its_sign():
    assert "−$240k" in findings_of(entry("I11"))["roadmap_value"].seen


def test_are_entries_counted_whose_findings_and_kpi_exist():
    traced = entry("I11", evidence=["E03"], kpi="K04")
    untraced = entry("I03", "next", evidence=["E99"], kpi="K03")
    finding = findings_of(traced, untraced, entry("I05", "later"))["roadmap_traceability"]
    assert finding.seen.startswith("In Now and Next, 1 of 2 items has both")
    assert "Delivery promise (I03)" in finding.next
    assert "marked after you hand in" in finding.seen


def test_needs_what_the_law_asks_for_no_kpi_and_all_else_one():
    """No tree has to count labels; a KPI that does not exist is still none."""
    law, other = entry("I13", evidence=["E03"]), entry("I03", evidence=["E03"])
    finding = findings_of(law, other)["roadmap_traceability"]
    assert finding.seen.startswith("In Now and Next, 1 of 2 items has both")
    assert "Delivery promise (I03)" in finding.next
    unknown = findings_of(entry("I13", evidence=["E03"], kpi="K99"))["roadmap_traceability"]
    assert unknown.seen.startswith("In Now and Next, 0 of 1 item has")


def test_is_older_work_with_more_than_three_findings_told_so():
    many = entry("I11", evidence=["E01", "E02", "E03", "E04"], kpi="K04")
    assert "More than 3 findings" in findings_of(many)["roadmap_traceability"].seen


def test_is_nothing_traced_without_carried_work():
    traced = entry("I11", evidence=["E03"], kpi="K04")
    assert "0 of 1" in findings_of(traced, carried={})["roadmap_traceability"].seen


def test_are_chips_counted_wherever_they_are_and_not_judged():
    finding = findings_of(entry("I11", strategy=True), entry("I15", "not_doing", strategy=True))
    assert "2 of 16" in finding["roadmap_strategy"].seen


@pytest.mark.parametrize("bucket", ["now", "next", "later", "unplaced"])
def test_is_a_date_counted_in_every_lane_but_not_doing(bucket):
    dated = entry("I15", bucket, date="2028-01-10")
    undone = entry("I06", "not_doing", date="2027-11-20")
    seen = findings_of(entry("I11"), dated, undone)["roadmap_dates"].seen
    assert seen.startswith("1 of 8")


@pytest.mark.parametrize(
    ("bet", "words"),
    [
        ({}, "You have not made a bet"),
        ({"low": 1500}, "You have not made a bet"),
        ({"low": 1500, "high": 2000}, "saved"),
        ({"low": 1500, "high": 2000, "state": "kept"}, "locked"),
        ({"low": 1500, "high": 2000, "state": "late"}, "before you typed both"),
    ],
)
def test_is_a_bet_told_by_whether_it_was_in_time(bet, words):
    finding = findings_of(entry("I11"), value_bet=bet)["roadmap_bet"]
    assert words in finding.seen
    assert finding.points == 0


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

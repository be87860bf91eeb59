"""Do the figures that learners read in different places agree with one another?"""

import json
import re
from datetime import date, datetime
from pathlib import Path

import pytest
from twohats.scenario import load
from twohats_instructor.scenario.breakdown_source import BREAKDOWNS
from twohats_instructor.scenario.calendar import HOLIDAYS
from twohats_instructor.scenario.calendar import rows as calendar_rows
from twohats_instructor.scenario.time_limits import LIMITS
from twohats_instructor.scenario.truth import LAW, MENTIONS

ROOT = Path(__file__).parents[2]
STORY = load()
COMPANY, NOTES, MEMOS = (
    STORY.text(name) for name in ("company.md", "engineering_notes.md", "memos.md")
)
DOCUMENTS = "\n".join(STORY.documents.texts.values())
WORKING_DAYS = {day: number for day, number, _ in calendar_rows() if number}
KPIS = {kpi["id"]: kpi for kpi in STORY.reference("kpi_tree")}
EVIDENCE = {item["id"]: item for item in STORY.reference("evidence")}
DAY = r"(\d{1,2} (?:January|March|July|August|September|October|November|December))(?: (\d{4}))?"


def number(text):
    return float(text.replace(",", ""))


def dates_in(text):
    """The days that a text names; without a year the building quarters of 2027."""
    for day, year in re.findall(DAY, text):
        yield datetime.strptime(f"{day} {year or 2027}", "%d %B %Y").date()


def segments():
    """Subscriptions, contribution each and loss of the three kinds of customer."""
    for cells in re.findall(r"\| ([\d,]+) \| \\\$(\d+) \| (\d+)% \|", COMPANY):
        yield tuple(map(number, cells))


@pytest.mark.parametrize("lead", LIMITS)
def test_is_a_limit_on_the_day_that_its_reason_names(lead):
    day, reason = LIMITS[lead]
    named = [one for one in dates_in(reason) if one != date.fromisoformat(LAW["date"])]
    for one in named:
        assert WORKING_DAYS[one.isoformat()] == day


def test_do_the_memos_name_the_working_days_of_their_dates():
    found = re.findall(rf"{DAY}, working day (\d+)", MEMOS)
    assert len(found) == 2
    for day, _, working_day in found:
        (named,) = dates_in(day)
        assert WORKING_DAYS[named.isoformat()] == int(working_day)
    leave = {person.name: person.leave_days for person in STORY.company.team}
    first, second = re.search(r"working days (\d+) and (\d+) I am at my brother", MEMOS).groups()
    assert set(leave["Ines Carvalho"]) == {int(first), int(second)}


def test_are_the_weekdays_of_the_company_s_calendar_right():
    for weekday, day in re.findall(r"\| (\w+day) (\d+ \w+ \d{4}) \|", COMPANY):
        assert datetime.strptime(day, "%d %B %Y").strftime("%A") == weekday
    assert date(2027, 11, 25) in HOLIDAYS


def test_is_the_old_order_system_as_old_as_the_first_warehouse():
    (since,) = re.findall(r"north since (\d{4})", COMPANY)
    (written,) = re.findall(r"Written in (\d{4}) for one warehouse", NOTES)
    assert written == since
    assert "Has run ten Decembers" in COMPANY, "the tenth since the first warehouse is that of 2026"
    assert set(re.findall(r"has done so since (\d{4})", DOCUMENTS)) == {since}


def test_is_the_share_without_a_declaration_counted_in_products():
    products, declared = map(
        number, re.search(r"Of (\d+) products, (\d+) have a full declaration", COMPANY).groups()
    )
    assert f"the allergens of {products - declared:.0f} products" in NOTES
    assert f"{products - declared:.0f} of {products:.0f} products" in EVIDENCE["E10"]["finding"]
    assert KPIS["K07"]["name"].startswith("Products")
    assert KPIS["K07"]["baseline"] == round(100 * (products - declared) / products)


def test_do_the_baselines_follow_from_the_company_s_customers():
    rows = list(segments())
    total = sum(count for count, _, _ in rows)
    assert f"{total:,.0f} subscriptions are open" in COMPANY
    lost = sum(count * loss for count, _, loss in rows) / total
    assert KPIS["K01"]["baseline"] == pytest.approx(100 - lost, abs=0.05)
    assert KPIS["K01"]["target"] - KPIS["K01"]["baseline"] == pytest.approx(6)
    full = sum(count * each for count, each, _ in rows)
    halves = sum(count * each * loss / 200 for count, each, loss in rows)
    assert (round(full / 1e6, 2), round((full - halves) / 1e6, 2)) == (1.80, 1.63)


def test_do_the_findings_count_as_many_messages_as_the_subjects_have():
    counts = {"E03": "I11", "E05": "I12", "E08": "I05", "E09": "I06"}
    for finding, initiative in counts.items():
        text = EVIDENCE[finding]["finding"]
        assert re.search(rf"\b{MENTIONS[initiative]}\b", text), finding
    assert "1,432 messages" in COMPANY


@pytest.mark.parametrize("name", ["roadmap", "07_roadmap"])
def test_does_an_outcome_name_the_target_of_its_kpi(name):
    """A purpose that says 1.2 beside a product goal of 1.5 asks for two things."""
    folder = ROOT / "solutions" / "twohats_instructor" / "reference"
    roadmap = (
        json.loads((folder / f"{name}.json").read_text("utf-8"))["roadmap"]
        if name == "07_roadmap"
        else STORY.reference(name)
    )
    named = 0
    for entry in roadmap["entries"]:
        kpi = KPIS.get(entry.get("kpi", ""))
        for before, after in re.findall(
            r"from ([\d.]+)%? to ([\d.]+\d|\d+)", entry.get("outcome", "")
        ):
            if kpi and float(before) == kpi["baseline"]:
                assert float(after) == kpi["target"], entry["id"]
                named += 1
    assert named


def test_do_purpose_and_product_goal_of_the_reference_charter_agree():
    charter = STORY.reference("charter")
    (goal,) = charter["product_goals"]
    assert f"to {goal['target']:g} " in charter["purpose"]


def test_fall_wrong_counts_as_far_as_the_breakdown_delivers():
    (within,) = {
        re.search(r"Counts within (\d+)%", task.deliverable)[1]
        for task in BREAKDOWNS["I02"]
        if "Counts within" in task.deliverable
    }
    (entry,) = [one for one in STORY.reference("roadmap")["entries"] if one["id"] == "I02"]
    assert f"to {within}% of the items" in entry["outcome"]


def test_are_as_many_sensors_bought_as_calibrated():
    (task,) = [one for one in BREAKDOWNS["I07"] if one.name.startswith("Calibrate")]
    (count,) = re.findall(r"\d+", task.name)
    table = (STORY.folder / "purchases.csv").read_text("utf-8")
    assert f"{count} sensors" in table
    for mentioned in re.findall(r"(\d{3,}) (?:pieces|sensors)", DOCUMENTS):
        assert mentioned == count


def test_share_the_examples_of_a_lesson_no_name_with_marrowby_s_team():
    """A builder in Elmsby who is called like a developer in Marrowby is taken for him."""
    team = {person.name.split()[0] for person in STORY.company.team}
    notebook = json.loads((ROOT / "course" / "14_plan.ipynb").read_text("utf-8"))
    cells = {cell["id"]: "".join(cell["source"]) for cell in notebook["cells"]}
    quiz = (ROOT / "assets" / "quiz" / "14_plan.json").read_text("utf-8")
    for text in (cells["example"], cells["faded"], quiz):
        assert team.isdisjoint(re.findall(r"\w+", text))


def test_are_the_contradictions_of_elmsby_as_many_as_announced():
    notebook = json.loads((ROOT / "course" / "14_plan.ipynb").read_text("utf-8"))
    cells = {cell["id"]: "".join(cell["source"]) for cell in notebook["cells"]}
    table = cells["example"]
    day = {
        name: int(re.search(pattern, table)[1])
        for name, pattern in {
            "promise": r"Promise \| day (\d+)",
            "p80": r"four of five by day (\d+)",
            "first ends": r"station 2 from day \d+ to (\d+)",
            "second begins": r"station 3 from day (\d+)",
            "test": r"at every cabinet on day (\d+)",
            "open": r"open on day (\d+)",
            "decided": r"decides on day (\d+)",
            "written": r"writes to it on day (\d+)",
            "van": r"to start on day (\d+)",
        }.items()
    }
    left = (
        day["second begins"] < day["first ends"],
        day["test"] > day["open"],
        day["written"] > day["decided"],
        day["van"] < day["p80"],
    )
    words = {3: "three", 4: "four", 5: "five"}
    assert f"{words[sum(left)]} more contradictions" in cells["faded"]
    assert day["promise"] < day["p80"], "one of the two that are worked"

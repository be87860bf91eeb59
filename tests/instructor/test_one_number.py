"""Is a number of the same work one and the same on the page, in Check, in the mark, in feedback?

Each hand-in goes the whole way: packed as the button packs, collected, graded, given back.
"""

import json
import re
from datetime import UTC, datetime
from html import unescape

import pytest
from twohats import checks
from twohats.draw.histogram import histogram_text
from twohats.lessons.catalog import STEMS
from twohats.product.roadmap.value import expected_value, possible_range_k
from twohats.project.rounding import floor_percent, round_up
from twohats.scenario import load
from twohats.session.submission import pack_submission
from twohats.text import format_amount
from twohats_instructor.bands.results import hand_in, leads, players
from twohats_instructor.checks import grading_spec
from twohats_instructor.feedback.write import write_feedback
from twohats_instructor.intake.collect import collect

from tests.support.submissions import written

STORY = load()
NOW = datetime(2027, 8, 1, tzinfo=UTC)


def honest(stem):
    """The work of an honest learner who is not perfect, as it is read on the page."""
    lead = leads(stem, STORY)[0]
    chosen = [player for player in players(stem, lead, STORY) if player.kind == "honest"]
    return hand_in(stem, chosen[1], STORY)


def given_back(graded, folder, stem, reading):
    """The words of the feedback page on it, after the whole way; and the page itself."""
    course, grade = graded
    (folder / stem).mkdir()
    content = reading.envelope.model_dump_json(by_alias=True).encode()
    (folder / stem / "answers.json").write_bytes(content)
    notebook = written(course, stem=stem)
    (folder / stem / f"{stem}.ipynb").write_text(json.dumps(notebook))
    name, packed = pack_submission(folder / stem, "ada", now=datetime(2027, 7, 5, tzinfo=UTC))
    (folder / name).write_bytes(packed)
    (line,) = collect(course, [folder / name], now=NOW)
    assert line.state == "counts"
    grade()
    (result,) = write_feedback(course, [stem])
    html = (course.root / result.path).read_text("utf-8")
    without_style = re.sub(r"<style.*?</style>", " ", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", without_style))), html


def check_words(stem, reading):
    """What Check says on the page, by question."""
    found = checks.check_all(stem, reading.valid, reading.carried, STORY)
    return {finding.check: finding.seen for finding in found}


def numbers(pattern, text):
    """Every number in a text that a pattern finds: all of them must be one."""
    found = set(re.findall(pattern, text))
    assert found, pattern
    return found


def test_is_the_value_of_a_roadmap_one_number(graded, tmp_path):
    reading = honest("07_roadmap")
    roadmap = reading.valid["roadmap"]
    board_k = (expected_value(roadmap, STORY).mean_k, *possible_range_k(roadmap, STORY))
    shown = [format_amount(k) for k in board_k]
    told = check_words("07_roadmap", reading)["roadmap_value"]
    assert re.findall(r"\$[\d.]+[km]", told) == shown
    page, _ = given_back(graded, tmp_path, "07_roadmap", reading)
    in_feedback = page.partition("what fits is worth about ")[2].partition(
        " in about 8 of 10 cases"
    )[0]
    assert re.findall(r"\$[\d.]+[km]", in_feedback) == shown


def test_is_the_p80_of_a_schedule_one_number(graded, tmp_path):
    stem, reading = "09_planning_and_scheduling", honest("09_planning_and_scheduling")
    work = grading_spec(stem).work(reading)
    board = histogram_text(work.schedule.forecast)
    after = histogram_text(work.schedule_of(work.week_4.plan).reforecast)
    told = check_words(stem, reading)
    page, _ = given_back(graded, tmp_path, stem, reading)
    for name in ("P50", "P80"):
        (number,) = numbers(rf"day ([\d.]+) \({name}\)", board)
        assert numbers(rf"(?<!new ){name} is day ([\d.]+):", told["schedule_intervals"]) == {number}
        assert numbers(rf"(?<!new ){name} is day ([\d.]+):", page) == {number}
    (number,) = numbers(r"day ([\d.]+) \(P80\)", after)
    assert numbers(r"new P80 is day ([\d.]+):", told["schedule_reforecast"]) == {number}
    assert numbers(r"new P80 is day ([\d.]+):", page) == {number}


def test_are_chance_p80_and_cost_of_a_plan_one_number_each(graded, tmp_path):
    reading = honest("14_plan")
    cockpit = grading_spec("14_plan").work(reading).gauges
    told = check_words("14_plan", reading)
    page, _ = given_back(graded, tmp_path, "14_plan", reading)
    chance = {str(floor_percent(cockpit.chance))}
    assert numbers(r"met in (\d+)% of the simulated runs; the P80", told["plan_promise"]) == chance
    assert numbers(r"met in (\d+)% of the simulated runs; the deadline", page) == chance
    assert numbers(r"Chance: (\d+)% for the promised day", page) == chance
    p80 = {str(round_up(cockpit.p80))}
    assert numbers(r"P80 is day (\d+)", told["plan_promise"]) == p80
    assert numbers(r"four of five by day (\d+)", page) == p80
    cost = {str(round_up(cockpit.cost_p80_k))}
    assert numbers(r"P80 of the cost is \$(\d+)k", told["plan_cost"]) == cost
    assert numbers(r"Cost: \$(\d+)k covers", page) == cost
    assert numbers(r"plan costs at most \$(\d+)k", page) == cost


@pytest.mark.parametrize("stem", STEMS)
def test_does_a_feedback_page_load_nothing_from_another_machine(graded, tmp_path, stem):
    """A namespace is a name, and is not asked for; everything else that has an address is."""
    _, html = given_back(graded, tmp_path, stem, honest(stem))
    addresses = set(re.findall(r"(?:https?:)?//[\w.-]+[^\s\"'<>)]*", html))
    assert addresses <= {"http://www.w3.org/2000/svg"}
    assert "<script" not in html
    assert not re.search(r"@import|<link|<iframe|\bsrcset=", html)
    assert all(source.startswith("data:") for source in re.findall(r"\ssrc=\"([^\"]*)", html))

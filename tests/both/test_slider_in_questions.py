"""Do the questions of later lessons quote what lesson 00's slider shows?"""

from pathlib import Path

from twohats.both.date_pressure import date_rows, kept_of_100

QUIZ = Path(__file__).parents[2] / "assets" / "quiz"


def row(day):
    return next(row for row in date_rows() if row["day"] == day)


def said_in(stem):
    return (QUIZ / f"{stem}.json").read_text("utf-8")


def test_does_lesson_01_name_a_day_that_is_never_kept_and_one_that_mostly_is():
    assert (
        "A promise of day 80 was kept in no simulated run, and a promise of day 125 in most"
        in said_in("01_two_titles")
    )
    assert kept_of_100(80) == 0
    assert kept_of_100(125) > 75


def test_does_lesson_07_quote_the_chances_of_two_days():
    words = "A promise of day 110 was kept in {} of 100 simulated runs, one of day 130 in {}."
    assert words.format(kept_of_100(110), kept_of_100(130)) in said_in("07_roadmap")


def test_does_lesson_07_say_how_much_later_a_hurried_team_is_done():
    """About a week: from four to six working days."""
    assert "the work was done about a week later than with day 110" in said_in("07_roadmap")
    assert 4 <= row(80)["middle"] - row(110)["middle"] <= 6


def test_does_lesson_07_say_how_much_later_a_team_with_more_time_is_done():
    assert "the work was done three days later at most" in said_in("07_roadmap")
    middles = [row["middle"] for row in date_rows()]
    later = [after - before for i, before in enumerate(middles) for after in middles[i + 1 :]]
    assert max(later) == 3


def test_does_lesson_08_quote_the_days_on_which_half_of_the_runs_are_done():
    said = said_in("08_project_manager")
    assert f"promised day 80 and finished on day {row(80)['middle']}." in said
    words = f"it had finished by day {row(115)['middle']} in only half of the simulated runs."
    assert words in said


def test_does_lesson_08_quote_the_overtime():
    assert "cost five times the overtime of day 110" in said_in("08_project_manager")
    assert round(row(80)["overtime"] / row(110)["overtime"]) == 5

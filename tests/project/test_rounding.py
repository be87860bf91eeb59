"""Do numbers that are shown hold: days and sums go up, shares go down?"""

from twohats.project.rounding import floor_percent, round_up, start_workday


def test_do_whole_numbers_stay_and_others_go_up():
    assert [round_up(number) for number in (60.0, 60.0 + 1e-12, 60.1, 0)] == [60, 60, 61, 0]


def test_does_a_share_count_only_what_it_has_reached():
    shares = (0.8, 0.79875, 0.9995, 0.995, 0)
    assert [floor_percent(share) for share in shares] == [80, 79, 100, 99, 0]


def test_begins_a_task_on_the_working_day_after_the_days_gone_by():
    assert [start_workday(day) for day in (0, 27.17, 43)] == [1, 28, 44]

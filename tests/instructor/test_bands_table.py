"""Is the table of careless and honest learners in the instructors' page what they earn today?"""

import re
from pathlib import Path

import pytest
from twohats.lessons.catalog import STEMS
from twohats.scenario import load
from twohats_instructor.bands.results import faults, leads, summary_rows
from twohats_instructor.commands.bands import summary_table

from tests.support.bands import played

PAGE = Path(__file__).parents[2] / "solutions" / "README.md"
MONTHLY = [
    pytest.param(stem, marks=pytest.mark.monthly)
    if len(leads(stem, load())) > 1
    else pytest.param(stem)
    for stem in STEMS
]


def rows_of(stem):
    """The rows of one exercise in the page's table."""
    text = PAGE.read_text("utf-8")
    table = re.search(r"<!-- bands: begin -->\n(.*?)<!-- bands: end -->", text, re.S).group(1)
    lines = table.splitlines()
    start = next(place for place, line in enumerate(lines) if line.startswith(f"| {stem} |"))
    later = (place for place in range(start + 1, len(lines)) if not lines[place].startswith("|  |"))
    return lines[start : next(later, len(lines))]


@pytest.mark.parametrize("stem", MONTHLY)
def test_does_the_page_tell_what_each_learner_earns(stem):
    """Run `twohats-instructor bands --summary` and copy its table if this fails."""
    results = [result for lead in leads(stem, load()) for result in played(stem, lead)]
    assert rows_of(stem) == summary_table(summary_rows(results))[2:]
    assert list(faults(results)) == []


@pytest.mark.parametrize("stem", STEMS)
def test_does_every_exercise_keep_its_bands_for_its_first_lead(stem):
    assert list(faults(played(stem, leads(stem, load())[0]))) == []

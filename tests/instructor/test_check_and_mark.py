"""Does the page say beforehand where the mark may differ from what Check shows?

"All met" followed by a poor mark is what people who are marked by machines complain of most.
"""

from functools import cache

import pytest
from twohats import checks
from twohats.lessons.catalog import STEMS
from twohats.scenario import load
from twohats_instructor import scoring
from twohats_instructor.bands.results import hand_in, leads, players

# Of the machine points: so much may Check and mark differ where no open question was named.
MOST_DIFFERENCE = 0.05
# How a finding says that the mark looks at more than it does.
NAMED = ("marked after you hand in", "After you hand in, the risks in the documents are marked")


@cache
def cases(stem):
    """Honest and typical learners of one lead, with what they hand in."""
    scenario = load()
    lead = leads(stem, scenario)[0]
    chosen = [p for p in players(stem, lead, scenario) if p.kind != "careless"]
    by_name = {player.name: player for player in reversed(chosen)}
    return [(player, hand_in(stem, player, scenario)) for player in by_name.values()]


def both(stem, reading):
    """The visible and the marked finding of each question."""
    shown = checks.check_all(stem, reading.valid, reading.carried, load())
    marked = scoring.score(stem, reading)
    return [(finding, marked[finding.check]) for finding in shown]


@pytest.mark.parametrize("stem", STEMS)
def test_do_check_and_mark_agree_where_no_question_is_left_open(stem):
    for player, reading in cases(stem):
        pairs = both(stem, reading)
        of = sum(marked.max for _, marked in pairs)
        apart = sum(
            abs(shown.points - marked.points) for shown, marked in pairs if shown.max == marked.max
        )
        assert apart <= MOST_DIFFERENCE * of, f"{player.name}: {apart:.1f} of {of:g} points apart"


@pytest.mark.parametrize("stem", STEMS)
def test_is_each_question_named_that_is_left_to_the_mark(stem):
    """A question without points in Check is shown as "judged after hand-in"; else it says so."""
    for player, reading in cases(stem):
        for shown, marked in both(stem, reading):
            is_named = shown.max == 0 or any(words in shown.seen for words in NAMED)
            assert is_named or shown.max == marked.max, (
                f"{player.name}: {shown.check} promises {shown.max} of {marked.max} points"
            )

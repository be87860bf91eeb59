"""Does a marker see all of a hand-in, and something where there is nothing?"""

from twohats.answers.strategy import ChosenStrategy, FounderEntries, Opportunities, OutOfStrategy
from twohats.draw.strategy import strategy_html
from twohats.scenario import load

STORY = load()


def test_sees_a_marker_verdicts_strategy_and_wishes():
    dealt = STORY.market.dealt_opportunities(3)
    wish = STORY.market.founders_list(3)[0]
    html = strategy_html(
        {
            "opportunities": Opportunities.model_validate(
                {"deal": 3, "rows": {dealt[0].id: {"choice": "leave", "reason": "entry_k"}}}
            ),
            "strategy": ChosenStrategy(id="win_the_singles", name="Win the singles"),
            "out_of_strategy": OutOfStrategy(ids=["I16", "I05"]),
            "entries": FounderEntries(deal=3, dated=[wish.id], outcomes={wish.id: "b"}),
        },
        STORY,
    )
    for words in (dealt[0].name, "leave it", "cost of entry", "Given up: Restaurants and Office"):
        assert words in html
    assert STORY.market.wish_lines[wish.id]["b"].split(";")[0] in html


def test_sees_a_marker_that_nothing_was_handed_in():
    assert "Nothing was handed in." in strategy_html({}, STORY)

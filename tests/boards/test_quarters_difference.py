"""Does the end of a play say why a rival did better, in amounts that add up to the difference?"""

import pytest
from twohats.answers.product import Roadmap
from twohats.boards import quarters_difference
from twohats.boards.quarters import open_quarters
from twohats.boards.quarters_difference import difference_data
from twohats.boards.roadmap import BASELINE
from twohats.product.roadmap import Outcome, brought_k
from twohats.scenario import load
from twohats.session.baseline import freeze_button

from tests.support.course_folder import session_of
from tests.support.learner_work import roadmap

STORY = load()
ESTIMATES = STORY.reference("estimates")
CAREFUL = roadmap(now=["I11", "I02", "I09"], next=["I12", "I13"], later=["I14"])
RIVALS = {
    rival["name"]: Roadmap.model_validate(
        {"entries": [{"id": id_, "bucket": bucket} for id_, bucket in rival["placement"].items()]}
    )
    for rival in STORY.reference("rivals")
}


def amount_k(words):
    """The thousands of an amount such as −$1.24m."""
    sign = -1 if words.startswith("−") else 1
    number = words.strip("+−$km").replace("$", "")
    return sign * float(number) * (1000 if words.endswith("m") else 1)


def told(plain, deal=0, *, is_practice=True):
    plan = Roadmap.model_validate(plain | {"estimates": ESTIMATES})
    world = STORY.twin_world(deal)
    data = difference_data(plan, RIVALS, STORY, world, is_practice=is_practice)
    best_k = max(brought_k(rival, STORY, world) for rival in RIVALS.values())
    return data, brought_k(plan, STORY, world) - best_k


@pytest.mark.parametrize("deal", range(4))
@pytest.mark.parametrize("plain", [CAREFUL, roadmap(now=["I11"]), STORY.reference("roadmap")])
def test_do_the_amounts_add_up_to_the_difference_to_the_best_rival(plain, deal):
    data, difference_k = told(plain, deal)
    amounts = [amount_k(row["gain"]) for row in data["rows"]]
    assert sum(amounts) == pytest.approx(difference_k, abs=6 + 10)  # to the k, above 1m to 10k
    assert ("than yours" in data["title"]) == (difference_k < 0)


def test_is_it_said_which_initiative_the_best_rival_had_and_what_one_had_estimated():
    data, difference_k = told(CAREFUL)
    assert difference_k < 0
    assert data["title"] == "Why “The list by messages” brought in $327k more than yours"
    assert data["signs"] == "Plus: in favor of yours. Minus: in favor of “The list by messages”."
    first = data["rows"][0]
    assert (first["name"], first["gain"]) == ("Skip and swap", "−$460k")
    assert first["words"].startswith("Only “The list by messages” had it, from quarter 3.")
    assert "your board had $190k, 80% sure" in first["words"]
    penalty = next(
        row for row in data["rows"] if row["name"] == "Penalty for missing the law's date"
    )
    assert penalty["words"] == "“The list by messages” did not finish “Allergen labels” in time."


def test_does_the_end_say_how_the_two_do_in_other_futures():
    """Behind here and ahead nearly everywhere else is an exception; behind everywhere is none."""
    behind, _ = told(CAREFUL)
    assert "at 0 of them. So your result here is more than bad luck" in behind["after"]
    ahead, _ = told(STORY.reference("roadmap"))
    assert "at 16 of them. So your lead here is more than luck." in ahead["after"]
    unclear, _ = told(CAREFUL, 1)
    assert unclear["after"].endswith("this is one of many possible companies.")


def test_is_there_nothing_to_explain_when_both_bring_in_the_same():
    """Not even bad luck: there are no amounts to look at."""
    rival = RIVALS["The list by messages"]
    world = STORY.twin_world(0)
    data = difference_data(rival, {"Twin": rival}, STORY, world, is_practice=True)
    title = "Yours brought in as much as “Twin”"
    assert data == {"title": title, "signs": "", "rows": [], "after": ""}


def test_is_a_company_where_both_bring_in_the_same_a_lead_for_neither(monkeypatch):
    """Ahead at no company and behind at 11: with five ties that is not clear."""
    gaps_k = [-10.0] * 11 + [0.0] * 5
    monkeypatch.setattr(quarters_difference, "_gaps_k", lambda *_: gaps_k)
    behind, _ = told(CAREFUL)
    assert "at 0 of them, and as much at 5. So neither roadmap is better" in behind["after"]


def words_of_pair(own_share, other_share, own_live, other_live):
    """What the page says of I01, which the two had from a quarter on with a share left."""

    def outcome(live, share):
        lives = {"I01": live} if live else {}
        return Outcome(0.0, lives, dict.fromkeys(lives, share), {}, True, [])

    own, other = outcome(own_live, own_share), outcome(other_live, other_share)
    pair = quarters_difference._Pair("List", Roadmap(entries=[]), own, other, STORY, STORY.world())
    return pair.row("I01", 1.0)["words"].partition(". ")[0]


@pytest.mark.parametrize(
    ("own_share", "other_share", "own_live", "other_live", "words"),
    [
        (1, 0.8, None, 3, "Only “List” had it, from quarter 3 (20% of its value lost to rework)"),
        (0.8, 1, 3, 3, "Both had it from quarter 3 (in yours, 20% of its value lost to rework)"),
        (1, 0.8, 3, 3, "Both had it from quarter 3 (in “List”, 20% of its value lost to rework)"),
        (0.8, 0.8, 3, 3, "Both had it from quarter 3 (in both, 20% of its value lost to rework)"),
        (
            1,
            0.8,
            2,
            3,
            "Yours had it from quarter 2, “List” from quarter 3 (20% of its value lost to rework)",
        ),
    ],
)
def test_is_rework_named_in_whichever_roadmap_paid_for_it(
    own_share, other_share, own_live, other_live, words
):
    assert words_of_pair(own_share, other_share, own_live, other_live) == words


def test_does_the_exercise_speak_of_its_own_company_only(store, work):
    session = session_of(store, work=work)
    session.answers.save("roadmap", CAREFUL, anyway=True)
    freeze_button(session, BASELINE, None).presses += 1
    quarters = open_quarters(session, None, None)
    assert quarters.difference == {}
    quarters.presses += 1
    assert quarters.difference["rows"]
    assert quarters.difference["after"] == ""
    assert quarters.difference["rows"][0]["words"] in quarters.as_html().replace("&#x27;", "'")

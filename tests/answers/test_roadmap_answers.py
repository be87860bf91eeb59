"""Do roadmaps of older answers open, now that a dependency may be one that was looked at?"""

import json

from twohats.answers import read
from twohats.answers.envelope import Stamp
from twohats.answers.product import Roadmap
from twohats.checks.roadmap import judge_arrows
from twohats.checks.roadmap_work import RoadmapWork
from twohats.scenario import load

STORY = load()
ASKED = list(STORY.backlog.arrows)
OLDER = {
    "origin": "learner",
    "entries": [{"id": "I01", "bucket": "now"}],
    "estimates": {},
    "arrows": {ASKED[0]: "2"},
    "value_bet": {"low": 900, "high": 1200, "state": "kept"},
    "frozen_at": None,
}


def test_does_an_older_roadmap_open_with_nothing_looked_at_but_what_was_chosen():
    envelope = {
        "schema": 1,
        "assignment": "07_roadmap",
        "scenario": Stamp.of(STORY).model_dump(),
        "answers": {"roadmap": OLDER},
    }
    reading = read(json.dumps(envelope).encode(), STORY, "07_roadmap")
    roadmap = reading.valid["roadmap"]
    assert roadmap.arrows == OLDER["arrows"]
    assert roadmap.open_arrows(ASKED) == ASKED[1:]
    assert roadmap.value_bet.state == "kept"


def test_does_order_count_only_where_it_is_a_priority():
    def of(*places):
        entries = [{"id": id_, "bucket": bucket} for id_, bucket in places]
        return Roadmap.model_validate({"entries": entries}).in_bucket_order()

    now = [("I01", "now"), ("I02", "now")]
    refused = [("I03", "not_doing"), ("I04", "not_doing")]
    assert of(*now, *refused) == of(*refused[::-1], *now)
    assert of(*now, *refused) != of(*now[::-1], *refused)


def test_is_a_dependency_that_was_looked_at_no_arrow():
    roadmap = Roadmap.model_validate(OLDER | {"no_arrows": ASKED[1:]})
    assert roadmap.open_arrows(ASKED) == []
    assert roadmap.arrows == OLDER["arrows"]


def test_does_the_check_say_how_many_are_not_looked_at():
    def seen(plain):
        work = RoadmapWork({"roadmap": Roadmap.model_validate(plain)}, {}, STORY)
        return judge_arrows(work).seen

    assert f"not decided on {len(ASKED) - 1} of the {len(ASKED)} possible ones" in seen(OLDER)
    assert "not decided on" not in seen(OLDER | {"no_arrows": ASKED[1:]})


def test_does_a_roadmap_that_was_played_keep_what_was_looked_at_by_then():
    played = Roadmap.model_validate(OLDER | {"no_arrows": ASKED[1:3]})
    later = Roadmap.model_validate(OLDER | {"no_arrows": ASKED[1:]})
    assert later.in_places_of(played).no_arrows == ASKED[1:3]

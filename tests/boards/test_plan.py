from types import SimpleNamespace

from twohats.answers import Store
from twohats.answers.product import Roadmap
from twohats.boards.plan import compare_plan, plan_cockpit
from twohats.boards.plan_letter import plan_letter
from twohats.desk import Desk
from twohats.scenario import load

SCENARIO = load()


def store(folder):
    return Store(folder / "answers.json", "14_plan", SCENARIO)


def test_is_a_change_saved_as_the_plan(tmp_path):
    made = plan_cockpit(store(tmp_path), SCENARIO, {}, draft=False)
    made.value = made.value | {"promise_day": 90}
    assert store(tmp_path).get("plan").promise_day == 90
    assert plan_cockpit(store(tmp_path), SCENARIO, {}, draft=False).value["promise_day"] == 90


def test_does_a_lesson_save_a_draft_only(tmp_path):
    made = plan_cockpit(store(tmp_path), SCENARIO, {}, draft=True)
    made.value = made.value | {"promise_day": 90}
    assert store(tmp_path).get("plan") is None
    assert store(tmp_path).get("draft_plan").promise_day == 90


def test_does_the_letter_tell_the_plans_p80_and_keep_the_answer(tmp_path):
    made = plan_letter(store(tmp_path), SCENARIO, {}, draft=False)
    assert "Four of five runs" in made.as_text()
    assert made.entries
    assert made.options
    made.value = made.value | {"free_from_day": 84}
    assert store(tmp_path).get("next_again").free_from_day == 84


def test_does_a_lesson_keep_the_letters_answer_as_a_draft(tmp_path):
    made = plan_letter(store(tmp_path), SCENARIO, {}, draft=True)
    made.value = made.value | {"free_from_day": 84}
    assert store(tmp_path).get("draft_next_again").free_from_day == 84


def roadmap_with(next_, later):
    rest = [one for one in SCENARIO.ids if one not in next_ + later]
    places = {"now": rest[:2], "next": next_, "later": later, "not_doing": rest[2:]}
    entries = [{"id": id_, "bucket": place} for place, ids in places.items() for id_ in ids]
    return Roadmap.model_validate({"entries": entries})


def test_does_the_letter_follow_a_roadmap_that_has_changed(tmp_path):
    """New entries stand where they were, those that left Next and Later are gone."""
    kept = store(tmp_path)
    kept.save("next_again", {"next": ["I05", "I09"], "later": ["I04"], "free_from_day": 90})
    carried = {"frozen_roadmap": roadmap_with(["I09", "I12"], ["I13"])}
    made = plan_letter(kept, SCENARIO, carried, draft=False)
    assert made.value["next"] == ["I09", "I12"]
    assert made.value["later"] == ["I13"]
    assert made.value["free_from_day"] == 90
    assert {one["id"] for one in made.entries} == {"I09", "I12", "I13"}


def test_is_the_bet_set_beside_what_the_changes_did(tmp_path):
    made = plan_cockpit(store(tmp_path), SCENARIO, {}, draft=True)
    assert "No gauge has moved yet" in compare_plan(None, made)
    assert "No gauge has moved yet" in compare_plan(None, None)
    made.request = {"action": "assign", "count": 1}
    made.value = made.result["value"]
    made.request = {"action": "level", "count": 2}
    made.value = made.result["value"]
    told = compare_plan(SimpleNamespace(first=0), made)
    assert "get better" in told
    assert "0 of these" in told  # a mended double booking costs nothing
    risks = [one | {"owner": "Wei", "kind": "reduce"} for one in made.value["risks"]]
    buys = made.settings["responses"][:1]
    bought = [one | {"response": buys[0]["id"]} for one in risks]
    made.value = made.value | {"risks": bought}
    told = compare_plan(SimpleNamespace(first=2), made)
    assert "get worse" in told
    assert "Cost, " in told


def test_is_a_request_that_cannot_be_met_answered_with_its_fault(tmp_path):
    made = plan_cockpit(store(tmp_path), SCENARIO, {}, draft=True)
    first = made.value["links"][0]
    back = first | {"before": first["after"], "after": first["before"]}
    made.value = made.value | {"links": [*made.value["links"], back]}
    made.request = {"action": "level", "count": 1}
    assert made.result["fault"]


def test_does_the_cockpit_look_again_when_the_letter_is_answered(tmp_path):
    """The last contradiction must go when it is mended, wherever that is."""
    desk = Desk("14_plan", tmp_path, graded=True)
    made = desk.plan_cockpit()
    back = desk.letter_back()
    back.value = back.value | {"first_release_without": ["Swap"]}
    parts = [one["parts"] for one in made.outlook["clashes"]]
    assert ["next", "scope"] in parts
    back.value = back.value | {"first_release_without": []}
    assert ["next", "scope"] not in [one["parts"] for one in made.outlook["clashes"]]


def test_does_the_letter_say_that_the_plan_has_changed_since(tmp_path):
    desk = Desk("14_plan", tmp_path, graded=True)
    made, back = desk.plan_cockpit(), desk.letter_back()
    assert not back.stale
    made.value = made.value | {"promise_day": 90}
    assert back.stale
    assert not desk.letter_back().stale


def test_are_changes_that_only_cost_something_counted_too(tmp_path):
    made = plan_cockpit(store(tmp_path), SCENARIO, {}, draft=True)
    made.moves = [[{"name": "Cost", "words": "$1k to $2k", "better": False}]]
    assert "1 more made a gauge worse, and none better." in compare_plan(None, made)

"""Does an exercise start from the lesson's draft, if the draft belongs to it?"""

from twohats.session.drafts import start_from_draft

from tests.support.learner_work import on_disk, roadmap

MINE, THEIRS = roadmap(now=["I01"], next=["I02"]), roadmap(now=["I02"], next=["I01"])


def now_on_disk(store):
    return [e["id"] for e in on_disk(store)["roadmap"]["entries"] if e["bucket"] == "now"]


def test_does_the_exercise_start_from_the_draft(store, work):
    work.save("draft_roadmap", MINE)
    start_from_draft(store, work)
    assert now_on_disk(store) == ["I01"]
    assert store.notices == ["Your practice copy from the lesson is here."]


def test_does_a_draft_never_replace_a_roadmap(store, work):
    work.save("draft_roadmap", MINE)
    store.save("roadmap", THEIRS)
    start_from_draft(store, work)
    assert (now_on_disk(store), store.notices) == (["I02"], [])


def test_is_nothing_saved_without_a_draft(store, work):
    start_from_draft(store, work)
    assert not store.path.exists()


def test_does_a_draft_for_another_initiative_stay_where_it_is(store, work):
    work.save("draft_roadmap", MINE)
    start_from_draft(store, work, lambda get: get("roadmap") is None)
    assert not store.path.exists()
    assert "for another initiative" in store.notices[0]

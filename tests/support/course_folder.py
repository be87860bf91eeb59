"""Fixtures: a course on a disk of its own, with the answers of one exercise and of lessons."""

import pytest
from twohats.answers import Store
from twohats.answers.project import Charter
from twohats.scenario import load
from twohats.session.session import Session


@pytest.fixture(scope="session")
def scenario():
    return load()


@pytest.fixture
def root(tmp_path):
    """course/ and one exercise, both still empty."""
    (tmp_path / "course").mkdir()
    (tmp_path / "exercises" / "07_roadmap").mkdir(parents=True)
    return tmp_path


@pytest.fixture
def exercise_folder(root):
    return root / "exercises" / "07_roadmap"


@pytest.fixture
def store(exercise_folder, scenario):
    """The exercise's answers, as one window has them open."""
    return Store(exercise_folder / "answers.json", "07_roadmap", scenario)


@pytest.fixture
def work(root, scenario):
    """What lessons keep."""
    return Store(root / "course" / "my_work.json", "my_work", scenario)


def store_on_lead(root, scenario, stem, lead):
    """The answers of an exercise of Part II, in a folder of its own, that carry one lead."""
    folder = root / "exercises" / stem
    folder.mkdir()
    opened = Store(folder / "answers.json", stem, scenario)
    opened.carry("frozen_charter", Charter(lead=lead).model_dump(mode="json"), "learner")
    return opened


def session_of(store, *, stem="", draft=False, work=None):
    """An open notebook that saves to `store`; its quiz answers are in `work`, else there too."""
    stem = stem or store.assignment
    return Session(stem, store.path.parent, not draft, store.pack, work or store, store)


def show_play_to_its_end(session):
    """What the page does when the lesson's play has reached its end."""
    session.work.merge("plays", {session.stem: "2027-07-01T12:00:00+00:00"})


def place_bet(session, option, question=""):
    """Answer the lesson's bet, or another prediction of it, with the option of that number."""
    bet = question or session.lesson.bet
    session.work.merge("quiz", {bet: {"first": option, "latest": option}})

"""Which of a lesson's questions are asked: in a warm-up, those on what the learner was taught."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from twohats.lessons.catalog import STEMS
from twohats.scenario.syllabus import course, questions

WARM_UP = "warm_up"
#: A warm-up is short; each question more takes time from the lesson.
MOST_ASKED = 4


def asked_questions(stem: str, group: str, path: str = "full") -> list[dict[str, Any]]:
    """The questions of one group that a learner on that path gets, in order.

    Those of a warm-up look back: each says in `source` on which lesson, and the first has `recall`,
    as it is answered in own words before its options are shown. KeyError for an unknown group or
    path.
    """
    group_questions = questions(stem, group)
    if group != WARM_UP:
        return group_questions
    taught = taught_before(stem, path)
    looks_back = _mixed(
        question for question in group_questions if question["from_notebook"] in taught
    )
    return [
        question | {"source": source_words(question["from_notebook"]), "recall": place == 0}
        for place, question in enumerate(looks_back)
    ]


def taught_before(stem: str, path: str = "full") -> list[str]:
    """The numbers of the written lessons on a path that come before this one, in its order."""
    paths = course()["paths"]
    if path not in paths:
        raise KeyError(f"There is no path {path!r}; there are {', '.join(paths)}.")
    numbers = {other[:2] for other in STEMS}
    return [id_ for id_ in paths[path]["lessons"] if id_ in numbers and id_ < stem[:2]]


def source_words(number: str) -> str:
    """On which lesson a question looks back: "From lesson 08, The Role of a Project Manager"."""
    titles = {lesson["id"]: lesson["title"] for lesson in course()["lessons"]}
    return f"From lesson {number}, “{titles[number]}”"


def _mixed(candidates: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """As many as are asked at most, from as many lessons as can be, later ones before earlier."""
    turns: Counter[str] = Counter()
    order = []
    for place, question in enumerate(candidates):
        number = question["from_notebook"]
        order.append((turns[number], -int(number), place, question))
        turns[number] += 1
    selection = sorted(order, key=lambda entry: entry[:3])[:MOST_ASKED]
    return [question for *_, question in sorted(selection, key=lambda entry: entry[2])]

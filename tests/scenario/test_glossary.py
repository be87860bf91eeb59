"""Does the glossary hold the field's terms, each once, with the lessons that use them?"""

import json
import re
from pathlib import Path

import pytest
from twohats.lessons.catalog import LESSONS
from twohats.scenario.syllabus import course, glossary

ROOT = Path(__file__).parents[2]
IDS = {lesson["id"] for lesson in course()["lessons"]}
# The longest meaning that is still looked up at a glance.
MOST_WORDS = 50


def names(term):
    return [term["term"], *term["also"], *term["forms"]]


def words_on(lesson):
    """All that a lesson says: its pages, its questions, its boards."""
    pages = [ROOT / "course" / f"{lesson.stem}.ipynb"]
    pages.append(ROOT / "exercises" / lesson.stem / f"{lesson.stem}.ipynb")
    cells = [cell for page in pages for cell in json.loads(page.read_text("utf-8"))["cells"]]
    texts = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    texts.append((ROOT / "assets" / "quiz" / f"{lesson.stem}.json").read_text("utf-8"))
    boards = (ROOT / "course" / "twohats" / "widgets").glob(f"{lesson.topic}*/*.js")
    texts += [path.read_text("utf-8") for path in boards if path.name != "bundle.js"]
    return "\n".join(texts).lower()


def test_does_no_name_lead_to_two_terms():
    every = [re.sub(r"[\s-]+", " ", name.lower()) for term in glossary() for name in names(term)]
    assert sorted(every) == sorted(set(every))


@pytest.mark.parametrize("term", glossary(), ids=lambda term: term["term"])
def test_is_a_term_short_whole_and_of_real_lessons(term):
    assert set(term["lessons"]) <= IDS
    assert term["lessons"] == sorted(set(term["lessons"]))
    assert term["meaning"].endswith((".", "?", "…"))
    assert 4 < len(term["meaning"].split()) <= MOST_WORDS


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.stem)
def test_does_a_lesson_use_every_term_that_names_it(lesson):
    said = words_on(lesson)
    own = [term for term in glossary() if lesson.number in term["lessons"]]
    unused = [
        term["term"]
        for term in own
        if not any(
            re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", said) for name in names(term)
        )
    ]
    assert own
    assert unused == []

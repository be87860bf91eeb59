"""Does the glossary hold the field's terms, each once, with the lessons that use them?"""

import json
import re
from pathlib import Path

import pytest
from twohats.lessons.catalog import LESSONS
from twohats.scenario.syllabus import course, glossary

ROOT = Path(__file__).parents[2]
IDS = {lesson["id"] for lesson in course()["lessons"]}
# In ordinary use as well, or the course's own subject: bold would only be loud.
EVERYDAY = {"product", "project", "product manager", "project manager", "risk", "issue"}
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


def page_text(lesson):
    """What a lesson's page says outside its headings, without the targets of links."""
    cells = json.loads((ROOT / "course" / f"{lesson.stem}.ipynb").read_text("utf-8"))["cells"]
    texts = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    return re.sub(r"^#.*$|“[^”]*”|\]\([^)]*\)", "", "\n".join(texts), flags=re.MULTILINE)


def is_bold_at_first(term, text):
    """Whether the first use of a term is in bold; None where a text does not use it."""
    some = "|".join(sorted(map(re.escape, names(term)), key=len, reverse=True))
    if not (first := re.search(rf"(?<![\w/])(?:{some})(?!\w)", text, re.IGNORECASE)):
        return None
    bold = re.finditer(r"\*\*[^*]+\*\*", text)
    return any(part.start() < first.start() < part.end() for part in bold)


@pytest.mark.parametrize("term", glossary(), ids=lambda term: term["term"])
def test_is_a_term_bold_where_the_course_first_uses_it(term):
    """A bold term opens the glossary; its own lessons come first, others pass over it."""
    pages = [page_text(lesson) for lesson in LESSONS if lesson.number in term["lessons"]]
    uses = [bold for text in pages if (bold := is_bold_at_first(term, text)) is not None]
    assert term["term"] in EVERYDAY or all(uses[:1])


def test_is_a_term_in_plain_type_noticed():
    term = {"term": "float", "also": ["slack"], "forms": []}
    assert is_bold_at_first(term, "It has **slack**, and float.") is True
    assert is_bold_at_first(term, "It has float, and **float**.") is False
    assert is_bold_at_first(term, "It has afloat.") is None

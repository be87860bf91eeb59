"""Does every text speak as a good teacher talks, in the field's own words?"""

import json

import pytest

from tests.support.prose import all_texts, of_notebook, of_page, of_python
from tests.support.voice import ARTICLE, HABITS, PACKAGES, habits_in

TEXTS = all_texts()
READMES = ("assets", "course", "course/jupyter/extension", "course/twohats", "solutions")
SPELLED = (
    ("Levelling", "Leveling"),
    ("colourful", "colorful"),
    ("behaviour", "behavior"),
    ("organised", "organized"),
    ("organisation", "organization"),
    ("prioritising", "prioritizing"),
    ("analysed", "analyzed, as analyses do"),
    ("cancelled", "canceled, a cancellation"),
    ("labelled", "labeled"),
    ("the centre", "the center, at a hundred percent"),
    ("ninety per cent", "ninety percent"),
    ("a programme", "a program for a programmer"),
    ("her judgement", "her judgment"),
    ("labour", "labor"),
    ("a catalogue", "a catalog"),
    ("a licence", "a license"),
    ("fulfil it", "fulfilled"),
    ("grey", "gray, and in parameters"),
)


def test_does_no_text_have_a_habit_of_a_translation():
    assert not (found := list(habits_in(TEXTS))), "\n".join(found)


@pytest.mark.parametrize("room", ["course/00_start", "solutions/notebooks", "assets/quiz"])
def test_are_the_texts_of_a_room_read(room):
    assert sum(place.startswith(room) for place, _ in TEXTS) > 10


@pytest.mark.parametrize(
    "room",
    ["boards", "checks", "desk", "draw", "session", "widgets/kit", "widgets/plan"],
)
def test_are_the_words_of_the_code_read(room):
    assert sum(place.startswith(f"course/twohats/{room}") for place, _ in TEXTS) > 10


def test_does_a_found_habit_say_where_it_is_and_what_to_write(tmp_path):
    notebook = {"cells": [cell("own", "Bring it.\n\nYour draft comes along.")], "metadata": {}}
    path = tmp_path / "07_roadmap.ipynb"
    path.write_text(json.dumps(notebook), "utf-8")
    (sentence,) = habits_in(list(of_notebook(path)))
    assert "07_roadmap.ipynb, cell own" in sentence
    assert "“comes along”" in sentence
    assert sentence.endswith("write say what is kept, and where")


def cell(id_, source):
    return {"id": id_, "cell_type": "markdown", "metadata": {}, "source": [source]}


def test_is_a_text_of_python_found_and_a_docstring_left_alone(tmp_path):
    path = tmp_path / "module.py"
    path.write_text('"""It stands in no text."""\n\nx = f"{1} stands in Now anew."\n', "utf-8")
    assert len(list(habits_in(list(of_python(path))))) == 2


def test_is_a_text_of_a_page_found_inside_a_template_and_with_its_line(tmp_path):
    path = tmp_path / "index.js"
    lines = [
        "// mend",
        'const is = /mend"/;',
        "const view = html`<b>${on ? 'mend it' : no}</b>",
        "anew`;",
    ]
    path.write_text("\n".join(lines), "utf-8")
    first, second = sorted(habits_in(list(of_page(path))))
    assert all(f"{path}:3" in sentence for sentence in (first, second))
    assert "“anew”" in first
    assert "“mend”" in second


@pytest.mark.parametrize(
    "page",
    ["README.md", "CONTRIBUTING.md", *(f"{room}/README.md" for room in READMES)],
)
def test_are_the_pages_about_the_course_read(page):
    assert any(place.startswith(f"{page}:") for place, _ in TEXTS)


@pytest.mark.parametrize(("british", "american"), SPELLED)
def test_is_a_british_spelling_found_and_the_american_let_through(british, american):
    assert len(list(habits_in([("a page", f"It is {british}.")]))) == 1
    assert not list(habits_in([("a page", f"It is {american}.")]))


def test_may_a_name_of_the_code_and_of_a_saved_package_stay_as_it_is():
    text = f"`artefact` and board_artefact come with “{PACKAGES[0]}”."
    assert not list(habits_in([("a page", text)]))


@pytest.mark.parametrize("quotation", ARTICLE)
def test_is_the_article_quoted_as_it_is(quotation):
    assert not list(habits_in([("a page", f"“{quotation}” says the article.")]))


def test_may_a_letter_be_written_by_somebody_with_habits():
    """The company's people write as such people do; the course does not."""
    text = "To whom it may concern: they shall!"
    assert not list(habits_in([("assets/scenarios/x/documents/D1.md:3", text)]))
    assert len(list(habits_in([("course/00_start.ipynb, cell title", text)]))) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Understand the standard.",
        "There is no promise, and it is no longer a guess.",
        "The critical path is the longest one. One can be late.",
        "Leveling moves work.",
        "It rests for two days. Everybody came with their notes.",
    ],
)
def test_is_an_ordinary_sentence_let_through(text):
    assert not list(habits_in([("a page", text)]))


def test_does_each_habit_say_what_to_write_instead():
    assert all(habit.instead for habit in HABITS)
    assert len({habit.pattern for habit in HABITS}) == len(HABITS)


@pytest.mark.parametrize("place", ["voices/price.txt:3", "marrowby/feedback.csv:7"])
def test_do_customers_write_as_they_like_and_spell_as_americans(place):
    text = "Shall I? My neighbour cancelled in her pyjamas!"
    found = list(habits_in([(f"assets/{place}", text)]))
    assert len(found) == 3
    assert not any("Shall" in sentence.split("”")[0] for sentence in found)

"""Is every notebook built as the course promises?

Each rule is a function that takes a `Page` and yields a sentence for each fault. It is asked of
every notebook, and of one small notebook that breaks it, which it must catch.
"""

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from twohats.session.marked_texts import EMPTY_CELLS

from tests.support.questions import MISCONCEPTION, QUIZZES, entries

ROOT = Path(__file__).parents[2]
START = "00_start"
COURSE = json.loads((ROOT / "assets" / "course.json").read_text(encoding="utf-8"))
POINTS = {lesson["stem"]: lesson["points"] for lesson in COURSE["lessons"]}
MINUTES = {
    lesson["stem"]: (lesson["minutes"], lesson.get("exercise_minutes", 0))
    for lesson in COURSE["lessons"]
}
RUBRICS = ROOT / "solutions" / "twohats_instructor" / "rubrics"

MOST_LINES = 5
MOST_WORDS = 350
SHAPE = [
    *("desk", "retrieval", "prediction", "widget", "consolidation", "explanation"),
    *("example-full", "example-faded", "own", "exit"),
]


@dataclass
class Page:
    """One notebook: where it stands, and what is in it."""

    path: Path
    data: dict

    @property
    def cells(self):
        return self.data["cells"]

    def at(self, cell):
        """The name of a cell for a complaint."""
        return f"{self.path.name}, cell {cell.get('id', self.cells.index(cell))}"

    def of(self, kind):
        return [cell for cell in self.cells if cell["cell_type"] == kind]

    def tags(self):
        return [tag for cell in self.cells for tag in cell["metadata"].get("tags", [])]


def source(cell):
    return "".join(cell["source"])


def opened(path):
    return Page(path, json.loads(path.read_text(encoding="utf-8")))


LEARNER = [opened(path) for path in sorted((ROOT / "course").glob("*.ipynb"))]
LESSONS = [page for page in LEARNER if page.path.stem != START]
SOURCES = [opened(path) for path in sorted((ROOT / "solutions/notebooks").glob("*/*.ipynb"))]
EVERY = LEARNER + SOURCES


# ---- rules for every notebook


def title_comes_first(page):
    first = page.cells[0]
    if first["cell_type"] != "markdown" or not source(first).startswith("# "):
        yield f"{page.at(first)}: a notebook starts with its title, '# …'"


def ids_can_be_read(page):
    for cell in page.cells:
        if not re.fullmatch(r"(?![0-9a-f]{8}\b)[a-z]{2,}([-_][a-z0-9]+)*", cell.get("id", "")):
            yield f"{page.at(cell)}: its id is no word that says what the cell is"


def ids_are_unique(page):
    for id_, times in Counter(cell.get("id") for cell in page.cells).items():
        if times > 1:
            yield f"{page.path.name}, cell {id_}: {times} cells have this id"


def cells_stay(page):
    for cell in page.cells:
        if cell["metadata"].get("deletable") is not False:
            yield f"{page.at(cell)}: a learner could delete it"


def nothing_is_left_from_a_run(page):
    for cell in page.of("code"):
        if cell["outputs"] or cell["execution_count"] is not None:
            yield f"{page.at(cell)}: it holds the output or the number of a run"


def code_is_short_and_folded(page):
    for cell in page.of("code"):
        if len(source(cell).splitlines()) > MOST_LINES:
            yield f"{page.at(cell)}: more than {MOST_LINES} lines of code"
        if cell["metadata"].get("jupyter", {}).get("source_hidden") is not True:
            yield f"{page.at(cell)}: its code is in view"


def headings_skip_no_level(page):
    before = 0
    for cell in page.of("markdown"):
        for marks in re.findall(r"^(#{1,6}) ", source(cell), re.MULTILINE):
            if len(marks) > before + 1:
                yield f"{page.at(cell)}: level {len(marks)} follows level {before}"
            before = len(marks)


def words(text):
    """The words a reader reads: link addresses, tags and marks are none."""
    text = re.sub(r"\]\([^)]*\)|<[^>]+>", " ", text)
    return len(re.findall(r"\w+(?:[’'.,:/-]\w+)*", text))


def reading_is_short(page):
    """Between two things to do there are at most 350 words, in tables too."""
    read = 0
    for cell in page.cells:
        read = 0 if cell["cell_type"] == "code" else read + words(source(cell))
        if read > MOST_WORDS:
            yield f"{page.at(cell)}: {read} words since the last cell with something to do"


def read_in(page):
    """The folder from which a learner reads a page: a source is released to exercises/."""
    folder = page.path.parent
    released = folder.parent == ROOT / "solutions" / "notebooks"
    return ROOT / "exercises" / folder.name if released else folder


def links_lead_somewhere(page):
    for cell in page.of("markdown"):
        for target in re.findall(r"\]\(([^)\s]+)\)", source(cell)):
            where = target.partition("#")[0]
            inside = where and not re.match(r"[a-z]+:", where)
            if inside and not (read_in(page) / where).is_file():
                yield f"{page.at(cell)}: {target} leads to no file"


def dollars_are_no_formula(page):
    """What stands between two dollar signs is shown as a formula, be they escaped or not."""
    for cell in page.of("markdown"):
        text = source(cell)
        if len(re.findall(r"(?<!\\)\$", text)) > 1:
            yield f"{page.at(cell)}: a dollar sign needs a backslash before it"
        if any(part.count("$") > 1 for part in re.split(r"[|\n]", text)):
            yield f"{page.at(cell)}: two dollar signs in one paragraph or field of a table"


def stem_is_the_files_own(page):
    stem = page.data["metadata"].get("twohats", {}).get("stem")
    if stem != page.path.stem:
        yield f"{page.path.name}: its metadata call it {stem}"


def stem_is_in_the_course(page):
    if page.path.stem not in POINTS:
        yield f"{page.path.name}: course.json knows no such lesson"


# ---- rules for lessons


def lesson_has_its_shape(page):
    found = [tag for tag in page.tags() if tag in SHAPE]
    if list(dict.fromkeys(found)) != SHAPE:
        yield f"{page.path.name}: its parts are {', '.join(found)}, and not {', '.join(SHAPE)}"


def one_widget_is_learnt(page):
    if page.tags().count("widget") != 1:
        yield f"{page.path.name}: {page.tags().count('widget')} cells are tagged widget, not 1"


def objectives_are_the_lessons_own(page):
    objectives = page.data["metadata"].get("twohats", {}).get("objectives", [])
    if not objectives:
        yield f"{page.path.name}: no objectives"
    for number, one in enumerate(objectives, 1):
        if one["id"] != f"{page.path.stem[:2]}.{number}":
            yield f"{page.path.name}: objective {one['id']} is number {number} of this lesson"
        if not (one.get("verb") and one.get("text")):
            yield f"{page.path.name}: objective {one['id']} lacks its verb or its text"


def minutes_are_those_of_the_course(page):
    """A lesson says how long it takes with its exercise, and how much of that is without it."""
    words = "\n".join(map(source, page.cells))
    found = re.search(r"(\d+) to (\d+) minutes: about (\d+) here", words)
    minutes, exercise = MINUTES[page.path.stem]
    least, most, here = map(int, found.groups()) if found else (0, 0, 0)
    # The sum of both is rounded to five minutes.
    if not (least <= minutes <= most and abs(here + exercise - minutes) <= 2):
        yield (
            f"{page.path.name}: course.json has {minutes} minutes, {exercise} of them for the "
            f"exercise, and the page {found and found[0]}"
        )


# ---- rules for the sources of exercises


def exercise_minutes_are_those_of_the_course(page):
    """An exercise says how long it takes, and the lesson and the map say the same."""
    found = re.search(r"\*About (\d+) minutes\.", "\n".join(map(source, page.cells)))
    _, minutes = MINUTES[page.path.stem]
    if not found or int(found[1]) != minutes:
        said = found and found[0]
        yield f"{page.path.name}: course.json has {minutes} minutes for it, and the page {said}"


def marks(page):
    """The points of each graded cell."""
    given = ((cell, cell["metadata"].get("nbgrader", {})) for cell in page.cells)
    return {said["grade_id"]: (cell, said["points"]) for cell, said in given if "points" in said}


def points_add_up(page):
    given = sum(points for _, points in marks(page).values())
    if given != POINTS[page.path.stem]:
        yield f"{page.path.name}: {given} points, and course.json has {POINTS[page.path.stem]}"


def rows(text, columns):
    """The rows of a Markdown table, its head and its rule left out."""
    lines = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("|")]
    return [line for line in lines[2:] if len(line) == columns]


def first_table_tells_the_points(page):
    told = [(float(points), by) for _, points, by in rows(source(page.cells[0]), 3)]
    there = [
        (points, "automatic check" if cell["cell_type"] == "code" else "a person")
        for cell, points in marks(page).values()
    ]
    if Counter(told) != Counter(there):
        yield f"{page.at(page.cells[0])}: the table has {sorted(told)}, the cells {sorted(there)}"


def points_are_folded_below_their_sum(page):
    """The first screen is for the exercise; its points open with a click."""
    text = source(page.cells[0])
    total = sum(float(points) for _, points, _ in rows(text, 3))
    if f"<details><summary>How the {total:g} points are earned</summary>\n\n| What" not in text:
        yield f"{page.at(page.cells[0])}: the table of points is not folded below {total:g}"


def is_text(cell):
    """Whether a graded cell is filled from a field; the others ask for what a widget gathers."""
    return cell["cell_type"] == "markdown" and cell["metadata"]["nbgrader"].get("solution")


def rubrics_are_shown_as_marked(page):
    """In the graded cell itself, unless it is filled from a field, which shows its rubric."""
    path = RUBRICS / f"{page.path.stem}.json"
    given = marks(page)
    for name, rubric in json.loads(path.read_text(encoding="utf-8")).items():
        cell, worth = given.get(name, (None, None))
        if cell is None or worth != rubric["points"]:
            yield f"{page.path.name}, {name}: no cell has the rubric's name and points"
        elif not is_text(cell):
            levels = [(str(level["points"]), level["seen"]) for level in rubric["levels"]]
            if [tuple(row) for row in rows(source(cell), 2)] != levels:
                yield f"{page.at(cell)}: its levels are not those of {path.name}"
            points = "1 point" if rubric["points"] == 1 else f"{rubric['points']} points"
            if f"### {rubric['criterion']} ({points})" not in source(cell):
                yield f"{page.at(cell)}: its heading is not the criterion with its points"


def texts_are_filled_from_a_field(page):
    """The field of a text is right above its graded cell, into which nobody writes."""
    for name, (cell, _) in marks(page).items():
        if not is_text(cell):
            continue
        above = page.cells[page.cells.index(cell) - 1]
        if source(above) != f'desk.text("{name}")':
            yield f"{page.at(cell)}: the cell above it does not open the field {name}"
        metadata = cell["metadata"]
        if metadata.get("editable", True) or metadata.get("twohats") != {"text": name}:
            yield f"{page.at(cell)}: it can be edited, or does not name its field"
        if source(cell) not in EMPTY_CELLS:
            yield f"{page.at(cell)}: it does not say where its text comes from"


def machine_cells_ask_their_own_question(page):
    for name, (cell, _) in marks(page).items():
        if cell["cell_type"] == "code" and source(cell).strip() != f'desk.check("{name}")':
            yield f"{page.at(cell)}: it is not the one line that asks {name}"


def places_are_named_where_they_are(page):
    """Where a page runs is known when it is opened, not when it is written."""
    for cell in page.cells:
        for place in ("Nbgrader", "Binder"):
            if cell["cell_type"] == "markdown" and place in source(cell):
                yield f"{page.at(cell)}: {place} is named, and is perhaps not here"


FOR_ALL = [
    places_are_named_where_they_are,
    title_comes_first,
    ids_can_be_read,
    ids_are_unique,
    cells_stay,
    nothing_is_left_from_a_run,
    code_is_short_and_folded,
    headings_skip_no_level,
    reading_is_short,
    links_lead_somewhere,
    dollars_are_no_formula,
    stem_is_the_files_own,
    stem_is_in_the_course,
]
FOR_LESSONS = [
    lesson_has_its_shape,
    one_widget_is_learnt,
    objectives_are_the_lessons_own,
    minutes_are_those_of_the_course,
]
FOR_SOURCES = [
    exercise_minutes_are_those_of_the_course,
    points_add_up,
    first_table_tells_the_points,
    points_are_folded_below_their_sum,
    rubrics_are_shown_as_marked,
    texts_are_filled_from_a_field,
    machine_cells_ask_their_own_question,
]


def asked(pages, rules):
    return [
        pytest.param(page, rule, id=f"{page.path.stem}-{rule.__name__}")
        for page in pages
        for rule in rules
    ]


@pytest.mark.parametrize(
    ("page", "rule"),
    asked(EVERY, FOR_ALL) + asked(LESSONS, FOR_LESSONS) + asked(SOURCES, FOR_SOURCES),
)
def test_does_the_notebook_keep_the_rule(page, rule):
    faults = list(rule(page))
    assert not faults, "\n".join(faults)


def test_are_there_notebooks_to_ask():
    assert LESSONS
    assert SOURCES
    assert START in {page.path.stem for page in LEARNER}


# ---- each rule catches a notebook that breaks it


def markdown(id_, text, *tags, **metadata):
    said = {"deletable": False, "tags": list(tags)} | metadata
    return {"cell_type": "markdown", "id": id_, "metadata": said, "source": text}


def code(id_, text, *tags, **metadata):
    said = {"deletable": False, "tags": list(tags), "jupyter": {"source_hidden": True}} | metadata
    run = {"outputs": [], "execution_count": None}
    return {"cell_type": "code", "id": id_, "metadata": said, "source": text} | run


def graded(name, points):
    return {"nbgrader": {"grade": True, "grade_id": name, "points": points}}


def lesson():
    """The smallest lesson that keeps every rule."""
    objective = {"id": "07.1", "verb": "Create", "text": "Build a roadmap."}
    told = {"stem": "07_roadmap", "objectives": [objective]}
    cells = [code(f"part-{tag}", f"desk.{number}", tag) for number, tag in enumerate(SHAPE)]
    metadata = {"twohats": told}
    title = markdown("title", "# A roadmap\n\n*60 to 100 minutes: about 35 here.*")
    data = {"cells": [title, *cells], "metadata": metadata}
    return Page(ROOT / "course" / "07_roadmap.ipynb", data)


def exercise():
    """The smallest source that keeps every rule: the rubrics as they are, the rest in one check."""
    rubrics = json.loads((RUBRICS / "07_roadmap.json").read_text(encoding="utf-8"))
    rest = POINTS["07_roadmap"] - sum(rubric["points"] for rubric in rubrics.values())
    table = "\n".join(f"| {name} | {one['points']} | a person |" for name, one in rubrics.items())
    sum_up = f"<details><summary>How the {POINTS['07_roadmap']:g} points are earned</summary>"
    title = f"# Exercise\n\n*About {MINUTES['07_roadmap'][1]} minutes.*"
    head = f"{title}\n\n{sum_up}\n\n| What | Points | Marked by |\n| --- | --- | --- |\n{table}"
    cells = [
        markdown("title", f"{head}\n| The rest | {rest} | automatic check |\n\n</details>"),
        markdown("on", "## On"),
    ]
    cells += [cell for name, one in rubrics.items() for cell in rubric_cells(name, one)]
    cells += [code("rest", 'desk.check("rest")', **graded("rest", rest))]
    data = {"cells": cells, "metadata": {"twohats": {"stem": "07_roadmap"}}}
    return Page(ROOT / "solutions/notebooks/07_roadmap/07_roadmap.ipynb", data)


def rubric_cells(name, rubric):
    """The outcome statements as a task, the texts with a field above each."""
    if name == "outcome_statements":
        levels = "\n".join(f"| {level['points']} | {level['seen']} |" for level in rubric["levels"])
        heading = f"### {rubric['criterion']} ({rubric['points']} points)"
        text = f"{heading}\n\n| Points | Seen |\n| - | - |\n{levels}"
        return [markdown(name, text, **graded(name, rubric["points"]))]
    metadata = graded(name, rubric["points"]) | {"editable": False, "twohats": {"text": name}}
    metadata["nbgrader"]["solution"] = True
    field = code(f"{name}-text", f'desk.text("{name}")')
    return [field, markdown(name, EMPTY_CELLS[0], **metadata)]


def cell_with(**changed):
    def harm(page):
        page.cells[1].update(changed)

    return harm


def first_with(text):
    def harm(page):
        page.cells[0]["source"] = text

    return harm


def meta_with(**changed):
    def harm(page):
        page.data["metadata"]["twohats"].update(changed)

    return harm


def swap_tags(page):
    page.cells[2], page.cells[3] = page.cells[3], page.cells[2]


def replaced(old, new):
    """The same source with some text changed wherever it stands."""

    def harm(page):
        page.data = json.loads(json.dumps(page.data).replace(old, new))

    return harm


def renamed(stem):
    def harm(page):
        page.path = page.path.with_name(f"{stem}.ipynb")

    return harm


BROKEN = [
    (title_comes_first, lesson, first_with("A roadmap")),
    (title_comes_first, lesson, first_with("## A roadmap")),
    (ids_can_be_read, lesson, cell_with(id="3f9ac01e")),
    (ids_can_be_read, lesson, cell_with(id="deadbeef")),
    (ids_can_be_read, lesson, cell_with(id="")),
    (ids_are_unique, lesson, cell_with(id="title")),
    (cells_stay, lesson, cell_with(metadata={})),
    (nothing_is_left_from_a_run, lesson, cell_with(outputs=[{"output_type": "stream"}])),
    (nothing_is_left_from_a_run, lesson, cell_with(execution_count=1)),
    (code_is_short_and_folded, lesson, cell_with(source="a = 1\n" * 6)),
    (code_is_short_and_folded, lesson, cell_with(metadata={"deletable": False})),
    (headings_skip_no_level, lesson, first_with("# A roadmap\n\n### Too deep")),
    (reading_is_short, lesson, first_with("# A roadmap\n\n" + "word " * 350)),
    (reading_is_short, lesson, first_with("# A roadmap\n\n" + "| word | word |\n" * 175)),
    (links_lead_somewhere, lesson, first_with("# A roadmap\n\n[here](../nowhere.md)")),
    (links_lead_somewhere, exercise, first_with("# On\n\n[here](../../../README.md)")),
    (dollars_are_no_formula, lesson, first_with("# From $3k to $5k")),
    (dollars_are_no_formula, lesson, first_with("# From \\$3k to \\$5k")),
    (places_are_named_where_they_are, lesson, first_with("# Use **Nbgrader → Submit**")),
    (stem_is_the_files_own, lesson, meta_with(stem="08_other")),
    (stem_is_in_the_course, lesson, renamed("99_unknown")),
    (lesson_has_its_shape, lesson, swap_tags),
    (lesson_has_its_shape, lesson, replaced('"exit"', '"end"')),
    (one_widget_is_learnt, lesson, replaced('"exit"', '"widget"')),
    (objectives_are_the_lessons_own, lesson, meta_with(objectives=[])),
    (objectives_are_the_lessons_own, lesson, replaced("07.1", "08.1")),
    (objectives_are_the_lessons_own, lesson, replaced("Build a roadmap.", "")),
    (minutes_are_those_of_the_course, lesson, replaced("60 to 100", "20 to 30")),
    (minutes_are_those_of_the_course, lesson, replaced("about 35", "about 45")),
    (minutes_are_those_of_the_course, lesson, first_with("# A roadmap")),
    (exercise_minutes_are_those_of_the_course, exercise, replaced("*About 50", "*About 40")),
    (exercise_minutes_are_those_of_the_course, exercise, replaced("*About 50", "*In 50")),
    (points_add_up, exercise, replaced('"points": 8', '"points": 9')),
    (first_table_tells_the_points, exercise, replaced("| automatic check |", "| a person |")),
    (points_are_folded_below_their_sum, exercise, replaced("<details>", "<details open>")),
    (points_are_folded_below_their_sum, exercise, replaced("How the 40", "How the 41")),
    (rubrics_are_shown_as_marked, exercise, replaced("some outcomes among", "a guess")),
    (rubrics_are_shown_as_marked, exercise, replaced("(4 points)", "(5 points)")),
    (rubrics_are_shown_as_marked, exercise, replaced('"points": 8', '"points": 9')),
    (rubrics_are_shown_as_marked, exercise, replaced('"grade_id": "omissions"', '"grade_id": "x"')),
    (texts_are_filled_from_a_field, exercise, replaced('text(\\"omissions', 'text(\\"other')),
    (texts_are_filled_from_a_field, exercise, replaced('"editable": false', '"editable": true')),
    (texts_are_filled_from_a_field, exercise, replaced('"text": "omissions"', '"text": "other"')),
    (texts_are_filled_from_a_field, exercise, replaced(EMPTY_CELLS[0], "*Write here.*")),
    (machine_cells_ask_their_own_question, exercise, replaced("desk.check", "desk.tick")),
]


@pytest.mark.parametrize(
    ("rule", "make", "harm"),
    [pytest.param(*one, id=f"{n}-{one[0].__name__}") for n, one in enumerate(BROKEN)],
)
def test_does_the_rule_catch_a_notebook_that_breaks_it(rule, make, harm):
    page = make()
    assert not list(rule(page)), "the small notebook must keep the rule at first"
    harm(page)
    assert list(rule(page))


def test_is_every_rule_broken_once():
    assert {one[0] for one in BROKEN} == {*FOR_ALL, *FOR_LESSONS, *FOR_SOURCES}


# ---- the texts of the checks


CHECK_TEXTS = [entry for path in QUIZZES for entry in entries(path) if entry["group"] == "check"]


def check_faults(entry):
    """What a check's texts lack: a question, its reason, three different hints, a belief's id."""
    if not entry["question"].endswith("?") or not entry["why"].strip():
        yield "no question, or no reason why it matters"
    if len({hint.strip() for hint in entry["hints"]} - {""}) != 3:
        yield "not three different hints: pointer, principle, partial solution"
    if not re.fullmatch(MISCONCEPTION, entry["misconception"] or "M01"):
        yield f"{entry['misconception']} is no misconception's id"


@pytest.mark.parametrize("entry", CHECK_TEXTS, ids=lambda entry: entry["id"])
def test_are_the_texts_of_a_check_complete(entry):
    assert list(check_faults(entry)) == []


@pytest.mark.parametrize(
    "change",
    [
        {"question": "Say it."},
        {"why": " "},
        {"hints": ["a", "b"]},
        {"hints": ["a", "b", "a"]},
        {"hints": ["a", "b", ""]},
        {"misconception": "M32"},
    ],
    ids=str,
)
def test_are_incomplete_texts_of_a_check_noticed(change):
    assert list(check_faults(CHECK_TEXTS[0] | change))

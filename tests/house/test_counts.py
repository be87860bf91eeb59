"""Does a sentence with a count agree with it, whatever the count is?"""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = (
    "solutions/twohats_instructor",
    "course/twohats/boards/own_numbers",
    "course/twohats/checks",
    "course/twohats/draw",
    "course/twohats/widgets",
)
COUNTS = re.compile(r"\b(len|sum)\(|\b(\w*count|total|number|more|hits|found|wrong|missed)\b")
NOUN = re.compile(r" (?:(?:more|other|of the) )?(?!is\b|was\b|has\b|does\b|as\b)[a-z-]+s\b")
VERB = re.compile(r"(?: [a-z]+){0,4} (?:are|were|have|need|await|get|do|hold|follow)\b")


def strings(path):
    """The texts that are put together in a module, each as its parts."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.JoinedStr):
            yield node.lineno, node.values


def is_count(part):
    """Whether a part is a number of things and not a number with its noun already."""
    if not isinstance(part, ast.FormattedValue):
        return False
    words = ast.unparse(part.value)
    return bool(COUNTS.search(words)) and not re.match(
        r"pluralize|join_list|count_word|share_in_words|agree", words
    )


def literal(parts, place):
    part = parts[place] if place < len(parts) else None
    return part.value if isinstance(part, ast.Constant) else ""


def faults(path):
    """Each noun and verb that is right for some counts only, with its line."""
    for line, parts in strings(path):
        for place, part in enumerate(parts):
            if not is_count(part):
                continue
            behind = literal(parts, place + 1)
            if NOUN.match(behind):
                yield f"{path}:{line}: {{…}}{behind[:30]}: write pluralize(…)"
            share = behind == " of " and literal(parts, place + 3)
            if VERB.match(behind) or (share and VERB.match(share)):
                yield f"{path}:{line}: {{…}}{share or behind}: write agree(…)"


@pytest.mark.parametrize("room", ROOMS)
def test_does_every_noun_and_verb_follow_its_count(room):
    found = [fault for path in sorted((ROOT / room).rglob("*.py")) for fault in faults(path)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("code", "is_fault"),
    [
        ('f"{len(pages)} pages written"', True),
        ('f"{look_count} need a look"', True),
        ('f"{hits} of {len(all)} answers are right"', True),
        ('f"{hits} of {pluralize(len(all), noun)} are right"', True),
        ('f"{pluralize(len(pages), noun)} written"', False),
        ('f"{len(changed)} of them changed"', False),
        ('f"{hits} of {pluralize(len(all), noun)} {agree(hits, one, two)} right"', False),
    ],
)
def test_is_a_count_noticed_that_is_wrong_for_one(tmp_path, code, is_fault):
    path = tmp_path / "module.py"
    path.write_text(code, "utf-8")
    assert bool(list(faults(path))) is is_fault

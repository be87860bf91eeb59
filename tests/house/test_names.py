"""Does each name say what it names, and one thing only; and is a room no larger than its map?"""

import ast
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = {"course": ROOT / "course", "solutions": ROOT / "solutions"}
#: Participles, pronouns and places that say nothing of the kind of thing: name it by a noun.
VAGUE = frozenset(
    re.findall(
        r"\w+",
        """
        one ones told found seen known said made given kept wanted chosen asked shown drawn held
        taken left others own used moved dealt before after there here whole most least more less
        amiss odd cut loose gone lacking both what who whose where torn worth alike apart counted
        listed named read written tried marked judged
        """,
    )
)


def trees(room):
    for path in sorted(ROOMS[room].rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text("utf-8"))


@pytest.mark.parametrize("room", ROOMS)
def test_do_local_names_say_what_the_thing_is(room):
    """Below 3%: a field of saved data may be called `before`, a variable better is not."""
    names = Counter()
    for _, tree in trees(room):
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names[node.id.strip("_")] += 1
            elif isinstance(node, ast.arg):
                names[node.arg.strip("_")] += 1
    vague = {name: count for name, count in names.most_common() if name in VAGUE}
    assert names.total() > 1000
    assert sum(vague.values()) < 0.03 * names.total(), vague


def test_does_no_class_name_mean_two_things():
    places = defaultdict(list)
    for room in ROOMS:
        for path, tree in trees(room):
            for node in ast.walk(tree):
                if isinstance(node, ast.ClassDef):
                    places[node.name].append(path)
    assert len(places) > 100
    assert {name: files for name, files in places.items() if len(files) > 1} == {}


def test_does_the_joint_plan_stay_within_twelve_files():
    """What only begins a plan, or knows only answers, is beside it in `project`."""
    files = sorted((ROOT / "course" / "twohats" / "project" / "plan").glob("*.py"))
    assert 1 < len(files) <= 12, [path.name for path in files]

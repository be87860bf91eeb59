"""Does the page leave out and bring back the same items as Python?"""

import json
import random
import subprocess
from pathlib import Path

import pytest
from twohats.both.descoping import with_scope_items
from twohats.project.charter import possible_leads
from twohats.project.plan import plan_constraints
from twohats.project.plan_from_breakdown import start_plan
from twohats.project.scope_needs import released_items, with_dependents, with_needs
from twohats.scenario import load

from tests.support.node import NODE

SCENARIO = load()
HERE = Path(__file__).parent


def cases():
    """Every lead with some random items and a plan that leaves out some others already."""
    generator = random.Random(14)
    for lead in possible_leads(SCENARIO):
        constraints = plan_constraints(SCENARIO, lead)
        plan = start_plan(lead, SCENARIO, *SCENARIO.work.work_packages(lead))
        for _ in range(8):
            items = generator.sample(constraints.scope, generator.randint(1, 3))
            gone = generator.sample(constraints.scope, generator.randint(0, 2))
            yield constraints.scope_needs, items, with_scope_items(plan, gone, False)


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    data = [
        {"needs": needs, "items": items, "plan": plan.model_dump(mode="json")}
        for needs, items, plan in cases()
    ]
    path = tmp_path_factory.mktemp("needs") / "cases.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    command = [NODE, str(HERE / "scope_needs_vectors.mjs"), str(path)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    return json.loads(answer.stdout)


def test_close_page_and_python_a_set_of_items_alike(page):
    for (needs, items, _), answer in zip(cases(), page, strict=True):
        assert answer["dependents"] == sorted(with_dependents(items, needs))
        assert answer["needs"] == sorted(with_needs(items, needs))


def test_leaves_the_cockpit_out_what_python_would_and_names_every_item_that_goes(page):
    for (needs, items, plan), answer in zip(cases(), page, strict=True):
        for item, left_out, taken in zip(items, answer["left_out"], answer["taken"], strict=True):
            smaller = with_scope_items(plan, with_dependents({item}, needs), False)
            assert left_out == sorted(task.id for task in smaller.tasks if not task.in_release)
            silent = released_items(plan) - released_items(smaller) - {item, *taken}
            assert silent == set()

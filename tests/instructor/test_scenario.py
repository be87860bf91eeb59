"""Does the scenario hold what it promises?"""

import gzip
import json

import pytest
from twohats.scenario import load
from twohats_instructor import scenario as generator
from twohats_instructor.checks.truth import YARDSTICKS
from twohats_instructor.scenario import acceptance, pack
from twohats_instructor.scenario.breakdown_source import BREAKDOWNS, PEOPLE, days_by_skill
from twohats_instructor.scenario.time_limits import LIMITS

LEADS = [id_ for id_ in BREAKDOWNS if load().initiative(id_).total_effort >= 10]


@pytest.fixture(scope="module")
def verdicts():
    return generator.check()


def test_does_every_property_of_the_scenario_hold(verdicts):
    assert [verdict for verdict in verdicts if not verdict.ok] == []


def test_are_all_eleven_kinds_of_roadmap_among_the_verdicts(verdicts):
    kinds = {verdict.name for verdict in verdicts if verdict.name.startswith("typical roadmap: ")}
    assert len(kinds) == 11


def test_does_the_generator_make_the_same_bytes_as_when_the_pack_was_committed(tmp_path):
    stored = load()
    pack.build(tmp_path / "pack", tmp_path / "yardsticks.json")
    files = {path.relative_to(tmp_path / "pack") for path in (tmp_path / "pack").rglob("*.*")}
    assert files == {path.relative_to(stored.folder) for path in stored.folder.rglob("*.*")}
    for file in files:
        assert (tmp_path / "pack" / file).read_bytes() == (stored.folder / file).read_bytes()
    yardsticks = (tmp_path / "yardsticks.json").read_bytes()
    assert yardsticks == (YARDSTICKS / f"{stored.id}.json").read_bytes()


def test_is_a_changed_pack_noticed(tmp_path):
    shipped = load().folder / "company.md"
    other = tmp_path / "company.md"
    other.write_bytes(shipped.read_bytes() + b"!")
    assert acceptance._is_same_file(shipped, shipped)
    assert not acceptance._is_same_file(shipped, other)


def test_is_the_sealed_world_compressed_and_without_a_time():
    raw = (load().folder / "world.json.gz").read_bytes()
    assert raw[4:8] == bytes(4)
    assert "effects" in json.loads(gzip.decompress(raw))


def test_are_the_reference_estimates_near_the_truth_and_never_equal_to_it():
    story = load()
    for id_, estimate in story.reference("estimates").items():
        expected = estimate["reach"] * estimate["impact"] * estimate["confidence"] / 100 * 20 / 1000
        true = story.world().effects[id_]
        assert expected != true or true == 0
        assert expected == pytest.approx(true, rel=0.3)


def test_are_there_as_many_tasks_as_a_course_can_carry():
    sizes = [len(tasks) for tasks in BREAKDOWNS.values()]
    assert min(sizes) >= 6
    assert max(sizes) <= 17
    assert 160 <= sum(sizes) <= 200


def test_has_skip_and_swap_fifteen_tasks_of_its_own_and_two_of_its_enabler():
    owners = [task.belongs_to for task in BREAKDOWNS["I01"]]
    assert (owners.count("I01"), owners.count("I02")) == (15, 2)


def test_do_the_enablers_packages_in_skip_and_swap_sum_to_the_enabler():
    lent = sum(task.days[1] for task in BREAKDOWNS["I01"] if task.belongs_to == "I02")
    assert lent == pytest.approx(sum(days_by_skill("I02").values()), rel=0.1)


@pytest.mark.parametrize("lead", LEADS)
def test_does_every_lead_have_branches_that_merge_and_a_limit_in_time(lead):
    tasks = BREAKDOWNS[lead]
    assert sum(len(task.predecessors) >= 2 for task in tasks) >= 2
    assert len({predecessor for task in tasks for predecessor in task.predecessors}) < len(tasks)
    assert LIMITS[lead][0] > critical_path(tasks)


@pytest.mark.parametrize("lead", LEADS)
def test_does_every_lead_hang_on_one_person(lead):
    """That person has more days of work than anybody else has, and is the only one of the kind."""
    (days, kind), (next_days, _) = loads(BREAKDOWNS[lead])[:2]
    assert PEOPLE[kind] == 1
    assert days >= 1.25 * next_days


def test_is_the_critical_path_of_skip_and_swap_about_sixty_days():
    assert critical_path(BREAKDOWNS["I01"]) == 61


def test_does_skip_and_swap_hang_on_the_old_order_system_and_on_nobody_else():
    """Levelled the project takes 69 days; the bottleneck works for over 60% of them."""
    (days, kind), (next_days, _) = loads(BREAKDOWNS["I01"])[:2]
    assert kind == "old order system"
    assert days / 69 > 0.6
    assert next_days / 69 < 0.3


@pytest.mark.parametrize("lead", LEADS)
def test_does_a_second_person_at_the_bottleneck_take_off_about_a_tenth_and_no_other_as_much(lead):
    """Early, and fully able: what a late newcomer does is for the engine to say."""
    tasks = BREAKDOWNS[lead]
    alone = levelled(tasks, PEOPLE)
    (_, bottleneck), *other_loads = loads(tasks)
    helped = levelled(tasks, PEOPLE | {bottleneck: 2})
    assert helped <= 0.91 * alone
    for _, kind in other_loads:
        assert levelled(tasks, PEOPLE | {kind: PEOPLE[kind] + 1}) > helped


def levelled(tasks, people):
    """Length with so many people, by expected days: who has the longest way to go goes first."""
    days = {task.id: (task.days[0] + 4 * task.days[1] + task.days[2]) / 6 for task in tasks}
    tail = {}
    for task in reversed(tasks):
        tails_after = [
            tail[successor.id] for successor in tasks if task.id in successor.predecessors
        ]
        tail[task.id] = days[task.id] + max(tails_after, default=0)
    free = {kind: [0.0] * number for kind, number in people.items()}
    end = {}
    while len(end) < len(tasks):
        task = max(
            (t for t in tasks if t.id not in end and set(t.predecessors) <= end.keys()),
            key=lambda t: tail[t.id],
        )
        person = min(range(len(free[task.person_type])), key=free[task.person_type].__getitem__)
        ready = max((end[predecessor] for predecessor in task.predecessors), default=0.0)
        end[task.id] = max(ready, free[task.person_type][person]) + days[task.id]
        free[task.person_type][person] = end[task.id]
    return max(end.values())


def critical_path(tasks):
    """The most likely length in working days, with people without limit."""
    end = {}
    for task in tasks:
        end[task.id] = (
            max((end[predecessor] for predecessor in task.predecessors), default=0) + task.days[1]
        )
    return max(end.values())


def loads(tasks):
    """Most likely days for each person of a kind, heaviest first."""
    days = {}
    for task in tasks:
        days[task.person_type] = days.get(task.person_type, 0) + task.days[1]
    return sorted(((total / PEOPLE[kind], kind) for kind, total in days.items()), reverse=True)

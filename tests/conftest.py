"""Tests marked `monthly` are left out unless `--monthly` asks for them.

They ask the same question of more cases (every lead, every lesson, a second seed); the run without
them asks it of enough to notice a change.
"""

from hypothesis import settings

# An example may take its time: speed is compared in tests/benchmark, and no test fails of it.
settings.register_profile("two-hats", deadline=None)
settings.load_profile("two-hats")


def pytest_addoption(parser):
    parser.addoption("--monthly", action="store_true", help="run the tests marked monthly too")


def pytest_collection_modifyitems(config, items):
    if config.getoption("--monthly"):
        return
    config.hook.pytest_deselected(items=[item for item in items if is_monthly(item)])
    items[:] = [item for item in items if not is_monthly(item)]


def is_monthly(item):
    return item.get_closest_marker("monthly") is not None

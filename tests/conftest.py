"""Tests marked `monthly` are left out unless `--monthly` asks for them.

They ask the same question of more cases (every lead, every lesson, a second seed); the run without
them asks it of enough to notice a change. Tests with drawn examples draw new ones then.
"""

import asyncio

import pytest
from hypothesis import settings

# An example may take its time: speed is compared in tests/benchmark, and no test fails of it.
# Every run has the same examples, so that a change is never stopped by a fault elsewhere that
# chance turned up. The monthly run draws new ones, and says how to draw a failing one again.
settings.register_profile("same-examples", deadline=None, derandomize=True)
settings.register_profile("new-examples", deadline=None, derandomize=False, print_blob=True)


def pytest_addoption(parser):
    parser.addoption("--monthly", action="store_true", help="run the tests marked monthly too")


def pytest_configure(config):
    """Before any test is read: the profile is fixed when a test is declared."""
    if config.getoption("hypothesis_profile", None):
        return
    # A seed asks for other examples too; it would be ignored where all are fixed.
    has_seed = config.getoption("hypothesis_seed", None) is not None
    is_new = config.getoption("--monthly") or has_seed
    settings.load_profile("new-examples" if is_new else "same-examples")


def pytest_collection_modifyitems(config, items):
    if config.getoption("--monthly"):
        return
    config.hook.pytest_deselected(items=[item for item in items if is_monthly(item)])
    items[:] = [item for item in items if not is_monthly(item)]


def is_monthly(item):
    return item.get_closest_marker("monthly") is not None


@pytest.fixture(autouse=True)
def _without_a_browsers_loop(request):
    """A browser of an earlier test keeps its event loop running; other tests meet none."""
    if request.node.get_closest_marker("browser"):
        yield
        return
    loop = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(loop)

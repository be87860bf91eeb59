"""The initiatives that can lead a project: a question is asked of three, of all once a month."""

import pytest

#: The one that the lessons tell of, the one with the fewest tasks, and one that buys hardware.
THREE = ("I01", "I05", "I07")


def parametrize_leads(leads):
    """A decorator: the test runs for `lead` in THREE, and for the other `leads` with --monthly."""
    monthly = pytest.mark.monthly
    return pytest.mark.parametrize(
        "lead", [lead if lead in THREE else pytest.param(lead, marks=monthly) for lead in leads]
    )

"""The one story: loads a scenario pack and vouches for it.

`load()` gives the company, its backlog and its rules; nothing else in the library opens a file of
a pack, and nothing else knows where the packs are.
"""

from twohats.scenario.backlog import AskedDate, Backlog, Initiative, Law
from twohats.scenario.errors import PackError
from twohats.scenario.model import Scenario, World
from twohats.scenario.pack import load, load_folder

__all__ = [
    "AskedDate",
    "Backlog",
    "Initiative",
    "Law",
    "PackError",
    "Scenario",
    "World",
    "load",
    "load_folder",
]

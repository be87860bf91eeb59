"""What a learner hands in: typed artefacts, to and from `answers.json`."""

from twohats.answers.envelope import ARTEFACTS, CARRIED, SCHEMA, validate
from twohats.answers.reading import Fault, Reading, read
from twohats.answers.store import ChangedElsewhereError, ForeignFileError, Store, moment

__all__ = [
    "ARTEFACTS",
    "CARRIED",
    "SCHEMA",
    "ChangedElsewhereError",
    "Fault",
    "ForeignFileError",
    "Reading",
    "Store",
    "moment",
    "read",
    "validate",
]

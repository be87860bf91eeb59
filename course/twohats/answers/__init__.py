"""What a learner hands in: typed artefacts, to and from `answers.json`."""

from twohats.answers.envelope import ARTEFACTS, CARRIED, SCHEMA, validate
from twohats.answers.reading import Fault, Reading, read, why_nothing_counts
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
    "why_nothing_counts",
]

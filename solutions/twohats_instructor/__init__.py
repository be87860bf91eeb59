"""The instructor's side of Two Hats: everything that learners must not have is here."""

__version__ = "0.1.0"

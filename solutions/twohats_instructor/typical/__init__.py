"""Typical answers, good and bad: the marks that they earn are held by tests."""

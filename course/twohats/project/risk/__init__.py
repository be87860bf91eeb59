"""What may happen to a project: risks that strike alone or, sharing a cause, together."""

from twohats.project.risk.linked import CORRELATION, Risk, added_days, strikes

__all__ = ["CORRELATION", "Risk", "added_days", "strikes"]

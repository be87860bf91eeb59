"""What may happen to a project: risks that strike alone or, sharing a cause, together."""

from twohats.project.risk.correlated import CORRELATION, Risk, sample_delay, sample_occurrence

__all__ = ["CORRELATION", "Risk", "sample_delay", "sample_occurrence"]

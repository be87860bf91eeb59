"""The generator: the truth, the pack that is made from it, and the proof that it fits."""

from twohats_instructor.scenario.build import build

__all__ = ["build"]

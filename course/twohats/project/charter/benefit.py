"""The benefit below which a project is not worth going on, between its budget and its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Benefit:
    """What a project must bring, in thousands of dollars within the same six quarters.

    `typed_k` is what counts of the learner's number; `supported_k` what the own estimates support.
    """

    typed_k: float | None
    state: Literal["open", "kept", "late"]
    budget_k: float
    supported_k: float

    @property
    def bounds(self) -> tuple[float, float]:
        """From just above the budget up to what the evidence supports.

        Where it supports no more than the budget, any bar above the budget is right that a sponsor
        would take seriously, up to twice of it: the project does not pass it, and that is news.
        """
        low = self.budget_k + 1
        return low, self.supported_k if self.is_supported else 2 * self.budget_k

    @property
    def is_supported(self) -> bool:
        """Whether the evidence supports more than the budget."""
        return self.supported_k >= self.budget_k + 1

    @property
    def sum_words(self) -> str:
        """The sum, in a sentence."""
        return (
            f"The roadmap's estimate supports ${self.supported_k:.0f}k in the six quarters; the "
            f"project may cost ${self.budget_k:g}k."
        )

    @property
    def verdict(self) -> str:
        """What is to be said of the number, once the truth may be told."""
        if self.state == "late":
            return f"The sum was shown before a number was typed. {self.sum_words}"
        if self.typed_k is None:
            return f"No benefit was typed. {self.sum_words}"
        return f"${self.typed_k:g}k was typed. {self.sum_words} {self._judgement}"

    @property
    def _judgement(self) -> str:
        typed_k, (low, high) = self.typed_k or 0.0, self.bounds
        if typed_k < low:
            return "A project that brings no more than it costs is not worth beginning."
        if typed_k > high:
            return "Nothing that is known supports so much: it would be stopped on its first day."
        if not self.is_supported:
            return (
                "The bar is right, and your own estimate does not reach it: say so to the sponsor."
            )
        return "That lies between cost and evidence."
